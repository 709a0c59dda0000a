"""A case under the heading of another committee is found where the headings are ones."""

from collections.abc import Callable

from samples.excel import ReturnedFile
from tests.validate.reconcile.overviews import bundled, correct
from validate.reconcile.difference import Kind, Reconciliation
from validate.reconcile.overview import reconcile_overview
from workbook.read.open import read_book

SHEET = "Oversigt"


def after(act: Callable[[ReturnedFile], object]) -> Reconciliation:
    file = ReturnedFile(correct())
    act(file)
    return reconcile_overview(read_book(file.data), bundled())


def _move(file: ReturnedFile) -> None:
    """SSU-02 to the end of TMU's cases."""
    cells = file.rows(SHEET)
    row = next(ref[1:] for ref, text in cells.items() if text == "SSU-02")
    case = {ref[0]: text for ref, text in cells.items() if ref[1:] == row and ref[0].isalpha()}
    file.delete_rows(SHEET, int(row))
    file.insert_rows(SHEET, 12)
    for column, text in case.items():
        if column in "AB":
            file.set_text(SHEET, f"{column}12", text)
        else:
            file.paste_over(SHEET, f"{column}12", [[text]])


def _drop_headings(file: ReturnedFile) -> None:
    names = {block.name for block in bundled().blocks}
    for ref, text in file.rows(SHEET).items():
        if ref[0] == "A" and text in names:
            file.clear(SHEET, ref)


def test_row__under_another_committee__found_at_its_number() -> None:
    found = [one for one in after(_move).differences if one.kind is Kind.ROW_MISPLACED]
    assert [(one.what, one.cell) for one in found] == [("SSU-02", "A12")]
    assert found[0].message.da == (
        "SSU-02 står under Teknik- og Miljøudvalget, men hører til Social- og Sundhedsudvalget."
    )


def test_row__in_a_list_without_headings__no_difference() -> None:
    def move(file: ReturnedFile) -> None:
        _move(file)
        _drop_headings(file)

    assert [one.what for one in after(move).differences if one.kind is Kind.ROW_MISPLACED] == []
