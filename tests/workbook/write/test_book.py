"""The strict writer: what it writes is there, and what it cannot write it refuses.

Over 300 lines: it mirrors the one module that knows XlsxWriter.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from workbook.address import Area
from workbook.contrast import OF_LETTERS, contrast
from workbook.read.model import Visibility
from workbook.write import styles
from workbook.write.book import BookWriter, Series, SheetWriter, WriterFault, reference
from workbook.write.styles import BODY, FAULT, LINK, NAMED, OPEN, TOTAL

_A1 = Area(1, 1, 1, 1)


def _book(**custom: str) -> BookWriter:
    created = datetime(2024, 2, 1, 8, 30, tzinfo=UTC)
    return BookWriter(created=created, title="T & æ", subject="s", company="Kommune", custom=custom)


def _read(book: BookWriter) -> Workbook:
    return openpyxl.load_workbook(BytesIO(book.to_bytes()))


def _decoded(text: str) -> str:
    """ST_Xstring, as Excel reads it."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def _strings(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        shared = package.read("xl/sharedStrings.xml").decode()
    unescaped = re.sub(r"</?r>|<rPr>.*?</rPr>|</t><t[^>]*>", "", shared, flags=re.DOTALL)
    found = re.findall(r"<si>(.*?)</si>", unescaped, re.DOTALL)
    texts = [re.sub(r"</?t[^>]*>", "", one) for one in found]
    entities = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
    for entity, char in entities:
        texts = [one.replace(entity, char) for one in texts]
    return [_decoded(one) for one in texts]


@pytest.mark.parametrize("text", ["=1+1", "+45", "@navn", "-", "{=A1}", "http://a", "007", " a "])
def test_text__looks_like_something_else__stays_text(text: str) -> None:
    book = _book()
    book.sheet("A").text(1, 1, text, BODY)
    cell = _read(book)["A"]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize(
    "text",
    [
        "_x0041_",
        "a_x000D_b",
        "bel\x07l",
        "a\r\nb",
        "<r>b</r>",
        "<r><t>b</t></r>",
        "a\tb\nc",
        "a&<b>",
    ],
)
def test_text__awkward_characters__survive(text: str) -> None:
    book = _book()
    book.sheet("A").text(1, 1, text, BODY)
    assert _strings(book.to_bytes()) == [text]


def test_text__what_xml_cannot_carry__replacement_character() -> None:
    book = _book()
    book.sheet("A").text(1, 1, "a\ud800b\uffffc", BODY)
    assert _read(book)["A"]["A1"].value == "a\ufffdb\ufffdc"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80))
def test_text__any_text__survives(text: str) -> None:
    book = _book()
    book.sheet("A").text(1, 1, text, BODY)
    expected = re.sub("[\ufffe\uffff]", "\ufffd", text)
    assert _strings(book.to_bytes()) == [expected]


@pytest.mark.parametrize("text", ["a" * 32_768, "\U0001f600" * 16_384, "æ" * 70_000])
def test_text__more_than_a_cell_holds__ends_in_a_sign_that_something_lacks(text: str) -> None:
    book = _book()
    book.sheet("Ark").text(3, 2, text, BODY)
    (shown,) = _strings(book.to_bytes())
    assert shown.endswith(f"{text[0]} […]")
    assert len(shown.encode("utf-16-le")) // 2 in (32_766, 32_767)


def test_rich__more_than_a_cell_holds_together__ends_in_the_same_sign() -> None:
    book = _book()
    bold = replace(BODY, bold=True)
    book.sheet("Ark").rich(1, 1, [("Maj: ", bold), ("a" * 32_767, BODY), ("b", bold)], BODY)
    cell = _read(book)["Ark"]["A1"]
    assert cell.value == "Maj: " + "a" * (32_767 - len("Maj:  […]")) + " […]"


