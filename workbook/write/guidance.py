"""The first sheet: what it is about, by when, and how it is done."""

from collections.abc import Sequence
from dataclasses import replace

from templates.frozen import frozen
from workbook.address import Area
from workbook.danish import date_text
from workbook.round.config import RoundConfig
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

DEADLINE_LABEL = "Frist for jeres svar"
GREETING = "Venlig hilsen"
SEND_TO = "Send jeres svar til"
_MEANING = "Betydning"
_MARGIN, _NUMBER, _NAME, _TEXT = 1, 2, 3, 4
_WIDTHS = {_MARGIN: 2.5, _NUMBER: 5.0, _NAME: 21.0, _TEXT: 70.0, _TEXT + 1: 2.5}
_AIR = 4.0
_BETWEEN = 5 / 7  # characters that each column of a merged cell has beyond its width


@frozen
class Explained:
    """A list whose values the sheet explains.

    Attributes:
        label: of the list.
        values: each with what it means.
    """

    label: str
    values: Sequence[tuple[str, str]]


@frozen
class GuidanceText:
    """What the sheet says.

    Attributes:
        sheet: its name.
        lists_heading: above the tables of the lists.
    """

    sheet: str
    intro: str
    steps_heading: str
    steps: Sequence[str]
    lists_heading: str
    lists: Sequence[Explained]
    closing: str


def write_guidance_text(
    book: BookWriter, config: RoundConfig, centre: str, text: GuidanceText
) -> None:
    """The sheet with this text; the workbook opens on it."""
    sheet = book.sheet(text.sheet)
    for column, width in _WIDTHS.items():
        sheet.column_width(column, width)
    band = range(1, _TEXT + 2)
    heading_band(sheet, band, (config.title, subtitle_text(config, centre)))
    page = _Page(sheet, 4)
    page.deadline(date_text(config.deadline))
    if config.reply_to:
        page.wide(f"{SEND_TO} {config.reply_to}", styles.BODY)
    page.space()
    page.wide(text.intro, replace(styles.BODY, size=12))
    page.space()
    page.heading(text.steps_heading)
    for number, step in enumerate(text.steps, start=1):
        page.step(number, step)
    page.space()
    if text.lists:
        page.heading(text.lists_heading)
    for explained in text.lists:
        page.table_header(explained.label)
        for name, meaning in explained.values:
            page.table_row(name, meaning)
        page.space()
    if text.closing:
        page.wide(text.closing, replace(styles.BODY, colour=styles.MUTED))
        page.space()
    page.wide(f"{GREETING}\n{config.sender}\n{config.municipality}", styles.BODY)
    sheet.hide_gridlines()
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.DEEP_BLUE)
    sheet.print_setup(
        header=page_header(config, centre),
        footer=page_footer(),
        margins=(0.5, 0.5, 0.7, 0.6),
        area=Area(1, 1, page.row - 1, _TEXT + 1),
    )
    sheet.active()


class _Page:
    """Writes from the top downwards, each row as high as its text needs."""

    def __init__(self, sheet: SheetWriter, row: int) -> None:
        self.sheet = sheet
        self.row = row

    def space(self, height: float = 12) -> None:
        self.sheet.row_height(self.row, height)
        self.row += 1

    def heading(self, text: str) -> None:
        style = replace(styles.SECTION, fill=None, size=14)
        self.sheet.merge(self.row, _NUMBER, self.row, _TEXT, text, style)
        self.sheet.row_height(self.row, 24)
        self.row += 1
        self.space(6)

    def deadline(self, day: str) -> None:
        label = Style(
            size=11, colour=styles.DEEP_BLUE, fill=styles.PALE_TEAL, horizontal="left", indent=1
        )
        date = replace(label, size=20, bold=True, vertical="middle")
        rows = ((DEADLINE_LABEL, replace(label, vertical="bottom"), 22.0), (day, date, 34.0))
        for text, style, height in rows:
            self.sheet.merge(self.row, _NUMBER, self.row, _TEXT, text, style)
            self.sheet.row_height(self.row, height)
            self.row += 1

    def wide(self, text: str, style: Style) -> None:
        self.sheet.merge(self.row, _NUMBER, self.row, _TEXT, text, style)
        width = _WIDTHS[_NUMBER] + _WIDTHS[_NAME] + _WIDTHS[_TEXT] + 2 * _BETWEEN
        self._fit(text, width, style)

    def step(self, number: int, text: str) -> None:
        badge = Style(size=12, bold=True, colour=styles.TEAL, horizontal="center")
        self.sheet.number(self.row, _NUMBER, number, badge)
        self.sheet.merge(self.row, _NAME, self.row, _TEXT, text, styles.BODY)
        self._fit(text, _WIDTHS[_NAME] + _WIDTHS[_TEXT] + _BETWEEN, styles.BODY)

    def table_header(self, label: str) -> None:
        header = replace(styles.HEADER, horizontal="left", indent=1)
        self.sheet.merge(self.row, _NUMBER, self.row, _NAME, label, header)
        self.sheet.text(self.row, _TEXT, _MEANING, header)
        self.sheet.row_height(self.row, 21)
        self.row += 1

    def table_row(self, name: str, text: str) -> None:
        cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
        bold = replace(cell, bold=True)
        self.sheet.merge(self.row, _NUMBER, self.row, _NAME, name, bold)
        self.sheet.text(self.row, _TEXT, text, cell)
        self._fit(text, _WIDTHS[_TEXT] - 1.5, cell)

    def _fit(self, text: str, width: float, style: Style) -> None:
        height = row_height([(text, width)], size=style.size, bold=style.bold)
        self.sheet.row_height(self.row, height + _AIR)
        self.row += 1
