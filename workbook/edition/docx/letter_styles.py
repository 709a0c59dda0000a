"""The styles of letter paper with those of the edition that it lacks.

Word knows its own styles by name, in whatever language: where the paper has one, it is the paper's.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from workbook.edition.docx.package import parsed
from workbook.edition.docx.styles import Style, style_xml, styles_of
from workbook.edition.docx.xml import NAMESPACES
from workbook.edition.face import Face
from workbook.edition.letterhead.placeholders import W

_BASIC: Final = {
    "Normal": ("paragraph", "Normal"),
    "DefaultParagraphFont": ("character", "Default Paragraph Font"),
    "TableNormal": ("table", "Normal Table"),
}
_NAMED: Final = ("pStyle", "rStyle", "tblStyle")


def with_styles(sheet: Any, face: Face, language: str) -> Mapping[str, str]:
    """Put the styles that are lacking into the paper's.

    Args:
        sheet: the outermost element of the paper's styles.
        face: of the edition.
        language: of all texts.

    Returns:
        The id of each style that an edition names, in the paper.
    """
    _say_language(sheet, language)
    for hidden in list(sheet.iter(f"{W}vanish", f"{W}specVanish")):
        hidden.getparent().remove(hidden)
    known = {
        (one.get(f"{W}type"), one.find(f"{W}name").get(f"{W}val").lower()): one.get(f"{W}styleId")
        for one in sheet.iter(f"{W}style")
        if one.find(f"{W}name") is not None
    }
    taken = set(known.values())
    found = {name: known.get((kind, word.lower()), "") for name, (kind, word) in _BASIC.items()}
    for style in styles_of(face):
        there = known.get((style.kind, style.name.lower()))
        found[style.id] = there or _free(style.id, taken)
        if there is None:
            sheet.append(_element(style, found))
            taken.add(found[style.id])
    return found


def renamed(xml: str, ids: Mapping[str, str]) -> str:
    """The text of the edition, whose styles have the ids of the paper."""
    for name, there in ids.items():
        if name != there:
            for tag in _NAMED:
                xml = xml.replace(f'<w:{tag} w:val="{name}"/>', f'<w:{tag} w:val="{there}"/>')
    return xml


def _element(style: Style, ids: Mapping[str, str]) -> Any:
    mine = replace(
        style,
        id=ids[style.id],
        below=ids.get(style.below, ""),
        after=ids.get(style.after, "") if style.after else "",
    )
    return parsed(style_xml(mine).replace("<w:style ", f"<w:style {NAMESPACES} ", 1))


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "U"
    return name


def _say_language(sheet: Any, language: str) -> None:
    """Say it where all styles take it from."""
    defaults = sheet.find(f"{W}docDefaults")
    about = defaults.find(f"{W}rPrDefault/{W}rPr") if defaults is not None else None
    if about is None:
        if defaults is not None:
            sheet.remove(defaults)
        xml = f"<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
        sheet.insert(0, parsed(xml))
        about = sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    for one in about.findall(f"{W}lang"):
        about.remove(one)
    about.append(parsed(f'<w:lang {NAMESPACES} w:val="{language}"/>'))
