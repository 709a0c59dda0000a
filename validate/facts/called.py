"""What a record and its cells are called within a sentence."""

from collections.abc import Iterable

from templates.field import LinesField, LongTextField
from templates.template import Template
from validate.text import Text
from validate.wording import named, shortened
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.value import Value

_LONGEST_NAME = 40


def record_called(record: Record, template: Template) -> Text:
    """The record within a sentence: its noun and name, or where it stands without a key.

    "forslag ISU05 (Service)", "the proposal in row 12".
    """
    noun = template.record.noun
    if record.key[:1] != ("",):
        name = shortened(record.name, _LONGEST_NAME)
        return Text(f"{noun.one} {name}", f"{noun.en[0]} {name}")
    if template.form_sheet is not None:
        sheet = record.place.sheet
        return Text(f"{noun.the} på arket “{sheet}”", f"the {noun.en[0]} on the sheet “{sheet}”")
    row = record.place.row
    return Text(f"{noun.the} i række {row}", f"the {noun.en[0]} in row {row}")


def records_called(names: Iterable[str], template: Template) -> Text:
    """Records of finance's list within a sentence: their noun and names, numbers in their order.

    "punkt 4 og 9", "items 4 and 9".
    """
    noun = template.record.noun
    found = [shortened(name, _LONGEST_NAME) for name in dict.fromkeys(names)]
    if all(name.isdecimal() for name in found):
        found.sort(key=int)
    joined = named(found)
    return Text(f"{noun.one} {joined.da}", f"{noun.en[min(len(found), 2) - 1]} {joined.en}")


def slot_called(slot: Slot) -> str:
    """What a cell is called: its field, with the year or the option."""
    if not isinstance(slot.field, LinesField):
        is_one_of_several = slot.part.isdecimal() and slot.year is None
        part = "" if is_one_of_several else slot.part
        return f"{slot.field.title} {part}".strip()
    number, year = slot.part.partition(".")[0], f" {slot.year}" if slot.year else ""
    return f"{slot.field.title}, linje {number}: {slot.spec.label}{year}"


def cells_called(values: Iterable[Value]) -> str:
    """What the cells of one field are called together: “Beløb 2026”, “Beløb”."""
    slots = [value.slot for value in values]
    if len(slots) == 1:
        return slot_called(slots[0])
    return slots[0].field.title if slots else ""


def explained_in(template: Template) -> Text:
    """Where a sender may explain an amount, as the end of a clause; nothing without such a text."""
    texts = [
        field.id
        for field in template.fields.values()
        if isinstance(field, LongTextField) and field.is_typed
    ]
    named = template.record.words_to or next(iter(texts), "")
    title = template.fields[named].title if named else ""
    return Text(f" i “{title}”", f" in “{title}”") if title else Text("", "")
