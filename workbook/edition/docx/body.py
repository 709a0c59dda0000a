"""The text of a Word file: its title, what it holds, and its chapters, section by section."""

from collections.abc import Iterator, Sequence
from typing import Final

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


def body(document: Document, paper: Paper, package: Package) -> str:
    """All that stands in the file; the flat tables are left out, and it says so."""
    sheets = [sheet for sheet in document.sheets if sheet.kind != "data"]
    pictures = Pictures(package.picture)
    writing = Writing(
        document,
        {sheet.name: f"_Toc{number:06d}" for number, sheet in enumerate(sheets, start=1)},
        {table.id: table for table in document.tables()},
        Bookmarks(),
        pictures,
    )
    # The title stands on paper that lies where the first chapter does: no page is left to it.
    sections: list[tuple[bool, list[str]]] = [(bool(sheets) and lies(sheets[0]), [])]
    title = "".join(_title(document, pictures, paper.edge(lies=sections[0][0])))
    headings: list[HeadingPlace] = []
    for sheet in sheets:
        lying = lies(sheet)
        if lying != sections[-1][0]:
            sections.append((lying, []))
        has_begun = bool(sections[-1][1])
        chapter = Chapter(writing, sheet, paper.room(lies=lying))
        sections[-1][1].append(chapter.xml(new_page=sheet.kind == "page" and has_begun))
        headings += chapter.headings
    front = [title, *_contents(headings, document), *_left_out(document)]
    sections[0][1][:0] = front
    return "".join(_sections(sections, Running(document, package, paper), paper))


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


def _sections(
    sections: Sequence[tuple[bool, list[str]]], running: Running, paper: Paper
) -> Iterator[str]:
    """The sections, each with what it says of its paper at its end."""
    for number, (lying, parts) in enumerate(sections):
        is_first, is_last = number == 0, number == len(sections) - 1
        references = running.references(lies=lying, is_first=is_first)
        about = paper.section(*references, lies=lying, is_first=is_first)
        yield from parts
        yield about if is_last else paragraph("", THIN, about=about)
