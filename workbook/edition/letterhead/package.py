"""The parts of a Word file that came from elsewhere, unpacked within bounds."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from xml.etree import ElementTree as ET

from templates.frozen import frozen
from templates.text import Text
from workbook.edition.letterhead.not_fit import NotFit

MOST_BYTES: Final = 5_000_000
_MOST_UNPACKED: Final = 40_000_000
_MOST_PARTS: Final = 400
_OLD: Final = b"\xd0\xcf\x11\xe0"  # of a .doc, and of whatever Office protects by a password
_MAIN: Final = re.compile(r"application/[\w.+-]*(?:word|wordprocessingml)[\w.+-]*\.main\+xml")
_DOCUMENT: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_ENTITIES: Final = re.compile("<!(?:DOCTYPE|ENTITY)")
_SAVE: Final = Text(
    "Åbn den i Word, vælg Gem som, og gem den som Word-dokument (*.docx).",
    "Open it in Word, choose Save As, and save it as a Word document (*.docx).",
)
_NO_WORD: Final = Text("er ikke en Word-fil", "is no Word file")


@frozen
class Relation:
    """How a part leads to another, or to somewhere outside.

    Attributes:
        kind: the last word of its type, such as "image".
    """

    kind: str
    target: str
    is_outside: bool


@frozen(slots=False)
class WordParts:
    """The parts of a Word document.

    Attributes:
        texts: of all XML parts, by their names.
        names: of all parts.
    """

    texts: Mapping[str, str]
    names: tuple[str, ...]

    def root(self, name: str) -> ET.Element:
        """The outermost element of an XML part.

        Raises:
            NotFit: the part is damaged.
        """
        try:
            return ET.fromstring(self.texts[name])
        except ET.ParseError:
            raise NotFit(Text("er ødelagt", "is damaged"), _SAVE) from None

    def relations(self) -> Iterator[Relation]:
        """How all parts lead to each other, and to the outside."""
        for name in self.texts:
            if name.endswith(".rels"):
                for one in self.root(name):
                    kind = one.get("Type", "").rpartition("/")[2]
                    is_outside = one.get("TargetMode") == "External"
                    yield Relation(kind, one.get("Target", ""), is_outside)


def word_parts(data: bytes) -> WordParts:
    """The parts of the file.

    Raises:
        NotFit: it is no Word document, or larger than letter paper is.
    """
    if data.startswith(_OLD):
        raise NotFit(
            Text(
                "er en ældre Word-fil (.doc) eller beskyttet med en adgangskode",
                "is an old Word file (.doc), or protected by a password",
            ),
            _SAVE,
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            if len(infos) > _MOST_PARTS or sum(one.file_size for one in infos) > _MOST_UNPACKED:
                raise NotFit(Text("fylder for meget udpakket", "is too large when unpacked"))
            contents = {one.filename: package.read(one) for one in infos if not one.is_dir()}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise NotFit(_NO_WORD, _SAVE) from None
    parts = WordParts(dict(_texts(contents)), tuple(contents))
    _look_at_kind(parts)
    return parts


def _texts(contents: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for name, data in contents.items():
        if name.endswith((".xml", ".rels")):
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError:
                raise NotFit(Text("er ødelagt", "is damaged"), _SAVE) from None
            if _ENTITIES.search(text):
                raise NotFit(
                    Text("har et skjult program i sin XML", "has entities in its XML"), _SAVE
                )
            yield name, text


def _look_at_kind(parts: WordParts) -> None:
    kinds = set(_MAIN.findall(parts.texts.get("[Content_Types].xml", "")))
    if any("macro" in kind.lower() for kind in kinds) or "word/vbaProject.bin" in parts.names:
        raise NotFit(Text("er en Word-fil med makroer", "is a Word file with macros"), _SAVE)
    if any("template" in kind for kind in kinds):
        raise NotFit(Text("er en Word-skabelon (.dotx)", "is a Word template (.dotx)"), _SAVE)
    if _DOCUMENT not in kinds or "word/document.xml" not in parts.texts:
        raise NotFit(_NO_WORD, _SAVE)
