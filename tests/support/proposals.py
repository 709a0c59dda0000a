"""Case on forms as records: a small round, one without a fault, and sums that calculate."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from templates.read_template import bundled_template
from tests.support.records import Case, Cell, settings

YEARS = (2026, 2027, 2028, 2029)
ECONOMY = ("saving", "expense", "investment", "inside", "outside")
"""Ids of the typed amounts by year."""

_NAMED = {
    "centres": [("CBM", "Center for By og Miljø"), ("CSK", "Center for Skole og Kultur")],
    "committees": [
        ("TMU", "Teknik- og Miljøudvalget"),
        ("BSU", "Børne- og Skoleudvalget"),
        ("ØKU", "Økonomiudvalget"),
    ],
    "frames": [
        ("10.22", "Trafik og infrastruktur"),
        ("30.30", "Folkeskolen"),
        ("60.62", "Administration"),
    ],
}


def amounts(field: str, *typed: Cell) -> dict[str, Cell]:
    """The cells of a field by year, from the first on; years beyond them are blank."""
    rest = len(YEARS) - len(typed)
    return dict(zip((f"{field}__{year}" for year in YEARS), (*typed, *[None] * rest), strict=True))


def no_amounts(*fields: str) -> dict[str, Cell]:
    """The cells of these fields, all of them blank."""
    return {name: cell for field in fields for name, cell in amounts(field).items()}


def line(number: int, **typed: Cell) -> dict[str, Cell]:
    """The cells of a line of frames; an amount by year is named ``amount_2026``."""
    return {
        f"frames__{number}.{name.replace('amount_', 'frame_amount.')}": cell
        for name, cell in typed.items()
    }


GOOD: Mapping[str, Cell] = {
    "nr": "TMU-01",
    "committee": "Teknik- og Miljøudvalget",
    "title": "Nye lamper på ringvejen",
    "centre": "Center for By og Miljø",
    "date": date(2025, 3, 17),
    "kinds:Effektivisering": "x",
    "summary": "Lamperne er slidte og bruger meget strøm. Nye lamper giver en lavere regning.",
    "financing": "Regningen for strøm falder fra 400.000 til 130.000 kr. om året.",
    "assessment": "Lyset bliver bedre, og der bliver færre fejl at rette.",
    "other_frames": "Ingen",
    "other_remarks": "Ingen",
    "investment_financing": "Anlægsrammen",
    **{
        name.replace("__", ":"): cell
        for name, cell in (
            line(1, frame="10.22 Trafik og infrastruktur", account="202 115 4906")
            | amounts("saving", None, 300, 300, 300)
            | amounts("expense", None, 30, 30, 30)
            | amounts("investment", 1700)
            | amounts("inside", None, 250, 250, 250)
            | amounts("outside", None, 20, 20, 20)
        ).items()
    },
}
"""A proposal in which no rule sees a fault: it saves 270 a year after an investment in 2026."""


def proposals(**changes: Any) -> Case:
    """A round without proposals yet; changes are to its settings."""
    entries = {
        name: [{"code": code, "name": text} for code, text in pairs]
        for name, pairs in _NAMED.items()
    }
    config = settings(
        **{
            "template": "omstilling",
            "title": "Omstillingsforslag til budget 2026",
            "round": "Marts 2025",
            "issued": date(2025, 3, 3),
            "deadline": date(2025, 4, 4),
            "years": YEARS,
            "requirement": {"2026": "1.5", "2027": "2", "2028": "2", "2029": "2"},
            **entries,
            **changes,
        }
    )
    return Case(bundled_template("omstilling"), config, good=GOOD, calculates=True)


def proposal(**typed: Cell) -> Case:
    """A round with one proposal of the centre CBM: the faultless one with other cells."""
    return on(proposals(), **typed)


def on(case: Case, **typed: Cell) -> Case:
    """The round with one more proposal of the centre CBM."""
    case.row("CBM", **typed)
    return case
