"""A small round of proposals for tests: three centres, three committees, a case without a fault."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.support.first import FIRST_FORMS
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.round.cases import CaseRound, load_any_round

_CONFIG = f"""\
template = "{FIRST_FORMS}"
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

    Cases with neighbouring numbers, or of other committees, tell something else.

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
    return CaseAnswer(
        fields={**usual_fields, **(fields or {})},
        date=date(2025, 3, 17),
        ticked=frozenset({"Effektivisering"}),
        texts={**usual_texts, **(texts or {})},
        amounts={**usual_amounts, **(amounts or {})},
        frames=(usual_frame,) if frames is None else frames,
    )
