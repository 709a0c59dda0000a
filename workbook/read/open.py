"""A returned workbook, opened safely and read directly."""

from pathlib import Path

from workbook.read.book_xml import WorkbookPart, read_workbook_part
from workbook.read.cells_xml import Shared
from workbook.read.counts import Counts
from workbook.read.guard import guarded_parts, read_bytes
from workbook.read.links_xml import read_external_links
from workbook.read.model import Book, Sheet
from workbook.read.parts import Parts
from workbook.read.properties_xml import read_core, read_custom, read_program
from workbook.read.refusal import Refusal, Refused
from workbook.read.relationships import Relationships, read_relationships
from workbook.read.rich_values import placed_pictures
from workbook.read.sheet_xml import read_sheet
from workbook.read.strings_xml import read_shared_strings
from workbook.read.styles_xml import Styles, read_styles

_USUAL_WORKBOOK = "xl/workbook.xml"


def open_book(path: Path) -> Book:
    """The workbook in a file.

    Raises:
        Refused: for whatever reason it is not read; no other exception comes out of any file.
    """
    return read_book(read_bytes(path))


def read_book(data: bytes, times: int = 1) -> Book:
    """The workbook in these bytes.

    Args:
        data: the file.
        times: how many times as much as a returned file it may hold: our own edition has what
            stands in all of them.

    Raises:
        Refused: for whatever reason it is not read; no other exception comes out of any bytes.
    """
    parts = guarded_parts(data, times)
    package = read_relationships(parts, "")
    name = package.part("officeDocument")
    if name not in parts:
        name = _USUAL_WORKBOOK
    if name not in parts:
        raise Refused(Refusal.NO_WORKBOOK)
    related = read_relationships(parts, name)
    workbook = read_workbook_part(parts, name)
    styles = read_styles(parts, related.part("styles"))
    return Book(
        sheets=_read_sheets(parts, workbook, related, styles, Counts(times)),
        program=_program(parts, package, workbook),
        custom=read_custom(parts, package),
        core=read_core(parts, package),
        names=workbook.names,
        date_1904=workbook.date_1904,
        macros=_has_macros(parts, related),
        external_links=read_external_links(parts, related),
        unlocked_styles=styles.unlocked,
        number_formats=styles.codes,
    )


def _read_sheets(
    parts: Parts, workbook: WorkbookPart, related: Relationships, styles: Styles, counts: Counts
) -> tuple[Sheet, ...]:
    """The worksheets in the order of their tabs.

    Sheets of a chart or a macro have no cells; one outside the file is told as a link.
    """
    strings = read_shared_strings(
        parts, related.part("sharedStrings"), in_struck_cells=bool(styles.struck)
    )
    shared = Shared(
        *(strings.texts, styles.dates, counts),
        *(strings.struck, styles.struck, styles.strikes),
        placed_pictures(parts, related),
    )
    sheets = []
    for entry in workbook.sheets:
        pointer = related.by_key(entry.key)
        if pointer is None:
            raise Refused(Refusal.MISSING_PART, entry.name)
        if pointer.kind == "worksheet" and not pointer.outside:
            try:
                sheets.append(read_sheet(parts, pointer.target, entry, shared))
            except Refused as refused:
                refused.sheet = entry.name
                raise
    return tuple(sheets)


def _program(parts: Parts, package: Relationships, workbook: WorkbookPart) -> str:
    """The program's name; Google's export is known by its marks, as it leaves the name out."""
    program = read_program(parts, package)
    return "Google Sheets" if not program and workbook.google else program


def _has_macros(parts: Parts, related: Relationships) -> bool:
    """Whether there is code: a VBA project, or a macro sheet of whatever language.

    The type of a macro workbook is none: programs write it, and forms keep it, without any code.
    """
    kinds = [entry.kind.casefold() for entry in related.entries.values()]
    return any(kind == "vbaproject" or kind.endswith("macrosheet") for kind in kinds) or any(
        name.casefold().endswith("vbaproject.bin") for name in parts.names()
    )
