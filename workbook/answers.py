"""The centres' answers: as typed, for the writer, and as read, for the council edition."""

from collections.abc import Mapping
from dataclasses import dataclass

from templates.spec import Template
from templates.table import Column
from workbook.conditions import read_value, trimmed
from workbook.layout import Layout, Role
from workbook.read.model import Cell, CellKind
from workbook.read.returned import ReturnedRow, ReturnedTable
from workbook.round.agreement import Item
from workbook.round.folder import Round
from workbook.typed import cleaned, without_heading


@dataclass(frozen=True, slots=True)
class Answer:
    """One item's answer as a centre types it; None leaves the cell blank."""

    status: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class ReadText:
    """One answer as it is printed, and the cell in which it stands.

    Attributes:
        text: None where there is none, or none that can be read.
        cell: in A1 form.
    """

    text: str | None
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """What one centre's returned row says of one item.

    Attributes:
        role: whether the centre leads the item; only then its status counts.
        status: a value of the template's list, to the letter.
        remark: cleaned, without this round's own heading, which the council edition prints.
    """

    nr: int
    role: Role
    status: ReadText
    remark: ReadText


def read_answers(round_: Round, table: ReturnedTable, layout: Layout) -> Mapping[int, ReadAnswer]:
    """The answers of a returned table by item number, in the order in which they were sent.

    An item whose row is missing, or stands twice, is not in it. A status that is none of the
    list's, and a cell that holds an error, a truth value or a date, read as no answer; a number in
    the remark is its text. Of a formula its value is read.

    Args:
        round_: the round.
        table: as it came back.
        layout: of the same centre's workbook as it was sent.
    """
    status = layout.table.answering("status")
    remark = layout.table.answering("remark")
    read: dict[int, ReadAnswer] = {}
    for place in layout.table.rows:
        rows = table.item_rows(place.item.nr)
        if len(rows) != 1:
            continue
        row = rows[0]
        cell = row.cell(status.key) if place.is_open(status.spec) else None
        read[place.item.nr] = ReadAnswer(
            nr=place.item.nr,
            role=place.role,
            status=_read(row, status.key, _status(cell, status.spec, round_.template)),
            remark=_read(row, remark.key, read_remark(row.cell(remark.key), round_, place.item)),
        )
    return read


def own_headings(round_: Round, item: Item) -> tuple[str, ...]:
    """The headings of this round, with its year first."""
    config = round_.config
    return tuple(dict.fromkeys((config.round, round_.heading(item), config.round_name)))


def read_remark(cell: Cell | None, round_: Round, item: Item) -> str | None:
    """The remark as it is printed, or None."""
    if cell is None or cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    return without_heading(cleaned(cell.text), own_headings(round_, item)) or None


def _status(cell: Cell | None, column: Column, template: Template) -> str | None:
    if cell is None or cell.kind is not CellKind.TEXT or column.list is None:
        return None
    return read_value(trimmed(cell.text), template.lists[column.list].texts)


def _read(row: ReturnedRow, key: str, text: str | None) -> ReadText:
    return ReadText(text, row.sheet.name, row.address(key))
