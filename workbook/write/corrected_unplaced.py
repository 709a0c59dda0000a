"""The sheet of a corrected copy with what the workbook has no cell for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from templates.frozen import frozen
from workbook.address import Area
from workbook.read.model import Cell, Sheet
from workbook.round.config import RoundConfig
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.corrected_names import UNPLACED_HEADERS, UNPLACED_SHEET
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

_INTRO = (
    "Det her stod i jeres fil på steder, som ikke læses. Skal noget af det med, så skriv det i "
    "en af de gule celler. Resten behøver I ikke gøre noget ved."
)
_MORE = "{count} celler mere er ikke taget med. De står i den fil, I selv sendte."
_MOST = 2_000  # lines: a sheet that nobody would read to the end
_PIECE = 8_000  # characters of one cell; what Excel holds, and a row can show in part
_WIDTHS = (24.0, 9.0, 42.0, 76.0)
_INTRO_ROW, _HEADER_ROW = 4, 6
_AIR = 7.0
_INDENT = 1.5


@frozen
class UnplacedLine:
    """One text with its place in the file that came back.

    Attributes:
        sheet: of the returned file.
        cell: in A1 form.
        reason: why the copy has no cell for it, in Danish.
        text: to the letter.
    """

    sheet: str
    cell: str
    reason: str
    text: str


def write_unplaced(
    book: BookWriter, config: RoundConfig, centre: str, found: Sequence[UnplacedLine]
) -> SheetWriter:
    """The sheet, with the texts in this order; beyond two thousand they are only counted."""
    sheet = book.sheet(UNPLACED_SHEET)
    columns = range(1, len(_WIDTHS) + 1)
    for column, width in zip(columns, _WIDTHS, strict=True):
        sheet.column_width(column, width)
    heading_band(sheet, columns, (UNPLACED_SHEET, subtitle_text(config, centre)))
    sheet.merge(_INTRO_ROW, 1, _INTRO_ROW, len(_WIDTHS), _INTRO, styles.BODY)
    sheet.row_height(_INTRO_ROW, row_height([(_INTRO, sum(_WIDTHS))]) + _AIR)
    header = replace(styles.HEADER, horizontal="left", indent=1)
    for column, text in zip(columns, UNPLACED_HEADERS, strict=True):
        sheet.text(_HEADER_ROW, column, text, header)
    sheet.row_height(_HEADER_ROW, 24)
    sheet.freeze(_HEADER_ROW + 1, 1)
    row = _HEADER_ROW
    for line in found[:_MOST]:
        for piece in _pieces(line.text):
            row += 1
            _write_line(sheet, row, (line.sheet, line.cell, line.reason, piece))
    if len(found) > _MOST:
        row += 1
        more = _MORE.format(count=len(found) - _MOST)
        sheet.merge(row, 1, row, len(_WIDTHS), more, styles.BODY)
    sheet.hide_gridlines()
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.AMBER)
    sheet.print_setup(
        landscape=True,
        header=page_header(config, centre),
        footer=page_footer(),
        repeat_rows=(_HEADER_ROW, _HEADER_ROW),
        margins=(0.4, 0.4, 0.6, 0.5),
        area=Area(1, 1, row, len(_WIDTHS)),
    )
    return sheet


def read_unplaced(sheet: Sheet) -> Iterator[UnplacedLine]:
    """The lines of such a sheet that came back, texts of several cells put together again.

    A line whose text was deleted is none.
    """
    texts = {row: _texts(cells) for row, cells in sheet.rows()}
    header = next((row for row, shown in texts.items() if shown == UNPLACED_HEADERS), 0)
    last: UnplacedLine | None = None
    for row, (name, cell, reason, text) in texts.items():
        if row <= header or not text.strip():
            continue
        line = UnplacedLine(name, cell, reason, text)
        if last and replace(last, text=text) == line and len(last.text) % _PIECE == 0:
            last = replace(last, text=last.text + text)
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _texts(cells: Mapping[int, Cell]) -> tuple[str, str, str, str]:
    name, cell, reason, text = (
        cells[column].text if column in cells else ""
        for column, _ in enumerate(UNPLACED_HEADERS, start=1)
    )
    return name, cell, reason, text


def _pieces(text: str) -> Iterator[str]:
    yield from (text[start : start + _PIECE] for start in range(0, max(len(text), 1), _PIECE))


def _write_line(sheet: SheetWriter, row: int, texts: tuple[str, ...]) -> None:
    cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    for column, text in enumerate(texts, start=1):
        sheet.text(row, column, text, cell)
    fitted = [(text, width - _INDENT) for text, width in zip(texts, _WIDTHS, strict=True)]
    sheet.row_height(row, min(row_height(fitted) + _AIR, 409))
