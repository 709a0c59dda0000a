"""A follow-up edition that was changed by hand against the centres' files."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.errors import OperatorError
from tests.support.libreoffice import convert
from tests.validate.reconcile.overviews import correct
from tests.workbook.council.editions import ishoj, small_merged
from validate.reconcile.difference import Difference, Kind, Reconciliation
from validate.reconcile.edition import reconcile_edition
from workbook.address import parse_a1
from workbook.council.edition import council_workbook
from workbook.read.open import read_book

SHEET = "Opfølgning"


@cache
def edition() -> bytes:
    return council_workbook(small_merged())


def of(act: Callable[[ReturnedFile], object]) -> Reconciliation:
    file = ReturnedFile(edition())
    act(file)
    return reconcile_edition(read_book(file.data), small_merged())


def outline(found: Reconciliation) -> list[tuple[Kind, str, str, str]]:
    return [(one.kind, one.what, one.cell, one.guess) for one in found.differences]


def place(text: str, below: str = "A1") -> str:
    """The address of the first cell below that begins with the text."""
    found = ReturnedFile(edition()).rows(SHEET).items()
    rows = [ref for ref, one in found if one.startswith(text) and _row(ref) > _row(below)]
    return min(rows, key=_row)


def _row(ref: str) -> int:
    return parse_a1(ref)[0]


def test_edition__as_merge_writes_it__agrees() -> None:
    found = of(lambda _: None)
    assert (outline(found), found.sheet, found.checked.rows) == ([], SHEET, 3)


@pytest.mark.slow
@pytest.mark.parametrize("without", [(), ("CET",)])
def test_edition__of_the_bundled_agreement__agrees(without: tuple[str, ...]) -> None:
    merged = ishoj(without=without)
    found = reconcile_edition(read_book(council_workbook(merged)), merged)
    assert (outline(found), found.checked.rows) == ([], 68)


def test_status__of_the_neighbour__found_and_guessed() -> None:
    ref = place("Under udmøntning")
    found = of(lambda file: file.set_text(SHEET, ref, "Afsluttet"))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "other-row")]
    assert found.differences[0].message.da == (
        "Punkt 1: oversigten siger “Afsluttet”, centret siger “Under udmøntning”. "
        "Det er måske status for punkt 2, som står ved siden af."
    )


def test_status__of_the_round_before__guessed_as_stale() -> None:
    ref = place("Under udmøntning")
    found = of(lambda file: file.set_text(SHEET, ref, "Under forberedelse"))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "stale")]


def test_status__another_one__found_without_a_guess() -> None:
    ref = place("Under udmøntning")
    found = of(lambda file: file.set_text(SHEET, ref, "Sat i bero"))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "")]


def test_remark__changed__shows_the_first_difference() -> None:
    ref = place("Bemærkninger:")
    text = ReturnedFile(edition()).rows(SHEET)[ref]
    found = of(lambda file: file.set_text(SHEET, ref, text.replace("begyndt", "næsten færdigt")))
    assert outline(found) == [(Kind.REMARK, "1 remark", ref, "changed")]
    assert found.differences[0].message.da == (
        "Punkt 1: bemærkningen er ændret. Der står “Bemærkninger: August: Arbejdet er næsten "
        "færdigt. CET: Grunden er klar.”, men der skulle stå “Bemærkninger: August: Arbejdet er "
        "begyndt. CET: Grunden er klar.”."
    )


def test_remark__row_deleted__found_missing() -> None:
    row = _row(place("Bemærkninger:"))
    found = of(lambda file: file.delete_rows(SHEET, row))
    assert outline(found) == [(Kind.REMARK, "1 remark", f"A{row - 1}", "blank")]


def test_title__changed__found() -> None:
    ref = place("Punkt 2")
    found = of(lambda file: file.set_text(SHEET, ref, "Punkt to"))
    assert outline(found) == [(Kind.TITLE, "2 title", ref, "changed")]


def test_amounts__changed__found() -> None:
    ref = place("0,4")
    text = ReturnedFile(edition()).rows(SHEET)[ref]
    found = of(lambda file: file.set_text(SHEET, ref, text.replace("0,4", "0,5")))
    assert outline(found) == [(Kind.ECONOMY, "1 economy", ref, "changed")]


def test_item__deleted_with_its_remarks__found_missing() -> None:
    row = _row(place("Punkt 2"))
    found = of(lambda file: file.delete_rows(SHEET, row, 2))
    assert outline(found) == [(Kind.ROW_MISSING, "2", "", "")]


def test_item__number_of_another__found_twice_and_missing() -> None:
    row = _row(place("Punkt 2"))
    found = of(lambda file: file.set_number(SHEET, f"A{row}", 1))
    assert outline(found) == [
        (Kind.ROW_TWICE, "1", f"A{row}", ""),
        (Kind.ROW_MISSING, "2", "", ""),
    ]


def test_item__unknown_number__found() -> None:
    row = _row(place("Punkt 2"))
    found = of(lambda file: file.set_number(SHEET, f"A{row}", 77))
    assert [one.kind for one in found.differences] == [Kind.ROW_UNKNOWN, Kind.ROW_MISSING]


def test_title__of_another_item__guessed() -> None:
    ref = place("Punkt 2")
    found = of(lambda file: file.set_text(SHEET, ref, "Punkt 5"))
    assert outline(found) == [(Kind.TITLE, "2 title", ref, "other-row")]
    assert found.differences[0].message.da.endswith("Teksten hører til punkt 5.")


def test_column__status_header_renamed__found_missing_once() -> None:
    def rename(file: ReturnedFile) -> None:
        for ref, text in file.rows(SHEET).items():
            if text == "Status":
                file.set_text(SHEET, ref, "Hvor langt er vi?")

    found = of(rename)
    assert outline(found) == [(Kind.COLUMN_MISSING, "Status", "", "")]


def _respell(file: ReturnedFile) -> None:
    ref = place("Bemærkninger:")
    text = ReturnedFile(edition()).rows(SHEET)[ref]
    file.set_text(SHEET, ref, text.replace("\n", "  \n\n "))
    file.set_text(SHEET, place("Afsluttet"), "afsluttet.")


_ACTS: dict[str, Callable[[ReturnedFile], object]] = {
    "sheet renamed": lambda file: file.rename_sheet(SHEET, "Endelig"),
    "row inserted between items": lambda file: file.insert_rows(SHEET, _row(place("Punkt 2"))),
    "columns inserted": lambda file: file.insert_column(SHEET, 1, 2),
    "column inserted within": lambda file: file.insert_column(SHEET, 4),
    "note beside the table": lambda file: file.set_text(SHEET, f"L{_row(place('Bem'))}", "husk"),
    "blanks and capitals": _respell,
}


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS.keys())
def test_edit__that_changes_nothing__no_difference(act: Callable[[ReturnedFile], object]) -> None:
    found = of(act)
    assert (outline(found), found.checked.rows) == ([], 3)


@pytest.mark.slow
@pytest.mark.libreoffice
def test_edition__saved_by_libreoffice__same_result(tmp_path: Path) -> None:
    file = ReturnedFile(edition())
    ref = place("Under udmøntning")
    file.set_text(SHEET, ref, "Sat i bero")
    path = tmp_path / "udgave.xlsx"
    path.write_bytes(file.data)
    saved = convert(path, "xlsx", tmp_path / "gemt").read_bytes()
    found: tuple[Difference, ...] = reconcile_edition(read_book(saved), small_merged()).differences
    assert [(one.kind, one.cell) for one in found] == [(Kind.STATUS, ref)]


def test_book__of_another_kind__refused_with_a_plain_sentence() -> None:
    with pytest.raises(OperatorError, match="no sheet with the agreement's items"):
        reconcile_edition(read_book(correct()), small_merged())
