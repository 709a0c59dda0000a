"""What a workbook carries beyond its content, as the reader sees it that reads returned ones."""

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.publishable.paths import path_of
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
    r"|xl/tables/table\d+\.xml|xl/media/image\d+\.(?:png|jpe?g)"
)
_RELATIONSHIPS = re.compile(r"(?P<folder>.*)_rels/(?P<name>[^/]*)\.rels")
_WORKBOOK = "xl/workbook.xml"
_PERSONS = ("creator", "lastModifiedBy")
_TIMES = 20  # an edition of 100,000 records has four million cells


def xlsx_faults(data: bytes, author: str, folder: Path) -> list[str]:
    """What the workbook carries beyond its content, one phrase each, for the log.

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
    """Where the folder's path stands."""
    path = path_of(folder)
    if not path:
        return
    texts = {f"property {name}": text for name, text in book.core.items()}
    texts |= {f"name {name}": text for name, text in book.names.items()}
    yield from (f"path in {place}" for place, text in texts.items() if path in text)
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            if path in cell.raw or path in (cell.formula or ""):
                yield f"path in {sheet.name}, row {row}, column {column}"
