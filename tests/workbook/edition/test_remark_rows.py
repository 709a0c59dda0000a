"""An item's remarks: a paragraph for each, its round in bold, over rows that Excel shows whole."""

from io import BytesIO

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock

from tests.workbook.edition.test_progress import _data
from workbook.edition.build import document
from workbook.edition.document import Text
from workbook.edition.remark_rows import remark_paragraphs, remark_rows
from workbook.edition.xlsx import edition_workbook
from workbook.records.remark import Remark

WIDTHS = (40.0, 40.0)


def _bold(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_remark_rows__rounds__are_bold_and_the_words_are_not() -> None:
    remarks = [Remark("", "Aftalt."), Remark("Maj", "Et.\nTo."), Remark("Maj", "Tre.")]
    (row,) = remark_rows(remark_paragraphs("Bemærkninger", remarks), WIDTHS)
    assert row.text == "Bemærkninger:\nAftalt.\nMaj: Et.\nTo.\nTre."
    assert _bold(row.text, row.bold) == ["Bemærkninger:", "Maj:"]


def test_remark_rows__no_remark__says_so() -> None:
    (row,) = remark_rows(remark_paragraphs("Bemærkninger", []), WIDTHS)
    assert (row.text, _bold(row.text, row.bold)) == ("Bemærkninger: Ingen", ["Bemærkninger:"])


def test_remark_rows__text_over_several_rows__is_bold_where_its_round_stands_alone() -> None:
    long = "Der er svar på det hele. " * 200
    remarks = [Remark("Maj", long.strip()), Remark("August", "Klar.")]
    rows = remark_rows(remark_paragraphs("Svar", remarks), WIDTHS)
    assert len(rows) > 1
    bold = [name for row in rows for name in _bold(row.text, row.bold)]
    assert bold == ["Svar:", "Maj:", "August:"]
    words = " ".join(word for row in rows for word in row.text.split())
    assert words == f"Svar: Maj: {long.strip()} August: Klar."


def test_progress__workbook__has_the_rounds_in_bold() -> None:
    data = edition_workbook(document(_data()))
    sheet = openpyxl.load_workbook(BytesIO(data), rich_text=True)["Opfølgning"]
    texts = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    first = next(text for text in texts if isinstance(text, CellRichText))
    bold = [part.text for part in first if isinstance(part, TextBlock) and part.font.b]
    assert bold == ["Bemærkninger:", "Februar:", "Maj:", "August:"]


def test_data__what_a_centre_is_to_do__has_no_column() -> None:
    (table,) = next(one for one in document(_data()).sheets if one.name == "Data").tables
    headers = [cell.text for cell in table.rows[0].cells if isinstance(cell, Text)]
    assert "I skal" not in headers
    assert headers[:3] == ["Nr.", "Afsnit", "Center"]
