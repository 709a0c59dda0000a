"""Sheets of another round's workbook that were moved into this one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from templates.frozen import frozen
from validate.facts.filled_forms import filled
from validate.facts.form_texts import moved_years
from validate.text import Text
from validate.view import OpenedFile, per_file
from validate.wording import numbered, shortened
from workbook.danish import folded
from workbook.records.returned import ReturnedColumns, ReturnedHeader
from workbook.records.returned_form import FormCell
from workbook.records.value import Place

_ROUND = "{round}"
_NAMED = re.compile(r"(?:19|20)[0-9]{2}")  # what rounds are called has a year in it


@frozen
class MovedIn:
    """One sheet.

    Attributes:
        at: the cell that names the other round or its years.
        found: what it says of the sheet.
    """

    sheet: str
    at: Place
    found: Text


@per_file
def moved_in(file: OpenedFile) -> tuple[MovedIn, ...]:
    """Those that name another round in a header, or head their amounts with other years."""
    if file.returned is None:
        return ()
    return (*_rows(file), *_forms(file))


def _rows(file: OpenedFile) -> Iterator[MovedIn]:
    """The sheet of rows, where a header names another round than this one."""
    columns = file.returned.columns if file.returned is not None else None
    for header in _headers(columns) if columns is not None else ():
        if header.place is not None and _other_round(header.text, file):
            text = shortened(header.text)
            found = Text(f"kolonnen hedder “{text}”", f"a column is called “{text}”")
            yield MovedIn(header.place.sheet, header.place, found)
            return


def _headers(columns: ReturnedColumns) -> tuple[ReturnedHeader, ...]:
    """Those that are not as they were sent."""
    return (*columns.renamed, *columns.added)


def _other_round(text: str, file: OpenedFile) -> bool:
    """Whether a header of a field that centres answer names another round than this."""
    sheet, said = file.round.template.rows_sheet, folded(text)
    for name in sheet.columns if sheet is not None else ():
        field = file.round.template.fields[name]
        if not field.is_typed or _ROUND not in field.label:
            continue
        before, after = map(folded, field.label.split(_ROUND, 1))
        middle = said.removeprefix(before).removesuffix(after).strip()
        is_named = said.startswith(before) and said.endswith(after) and _NAMED.search(middle)
        if is_named and middle != folded(file.round.config.round):
            return True
    return False


def _forms(file: OpenedFile) -> Iterator[MovedIn]:
    """Each form with answers that is headed by as many years in a row, but others."""
    years = file.round.config.years
    if moved_years(file) is not None:
        return
    for one in filled(file.returned):
        found = one.form.years
        is_run = len(found) > 1 and all(later - year == 1 for year, later in pairwise(found))
        if is_run and len(found) == len(years) and found != years:
            headings = (cell for cell in one.form.locked if cell.year and cell.text != cell.sent)
            grid = one.form.grid or one.form
            at = grid.place if isinstance(grid, FormCell) else grid.heading
            first = next((cell.place for cell in headings), at)
            yield MovedIn(one.form.name, first, _headed(found))


def _headed(years: tuple[int, ...]) -> Text:
    said = numbered(years)
    return Text(f"det har årene {said.da}", f"it has the years {said.en}")
