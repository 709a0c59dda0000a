"""Words that a case workbook is written with and known by when it comes back."""

FAULT = "Fejl"
"""What a sum shows where one of its cells holds no number."""
FRAME_HEADER = "Bevillingsramme"
"""Above the lines of frames."""
LIST_HEADERS = ("Ark", "Nr.", "Udvalg", "Titel")
"""Of the list sheet; the columns of the years follow."""
LIST_TOTAL = "I alt"
"""Before the list's row of sums."""
