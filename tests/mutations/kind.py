"""A kind of fault: what is done to a returned workbook, where, and what must be found."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

from samples.excel import ReturnedFile
from samples.excel.package import Package
from tests.mutations.clean import CleanFile
from workbook.address import parse_a1
from workbook.expression.calculated import with_calculated
from workbook.records.record import Record
from workbook.records.value import Content, Value


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a fault may be planted.

    Attributes:
        sheet: name of the sheet; "" of the file itself.
        cell: in A1 form; "" of the whole sheet.
        value: that stands there, of a cell of a record.
        record: to which it belongs.
    """

    sheet: str = ""
    cell: str = ""
    value: Value | None = None
    record: Record | None = None

    @property
    def row(self) -> int:
        """The cell's row."""
        return parse_a1(self.cell)[0]

    @property
    def column(self) -> int:
        """The cell's column."""
        return parse_a1(self.cell)[1]


@dataclass
class Act:
    """A fault in the making: the workbook in somebody's hands, and what becomes of it.

    Attributes:
        clean: the workbook as it was.
        spot: where the fault is planted.
        file: the workbook, for editing.
        chance: for what is drawn, the same in each run.
        name: of the file in the inbox.
        data: bytes in place of the edited workbook; None sends what was edited.
        sent: whether the file is in the inbox at all.
        extra: further files of the inbox, by name.
        places: sheets and cells at which a finding stands right; the spot's without them.
    """

    clean: CleanFile
    spot: Spot
    file: ReturnedFile
    chance: random.Random
    name: str
    data: bytes | None = None
    sent: bool = True
    extra: dict[str, bytes] = field(default_factory=dict)
    places: set[tuple[str, str]] = field(default_factory=set)

    @property
    def package(self) -> Package:
        """The parts of the workbook, for what no person can do in Excel."""
        return self.file._package

    @property
    def sheet(self) -> str:
        """The spot's sheet."""
        return self.spot.sheet

    @property
    def cell(self) -> str:
        """The spot's cell."""
        return self.spot.cell

    @property
    def value(self) -> Value:
        """What stands at the spot."""
        assert self.spot.value is not None
        return self.spot.value

    @property
    def record(self) -> Record:
        """The record at the spot."""
        assert self.spot.record is not None
        return self.spot.record

    @property
    def said(self) -> str:
        """What stands at the spot, as it is stored; "" in a blank cell."""
        return self.file.rows(self.sheet).get(self.cell, "")

    @property
    def number(self) -> Decimal:
        """The number at the spot."""
        return Decimal(self.said)

    @property
    def bytes(self) -> bytes:
        """What is sent."""
        return self.file.data if self.data is None else self.data

    def amount(self, number: Decimal) -> None:
        """Type an amount at the spot; what the form calculates of it follows."""
        self.file.set_number(self.sheet, self.cell, number)
        values = {value.slot.id: value for value in self.record.values.values()}
        contents: dict[str, Content] = {name: value.content for name, value in values.items()}
        contents[self.value.slot.id] = number
        slots = [value.slot for value in values.values()]
        for name, content in with_calculated(self.clean.round, slots, contents).items():
            if content != contents[name]:
                shown = content if isinstance(content, Decimal) else None
                self.file.set_result(self.sheet, values[name].place.address, shown)

    def write(self, text: str) -> None:
        """Type a text at the spot."""
        self.file.set_text(self.sheet, self.cell, text)

    def also(self, sheet: str, *cells: str) -> None:
        """A finding at these cells, too, stands right; without cells, at the sheet."""
        self.places |= {(sheet, cell) for cell in cells or ("",)}


Where: TypeAlias = Callable[[CleanFile], Sequence[Spot]]
"""The spots of a workbook at which a kind may be planted."""

At: TypeAlias = Literal["cell", "sheet", "file", "round"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault, or of an edit that changes nothing.

    Attributes:
        name: in plain English.
        where: it may stand.
        do: plants it.
        finds: the rules of which one must find it; none where it changes nothing.
        follows: rules that may speak of what follows from it.
        at: how near a finding must be: at the cell, on the sheet, in the file, or in the round.
        says: whether it is something that the centre has to say, so that it must not be lost.
        is_advice: whether the council reads just what the centre wrote: what is found is advice.
        times: how often it is planted at most.
    """

    name: str
    where: Where
    do: Callable[[Act], object]
    finds: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    at: At = "cell"
    says: bool = False
    is_advice: bool = False
    times: int = 2

    @property
    def is_harmless(self) -> bool:
        """Whether nothing must be found."""
        return not self.finds


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds of one sort."""

    name: str
    kinds: tuple[Kind, ...]
