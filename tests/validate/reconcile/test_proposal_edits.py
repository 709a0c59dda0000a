"""What people do to an overview of proposals without changing what it says gives no difference."""

import io
import math
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.libreoffice import convert
from tests.validate.reconcile.proposals import SHEET, correct, merged, of, outline
from validate.reconcile.difference import Kind, Reconciliation
from workbook.address import a1
from workbook.read.open import read_book

_CALCULATED = re.compile(r"(</f>|<c(?![^>]* t=)[^>]*>)<v>(-?[0-9]+(?:\.[0-9]+)?)</v>")


def _shorten(file: ReturnedFile) -> None:
    file.set_text(SHEET, "B10", "Fælles udbud, overfladebrønde")


def _type_over_formulas(file: ReturnedFile) -> None:
    file.set_number(SHEET, "C65", Decimal("-32.29"))
    file.set_number(SHEET, "C67", Decimal("7.11"))


def _respell(file: ReturnedFile) -> None:
    file.set_text(SHEET, "A9", " tmu–04 *")
    file.set_text(SHEET, "B65", "I ALT:")
    file.set_text(SHEET, "B72", "Teknik-  og Miljøudvalget i alt")


def _one_cell(file: ReturnedFile) -> None:
    file.set_text(SHEET, "A9", "TMU-04 Trafiktællinger")
    file.clear(SHEET, "B9")


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
    "number and title in one cell": _one_cell,
    "zero for a blank": lambda file: file.set_number(SHEET, "C12", 0),
    "dash for a blank": lambda file: file.set_text(SHEET, "C12", "–"),
}


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


def test_merged__sums_that_a_program_added_in_floats__are_no_difference() -> None:
    found = of(_added_in_floats(merged()))
    assert found.differences == ()
    assert found.checked == of(merged()).checked


def _added_in_floats(book: bytes) -> bytes:
    """The workbook with each number as a few roundings of a float leave it."""
    source = zipfile.ZipFile(io.BytesIO(book))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/"):
                data = _CALCULATED.sub(_off, data.decode()).encode()
            made.writestr(name, data)
    assert stream.getvalue() != book
    return stream.getvalue()


def _off(number: re.Match[str]) -> str:
    value = float(number[2])
    return f"{number[1]}<v>{value + 3 * math.ulp(value)!r}</v>"


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


def test_merged__row_deleted__the_overview_is_still_the_sheet() -> None:
    file = ReturnedFile(merged())
    ref = next(ref for ref, text in file.rows(SHEET).items() if text == "TMU-02")
    file.delete_rows(SHEET, int(ref[1:]))
    found = of(file.data)
    assert (found.sheet, [one.what for one in found.differences]) == (SHEET, ["TMU-02"])


# ---- under which heading a case stands


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


def _misplaced(act: Callable[[ReturnedFile], object]) -> Reconciliation:
    file = ReturnedFile(correct())
    act(file)
    return of(file.data)


def test_row__under_another_committee__found_at_its_number() -> None:
    found = [one for one in _misplaced(_move).differences if one.kind is Kind.ROW_MISPLACED]
    assert [(one.what, one.cell) for one in found] == [("SSU-02", "A12")]
    assert found[0].message.da == (
        "SSU-02 står under “Teknik- og Miljøudvalget”, men hører til “Social- og Sundhedsudvalget”."
    )


def test_row__in_a_list_without_headings__no_difference() -> None:
    def move(file: ReturnedFile) -> None:
        _move(file)
        for ref, text in file.rows(SHEET).items():
            if ref[0] == "A" and text.endswith("udvalget"):
                file.clear(SHEET, ref)

    found = _misplaced(move)
    assert [one.what for one in found.differences if one.kind is Kind.ROW_MISPLACED] == []


# ---- what is said of a total and of the rows above it never contradicts itself


@pytest.mark.parametrize("data", [correct(), merged()], ids=["typed", "merged"])
def test_total__typed_two_hundredths_off__neither_line_says_that_it_agrees(data: bytes) -> None:
    file = ReturnedFile(data)
    ref = next(f"C{ref[1:]}" for ref, text in file.rows(SHEET).items() if text == "I alt")
    file.set_number(SHEET, ref, Decimal("-32.27"))
    found = of(file.data)
    assert [(one.cell, one.guess) for one in found.differences] == [(ref, "stale")]
    assert found.notes[0].da == "Disse summer passer ikke med rækkerne over dem: I alt 2019."


def test_total__of_rows_that_are_rounded__agrees_within_their_rounding() -> None:
    file = ReturnedFile(correct())
    file.set_number(SHEET, "C59", Decimal("-0.03"))  # of -0,025
    file.set_number(SHEET, "C77", Decimal("-6.74"))
    assert outline(of(file.data)) == [(Kind.TOTAL, "Økonomiudvalget 2019", "C77", "rounding")]


def test_total__right_over_rows_that_lack_a_part_of_it__is_told_with_the_row_alone() -> None:
    file = ReturnedFile(correct())
    row = next(ref for ref, text in file.rows(SHEET).items() if text == "SSU-02")
    file.delete_rows(SHEET, int(row[1:]))
    found = of(file.data)
    assert [(one.kind, one.what) for one in found.differences] == [(Kind.ROW_MISSING, "SSU-02")]
    assert found.notes[0].da.startswith(
        "Disse summer passer ikke med rækkerne over dem: Anlæg i alt, I alt 2019, I alt 2020, "
    )


def test_file__saved_without_values__one_difference() -> None:
    file = ReturnedFile(merged())
    sheet = read_book(merged()).sheet(SHEET)
    for one in sheet.cells.values() if sheet else ():
        if one.formula:
            file.set_formula(SHEET, a1(one.row, one.column), one.formula, None)
    found = of(file.data)
    assert [one.message.da for one in found.differences] == [
        "Filen er ikke regnet ud. Åbn den i Excel, og gem den."
    ]
    assert found.infos == ()
