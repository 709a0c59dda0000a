"""The four samples as PDF: all that their documents show, tagged so that it can be read aloud."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pdfua
import pytest

from tests.support.pdf_rules import faults_of
from tests.support.said_pdf import tables_in, tables_of, texts_of
from tests.support.sample_editions import SAMPLES, sample_edition
from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.document import Chart, Document, Heading, Table, Text
from workbook.edition.pdf.render import pdf_edition

pytestmark = pytest.mark.slow


class _Printed:
    """A sample with its PDF."""

    def __init__(self, sample: str) -> None:
        self.document = sample_edition(sample)
        self.data = pdf_edition(self.document)
        self.pdf = TaggedPdf(self.data)


@pytest.fixture(scope="module", params=SAMPLES)
def printed(request: pytest.FixtureRequest) -> _Printed:
    return _Printed(request.param)


def test_sample__every_cell_of_every_table__stands_there_once_in_its_row(printed: _Printed) -> None:
    wanted = tables_of(printed.document)
    assert tables_in(printed.pdf) == wanted
    assert len(wanted) > 2


def test_sample__every_other_text__stands_there_in_order(printed: _Printed) -> None:
    said, at = "".join(printed.pdf.tree.text.split()), 0
    for text in texts_of(printed.document):
        at = said.find(text, at)
        assert at >= 0, text
        at += len(text)


def test_sample__another_checker__finds_nothing(printed: _Printed, tmp_path: Path) -> None:
    path = tmp_path / "udgave.pdf"
    path.write_bytes(printed.data)
    report = pdfua.validate(str(path))
    assert report.findings == ()
    assert len(report.outcomes) > 10


def test_sample__headers__say_that_they_head_a_column(printed: _Printed) -> None:
    headers = list(printed.pdf.tree.all("TH"))
    first = [table.rows[0] for table in _tables(printed.document)]
    assert len(headers) == sum(len(row.cells) for row in first)
    assert {str(one.attributes["/Scope"]) for one in headers} == {"/Column"}


def test_sample__charts__are_figures_that_are_said_in_words(printed: _Printed) -> None:
    charts = [one for sheet in printed.document.sheets for one in sheet.blocks]
    wanted = [one.alternative for one in charts if isinstance(one, Chart)]
    assert [one.alternative for one in printed.pdf.tree.all("Figure")] == wanted


def test_sample__bookmarks__are_its_headings_and_no_level_is_left_out(printed: _Printed) -> None:
    headings = [
        block
        for sheet in printed.document.sheets
        if sheet.kind != "data"
        for block in sheet.blocks
        if isinstance(block, Heading)
    ]
    found = printed.pdf.bookmarks
    assert len(found) == len(headings)
    levels = [0, *(level for level, _ in found)]
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert found[0] == (1, printed.document.sheets[0].name)


def test_sample__links__lead_from_each_cell_that_names_a_page(printed: _Printed) -> None:
    cells = [
        cell.text
        for table in _tables(printed.document)
        for row in table.rows
        for cell in row.cells
        if isinstance(cell, Text) and cell.link
    ]
    found = Counter(one.text for cell in printed.pdf.tree.all("TD") for one in cell.all("Link"))
    assert found == Counter(cells)


def test_sample__links__lead_to_the_page_that_they_name(printed: _Printed) -> None:
    names = [sheet.name for sheet in printed.document.sheets if sheet.kind == "page"]
    wanted = Counter(names)  # once in the table of contents
    wanted.update(
        cell.link
        for table in _tables(printed.document)
        for row in table.rows
        for cell in row.cells
        if isinstance(cell, Text) and cell.link
    )
    texts = [printed.pdf.page_text(target) for _, target in printed.pdf.leads_to()]
    assert wanted == Counter(
        name for text in texts for name in names if text.startswith(f"{name} ")
    )


def test_sample__pages_of_records__have_the_names_of_every_format(printed: _Printed) -> None:
    records = printed.document.index.records
    wanted = {
        records[sheet.record].anchor
        for sheet in printed.document.sheets
        if sheet.record is not None
    }
    assert wanted <= set(printed.pdf.names())


def test_sample__what_it_says_of_itself__title_language_and_that_it_is_accessible(
    printed: _Printed,
) -> None:
    root, document = printed.pdf.root, printed.document
    with printed.pdf.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == f"{document.heading}, {document.round}"
    assert str(root.Lang) == "da-DK"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)


def test_sample__rules_of_pdf_ua__are_kept(printed: _Printed) -> None:
    assert faults_of(printed.pdf) == []


def test_sample__again__the_same_bytes(printed: _Printed) -> None:
    assert pdf_edition(printed.document) == printed.data


def _tables(document: Document) -> list[Table]:
    return [t for sheet in document.sheets if sheet.kind != "data" for t in sheet.tables]
