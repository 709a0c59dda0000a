"""The first sheet of a corrected copy: one row for each fault, with a link to its cell."""

from collections.abc import Sequence
from dataclasses import replace

from templates.frozen import frozen
from workbook.address import Area, spans
from workbook.fixed import quoted
from workbook.round.config import Level, RoundConfig
from workbook.typed import visible
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.corrected_names import FAULT_HEADERS, FAULTS_SHEET, UNPLACED_SHEET
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

LEVEL_WORDS = {
    Level.ERROR: "Skal rettes",
    Level.WARNING: "Se efter",
    Level.INFO: "Til orientering",
}
_INTRO = (
    "Det er jeres egen besvarelse i en frisk kopi af projektmappen. Klik på en celle for at komme "
    "derhen; den er farvet og har en note. Ret i denne fil, og send den tilbage."
)
_CLEAN = "Der er ingen fejl i svarene. Kopien retter op på selve filen."
_UNPLACED = f"Noget fandt ingen plads i kopien. Det står på arket “{UNPLACED_SHEET}”."
_WIDTHS = (15.0, 12.0, 28.0, 54.0, 48.0)
_INTRO_ROW, _HEADER_ROW = 4, 6
_LONGEST_ADDRESS = 11  # characters that fit into the column
_AIR = 7.0
_INDENT = 1.5
LOOKS = {
    Level.ERROR: styles.FAULT,
    Level.WARNING: styles.WARNING,
    Level.INFO: replace(styles.WARNING, colour=styles.INK, fill=styles.PALE_TEAL),
}


@frozen
class FaultLine:
    """One fault that is still in the copy.

    Attributes:
        sheet: of the copy, or "".
        cells: of the copy, in A1 form; empty where the fault is no cell's.
        place: in words, “Punkt 61, Status”.
        message: what is wrong.
        fix: what to do.
        code: of the rule, or "".
        record: what message and fix call the record, or "".
    """

    severity: Level
    sheet: str
    cells: tuple[str, ...]
    place: str
    message: str
    fix: str
    code: str = ""
    record: str = ""

    @property
    def address(self) -> str:
        """The cells, ``C53:F53`` or ``C53, F53``; the first and how many more, of many.

        "" where the fault is no cell's.
        """
        every = ", ".join(spans(self.cells))
        if len(every) <= _LONGEST_ADDRESS:
            return every
        return f"{self.cells[0]} + {len(self.cells) - 1}"


def write_faults(
    book: BookWriter,
    config: RoundConfig,
    centre: str,
    faults: Sequence[FaultLine],
    *,
    has_unplaced: bool,
) -> SheetWriter:
    """The sheet, with the faults in this order."""
    sheet = book.sheet(FAULTS_SHEET)
    columns = range(1, len(_WIDTHS) + 1)
    for column, width in zip(columns, _WIDTHS, strict=True):
        sheet.column_width(column, width)
    heading_band(sheet, columns, (FAULTS_SHEET, subtitle_text(config, centre)))
    intro = " ".join([_INTRO if faults else _CLEAN, *([_UNPLACED] if has_unplaced else [])])
    sheet.merge(_INTRO_ROW, 1, _INTRO_ROW, len(_WIDTHS), intro, styles.BODY)
    sheet.row_height(_INTRO_ROW, row_height([(intro, sum(_WIDTHS))]) + _AIR)
    row = _HEADER_ROW
    if faults:
        header = replace(styles.HEADER, horizontal="left", indent=1)
        for column, text in zip(columns, FAULT_HEADERS, strict=True):
            sheet.text(row, column, text, header)
        sheet.row_height(row, 24)
        sheet.freeze(row + 1, 1)
    for row, fault in enumerate(faults, start=_HEADER_ROW + 1):
        _write_line(sheet, row, fault)
    sheet.active()
    sheet.hide_gridlines()
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.RED if faults else styles.GREEN)
    sheet.print_setup(
        landscape=True,
        header=page_header(config, centre),
        footer=page_footer(),
        repeat_rows=(_HEADER_ROW, _HEADER_ROW) if faults else None,
        margins=(0.4, 0.4, 0.6, 0.5),
        area=Area(1, 1, row, len(_WIDTHS)),
    )
    return sheet


def _write_line(sheet: SheetWriter, row: int, fault: FaultLine) -> None:
    cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    look = LOOKS[fault.severity]
    level = replace(cell, bold=True, colour=look.colour, fill=look.fill)
    sheet.text(row, 1, LEVEL_WORDS[fault.severity], level)
    if fault.cells:
        target = f"internal:{quoted(fault.sheet)}!{fault.cells[0]}"
        link = replace(cell, colour=styles.LINK_BLUE, underline=True)
        # The address alone: LibreOffice breaks no line in a cell with a link.
        sheet.link(row, 2, target, fault.address, link)
    else:
        sheet.blank(row, 2, cell)
    texts = tuple(map(visible, (fault.place, fault.message, fault.fix)))
    for column, text in enumerate(texts, start=3):
        sheet.text(row, column, text, cell)
    fitted = [(text, width - _INDENT) for text, width in zip(texts, _WIDTHS[2:], strict=True)]
    sheet.row_height(row, min(row_height(fitted) + _AIR, 409))
