"""A returned form with provenance: every row found by its key, wherever it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from templates.form import Field, GridRow
from workbook.address import a1
from workbook.case.layout import (
    FIRST_YEAR_COLUMN,
    FORM_KEY,
    HEADING_ROW,
    KEY_COLUMN,
    KEY_PREFIX,
    MAIN_COLUMN,
    SUBTITLE_ROW,
    FormLayout,
    FormRow,
    form_layout,
)
from workbook.case.returned_columns import form_columns, label_column
from workbook.danish import folded
from workbook.read.model import Book, Cell, Sheet
from workbook.round.cases import CaseRound

_KNOWN_BY_LABELS = 0.5  # of the labels, where the hidden keys were lost
_KINDS_WITH_YEARS = ("years", "amounts", "frames_header", "frame")


@dataclass(frozen=True, slots=True)
class CaseCell:
    """One cell of a form, blank or not.

    Attributes:
        key: of its row.
        label: of the row, as the form shows it.
        year: of an amount, else None.
    """

    sheet: str
    row: int
    column: int
    key: str
    label: str
    cell: Cell | None
    year: int | None = None

    @property
    def address(self) -> str:
        """In A1 form."""
        return a1(self.row, self.column)

    @property
    def text(self) -> str:
        """The cell's text, or ""."""
        return self.cell.text if self.cell else ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing but blanks stands there."""
        return not self.text.strip()


@dataclass(frozen=True)
class ReturnedCase:
    """One form as it came back.

    Attributes:
        rows: number of the row by key, of those found.
        columns: column in the sheet by column of the layout.
        repeated: further rows with a key that another row has already: the row was copied.
        keyless: True where the hidden keys are gone and rows were known by their labels.
        lost_years: those whose column is gone; one whose headings only say something else is none.
    """

    round: CaseRound
    layout: FormLayout
    sheet: Sheet
    rows: Mapping[str, int]
    columns: Mapping[int, int]
    repeated: tuple[tuple[str, int], ...]
    keyless: bool
    lost_years: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[FormRow, ...]:
        """Rows of the form that are not found."""
        return tuple(row for row in self.layout.rows if row.key not in self.rows)

    def field(self, key: str) -> CaseCell:
        """The answer of a labelled field, or the tick of an option (key ``id.number``)."""
        return self._cell(key, FIRST_YEAR_COLUMN)

    def long_text(self, key: str) -> CaseCell:
        """The answer of a long text."""
        return self._cell(key, MAIN_COLUMN)

    def amount(self, row_id: str, year: int) -> CaseCell:
        """The cell of a grid row's year, typed or calculated."""
        return self._cell(row_id, self.layout.year_column(year), year)

    def frame(self, key: str) -> CaseCell:
        """Where the frame of a line of frames is chosen."""
        return self._cell(key, MAIN_COLUMN)

    def options(self, block: str) -> tuple[tuple[str, CaseCell], ...]:
        """The values of an options block, each with its tick's cell."""
        return tuple(
            (row.option, self.field(row.key))
            for row in self.layout.rows
            if row.kind == "option" and row.option and row.key.partition(".")[0] == block
        )

    def frame_lines(self) -> tuple[tuple[CaseCell, CaseCell, tuple[CaseCell, ...]], ...]:
        """Each line of frames: the frame, its account, its amounts by year."""
        account = self.layout.account_column
        return tuple(
            (
                self.frame(row.key),
                self._cell(row.key, account),
                tuple(self.amount(row.key, year) for year in self.layout.years),
            )
            for row in self.layout.rows
            if row.kind == "frame"
        )

    def answers(self) -> Iterator[CaseCell]:
        """Every cell that the centre may write in, of the rows that are found."""
        for row in self.layout.rows:
            if row.key not in self.rows:
                continue
            if row.kind in {"field", "option"}:
                yield self.field(row.key)
            elif row.kind == "text":
                yield self.long_text(row.key)
            elif row.kind == "frame":
                yield self._cell(row.key, MAIN_COLUMN)
                yield self._cell(row.key, self.layout.account_column)
            if row.kind == "frame" or (isinstance(row.part, GridRow) and row.part.formula is None):
                yield from (self.amount(row.key, year) for year in self.layout.years)

    @cached_property
    def is_blank(self) -> bool:
        """Whether the form is unused."""
        return all(cell.is_blank for cell in self.answers())

    def strays(self) -> Iterator[CaseCell]:
        """Content that stands where the form has nothing: beside the grid, in an inserted row."""
        ours = set(self._own_places())
        hidden = self.columns[KEY_COLUMN]
        for place, cell in sorted(self.sheet.cells.items()):
            if place not in ours and place[1] != hidden and cell.text.strip():
                yield CaseCell(self.sheet.name, *place, key="", label="", cell=cell)

    def _own_places(self) -> Iterator[tuple[int, int]]:
        every = [self.columns[column] for column in sorted(self.columns)]
        heading = self.rows.get(FORM_KEY, HEADING_ROW)
        for number in range(heading, heading + SUBTITLE_ROW + 1):
            yield from ((number, column) for column in every)
        main, first = self.columns[MAIN_COLUMN], self.columns[FIRST_YEAR_COLUMN]
        years = [self.columns[self.layout.year_column(year)] for year in self.layout.years]
        account = self.columns[self.layout.account_column]
        for row in self.layout.rows:
            if row.key not in self.rows:
                continue
            columns = [main]
            if row.kind in {"field", "option", "text", "title"}:
                columns.append(first)
            if row.kind in _KINDS_WITH_YEARS:
                columns += years
            if row.kind in {"frame", "frames_header"}:
                columns.append(account)
            yield from ((self.rows[row.key], column) for column in columns)

    def _cell(self, key: str, column: int, year: int | None = None) -> CaseCell:
        row = self.rows.get(key, 0)
        actual = self.columns[column]
        label = label_of(self.layout.row(key))
        return CaseCell(
            self.sheet.name, row, actual, key, label, self.sheet.cell(row, actual), year
        )


