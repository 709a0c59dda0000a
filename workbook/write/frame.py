"""What the sheets of a centre's workbook have in common: the band on top, the printed margins."""

from dataclasses import replace

from workbook.danish import date_text
from workbook.fixed import SUBTITLE_ROW, TITLE_ROW
from workbook.round.config import RoundConfig
from workbook.write import styles
from workbook.write.book import SheetWriter, printable


def heading_band(sheet: SheetWriter, columns: range, lines: tuple[str, str]) -> None:
    """The coloured band over a sheet: its title, and what it belongs to."""
    title = replace(
        styles.TITLE, colour=styles.WHITE, fill=styles.DEEP_BLUE, horizontal="left", indent=1
    )
    subtitle = replace(
        styles.SUBTITLE,
        size=11,
        colour=styles.WHITE,
        fill=styles.DEEP_BLUE,
        horizontal="left",
        indent=1,
    )
    for row, text, style, height in (
        (TITLE_ROW, lines[0], title, 32.0),
        (SUBTITLE_ROW, lines[1], subtitle, 22.0),
    ):
        for column in columns:
            sheet.blank(row, column, style)
        sheet.text(row, columns[0], text, style)
        sheet.row_height(row, height)


def subtitle_text(config: RoundConfig, centre: str) -> str:
    """Centre, round and deadline in one line."""
    named = config.centre(centre)
    name = f"{named.name} ({centre})" if named else centre
    return f"{name}  ·  {config.round}  ·  Frist {date_text(config.deadline)}"


def page_header(config: RoundConfig, centre: str) -> str:
    """The header of a printed page."""
    left, middle, right = map(printable, (config.municipality, config.title, centre))
    return f"&L&9{left}&C&9{middle} – {printable(config.round)}&R&9{right}"


def page_footer() -> str:
    """The footer of a printed page."""
    return "&R&9Side &P af &N"
