"""The merged records: every field of every record, whoever gave it, exact."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from templates.field import (
    AmountField,
    AmountsField,
    BaseField,
    PercentField,
    TemplateField,
)
from templates.frozen import frozen
from workbook.edition.content import Amounts, FieldContent
from workbook.edition.field_content import calculated, field_content, finance_content, percentage
from workbook.edition.order import key_order
from workbook.records.record import Key, Record
from workbook.records.value import Place
from workbook.round.combined import answers_of, combined
from workbook.round.model import KEY_SEPARATOR, FinanceEntry, Round
from workbook.typed import cleaned


class MergeFault(Exception):  # noqa: N818 - a bug of ours, never the operator's
    """The edition would not keep the contract that its files have kept."""


@frozen
class DeliveredFile:
    """What one centre has delivered.

    Attributes:
        name: of its file.
        sha256: of its file's bytes.
    """

    name: str
    sha256: str
    centre: str
    records: tuple[Record, ...]


@frozen(slots=False)
class MergedRecord:
    """One record with what centre and finance say of it.

    Attributes:
        index: its place among the records, from 0.
        centre: code.
        contents: of every field of the template, by id.
        places: of every filled cell of the returned file, by slot id.
        inherited: ids of the fields that stand in the row of another record.
        given: what finance's list said, by field; a field that took its default is absent.
        repeats: where the same stands again, if the template counts an owner's repeats as one.
    """

    index: int
    key: Key
    name: str
    centre: str
    contents: Mapping[str, FieldContent]
    places: Mapping[str, Place]
    inherited: frozenset[str]
    given: Mapping[str, FinanceEntry]
    repeats: tuple[Place, ...] = ()

    def amounts(self, field: str) -> Amounts:
        """Of a field of amounts."""
        found = self.contents[field]
        if not isinstance(found, Amounts):
            raise TypeError(field)
        return found


@frozen(slots=False)
class Dataset:
    """The merged records of a round.

    Attributes:
        records: in the order of their key.
        files: name and sha256 of each returned file.
        missing: codes of the centres that were asked and sent no file.
        day: of the edition; what it says is so as of that day.
    """

    round: Round
    records: tuple[MergedRecord, ...]
    files: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    day: date

    def field(self, name: str) -> TemplateField:
        """The template's field of this id."""
        return self.round.template.fields[name]


def dataset(round_: Round, files: Sequence[DeliveredFile], day: date | None = None) -> Dataset:
    """The records of all files, in the order of their key, which counts figures as figures.

    Args:
        round_: whose records they are.
        files: what each centre delivered.
        day: of the edition; without one that of the settings, else the round's day of issue.
    """
    records = [record for file in files for record in file.records]
    if round_.is_closed:
        answers = answers_of([(file.centre, file.records) for file in files])
        records = list(combined(round_, answers))
    merged = [merged_record(round_, record) for record in records]
    repeats = round_.template.packs.repeats
    if repeats is not None and repeats.merge:
        merged = _once(merged, [record.place for record in records])
    ordered = sorted(merged, key=lambda record: key_order(round_, record.contents))
    delivered = {file.centre for file in files}
    return Dataset(
        round_,
        tuple(replace(record, index=index) for index, record in enumerate(ordered)),
        tuple((file.name, file.sha256) for file in files),
        tuple(
            one.code
            for one in round_.config.centres
            if one.code not in delivered and round_.takes_part(one.code)
        ),
        day or round_.config.edition.date or round_.config.issued,
    )


def _once(records: Sequence[MergedRecord], places: Sequence[Place]) -> list[MergedRecord]:
    """Each record once, where one centre sends it several times with the same in every field."""
    found: dict[tuple[str, str], MergedRecord] = {}
    for record, place in zip(records, places, strict=True):
        said = record.centre, repr(sorted(record.contents.items()))
        first = found.get(said)
        found[said] = replace(first, repeats=(*first.repeats, place)) if first else record
    return list(found.values())


def merged_record(round_: Round, record: Record) -> MergedRecord:
    """The record with every field of the template."""
    contents: dict[str, FieldContent] = {}
    given: dict[str, FinanceEntry] = {}
    for field in round_.template.fields.values():
        if field.by == "finance":
            entry = finance_entry(round_, field, record)
            contents[field.id] = finance_content(field, entry.value if entry else field.default)
            if entry is not None:
                given[field.id] = entry
        else:
            contents[field.id] = field_content(round_, field, record)
    for field in round_.template.fields.values():
        if isinstance(field, AmountField | AmountsField) and field.formula:
            contents[field.id] = calculated(round_.template, field, contents)
    for field in round_.template.fields.values():
        if isinstance(field, PercentField) and field.formula:
            contents[field.id] = percentage(field, contents)
    filled = [value for value in record.values.values() if not value.is_blank]
    return MergedRecord(
        index=0,
        key=record.key,
        name=cleaned(record.name),
        centre=record.centre,
        contents=contents,
        places={value.slot.id: value.place for value in filled},
        inherited=frozenset(value.slot.field.id for value in filled if value.inherited),
        given=given,
    )


def finance_entry(round_: Round, field: BaseField, record: Record) -> FinanceEntry | None:
    """What finance's list says of the field for this record, or None."""
    names = (field.per,) if field.per else round_.template.record.key
    return round_.entry(field.id, KEY_SEPARATOR.join(record.text(name) for name in names))
