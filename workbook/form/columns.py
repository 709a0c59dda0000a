"""Where the columns of a returned form stand, by the years and labels in its headings."""

from collections import Counter
from collections.abc import Iterator, Mapping

from templates.frozen import frozen
from workbook.danish import folded
from workbook.form.find import FoundRows
from workbook.form.layout import MAIN_COLUMN, FormLayout
from workbook.form.texts import locked_texts
from workbook.read.model import Sheet
from workbook.round.model import Round


@frozen(slots=False)
class FoundColumns:
    """The columns of a form on a sheet.

    Attributes:
        columns: the sheet's for each of the layout's from the main one on; one that is not found
            stands for the place where it would be.
        lost_years: those whose column is gone; one whose headings only say something else is none.
        lost: the layout's columns of these years.
    """

    columns: Mapping[int, int]
    lost_years: tuple[int, ...] = ()
    lost: frozenset[int] = frozenset()


def find_columns(round_: Round, layout: FormLayout, sheet: Sheet, found: FoundRows) -> FoundColumns:
    """The columns of the form.

    The order of the years is the form's: its cells are merged over their columns, so that no
    program moves one of them, and two years that stand the other way round were typed so.
    """
    usual = {
        column: column - MAIN_COLUMN + found.main
        for column in range(MAIN_COLUMN, layout.last_column + 1)
    }
    headings = _headings(round_, layout)
    headed = _headed(headings, sheet, found, usual)
    of_years = {layout.year_column(year): year for year in layout.years}
    years = {of_years[column]: at for column, at in headed.items() if column in of_years}
    further = {column: at for column, at in headed.items() if column > layout.last_year_column}
    first = further.get(layout.last_year_column + 1, 0)
    bearing = sorted(set(years.values()))
    if len(bearing) == len(layout.years):
        years = dict(zip(layout.years, bearing, strict=True))
    elif years and len(bearing) == len(years):
        years |= dict(_between(layout, years, found.main, first))
    columns = dict(usual)
    columns |= {layout.year_column(year): column for year, column in years.items()}
    for column in range(layout.last_year_column + 1, layout.last_column + 1):
        columns[column] = further.get(column) or columns[column - 1] + 1
    sent = {of_years.get(column) for texts in headings.values() for column in texts.values()}
    lost = tuple(year for year in layout.years if years and year in sent and year not in years)
    return FoundColumns(columns, lost, frozenset(layout.year_column(year) for year in lost))


def _headings(round_: Round, layout: FormLayout) -> dict[str, dict[str, int]]:
    """What heads the columns of each grid and small table, by the row's key: text and column."""
    return {
        row.key: {
            folded(one.text): one.column
            for one in locked_texts(round_, layout, row)
            if one.column != MAIN_COLUMN
        }
        for row in layout.rows
        if row.kind in ("years", "lines_header")
    }


def _headed(
    headings: Mapping[str, Mapping[str, int]],
    sheet: Sheet,
    found: FoundRows,
    usual: Mapping[int, int],
) -> dict[int, int]:
    """The sheet's column of each of the layout's that most of the headings have."""
    by_row = {found.rows[key]: texts for key, texts in headings.items() if key in found.rows}
    votes: dict[int, Counter[int]] = {}
    for (number, at), cell in sheet.cells.items():
        if number in by_row and at > found.main:
            column = by_row[number].get(folded(cell.text))
            if column is not None:
                votes.setdefault(column, Counter())[at] += 1
    return {
        column: max((count, -abs(at - usual[column]), at) for at, count in counts.items())[-1]
        for column, counts in votes.items()
    }


def _between(
    layout: FormLayout, years: Mapping[int, int], main: int, behind: int
) -> Iterator[tuple[int, int]]:
    """The columns of years that no heading has, where there is room for them between the others.

    Args:
        layout: of the form.
        years: those that a heading has.
        main: the column before the first.
        behind: the column behind the last, or 0.
    """
    for number, year in enumerate(layout.years):
        if year in years:
            continue
        before = next((y for y in reversed(layout.years[:number]) if y in years), None)
        after = next((y for y in layout.years[number:] if y in years), None)
        left = main if before is None else years[before]
        right = behind if after is None else years[after]
        first = 0 if before is None else layout.years.index(before) + 1
        last = len(layout.years) if after is None else layout.years.index(after)
        if right - left - 1 == last - first:
            yield year, left + 1 + number - first
