"""What stands in the same place in every centre's workbook, whatever its template says."""

from typing import Final

TITLE_ROW: Final = 1
SUBTITLE_ROW: Final = 2
NOTE_ROW: Final = 3
HEADER_ROW: Final = 5
STAMP_SHEET: Final = "_budgetrunde"


def quoted(sheet: str) -> str:
    """The sheet's name as a formula needs it.

    >>> quoted("Forslag d'or")
    "'Forslag d''or'"
    """
    return "'" + sheet.replace("'", "''") + "'"
