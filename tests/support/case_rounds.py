"""A small round of proposals for tests: three centres, three committees, a case without a fault."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.round.cases import CaseRound, load_any_round

_CONFIG = """\
template = "omstilling"
title = "Omstillingsforslag til budget 2026"
municipality = "Prøvekøbing Kommune"
round = "Marts 2025"
issued = 2025-03-03
deadline = 2025-04-04
sender = "Økonomi"
years = [2026, 2027, 2028, 2029]
requirement_label = "Budget krav – minimum"

[requirement]
2026 = "1.5"
2027 = "2"
2028 = "2"
2029 = "2"

[[loans]]
year = 2026
amount = "0.2"
reason = "Energibesparende foranstaltninger"

[[centres]]
code = "CBM"
name = "Center for By og Miljø"

[[centres]]
code = "CSK"
name = "Center for Skole og Kultur"

[[centres]]
code = "CØP"
name = "Center for Økonomi og Personale"

[[committees]]
code = "TMU"
name = "Teknik- og Miljøudvalget"

[[committees]]
code = "BSU"
name = "Børne- og Skoleudvalget"

[[committees]]
code = "ØKU"
name = "Økonomiudvalget"

[[frames]]
code = "10.12"
name = "Fritidsområder mv."

[[frames]]
code = "10.22"
name = "Trafik og infrastruktur"

[[frames]]
code = "30.30"
name = "Folkeskolen"

[[frames]]
code = "60.60"
name = "Jordforsyning og faste ejendomme"

[[frames]]
code = "60.62"
name = "Administration"
"""

YEARS = (2026, 2027, 2028, 2029)
_TITLES = {"TMU": "Nye lamper på ringvejen", "BSU": "Færre bøger", "ØKU": "Færre konsulenter"}
_FRAMES = {"TMU": "10.22 Trafik og infrastruktur", "BSU": "30.30 Folkeskolen"}


def small_case_round(folder: Path) -> CaseRound:
    """The round, written below the folder and read from there.

    Centres CBM, CSK, CØP; committees TMU, BSU, ØKU; years 2026 to 2029; five frames.
    """
    home = folder / "runde"
    home.mkdir(parents=True, exist_ok=True)
    (home / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    round_ = load_any_round(home)
    if not isinstance(round_, CaseRound):
        raise TypeError(round_)
    return round_


def by_year(*amounts: int | None, years: tuple[int, ...] = YEARS) -> dict[int, Decimal]:
    """The amounts in 1.000 kr. by year, from the first on; None leaves the year blank."""
    pairs = zip(years, amounts, strict=False)
    return {year: Decimal(amount) for year, amount in pairs if amount is not None}


def good_case(
    nr: str = "TMU-01",
    *,
    title: str = "",
    centre: str = "Center for By og Miljø",
    fields: Mapping[str, str] | None = None,
    texts: Mapping[str, str] | None = None,
    amounts: Mapping[str, Mapping[int, Decimal]] | None = None,
    frames: tuple[FrameAnswer, ...] | None = None,
) -> CaseAnswer:
    """A case that no rule finds fault with; what is given counts instead, entry by entry.

    It saves 270 a year from 2027 on, after an investment of 1.700 in 2026; 250 of it inside
    servicerammen, 20 outside. The committee follows from the number.
    """
    prefix = nr.partition("-")[0]
    committee = {
        "TMU": "Teknik- og Miljøudvalget",
        "BSU": "Børne- og Skoleudvalget",
        "ØKU": "Økonomiudvalget",
    }.get(prefix, "Teknik- og Miljøudvalget")
    own = f"{_TITLES.get(prefix, 'Et forslag')} ({nr})"
    usual_fields = {
        "nr": nr,
        "committee": committee,
        "title": title or own,
        "centre": centre,
        "investment_financing": "Anlægsrammen",
    }
    usual_texts = {
        "summary": "Lamperne er slidte og bruger meget strøm. Nye lamper giver en lavere regning.",
        "financing": "Regningen for strøm falder fra 400.000 til 130.000 kr. om året.",
        "assessment": "Lyset bliver bedre, og der bliver færre fejl at rette.",
        "other_frames": "Ingen",
        "other_remarks": "Ingen",
    }
    usual_amounts = {
        "saving": by_year(None, 300, 300, 300),
        "expense": by_year(None, 30, 30, 30),
        "investment": by_year(1700),
        "inside": by_year(None, 250, 250, 250),
        "outside": by_year(None, 20, 20, 20),
    }
    usual_frame = FrameAnswer(_FRAMES.get(prefix, "60.62 Administration"), "202 115 4906")
    return CaseAnswer(
        fields={**usual_fields, **(fields or {})},
        date=date(2025, 3, 17),
        ticked=frozenset({"Effektivisering"}),
        texts={**usual_texts, **(texts or {})},
        amounts={**usual_amounts, **(amounts or {})},
        frames=(usual_frame,) if frames is None else frames,
    )
