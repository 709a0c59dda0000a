"""What a report writes of texts that came from elsewhere: nothing of it commands a program."""

from workbook.json_text import writable
from workbook.typed import on_one_line, visible


def harmless(text: str) -> str:
    """The text for a page or a cell: as `visible`, and as UTF-8 can carry it."""
    return writable(visible(text))


def line(text: str) -> str:
    """The text for one line of a terminal or a mail."""
    return writable(on_one_line(text))
