"""Which columns a centre's sheet of rows has, from the left, and how wide they are.

A workbook opens on what is asked. Where a list is finance's and its own columns would push the
answers off a laptop's screen, the answers stand right behind what names the record. Behind them
comes what was answered before, then the rest of what finance gives, the history of texts last.
Columns of finance's in which nothing stands for the centre are left out: a year without an amount,
a note that no record has.

That order and those columns are the centre's sheet as it is sent today. A sheet is read by the one
of `known_orders` that explains it with the fewest changes, so nothing depends on when it was sent:
not on the version of the application, nor on what finance has changed in its list since.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from templates.field import HistoryField, TemplateField
from templates.frozen import frozen
from workbook.expression.formula import Term, formula_of
from workbook.records.shown import ROLE, shown
from workbook.records.slot import Slot, slots_of
from workbook.round.labels import header_of
from workbook.round.model import Round, per_centre
from workbook.write.paper import sheet_pixels

SCREEN: Final = 1340
"""Pixels of columns that a laptop of 1366 × 768 shows in Excel at 100 %."""
FROZEN: Final = 400
"""Pixels of columns that may stay in view and still leave room to write."""

_WIDTHS: Final = {
    "text": 24.0,
    "long_text": 44.0,
    "choice": 16.0,
    "choices": 12.0,
    "ticks": 9.0,
    "date": 13.0,
    "year": 8.0,
    "integer": 9.0,
    "percent": 9.0,
    "amount": 12.0,
    "amounts": 10.0,
    "code": 12.0,
    "agreed": 20.0,
    "history": 34.0,
    "link": 24.0,
}


@frozen
class ColumnPlace:
    """One column of the sheet.

    Attributes:
        column: 1-based.
        header: the field's label with its placeholders filled in.
        is_open: whether centres type in it.
        width: in characters.
    """

    slot: Slot
    column: int
    header: str
    is_open: bool
    width: float

    @property
    def key(self) -> str:
        """Names the column within its table: the slot's id."""
        return self.slot.id


Columns: TypeAlias = tuple[ColumnPlace, ...]


def pixels(columns: Sequence[ColumnPlace]) -> int:
    """How wide the columns are in Excel at 100 %."""
    return sheet_pixels([place.width for place in columns])


@per_centre
def sent_columns(round_: Round, centre: str) -> Columns:
    """The columns of the centre's sheet; KeyError where the template has no sheet of rows."""
    empty = empty_slots(round_, centre)
    return _numbered(place for place in _in_sight(round_) if place.key not in empty)


@per_centre
def known_orders(round_: Round, centre: str) -> tuple[Columns, ...]:
    """All orders in which a workbook of the centre may have been sent, today's first.

    The others are that of a centre for which something stands in each column, and the template's
    own, in which workbooks were sent before answers came first.
    """
    found = (sent_columns(round_, centre), _in_sight(round_), _as_written(round_))
    return tuple({tuple(place.key for place in one): one for one in found}.values())


@per_centre
def empty_slots(round_: Round, centre: str) -> frozenset[str]:
    """Ids of the columns that are left out, as nothing stands in them for the centre."""
    sent, may_lack = round_.centre_records(centre), dispensable(round_)
    if not sent:
        return frozenset()
    return frozenset(
        place.key
        for place in _as_written(round_)
        if place.key in may_lack
        and all(shown(round_.template, record, place.slot) in (None, "") for record in sent)
    )


def dispensable(round_: Round) -> frozenset[str]:
    """Ids of the columns without which a centre can answer: finance's own, of a closed list.

    What names a record is none of them, nor what a formula, a sum, a field or a check asks.
    """
    if not round_.is_closed:
        return frozenset()
    needed = {*_naming(round_), *_asked(round_)}
    return frozenset(
        place.key
        for place in _as_written(round_)
        if not place.is_open
        and formula_of(place.slot.field) is None
        and place.slot.field.id not in needed
    )


def _in_sight(round_: Round) -> Columns:
    """Every column, with the answers on the screen as the workbook opens.

    They stand where the template has them if that is so already.
    """
    columns = _as_written(round_)
    answers = [place for place in columns if _is_answer(round_, place.slot.field)]
    if not round_.is_closed or not answers or pixels(columns[: answers[-1].column]) <= SCREEN:
        return columns
    kept = {place.slot.field.kept for place in answers}
    beside = {term.id for place in answers for term in _terms(place.slot.field)}
    order = {place.key: _rank(round_, place.slot.field, kept, beside) for place in columns}
    return _numbered(sorted(columns, key=lambda place: order[place.key]))


def _rank(
    round_: Round, field: TemplateField, kept: Collection[str], beside: Collection[str]
) -> int:
    """Where a field stands among the others, from the left; those of one rank as written.

    Args:
        round_: of whose template it is.
        field: with a column on the sheet.
        kept: ids of the fields in which the answers of the round before stand.
        beside: ids of those of which answers are calculated: they are read together.
    """
    record = round_.template.record
    if field.id in (*record.key, record.title):
        return 0
    if field.source == (ROLE,):
        return 1
    if field.id in beside or _is_answer(round_, field):
        return 2
    if isinstance(field, HistoryField):
        return 5
    return 3 if field.id in kept else 4


def _as_written(round_: Round) -> Columns:
    """Every column, in the template's order."""
    sheet = round_.template.rows_sheet
    if sheet is None:
        raise KeyError("rows")
    fields = [round_.template.fields[name] for name in sheet.columns]
    years, lists = round_.config.years, round_.lists
    return _numbered(
        ColumnPlace(
            slot=slot,
            column=0,
            header=header_of(round_, slot),
            is_open=field.is_typed,
            width=field.width if field.width is not None else _WIDTHS.get(field.type, 16.0),
        )
        for field in fields
        for slot in slots_of(field, years, lists)
    )


def _numbered(places: Iterable[ColumnPlace]) -> Columns:
    return tuple(replace(place, column=number) for number, place in enumerate(places, start=1))


def _naming(round_: Round) -> frozenset[str]:
    """Ids of the fields that say which record it is, and what the centre is to do with it."""
    template = round_.template
    roles = [name for name, field in template.fields.items() if field.source == (ROLE,)]
    return frozenset({*template.record.key, template.record.title, *roles})


def _is_answer(round_: Round, field: TemplateField) -> bool:
    """Whether a centre types it, or its row calculates it of what a centre types."""
    fields = round_.template.fields
    return field.is_typed or any(_is_answer(round_, fields[term.id]) for term in _terms(field))


def _terms(field: TemplateField) -> Sequence[Term]:
    """The amounts of which it is calculated; none of another field."""
    found = formula_of(field)
    return found.terms if found is not None else ()


def _asked(round_: Round) -> Iterator[str]:
    """Ids of the fields that something else on the sheet needs beside it."""
    template = round_.template
    for name in template.rows_sheet.columns if template.rows_sheet is not None else ():
        field = template.fields[name]
        yield from (term.id for term in _terms(field))
        yield from (field.inherits, field.only_with, field.agrees_with.partition(".")[0])
    for total in template.rows_sheet.totals if template.rows_sheet is not None else ():
        yield from (*total.of, *total.where)
    for check in template.checks:
        for condition in check.when:
            yield from (condition.field, condition.differs_within or "")
