"""Cells by hand: what each way of writing one gives."""

from decimal import Decimal

import pytest

from tests.support.packages import MAIN, good_parts, pack, rows, workbook
from workbook.read.model import Book, Cell, CellKind, Sheet
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused


def _sheet(inner: str, **others: str) -> Sheet:
    return read_book(workbook(rows(inner), **others)).sheets[0]


def _cell(inner: str, **others: str) -> Cell | None:
    return _sheet(f'<row r="1">{inner}</row>', **others).cell(1, 1)


@pytest.mark.parametrize(
    ("inner", "kind", "raw", "formula"),
    [
        ('<c r="A1"><v>0.40000000000000002</v></c>', CellKind.NUMBER, "0.40000000000000002", None),
        ('<c r="A1" t="n"><v>2</v></c>', CellKind.NUMBER, "2", None),
        ('<c r="A1"><v>abc</v></c>', CellKind.NUMBER, "abc", None),
        ('<c r="A1"><v>NaN</v></c>', CellKind.NUMBER, "NaN", None),
        ('<c r="A1"><v>1e309</v></c>', CellKind.NUMBER, "1e309", None),
        ('<c r="A1" t="b"><v>1</v></c>', CellKind.BOOLEAN, "1", None),
        ('<c r="A1" t="b"><v>false</v></c>', CellKind.BOOLEAN, "0", None),
        ('<c r="A1" t="b"><v>ja</v></c>', CellKind.TEXT, "ja", None),
        ('<c r="A1" t="e"><v>#REF!</v></c>', CellKind.ERROR, "#REF!", None),
        ('<c r="A1" t="e"><v>#SPILL!</v></c>', CellKind.ERROR, "#SPILL!", None),
        ('<c r="A1" t="e"><v>#CALC!</v></c>', CellKind.ERROR, "#CALC!", None),
        ('<c r="A1" t="e"><v>#BUSY!</v></c>', CellKind.ERROR, "#BUSY!", None),
        ('<c r="A1" t="d"><v>2024-02-29</v></c>', CellKind.DATE, "2024-02-29", None),
        ('<c r="A1" t="zz"><v>5</v></c>', CellKind.TEXT, "5", None),
        ('<c r="A1" t="inlineStr"><is><t>æøå</t></is></c>', CellKind.TEXT, "æøå", None),
        ('<c r="A1"><f>SUM(B1)</f><v>7</v></c>', CellKind.NUMBER, "7", "SUM(B1)"),
        ('<c r="A1"><f>=B1</f><v>7</v></c>', CellKind.NUMBER, "7", "B1"),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', CellKind.TEXT, "", "B1"),
        ('<c r="A1" t="str"><f>B1</f></c>', CellKind.UNCACHED, "", "B1"),
        ('<c r="A1"><f>B1</f></c>', CellKind.UNCACHED, "", "B1"),
        ('<c r="A1"><f>B1</f><v/></c>', CellKind.UNCACHED, "", "B1"),
        ('<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>', CellKind.ERROR, "#N/A", "B1"),
        ('<c r="A1"><f t="shared" si="0"/><v>3</v></c>', CellKind.NUMBER, "3", ""),
        ('<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>3</v></c>', CellKind.NUMBER, "3", "B1:B2"),
    ],
)
def test_cell__each_type__keeps_what_the_file_says(
    inner: str, kind: CellKind, raw: str, formula: str | None
) -> None:
    assert _cell(inner) == Cell(1, 1, kind, raw, formula)


@pytest.mark.parametrize("raw", ["1e-310", "4.9e-324", "1e-400", "5.551115123125783e-17", "-1e-12"])
def test_cell__number_too_small_to_be_typed__is_zero(raw: str) -> None:
    cell = _cell(f'<c r="A1"><v>{raw}</v></c>')
    assert cell is not None
    assert (cell.number, cell.text) == (Decimal(), "0")


@pytest.mark.parametrize("raw", ["abc", "NaN", "1e309", "-inf"])
def test_cell__number_that_is_none__has_no_number(raw: str) -> None:
    cell = _cell(f'<c r="A1"><v>{raw}</v></c>')
    assert cell is not None
    assert cell.number is None


@pytest.mark.parametrize(
    "inner",
    [
        '<c r="A1" s="3"/>',
        '<c r="A1"><v/></c>',
        '<c r="A1" t="s"><v></v></c>',
        '<c r="A1" t="str"><v></v></c>',
        '<c r="A1" t="inlineStr"><is><t></t></is></c>',
        '<c r="A1" t="e"><v/></c>',
    ],
)
def test_cell__nothing_in_it__is_not_stored(inner: str) -> None:
    assert _cell(inner) is None


def test_cell__shared_text_that_is_empty__is_not_stored() -> None:
    assert _cell('<c r="A1" t="s"><v>0</v></c>', sharedStrings="<sst><si><t/></si></sst>") is None


def _text(stored: str) -> str | None:
    strings = f'<sst xmlns="{MAIN}"><si>{stored}</si></sst>'
    cell = _cell('<c r="A1" t="s"><v>0</v></c>', sharedStrings=strings)
    inline = _cell(f'<c r="A1" t="inlineStr"><is>{stored}</is></c>')
    assert cell == inline
    return cell.raw if cell else None


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("<t>a_x000D_\nb</t>", "a\nb"),
        ("<t>a&#13;&#10;b</t>", "a\nb"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<t>_x005F_x005F_x005f_x0041_</t>", "_x005F_x0041_"),
        ("<t>_xD83D__xDE00_</t>", "\N{GRINNING FACE}"),
        ("<t>_xD83D_</t>", "\N{REPLACEMENT CHARACTER}"),
        ('<t xml:space="preserve"> a </t>', " a "),
        ("<r><rPr><b/></rPr><t>Under </t></r><r><t>udmøntning</t></r>", "Under udmøntning"),
        ('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/>', "東京"),
        ("<t><![CDATA[a<b]]> &amp; c</t>", "a<b & c"),
    ],
)
def test_text__shared_or_inline__reads_as_a_program_shows_it(stored: str, text: str) -> None:
    assert _text(stored) == text


