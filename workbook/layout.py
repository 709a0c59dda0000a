"""Where everything stands in a centre's workbook: pure, derived from the template and the round.

Writer, reader, validator and reports share these addresses; nobody types one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from templates.spec import Template
from templates.table import Check, Column, Source
from workbook.address import a1
from workbook.round.agreement import Item
from workbook.round.folder import Round

TITLE_ROW = 1
SUBTITLE_ROW = 2
NOTE_ROW = 3
HEADER_ROW = 5
STAMP_SHEET = "_budgetrunde"

Role = Literal["lead", "other"]


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """One column of the sheet.

    Attributes:
        column: 1-based.
        year: of an amount column, else None.
        key: names the column within its table: the id, with the year where there is one.
    """

    spec: Column
    column: int
    header: str
    year: int | None = None
    key: str = field(init=False)

    def __post_init__(self) -> None:
        key = self.spec.id if self.year is None else f"{self.spec.id}_{self.year}"
        object.__setattr__(self, "key", key)


@dataclass(frozen=True, slots=True)
class RowPlace:
    """One row of the table: an item, and whether the centre leads it."""

    row: int
    item: Item
    role: Role

    def is_open(self, column: Column) -> bool:
        """Whether the centre may write in this column of the row."""
        return column.open_to in {"all", self.role}


@dataclass(frozen=True)
class TableLayout:
    """The sheet with the items.

    Attributes:
        end_row: a closing row below the last item. Ranges include it, so that a row inserted
            above it is still counted.
    """

    sheet: str
    columns: tuple[ColumnPlace, ...]
    rows: tuple[RowPlace, ...]
    header_row: int = HEADER_ROW

    @property
    def first_row(self) -> int:
        """The first row below the header."""
        return self.header_row + 1

    @property
    def end_row(self) -> int:
        """See the class."""
        return self.first_row + len(self.rows)

    def place(self, key: str) -> ColumnPlace:
        """The column of this key; KeyError where there is none."""
        for place in self.columns:
            if place.key == key:
                return place
        raise KeyError(key)

    def source(self, source: Source) -> ColumnPlace:
        """The first column with this source; KeyError where there is none."""
        for place in self.columns:
            if place.spec.source is source:
                return place
        raise KeyError(source)

    def answering(self, what: Literal["status", "remark"]) -> ColumnPlace:
        """The open column that answers this."""
        for place in self.columns:
            if place.spec.answers == what:
                return place
        raise KeyError(what)

    def row_of(self, nr: int) -> RowPlace | None:
        """The item's row, or None where the centre has not been sent it."""
        return next((place for place in self.rows if place.item.nr == nr), None)

    def span(self, place: ColumnPlace) -> str:
        """The column's cells from the first item to the closing row, absolute: ``$A$6:$A$24``."""
        first = a1(self.first_row, place.column, absolute=True)
        return f"{first}:{a1(self.end_row, place.column, absolute=True)}"

    def sheet_span(self, place: ColumnPlace) -> str:
        """The same with the sheet's name, for formulas on other sheets."""
        return f"{quoted(self.sheet)}!{self.span(place)}"


@dataclass(frozen=True, slots=True)
class ControlLayout:
    """The sheet of live checks: which row holds which figure, and the column of the figures.

    Attributes:
        ready_row: whether the workbook is ready to be sent.
        items_row: how many items stand on the sheet.
        to_answer_row: how many of them the centre must give a status.
        answered_row: how many have one.
        missing_row: how many have none.
        header_row: the header of the checks.
        lost_row: how many of the items sent are no longer on the sheet.
        errors_row: how many answer cells hold an error value.
        check_rows: how many rows are at fault, for each check of the template.
    """

    sheet: str
    ready_row: int
    intro_row: int
    items_row: int
    to_answer_row: int
    answered_row: int
    missing_row: int
    header_row: int
    lost_row: int
    errors_row: int
    check_rows: tuple[tuple[Check, int], ...]
    label_column: int = 2
    value_column: int = 3
    mark_column: int = 4
    remedy_column: int = 5

    @property
    def last_row(self) -> int:
        """The last row with a figure."""
        return max([self.errors_row, *(row for _, row in self.check_rows)])


@dataclass(frozen=True)
class Layout:
    """A centre's workbook."""

    centre: str
    table: TableLayout
    control: ControlLayout


def layout(round_: Round, centre: str, order: Sequence[int] | None = None) -> Layout:
    """Where everything stands in the centre's workbook.

    Args:
        round_: the round.
        centre: its code.
        order: item numbers in the order of their rows; the agreement's order without it.
    """
    template = round_.template
    items = round_.centre_items(centre)
    if order is not None:
        by_nr = {item.nr: item for item in items}
        items = tuple(by_nr[nr] for nr in order)
    table = TableLayout(
        sheet=template.table.sheet,
        columns=_columns(round_),
        rows=tuple(
            RowPlace(row, item, role_of(item, centre))
            for row, item in enumerate(items, start=HEADER_ROW + 1)
        ),
    )
    return Layout(centre, table, _control(template))


def role_of(item: Item, centre: str) -> Role:
    """Whether the centre leads the item or only takes part."""
    return "lead" if item.centres[0] == centre else "other"


def quoted(sheet: str) -> str:
    """The sheet's name as a formula needs it."""
    return "'" + sheet.replace("'", "''") + "'"


def _columns(round_: Round) -> tuple[ColumnPlace, ...]:
    places: list[ColumnPlace] = []
    config = round_.config
    for spec in round_.template.table.columns:
        years: Sequence[int | None] = config.years if spec.source is Source.AMOUNT else (None,)
        for year in years:
            header = spec.header.format(year=year, round=config.round, unit=round_.template.unit)
            places.append(ColumnPlace(spec, len(places) + 1, header, year))
    return tuple(places)


def _control(template: Template) -> ControlLayout:
    header_row = 13
    checks = template.table.checks
    return ControlLayout(
        sheet=template.control.sheet,
        ready_row=4,
        intro_row=6,
        items_row=8,
        to_answer_row=9,
        answered_row=10,
        missing_row=11,
        header_row=header_row,
        lost_row=header_row + 1,
        errors_row=header_row + 2,
        check_rows=tuple((check, row) for row, check in enumerate(checks, start=header_row + 3)),
    )
