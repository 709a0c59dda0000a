"""Texts that are numbers by nature: of an account or a case, in a key, beside a list of numbers."""

import re
from typing import Final

from templates.field import BaseField
from validate.facts.asked import TEXTS, list_of
from workbook.records.slot import Slot
from workbook.records.value import Value
from workbook.round.model import Round

_ASKS_FOR_A_NUMBER: Final = re.compile(
    r"(?:nr|nummer|numre|antal|konto|kode|årstal|\bår|(?:\b|sags|journal|projekt)id)\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[0-9]+([.,][0-9]+)*")


def takes_any_text(value: Value, round_: Round) -> bool:
    """Whether any text may stand in the cell; of a free choice, where it is none of the list's."""
    spec = value.slot.spec
    if not getattr(spec, "free", False):
        return spec.type in (*TEXTS, "link")
    return round_.listed(list_of(spec), value.typed) is None and value.text == value.typed


def is_number_expected(slot: Slot, round_: Round) -> bool:
    """Whether a bare number may well be the answer.

    It may in a key, where the header of a short text asks for one, and beside a list of nothing
    but numbers.
    """
    field, spec = slot.field, slot.spec
    if field.id in round_.template.record.key:
        return True
    if spec.type == "long_text":
        return False
    name = list_of(spec)
    values = round_.lists.get(name, ()) if name else ()
    if values and all(_NUMBER.fullmatch(one) for one in values):
        return True
    label = spec.title if isinstance(spec, BaseField) else spec.label
    return _ASKS_FOR_A_NUMBER.search(label) is not None
