"""The economy cell of an agreement's item: amounts in mio. kr. per year, as finance writes them.

    cell   = series { series } { "(" remark ")" }
    series = [ label ":" ] entry { [ "og" | "," | ";" ] entry }
    entry  = amount "(" years ")"  |  amount "i" years
    years  = year  |  year dash year  |  "start 1. juni 2024"

A range gives the amount per year. Blanks, no-break blanks and line breaks count as one blank, any
dash as a dash. Where a text has two readings it is refused: the cell feeds the council's figures.
"""

from workbook.economy.model import Economy, EconomyError, Entry, Series
from workbook.economy.printing import economy_note, print_economy
from workbook.economy.reading import parse_economy

__all__ = [
    "Economy",
    "EconomyError",
    "Entry",
    "Series",
    "economy_note",
    "parse_economy",
    "print_economy",
]
