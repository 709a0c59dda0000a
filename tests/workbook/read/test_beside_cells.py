"""What stands in a workbook and is no plain value: notes, boxes, pictures, struck and raised."""

import io
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook as Writer
from xlsxwriter.worksheet import Worksheet

from workbook.read import limits
from workbook.read.model import Attachment, Cell, CellKind, Sheet
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused
from workbook.read.runs import Struck

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478"
    "9c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
THREAD = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
    'threadedcomments"><threadedComment ref="B3" id="{1}"><text>Udbuddet gik om.</text>'
    '</threadedComment><threadedComment ref="B3" id="{2}" parentId="{1}"><text>Skriv det ind.'
    "</text></threadedComment></ThreadedComments>"
)


def written(write: Callable[[Writer, Worksheet], None]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    write(book, book.add_worksheet("Ark"))
    book.close()
    return stream.getvalue()


def with_parts(data: bytes, parts: Mapping[str, Callable[[str], str]]) -> bytes:
    """The package with parts changed; a part that is not there is made from nothing."""
    stream = io.BytesIO()
    wanted = dict(parts)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            change = wanted.pop(name, None)
            new.writestr(name, change(text.decode()) if change else text)
        for name, change in wanted.items():
            new.writestr(name, change(""))
    return stream.getvalue()


def sheet_of(data: bytes) -> Sheet:
    return read_book(data).sheets[0]


def test_attachments__note__is_told_at_its_cell_with_its_words() -> None:
    data = written(lambda _, sheet: sheet.write_comment("P13", "Flyttet til 2025."))

    assert sheet_of(data).attachments == (Attachment("note", 13, 16, "Flyttet til 2025."),)


def test_attachments__conversation__is_one_with_its_replies_and_hides_its_note() -> None:
    data = written(lambda _, sheet: sheet.write_comment("B3", "[Trådet kommentar] …"))
    pointer = (
        '<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
        'threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    changed = with_parts(
        data,
        {
            RELATIONS: lambda text: text.replace("</Relationships>", pointer),
            "xl/threadedComments/threadedComment1.xml": lambda _: THREAD,
        },
    )

    assert sheet_of(changed).attachments == (
        Attachment("thread", 3, 2, "Udbuddet gik om.\nSkriv det ind."),
    )


def test_attachments__text_box__is_told_where_it_begins() -> None:
    data = written(lambda _, sheet: sheet.insert_textbox("C40", "Beløbene er\nforeløbige."))

    assert sheet_of(data).attachments == (Attachment("shape", 40, 3, "Beløbene er\nforeløbige."),)


def test_attachments__picture__is_told_by_what_it_is_called() -> None:
    options = {"image_data": io.BytesIO(PIXEL), "description": "Skærmbillede af budgettet"}
    data = written(lambda _, sheet: sheet.insert_image("B2", "billede.png", options))

    assert sheet_of(data).attachments == (Attachment("picture", 2, 2, "Skærmbillede af budgettet"),)


def test_attachments__address_behind_a_text__is_told_and_a_link_inside_the_book_is_not() -> None:
    def write(_: Writer, sheet: Worksheet) -> None:
        sheet.write_url("B2", "https://example.org/svar", string="Se her")
        sheet.write_url("B3", "internal:Ark!A1", string="Til toppen")

    assert sheet_of(written(write)).attachments == (
        Attachment("link", 2, 2, "https://example.org/svar"),
    )


def test_attachments__embedded_file__is_told_by_its_name() -> None:
    pointer = (
        '<Relationship Id="rIdO" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/package" Target="../embeddings/Bilag.docx"/></Relationships>'
    )
    ole = (
        '<oleObjects><oleObject progId="Word" r:id="rIdO"><objectPr><anchor><from><xdr:col>2'
        "</xdr:col><xdr:row>6</xdr:row></from></anchor></objectPr></oleObject></oleObjects>"
        "</worksheet>"
    )
    data = written(lambda _, sheet: sheet.write_comment("A1", "x"))
    changed = with_parts(
        data,
        {
            RELATIONS: lambda text: text.replace("</Relationships>", pointer),
            "xl/worksheets/sheet1.xml": lambda text: text.replace("</worksheet>", ole),
        },
    )

    assert Attachment("embedded", 7, 3, "Bilag.docx") in sheet_of(changed).attachments


def test_attachments__part_that_cannot_be_read__is_told_without_words() -> None:
    data = written(lambda _, sheet: sheet.insert_textbox("C4", "Tekst"))
    changed = with_parts(data, {"xl/drawings/drawing1.xml": lambda text: text[:-20]})

    assert Attachment("shape", 0, 0) in sheet_of(changed).attachments


def test_attachments__more_than_any_office_has__are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "ATTACHMENTS", 2)

    def write(_: Writer, sheet: Worksheet) -> None:
        for row in range(3):
            sheet.write_comment(row, 0, "x")

    with pytest.raises(Refused) as refused:
        read_book(written(write))
    assert refused.value.reason is Refusal.ATTACHMENTS


