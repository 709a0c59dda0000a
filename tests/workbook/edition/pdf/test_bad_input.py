"""Whatever a centre types: it prints as text, whole, and no PDF fails for it."""

import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from templates.errors import OperatorError
from tests.support.said_pdf import letters, tables_in, tables_of
from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.document import (
    Block,
    Cell,
    CellRef,
    Chart,
    ChartSeries,
    Column,
    Day,
    Document,
    Entries,
    Entry,
    Heading,
    KeyFigure,
    KeyFigures,
    Legend,
    LegendEntry,
    Number,
    PageBreak,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.face import Face
from workbook.edition.pdf.render import pdf_edition

_COLUMNS = (Column("nr", 6), Column("title", 50), Column("amount", 12, is_number=True))
_HEADER = Row((Text("Nr."), Text("Titel"), Text("Beløb")), "header")
_HOSTILE = (
    '#panic("x") $a^2$ *fed* _kursiv_ @navn <mærke> \\ ~ ` = overskrift // note /* */ #{1+1}',
    '=HYPERLINK("http://example.dk";"klik") +1 -1 @SUM(A1)',
    "<script>alert(1)</script> {{ x }} {% for %} &amp; %s {0}",
    "Linje 1\nLinje 2\r\nLinje 3\n\n• punkt\n- punkt\n– punkt\tmed tab",
    "Smiley 😀, raket 🚀, familie 👨\u200d👩\u200d👧, flag 🇩🇰, hånd 👍🏽",
    "\u202eskjult\u202c 你好世界啊 ไทย \U000f0000",
    "A\u030angstro\u0308m z\u0351\u0343\u035f\u0489 e\u0301 \ufeff\u200b\u00adblød",
    "\x00\x01\x07\x0b\x1f\x7f\x85\ud83d lige \ufffe \uffff",
    "w" * 400,
    "   indrykket   med   blanke   ",
)


def _row(*cells: Cell) -> Row:
    return Row(cells)


def _item(number: int, title: str) -> Row:
    return _row(Number(Decimal(number)), Text(title), Number(Decimal("-1250.5"), 1, "mio. kr."))


def _remark(text: str) -> Row:
    return _row(Text(text, span=3, is_long=True))


def _document(*blocks: Block, heading: str = "Prøve") -> Document:
    return Document(
        heading=heading,
        title="Prøve",
        face=Face("Ishøj Kommune", date(2024, 8, 16)),
        round="August 2024",
        template="Prøve",
        sheets=(Sheet("Ark", (Heading(heading, 1), *blocks)),),
    )


def _with_rows(*rows: Row, heading: str = "Prøve") -> Document:
    return _document(Table("t", "Tabel", _COLUMNS, (_HEADER, *rows)), heading=heading)


def _pages(pdf: TaggedPdf) -> int:
    return len(pdf.pdf.pages)


@pytest.mark.parametrize("text", _HOSTILE)
def test_pdf__any_text__prints_as_it_is_in_every_place(text: str) -> None:
    document = _document(
        Heading(text),
        Paragraph(text),
        Paragraph(text, "text"),
        Paragraph(text, "note"),
        Table(
            "t",
            text,
            _COLUMNS,
            (
                Row((Text("Nr."), Text(text), Text("Beløb")), "header"),
                _item(1, text),
                _remark(text),
            ),
        ),
        KeyFigures((KeyFigure(text, Number(Decimal(3))),)),
        Legend((LegendEntry(text, text, "FFF2CC"),)),
        Entries((Entry(text, Text(text)), Entry("Dag", Day(date(2024, 8, 16))))),
    )
    pdf = TaggedPdf(
        pdf_edition(replace(document, face=Face(text, date(2024, 8, 16)), round=text, heading=text))
    )
    assert tables_in(pdf) == tables_of(document)
    said = "".join(pdf.tree.text.split())
    assert said.count(letters(text)) == 15


def test_pdf__text_from_right_to_left__has_all_its_letters() -> None:
    text = "العربية ושלום"
    [[_, row]] = TaggedPdf(pdf_edition(_with_rows(_item(1, text)))).tables()
    # A PDF has them in the order in which they stand on the paper, from the left.
    assert sorted(row[1].text.replace(" ", "")) == sorted(letters(text))


def test_pdf__letter_that_no_font_has__is_named_and_of_more_it_is_said_how_many() -> None:
    pdf = TaggedPdf(pdf_edition(_with_rows(_item(1, "🚀"), _item(2, "你好世界啊"))))
    assert [row[1].text for row in next(pdf.tables())[1:]] == [
        "[tegn U+1F680]",
        "[5 tegn, der ikke kan trykkes]",
    ]


def test_pdf__remark_of_20_000_characters__goes_on_over_pages_with_its_header() -> None:
    text = "Centeret har talt med alle, som sagen angår. " * 445
    data = pdf_edition(_with_rows(_item(1, "Kort"), _remark(text), _item(2, "Næste")))
    pdf = TaggedPdf(data)
    assert tables_in(pdf)[0][2] == [letters(text)]
    assert _pages(pdf) == 3


def test_pdf__title_of_400_characters__is_whole_and_leaves_room_on_its_page() -> None:
    heading = ("Opfølgning på budgetaftalen " * 15)[:400].strip()
    pdf = TaggedPdf(pdf_edition(_with_rows(_item(1, "Kort"), heading=heading)))
    [title] = pdf.tree.all("Title")
    assert " ".join(title.text.split()) == heading
    assert _pages(pdf) == 1


def test_pdf__no_records__is_a_page_that_says_so() -> None:
    document = _document(Paragraph("Der er ingen sager."), Table("t", "Tom", _COLUMNS, (_HEADER,)))
    pdf = TaggedPdf(pdf_edition(document))
    assert tables_in(pdf) == [[["Nr.", "Titel", "Beløb"]]]
    assert _pages(pdf) == 1


def test_pdf__no_sheets__is_its_title() -> None:
    pdf = TaggedPdf(pdf_edition(replace(_document(), sheets=())))
    assert [one.text for one in pdf.tree.all("Title")] == ["Prøve"]


def test_pdf__many_columns__all_stand_on_the_paper() -> None:
    columns = tuple(Column(f"c{one}", 12, is_number=bool(one)) for one in range(24))
    rows = (
        Row(tuple(Text(f"Kolonne {one}") for one in range(24)), "header"),
        Row((Text("Række"), *(Number(Decimal(-1234567), 0, "kr.") for _ in range(23)))),
    )
    document = _document(Table("t", "Bred", columns, rows))
    assert tables_in(TaggedPdf(pdf_edition(document))) == tables_of(document)


def test_pdf__forced_page_break__begins_a_page() -> None:
    pdf = TaggedPdf(pdf_edition(_document(Paragraph("Før"), PageBreak(), Paragraph("Efter"))))
    assert _pages(pdf) == 2


def _chart(alternative: str, *names: str) -> Document:
    table = Table(
        "t",
        "Tabel",
        (Column("a", 20), Column("b", 10, is_number=True)),
        (
            Row((Text("Navn"), Text("Antal")), "header"),
            *(Row((Text(name), Number(Decimal(place)))) for place, name in enumerate(names)),
        ),
    )
    rows = range(1, len(names) + 1)
    chart = Chart(
        "columns",
        "Diagram",
        alternative,
        tuple(CellRef("t", row, 0) for row in rows),
        (ChartSeries("Antal", tuple(CellRef("t", row, 1) for row in rows)),),
    )
    return _document(table, chart)


def test_pdf__chart_of_any_names__is_drawn() -> None:
    pdf = TaggedPdf(pdf_edition(_chart("Søjler", *_HOSTILE)))
    [figure] = pdf.tree.all("Figure")
    assert figure.alternative == "Søjler"


@pytest.mark.parametrize("alternative", ["", " \n"])
def test_pdf__chart_that_is_not_said_in_words__is_refused(alternative: str) -> None:
    with pytest.raises(OperatorError, match="“Diagram” has no words for those who do not see it"):
        pdf_edition(_chart(alternative, "Et", "To"))


@pytest.mark.slow
def test_pdf__five_times_the_records__takes_about_five_times_the_time() -> None:
    seconds = []
    for count in (300, 1_500):
        remark = _remark("Maj: Punktet er på vej.\nAugust: Det er nået.")
        rows = ((_item(number, f"Punkt {number}"), remark) for number in range(count))
        document = _with_rows(*(one for both in rows for one in both))
        start = time.process_time()
        pdf_edition(document)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 8 * seconds[0]
