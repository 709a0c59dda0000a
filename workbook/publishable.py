"""Whether a workbook that is about to be published carries more than is meant to be read.

It is our own output that is looked at, with the reader that looks at what centres send. So a fault
is a bug of ours, and nothing is written.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.read import limits
from workbook.read.guard import guarded_parts
from workbook.read.model import Book, Sheet, Visibility
from workbook.read.open import read_book
from workbook.read.parts import Parts
from workbook.read.refusal import Refused
from workbook.read.relationships import read_relationships

# All that an edition is made of. A comment, a macro, a printer's settings, a custom property or
# whatever else a program could put into a package is a part of another name.
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|app)\.xml"
    r"|xl/(?:workbook|styles|sharedStrings|theme/theme1)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/(?:sheet\d+\.xml|_rels/sheet\d+\.xml\.rels)"
    r"|xl/drawings/(?:drawing\d+\.xml|_rels/drawing\d+\.xml\.rels)|xl/charts/chart\d+\.xml"
)
_RELATIONSHIPS = re.compile(r"(?P<folder>.*)_rels/(?P<name>[^/]*)\.rels")
_WORKBOOK = "xl/workbook.xml"
_PERSONS = ("creator", "lastModifiedBy")
_SHORTEST_PATH = 4
_TIMES = 20  # an edition of 100,000 records has four million cells


class PublishFault(Exception):  # noqa: N818 - as MergeFault: a bug of ours, never the operator's
    """The edition carries something that nobody may publish; the message names it all."""


def publishable(data: bytes, author: str, folder: Path) -> bytes:
    """The workbook, unchanged.

    Args:
        data: the xlsx file.
        author: whose name it may bear: the municipality's.
        folder: of the round, whose path may stand nowhere.

    Raises:
        PublishFault: it carries what `faults_of` tells.
    """
    faults = faults_of(data, author, folder)
    if faults:
        raise PublishFault("; ".join(faults))
    return data


def faults_of(data: bytes, author: str, folder: Path) -> list[str]:
    """What the workbook carries beyond its content, one phrase each, for the log; see above.

    Names of persons, comments, hidden sheets, rows and columns, links to the outside, paths on
    the computer, and parts that an edition does not have.
    """
    try:
        book, parts = read_book(data, _TIMES), guarded_parts(data)
        return [
            *_of_package(parts),
            *_of_properties(book, author),
            *(fault for sheet in book.sheets for fault in _of_sheet(sheet)),
            *_of_paths(book, folder),
        ]
    except Refused as refused:
        return [f"unreadable: {refused}"]


def _of_package(parts: Parts) -> Iterator[str]:
    for name in parts.names():
        if not _PARTS.fullmatch(name):
            yield f"part {name}"
        match = _RELATIONSHIPS.fullmatch(name)
        if match is None:
            continue
        for entry in read_relationships(parts, match["folder"] + match["name"]).entries.values():
            if entry.outside:
                yield f"link of {name} to {entry.target}"
    if b"absPath" in parts.first_bytes(_WORKBOOK, limits.METADATA_SIZE):
        yield "path of the file in the workbook part"


def _of_properties(book: Book, author: str) -> Iterator[str]:
    for name in _PERSONS:
        found = book.core.get(name, "")
        if found not in ("", author):
            yield f"{name} {found}"
    yield from (f"property {name}" for name in book.custom)
    yield from (f"external link {target}" for target in book.external_links)
    if book.macros:
        yield "macros"


def _of_sheet(sheet: Sheet) -> Iterator[str]:
    if sheet.visibility is not Visibility.VISIBLE:
        yield f"{sheet.visibility.value} sheet {sheet.name}"
    if sheet.hidden_rows:
        yield f"hidden rows {sorted(sheet.hidden_rows)} of {sheet.name}"
    if sheet.hidden_columns:
        yield f"hidden columns {sorted(sheet.hidden_columns)} of {sheet.name}"
    if sheet.filter_active:
        yield f"active filter of {sheet.name}"


def _of_paths(book: Book, folder: Path) -> Iterator[str]:
    """Where the folder's path stands; a shorter one would be found in ordinary texts."""
    path = str(folder.resolve())
    if len(path) < _SHORTEST_PATH:
        return
    texts = {f"property {name}": text for name, text in book.core.items()}
    texts |= {f"name {name}": text for name, text in book.names.items()}
    yield from (f"path in {place}" for place, text in texts.items() if path in text)
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            if path in cell.raw or path in (cell.formula or ""):
                yield f"path in {sheet.name}, row {row}, column {column}"
