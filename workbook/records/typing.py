"""Returned cells read by the type of what they ask: what a cell says, or that it says none."""

from collections.abc import Callable, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Final

from templates.field import (
    ChoiceField,
    ChoicesField,
    CodeField,
    LineField,
    TemplateField,
    TicksField,
)
from templates.frozen import frozen
from workbook.danish import folded
from workbook.numbers import read_danish
from workbook.read.dates import read_date
from workbook.read.model import Cell, CellKind
from workbook.read.runs import Struck
from workbook.read.years import read_year
from workbook.records.code import read_code
from workbook.records.day import quarter_of
from workbook.records.slot import Slot
from workbook.records.tick import read_tick
from workbook.records.value import Content, Place, Reading, Value
from workbook.typed import cleaned

_FREE: Final = ("text", "long_text")
_TEXT: Final = CellKind.TEXT  # members of an enumeration are slow to look up


@frozen
class CellReader:
    """Reads the cells of one returned file.

    Attributes:
        listed: the value of the list of this id that a text says, in any spelling, or None.
        committees: codes of the round's committees.
        counts_from_1904: whether the workbook's dates do.
        number_formats: the code of each cell format that may show something else.
    """

    listed: Callable[[str, str], str | None]
    committees: tuple[str, ...] = ()
    counts_from_1904: bool = False
    number_formats: Mapping[int, str] = field(default_factory=dict)

    def read(
        self, slot: Slot, cell: Cell | None, place: Place, struck: Struck | None = None
    ) -> Value:
        """What the cell says in the slot.

        A text is cleaned; a choice is the list's value; an amount is the number that Excel shows;
        a code is in its pattern's spelling; a tick is the ticked value. A number typed as text
        stays unreadable, see `likely_numbers`.

        Words that are struck through are no part of a text of which others stand: whoever strikes
        them takes them away. What is struck through as a whole says what it says.
        """
        if cell is None:
            return Value(slot, place)
        standing = cell if struck is None else standing_cell(slot, cell, struck)
        text = cleaned(standing.raw) if cell.kind is _TEXT else None
        content = None if text == "" else self._content(slot, standing, text)
        if content is None and (text == "" or self._is_unticked(slot, cell)):
            return Value(slot, place, formula=cell.formula)
        return Value(
            slot,
            place,
            content,
            cell.raw,
            cell.kind,
            Reading.UNREADABLE if content is None else Reading.READ,
            cell.formula,
            self._format(cell),
            struck="" if struck is None else struck.words,
            counts_from_1904=self.counts_from_1904 and cell.kind is CellKind.DATE,
        )

    def _format(self, cell: Cell) -> str:
        has_one = cell.kind is _TEXT or cell.kind is CellKind.NUMBER or cell.kind is CellKind.DATE
        return self.number_formats.get(cell.style, "") if has_one else ""

    def _content(self, slot: Slot, cell: Cell, text: str | None) -> Content:
        """What the cell says; its text is given cleaned, where it holds one."""
        spec = slot.spec
        if spec.type in _FREE:  # most cells
            return text if text is not None else _text(cell)
        match spec.type:
            case "amount" | "amounts" | "integer":
                return _number(cell)
            case "percent":
                number = _number(cell)
                return None if number is None else number.scaleb(2)
            case "year":
                year = read_year(cell)
                return None if year is None else Decimal(year)
            case "date":
                return self._date(spec, cell)
        if text is None:
            text = _tick(cell) if isinstance(spec, TicksField) else _text(cell)
        return None if text is None else self._of_text(slot, text)

    def _of_text(self, slot: Slot, text: str) -> str | None:
        match slot.spec:
            case ChoiceField(list=name, extra=extra, free=free):
                return self.listed(name, text) or _among(extra, text) or (text if free else None)
            case LineField(type="choice", list=name, extra=extra):
                return self.listed(name, text) or _among(extra, text)
            case ChoicesField(list=name):
                return self.listed(name, text)
            case TicksField(tick=tick):
                return slot.part if read_tick(text, tick) else None
            case CodeField(pattern=pattern):
                code = read_code(pattern, text, self.committees)
                return None if code is None else code.text
        return text

    def _date(self, spec: TemplateField | LineField, cell: Cell) -> Content:
        quarter = quarter_of(spec, cell.raw) if cell.kind is CellKind.TEXT else None
        return quarter or read_date(cell, counts_from_1904=self.counts_from_1904)

    def _is_unticked(self, slot: Slot, cell: Cell) -> bool:
        if not isinstance(slot.field, TicksField):
            return False
        text = _tick(cell)
        return text is not None and read_tick(text, slot.field.tick) is False


def standing_cell(slot: Slot, cell: Cell, struck: Struck | None) -> Cell:
    """The cell without what is struck through in a text of which other words stand."""
    is_part = struck is not None and any(sign.isalnum() for sign in struck.rest)
    if struck is None or not is_part or slot.spec.type not in _FREE:
        return cell
    return cell._replace(raw=struck.rest)


def likely_numbers(value: Value) -> tuple[Decimal, ...]:
    """The numbers that an unreadable value may mean, as it was typed: none, one or two.

    The figures are as written; a unit behind them is not counted in.
    """
    if value.reading is not Reading.UNREADABLE or value.kind is not CellKind.TEXT:
        return ()
    return read_danish(value.raw).candidates


def _number(cell: Cell) -> Decimal | None:
    return cell.number if cell.kind is CellKind.NUMBER else None


def _among(values: tuple[str, ...], text: str) -> str | None:
    return next((value for value in values if folded(value) == folded(text)), None)


def _tick(cell: Cell) -> str | None:
    """What is typed in a cell to tick; what Excel shows as SAND or FALSK is a tick or none.

    A number that is none ticks nothing.
    """
    if cell.kind is CellKind.NUMBER and cell.number is None:
        return None
    return cell.raw if cell.kind is CellKind.BOOLEAN else _text(cell)


def _text(cell: Cell) -> str | None:
    if cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    return cleaned(cell.text)
