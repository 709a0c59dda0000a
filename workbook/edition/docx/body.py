"""The text of a Word file: its title, what it holds, and its chapters, section by section."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.frozen import frozen
from workbook.edition.document import Document
from workbook.edition.docx.chapter import Chapter, HeadingPlace, Writing
from workbook.edition.docx.package import Package
from workbook.edition.docx.paper import Paper
from workbook.edition.docx.paragraph import (
    Bookmarks,
    field_begin,
    field_end,
    link,
    paragraph,
    paragraphs,
    stops,
)
from workbook.edition.docx.pictures import Pictures
from workbook.edition.docx.running import Running, case_of, day_of, office_of
from workbook.edition.docx.styles import (
    CONTENTS,
    CONTENTS_LINES,
    FACTS,
    MANY_LINES,
    NOTE,
    OFFICE,
    THIN,
    TITLE,
    letters_sized,
)
from workbook.edition.docx.text import on_one_line, said, tab
from workbook.edition.paper_columns import lying

_CONTENTS: Final = {"da": "Indhold", "en": "Contents"}
_LEFT_OUT: Final = (
    "“{}” er ikke med her, fordi det er en flad tabel til dem, der regner videre på tallene. "
    "Den står i regnearket og i council.json."
)
_MOST_LINES: Final = 40
"""Of the contents: with more they name the chapters only."""
_FEW_LINES: Final = 30
"""Of the contents: with more they are set smaller, so that they stand on the first page."""
_NO_WIDOWS: Final = 5
"""So many of the last lines of the contents stand on one page."""
_SIZES: Final = ((60, 0.0), (150, 19.0))
"""Most characters of a title, and points of its letters; 0 as the style has them."""
_SMALLEST: Final = 14.0
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
    turned = [paper.turns and is_lying for is_lying in lying(sheets)]
    found = [(any(turned[:1]), list[str]())]
    edge = paper.edge(lies=found[0][0])
    title = _title(document, pictures, edge) if titled else ()
    parts = list(title)  # before a chart, so that pictures are numbered in their order
    headings: list[HeadingPlace] = []
    for sheet, lies in zip(sheets, turned, strict=True):
        if lies != found[-1][0]:
            found.append((lies, []))
        has_begun = bool(found[-1][1]) or len(sheets) > len(CONTENTS_LINES)
        chapter = Chapter(writing, sheet, paper.room(lies=lies))
        found[-1][1].append(chapter.xml(new_page=sheet.kind == "page" and has_begun))
        headings += chapter.headings
    found[0][1][:0] = [*parts, *_contents(headings, document, edge), *_left_out(document)]
    return tuple(Section(lies, "".join(content)) for lies, content in found)


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
    size = next((size for most, size in _SIZES if len(document.heading) <= most), _SMALLEST)
    yield paragraph(said(document.heading, letters_sized(size) if size else ""), TITLE)
    facts = (on_one_line(document.round), day_of(document), case_of(document))
    yield paragraph(said(" · ".join(filter(None, facts))), FACTS)


def _contents(headings: Sequence[HeadingPlace], document: Document, edge: int) -> Iterator[str]:
    """The list of chapters and their parts, each a link; none where they are seen at once.

    The number of a page is known to the program that lays the pages out. LibreOffice fills it in
    when it opens the file, Word when the field is updated; until then none is shown, since one
    that is guessed would lead astray.

    Args:
        headings: of all chapters.
        document: the edition.
        edge: where page numbers end, in twentieths of a point.
    """
    depth = len(CONTENTS_LINES)
    lines = [one for one in headings if one.level <= depth]
    if len(lines) <= depth:
        return
    if len(lines) > _MOST_LINES:
        depth = 1
        lines = [one for one in headings if one.level == 1]
    yield paragraph(said(_CONTENTS[document.language]), CONTENTS)
    is_long = depth == 1 and len(lines) > _FEW_LINES
    for number, one in enumerate(lines, start=1):
        page = field_begin(f" PAGEREF {one.name} \\h ") + field_end()
        entry = link(one.name, said(one.text) + tab() + page)
        style = MANY_LINES if is_long else CONTENTS_LINES[one.level - 1]
        keep = len(lines) - _NO_WIDOWS < number < len(lines)
        yield paragraph(entry, style, keep=keep, about=stops(edge))


def _left_out(document: Document) -> Iterator[str]:
    for sheet in document.sheets:
        if sheet.kind == "data":
            yield paragraphs(_LEFT_OUT.format(sheet.name), NOTE)
