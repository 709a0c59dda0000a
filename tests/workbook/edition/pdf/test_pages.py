"""Where pages end: between items, never between an item and its remark, or below a header."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from tests.support.tagged_pdf import Element, TaggedPdf
from workbook.edition.chart import chart_of
from workbook.edition.document import (
    Block,
    Column,
    Document,
    Heading,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.face import Face
from workbook.edition.pdf.render import pdf_edition

_COLUMNS = (Column("nr", 6), Column("title", 60), Column("amount", 20, is_number=True))
_HEADER = Row((Text("Nr."), Text("Titel"), Text("Beløb")), "header")


def _item(words: str) -> Row:
    return Row((Text("1"), Text(words), Number(Decimal(5), 0, "kr.")))


def _pages(*blocks: Block) -> list[str]:
    """The letters of each page."""
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    sheets = (Sheet("Ark", (Heading("Udgave", 1), *blocks)),)
    pdf = TaggedPdf(pdf_edition(Document("Udgave", "Runde", face, "August", "Prøve", sheets)))
    return [pdf.page_text(number) for number in range(1, len(pdf.pdf.pages) + 1)]


def _page_of(pages: list[str], words: str) -> int:
    [found] = [number for number, text in enumerate(pages) if words in text]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("sentences", [1, 5, 9, 30, 90])
def test_pages__item__stands_where_its_remark_begins(sentences: int) -> None:
    talk = "Centeret har talt med alle, som sagen angår. "
    remark = f"Begyndelsen af det hele. {talk * sentences}"
    ends = set()
    for lines in range(20, 46):
        filler = [_item(f"Udfyldning {number}") for number in range(lines)]
        rows = (*filler, _item("Det vigtige punkt"), Row((Text(remark, 3, is_long=True),)))
        pages = _pages(Table("t", "Tabel", _COLUMNS, (_HEADER, *rows)))
        at = _page_of(pages, "Det vigtige punkt")
        assert at == _page_of(pages, "Begyndelsen af det hele.")
        ends.add(at)
    assert ends == {0, 1}


@pytest.mark.slow
def test_pages__short_remark__is_whole_on_one_page() -> None:
    for lines in range(20, 46):
        filler = [_item(f"Udfyldning {number}") for number in range(lines)]
        remark = f"Begyndelsen. {'Der er mere at sige om det. ' * 25}Slutningen."
        rows = (*filler, _item("Punkt"), Row((Text(remark, 3, is_long=True),)))
        pages = _pages(Table("t", "Tabel", _COLUMNS, (_HEADER, *rows)))
        assert _page_of(pages, "Begyndelsen.") == _page_of(pages, "Slutningen.")


@pytest.mark.slow
def test_pages__heading_and_header__stand_above_the_first_row() -> None:
    for lines in range(20, 46):
        above = Table("a", "Over", _COLUMNS, (_HEADER, *[_item("Linje")] * lines))
        rows = [_item(f"Række {number}.") for number in range(40)]
        below = Table("b", "Under", _COLUMNS, (_HEADER, *rows))
        pages = _pages(above, Heading("Næste afsnit"), below)
        assert _page_of(pages, "Næste afsnit") == _page_of(pages, "Række 0.")


def test_pages__header__is_repeated_on_each_page_and_read_once() -> None:
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    table = Table("t", "Tabel", _COLUMNS, (_HEADER, *[_item("Linje")] * 200))
    sheets = (Sheet("Ark", (Heading("Udgave", 1), table)),)
    pdf = TaggedPdf(pdf_edition(Document("Udgave", "Runde", face, "August", "Prøve", sheets)))
    assert len(list(pdf.tree.all("TH"))) == 3
    numbers = range(2, len(pdf.pdf.pages) + 1)
    assert len(numbers) >= 3
    assert all("Nr.TitelBeløb" in pdf.running(number) for number in numbers)


def test_pages__short_table__is_not_parted() -> None:
    for lines in range(30, 46):
        above = Table("a", "Over", _COLUMNS, (_HEADER, *[_item("Linje")] * lines))
        rows = [_item(f"Række {number}.") for number in range(8)]
        pages = _pages(above, Paragraph("Imellem"), Table("b", "Under", _COLUMNS, (_HEADER, *rows)))
        assert _page_of(pages, "Række 0.") == _page_of(pages, "Række 7.")


def test_pages__notes__stand_with_the_short_table_that_they_explain() -> None:
    ends = set()
    for lines in range(22, 46):
        above = Table("a", "Over", _COLUMNS, (_HEADER, *[_item("Linje")] * lines))
        below = Table("b", "Under", _COLUMNS, (_HEADER, *[_item("Kort")] * 3, _item("Sidste.")))
        notes = (Paragraph("Den første note.", "note"), Paragraph("Den anden note.", "note"))
        pages = _pages(above, Paragraph("Imellem"), below, *notes)
        assert _page_of(pages, "Sidste.") == _page_of(pages, "Den anden note.")
        ends.add(_page_of(pages, "Sidste."))
    assert ends == {0, 1}


def test_pages__chart_that_nearly_has_room__is_drawn_smaller_below_its_table() -> None:
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    heights = set()
    for lines in range(14):
        rows = [Row((Text(f"Udvalg {one}"), Number(Decimal(one + 1)))) for one in range(9)]
        columns = (Column("label", 40), Column("count/x", 12, is_number=True))
        table = Table(
            "t", "Tabel", columns, (Row((Text("Udvalg"), Text("Antal")), "header"), *rows)
        )
        above = Table("a", "Over", _COLUMNS, (_HEADER, *[_item("Linje")] * (lines + 4)))
        blocks = (Heading("Udgave", 1), above, table, chart_of("bars", table))
        edition = Document("Udgave", "Runde", face, "August", "Prøve", (Sheet("Ark", blocks),))
        pdf = TaggedPdf(pdf_edition(edition))
        [figure] = pdf.tree.all("Figure")
        _, low, _, high = (float(one) for one in figure.attributes["/BBox"])
        heights.add(round(high - low))
    assert len(heights) > 3
    assert min(heights) >= 0.7 * max(heights)


def test_pages__words_that_have_room__are_not_parted() -> None:
    columns = (Column("title", 30), Column("status", 17))
    row = Row((Text("Udskyde udvidelse af omsorgscenter med tredive pladser"), Text("Afsluttet")))
    header = Row((Text("Beskrivelse i budgetaftalen"), Text("Status")), "header")
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    blocks = (Heading("Udgave", 1), Table("t", "Tabel", columns, (header, row)))
    edition = Document("Udgave", "Runde", face, "August", "Prøve", (Sheet("Ark", blocks),))
    assert "\u00ad" not in "".join(one.own for one in _every(TaggedPdf(pdf_edition(edition)).tree))


def _every(element: Element) -> Iterator[Element]:
    yield element
    for part in element.parts:
        yield from _every(part)


@pytest.mark.slow
@pytest.mark.parametrize("count", [13, 30, 41, 45, 46, 47, 48, 60])
def test_pages__contents__end_on_no_page_of_their_own(count: int) -> None:
    face = Face("Ballerup Kommune", date(2018, 10, 8))
    names = [f"SSU-{one:02d} Omstilling af indsatser og sager nummer {one}" for one in range(count)]
    sheets = [Sheet(name, (Heading(name, 1), Paragraph("Tekst.")), "page") for name in names]
    edition = Document("Udgave", "Runde", face, "2019", "Prøve", tuple(sheets))
    pdf = TaggedPdf(pdf_edition(edition))
    assert len(pdf.pdf.pages) == count + 1
    assert names[-1] in pdf.page_text(1)


def test_pages__first_chapter_on_paper_that_lies__has_the_title_above_it() -> None:
    face = Face("Høje-Taastrup Kommune", date(2025, 8, 19))
    columns = (Column("nr", 6), Column("title", 120), Column("amount", 40, is_number=True))
    wide = Table("t", "Tabel", columns, (_HEADER, _item("Række")))
    sheets = (
        Sheet("Forslag", (Heading("Udgave", 1), wide)),
        Sheet("Overblik", (Heading("Udgave: Overblik", 1), Paragraph("Sidste."))),
    )
    pdf = TaggedPdf(pdf_edition(Document("Udgave", "Runde", face, "2026", "Prøve", sheets)))
    [page] = pdf.pdf.pages
    assert float(page.mediabox[2]) > float(page.mediabox[3])
    assert pdf.page_text(1).index("2026") < pdf.page_text(1).index("Række")


def test_pages__word_without_end__is_parted_in_its_column_and_read_whole() -> None:
    word = "https://kommunen.dk/" + "x" * 300
    columns = (Column("title", 12), Column("amount", 10, is_number=True))
    header = Row((Text("Titel"), Text("Beløb")), "header")
    row = Row((Text(word), Number(Decimal(5), 0, "kr.")))
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    blocks = (Heading("Udgave", 1), Table("t", "Tabel", columns, (header, row)))
    edition = Document("Udgave", "Runde", face, "August", "Prøve", (Sheet("Ark", blocks),))
    pdf = TaggedPdf(pdf_edition(edition))
    assert [cell.text for cell in next(pdf.tables())[1]] == [word, "5"]
    # Each of its letters may begin a line, and so stands by itself.
    [page] = pdf.pdf.pages
    assert page.Contents.read_bytes().count(b" Tm") > len(word)


def test_pages__chart_as_high_as_the_page__stands_with_the_end_of_its_long_table() -> None:
    face = Face("Fælles", date(2024, 1, 15))
    rows = [Row((Text(f"Kommune {one}"), Number(Decimal(one % 9 + 1)))) for one in range(98)]
    columns = (Column("label", 40), Column("count/x", 12, is_number=True))
    table = Table("t", "Tabel", columns, (Row((Text("Navn"), Text("Antal")), "header"), *rows))
    blocks = (Heading("Udgave", 1), table, chart_of("bars", table))
    edition = Document("Udgave", "Runde", face, "2024", "Prøve", (Sheet("Ark", blocks),))
    pdf = TaggedPdf(pdf_edition(edition))
    last = len(pdf.pdf.pages)
    [figure] = pdf.tree.all("Figure")
    left, low, right, high = (float(one) for one in figure.attributes["/BBox"])
    assert 0 < low < high < 842
    assert 0 < left < right < 596
    assert "Kommune 97" in pdf.page_text(last)
