"""What people do to an overview without changing what it says gives no difference."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.errors import OperatorError
from tests.support.libreoffice import convert
from tests.validate.reconcile.overviews import bundled, correct, merged
from validate.reconcile.difference import Reconciliation
from validate.reconcile.overview import reconcile_overview
from workbook.read.open import read_book
from workbook.write.book import BookWriter
from workbook.write.styles import BODY

SHEET = "Oversigt"


def _shorten(file: ReturnedFile) -> None:
    file.set_text(SHEET, "B10", "Fælles udbud, overfladebrønde")


def _type_over_formulas(file: ReturnedFile) -> None:
    file.set_number(SHEET, "C65", Decimal("-32.29"))
    file.set_number(SHEET, "C67", Decimal("7.11"))


def _respell(file: ReturnedFile) -> None:
    file.set_text(SHEET, "A9", " tmu–04 *")
    file.set_text(SHEET, "B65", "I ALT:")
    file.set_text(SHEET, "B72", "Teknik-  og Miljøudvalget i alt")


_ACTS: dict[str, Callable[[ReturnedFile], object]] = {
    "rows sorted by title": lambda file: file.sort_rows(SHEET, 7, 15, "B"),
    "column inserted first": lambda file: file.insert_column(SHEET, 1),
    "column inserted between years": lambda file: file.insert_column(SHEET, 5, 2),
    "rows inserted": lambda file: file.insert_rows(SHEET, 12, 3),
    "committees moved": lambda file: file.sort_rows(SHEET, 7, 60, "A", descending=True),
    "sheet renamed": lambda file: file.rename_sheet(SHEET, "Endelig udgave (2)"),
    "title shortened": _shorten,
    "totals typed as sums of displayed figures": _type_over_formulas,
    "labels and numbers typed in another way": _respell,
    "zero for a blank": lambda file: file.set_number(SHEET, "C12", 0),
    "dash for a blank": lambda file: file.set_text(SHEET, "C12", "–"),
}


def of(data: bytes) -> Reconciliation:
    return reconcile_overview(read_book(data), bundled())


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS.keys())
def test_edit__that_changes_nothing__no_difference(act: Callable[[ReturnedFile], object]) -> None:
    file = ReturnedFile(correct())
    act(file)
    found = of(file.data)
    assert (found.differences, found.infos, found.checked.rows) == ((), (), 43)


def test_edit__row_hidden__told_as_information() -> None:
    file = ReturnedFile(correct())
    file.hide_row(SHEET, 9)
    found = of(file.data)
    assert found.differences == ()
    assert [(one.what, one.cell, one.message.da) for one in found.infos] == [
        ("TMU-04", "A9", "TMU-04 Trafiktællinger: rækken er skjult i arket.")
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
def test_edit__fault_saved_by_libreoffice__still_found_alone(tmp_path: Path) -> None:
    file = ReturnedFile(correct())
    file.insert_column(SHEET, 1)
    file.set_number(SHEET, "E9", Decimal("0.05"))
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(file.data)
    found = of(convert(path, "xlsx", tmp_path / "gemt").read_bytes())
    assert [(one.cell, one.guess) for one in found.differences] == [("E9", "sign")]


def test_merged__value_typed_over_a_formula__found_at_its_cell() -> None:
    file = ReturnedFile(merged())
    ref = next(ref for ref, text in file.rows(SHEET).items() if text == "TMU-04")
    file.set_number(SHEET, f"D{ref[1:]}", Decimal("0.50"))
    found = of(file.data)
    assert [(one.cell, one.guess) for one in found.differences] == [
        (f"D{ref[1:]}", "sign+factor-10")
    ]


def test_merged__row_deleted__the_overview_is_still_the_sheet() -> None:
    file = ReturnedFile(merged())
    ref = next(ref for ref, text in file.rows(SHEET).items() if text == "TMU-02")
    file.delete_rows(SHEET, int(ref[1:]))
    found = of(file.data)
    assert (found.sheet, [one.what for one in found.differences]) == (SHEET, ["TMU-02"])


def test_book__without_any_case__refused_with_a_plain_sentence() -> None:
    book = BookWriter(
        created=datetime(2018, 10, 8, tzinfo=UTC),
        title="Tom",
        subject="Tom",
        company="Prøveby Kommune",
    )
    book.sheet("Ark1").text(1, 1, "Intet", BODY)
    with pytest.raises(OperatorError, match="no sheet with the round's case numbers"):
        of(book.to_bytes())
