"""Where the columns of a returned form stand, by its labels and the years in its headings."""

from collections import Counter
from collections.abc import Mapping

from templates.form import FramesBlock
from workbook.case.layout import MAIN_COLUMN, FormLayout
from workbook.danish import folded
from workbook.read.model import Sheet


def label_column(sheet: Sheet, labels: Mapping[int, str]) -> int | None:
    """The column that has most of the labels, or None: one may stand before those of the form.

    Args:
        sheet: the form.
        labels: by row.
    """
    found = Counter(
        column
        for (row, column), cell in sheet.cells.items()
        if row in labels and folded(cell.text) == folded(labels[row])
    )
    return max(found, key=lambda column: (found[column], -column)) if found else None


def form_columns(
    sheet: Sheet, form: FormLayout, rows: Mapping[str, int], main: int
) -> tuple[dict[int, int], tuple[int, ...]]:
    """The sheet's column for each of the form's, by its headings, and the years without one.

    The order of the years is the form's: its cells are merged over their columns, so that no
    program moves one of them, and two years that stand the other way round were typed so.
    """
    shift = main - MAIN_COLUMN
    columns = {column: column + shift for column in range(MAIN_COLUMN, form.account_column + 1)}
    years, account = _headings(sheet, form, rows, columns)
    bearing = sorted(set(years.values()))
    if len(bearing) == len(form.years):
        years = dict(zip(form.years, bearing, strict=True))
    elif years and len(bearing) == len(years):
        years |= _between(form, years, main, account)
    columns |= {form.year_column(year): column for year, column in years.items()}
    columns[form.account_column] = account or columns[form.last_year_column] + 1
    return columns, tuple(year for year in form.years if years and year not in years)


def _headings(
    sheet: Sheet, form: FormLayout, rows: Mapping[str, int], usual: Mapping[int, int]
) -> tuple[dict[int, int], int]:
    """The column of each year in most of the headings, and that of the account, or 0."""
    headings = {
        rows[row.key]: row
        for row in form.rows
        if row.kind in {"years", "frames_header"} and row.key in rows
    }
    texts = {str(year): year for year in form.years}
    found: dict[int, Counter[int]] = {}
    account = 0
    for (row, column), cell in sheet.cells.items():
        if row not in headings or column <= usual[MAIN_COLUMN]:
            continue
        text, block = cell.text.strip(), headings[row].block
        if text in texts:
            found.setdefault(texts[text], Counter())[column] += 1
        elif isinstance(block, FramesBlock) and folded(text) == folded(block.account):
            account = min(account or column, column)
    years = {}
    for year, counts in found.items():
        home = usual[form.year_column(year)]
        ranked = [(count, -abs(column - home), column) for column, count in counts.items()]
        years[year] = max(ranked)[-1]
    return years, account


def _between(form: FormLayout, years: Mapping[int, int], main: int, account: int) -> dict[int, int]:
    """The columns of years that no heading has, where there is room for them between the others."""
    found: dict[int, int] = {}
    without = [year for year in form.years if year not in years]
    for year in without:
        number = form.years.index(year)
        before = next((y for y in reversed(form.years[:number]) if y in years), None)
        after = next((y for y in form.years[number:] if y in years), None)
        left = main if before is None else years[before]
        right = account if after is None else years[after]
        first = 0 if before is None else form.years.index(before) + 1
        last = len(form.years) if after is None else form.years.index(after)
        if right - left - 1 == last - first:
            found[year] = left + 1 + number - first
    return found
