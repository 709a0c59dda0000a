"""Where Word's pages end, as the file asks for it: what belongs together is kept together."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from docx.oxml.ns import qn

from tests.support.word_file import WordFile, texts_in
from workbook.edition.document import (
    Block,
    Column,
    Document,
    Heading,
    Legend,
    LegendEntry,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.docx.render import docx_edition
from workbook.edition.face import Face

_COLUMNS = (Column("title", 60), Column("amount", 20, is_number=True))
_HEADER = Row((Text("Titel"), Text("Beløb")), "header")


def _row(words: str, role: str = "body") -> Row:
    cells = (Text(words), Number(Decimal(5), 0, "kr."))
    return Row(cells, "total") if role == "total" else Row(cells)


def _file(*blocks: Block) -> WordFile:
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    sheets = (Sheet("Ark", (Heading("Udgave", 1), *blocks)),)
    return WordFile(docx_edition(Document("Udgave", "Runde", face, "August", "Prøve", sheets)))


def _kept(file: WordFile) -> Iterator[str]:
    """The texts that ask to stand on the page of what follows."""
    for one in file.body.iter(qn("w:p")):
        if one.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None:
            yield "".join(texts_in(one))


def _table(*rows: Row) -> Table:
    return Table("t", "Tabel", _COLUMNS, (_HEADER, *rows))


def test_pages__notes__stand_with_the_short_table_that_they_explain() -> None:
    kept = set(_kept(_file(_table(_row("En"), _row("To")), Paragraph("Note", "note"))))
    assert {"Titel", "En", "To"} <= kept
    assert "To" not in set(_kept(_file(_table(_row("En"), _row("To")), Paragraph("Tekst"))))


def test_pages__sums_of_a_long_table__stand_with_the_row_above_them() -> None:
    rows = [_row(f"Række {number}") for number in range(40)]
    kept = set(_kept(_file(_table(*rows, _row("I alt", "total"), _row("Heraf", "total")))))
    assert {"Række 39", "I alt"} <= kept
    assert not {"Række 38", "Heraf"} & kept


def test_pages__text__stands_with_a_table_below_it_and_not_with_a_heading() -> None:
    file = _file(Paragraph("Før tabellen"), _table(_row("En")), Paragraph("Før en overskrift"))
    kept = set(_kept(file))
    assert "Før tabellen" in kept
    assert "Før en overskrift" not in kept


def test_pages__short_legend__stands_on_one_page() -> None:
    entries = tuple(LegendEntry(f"Status {number}", "Betydning") for number in range(5))
    kept = " ".join(_kept(_file(Legend(entries))))
    assert "Status 3" in kept
    assert "Status 4" not in kept


def test_value__colour__is_behind_its_letters_and_does_not_fill_the_cell() -> None:
    columns = (Column("title", 60), Column("status", 17))
    header = Row((Text("Titel"), Text("Status", colour="FCE4D6")), "header")
    row = Row((Text("Punkt"), Text("Sat i bero", colour="FCE4D6", is_code=True)))
    file = _file(Table("t", "Tabel", columns, (header, row)))
    [first, second] = file.body.iter(qn("w:tr"))
    assert _shades(first, "tc") == ["FCE4D6"]
    assert (_shades(second, "tc"), _shades(second, "r")) == ([], ["FCE4D6"])
    assert file.cells()[0][1] == ["Punkt", "Sat i bero"]


def _shades(row: Any, kind: str) -> list[str]:
    """The colours behind the cells or the letters of a row."""
    path = f"{qn(f'w:{kind}Pr')}/{qn('w:shd')}"
    return [
        found.get(qn("w:fill"))
        for one in row.iter(qn(f"w:{kind}"))
        if (found := one.find(path)) is not None
    ]


@pytest.mark.parametrize(("letters", "size"), [(30, None), (100, "38"), (400, "28")])
def test_title__long_one__is_set_smaller(letters: int, size: str | None) -> None:
    heading = ("Omstilling " * 40)[:letters].strip()
    face = Face("Ishøj Kommune", date(2024, 8, 16))
    sheets = (Sheet("Ark", (Heading(heading, 1),)),)
    file = WordFile(docx_edition(Document(heading, "Runde", face, "August", "Prøve", sheets)))
    [title] = [one for one in file.file.paragraphs if one.style and one.style.name == "Title"]
    [run] = title._p.iter(qn("w:r"))
    found = run.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    assert (None if found is None else found.get(qn("w:val"))) == size


def test_item__its_remark__stands_below_it_without_a_rule_and_its_title_is_bold() -> None:
    columns = (Column("title", 60), Column("amount", 20, is_number=True))
    item = Row((Text("Punkt", is_long=True), Number(Decimal(5), 0, "kr.")))
    remark = Row((Text("Maj: Det er nået.", 2, is_long=True),))
    file = _file(Table("t", "Tabel", columns, (_HEADER, item, remark, item)))
    [_, first, second, third] = file.body.iter(qn("w:tr"))
    edges = f"{qn('w:tcPr')}/{qn('w:tcBorders')}"
    kinds = [
        {side.tag.rpartition("}")[2] for cell in row.iter(qn("w:tc")) for side in _in(cell, edges)}
        for row in (first, second, third)
    ]
    assert kinds == [{"bottom"}, {"top"}, set()]
    assert next(first.iter(qn("w:b")), None) is not None
    assert next(second.iter(qn("w:b")), None) is None


def _in(element: Any, path: str) -> list[Any]:
    found = element.find(path)
    return [] if found is None else list(found)
