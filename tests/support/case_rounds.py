"""A small round of proposals for tests: three centres, three committees, a case without a fault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from workbook.records.value import Content, Contents
from workbook.round.load import load_round
from workbook.round.model import Round

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
_COMMITTEES = {
    "TMU": "Teknik- og Miljøudvalget",
    "BSU": "Børne- og Skoleudvalget",
    "ØKU": "Økonomiudvalget",
}
_TEXTS = ("summary", "financing", "assessment", "other_frames", "other_remarks")
_CENTRES = {
    "CBM": "Center for By og Miljø",
    "CSK": "Center for Skole og Kultur",
    "CØP": "Center for Økonomi og Personale",
}
_FIRST_NR = {"CBM": "TMU-01", "CSK": "BSU-01", "CØP": "ØKU-01"}
_TITLES = {"TMU": "Nye lamper på ringvejen", "BSU": "Færre bøger", "ØKU": "Færre konsulenter"}
_FRAMES = {"TMU": "10.22 Trafik og infrastruktur", "BSU": "30.30 Folkeskolen"}
BLANK: Contents = {}  # a form that is not used


# Summary, financing, assessment: cases that stand together must not tell the same.
_TELLINGS = (
    (
        "Lamperne er slidte og bruger meget strøm. Nye lamper giver en lavere regning.",
        "Regningen for strøm falder fra 400.000 til 130.000 kr. om året.",
        "Lyset bliver bedre, og der bliver færre fejl at rette.",
    ),
    (
        "Græsset på skråningerne kan slås én gang om sommeren i stedet for fire.",
        "Aftalen med gartneren bliver mindre, når der skal køres færre ture.",
        "Nogle steder vil det se vildere ud, men insekterne får det bedre.",
    ),
    (
        "Der købes titler digitalt, hvor det er muligt, og hylderne ryddes for dubletter.",
        "Kontoen til indkøb sættes ned, og et lager kan siges op.",
        "Eleverne kan låne hjemmefra, også i ferien.",
    ),
    (
        "Tre små ruter om morgenen lægges sammen til to, som passer med klokken.",
        "Den tredje bus skal ikke længere lejes på hverdage.",
        "Enkelte børn får fem minutter længere til stoppestedet.",
    ),
    (
        "Rapporter, som ingen har læst i flere år, skrives ikke mere.",
        "Timerne hos de rådgivere, der skrev dem, falder væk.",
        "Ingen borger mærker noget, og medarbejderne får ro til opgaverne.",
    ),
    (
        "Breve om fornyelse af pas sendes som påmindelse på telefonen.",
        "Porto og kuverter spares, og så snart alle er med, også trykningen.",
        "Den, der ikke har telefon, får stadig brev.",
    ),
)
_FIRST_TELLING = {"TMU": 0, "BSU": 2, "ØKU": 4}


def _telling(nr: str) -> int:
    prefix, _, rest = nr.partition("-")
    number = int("".join(sign for sign in rest if sign.isdecimal()) or 1)
    return (_FIRST_TELLING.get(prefix, 1) + number - 1) % len(_TELLINGS)


@dataclass(frozen=True, slots=True)
class FrameAnswer:
    """One line of frames: the frame as the list has it, the account, and amounts by year."""

    frame: str
    account: str = ""
    amounts: Mapping[int, Decimal] = field(default_factory=dict)


def small_case_round(folder: Path) -> Round:
    """The round, written below the folder and read from there.

    Centres CBM, CSK, CØP; committees TMU, BSU, ØKU; years 2026 to 2029; five frames.
    """
    home = folder / "runde"
    home.mkdir(parents=True, exist_ok=True)
    (home / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    round_ = load_round(home)
    if round_ is None:
        raise TypeError(home)
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
) -> dict[str, Content]:
    """A case that no rule finds fault with, as typed in its form, by slot; what is given counts.

    Cases with neighbouring numbers, or of other committees, tell something else.

    It saves 270 a year from 2027 on, after an investment of 1.700 in 2026; 250 of it inside
    servicerammen, 20 outside. The committee follows from the number.
    """
    prefix = nr.partition("-")[0]
    own = f"{_TITLES.get(prefix, 'Et forslag')} ({nr})"
    usual_fields = {
        "nr": nr,
        "committee": _COMMITTEES.get(prefix, "Teknik- og Miljøudvalget"),
        "title": title or own,
        "centre": centre,
        "investment_financing": "Anlægsrammen",
    }
    summary, financing, assessment = _TELLINGS[_telling(nr)]
    usual_texts = {
        "summary": summary,
        "financing": financing,
        "assessment": assessment,
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
    typed: dict[str, Content] = {
        **usual_fields,
        **(fields or {}),
        "date": date(2025, 3, 17),
        "kinds:Effektivisering": "Effektivisering",
        **usual_texts,
        **(texts or {}),
        **_amounts({**usual_amounts, **(amounts or {})}),
        **_frame_lines((usual_frame,) if frames is None else frames),
    }
    for name, codes in (("committee", _COMMITTEES), ("centre", _CENTRES)):
        code = next((code for code, text in codes.items() if text == typed[name]), None)
        typed[name] = code or typed[name]
    return {slot: content for slot, content in typed.items() if content not in ("", None)}


def good_forms(centre: str) -> tuple[Contents, ...]:
    """The forms that a centre returns, with no fault in them: one, of its own number."""
    return (good_case(_FIRST_NR[centre], centre=_CENTRES[centre]),)


def texts_of(contents: Contents) -> dict[str, str]:
    """The long texts of a case, by slot."""
    return {slot: str(contents[slot]) for slot in _TEXTS if slot in contents}


def _amounts(by_field: Mapping[str, Mapping[int, Decimal]]) -> dict[str, Decimal]:
    return {
        f"{name}:{year}": amount
        for name, years in by_field.items()
        for year, amount in years.items()
    }


def _frame_lines(frames: tuple[FrameAnswer, ...]) -> dict[str, Content]:
    found: dict[str, Content] = {}
    for number, line in enumerate(frames, start=1):
        found[f"frames:{number}.frame"] = line.frame
        found[f"frames:{number}.account"] = line.account
        for year, amount in line.amounts.items():
            found[f"frames:{number}.frame_amount.{year}"] = amount
    return found
