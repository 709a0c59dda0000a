"""What a slot's cell is labelled in a round: the field's label with its placeholders filled in."""

import re
from typing import Final

from templates.field import AmountField, AmountsField, TemplateField
from templates.template import Template
from workbook.records.slot import Slot
from workbook.round.model import Round

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


def header_of(round_: Round, slot: Slot) -> str:
    """The label of the slot's cell, its placeholders filled in.

    A field of several cells whose label names none of them gets the cell's part behind it, so that
    no two columns have one header.
    """
    field = slot.field
    known = {
        "year": str(slot.year) if slot.year is not None else slot.part,
        "n": slot.part,
        "value": slot.part,
        "round": round_.config.round,
        "unit": unit_of(round_.template, field),
    }
    label = _PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), field.label)
    named = {found[1] for found in _PLACEHOLDER.finditer(field.label)} & {"year", "n", "value"}
    return label if named or not slot.part else f"{label} {slot.part}"


def unit_of(template: Template, field: TemplateField) -> str:
    """The unit in which the field's amounts are typed."""
    if isinstance(field, AmountField | AmountsField) and field.unit is not None:
        return field.unit
    return template.unit
