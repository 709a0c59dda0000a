"""The cells of a table: what each heads, where it leads, how its text runs."""

from collections.abc import Iterator
from typing import Final
from unicodedata import bidirectional

from templates.frozen import frozen
from workbook.edition.cell_text import NONE_COUNTED, cell_text
from workbook.edition.document import Blank, Cell, Row, Table, Text
from workbook.edition.html.context import Context

_LONGEST_WORD: Final = 30
_TO_THE_LEFT: Final = frozenset(("R", "AL"))


@frozen
class Run:
    """A piece of a text in one weight."""

    text: str
    bold: bool = False


@frozen
class CellView:
    """A cell.

    Attributes:
        scope: of a header: "col", "row", "rowgroup"; "" where it heads nothing.
        classes: of the cell.
        fill: class of the colour behind the text.
        href: where it leads, or "".
        is_self: whether it stands there itself, for whoever wants to pass the link on.
        label: of its column, which a phone shows beside it.
        direction: "auto" where the text may run to the left.
    """

    scope: str
    span: int
    classes: str
    fill: str
    runs: tuple[Run, ...]
    href: str
    is_self: bool
    label: str
    direction: str

    @property
    def tag(self) -> str:
        """Its element."""
        return "th" if self.scope else "td"

    @property
    def role(self) -> str:
        """What it is where the style makes a block of it."""
        return {"": "cell", "col": "columnheader"}.get(self.scope, "rowheader")


@frozen(slots=False)
class CellMaking:
    """Makes the cells of a table.

    Attributes:
        labels: by column, which a phone shows; "" where it shows none.
        is_alone: whether the whole table is of one record, which its header names.
    """

    context: Context
    table: Table
    labels: tuple[str, ...]
    is_alone: bool

    def cells(self, row: Row, *, is_followed: bool) -> Iterator[CellView]:
        """The cells of a row.

        Args:
            row: of the table.
            is_followed: whether rows of the same record stand below it.
        """
        place = 0
        columns = self.table.columns
        for number, cell in enumerate(row.cells):
            last = min(place + cell.span, len(columns)) - 1
            scope = _scope(row, cell, number, is_followed=is_followed)
            yield self._cell(row, cell, scope, place, is_number=columns[last].is_number)
            place += cell.span

    def _cell(self, row: Row, cell: Cell, scope: str, place: int, *, is_number: bool) -> CellView:
        text = cell_text(cell, in_numbers=is_number, language=self.context.language)
        classes = ["number"] if is_number else []
        if is_number and text == NONE_COUNTED:
            classes.append("none")
        fill = ""
        runs: tuple[Run, ...] = (Run(text),) if text else ()
        if isinstance(cell, Text):
            classes += _text_classes(cell)
            fill = self.context.rules.fill(cell.colour) if cell.colour else ""
            runs = tuple(_runs(cell))
            if row.role == "header" and fill:  # the whole cell, as its ground is dark
                classes.append(fill)
                fill = ""
        href = self._page(cell)
        record = None if href or place else self._record(row, scope)
        is_self = record is not None and bool(self.context.places.home(record, self.table.id))
        if record is not None and (is_self or not self.is_alone):
            href = f"#{self.context.places.records[record]}"
        return CellView(
            scope=scope,
            span=cell.span,
            classes=" ".join(classes),
            fill=fill,
            runs=runs,
            href=href,
            is_self=is_self,
            label=self._label(row, place),
            direction="auto" if _may_run_left(text) else "",
        )

    def _label(self, row: Row, place: int) -> str:
        """The column's header, where a reader of a card needs it beside the cell."""
        says_itself = row.role == "header" or len(row.cells) == 1
        is_name_of_sum = not place and row.role != "body"
        return "" if says_itself or is_name_of_sum else self.labels[place]

    def _page(self, cell: Cell) -> str:
        """The page that the cell leads to, or ""."""
        sheets = self.context.places.sheets
        return f"#{sheets[cell.link]}" if isinstance(cell, Text) and cell.link in sheets else ""

    def _record(self, row: Row, scope: str) -> int | None:
        """The record that the cell names and links lead to, or None."""
        names = ("col",) if self.is_alone else ("row", "rowgroup")
        is_named = scope in names and row.record in self.context.places.homes
        return row.record if is_named else None


def _scope(row: Row, cell: Cell, number: int, *, is_followed: bool) -> str:
    """What the cell heads; "" for nothing."""
    if row.role == "header":
        return "col" if isinstance(cell, Text) and cell.text else ""
    if number or len(row.cells) == 1 or isinstance(cell, Blank):
        return ""
    return "rowgroup" if is_followed else "row"


def _text_classes(cell: Text) -> Iterator[str]:
    if cell.is_code:
        yield "code"
    if cell.is_long:
        yield "long"
    if (
        len(cell.text) > _LONGEST_WORD
        and max(map(len, cell.text.split()), default=0) > _LONGEST_WORD
    ):
        yield "broken"


def _runs(cell: Text) -> Iterator[Run]:
    """The text in its two weights."""
    done = 0
    for start, end in cell.bold:
        if done < start:
            yield Run(cell.text[done:start])
        yield Run(cell.text[start:end], bold=True)
        done = end
    if done < len(cell.text):
        yield Run(cell.text[done:])


def _may_run_left(text: str) -> bool:
    return not text.isascii() and any(bidirectional(sign) in _TO_THE_LEFT for sign in text)
