"""Notes, and conversations with replies, as Excel stores what is written at a cell."""

from collections.abc import Sequence
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from samples.excel.cells import escaped
from samples.excel.hung import Hung, hung_part
from samples.excel.package import WORKBOOK, Package
from samples.excel.xml_part import need, parse
from workbook.address import parse_a1

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_THREADS: Final = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_RELATION: Final = "http://schemas.microsoft.com/office/2017/10/relationships"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_THREADS_TYPE: Final = "application/vnd.ms-excel.threadedcomments+xml"
_PERSONS_TYPE: Final = "application/vnd.ms-excel.person+xml"
_PERSONS: Final = "xl/persons/person.xml"
_FONT: Final = (
    '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t '
    'xml:space="preserve">'
)
_VML: Final = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap '
    'v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" '
    'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path '
    'gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_BOXES: Final = Hung("legacyDrawing", "xl/drawings/vmlDrawing{}.vml", _VML, _VML_TYPE)
_BOX: Final = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:108pt;'
    'height:59pt;z-index:1;visibility:hidden" fillcolor="infoBackground [80]" '
    'o:insetmode="auto"><v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" '
    'obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"></div>'
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>'
    "{column},15,{row},2,{right},31,{below},1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}"
    "</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape></xml>"
)
_TOLD: Final = (
    "[Trådet kommentar]\n\nDin version af Excel lader dig læse denne trådede kommentar, men "
    "eventuelle ændringer i den fjernes, hvis filen åbnes i en nyere version af Excel.\n\n"
    "Kommentar:\n    "
)


def add_note(package: Package, sheet: str, ref: str, text: str, author: str) -> None:
    """A note, headed by its author's name where there is one, as Excel begins it."""
    head = f"<r><rPr><b/>{_FONT}{escape(author)}:</t></r>" if author else ""
    body = escape(escaped(f"\n{text}" if author else text))
    _write(package, sheet, ref, f"{head}<r><rPr>{_FONT}{body}</t></r>", author)


def add_thread(package: Package, sheet: str, ref: str, texts: Sequence[str], author: str) -> None:
    """A conversation: what was said first, and the replies; a note beneath it says it again."""
    first = _id(f"{sheet}{ref}0")
    person = _id(author)
    said = ""
    for number, text in enumerate(texts):
        reply = f' parentId="{first}"' if number else ""
        said += (
            f'<threadedComment ref="{ref}" dT="2025-03-20T09:0{number}:00.00" personId="{person}" '
            f'id="{_id(f"{sheet}{ref}{number}")}"{reply}><text>{escape(text)}</text>'
            "</threadedComment>"
        )
    part, target = package.sheet_part(sheet), _threads(package, sheet)
    if target is None:
        target = package.free_name("xl/threadedComments/threadedComment{}.xml")
        empty = f'<ThreadedComments xmlns="{_THREADS}"></ThreadedComments>'
        kind = f"{_RELATION}/threadedComment"
        package.attach(part, target, empty.encode(), _THREADS_TYPE, kind)
    package.edit(target).extend(parse(f"<x>{said}</x>".encode()))
    if _PERSONS not in package:
        people = (
            f'<personList xmlns="{_THREADS}"><person displayName="{author}" id="{person}" '
            f'userId="{author}" providerId="None"/></personList>'
        )
        package.attach(WORKBOOK, _PERSONS, people.encode(), _PERSONS_TYPE, f"{_RELATION}/person")
    replies = "".join(f"\nSvar:\n    {text}" for text in texts[1:])
    _write(package, sheet, ref, f"<t>{escape(_TOLD + texts[0] + replies)}</t>", f"tc={first}")


def _write(package: Package, sheet: str, ref: str, text: str, author: str) -> None:
    part = package.sheet_part(sheet)
    target = next((one for one in package.related(part).values() if "/comments" in one), None)
    if target is None:
        target = package.free_name("xl/comments{}.xml")
        empty = f'<comments xmlns="{_MAIN}"><authors/><commentList/></comments>'
        package.attach(part, target, empty.encode(), _COMMENTS_TYPE, "comments")
    tree = package.edit(target)
    authors = need(tree, "authors")
    names = [one.text or "" for one in authors]
    if author not in names:
        authors.append(parse(f"<author>{escape(author)}</author>".encode()))
        names.append(author)
    note = f'<comment ref="{ref}" authorId="{names.index(author)}"><text>{text}</text></comment>'
    need(tree, "commentList").append(parse(note.encode()))
    vml = hung_part(package, sheet, _BOXES)
    drawing = package.read(vml).decode()
    row, column = (one - 1 for one in parse_a1(ref))
    box = _BOX.format(
        number=1025 + drawing.count("<v:shape "),
        row=row,
        below=row + 4,
        column=column,
        right=column + 2,
    )
    package.write(vml, drawing.replace("</xml>", box).encode())


def _threads(package: Package, sheet: str) -> str | None:
    related = package.related(package.sheet_part(sheet)).values()
    return next((one for one in related if "threadedComment" in one), None)


def _id(name: str) -> str:
    return f"{{{str(uuid5(NAMESPACE_URL, name)).upper()}}}"