def test_number__decimal__exact() -> None:
    book = _book()
    book.sheet("A").number(1, 1, Decimal("-6.725"), BODY)
    assert _read(book)["A"]["A1"].value == -6.725


def test_number__more_digits_than_excel_holds__fault() -> None:
    with pytest.raises(WriterFault, match=r"^A!A1: 0\.12345678901234567891 is no number"):
        _book().sheet("A").number(1, 1, Decimal("0.12345678901234567891"), BODY)


@pytest.mark.parametrize(
    ("value", "cached"),
    [(Decimal("2.5"), 2.5), ("Afsluttet", "Afsluttet"), (True, True), (None, None), (0, 0)],
)
def test_formula__cached_value__read_without_calculating(value: object, cached: object) -> None:
    book = _book()
    book.sheet("A").formula(1, 1, "B1", value, BODY)  # type: ignore[arg-type]  # parametrised
    data = book.to_bytes()
    assert openpyxl.load_workbook(BytesIO(data), data_only=True)["A"]["A1"].value == cached
    assert openpyxl.load_workbook(BytesIO(data))["A"]["A1"].value == "=B1"


def test_formula__control_character_in_cached_text__well_formed() -> None:
    book = _book()
    book.sheet("A").formula(1, 1, "B1", "a\x07_x0041_", BODY)
    with zipfile.ZipFile(BytesIO(book.to_bytes())) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>a_x0007__x005F_x0041_</v>" in sheet


def test_merge__formula_like_text__text_over_the_area() -> None:
    book = _book()
    sheet = book.sheet("A")
    sheet.merge(1, 1, 2, 3, "=x", BODY)
    sheet.merge(4, 1, 4, 1, "alene", BODY)
    read = _read(book)["A"]
    assert [str(one) for one in read.merged_cells.ranges] == ["A1:C2"]
    assert (read["A1"].value, read["A1"].data_type, read["A4"].value) == ("=x", "s", "alene")


def test_rich__runs__joined_text_in_the_cell() -> None:
    book = _book()
    book.sheet("A").rich(1, 1, [("fed", TOTAL), (" og mager", BODY)], BODY)
    assert _read(book)["A"]["A1"].value == "fed og mager"


def test_link__within_the_workbook__location_kept() -> None:
    book = _book()
    sheet = book.sheet("Ark 1")
    sheet.link(1, 1, "internal:'Ark 1'!B2", "=gå", LINK)
    cell = _read(book)["Ark 1"]["A1"]
    assert cell.hyperlink is not None
    assert (cell.value, cell.hyperlink.location) == ("=gå", "'Ark 1'!B2")


def test_comment__text__on_the_cell() -> None:
    book = _book()
    book.sheet("A").comment(2, 2, "Ret æøå")
    comment = _read(book)["A"]["B2"].comment
    assert comment is not None
    assert comment.text == "Ret æøå"


def test_columns__width_after_hiding__both_kept() -> None:
    book = _book()
    sheet = book.sheet("A")
    sheet.hide_column(2)
    sheet.column_width(1, 20, 2)
    read = _read(book)["A"].column_dimensions
    assert (read["B"].hidden, read["A"].hidden) == (True, False)


def test_validate_list__values_and_reference__both_in_the_file() -> None:
    book = _book()
    sheet = book.sheet("A")
    sheet.validate_list(_A1, ["Afsluttet", "I gang"], title="Status", error_message="Vælg")
    sheet.validate_list(Area(2, 1, 9, 1), reference("Lister", Area(1, 1, 9, 1)))
    first, second = _read(book)["A"].data_validations.dataValidation
    assert (first.formula1, first.promptTitle, first.error) == (
        '"Afsluttet,I gang"',
        "Status",
        "Vælg",
    )
    assert (second.formula1, str(second.sqref)) == ("'Lister'!$A$1:$A$9", "A2:A9")


