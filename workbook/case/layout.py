"""Where everything stands in a case form: pure, derived from the template and the round.

Every row of a form bears its key in a hidden first column, so that it is found again wherever it
stands: after rows were inserted, the sheet was renamed, copied or moved.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from templates.form import (
    Block,
    Field,
    FieldsBlock,
    FramesBlock,
    GridBlock,
    GridRow,
    OptionsBlock,
    TextBlock,
)
from workbook.address import a1
from workbook.round.cases import CaseRound

KEY_COLUMN = 1  # hidden
MAIN_COLUMN = 2  # labels, and the long texts
FIRST_YEAR_COLUMN = 3  # the years; fields are answered from here on, over all of them
HEADING_ROW = 1
SUBTITLE_ROW = 2
STATE_ROW = 3  # what the form still lacks, shown live
FIRST_BLOCK_ROW = 4
KEY_PREFIX = "budgetrunde:"
FORM_KEY = f"{KEY_PREFIX}form"  # stands in the heading row of every form

Kind = Literal[
    "title", "field", "option", "text", "years", "amounts", "sentence", "frame", "frames_header"
]


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form.

    Attributes:
        kind: what stands in it. ``title`` is a block's heading (a text's help stands beside it);
            ``years`` is the header of a grid.
        key: the row's own, as its hidden cell has it, without the prefix.
        part: the field or grid row, where the row is one.
        option: the value that is ticked, where the row is one of options.
        line: 0-based number of the line, of a row of frames.
    """

    row: int
    kind: Kind
    key: str
    block: Block
    part: Field | GridRow | None = None
    option: str | None = None
    line: int | None = None

    @property
    def mark(self) -> str:
        """What the hidden cell holds."""
        return KEY_PREFIX + self.key


@dataclass(frozen=True)
class FormLayout:
    """A case form.

    Attributes:
        years: of the amount columns, from `FIRST_YEAR_COLUMN` on.
        rows: from the top.
    """

    years: tuple[int, ...]
    rows: tuple[FormRow, ...]

    @property
    def last_year_column(self) -> int:
        """The column of the last year."""
        return FIRST_YEAR_COLUMN + len(self.years) - 1

    @property
    def account_column(self) -> int:
        """The column of the account number, beside the last year; the form's last column."""
        return self.last_year_column + 1

    @property
    def end_row(self) -> int:
        """The last row."""
        return self.rows[-1].row

    def year_column(self, year: int) -> int:
        """The year's column; ValueError where it is none of the round's."""
        return FIRST_YEAR_COLUMN + self.years.index(year)

    def row(self, key: str) -> FormRow:
        """The row of this key; KeyError where there is none."""
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)

    def amount(self, row_id: str, year: int) -> str:
        """The cell of a grid row's year, in A1 form."""
        return a1(self.row(row_id).row, self.year_column(year))

    def answer(self, key: str) -> str:
        """The cell in which a field, an option or a text is answered."""
        row = self.row(key)
        column = MAIN_COLUMN if row.kind == "text" else FIRST_YEAR_COLUMN
        return a1(row.row, column)


def form_layout(round_: CaseRound) -> FormLayout:
    """Where everything stands in each case form of the round."""
    rows: list[FormRow] = []
    row = FIRST_BLOCK_ROW
    for block in round_.template.form.blocks:
        for kind, key, part, option, line in _block_rows(block, round_):
            rows.append(FormRow(row, kind, key, block, part, option, line))
            row += 1
        row += 1  # air between blocks
    return FormLayout(round_.config.years, tuple(rows))


_Row = tuple[Kind, str, Field | GridRow | None, str | None, int | None]


def _block_rows(block: Block, round_: CaseRound) -> Iterator[_Row]:
    if isinstance(block, FieldsBlock):
        yield from (("field", field.id, field, None, None) for field in block.fields)
        return
    yield "title", f"{block.id}.title", None, None, None
    if isinstance(block, OptionsBlock):
        for number, value in enumerate(round_.template.lists[block.list].texts):
            yield "option", f"{block.id}.{number}", None, value, None
    elif isinstance(block, TextBlock):
        yield "text", block.id, None, None, None
    elif isinstance(block, FramesBlock):
        yield "frames_header", f"{block.id}.years", None, None, None
        for line in range(block.rows):
            yield "frame", f"{block.id}.{line}", None, None, line
    else:
        yield from _grid_rows(block)


def _grid_rows(block: GridBlock) -> Iterator[_Row]:
    yield "years", f"{block.id}.years", None, None, None
    yield from (("amounts", part.id, part, None, None) for part in block.rows)
    if block.sentence:
        yield "sentence", f"{block.id}.sentence", None, None, None
