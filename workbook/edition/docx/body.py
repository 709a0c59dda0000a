"""The text of a Word file: its title, what it holds, and its chapters, section by section."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.frozen import frozen
from workbook.edition.document import Document
from workbook.edition.docx.chapter import Chapter, HeadingPlace, Writing
from workbook.edition.docx.package import Package
from workbook.edition.docx.paper import Paper
from workbook.edition.docx.paragraph import Bookmarks, link, paragraph, paragraphs, stops
from workbook.edition.docx.pictures import Pictures
from workbook.edition.docx.running import Running, case_of, day_of, office_of
from workbook.edition.docx.styles import CONTENTS, CONTENTS_LINES, FACTS, NOTE, OFFICE, THIN, TITLE
from workbook.edition.docx.text import on_one_line, said, tab
from workbook.edition.docx.xml import element
from workbook.edition.pdf.columns import lies

_CONTENTS: Final = {"da": "Indhold", "en": "Contents"}
_LEFT_OUT: Final = (
    "“{}” er ikke med her, fordi det er en flad tabel til dem, der regner videre på tallene. "
    "Den står i regnearket og i council.json."
)
_MOST_LINES: Final = 40
"""Of the contents: with more they name the chapters only."""
_LOGO: Final = (150.0, 48.0)
"""Points that a logo has, across and up."""


@frozen
class Section:
    """What stands on paper of one kind.

    Attributes:
        lies: whether the paper lies.
        content: paragraphs and tables.
    """

    lies: bool
    content: str


def sections(
    document: Document, paper: Paper, pictures: Pictures, bookmarks: Bookmarks, *, titled: bool
) -> tuple[Section, ...]:
    """All that stands in the file; the flat tables are left out, and it says so.

    Args:
        document: the edition.
        paper: on which it stands.
        pictures: take in the logo and the charts.
        bookmarks: number what links lead to.
        titled: whether the title stands above it; letter paper may have it elsewhere.
    """
    sheets = [sheet for sheet in document.sheets if sheet.kind != "data"]
    writing = Writing(
        document,
        {sheet.name: f"_Toc{number:06d}" for number, sheet in enumerate(sheets, start=1)},
        {table.id: table for table in document.tables()},
        bookmarks,
        pictures,
    )
    # The title stands on paper that lies where the first chapter does: no page is left to it.
    found = [(bool(sheets) and paper.turns and lies(sheets[0]), list[str]())]
    title = _title(document, pictures, paper.edge(lies=found[0][0])) if titled else ()
    parts = list(title)  # before a chart, so that pictures are numbered in their order
    headings: list[HeadingPlace] = []
    for sheet in sheets:
        lying = paper.turns and lies(sheet)
        if lying != found[-1][0]:
            found.append((lying, []))
        has_begun = bool(found[-1][1])
        chapter = Chapter(writing, sheet, paper.room(lies=lying))
        found[-1][1].append(chapter.xml(new_page=sheet.kind == "page" and has_begun))
        headings += chapter.headings
    found[0][1][:0] = [*parts, *_contents(headings, document), *_left_out(document)]
    return tuple(Section(lying, "".join(content)) for lying, content in found)


def plain_body(
    document: Document, package: Package, paper: Paper, pictures: Pictures, bookmarks: Bookmarks
) -> str:
    """The sections on paper that bears nothing, each with what it says of its paper at its end."""
    running = Running(document, package, paper)
    found = sections(document, paper, pictures, bookmarks, titled=True)
    written = []
    for number, one in enumerate(found, start=1):
        is_first = number == 1
        references = running.references(lies=one.lies, is_first=is_first)
        about = paper.section(*references, lies=one.lies, is_first=is_first)
        written += [one.content, about if number == len(found) else section_end(about)]
    return "".join(written)


def section_end(about: str) -> str:
    """What ends a section that is not the last one.

    Args:
        about: what the section says of its paper.
    """
    return paragraph("", THIN, about=about)


def _title(document: Document, pictures: Pictures, edge: int) -> Iterator[str]:
    """Who issues what, when and under which number."""
    logo = document.face.logo
    shown = pictures.logo(logo, _LOGO) if logo is not None else ""
    whose = said(office_of(document)) + (tab() + shown if shown else "")
    yield paragraph(whose, OFFICE, about=stops(edge))
    yield paragraph(said(document.heading), TITLE)
    facts = (on_one_line(document.round), day_of(document), case_of(document))
    yield paragraph(said(" · ".join(filter(None, facts))), FACTS)


def _contents(headings: Sequence[HeadingPlace], document: Document) -> Iterator[str]:
    """The list of chapters and their parts, each a link; none where they are seen at once."""
    depth = len(CONTENTS_LINES)
    lines = [one for one in headings if one.level <= depth]
    if len(lines) <= depth:
        return
    if len(lines) > _MOST_LINES:
        depth = 1
        lines = [one for one in headings if one.level == 1]
    yield paragraph(said(_CONTENTS[document.language]), CONTENTS)
    instruction = f' TOC \\o "1-{depth}" \\h \\n '
    begin = (
        _mark("begin")
        + element("r", f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')
        + _mark("separate")
    )
    for number, one in enumerate(lines):
        before = "" if number else begin
        after = _mark("end") if number == len(lines) - 1 else ""
        entry = link(one.name, said(one.text))
        yield paragraph(before + entry + after, CONTENTS_LINES[one.level - 1])


def _mark(kind: str) -> str:
    return element("r", element("fldChar", fldCharType=kind))


def _left_out(document: Document) -> Iterator[str]:
    for sheet in document.sheets:
        if sheet.kind == "data":
            yield paragraphs(_LEFT_OUT.format(sheet.name), NOTE)
