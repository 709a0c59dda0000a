"""Amounts that a record calculates by itself: what they give for its contents."""

from collections.abc import Iterable
from decimal import Decimal

from workbook.expression.formula import FAULT, calculated, formula_of, typed_parts
from workbook.records.slot import Slot
from workbook.records.value import Content, Contents
from workbook.round.model import Round


def with_calculated(round_: Round, slots: Iterable[Slot], contents: Contents) -> Contents:
    """The record's contents with what is calculated of them.

    Args:
        round_: the round.
        slots: of the record's cells; those that are not calculated are passed over.
        contents: what is typed.
    """
    made = {
        slot.id: _now(round_, slot, contents)
        for slot in slots
        if formula_of(slot.field) is not None
    }
    return {**contents, **made} if made else contents


def beside(slot: Slot, field: str) -> str:
    """The id of another field's cell of the same year."""
    return f"{field}:{slot.part}" if slot.part else field


def _now(round_: Round, slot: Slot, contents: Contents) -> Content:
    fields = round_.template.fields
    typed = [contents.get(beside(slot, term.id)) for term in typed_parts(fields, slot.field.id)]
    if any(isinstance(content, str) and content.strip() for content in typed):
        return FAULT

    def amount(name: str) -> Decimal | None:
        content = contents.get(beside(slot, name))
        return content if isinstance(content, Decimal) else None

    return calculated(fields, slot.field.id, amount)
