"""What identifies a record, what it is called, and what it takes over or is made of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from templates.field import AgreedField, CodeField, TemplateField
from templates.frozen import frozen
from templates.template import Template
from workbook.economy import economy_note, parse_economy
from workbook.records.code import read_code
from workbook.records.record import Key, Record
from workbook.records.slot import Slot
from workbook.records.value import Place, Reading, Value
from workbook.typed import cleaned


@frozen
class RecordMaker:
    """Makes records of the values that stand in a row or form.

    Attributes:
        key_part: the one spelling of a key field's text, by the field's id.
        committees: codes of the round's committees.
        centre: whose file it is.
        years: of the round, for amounts that are a piece of an agreed economy.
    """

    template: Template
    key_part: Callable[[str, str], str]
    committees: tuple[str, ...]
    centre: str
    years: tuple[int, ...] = ()

    def record(self, values: Iterable[Value], place: Place) -> Record:
        """The record with these values of its slots, and with what is a piece of them.

        Args:
            values: of the slots, blank ones included.
            place: of its first cell.
        """
        found = self.with_made({value.slot.id: value for value in values})
        key = self.key(found)
        return Record(key, self._name(found, key, place), found, self.centre, place)

    def with_made(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values with what is made of them, unless it stands among them already."""
        found = dict(values)
        waiting = [field for field in self.template.fields.values() if field.source]
        while waiting:  # what is made of fields may be a part of another
            later = [field for field in waiting if self._waits(field, waiting)]
            for field in waiting:
                if field not in later and field.id not in found:
                    found |= {made.slot.id: made for made in self._made(field, found)}
            waiting = later
        return found

    @staticmethod
    def _waits(field: TemplateField, waiting: Sequence[TemplateField]) -> bool:
        parts = {part.partition(".")[0] for part in field.source}
        return any(other.id in parts for other in waiting)

    def key(self, values: Mapping[str, Value]) -> Key:
        """The record's key in its one spelling; "" for each field that is blank."""
        return tuple(
            self.key_part(name, cleaned(values[name].text)) if name in values else ""
            for name in self.template.record.key
        )

    def _name(self, values: Mapping[str, Value], key: Key, place: Place) -> str:
        """The record's name; of half a key what is there, and its cell where its start lacks."""
        spec = self.template.record
        if not key or not key[0]:
            return place.address
        texts = _Texts(values)
        if all(key):
            return spec.name_pattern.format_map(texts).strip()
        return " ".join(filter(None, (texts[name] for name in spec.key)))

    def _made(self, field: TemplateField, values: Mapping[str, Value]) -> Iterator[Value]:
        """A field that nobody types: a piece of a code or an economy, or texts joined."""
        if len(field.source) == 1 and "." in field.source[0]:
            name, _, piece = field.source[0].partition(".")
            given, spec = values.get(name), self.template.fields.get(name)
            if given is not None and isinstance(spec, CodeField):
                yield _value(field, given, self._piece(spec, given, piece))
            elif given is not None and isinstance(spec, AgreedField):
                yield from agreed_values(field, given, piece, self.years)
            return
        parts = [values[name] for name in field.source if name in values]
        if len(parts) == len(field.source):
            yield _value(field, parts[0], "/".join(part.text for part in parts if part.text))

    def _piece(self, spec: CodeField, given: Value, piece: str) -> str:
        if given.reading is not Reading.READ:
            return ""
        code = read_code(spec.pattern, given.text, self.committees)
        return code.pieces.get(piece, "") if code else ""


def agreed_values(
    field: TemplateField, given: Value, piece: str, years: Sequence[int]
) -> Iterator[Value]:
    """The amounts by year, or the note, of an economy as agreements write it.

    Args:
        field: that they are the values of.
        given: the economy, in mio. kr.
        piece: ``amounts`` or ``note``.
        years: of the round; a year without an amount is blank.
    """
    economy = parse_economy(given.text) if given.reading is Reading.READ else None
    if piece == "note":
        yield _value(field, given, economy_note(economy) or "")
        return
    for year in years:
        amount = economy.years.get(year) if economy else None
        blank = Value(Slot(field, str(year), year), given.place)
        yield (
            blank
            if amount is None
            else blank._replace(content=amount, raw=format(amount, "f"), reading=Reading.READ)
        )


def taken_over(records: Sequence[Record], template: Template) -> tuple[Record, ...]:
    """The records with what they take over from the first that says it for the same value.

    A field of several cells is taken over whole, where none of them is filled. A value that is
    taken over bears the place where it stands.
    """
    inheriting = [field for field in template.fields.values() if field.inherits]
    first: dict[tuple[str, str], Sequence[Value]] = {}
    for record in records:
        for field in inheriting:
            said, owner = _filled(record, field), _owner(record, field, template)
            if said and owner:
                first.setdefault((field.id, owner), said)
    if not first:
        return tuple(records)
    made = []
    for record in records:
        given = {
            value.slot.id: value._replace(inherited=True)
            for field in inheriting
            if not _filled(record, field)
            for value in first.get((field.id, _owner(record, field, template)), ())
            if value.slot.id in record.values
        }
        made.append(replace(record, values={**record.values, **given}) if given else record)
    return tuple(made)


def _filled(record: Record, field: TemplateField) -> Sequence[Value]:
    """The cells of the field in which something stands."""
    return [value for value in record.of_field(field.id) if not value.is_blank]


def _owner(record: Record, field: TemplateField, template: Template) -> str:
    """The text by which rows belong together, in one spelling; "" where it is blank."""
    key = template.record.key
    if field.inherits in key:
        return record.key[key.index(field.inherits)]
    return record.text(field.inherits).casefold()


def _value(field: TemplateField, given: Value, text: str) -> Value:
    return Value(
        slot=Slot(field),
        place=given.place,
        content=text or None,
        raw=text,
        kind=given.kind if text else None,
        reading=Reading.READ if text else Reading.BLANK,
    )


@frozen
class _Texts:
    """Texts by field; "" for a field without any."""

    values: Mapping[str, Value]

    def __getitem__(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else value.text
