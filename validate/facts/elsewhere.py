"""Where another record stands, as a sentence to the sender of one names it."""

from collections.abc import Sequence

from templates.field import CodeField
from templates.template import Template
from validate.facts.called import record_called
from validate.text import Text
from workbook.records.record import Record
from workbook.records.value import Place, Value


def key_values(record: Record, template: Template) -> tuple[Value, ...]:
    """The cells of the record's key."""
    found = (record.value(field) for field in template.record.key)
    return tuple(value for value in found if value is not None)


def number_of(record: Record, template: Template) -> Value | None:
    """The cell of the code in the record's key; None where there is none, or it is blank."""
    codes = [
        field for field in template.record.key if isinstance(template.fields[field], CodeField)
    ]
    value = record.value(codes[0]) if codes else None
    return None if value is None or value.is_blank else value


def identity(record: Record, template: Template) -> str:
    """The record's number in one spelling; its whole key, or its cell, where it has none.

    A number is the round's; another key is its file's.
    """
    if number_of(record, template) is None:
        place = record.place
        return (
            f"{place.file}!{' '.join(filter(None, record.key)) or f'{place.sheet}!{place.address}'}"
        )
    return next(
        part
        for field, part in zip(template.record.key, record.key, strict=True)
        if isinstance(template.fields[field], CodeField)
    )


def seen_from(record: Record, other: Record, template: Template) -> Text:
    """The other record to the sender of the first: “jeres egen …”, or whose it is."""
    called, place = record_called(other, template), other.place
    if record.place.file == place.file:
        where = address_from(record.place, place)
        return Text(f"{called.da} i {where}", f"{called.en} in {where}")
    return Text(f"{called.da} fra {other.centre}", f"{called.en} from {other.centre}")


def address_from(own: Place, other: Place) -> str:
    """The other cell of the same file as one cell's sentence names it: A7, or “Sag 1!C4”."""
    return other.address if own.sheet == other.sheet else f"{other.sheet}!{other.address}"


def standing(others: Sequence[Value], centres: Sequence[str]) -> tuple[str, ...]:
    """Whose the cells are, and where: “CTM (CTM.xlsx, Forslag!A7)”."""
    return tuple(
        f"{centre} ({value.place.file}, {value.place.sheet}!{value.place.address})"
        for value, centre in zip(others, centres, strict=True)
    )
