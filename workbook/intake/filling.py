"""Which columns of the office's table fill which of the round's list."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from templates.field import HistoryField, TemplateField
from templates.frozen import frozen
from templates.text import Said, Text
from workbook.intake.known_headers import known_headers
from workbook.intake.mapping import ColumnsMapping
from workbook.intake.source import Source
from workbook.intake.table import Table
from workbook.round.listed import headers_of, list_fields
from workbook.round.model import Round


@frozen(slots=False)
class Filling:
    """Which columns of a table fill which of the list's.

    Attributes:
        to: the list's columns that each column of the table fills.
        mapping: for the rows that are left out or are headings.
        round_: whose list it becomes; its own records are not asked.
    """

    source: Source
    table: Table
    to: Mapping[int, Sequence[str]]
    mapping: ColumnsMapping
    round_: Round

    @cached_property
    def fields(self) -> Mapping[str, TemplateField]:
        """The list's columns that are filled, in its order, each with its field."""
        known = known_headers(self.round_)
        named = [header for headers in self.to.values() for header in headers]
        beside = (self.mapping.headings, self.mapping.below)
        found = {header: known.field(header) for header in (*named, *beside) if header}
        return {header: found[header] for header in sorted(found, key=self._rank(found))}

    def _rank(self, found: Mapping[str, TemplateField]) -> Callable[[str], tuple[int, int]]:
        """The place of a column in the list: the template's order, else the office's."""
        order = list_fields(self.round_.template)

        def rank(header: str) -> tuple[int, int]:
            field = found[header]
            if isinstance(field, HistoryField):
                return order.index(field), 0
            return order.index(field), list(headers_of(field, self.round_)).index(header)

        return rank

    def place(self, row: int, column: int) -> Said:
        """What the officer calls a cell of the table."""
        return self.source.place(self.table.sheet, row, column)

    def row(self, number: int) -> Text:
        """What the officer calls a row of the table."""
        if self.source.keys:
            return Text(f"post {number - 1}", f"entry {number - 1}")
        return Text(f"række {number}", f"row {number}")
