"""A case form of the first edition (long, as blocks and the form that holds them are one thing).

A form is a column of blocks, from the top of a sheet to its end. What stands in it is found again
by the id of its field or row, never by its place.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import Field as Setting
from pydantic import model_validator

from templates.first_edition.parts import (
    Identifier,
    Misfit,
    Part,
    RuleCode,
    SheetName,
    Text,
    ValueList,
)

# Lists that the round gives, not the template.
ROUND_LISTS = ("committees", "centres", "frames")

_TERM = re.compile(r"\s*([+-]?)\s*([a-z][a-z0-9_]*)")


class Field(Part):
    """One labelled field.

    Attributes:
        type: ``case_number`` is the committee's code, a hyphen, a number, perhaps a letter;
            ``year`` is one year in four digits.
        list: of a choice: a list of the template, or ``committees``, ``centres``, ``frames``.
        free: whether a choice may also be text that is not on the list.
        only_with: a grid row; the field is answered only where the row has an amount.
        full_effect_of: of a year: a grid row whose amount is the same from that year on.
    """

    id: Identifier
    label: Text
    type: Literal["text", "case_number", "choice", "date", "year"]
    list: Identifier | None = None
    free: bool = False
    required: bool = False
    max_length: int = Setting(default=200, gt=0, le=32767)
    help: Text | None = None
    only_with: Identifier | None = None
    full_effect_of: Identifier | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.type == "choice") != (self.list is not None):
            raise ValueError("a choice names its list, and no other field does")
        if self.type != "year" and self.full_effect_of is not None:
            raise ValueError("only a year is that of a full effect")
        return self


class FieldsBlock(Part):
    """Labelled fields, one below the other."""

    kind: Literal["fields"]
    fields: tuple[Field, ...] = Setting(min_length=1)


class OptionsBlock(Part):
    """Values of a list, each with a cell to tick.

    Attributes:
        least: how many are to be ticked at least.
        tick: what a ticked cell holds.
    """

    kind: Literal["options"]
    id: Identifier
    title: Text
    list: Identifier
    least: int = Setting(default=1, ge=0)
    tick: Text = "x"
    help: Text


class TextBlock(Part):
    """A heading and a long text below it.

    Attributes:
        none: the one word that says that there is nothing to tell, e.g. “Ingen”; offered as a
            choice, so that nobody need invent ten ways to write nothing.
    """

    kind: Literal["text"]
    id: Identifier
    title: Text
    help: Text
    required: bool = False
    none: Text | None = None
    max_length: int = Setting(default=8000, gt=0, le=32767)


class GridRow(Part):
    """One row of a grid, a cell for each year of the round.

    Attributes:
        formula: terms of other rows' ids with + or -; None for a row that is typed.
        holds: a formula row that must be 0 in every year in which a row of its own grid is typed:
            the code of the rule that finds it.
        explains: the code of the rule that finds a value typed over the formula, or a wrong one.
    """

    id: Identifier
    label: Text
    formula: Text | None = None
    holds: RuleCode | None = None
    explains: RuleCode | None = None
    help: Text | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.formula is None and (self.holds or self.explains):
            raise ValueError("only a row with a formula holds or explains a rule")
        if self.formula is not None and not terms(self.formula):
            raise ValueError("a formula is ids of rows with + or - between them")
        return self


class GridBlock(Part):
    """A small table of fixed rows by year, in the template's unit.

    Attributes:
        sentence: a text made from the rows, with ``{id}`` for a row's amounts in words.
    """

    kind: Literal["grid"]
    id: Identifier
    title: Text
    help: Text
    rows: tuple[GridRow, ...] = Setting(min_length=1)
    sentence: Text | None = None


class FramesBlock(Part):
    """The appropriation frames that the case touches, each with an account and amounts.

    Attributes:
        rows: how many lines there are.
        splits: the row whose amounts the frames' amounts add up to, where they are given.
        unspecified: the value that stands for several frames.
    """

    kind: Literal["frames"]
    id: Identifier
    title: Text
    help: Text
    account: Text
    rows: int = Setting(ge=1, le=20)
    splits: Identifier
    holds: RuleCode
    unspecified: Text


Block = Annotated[
    FieldsBlock | OptionsBlock | TextBlock | GridBlock | FramesBlock, Setting(discriminator="kind")
]


class Form(Part):
    """The sheet of one case.

    Attributes:
        sheet: what the sheets are called, before their number.
        number: id of the field with the case number.
        title_field: id of the field with the case's title.
        committee: id of the field with the committee.
        centre: id of the field with the proposing centre.
    """

    sheet: SheetName
    heading: Text
    number: Identifier
    title_field: Identifier
    committee: Identifier
    centre: Identifier
    blocks: tuple[Block, ...] = Setting(min_length=1)

    @property
    def fields(self) -> tuple[Field, ...]:
        """All labelled fields."""
        blocks = [block for block in self.blocks if isinstance(block, FieldsBlock)]
        return tuple(field for block in blocks for field in block.fields)

    @property
    def texts(self) -> tuple[TextBlock, ...]:
        """All long texts."""
        return tuple(block for block in self.blocks if isinstance(block, TextBlock))

    @property
    def grids(self) -> tuple[GridBlock, ...]:
        """All grids."""
        return tuple(block for block in self.blocks if isinstance(block, GridBlock))

    @property
    def options(self) -> tuple[OptionsBlock, ...]:
        """All options."""
        return tuple(block for block in self.blocks if isinstance(block, OptionsBlock))

    @property
    def frames(self) -> tuple[FramesBlock, ...]:
        """All blocks of frames."""
        return tuple(block for block in self.blocks if isinstance(block, FramesBlock))

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """The rows of all grids."""
        return tuple(row for grid in self.grids for row in grid.rows)

    def row(self, identifier: str) -> GridRow:
        """The grid row of this id; KeyError where there is none."""
        for row in self.rows:
            if row.id == identifier:
                return row
        raise KeyError(identifier)

    def expanded(self, identifier: str) -> dict[str, int]:
        """The typed rows that a row is made of, each with its sign; a typed row is itself.

        A formula over a formula is taken apart, so that a blank result is never taken for a text.
        """
        row = self.row(identifier)
        if row.formula is None:
            return {identifier: 1}
        found: dict[str, int] = {}
        for name, sign in terms(row.formula):
            for inner, inner_sign in self.expanded(name).items():
                found[inner] = found.get(inner, 0) + sign * inner_sign
        return found

    def misfits(self, lists: Mapping[str, ValueList]) -> Iterator[Misfit]:
        """Names that one block uses and no other has."""
        ids = [field.id for field in self.fields]
        for key in ("number", "title_field", "committee", "centre"):
            if getattr(self, key) not in ids:
                yield (key,), f"the form has no field {getattr(self, key)}"
        known = {*lists, *ROUND_LISTS}
        seen: list[str] = []
        for number, block in enumerate(self.blocks):
            own = _ids(block)
            for name in own:
                if [*seen, *own].count(name) > 1:
                    yield ("blocks", number), f"the id {name} stands twice"
            seen += own
            for name in _lists(block):
                if name not in known:
                    yield ("blocks", number), f"there is no list {name}"
            for name in self._unknown_rows(block):
                where = "" if isinstance(block, FieldsBlock) else " above"
                yield ("blocks", number), f"no grid{where} has a row {name}"

    def _unknown_rows(self, block: Block) -> Iterator[str]:
        rows = [row.id for row in self.rows]
        if isinstance(block, FieldsBlock):
            named = {name for field in block.fields for name in _rows_named(field)}
            yield from sorted(named.difference(rows))
        if isinstance(block, FramesBlock) and block.splits not in rows:
            yield block.splits
        if isinstance(block, GridBlock):
            for row in block.rows:
                before = rows[: rows.index(row.id)]
                yield from (name for name, _ in terms(row.formula or "") if name not in before)


def _ids(block: Block) -> list[str]:
    if isinstance(block, FieldsBlock):
        return [field.id for field in block.fields]
    if isinstance(block, GridBlock):
        return [block.id, *(row.id for row in block.rows)]
    return [block.id]


def _rows_named(field: Field) -> list[str]:
    return [name for name in (field.only_with, field.full_effect_of) if name is not None]


def _lists(block: Block) -> list[str]:
    if isinstance(block, FieldsBlock):
        return [field.list for field in block.fields if field.list is not None]
    return [block.list] if isinstance(block, OptionsBlock) else []


def terms(formula: str) -> tuple[tuple[str, int], ...]:
    """The ids of a formula with their signs; empty where it is none.

    >>> terms("saving - expense")
    (('saving', 1), ('expense', -1))
    """
    found: list[tuple[str, int]] = []
    position = 0
    while position < len(formula):
        match = _TERM.match(formula, position)
        if match is None or (found and not match[1]):
            return ()
        found.append((match[2], -1 if match[1] == "-" else 1))
        position = match.end()
        position += len(formula[position:]) - len(formula[position:].lstrip())
    return tuple(found)
