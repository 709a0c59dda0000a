"""Parts that hang on a sheet: made, and referred to by the sheet where they are not there yet."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from samples.excel.package import RELATIONSHIPS, Package, relation_id
from samples.excel.xml_part import place


@dataclass(frozen=True, slots=True)
class Hung:
    """A kind of part that hangs on a sheet.

    Attributes:
        tag: of the sheet's element that refers to it: ``drawing``, ``legacyDrawing``.
        pattern: of the part's name.
        empty: the part where it is made.
        content_type: of the part.
    """

    tag: str
    pattern: str
    empty: str
    content_type: str


def hung_part(package: Package, sheet: str, hung: Hung) -> str:
    """The part of this kind that the sheet of this name refers to."""
    part = package.sheet_part(sheet)
    tree = package.edit(part)
    found = tree.find(hung.tag)
    if found is not None:
        return package.related(part)[relation_id(found)]
    target = package.free_name(hung.pattern)
    kind = "vmlDrawing" if hung.tag == "legacyDrawing" else hung.tag
    key = package.attach(part, target, hung.empty.encode(), hung.content_type, kind)
    refer(tree, place(tree, hung.tag), key)
    return target


def refer(sheet: Element, element: Element, key: str) -> None:
    """Let an element refer to a relationship of the sheet."""
    sheet.attrib.setdefault("xmlns:r", RELATIONSHIPS)
    element.set("r:id", key)
