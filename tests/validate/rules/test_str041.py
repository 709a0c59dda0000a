"""Figures of the live checks that are no longer calculated."""

from collections.abc import Callable
from pathlib import Path

from samples.excel import ReturnedFile
from samples.proposals import SAMPLE
from tests.support.resent import Resent
from validate.engine import validate_data
from workbook.round.load import load_round


def _edited(edit: Callable[[ReturnedFile], object]) -> Callable[[bytes], bytes]:
    def edited(data: bytes) -> bytes:
        file = ReturnedFile(data)
        edit(file)
        return file.data

    return edited


def _typed_over(file: ReturnedFile) -> None:
    file.set_number("Kontrol", "C12", 0)
    file.clear("Kontrol", "C8")


def test_str041__figures_typed_over__are_told_together(tmp_path: Path) -> None:
    case = Resent(tmp_path, edit=_edited(_typed_over))
    assert case.told() == [("STR041", "C8 C12")]
    assert case.message("STR041").startswith(
        "Formlen i C8 og C12 på arket “Kontrol” er væk, så tallet følger ikke længere med."
    )


def test_str041__row_and_column_inserted_before__is_in_order(tmp_path: Path) -> None:
    def insert(file: ReturnedFile) -> None:
        file.insert_rows("Kontrol", 7)
        file.insert_column("Kontrol", "A")

    assert Resent(tmp_path, edit=_edited(insert)).told() == []


def test_str041__formula_rewritten__is_in_order(tmp_path: Path) -> None:
    def rewrite(file: ReturnedFile) -> None:
        file.set_formula("Kontrol", "C8", "COUNT( Opfølgning!$A$6:$A$99 )", 5)

    assert Resent(tmp_path, edit=_edited(rewrite)).told() == []


def test_str041__workbook_as_it_was_sent__is_in_order(tmp_path: Path) -> None:
    assert Resent(tmp_path).told() == []


def test_str041__sum_below_the_rows_cleared__is_told() -> None:
    path = next((SAMPLE / "rettet").glob("*CBE.xlsx"))
    file = ReturnedFile(path.read_bytes())
    file.clear("Forslag", "G37")
    (found,) = validate_data(load_round(SAMPLE), path.name, file.data)
    assert (found.code, found.sheet, found.cells) == ("STR041", "Forslag", ("G37",))
