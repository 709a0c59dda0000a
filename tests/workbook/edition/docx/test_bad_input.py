"""Whatever a centre types: it stands in the Word file as text, whole, and none fails for it."""

import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from tests.support.hostile_edition import HOSTILE, hostile_edition
from tests.support.libreoffice import kinds_of, tagged_pdf
from tests.support.ooxml import schema_errors
from tests.support.said_word import cells_of, squeezed, texts_of
from tests.support.word_file import WordFile
from workbook.edition.document import (
    Block,
    Column,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Number,
    PageBreak,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.docx.render import docx_edition
from workbook.edition.face import Face

_MORE = (
    '#panic("x") $a^2$ *fed* _kursiv_ @navn \\ ~ `',
    "\x00\x01\x07\x0b\x1f\x7f\x85\ud83d lige \ufffe \uffff",
    "\u202eskjult\u202c \u2028 ny linje \r\n og en til",
    "   indrykket \t med   blanke   ",
    "]]> <!-- <w:p/> &#0; &amp;",
)
_COLUMNS = (Column("nr", 6), Column("title", 50), Column("amount", 12, is_number=True))
_HEADER = Row((Text("Nr."), Text("Titel"), Text("Beløb")), "header")


def _edition(*blocks: Block, heading: str = "Prøve") -> Document:
    return Document(
        heading=heading,
        title="Prøve",
        face=Face("Ishøj Kommune", date(2024, 8, 16)),
        round="August 2024",
        template="Prøve",
        sheets=(Sheet("Ark", (Heading(heading, 1), *blocks)),),
    )


def _item(number: int, title: str) -> Row:
    return Row((Number(Decimal(number)), Text(title), Number(Decimal("-1250.5"), 1, "mio. kr.")))


def _with_rows(*rows: Row) -> Document:
    return _edition(Table("t", "Tabel", _COLUMNS, (_HEADER, *rows)))


def test_word__hostile_texts__stand_there_as_they_are_in_every_place() -> None:
    document = hostile_edition((*HOSTILE[:9], *_MORE, HOSTILE[9]))
    word = WordFile(docx_edition(document))
    assert word.cells() == cells_of(document)
    said, at = word.text(), 0
    for text in texts_of(document):
        at = said.find(text, at)
        assert at >= 0, text[:80]
        at += len(text)


def test_word__hostile_texts__are_nothing_that_the_open_xml_sdk_refuses(tmp_path: Path) -> None:
    path = tmp_path / "udgave.docx"
    path.write_bytes(docx_edition(hostile_edition((*HOSTILE[:9], *_MORE, HOSTILE[9]))))
    assert schema_errors([path]) == []


@pytest.mark.libreoffice
def test_word__hostile_texts__open_in_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "udgave.docx"
    path.write_bytes(docx_edition(hostile_edition((*HOSTILE[:9], *_MORE, HOSTILE[9]))))
    assert kinds_of(tagged_pdf(path, tmp_path / "pdf"))["Table"] == 1


def test_word__formula_and_script__are_letters_and_no_field_or_link_leaves_the_file() -> None:
    word = WordFile(docx_edition(hostile_edition()))
    fields = [one.get(qn("w:instr")) for one in word.body.iter(qn("w:fldSimple"))]
    assert fields == []
    assert b"External" not in b"".join(
        part for name, part in word.parts.items() if name.endswith(".rels")
    )


def test_word__text_from_right_to_left__says_so_and_only_where_it_is() -> None:
    word = WordFile(docx_edition(_with_rows(_item(1, "שלום עולם 5"), _item(2, "Sag שלום"))))
    turned = [
        ("".join(run.text for run in one.iter(qn("w:t"))), one.find(f".//{qn('w:bidi')}"))
        for one in word.body.iter(qn("w:p"))
        if one.find(f".//{qn('w:rtl')}") is not None
    ]
    assert [(text, about is not None) for text, about in turned] == [
        ("שלום עולם 5", True),
        ("Sag שלום", False),
    ]


def test_word__points_of_a_list__are_indented_behind_their_sign() -> None:
    word = WordFile(docx_edition(_edition(Paragraph("Det gælder\n• to ting\n\n- og en", "text"))))
    found = [one for one in word.file.paragraphs if "ting" in one.text or "og en" in one.text]
    assert [one.text for one in found] == ["• to ting", "- og en"]
    assert all(one.paragraph_format.first_line_indent for one in found)


def test_word__title_of_400_characters__is_whole_and_its_property_fits() -> None:
    heading = ("Opfølgning på budgetaftalen " * 15)[:400].strip()
    word = WordFile(docx_edition(_edition(heading=heading)))
    assert word.headings[0] == (0, heading)
    title = word.file.core_properties.title
    assert title == f"{heading[:254]}…"
    assert word.running("header")[0] == f"{heading[:89]}…\tDen 16. august 2024"


def test_word__no_records__is_a_table_with_a_header_and_what_says_so() -> None:
    document = _edition(Paragraph("Der er ingen sager."), Table("t", "Tom", _COLUMNS, (_HEADER,)))
    word = WordFile(docx_edition(document))
    assert word.cells() == [[["Nr.", "Titel", "Beløb"]]]
    assert squeezed("Der er ingen sager.") in word.text()


def test_word__no_sheets__is_its_title() -> None:
    word = WordFile(docx_edition(replace(_edition(), sheets=())))
    assert word.headings == [(0, "Prøve")]


def test_word__sheet_without_a_heading__can_be_led_to() -> None:
    linked = Row((Text("1"), Text("Til siden", link="Side"), Number(Decimal(1))))
    page = Sheet("Side", (Paragraph("Her er den"),), "page")
    document = replace(_with_rows(linked), sheets=(*_with_rows(linked).sheets, page))
    word = WordFile(docx_edition(document))
    [(_, name, _)] = [one for one in word.links() if one[2]]
    assert name in word.bookmarks


def test_word__link_to_a_sheet_that_is_left_out__is_text() -> None:
    word = WordFile(docx_edition(_with_rows(Row((Text("1", link="Data"), Text("a"), Text("b"))))))
    assert [one for one in word.links() if one[2]] == []
    assert word.cells()[0][1] == ["1", "a", "b"]


def test_word__tables_beside_each_other__stay_two() -> None:
    table = Table("t", "En", _COLUMNS, (_HEADER, _item(1, "a")))
    word = WordFile(docx_edition(_edition(table, replace(table, id="u"))))
    assert len(word.tables) == 2
    kinds = [one.tag for one in word.body if one.tag in (qn("w:tbl"), qn("w:p"))]
    assert kinds[-4:] == [qn("w:tbl"), qn("w:p"), qn("w:tbl"), qn("w:p")]


def test_word__page_break__begins_a_page_with_what_follows() -> None:
    word = WordFile(docx_edition(_edition(Paragraph("Før"), PageBreak(), Heading("Efter"))))
    broken = [one.text for one in word.file.paragraphs if one.paragraph_format.page_break_before]
    assert broken == ["Efter"]


def test_word__key_figure__is_its_number_with_its_unit_and_what_it_says() -> None:
    figures = KeyFigures((KeyFigure("Besparelse", Number(Decimal("12.5"), 1, "mio. kr.")),))
    word = WordFile(docx_edition(_edition(figures)))
    assert "12,5 mio. kr.\tBesparelse" in [one.text for one in word.file.paragraphs]


def test_word__many_columns__all_stand_on_the_paper_that_lies() -> None:
    columns = tuple(Column(f"c{one}", 12, is_number=bool(one)) for one in range(24))
    rows = (
        Row(tuple(Text(f"Kolonne {one}") for one in range(24)), "header"),
        Row((Text("Række"), *(Number(Decimal(-1234567), 0, "kr.") for _ in range(23)))),
    )
    word = WordFile(docx_edition(_edition(Table("t", "Bred", columns, rows))))
    widths = [int(one.get(qn("w:w"))) for one in word.body.iter(qn("w:gridCol"))]
    assert len(widths) == 24
    assert sum(widths) == pytest.approx(14560, abs=40)
    assert word.body.find(qn("w:sectPr")).find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"


@pytest.mark.slow
def test_word__five_times_the_records__takes_about_five_times_the_time() -> None:
    seconds = []
    for count in (1_000, 5_000):
        remark = Row((Text("Maj: Punktet er på vej.\nAugust: Nået.", span=3, is_long=True),))
        rows = ((_item(number, f"Punkt {number}"), remark) for number in range(count))
        document = _with_rows(*(one for both in rows for one in both))
        start = time.process_time()
        docx_edition(document)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 8 * seconds[0]