def test_validate_others__bounds__in_the_file() -> None:
    book = _book()
    sheet = book.sheet("A")
    sheet.validate_length(_A1, 500)
    sheet.validate_decimal(Area(2, 1, 2, 1), Decimal("-1E+3"), Decimal("0.5"))
    sheet.validate_length(Area(3, 1, 3, 1), 9, stop=False)
    length, number, milder = _read(book)["A"].data_validations.dataValidation
    assert (length.type, length.formula1) == ("textLength", "500")
    assert (number.type, number.formula1, number.formula2) == ("decimal", "-1000", "0.5")
    assert (length.errorStyle, milder.errorStyle) == (None, "warning")  # absent is "stop"


_REFUSED: dict[str, Callable[[SheetWriter], None]] = {
    "list over 255": lambda sheet: sheet.validate_list(_A1, ["a" * 256]),
    "list item with comma": lambda sheet: sheet.validate_list(_A1, ["a,b"]),
    "list item with quote": lambda sheet: sheet.validate_list(_A1, ['a"b']),
    "empty list": lambda sheet: sheet.validate_list(_A1, []),
    "title over 32": lambda sheet: sheet.validate_length(_A1, 5, title="a" * 33),
    "message over 255": lambda sheet: sheet.validate_length(_A1, 5, message="a" * 256),
    "error title over 32": lambda sheet: sheet.validate_length(_A1, 5, error_title="a" * 33),
    "error over 255": lambda sheet: sheet.validate_length(_A1, 5, error_message="a" * 256),
    "row beyond the sheet": lambda sheet: sheet.text(1048577, 1, "a", BODY),
    "row 0": lambda sheet: sheet.text(0, 1, "a", BODY),
    "column beyond the sheet": lambda sheet: sheet.blank(1, 16385, BODY),
    "row too high": lambda sheet: sheet.row_height(1, 410),
    "column too wide": lambda sheet: sheet.column_width(1, 256),
    "external link": lambda sheet: sheet.link(1, 1, "https://example.org", "a", LINK),
    "header over 255": lambda sheet: sheet.print_setup(header="a" * 256),
    "comment over 32767": lambda sheet: sheet.comment(1, 1, "a" * 32768),
    "empty formula": lambda sheet: sheet.formula(1, 1, "", 0, BODY),
}


@pytest.mark.parametrize("case", _REFUSED)
def test_sheet__what_excel_cannot_hold__fault_names_the_sheet(case: str) -> None:
    with pytest.raises(WriterFault, match=r"^Ark"):
        _REFUSED[case](_book().sheet("Ark"))


def test_merge__overlapping__fault() -> None:
    sheet = _book().sheet("Ark")
    sheet.merge(1, 1, 2, 2, "a", BODY)
    with pytest.raises(WriterFault, match=r"^Ark!B2:C3: .*overlaps"):
        sheet.merge(2, 2, 3, 3, "b", BODY)


@pytest.mark.parametrize("name", ["a" * 32, "a/b", "", "A"])
def test_sheet__impossible_name__fault(name: str) -> None:
    book = _book()
    book.sheet("a")
    if name == "":
        with pytest.raises(WriterFault, match=r"^a sheet needs a name$"):
            book.sheet(name)
        return
    with pytest.raises(WriterFault, match=f"^sheet {name}: "):
        book.sheet(name)


def test_book__property_over_255__fault() -> None:
    with pytest.raises(WriterFault, match=r"^property stempel: "):
        _book(stempel="a" * 256)


def test_book__properties__read_back() -> None:
    book = _book(stempel="a<b> æ")
    book.sheet("A")
    read = _read(book)
    assert read.properties.title == "T & æ"
    assert read.properties.created == datetime(2024, 2, 1, 8, 30)  # noqa: DTZ001 - openpyxl drops UTC
    stamps = read.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
    assert stamps["stempel"].value == "a<b> æ"


