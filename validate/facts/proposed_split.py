"""Where the parts of an amount in words belong, as the template's pack `yearly` tells it."""

from collections.abc import Iterator, Sequence

from templates.field import TemplateField, YearField
from templates.frozen import frozen
from templates.pack import YearlyPack
from templates.template import Template
from validate.facts.split_words import Part, SplitWords, is_unknown, split_words
from validate.text import Text
from validate.wording import named
from workbook.numbers import danish
from workbook.records.value import Value

_LONGEST = 200  # characters: more is no amount in words


@frozen
class Placed:
    """One part and the field that it belongs to.

    Attributes:
        text: as it is typed there.
        slot: id of the cell.
        title: of the field.
    """

    text: str
    slot: str
    title: str


@frozen
class Proposal:
    """How to type again what stands in a cell.

    Attributes:
        parts: numbers and years with their fields.
        rest: words that are left, with the text that takes them; None where nothing is.
        own: what then stands in the cell itself; "" where it is left blank.
        fix: the proposal as a sentence.
    """

    parts: Sequence[Placed]
    rest: Placed | None
    own: str
    fix: Text


def proposed_split(value: Value, template: Template) -> Proposal | None:
    """The proposal; None where the template does not tell amounts of one year from those of all."""
    pack = template.packs.yearly
    field = value.slot.field
    is_bound = pack is not None and pack.once and pack.cost
    if pack is None or not is_bound or len(value.raw) > _LONGEST:
        return None
    if field.id not in (pack.once, pack.amount, *pack.cost):
        return None
    if is_unknown(value.raw):
        return None if field.required else Proposal((), None, "", _leave_blank())
    split = split_words(value.raw)
    parts = tuple(_placed(split, field, pack, template))
    words = template.fields.get(template.record.words_to)
    rest = Placed(split.rest, words.id, words.title) if split.rest and words else None
    own = next((part.text for part in parts if part.slot == value.slot.id), "")
    if not parts and rest is None:
        return None
    if field.required and not own:
        return None
    return Proposal(parts, rest, own, _said(parts, rest, own))


def _placed(
    split: SplitWords, field: TemplateField, pack: YearlyPack, template: Template
) -> Iterator[Placed]:
    """The parts of an amount with their cells."""
    is_effect = field.id == pack.amount
    if split.once is not None:
        year = split.once.year
        by_year = template.fields[pack.by_year]
        if is_effect and year is not None:
            yield _at(split.once, f"{by_year.id}:{year}", f"{by_year.title} {year}")
        else:
            once = field if is_effect else template.fields[pack.once]
            yield _at(split.once, once.id, once.title)
            of_year = None if is_effect else _year_of(pack.once, template)
            if year is not None and of_year is not None:
                yield Placed(str(year), of_year.id, of_year.title)
    if split.yearly is not None and not (is_effect and split.once and split.once.year is None):
        name = field.id if is_effect or field.id in pack.cost else pack.cost[0]
        yield _at(split.yearly, name, template.fields[name].title)


def _at(part: Part, slot: str, title: str) -> Placed:
    return Placed(danish(part.amount), slot, title)


def _year_of(amount: str, template: Template) -> TemplateField | None:
    """The field of the year in which the amount falls."""
    fields = template.fields.values()
    return next(
        (one for one in fields if isinstance(one, YearField) and one.only_with == amount), None
    )


def _leave_blank() -> Text:
    return Text(
        "Lad feltet stå tomt: et beløb, I ikke kender, er et tomt felt, ikke 0.",
        "Leave the cell blank: an amount that you do not know is a blank cell, not 0.",
    )


def _said(parts: Sequence[Placed], rest: Placed | None, own: str) -> Text:
    advice = _told(parts, is_blank=not own)
    if rest is None:
        return Text(f"{advice.da}.", f"{advice.en}.")
    return Text(
        f"{advice.da}. Skriv “{rest.text}” i “{rest.title}”.",
        f"{advice.en}. Write “{rest.text}” in “{rest.title}”.",
    )


def _told(parts: Sequence[Placed], *, is_blank: bool) -> Text:
    """What to type in which fields, and whether nothing is left for this one."""
    if not parts:
        return Text("Lad feltet stå tomt", "Leave the cell blank") if is_blank else Text("", "")
    names = named([f"{part.text} i “{part.title}”" for part in parts])
    english = named([f"{part.text} in “{part.title}”" for part in parts])
    also = Text(", og lad dette felt stå tomt", ", and leave this cell blank")
    return Text(
        f"Skriv {names.da}{also.da if is_blank else ''}",
        f"Type {english.en}{also.en if is_blank else ''}",
    )
