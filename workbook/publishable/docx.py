"""What a Word file carries beyond its content."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import unescape

from workbook.publishable.paths import paths_in

# What an edition and letter paper are made of. Comments, tracked persons, macros, custom
# properties, embedded files and whatever else a program could put in are parts of other names.
_PARTS: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|app)\.xml"
    r"|word/(?:document|styles|settings|fontTable|webSettings|numbering|theme/theme\d*"
    r"|(?:header|footer)\d*|footnotes|endnotes|charts/(?:chart|style|colors)\d*)\.xml"
    r"|word/(?:charts/)?_rels/(?:document|settings|fontTable|numbering|(?:header|footer)\d*"
    r"|(?:chart)\d*)\.xml\.rels"
    r"|word/media/[^/]+\.(?:png|jpe?g|svg|emf)"
)
_PERSONS: Final = re.compile(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</")
_COMPANY: Final = re.compile(r"<(?:Company|Manager)>([^<]*)</")
_OUTSIDE: Final = re.compile(r"<Relationship\b[^>]*\bTargetMode=\"External\"[^>]*>")
_WEB: Final = re.compile(r"\bTarget=\"(?:https?://|mailto:)")
_HIDDEN: Final = re.compile(r"<w:(?:ins|del|moveFrom|moveTo|vanish|commentReference)[ />]")


def docx_faults(data: bytes, author: str, folder: Path) -> list[str]:
    """The faults, one phrase each, for the log.

    Names of persons, tracked changes, hidden text, links to other places than the web, the round's
    path, and parts that an edition does not have.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except zipfile.BadZipFile as error:
        return [f"unreadable: {error}"]
    return list(_faults(parts, author, folder))


def _faults(parts: Mapping[str, bytes], author: str, folder: Path) -> Iterator[str]:
    for name, data in parts.items():
        if not _PARTS.fullmatch(name):
            yield f"part {name}"
        if not name.endswith((".xml", ".rels")):
            continue
        text = data.decode("utf-8", "replace")
        for fault in paths_in(text, folder):
            yield f"{fault} in {name}"
        found = [*_PERSONS.findall(text), *_COMPANY.findall(text)] if "docProps" in name else []
        yield from (
            f"{one} in {name}" for one in map(unescape, found) if one.strip() not in ("", author)
        )
        yield from (f"{one} in {name}" for one in sorted(set(_HIDDEN.findall(text))))
        for link in _OUTSIDE.findall(text):
            if not _WEB.search(link):
                yield f"link to the outside in {name}"
