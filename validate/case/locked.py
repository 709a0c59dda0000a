"""The locked texts of a form: what was sent, where they stand now, and which of them differ."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from templates.form import FramesBlock, TextBlock
from validate.case.cells import filled
from validate.identity import is_other_version, is_outdated
from validate.view import CaseFile, per_file
from workbook.case.labels import FRAME_HEADER
from workbook.case.layout import FIRST_YEAR_COLUMN, MAIN_COLUMN, FormRow
from workbook.case.returned import CaseCell, ReturnedCase, label_of
from workbook.conditions import trimmed

_HEADINGS = ("years", "frames_header")
_BELOW_TITLE = ("years", "frames_header", "text")


@dataclass(frozen=True, slots=True)
class LockedCell:
    """A cell of a form in which the office has written; its place bears the year of a heading.

    Attributes:
        sent: its text, "" where it was sent blank.
    """

    case: ReturnedCase
    place: CaseCell
    sent: str

    @property
    def is_changed(self) -> bool:
        """Whether it says something else; blanks and line ends do not count."""
        return _plain(self.place.text) != _plain(self.sent)


@per_file
def changed_cells(file: CaseFile) -> Sequence[LockedCell]:
    """The locked cells of filled forms that say something else, form by form.

    What the heading of the sheet says is not compared: the office may move the deadline. Of
    another edition of the template nothing is compared. Years that the round has changed since
    are another rule's.
    """
    if is_other_version(file):
        return ()
    moved = moved_years(file) is not None
    return tuple(
        cell
        for case in filled(file)
        for cell in locked_cells(case)
        if cell.is_changed and not (moved and cell.place.year is not None)
    )


def locked_cells(case: ReturnedCase) -> Iterator[LockedCell]:
    """The locked texts of the rows that are found, from the top.

    The cells of a year whose column is gone are left out.
    """
    for row in case.layout.rows:
        if row.key not in case.rows or _is_guessed(case, row):
            continue
        for column, sent, year in _sent(case, row):
            number, actual = case.rows[row.key], case.columns[column]
            cell = case.sheet.cell(number, actual)
            label = label_of(row)
            place = CaseCell(case.sheet.name, number, actual, row.key, label, cell, year)
            yield LockedCell(case, place, sent)


@per_file
def moved_years(file: CaseFile) -> tuple[int, ...] | None:
    """The years that the workbook was sent with, where the round has others now; else None."""
    if not is_outdated(file):
        return None
    found = Counter(years for case in filled(file) if (years := _years(case)))
    if not found:
        return None
    sent = found.most_common(1)[0][0]
    return sent if sent != file.round.config.years else None


def _years(case: ReturnedCase) -> tuple[int, ...]:
    """The years in the first heading of a grid."""
    keys = [row.key for row in case.layout.rows if row.kind == "years"]
    number = next((case.rows[key] for key in keys if key in case.rows), None)
    texts = [cell.text for at, cell in sorted(case.sheet.cells.items()) if at[0] == number]
    return tuple(int(text) for text in texts if len(text) == len("2026") and text.isdecimal())


def _is_guessed(case: ReturnedCase, row: FormRow) -> bool:
    """Whether the row is only known as the one below a title that is not found."""
    is_below = case.keyless and row.kind in _BELOW_TITLE
    return is_below and f"{row.key.partition('.')[0]}.title" not in case.rows


def _sent(case: ReturnedCase, row: FormRow) -> Iterator[tuple[int, str, int | None]]:
    """Column, text and year of each locked cell of the row."""
    unit, block = case.round.template.unit, row.block
    if row.kind in {"field", "option", "title", "amounts"}:
        yield MAIN_COLUMN, label_of(row), None
    if row.kind in {"title", "text"} and case.layout.years[0] not in case.lost_years:
        is_help = (row.kind == "text") == isinstance(block, TextBlock)
        yield FIRST_YEAR_COLUMN, getattr(block, "help", "") if is_help else "", None
    if row.kind in _HEADINGS:
        start = f"{FRAME_HEADER} (beløb i {unit})" if row.kind == "frames_header" else f"I {unit}"
        yield MAIN_COLUMN, start, None
        for year in case.layout.years:
            if year not in case.lost_years:
                yield case.layout.year_column(year), str(year), year
    if isinstance(block, FramesBlock) and row.kind == "frames_header":
        yield case.layout.account_column, block.account, None


def _plain(text: str) -> str:
    return trimmed(unicodedata.normalize("NFC", text))
