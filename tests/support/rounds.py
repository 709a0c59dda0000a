"""A small round for tests: three centres, nine items in three sections, answers without a fault."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from validate.inbox import Inbox, read_inbox
from workbook.answers import Answer
from workbook.council.model import AmountSeries, CouncilItem
from workbook.layout import role_of
from workbook.round.folder import Round, load_round

_CONFIG = """\
template = "opfolgning"
title = "Opfølgning på budgetaftale 2024"
municipality = "Prøvekøbing Kommune"
agreement_year = 2024
round = "August 2024"
issued = 2024-08-16
deadline = 2024-09-06
sender = "Økonomi"
years = [2024, 2025, 2026, 2027]

[[centres]]
code = "CET"
name = "Center for Ejendomme og Teknik"

[[centres]]
code = "CKM"
name = "Center for Klima og Miljø"

[[centres]]
code = "CSO"
name = "Center for Social Omsorg"

[[directors]]
code = "DTK"
name = "Direktør for Teknik og Kultur"

[[committees]]
code = "KMU"
name = "Klima- og Miljøudvalget"

[[committees]]
code = "SU"
name = "Socialudvalget"

[[sections]]
title = "Klima og teknik"

[[sections]]
title = "Omsorg"

[[sections]]
title = "Hensigter"
economy = false
"""

# Items 4 and 9 go to CKM, which leads, and to CET; item 3 has two labelled series.
_AGREEMENT = """\
Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg;Status sidst;Bemærkninger Februar
1;Klima og teknik;CET;DTK;Sol på skoler;0,4 (2024) 0,65 (2025-2027);KMU;Under forberedelse;Udbud.
2;Klima og teknik;CET;DTK;Varme i haller;-0,5 (2024-2027);KMU;Under udmøntning;
3;Klima og teknik;CET;;Cykelsti ved stationen;"Drift: 0,1 (2025-2027)
Anlæg: 2,5 (2024)";KMU;;Linjeføring er valgt.
4;Klima og teknik;CKM/CET;DTK;Træer langs vejene;0,25 (2024);KMU;Under udmøntning;Plan er lagt.
5;Klima og teknik;CKM;DTK;Rent vand i åen;1,0 (2024-2026);KMU;Afsluttet;Åen er renset.
6;Omsorg;CSO;;Flere hænder på plejehjem;3,0 (2024-2027);SU;Under udmøntning;Stillinger er slået op.
7;Omsorg;CSO;;Nyt træningscenter;0,2 (2024);SU;Endnu ikke påbegyndt;
8;Hensigter;CSO;;Mindre bureaukrati;;SU;;
9;Hensigter;CKM/CET;DTK;Færre biler i midtbyen;;KMU/SU;Sat i bero;Afventer staten.
"""

STATUSES = {
    1: "Under udmøntning",
    2: "Under udmøntning",
    3: "Under forberedelse",
    4: "Under udmøntning",
    5: "Afsluttet",
    6: "Under udmøntning",
    7: "Under forberedelse",
    8: "Endnu ikke påbegyndt",
    9: "Sat i bero",
}
REMARKS = {
    1: "Anlæg på to skoler er i drift.",
    2: "Den første hal er færdig.",
    3: "Projektet er sendt i høring hos naboerne.",
    4: "Der er plantet 40 træer.",
    5: "Åen er målt ren to gange.",
    6: "Ti medarbejdere er ansat.",
    7: "Tegningerne er på plads.",
    8: "Arbejdsgruppen mødes efter ferien.",
    9: "Staten har ikke svaret endnu.",
}


def small_round(folder: Path) -> Round:
    """The round, written below the folder and read from there.

    CET has items 1, 2, 3 and, without leading them, 4 and 9; CKM 4, 5 and 9; CSO 6, 7 and 8.
    """
    home = folder / "runde"
    home.mkdir(parents=True, exist_ok=True)
    (home / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    (home / "aftale.csv").write_text(_AGREEMENT, encoding="utf-8")
    return load_round(home)


def good_answers(round_: Round, centre: str) -> dict[int, Answer]:
    """Answers of the centre to all its items that no rule finds fault with, by item number."""
    return {
        item.nr: Answer(STATUSES[item.nr], REMARKS[item.nr])
        if role_of(item, centre) == "lead"
        else Answer("", f"{centre} bidrager fortsat til punktet.")
        for item in round_.centre_items(centre)
    }


def as_agreed(round_: Round, printed: CouncilItem) -> CouncilItem:
    """The item of an edition with the title and the amounts that the agreement list gives it."""
    item = round_.item(printed.nr)
    if item is None:
        return printed
    series = item.economy.series if item.economy else ()
    economy = tuple(AmountSeries(one.label, tuple(one.years.items())) for one in series)
    return replace(printed, title=item.title, economy=economy)


def inbox(folder: Path, files: Mapping[str, bytes]) -> Inbox:
    """The files, by name, in a folder of returned files, and that folder as an inbox."""
    home = folder / "indkommet"
    for name, data in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return read_inbox([home])