def test_struck__whole_cell_and_run__hold_what_is_struck_through() -> None:
    def write(book: Writer, sheet: Worksheet) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write("A1", "Hele teksten", struck)
        sheet.write("B1", 500, struck)
        sheet.write_rich_string("C1", "er ", struck, "ikke ", "færdigt")
        sheet.write("D1", "står endnu")

    sheet = sheet_of(written(write))

    assert sheet.struck == {
        (1, 1): Struck("Hele teksten"),
        (1, 2): Struck("500"),
        (1, 3): Struck("ikke ", "er færdigt"),
    }
    assert sheet.cells[1, 3].raw == "er ikke færdigt"


def test_struck__text_within_the_cell_itself__is_found_too() -> None:
    data = written(lambda _, sheet: sheet.write("A1", 1))
    run = (
        '<c r="B1" t="inlineStr"><is><r><t>er </t></r><r><rPr><strike/></rPr><t>ikke</t></r>'
        "</is></c></row>"
    )
    changed = with_parts(
        data, {"xl/worksheets/sheet1.xml": lambda text: text.replace("</row>", run, 1)}
    )

    sheet = sheet_of(changed)

    assert sheet.struck == {(1, 2): Struck("ikke", "er ")}
    assert sheet.cells[1, 2].raw == "er ikke"


def test_raised__figures_behind_figures__stay_apart() -> None:
    def write(book: Writer, sheet: Worksheet) -> None:
        raised = book.add_format({"font_script": 1})
        sheet.write_rich_string("A1", "1", raised, "2)", " mio. kr., 10", raised, "6", " stk.")
        sheet.write_rich_string("A2", "Se ", raised, "noten", " nedenfor")
        lowered = book.add_format({"font_script": 2})
        sheet.write_rich_string("A3", "1", raised, "2, 3", " mio. kr., 10", lowered, "6", " stk.")

    sheet = sheet_of(written(write))

    assert sheet.cells[1, 1].raw == "1²⁾ mio. kr., 10⁶ stk."
    assert sheet.cells[2, 1].raw == "Se noten nedenfor"
    assert sheet.cells[3, 1].raw == "1², ³ mio. kr., 10₆ stk."


def test_number_formats__those_that_say_something_else__are_known_by_their_cell_format() -> None:
    def write(book: Writer, sheet: Worksheet) -> None:
        sheet.write("A1", 5, book.add_format({"num_format": '0.0" mio. kr."'}))
        sheet.write("B1", 2, book.add_format({"num_format": 9}))
        sheet.write("C1", 2)

    book = read_book(written(write))
    cells = book.sheets[0].cells

    formats = [book.number_formats.get(cells[1, column].style) for column in (1, 2, 3)]
    assert formats == ['0.0" mio. kr."', "0%", None]


@pytest.mark.parametrize(
    "raw", ["NaN", "INF", "-INF", "1E+400", "0x10", "½", "²", "१२३", "1_000", "1,5", "٣", "", "1 0"]
)
def test_number__what_is_no_number_in_a_workbook__is_none(raw: str) -> None:
    cell = Cell(1, 1, CellKind.NUMBER, raw)

    assert cell.number is None


@pytest.mark.parametrize(
    ("raw", "number"),
    [("5", "5"), ("-0.5", "-0.5"), ("1E+3", "1000"), (" 7\n", "7"), ("0.40000000000000002", "0.4")],
)
def test_number__as_workbooks_write_it__is_read(raw: str, number: str) -> None:
    assert Cell(1, 1, CellKind.NUMBER, raw).number == Decimal(number)
