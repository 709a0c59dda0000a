"""Letters of a cell, or of some of its words, that are struck through, raised or lowered."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Final, Literal
from xml.etree.ElementTree import Element, SubElement

from samples.excel.cells import escaped, shared_strings, text_of
from samples.excel.package import Package
from samples.excel.xml_part import need, place

Letters = Literal["struck", "raised", "lowered"]

_STYLES: Final = "xl/styles.xml"
_MARKS: Final = {
    "struck": Element("strike"),
    "raised": Element("vertAlign", val="superscript"),
    "lowered": Element("vertAlign", val="subscript"),
}
_BEFORE: Final = ("b", "i")  # what the schema wants in front of `strike`


def strike_cell(package: Package, cell: Element) -> None:
    """Strike the whole cell through, whatever stands in it: by its format."""
    styles = package.edit(_STYLES)
    fonts, formats = need(styles, "fonts"), need(styles, "cellXfs")
    old = formats[int(cell.get("s", "0"))]
    font = deepcopy(fonts[int(old.get("fontId", "0"))])
    _set(font, "struck")
    fonts.append(font)
    fonts.set("count", str(len(fonts)))
    made = deepcopy(old)
    made.attrib.update({"fontId": str(len(fonts) - 1), "applyFont": "1"})
    formats.append(made)
    formats.set("count", str(len(formats)))
    cell.set("s", str(len(formats) - 1))


def strike_where(
    package: Package, tree: Element, area: str, rule: Mapping[str, str], formula: str
) -> None:
    """Let a conditional format strike cells of an area through.

    Args:
        package: of the workbook, which has conditional formats.
        tree: of the sheet.
        area: where it applies.
        rule: attributes of the condition, as stored: ``type``, ``operator``, ``text``.
        formula: of the condition.
    """
    formats = need(package.edit(_STYLES), "dxfs")
    _set(SubElement(SubElement(formats, "dxf"), "font"), "struck")
    formats.set("count", str(len(formats)))
    over = Element("conditionalFormatting", sqref=area)
    tree.insert(list(tree).index(place(tree, "conditionalFormatting")), over)
    condition = SubElement(
        over, "cfRule", {**rule, "dxfId": str(len(formats) - 1), "priority": "1"}
    )
    SubElement(condition, "formula").text = formula


def set_words(package: Package, cell: Element, words: str, letters: Letters) -> None:
    """Give the first of these words in the cell's text other letters: the text has runs then.

    Raises:
        ValueError: the words do not stand there.
    """
    before, found, after = text_of(package, cell).partition(words)
    if not found:
        raise ValueError(f"{cell.get('r')} does not say {words!r}")
    font = _font(package, cell)
    item = Element("si" if cell.get("t") == "s" else "is")
    for text, of_run in ((before, None), (words, letters), (after, None)):
        if text:
            _write_run(item, text, font, of_run)
    if cell.get("t") == "s":
        strings = shared_strings(package)
        strings.append(item)
        need(cell, "v").text = str(len(strings) - 1)
    else:
        cell[:] = [item]


def _font(package: Package, cell: Element) -> Element:
    styles = package.look(_STYLES)
    used = need(styles, "cellXfs")[int(cell.get("s", "0"))]
    return need(styles, "fonts")[int(used.get("fontId", "0"))]


def _write_run(item: Element, text: str, font: Element, letters: Letters | None) -> None:
    """A run as Excel writes it: what it says of its letters names its font again."""
    run = SubElement(item, "r")
    if letters is not None or len(item) > 1:  # the first run has the letters of the cell
        said = SubElement(run, "rPr")
        for one in font:
            said.append(Element("rFont" if one.tag == "name" else one.tag, one.attrib))
        if letters is not None:
            _set(said, letters)
    made = SubElement(run, "t")
    made.text = escaped(text)
    if text != text.strip() or "\n" in text:
        made.set("xml:space", "preserve")


def _set(font: Element, letters: Letters) -> None:
    """Put the mark where the schema wants it: behind bold and italic, in front of the size."""
    index = sum(one.tag in _BEFORE for one in font)
    font.insert(index, deepcopy(_MARKS[letters]))
