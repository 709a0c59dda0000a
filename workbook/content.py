"""What the office writes in each cell: one function for the writer, the tamper check, the merge."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from templates.table import Source
from workbook.council.model import Remark
from workbook.economy import economy_note
from workbook.layout import ColumnPlace, RowPlace
from workbook.round.agreement import Item
from workbook.round.folder import Round

Content = str | int | Decimal | None


def content(round_: Round, row: RowPlace, place: ColumnPlace) -> Content:
    """What stands in the cell when the workbook is sent; None for an open or blank cell.

    Amounts are in the template's unit, as agreed per year.
    """
    return _WRITTEN[place.spec.source](round_, row, place)


def amount(item: Item, year: int | None) -> Decimal | None:
    """The item's amount in the year, all parts of the agreement's split added; None without one."""
    if item.economy is None or year is None:
        return None
    return item.economy.years.get(year)


def responsible(item: Item) -> str:
    """Centres and director as the agreement's documents write them: ``CET/DTK``."""
    return "/".join([*item.centres, *([item.director] if item.director else [])])


def remarks_text(remarks: tuple[Remark, ...]) -> str:
    r"""The remarks, a paragraph for each, headed with their round.

    >>> remarks_text((Remark(None, "Ansat."), Remark("Maj", "I gang.")))
    'Ansat.\nMaj: I gang.'
    """
    return "\n".join(remark_text(remark) for remark in remarks)


def remark_text(remark: Remark) -> str:
    """One remark with the heading of its round, where it has one."""
    return f"{remark.round}: {remark.text}" if remark.round else remark.text


def _role(round_: Round, row: RowPlace, _place: ColumnPlace) -> Content:
    roles = round_.template.table.roles
    return roles.lead if row.role == "lead" else roles.other


# every locked cell of every file is compared with these: nothing is put together in vain
_WRITTEN: Final[Mapping[Source, Callable[[Round, RowPlace, ColumnPlace], Content]]] = {
    Source.AMOUNT: lambda _, row, place: amount(row.item, place.year),
    Source.NR: lambda _, row, __: row.item.nr,
    Source.SECTION: lambda _, row, __: row.item.section,
    Source.RESPONSIBLE: lambda _, row, __: responsible(row.item),
    Source.ROLE: _role,
    Source.TITLE: lambda _, row, __: row.item.title,
    Source.ECONOMY_NOTE: lambda _, row, __: economy_note(row.item.economy),
    Source.COMMITTEES: lambda _, row, __: "/".join(row.item.committees),
    Source.PREVIOUS_STATUS: lambda _, row, __: row.item.previous_status,
    Source.EARLIER_REMARKS: lambda _, row, __: remarks_text(row.item.history) or None,
    Source.ANSWER: lambda *_: None,
}
