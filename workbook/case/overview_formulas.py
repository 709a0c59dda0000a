"""The formulas of the overview: every figure from a case's own sheet, every total from above.

Excel reckons in binary fractions, in which 39,40 − 32,285 is a little less than 7,115 and would be
shown as 7,11. Each formula is therefore rounded to far more decimals than any amount has, which
gives the exact amount and so the right last digit.
"""

from collections.abc import Sequence
from typing import Final

from workbook.case.case_print import CasePage
from workbook.case.formats import decimals_of
from workbook.case.overview import LoanShare, Overview, loan_words, no_loan_text
from workbook.case.overview_data_sheet import OverviewDataPlaces
from workbook.numbers import plain
from workbook.read.model import Area
from workbook.round.cases import Decision
from workbook.write.book import a1

_LEAST: Final = 6  # øre in an overview of mio. kr. need no more
_MOST: Final = 15  # digits that Excel holds
_LONGEST_TEXT: Final = 250  # Excel takes 255 characters of text in a formula at a time


def exact_decimals(overview: Overview) -> int:
    """The decimals that every formula is rounded to: at least as many as any amount has."""
    amounts = [
        amount
        for row in overview.rows
        for amount in (*row.years.values(), *row.investment.values())
    ]
    amounts += overview.requirement.values()
    return min(max([_LEAST, *(decimals_of(amount) for amount in amounts)]), _MOST)


def year_formula(page: CasePage, row_id: str, year: int, divisor: int, decimals: int) -> str:
    """A case's amount in one year, with the opposite sign; nothing where the case has none."""
    cell = page.link(row_id, year)
    return f'IF({cell}="","",ROUND(-{cell}/{divisor},{decimals}))'


def added_formula(page: CasePage, row_id: str, divisor: int, decimals: int) -> str:
    """A case's amounts of all years added; nothing where the case has none."""
    cells = page.link(row_id, page.years[0], page.years[-1])
    return f'IF(COUNT({cells})=0,"",ROUND(SUM({cells})/{divisor},{decimals}))'


def included_formula(data: OverviewDataPlaces, key: str, divisor: int, decimals: int) -> str:
    """A column of the data sheet added over the cases that are included."""
    included = f'"{Decision.INCLUDED.value}"'
    added = f"SUMIF({data.span('decision')},{included},{data.span(key)})"
    return f"ROUND({added}/{divisor},{decimals})"


def sum_formula(area: Area, decimals: int) -> str:
    """The cells added."""
    first, last = a1(area.first_row, area.first_column), a1(area.last_row, area.last_column)
    return f"ROUND(SUM({first}:{last}),{decimals})"


def cells_formula(rows: Sequence[int], column: int, decimals: int) -> str:
    """Single cells of a column added; 0 where there are none."""
    return f"ROUND({'+'.join(f'N({a1(row, column)})' for row in rows) or '0'},{decimals})"


def loan_formula(share: LoanShare, cell: str, unit: str, decimals: int) -> str:
    """The text of `loan_text`, with the investment of the cell."""
    before, between, after = (_quoted(words) for words in loan_words(share, unit))
    loan = _number(f"MIN({plain(share.loan)},{cell})", decimals)
    text = f"{before}&{loan}&{between}&{_number(cell, decimals)}&{after}"
    return f"IF({cell}>0,{text},{_quoted(no_loan_text(share.year))})"


def _number(value: str, decimals: int) -> str:
    """As a Danish reader writes it, in whatever language the program speaks."""
    return f'SUBSTITUTE(FIXED({value},{decimals},TRUE),".",",")'


def _quoted(text: str) -> str:
    pieces = [
        text[place : place + _LONGEST_TEXT] for place in range(0, len(text), _LONGEST_TEXT)
    ] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)
