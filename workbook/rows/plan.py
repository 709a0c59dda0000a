"""All that the sheets of one workbook of rows are written from."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from templates.field import HistoryField
from templates.frozen import frozen
from workbook.expression.calculated import with_calculated
from workbook.expression.formula import formula_of
from workbook.fields.faces import AnyFace, face_of
from workbook.fields.lists import Lists, workbook_lists
from workbook.fields.number import AmountFace
from workbook.records.record import Record
from workbook.records.shown import ROLE, shown_contents
from workbook.records.slot import Slot
from workbook.records.value import Content, Contents
from workbook.round.model import Round
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.rows.written import written_records
from workbook.write.styles import amount_format, decimals_of
from workbook.write.textfit import row_height

_HISTORY_WIDTHS: Final = (34.0, 50.0, 66.0, 82.0, 98.0, 110.0)  # characters
_CALM: Final = 110.0  # points: eight lines, so that no row is much higher than its answer needs


@frozen(slots=False)
class RowsPlan:
    """One centre's workbook before it is written.

    Attributes:
        layout: of the sheet, with a row for each of the contents.
        contents: of the rows from the top; the rest are blank.
    """

    round: Round
    layout: RowsLayout
    contents: Sequence[Contents]

    @cached_property
    def lists(self) -> Lists:
        """That the workbook offers."""
        return workbook_lists(self.round)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The contents, as they will be read."""
        return written_records(self.layout, self.contents, self.stored)

    @cached_property
    def faces(self) -> tuple[AnyFace, ...]:
        """Of the sheet's fields, in the order of their columns."""
        fields = {place.slot.field.id: place.slot.field for place in self.layout.columns}
        return tuple(
            face_of(
                self.round,
                field,
                [place.slot for place in self.layout.columns_of(name)],
                self.lists,
            )
            for name, field in fields.items()
        )

    def width(self, place: ColumnPlace) -> float:
        """Of a column, in characters; earlier answers at the end take the room that they need."""
        is_last = place.column == self.layout.columns[-1].column
        if not is_last or not isinstance(place.slot.field, HistoryField):
            return place.width
        return max(place.width, self._history_width)

    @cached_property
    def _history_width(self) -> float:
        slot = self.layout.columns[-1].key
        texts = [text for row in self.contents if isinstance(text := row.get(slot), str)]
        return next(
            (
                width
                for width in _HISTORY_WIDTHS
                if all(row_height([(text, width)], size=10) <= _CALM for text in texts)
            ),
            _HISTORY_WIDTHS[-1],
        )

    def given_format(self, slot: Slot) -> str:
        """The number format of an amount that finance gives: as many decimals as they have.

        In a column of its own it has at least those of the amounts that are typed beside it.
        """
        face = self.face(slot)
        own = face.decimals if slot.field.by == "list" and isinstance(face, AmountFace) else 0
        return amount_format(max(self._given_decimals, own), self.round.config.language)

    @cached_property
    def _given_decimals(self) -> int:
        given = {place.slot.id for place in self.layout.columns if is_given_amount(place.slot)}
        amounts = [
            content
            for row in self.contents
            for slot, content in row.items()
            if slot in given and isinstance(content, Decimal)
        ]
        return decimals_of(amounts)

    @property
    def is_open(self) -> bool:
        """Whether centres add rows."""
        return self.round.template.record.list == "open"

    @property
    def typed_slots(self) -> tuple[str, ...]:
        """Ids of the cells in which centres type."""
        return tuple(place.slot.id for place in self.layout.columns if place.is_open)

    @property
    def role(self) -> tuple[str, str] | None:
        """The slot that tells a centre's role in a row, and its word for a row that it leads."""
        shared = self.round.template.record.shared
        slots = [
            place.slot.id for place in self.layout.columns if place.slot.field.source == (ROLE,)
        ]
        return (slots[0], shared.lead) if slots and shared else None

    @property
    def telling_slots(self) -> tuple[str, ...]:
        """Ids of the cells by which a row is known to be used: typed ones, or finance's key."""
        if self.is_open:
            return self.typed_slots
        key = self.round.template.record.key
        return tuple(place.slot.id for name in key for place in self.layout.columns_of(name))

    def face(self, slot: Slot) -> AnyFace:
        """Of the slot's field."""
        return self._faces[slot.field.id]

    @cached_property
    def _faces(self) -> Mapping[str, AnyFace]:
        return {face.field.id: face for face in self.faces}

    def stored(self, slot: Slot, content: Content) -> Content:
        """What stands in the slot's cell for a content."""
        return self.face(slot).stored(slot, content)


def is_given_amount(slot: Slot) -> bool:
    """Whether the slot holds an amount that neither a centre types nor a row calculates."""
    return slot.is_amount and not slot.is_typed and formula_of(slot.field) is None


def rows_plan(
    round_: Round, centre: str, contents: Sequence[Contents] = (), blank: int | None = None
) -> RowsPlan:
    """The plan of a workbook with these contents, and so many blank rows below them.

    Of a list that finance owns, the contents are the centre's answers to the records that are
    sent to it, in their order; what finance gives is written beside them.
    """
    layout = rows_layout(round_, centre, len(contents), blank)
    if round_.is_closed:
        contents = tuple(_given(round_, layout, contents))
    slots = [place.slot for place in layout.columns]
    contents = tuple(with_calculated(round_, slots, row) for row in contents)
    return RowsPlan(round_, layout, contents)


def _given(round_: Round, layout: RowsLayout, answers: Sequence[Contents]) -> Iterator[Contents]:
    slots = {place.slot.id: place.slot for place in layout.columns}
    sent = round_.centre_records(layout.centre)
    for number, record in enumerate(sent):
        answer = answers[number] if number < len(answers) else {}
        open_to = {
            place.slot.id
            for place in layout.columns
            if layout.is_open(place, layout.first_row + number)
        }
        typed = {slot: content for slot, content in answer.items() if slot in open_to}
        yield shown_contents(round_.template, record, slots) | typed
