"""The codes that a text which is none may mean, and those that other records of the file bear."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from templates.field import CodeField
from validate.rule import Context
from workbook.records.code import code_example, code_identity, read_code
from workbook.records.record import Record
from workbook.records.value import Reading, Value

_BESIDE: Final = re.compile(r"\b(?:nr|no|nummer|number)\b\.?|[:;,()#*]", re.IGNORECASE)
_BARE: Final = re.compile(r"([0-9]{1,3})[\s._-]*([a-zæøå]?)", re.IGNORECASE)
_MOST: Final = 4  # committees of which each is named


def meant_codes(value: Value, context: Context) -> tuple[str, ...]:
    """The codes that the value may mean, in the pattern's spelling: none, one or a few.

    Signs and words beside the code (“TMU nr. 4”) are passed over. A bare number is of the
    committee that its record names, else of those that the file's other codes bear, else of any.
    """
    field, committees = value.slot.field, context.round.committee_codes
    if not isinstance(field, CodeField):
        return ()
    text = " ".join(_BESIDE.sub(" ", value.typed).split())
    code = read_code(field.pattern, text, committees)
    if code is not None:
        return (code.text,) if code.pieces.get("committee", "") in ("", *committees) else ()
    bare = _BARE.fullmatch(text)
    if bare is None:
        return ()
    asked = _committees(value, field, context) if "{committee" in field.pattern else ("",)
    written = [code_example(field.pattern, one, int(bare[1]), bare[2]) for one in asked]
    codes = [read_code(field.pattern, one, committees) for one in written]
    return tuple(code.text for code in codes if code is not None)


def taken_codes(value: Value, context: Context) -> frozenset[str]:
    """The codes of the file's other records, in small letters, where a code is a whole key."""
    field, key = value.slot.field, context.round.template.record.key
    if not isinstance(field, CodeField) or key != (field.id,):
        return frozenset()
    others = [other for _, other in _codes(context, field) if other is not value]
    committees = context.round.committee_codes
    return frozenset(code_identity(field.pattern, one.text, committees) for one in others)


def free_code(value: Value, context: Context, meant: Sequence[str]) -> str:
    """The next code that no other record of the file bears, to be proposed; "" of another field.

    Args:
        value: that is no code, or one in use.
        context: of its file.
        meant: the codes that it may mean; without any it is one of the committee that it may be of,
            behind those in use.
    """
    field, known = value.slot.field, context.round.committee_codes
    if not isinstance(field, CodeField):
        return ""
    taken = taken_codes(value, context)
    code = read_code(field.pattern, meant[0], known) if meant else None
    pieces = code.pieces if code is not None else {}
    likely = _committees(value, field, context) or known
    committee = pieces.get("committee") or next(iter(likely), "")
    used = max(_numbers(context, field, committee), default=0)
    first = int(pieces.get("number") or used + 1)
    codes = [
        code_example(field.pattern, committee, number)
        for number in range(first, first + len(taken) + 1)
    ]
    return next((one for one in codes if one.casefold() not in taken), "")


def _numbers(context: Context, field: CodeField, committee: str) -> Iterator[int]:
    """Those in use in the file of a committee's records."""
    known = context.round.committee_codes
    for _, other in _codes(context, field):
        code = read_code(field.pattern, other.text, known)
        if code is not None and code.pieces.get("committee", "") in ("", committee):
            yield int(code.pieces.get("number") or 0)


def _committees(value: Value, field: CodeField, context: Context) -> Sequence[str]:
    """Whose the bare number may be."""
    known, own = context.round.committee_codes, _record(value, context)
    for spec in context.round.template.fields.values():
        said = own.text(spec.id) if own is not None else ""
        if spec.agrees_with == f"{field.id}.committee" and said in known:
            return (said,)
    read = [
        read_code(field.pattern, other.text, known)
        for _, other in _codes(context, field)
        if other.reading is Reading.READ
    ]
    borne = {code.pieces.get("committee", "") for code in read if code is not None}
    found = [one for one in known if one in borne] or known
    return found if len(found) <= _MOST else ()


def _codes(context: Context, field: CodeField) -> Iterator[tuple[Record, Value]]:
    return (pair for pair in context.typed_values if pair[1].slot.field is field)


def _record(value: Value, context: Context) -> Record | None:
    return next((record for record, one in context.typed_values if one is value), None)
