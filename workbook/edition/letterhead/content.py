"""What may stand in letter paper: what prints, and nothing that loads, hides or names a person."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from templates.text import Text
from workbook.edition.letterhead.not_fit import NotFit
from workbook.edition.letterhead.package import WordParts
from workbook.edition.letterhead.placeholders import W

KEPT: Final = frozenset(
    ("styles", "numbering", "settings", "theme", "header", "footer", "image", "hyperlink")
)
"""What letter paper is made of; an edition takes over that and nothing else."""

_DROPPED: Final = frozenset(
    (
        *("officeDocument", "core-properties", "extended-properties", "custom-properties"),
        *("thumbnail", "customXml", "customXmlProps", "webSettings", "fontTable", "font"),
        *("glossaryDocument", "stylesWithEffects", "footnotes", "endnotes", "printerSettings"),
        *("people", "comments", "commentsExtended", "commentsIds", "commentsExtensible"),
        *("documenttasks", "attachedTemplate", "metadata", "docMetadata", "classificationlabels"),
    )
)
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".emf", ".svg")
_WEB: Final = re.compile("https?://|mailto:", re.IGNORECASE)
_PREFIX: Final = "<w:"  # as Word writes it, and LibreOffice
_STORIES: Final = re.compile(r"word/(?:document|(?:header|footer)\d*)\.xml")
_FIELDS: Final = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "HYPERLINK", "REF", "PAGEREF")
)
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_REFUSED: Final = {
    name: says
    for names, says in (
        (
            ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"),
            Text(
                "har rettelser, der er sporet; acceptér eller afvis dem alle",
                "has tracked changes; accept or reject them all",
            ),
        ),
        (
            ("commentReference", "commentRangeStart"),
            Text("har kommentarer; slet dem", "has comments; delete them"),
        ),
        (("vanish",), Text("har skjult tekst; slet den", "has hidden text; delete it")),
        (
            ("footnoteReference", "endnoteReference"),
            Text("har fodnoter; slet dem", "has footnotes; delete them"),
        ),
        (
            ("altChunk", "object", "control", "subDoc"),
            Text(
                "har en fil eller et program indlejret; slet det",
                "has a file or a program embedded; delete it",
            ),
        ),
    )
    for name in names
}


def look_at(parts: WordParts) -> Iterator[tuple[str, ET.Element]]:
    """The parts with texts, each with its name, looked at.

    Raises:
        NotFit: something stands in the file that no edition may carry.
    """
    _look_at_relations(parts)
    for name in parts.texts:
        if _STORIES.fullmatch(name):
            root = parts.root(name)
            if not (root.tag.startswith(W) and _PREFIX in parts.texts[name]):
                raise NotFit(
                    Text("er gemt som Strict Open XML", "is saved as Strict Open XML"),
                    Text("Gem den som almindeligt Word-dokument.", "Save it as a Word document."),
                )
            _look_at_story(root, is_text=name == "word/document.xml")
            yield name, root


def _look_at_relations(parts: WordParts) -> None:
    for one in parts.relations():
        if one.kind == "attachedTemplate" and _WEB.match(one.target):
            raise NotFit(
                Text(
                    f"henter sin skabelon fra nettet, {one.target[:80]}",
                    f"loads its template from the web, {one.target[:80]}",
                ),
                Text(
                    "Fjern den i Word under Udvikler, Dokumentskabelon.",
                    "Remove it in Word under Developer, Document Template.",
                ),
            )
        if one.is_outside and one.kind not in _DROPPED:
            if one.kind != "hyperlink" or not _WEB.match(one.target):
                raise NotFit(
                    Text(
                        f"henter noget uden for filen ({one.kind}: {one.target[:80]})",
                        f"leads to something outside of the file ({one.kind}: {one.target[:80]})",
                    ),
                    Text("Indsæt det i filen, eller slet det.", "Put it in, or delete it."),
                )
        elif one.kind == "image" and not one.target.lower().endswith(_PICTURES):
            raise NotFit(
                Text(
                    f"har et billede, der hverken er PNG, JPEG, SVG eller EMF: {one.target[:80]}",
                    f"has a picture that is no PNG, JPEG, SVG or EMF: {one.target[:80]}",
                ),
                Text("Indsæt det som PNG.", "Put it in as a PNG."),
            )
        elif one.kind not in KEPT | _DROPPED:
            raise NotFit(
                Text(
                    f"har noget indlejret, der ikke er tekst eller billede ({one.kind})",
                    f"has something embedded that is no text or picture ({one.kind})",
                ),
                Text("Slet det, eller indsæt det som billede.", "Delete it, or put in a picture."),
            )


def _look_at_story(root: ET.Element, *, is_text: bool) -> None:
    for one in root.iter():
        says = _REFUSED.get(one.tag.removeprefix(W)) if one.tag.startswith(W) else None
        if says is not None:
            raise NotFit(says)
        if is_text and one.tag == _DRAWN and not one.get("descr", "").strip():
            raise NotFit(
                Text(
                    "har et billede i teksten uden alternativ tekst",
                    "has a picture in its text without an alternative text",
                ),
                Text(
                    "Højreklik på billedet i Word, og vælg Rediger alternativ tekst.",
                    "Right-click the picture in Word, and choose Edit Alt Text.",
                ),
            )
    for field in _fields(root):
        name = (field.split() or [""])[0].upper()
        if name not in _FIELDS:
            raise NotFit(
                Text(
                    f"har feltet {name[:40]}, som kan vise andet end udgaven siger",
                    f"has the field {name[:40]}, which can show other things than the edition says",
                ),
                Text(
                    "Skriv en pladsholder som {{ dato }} i stedet.",
                    "Write a place such as {{ dato }} instead.",
                ),
            )


def _fields(root: ET.Element) -> Iterator[str]:
    """What each field of Word's is told to show."""
    open_: list[str] = []
    for one in root.iter():
        if one.tag == f"{W}fldSimple":
            yield one.get(f"{W}instr", "")
        elif one.tag == f"{W}fldChar":
            kind = one.get(f"{W}fldCharType")
            if kind == "begin":
                open_.append("")
            elif kind == "separate" and open_:
                yield open_[-1]
                open_[-1] = ""
            elif kind == "end" and open_ and (left := open_.pop()):
                yield left
        elif one.tag == f"{W}instrText" and open_:
            open_[-1] += one.text or ""
        elif one.tag == f"{W}instrText":
            yield one.text or ""
