"""What the sheet Kontrol of a follow-up counts, by the rule that finds it."""

from workbook.read.model import Book

LABELS = {
    "VAL001": "Status mangler",
    "VAL002": "Status, der ikke står på listen",
    "VAL003": "Status, der er skrevet anderledes end på listen",
    "VAL004": "Bemærkning på mere end 1500 tegn",
    "ROW001": "Punkter, der er “Afsluttet”, helt uden “Bemærkning”",
    "ROW002": "Punkter, der er “Sat i bero”, uden “Bemærkning” i denne runde",
    "ROW003": "Åbne punkter uden “Bemærkning” i denne runde",
    "STR030": "Punkter, der er slettet fra arket",
}


def figures(book: Book) -> dict[str, str]:
    """The figures of the sheet, by their labels."""
    sheet = book.sheet("Kontrol")
    assert sheet is not None
    return {cells[2].text: cells[3].text for _, cells in sheet.rows() if {2, 3} <= set(cells)}
