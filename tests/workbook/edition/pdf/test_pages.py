"""Where pages end: between items, never between an item and its remark, or below a header."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.tagged_pdf import TaggedPdf
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