def test_text__formula_result__is_decoded_too() -> None:
    cell = _cell('<c r="A1" t="str"><f>B1</f><v>a_x000D_\nb</v></c>')
    assert cell == Cell(1, 1, CellKind.TEXT, "a\nb", "B1")


def test_place__cells_and_rows_without_address__count_on() -> None:
    inner = (
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
        '<row r="5"><c r="D5"/><c><v>3</v></c></row>'
        "<row><c><v>4</v></c></row>"
    )
    assert {place: cell.raw for place, cell in _sheet(inner).cells.items()} == {
        (1, 1): "1",
        (1, 3): "2",
        (5, 5): "3",
        (6, 1): "4",
    }


def test_place__row_number_that_ends_the_address__is_not_mistaken() -> None:
    inner = '<row r="1"><c r="A11"><v>1</v></c><c r="A1"><v>2</v></c></row>'
    assert {place: cell.raw for place, cell in _sheet(inner).cells.items()} == {
        (11, 1): "1",
        (1, 1): "2",
    }


@pytest.mark.parametrize(
    "inner",
    [
        '<row r="1"><c r="foo"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="1"><c r="A1048577"><v>1</v></c></row>',
        '<row r="0"/>',
        '<row r="x"/>',
        "<c><v>1</v></c>",
    ],
)
def test_place__that_does_not_exist__is_refused_as_damaged(inner: str) -> None:
    with pytest.raises(Refused) as refused:
        _sheet(inner)
    assert refused.value.reason is Refusal.DAMAGED_XML
    assert refused.value.part == "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("index", ["1", "-1", "x", "99999999999999999999"])
def test_shared_text__index_out_of_range__is_refused_with_the_cell(index: str) -> None:
    with pytest.raises(Refused) as refused:
        _cell(f'<c r="A1" t="s"><v>{index}</v></c>', sharedStrings="<sst><si><t>a</t></si></sst>")
    assert (refused.value.reason, refused.value.cell) == (Refusal.DAMAGED_XML, "A1")


def test_shared_text__no_such_part__is_refused_only_where_a_cell_needs_it() -> None:
    assert _cell('<c r="A1"><v>1</v></c>') == Cell(1, 1, CellKind.NUMBER, "1")
    with pytest.raises(Refused) as refused:
        _cell('<c r="A1" t="s"><v>0</v></c>')
    assert refused.value.cell == "A1"


_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{{code}}"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"><protection locked="0"/></xf></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="{number}"/>'
    '<xf numFmtId="0"><protection locked="0" hidden="1"/></xf></cellXfs>'
    '<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/><protection locked="0"/></dxf></dxfs>'
    "</styleSheet>"
)


@pytest.mark.parametrize("number", [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
def test_date__built_in_format__is_a_date(number: int) -> None:
    styles = _STYLES.format(code="0", number=number)
    assert _cell('<c r="A1" s="1"><v>1</v></c>', styles=styles) == Cell(
        1, 1, CellKind.DATE, "1", style=1
    )


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("dd\\-mm\\-yyyy", CellKind.DATE),
        ("[$-F800]dddd, mmmm dd, yyyy", CellKind.DATE),
        ("[h]:mm", CellKind.DATE),
        ("[SS]", CellKind.DATE),
        ("YYYY", CellKind.DATE),
        ("General", CellKind.NUMBER),
        ("[Red]0.00", CellKind.NUMBER),
        ("0 &quot;mio. kr. om dagen&quot;", CellKind.NUMBER),
        ("0\\d\\m\\y", CellKind.NUMBER),
        ("#,##0_);[Red]\\(#,##0\\)", CellKind.NUMBER),
        ("#,##0.00 [$kr.-406]", CellKind.NUMBER),
        ("0.00E+00", CellKind.NUMBER),
        ("@", CellKind.NUMBER),
    ],
)
def test_date__own_format__goes_by_what_it_shows(code: str, kind: CellKind) -> None:
    styles = _STYLES.format(code=code, number=164)
    assert _cell('<c r="A1" s="1"><v>1</v></c>', styles=styles) == Cell(1, 1, kind, "1", style=1)


def test_unlocked__only_cell_formats_count() -> None:
    book = read_book(workbook(styles=_STYLES.format(code="0", number=0)))
    assert book.unlocked_styles == {2}


def test_date_1904__is_told() -> None:
    parts = good_parts()
    text = str(parts["xl/workbook.xml"])
    parts["xl/workbook.xml"] = text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert (read_book(pack(parts)).date_1904, read_book(workbook()).date_1904) == (True, False)


def test_prefixes__everywhere__change_nothing() -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v>'
        '</x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>'
    )
    strings = f'<x:sst xmlns:x="{MAIN}"><x:si><x:t>a</x:t></x:si></x:sst>'
    parts = good_parts(sheet)
    parts["xl/sharedStrings.xml"] = strings
    text = str(parts["xl/workbook.xml"])
    parts["xl/workbook.xml"] = text.replace("xmlns:r=", "xmlns:rel=").replace("r:id", "rel:id")
    book: Book = read_book(pack(parts))
    assert [(cell.raw, cell.formula) for cell in book.sheets[0].cells.values()] == [
        ("a", None),
        ("2", "A1"),
    ]
    assert len(book.sheets[0].merges) == 1
