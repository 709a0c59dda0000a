"""The four samples in Word: all that their documents show, so that it can be read aloud."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn

from tests.support.libreoffice import kinds_of, tagged_pdf
from tests.support.ooxml import schema_errors
from tests.support.said_word import (
    cells_of,
    links_of,
    printed_sheets,
    printed_tables,
    squeezed,
    texts_of,
)
from tests.support.sample_editions import SAMPLES, sample_edition
from tests.support.tagged_pdf import TaggedPdf
from tests.support.word_file import WordFile
from workbook.edition.document import Chart, Heading
from workbook.edition.docx.render import docx_edition
from workbook.publishable.check import publishable

pytestmark = pytest.mark.slow


class _Written:
    """A sample with its Word file."""

    def __init__(self, sample: str) -> None:
        self.document = sample_edition(sample)
        self.data = docx_edition(self.document)
        self.word = WordFile(self.data)


@pytest.fixture(scope="module", params=SAMPLES)
def written(request: pytest.FixtureRequest) -> _Written:
    return _Written(request.param)


def test_sample__every_cell_of_every_table__stands_there_in_order(written: _Written) -> None:
    wanted = cells_of(written.document)
    assert written.word.cells() == wanted
    assert len(wanted) > 2


def test_sample__every_other_text__stands_there_in_order(written: _Written) -> None:
    said, at = written.word.text(), 0
    for text in texts_of(written.document):
        at = said.find(text, at)
        assert at >= 0, text
        at += len(text)


def test_sample__headings__are_those_of_the_document_and_no_level_is_left_out(
    written: _Written,
) -> None:
    sheets = printed_sheets(written.document)
    blocks = [block for sheet in sheets for block in sheet.blocks if isinstance(block, Heading)]
    title, *found = written.word.headings
    assert title == (0, written.document.heading)
    assert len(found) == len(blocks)
    assert found[0] == (1, sheets[0].name)
    levels = [0, *(level for level, _ in found)]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_sample__tables__say_what_they_are_and_repeat_their_header(written: _Written) -> None:
    tables = printed_tables(written.document)
    for table, found in zip(tables, written.word.body.iterchildren(qn("w:tbl")), strict=True):
        about = found.find(qn("w:tblPr"))
        assert about.find(qn("w:tblCaption")).get(qn("w:val")) == " ".join(table.caption.split())
        assert about.find(qn("w:tblDescription")).get(qn("w:val")).startswith("Kolonner: ")
        headers = [row.find(f".//{qn('w:tblHeader')}") is not None for row in _rows(found)]
        assert headers == [row.role == "header" for row in table.rows]


def test_sample__columns__have_widths_that_fit_their_paper(written: _Written) -> None:
    for found in written.word.body.iterchildren(qn("w:tbl")):
        widths = [int(one.get(qn("w:w"))) for one in found.iter(qn("w:gridCol"))]
        for row in _rows(found):
            cells = [int(one.get(qn("w:w"))) for one in row.iter(qn("w:tcW"))]
            assert sum(cells) == sum(widths)
        lying = _section_of(found).find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"
        assert 500 < sum(widths) <= (14560 if lying else 9628)


def test_sample__charts__are_pictures_that_are_said_in_words(written: _Written) -> None:
    charts = [one for sheet in written.document.sheets for one in sheet.blocks]
    wanted = [one.alternative for one in charts if isinstance(one, Chart)]
    assert [said for said, _ in written.word.pictures] == wanted
    assert all(image.startswith(b"\x89PNG") for _, image in written.word.pictures)


def test_sample__links__lead_to_the_heading_of_the_page_that_they_name(written: _Written) -> None:
    marks = written.word.bookmarks
    found = [(text, marks[name]) for text, name, in_table in written.word.links() if in_table]
    headings = {
        sheet.name: next(one.text for one in sheet.blocks if isinstance(one, Heading))
        for sheet in printed_sheets(written.document)
    }
    wanted = [(text, " ".join(headings[name].split())) for text, name in links_of(written.document)]
    assert found == wanted


def test_sample__contents__name_headings_and_lead_to_them(written: _Written) -> None:
    marks = written.word.bookmarks
    links = [(text, name) for text, name, in_table in written.word.links() if not in_table]
    lines = [(text.rstrip("\t"), marks[name]) for text, name in links]
    fields = [str(one.text) for one in written.word.body.iter(qn("w:instrText"))]
    assert fields == [f" PAGEREF {name} \\h " for _, name in links]
    headings = [text for level, text in written.word.headings if level in (1, 2)]
    if len(headings) > 40:
        headings = [text for level, text in written.word.headings if level == 1]
    assert lines == [(text, text) for text in headings]


def test_sample__fields__ask_the_reader_nothing_when_word_opens_the_file(
    written: _Written,
) -> None:
    assert b"updateFields" not in written.word.parts["word/settings.xml"]
    assert not any(one.get(qn("w:dirty")) for one in written.word.body.iter(qn("w:fldChar")))


def test_sample__what_it_says_of_itself__title_language_author_and_day(written: _Written) -> None:
    document, about = written.document, written.word.file.core_properties
    assert about.title == f"{document.heading}, {document.round}"
    assert about.language == "da-DK"
    assert about.author == document.municipality
    assert about.created == about.modified
    assert about.modified is not None
    assert about.modified.date() == document.face.edition_date
    assert about.last_modified_by == ""
    defaults = written.word.file.styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == "da-DK"


def test_sample__again__the_same_bytes_that_may_be_published(
    written: _Written, tmp_path: Path
) -> None:
    assert docx_edition(written.document) == written.data
    assert publishable(written.data, ".docx", written.document.municipality, tmp_path)


def test_sample__flat_table__is_left_out_and_it_says_where_it_stands(written: _Written) -> None:
    said = written.word.text()
    assert squeezed("“Data” er ikke med her") in said
    assert squeezed("Den står i regnearket og i council.json.") in said


def test_sample__open_xml_sdk__finds_no_error(written: _Written, tmp_path: Path) -> None:
    (tmp_path / "udgave.docx").write_bytes(written.data)
    assert schema_errors([tmp_path / "udgave.docx"]) == []


@pytest.mark.libreoffice
def test_sample__in_libreoffice__is_a_tagged_pdf_with_its_tables(
    written: _Written, tmp_path: Path
) -> None:
    (tmp_path / "udgave.docx").write_bytes(written.data)
    pdf = tagged_pdf(tmp_path / "udgave.docx", tmp_path / "pdf")
    kinds, tables = kinds_of(pdf), printed_tables(written.document)
    assert kinds["Table"] == len(tables)
    assert kinds["TH"] == sum(len(table.rows[0].cells) for table in tables)
    assert kinds["Figure"] == len(written.word.pictures)
    assert str(pdf.Root.Lang) == "da-DK"
    # LibreOffice knows the pages: the contents name those on which the headings stand.
    read = TaggedPdf((tmp_path / "pdf" / "udgave.pdf").read_bytes())
    first = " ".join(read.page_text(1).split())
    pages = [" ".join(read.page_text(number + 1).split()) for number in range(len(read.pdf.pages))]
    lines = [text.rstrip("\t") for text, _, in_table in written.word.links() if not in_table]
    said = [re.search(f"{re.escape(' '.join(one.split()))} ?(\\d+)", first) for one in lines]
    named = [(one, int(found[1])) for one, found in zip(lines, said, strict=True) if found]
    assert len(named) > 4
    for line, number in named:
        assert "".join(line.split()) in "".join(pages[number - 1].split()), line


def _rows(table: Any) -> list[Any]:
    return list(table.iterchildren(qn("w:tr")))


def _section_of(table: Any) -> Any:
    """What the section that holds the table says of its paper."""
    for one in table.itersiblings():
        found = one if one.tag == qn("w:sectPr") else one.find(f".//{qn('w:sectPr')}")
        if found is not None:
            return found
    raise AssertionError("a body ends with a section")
