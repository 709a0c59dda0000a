"""A small round for tests: three centres, nine items in three sections, answers without a fault."""

import csv
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from validate.inbox import Inbox, read_inbox
from workbook.records.record import Record
from workbook.records.value import Contents
from workbook.round.listed import header_in_list, read_list
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

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


_FIELDS = {
    "nr": "Nr.",
    "section": "Afsnit",
    "centre": "Center",
    "director": "Direktør",
    "title": "Aftalepunkt",
    "economy": "Økonomi",
    "committees": "Udvalg",
    "previous_status": "Status sidst",
}
_REMARKS = "Bemærkninger"


@dataclass(frozen=True)
class Answer:
    """What a centre answers on an item; None leaves the cell blank."""

    status: str | None = None
    remark: str | None = None

    def contents(self) -> Contents:
        """The same by slot."""
        said = {"status": self.status, "remark": self.remark}
        return {slot: text for slot, text in said.items() if text}


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
        int(record.name): Answer(STATUSES[int(record.name)], REMARKS[int(record.name)])
        if record.is_led
        else Answer("", f"{centre} bidrager fortsat til punktet.")
        for record in round_.centre_records(centre)
    }


def centre_workbook(
    round_: Round, centre: str, answers: Mapping[int, Answer] | None = None
) -> bytes:
    """The centre's workbook with these answers, by item number."""
    given = answers or {}
    records = round_.centre_records(centre)
    said = [given.get(int(record.name), Answer()).contents() for record in records]
    return rows_workbook(round_, centre, said)


def edited(round_: Round, nr: int, **cells: str) -> Round:
    """The round with other cells of an item in finance's list, by id of the field."""
    changed = {_FIELDS[name]: text for name, text in cells.items()}
    return with_rows(
        round_,
        [row | changed if row["Nr."] == str(nr) else row for row in list_rows(round_)],
    )


def remarked(round_: Round, nr: int, *remarks: tuple[str, str]) -> Round:
    """The round with other earlier remarks on an item: heading and text of each, oldest first."""
    made = {f"{_REMARKS} {heading}".strip(): text for heading, text in remarks}
    rows = []
    for row in list_rows(round_):
        kept = {name: text for name, text in row.items() if not name.startswith(_REMARKS)}
        rows.append(kept | made if row["Nr."] == str(nr) else row)
    return with_rows(round_, rows)


def added(round_: Round, *numbers: int, centre: str = "CET") -> Round:
    """The round with new items of these numbers, each as the first one but for its centre."""
    first = {
        name: text for name, text in list_rows(round_)[0].items() if not name.startswith(_REMARKS)
    }
    new = [first | {"Nr.": str(nr), "Center": centre} for nr in numbers]
    return with_rows(round_, [*list_rows(round_), *new])


def without(round_: Round, numbers: Iterable[int]) -> Round:
    """The round without the items of these numbers."""
    gone = {str(nr) for nr in numbers}
    return replace(
        round_, records=tuple(record for record in round_.records if record.name not in gone)
    )


def list_rows(round_: Round) -> list[dict[str, str]]:
    """Finance's list as it stands, a row for each item: text by header."""
    return [_row(record) for record in round_.records]


def with_rows(round_: Round, rows: Sequence[Mapping[str, str]]) -> Round:
    """The round with another list of finance's."""
    headers = list(dict.fromkeys([*_FIELDS.values(), *(name for row in rows for name in row)]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "aftale.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, headers, restval="", delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        return replace(round_, records=read_list(path, round_))


def _row(record: Record) -> dict[str, str]:
    return {
        f"{header_in_list(value.slot.field)} {value.slot.part}".strip(): value.raw
        for value in record.values.values()
        if value.slot.field.by == "list" and not value.is_blank
    }


def inbox(folder: Path, files: Mapping[str, bytes]) -> Inbox:
    """The files, by name, in a folder of returned files, and that folder as an inbox."""
    home = folder / "indkommet"
    for name, data in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return read_inbox([home])