def test_book__first_sheet_hidden__opens_on_the_first_visible_one() -> None:
    book = _book()
    book.sheet("Stempel", visibility=Visibility.VERY_HIDDEN)
    book.sheet("Svar")
    read = _read(book)
    assert read.active is not None
    assert read.active.title == "Svar"
    assert [sheet.sheet_state for sheet in read] == ["veryHidden", "visible"]


def test_book__no_visible_sheet__fault() -> None:
    book = _book()
    book.sheet("A", visibility=Visibility.HIDDEN)
    with pytest.raises(WriterFault, match=r"^no sheet is visible$"):
        book.to_bytes()


def test_book__defined_name__points_at_the_area() -> None:
    book = _book()
    book.sheet("Lister & mere")
    book.define_name("Status", reference("Lister & mere", Area(2, 1, 5, 1)))
    assert _read(book).defined_names["Status"].attr_text == "'Lister & mere'!$A$2:$A$5"


def test_style__same_style_twice__one_format() -> None:
    book = _book()
    assert book.style(OPEN) is book.style(OPEN)


def test_conditional__stop__in_the_file() -> None:
    book = _book()
    book.sheet("A").conditional(Area(1, 1, 5, 1), "$A1>2", FAULT, stop=True)
    kept = _read(book)["A"].conditional_formatting
    ((area, rules),) = kept._cf_rules.items()  # type: ignore[attr-defined]  # as above
    assert str(area.sqref) == "A1:A5"
    assert (rules[0].formula, rules[0].stopIfTrue) == (["$A1>2"], True)


def test_sheet__print_and_window__as_asked() -> None:
    book = _book()
    sheet = book.sheet("A")
    sheet.text(9, 2, "a", BODY)
    sheet.print_setup(landscape=True, repeat_rows=(1, 2))
    sheet.page_breaks([5])
    sheet.freeze(3, 2)
    sheet.autofilter(Area(2, 1, 9, 2))
    sheet.protect()
    read = _read(book)["A"]
    assert (read.page_setup.orientation, read.page_setup.paperSize) == ("landscape", 9)
    assert (read.page_setup.fitToHeight, read.print_title_rows) == (0, "$1:$2")
    assert read.oddFooter is not None
    assert read.oddFooter.right is not None
    assert read.oddFooter.right.text == "Side &P af &N"
    assert (read.freeze_panes, read.auto_filter.ref) == ("B3", "A2:B9")
    assert [one.id for one in read.row_breaks.brk] == [5]
    protection = read.protection
    assert (protection.sheet, protection.sort, protection.autoFilter) == (True, False, False)
    assert (protection.formatColumns, protection.formatRows) == (False, False)
    assert (protection.formatCells, protection.insertRows) == (True, True)


def test_chart__series__refer_to_the_cells() -> None:
    book = _book()
    sheet = book.sheet("Ark Å")
    for row in range(1, 4):
        sheet.text(row, 1, f"udvalg {row}", BODY)
        sheet.number(row, 2, row, BODY)
    series = Series("Beløb", "Ark Å", Area(1, 1, 3, 1), Area(1, 2, 3, 2), styles.CHART_COLOURS[0])
    sheet.chart(5, 1, "column", [series], title="Pr. udvalg", y_title="mio. kr.")
    with zipfile.ZipFile(BytesIO(book.to_bytes())) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "<c:f>'Ark Å'!$B$1:$B$3</c:f>" in chart
    assert '<c:grouping val="stacked"/>' in chart


@pytest.mark.parametrize("name", NAMED)
def test_styles__named_style__contrast_of_wcag_aa(name: str) -> None:
    style = NAMED[name]
    ground = style.fill or styles.WHITE
    assert contrast(style.colour.removeprefix("#"), ground.removeprefix("#")) >= OF_LETTERS


def test_styles__locked_and_open__tell_apart() -> None:
    names = [name for name, style in NAMED.items() if not style.locked]
    assert names == ["open"]
    assert all(a != b for a, b in pairwise(NAMED.values()))