def read_cases(round_: CaseRound, book: Book) -> tuple[ReturnedCase, ...]:
    """The sheets that are case forms, in the order of their tabs."""
    form = form_layout(round_)
    found = (_read(round_, form, sheet) for sheet in book.sheets)
    return tuple(case for case in found if case is not None)


def label_of(row: FormRow) -> str:
    """The row's label as the form shows it."""
    if isinstance(row.part, Field | GridRow):
        return row.part.label
    if row.option is not None:
        return row.option
    return getattr(row.block, "title", "")


def _read(round_: CaseRound, form: FormLayout, sheet: Sheet) -> ReturnedCase | None:
    rows, repeated, key_column = _by_key(sheet)
    keyless = FORM_KEY not in rows
    if keyless:
        rows, main = _by_label(sheet, form)
        if len(rows) < _KNOWN_BY_LABELS * len(form.rows):
            return None
    else:
        labels = {rows[row.key]: label_of(row) for row in form.rows if row.key in rows}
        main = label_column(sheet, labels) or key_column + 1
    columns, lost = form_columns(sheet, form, rows, main)
    columns[KEY_COLUMN] = key_column if not keyless else 0
    return ReturnedCase(round_, form, sheet, rows, columns, tuple(repeated), keyless, lost)


def _by_key(sheet: Sheet) -> tuple[dict[str, int], list[tuple[str, int]], int]:
    rows: dict[str, int] = {}
    repeated: list[tuple[str, int]] = []
    key_column = KEY_COLUMN
    for (row, column), cell in sorted(sheet.cells.items()):
        if not cell.raw.startswith(KEY_PREFIX):
            continue
        key = cell.raw if cell.raw == FORM_KEY else cell.raw.removeprefix(KEY_PREFIX)
        if key in rows:
            repeated.append((key, row))
        else:
            rows[key] = row
            key_column = column
    return rows, repeated, key_column


def _by_label(sheet: Sheet, form: FormLayout) -> tuple[dict[str, int], int]:
    """Rows known by their labels in the column that has most of them, each below the one before."""
    places: dict[str, list[tuple[int, int]]] = {}
    for place, cell in sorted(sheet.cells.items()):
        places.setdefault(folded(cell.text), []).append(place)
    counts: dict[int, int] = {}
    for row in form.rows:
        for _, column in places.get(folded(label_of(row)), []):
            counts[column] = counts.get(column, 0) + 1
    if not counts:
        return {}, MAIN_COLUMN
    main = max(counts, key=lambda column: (counts[column], -column))
    found: dict[str, int] = {}
    last = 0
    for row in form.rows:
        if row.kind in {"text", "years", "frames_header", "frame", "sentence"}:
            last += 1  # without a label of its own: right below the row before
            found[row.key] = last
            continue
        below = [r for r, column in places.get(folded(label_of(row)), []) if column == main]
        at = next((r for r in below if r > last), None)
        if at is not None:
            found[row.key] = last = at
    return found, main
