"""Dropdowns that are gone from a returned sheet of rows, or offer something else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.support.follow_up import follow_up_round
from tests.support.priorities import priorities_round
from tests.support.returned_rows import DROPDOWNS, FILE, FIRST, SECOND, book, stamped
from validate.examine import Examiner
from validate.finding import Finding
from validate.opening import ReadFile
from workbook.address import parse_area
from workbook.read.model import Book, Validation
from workbook.read.open import read_book
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout

CENTRE, SHEET = "CKM", "Opfølgning"
ROUND = follow_up_round()
LAYOUT = rows_layout(ROUND, CENTRE)
STATUS = LAYOUT.column("status").column
LEADS = [row for row, role in enumerate(LAYOUT.roles, start=6) if role == "lead"]
SENT = read_book(rows_workbook(ROUND, CENTRE, [{"status": "Afsluttet"}] * LAYOUT.rows))


def lists(*found: tuple[str, Sequence[int]]) -> Book:
    """The workbook whose statuses offer these texts in these rows, and nothing in others."""
    column = LAYOUT.at(1, "status")[:-1]
    made = tuple(
        Validation("list", tuple(parse_area(f"{column}{row}") for row in rows), f'"{texts}"')
        for texts, rows in found
    )
    sheets = tuple(
        replace(sheet, validations=made) if sheet.name == SHEET else sheet for sheet in SENT.sheets
    )
    return replace(SENT, sheets=sheets)


def found(read: Book, round_: Round = ROUND) -> list[Finding]:
    examined = Examiner(round_, "da").of(Path("CKM.xlsx"), "CKM.xlsx", ReadFile("0", book=read))
    return [one for one in examined.findings if one.code == "STR050"]


def test_str050__dropdowns_as_sent__are_in_order() -> None:
    assert found(SENT) == []


def test_str050__list_gone_from_two_cells__is_told_once_with_both() -> None:
    texts = ",".join(ROUND.lists["status"])
    [one] = found(lists((texts, LEADS[2:])))
    cells = tuple(LAYOUT.at(row, "status") for row in LEADS[:2])
    assert (one.cells, one.column, one.sheet) == (cells, "Status", SHEET)
    assert one.message == (
        f"Listen i kolonnen “Status” er forsvundet i {', '.join(cells)}. Svarene er læst."
    )
    assert one.fix == "Brug helst den nye fil, vi sender; så er listen der igen."


def test_str050__other_list_in_one_cell__is_told_there() -> None:
    texts = ",".join(ROUND.lists["status"])
    [one] = found(lists((texts, LEADS[1:]), ("Afsluttet,Ja", LEADS[:1])))
    assert one.cells == (LAYOUT.at(LEADS[0], "status"),)
    assert one.message == (
        f"Listen i kolonnen “Status” er ændret i {one.cells[0]}. Svarene er læst."
    )


def test_str050__same_values_in_another_order__are_in_order() -> None:
    assert found(lists((",".join(reversed(ROUND.lists["status"])), LEADS))) == []


def test_str050__as_many_lists_in_other_rows__were_left_by_sorting() -> None:
    others = [row for row, role in enumerate(LAYOUT.roles, start=6) if role == "other"]
    moved = [*LEADS[1:], others[0]]
    assert found(lists((",".join(ROUND.lists["status"]), moved))) == []


def test_str050__list_of_another_edition_of_the_template__is_no_other_list() -> None:
    read = lists(("Afsluttet,Ja", LEADS[1:]))
    later = replace(ROUND, template=replace(ROUND.template, version=ROUND.template.version + 1))
    cells = tuple(LAYOUT.at(row, "status") for row in LEADS)
    assert [one.cells for one in found(read)] == [cells]
    assert [one.cells for one in found(read, later)] == [cells[:1]]  # it has no list at all


def test_str050__row_of_the_centres_own__is_told_at_its_cells() -> None:
    round_ = priorities_round()
    faultless = book([FIRST, SECOND])
    sheet = replace(faultless.sheets[0], validations=DROPDOWNS[:1])
    without = replace(faultless, sheets=(sheet,))

    def told(read: Book) -> list[tuple[str, tuple[str, ...]]]:
        examined = Examiner(round_, "da").of(Path(FILE), FILE, stamped(read))
        return [(one.column, one.cells) for one in examined.findings if one.code == "STR050"]

    assert told(faultless) == []
    assert ("Type", ("I6", "I7")) in told(without)
