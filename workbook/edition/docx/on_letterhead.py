"""An edition on the municipality's letter paper, whose headers, footers and styles stay."""

import copy
from collections.abc import Sequence
from typing import Any, Final

from workbook.edition.cell_text import day_text
from workbook.edition.document import Document
from workbook.edition.docx.body import Section, section_end, sections
from workbook.edition.docx.letter_styles import renamed, with_styles
from workbook.edition.docx.package import Package
from workbook.edition.docx.paper import A4, Paper
from workbook.edition.docx.paragraph import Bookmarks
from workbook.edition.docx.pictures import Pictures
from workbook.edition.docx.styles import LANGUAGES
from workbook.edition.docx.text import on_one_line
from workbook.edition.docx.xml import NAMESPACES
from workbook.edition.face import Letterhead
from workbook.edition.letterhead.placeholders import CONTENT, TITLE, W, fill, places_in

_MARK: Final = '<w:p w:rsidR="indhold"/>'
"""Stands in the XML where the edition shall stand; no other paragraph has that attribute left."""

_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LEFT: Final = tuple(
    f"{W}{name}" for name in ("dataBinding", "proofErr", "lastRenderedPageBreak", "rsid")
)


def set_on(document: Document, letterhead: Letterhead, package: Package) -> None:
    """Put the edition onto the paper that the package holds."""
    language = LANGUAGES[document.language]
    ids = with_styles(package.style_sheet, document.face, language)
    root = next(package.stories())
    place = next(one for name, one in places_in(root) if name == CONTENT)
    values = {name: on_one_line(said) for name, said in _values(document).items()}
    for each in package.stories():
        _clean(each)
        fill(each, values)
    following = [place, *place.itersiblings()]
    about = next(found for one in following if (found := _section_of(one)) is not None)
    is_last = place.getnext() is about
    made = sections(
        document,
        _paper(about),
        Pictures(package.picture, _highest(root, _DRAWN, "id")),
        Bookmarks(_highest(root, f"{W}bookmarkStart", f"{W}id")),
        titled=TITLE not in letterhead.places,
    )
    content = renamed(_joined(made, about, is_last=is_last), ids)
    place.clear()
    place.set(f"{W}rsidR", CONTENT)
    before, _, behind = package.text.partition(_MARK)
    package.whole(_declared(f"{before}{content}{behind}"))


def _values(document: Document) -> dict[str, str]:
    face = document.face
    return {
        TITLE: document.heading,
        "kommune": face.name,
        "kontor": face.office,
        "sagsnr": face.case_number,
        "dato": day_text(face.edition_date, document.language),
        "runde": document.round,
    }


def _clean(root: Any) -> None:
    """Take away what Word notes for itself: sessions of editing, and where values came from."""
    for one in root.iter():
        for name in [name for name in one.attrib if name.rpartition("}")[2].startswith("rsid")]:
            del one.attrib[name]
    for one in list(root.iter(*_LEFT)):
        one.getparent().remove(one)


def _section_of(element: Any) -> Any:
    if element.tag == f"{W}sectPr":
        return element
    return element.find(f"{W}pPr/{W}sectPr")


def _paper(about: Any) -> Paper:
    """The paper of a section; what it does not say is as on A4."""
    size, margin = about.find(f"{W}pgSz"), about.find(f"{W}pgMar")
    width, height = _numbers(size, ("w", "h"), (A4.width, A4.height))
    top, right, bottom, left = _numbers(margin, ("top", "right", "bottom", "left"), A4.edges)
    header, footer = _numbers(margin, ("header", "footer"), A4.running)
    edges = (top, right, bottom, left)
    return Paper(width, height, edges, (header, footer), turns=width < height)


def _numbers(element: Any, names: Sequence[str], otherwise: Sequence[int]) -> list[int]:
    if element is None:
        return list(otherwise)
    return [
        round(float(element.get(f"{W}{name}", default)))
        for name, default in zip(names, otherwise, strict=True)
    ]


def _highest(root: Any, tag: str, name: str) -> int:
    numbers = (one.get(name, "0") for one in root.iter(tag))
    return max((int(one) for one in numbers if one.isdigit()), default=0)


def _joined(made: Sequence[Section], about: Any, *, is_last: bool) -> str:
    """The sections with what each says of its paper at its end, but the one that goes on.

    The first keeps the paper's headers; the others take them over. A first page of its own has the
    first one alone.

    Args:
        made: the sections.
        about: what the paper says of the section in which they stand.
        is_last: whether nothing stands behind them.
    """
    written = []
    first = copy.deepcopy(about)
    for number, one in enumerate(made):
        is_open = number == len(made) - 1 and (is_last or not one.lies)
        if number == 1:
            for plain in (first, about):
                _go_on(plain)
        written.append(one.content)
        if not is_open:
            mine = copy.deepcopy(first)
            if one.lies:
                _turn(mine)
            written.append(section_end(mine.xml))
        elif one.lies:
            _turn(about)
    if len(made) == 1 and made[0].lies and not is_last:
        _go_on(about)
    return "".join(written)


def _go_on(about: Any) -> None:
    """Let the section take over the headers before it, and count on."""
    for name in ("headerReference", "footerReference", "titlePg", "pgNumType"):
        for one in about.findall(f"{W}{name}"):
            about.remove(one)


def _turn(about: Any) -> None:
    """Let the section's paper lie."""
    size = about.find(f"{W}pgSz")
    if size is None:
        return
    width, height = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    size.set(f"{W}orient", "landscape")


def _declared(xml: str) -> str:
    """The part, whose outermost element declares all that an edition names."""
    end = xml.index(">")
    head = xml[:end]
    lacking = [one for one in NAMESPACES.split() if one.partition("=")[0] + "=" not in head]
    return xml[:end] + "".join(f" {one}" for one in lacking) + xml[end:]
