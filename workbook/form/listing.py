"""Where everything stands on the sheet that lists the forms: pure, made of template and round."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from templates.field import AmountsField, TemplateField
from templates.frozen import frozen
from templates.sheet import ControlColumn, ControlSheet, Total
from workbook.address import a1
from workbook.expression.condition import asked
from workbook.form.plan import FormsPlan
from workbook.records.slot import Slot
from workbook.round.labels import unit_of

SHEET_COLUMN: Final = 1
WANTING: Final = "Mangler"
"""What heads the column that says how much a form lacks."""
INTRO_ROW: Final = 4
HEADER_ROW: Final = 6
FIRST_ROW: Final = HEADER_ROW + 2
TOTAL_LABEL: Final = "I alt"
_AMOUNT_WIDTH = 11.0
_TITLE_WIDTH = 46.0
_WIDTHS: Final = {
    "code": 11.0,
    "choice": 30.0,
    "text": 30.0,
    "date": 13.0,
    "year": 8.0,
    "integer": 9.0,
    "percent": 9.0,
}
_PLACEHOLDER = re.compile(r"\s*\{[a-z_]+\}\s*")


@frozen
class ListColumn:
    """One column of the list.

    Attributes:
        header: of the column; of amounts by year what all of them are headed by.
        slots: ids of the cells of each form that it shows; of several the sum.
        year: of an amount by year, else None.
    """

    field: TemplateField
    column: int
    header: str
    width: float
    slots: tuple[Slot, ...]
    year: int | None = None

    @property
    def is_amount(self) -> bool:
        """Whether it shows amounts of money."""
        return self.field.type in ("amount", "amounts")


@frozen(slots=False)
class Listing:
    """The list.

    Attributes:
        columns: between the sheet's name and what the form lacks.
        kept: ids of slots whose cells stand in hidden columns, for checks and conditions.
        pieces: how many hidden columns count what a form lacks, where one formula cannot.
    """

    plan: FormsPlan
    spec: ControlSheet
    columns: tuple[ListColumn, ...]
    kept: tuple[str, ...]
    pieces: int

    @property
    def wanting_column(self) -> int:
        """What each form lacks; the last one that is shown."""
        return len(self.columns) + 2

    @property
    def last_row(self) -> int:
        """Of the forms."""
        return FIRST_ROW + len(self.plan.forms) - 1

    @cached_property
    def totals(self) -> tuple[Total | None, ...]:
        """The rows of sums; None for one that has nothing but what all forms lack."""
        return self.spec.totals or (None,)

    @property
    def note_row(self) -> int:
        """Below the sums."""
        return self.last_row + len(self.totals) + 2

    @property
    def first_piece(self) -> int:
        """The first hidden column that counts what a form lacks."""
        return self.wanting_column + 1

    @property
    def used_column(self) -> int:
        """Hidden: 1 for a form in which something is written."""
        return self.first_piece + self.pieces

    @property
    def end_column(self) -> int:
        """The last hidden column."""
        return self.used_column + len(self.kept) if self.kept else self.used_column - 1

    def kept_column(self, slot: str) -> int:
        """The hidden column with the slot's cell of each form."""
        return self.used_column + 1 + self.kept.index(slot)

    def column_of(self, slot: str) -> int | None:
        """The column that shows this cell of each form, or keeps it hidden; None for none."""
        shown = (one.column for one in self.columns if [each.id for each in one.slots] == [slot])
        found = next(shown, None)
        return self.kept_column(slot) if found is None and slot in self.kept else found

    def span(self, column: int, *, absolute: bool = False) -> str:
        """The cells of a column, of all forms."""
        first = a1(FIRST_ROW, column, absolute=absolute)
        return f"{first}:{a1(self.last_row, column, absolute=absolute)}"

    def cell(self, slot: str) -> str:
        """As conditions name it: the slot's cell of the first form, for a formula copied down."""
        return f"${a1(FIRST_ROW, self.kept_column(slot))}"

    def column(self, slot: str) -> str:
        """As conditions name it: the slot's cells of all forms."""
        return self.span(self.kept_column(slot), absolute=True)


def listing(plan: FormsPlan, spec: ControlSheet, pieces: int) -> Listing:
    """The list of the plan's forms.

    Args:
        plan: of the workbook.
        spec: of the sheet.
        pieces: into how many hidden columns the count of what a form lacks is cut; 0 for none.
    """
    columns = tuple(_columns(plan, spec))
    shown = {one.slots[0].id for one in columns if len(one.slots) == 1}
    return Listing(plan, spec, columns, tuple(dict.fromkeys(_kept(plan, spec, shown))), pieces)


def _columns(plan: FormsPlan, spec: ControlSheet) -> Iterator[ListColumn]:
    column = SHEET_COLUMN + 1
    for asked_for in spec.columns:
        for found in _of_field(plan, asked_for, column):
            yield found
            column += 1


def _of_field(plan: FormsPlan, asked_for: ControlColumn, column: int) -> Iterator[ListColumn]:
    template = plan.round.template
    field = template.fields[asked_for.field]
    slots = [place.slot for place in plan.layout.places_of(field.id)]
    label = (asked_for.label or field.title).replace("{unit}", unit_of(template, field))
    header = _PLACEHOLDER.sub(" ", label).strip()
    usual = _TITLE_WIDTH if field.id == template.record.title else _WIDTHS.get(field.type)
    width = asked_for.width or usual or _AMOUNT_WIDTH
    if isinstance(field, AmountsField) and asked_for.over_years == "columns":
        for at, slot in enumerate(slots):
            yield ListColumn(field, column + at, header, width, (slot,), slot.year)
    else:
        yield ListColumn(field, column, header, width, tuple(slots))


def _kept(plan: FormsPlan, spec: ControlSheet, shown: set[str]) -> Iterator[str]:
    """What checks, conditions of sums and the key ask for; the key only where it is not shown."""
    round_, layout = plan.round, plan.layout
    for check in round_.template.checks:
        for condition in asked(check, round_):
            yield from condition.slots
            yield from [condition.within] if condition.within else []
    for total in spec.totals:
        for name in total.where:
            yield from (place.slot.id for place in layout.places_of(name))
    yield from (name for name in key_slots(plan) if name not in shown)


def key_slots(plan: FormsPlan) -> Sequence[str]:
    """Ids of the cells of the key that stand on the form."""
    return [
        place.slot.id
        for name in plan.round.template.record.key
        for place in plan.layout.places_of(name)
    ]
