"""Codes of records that are not made as their pattern says, and what they likely mean."""

from collections.abc import Sequence

from templates.field import CodeField
from templates.frozen import frozen
from workbook.danish import closest
from workbook.read.model import CellKind
from workbook.records.code import read_code
from workbook.records.value import Value


@frozen
class Malformed:
    """What is wrong with a code.

    Attributes:
        unknown: the committee's code that the round does not know, or "".
        likely: the code that was meant, or "".
    """

    unknown: str = ""
    likely: str = ""


def malformed(value: Value, committees: Sequence[str]) -> Malformed | None:
    """What is wrong with the code in the cell; None where it is a code, or no text stands there.

    Args:
        value: of a field of codes; of another field nothing is wrong.
        committees: codes of the round's committees.
    """
    spec, codes = value.slot.field, tuple(committees)
    if not isinstance(spec, CodeField) or value.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    code = read_code(spec.pattern, value.typed, codes)
    if code is None:
        return Malformed()
    piece = code.pieces.get("committee", "")
    if not piece or piece in codes:
        return None
    nearest = closest(piece, codes)
    return Malformed(piece, code.text.replace(piece, nearest, 1) if nearest else "")


def is_in_doubt(value: Value | None, committees: Sequence[str]) -> bool:
    """Whether nobody can say which code a record has: it is blank, none, or no text at all."""
    if value is None or value.is_blank:
        return True
    if not isinstance(value.slot.field, CodeField):
        return False
    is_text = value.kind in (CellKind.TEXT, CellKind.NUMBER)
    return not is_text or malformed(value, committees) is not None
