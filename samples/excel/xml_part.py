"""One XML part as a tree that is written back as it was.

Names are kept as they are spelled (``x14ac:dyDescent``, ``xmlns:r``), so that every declaration
survives and ``mc:Ignorable`` never names a prefix that is no longer there.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ORDER = (
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)


def parse(data: bytes) -> Element:
    """The root of a part, with names as spelled in it."""
    builder = TreeBuilder()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    return builder.close()


def serialize(root: Element) -> bytes:
    """The part's bytes in UTF-8, with the declaration that Excel writes."""
    return _DECLARATION + tostring(root, "unicode").encode()


def need(parent: Element, tag: str) -> Element:
    """The child of this name.

    Raises:
        ValueError: there is none.
    """
    found = parent.find(tag)
    if found is None:
        raise ValueError(f"<{parent.tag}> has no <{tag}>")
    return found


def drop(parent: Element, tag: str) -> None:
    """Take away every child of this name."""
    for child in parent.findall(tag):
        parent.remove(child)


def place(sheet: Element, tag: str) -> Element:
    """The worksheet's child of this name, made where the schema wants it if there is none."""
    found = sheet.find(tag)
    if found is not None:
        return found
    made = Element(tag)
    rank = _ORDER.index(tag)
    before = [one for one in sheet if one.tag in _ORDER and _ORDER.index(one.tag) < rank]
    sheet.insert(list(sheet).index(before[-1]) + 1 if before else 0, made)
    return made


def counted(parent: Element, tag: str) -> None:
    """Set the ``count`` of the child of this name; without children it goes."""
    child = parent.find(tag)
    if child is None:
        return
    if len(child):
        child.set("count", str(len(child)))
    else:
        parent.remove(child)


def with_parents(root: Element) -> Iterator[tuple[Element, Element]]:
    """Every element below the root with its parent; the tree may change meanwhile."""
    yield from [(parent, child) for parent in root.iter() for child in parent]
