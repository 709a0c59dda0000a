"""A round: its folder, settings, lists and decisions."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from decimal import Decimal
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, Final, TypeVar

from templates.field import CodeField, DateField
from templates.frozen import frozen
from templates.structure import field_marks, structure_hash
from templates.template import Template
from templates.text import Said
from workbook.danish import folded, name_key
from workbook.records.code import code_identity
from workbook.records.day import typed_day
from workbook.records.record import Key, Record
from workbook.round.config import RoundConfig, Section
from workbook.round.folder import MERGED, RECEIVED, SENT, hash_of
from workbook.round.previous import PreviousEdition

KEY_SEPARATOR: Final = "\x1f"
"""Between the texts of a key of several fields: a sign that no cell can hold."""


_Answer = TypeVar("_Answer")


def per_centre(ask: Callable[["Round", str], _Answer]) -> Callable[["Round", str], _Answer]:
    """Answers each centre of a round once: many rules, and many files, ask the same of it.

    The answer must not be changed, and is no iterator.
    """

    @wraps(ask)
    def asked(round_: "Round", centre: str) -> _Answer:
        known: dict[object, _Answer] = round_.known
        key = (ask, centre)
        if key not in known:
            known[key] = ask(round_, centre)
        return known[key]

    return asked


@frozen(slots=False)
class FinanceEntry:
    """What finance gave for one field and one value of the field it is given for.

    Attributes:
        per: the key's text as it stands in finance's list.
        file: name of the list.
        row: in it, as Excel counts.
    """

    field: str
    per: str
    value: str
    file: str
    row: int


@frozen(slots=False)
class Round:
    """One round, whose workbook a template describes.

    Attributes:
        entries: finance's own fields, as given in ``beslutninger``.
        records: of a closed list: finance's, in the order in which workbooks show them, with what
            is calculated of their fields.
        previous: the edition of the round before, where the settings name one.
        notes: sentences to the operator on what counts in finance's lists and is not seen.
        known: what was asked of it before (`per_centre`).
    """

    folder: Path
    config: RoundConfig
    template: Template
    entries: tuple[FinanceEntry, ...] = field(default=())
    records: tuple[Record, ...] = field(default=())
    previous: PreviousEdition | None = None
    notes: tuple[Said, ...] = ()
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __getstate__(self) -> dict[str, object]:
        """Without what is soon found again: it travels to workers."""
        return self.__dict__ | {"known": {}}

    @property
    def sent(self) -> Path:
        """Where generate writes."""
        return self.folder / SENT

    @property
    def received(self) -> Path:
        """Where returned files are put."""
        return self.folder / RECEIVED

    @property
    def merged(self) -> Path:
        """Where merge writes."""
        return self.folder / MERGED

    @cached_property
    def field_marks(self) -> Mapping[str, str]:
        """What a stamp says of each field that a record has in a workbook; see `field_marks`."""
        return field_marks(self.template)

    @cached_property
    def template_hash(self) -> str:
        """The hash of the template's structure, as the stamp bears it."""
        return structure_hash(self.template)

    @cached_property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """The values of every list, those that the round gives included.

        Centres and committees are given by their code.
        """
        config = self.config
        given = {
            "centres": tuple(entry.code for entry in config.centres),
            "committees": tuple(entry.code for entry in config.committees),
            "directors": tuple(entry.code for entry in config.directors),
            "sections": tuple(entry.title for entry in config.sections),
            "frames": tuple(entry.label for entry in config.frames),
        }
        return given | {name: found.texts for name, found in self.template.lists.items()}

    @cached_property
    def _spellings(self) -> Mapping[str, Mapping[str, str]]:
        """By list, every spelling that is read as a value of it, with the value."""
        config = self.config
        read = {
            name: {folded(value): value for value in values} for name, values in self.lists.items()
        }
        for name, entries in self.code_names.items():
            for code, full in entries.items():
                read[name][folded(full)] = code
                read[name][folded(f"{full} ({code})")] = code
                read[name][folded(f"{code} {full}")] = code
        for frame in config.frames:
            read["frames"][folded(frame.code)] = frame.label
        for name, found in self.template.lists.items():
            for value in found.values:
                read[name] |= {folded(spelling): value.value for spelling in value.spelled}
        return read

    @cached_property
    def code_names(self) -> Mapping[str, Mapping[str, str]]:
        """What the codes of the round's lists stand for, by list."""
        config = self.config
        named = {
            "centres": config.centres,
            "committees": config.committees,
            "directors": config.directors,
        }
        return {
            name: {entry.code: entry.name for entry in entries} for name, entries in named.items()
        }

    def spellings(self, name: str, value: str) -> tuple[str, ...]:
        """All that is read as this value of the list, in small letters."""
        return tuple(text for text, read in self._spellings[name].items() if read == value)

    def listed(self, name: str, text: str) -> str | None:
        """The list's value that the text says, in any spelling that is read as it; None for none.

        A centre, committee or frame is known by its code and by its name, and “&” is “og”.
        """
        found = self._spellings[name].get(folded(text))
        return found or self._by_name[name].get(name_key(text))

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, str]]:
        """By list, the values by the key of each of their spellings, if it is no other's, too."""
        found: dict[str, dict[str, str]] = {}
        for name, spellings in self._spellings.items():
            keys: dict[str, set[str]] = {}
            for spelling, value in spellings.items():
                keys.setdefault(name_key(spelling), set()).add(value)
            found[name] = {key: min(values) for key, values in keys.items() if len(values) == 1}
        return found

    @property
    def committee_codes(self) -> tuple[str, ...]:
        """Of the round's committees."""
        return self.lists["committees"]

    def key_part(self, field: str, text: str) -> str:
        """The text of a key's field in the one spelling in which any two spellings are equal."""
        spec = self.template.fields[field]
        if isinstance(spec, CodeField):
            return code_identity(spec.pattern, text, self.committee_codes)
        if isinstance(spec, DateField):
            return str(typed_day(spec, text) or folded(text))
        name = getattr(spec, "list", "")
        return folded((self.listed(name, text) if name else None) or text)

    def identity(self, field: str, per: str) -> tuple[str, ...]:
        """What a field of finance's is given for, as `FinanceEntry.per` has it, in one spelling."""
        spec = self.template.fields[field]
        names = (spec.per,) if spec.per else self.template.record.key
        texts = per.split(KEY_SEPARATOR) if len(names) > 1 else [per]
        return tuple(self.key_part(name, text) for name, text in zip(names, texts, strict=False))

    @cached_property
    def _given(self) -> Mapping[tuple[str, tuple[str, ...]], FinanceEntry]:
        return {
            (entry.field, self.identity(entry.field, entry.per)): entry for entry in self.entries
        }

    def entry(self, field: str, per: str) -> FinanceEntry | None:
        """What finance's list gives for the field, however the key is spelt; None for nothing.

        Args:
            field: id of a field that finance gives.
            per: text of the field that it is given for; of a whole key its fields' texts, joined
                by `KEY_SEPARATOR`.
        """
        return self._given.get((field, self.identity(field, per)))

    def decided(self, field: str, per: str) -> str:
        """What finance gave for the field; its default where the list does not name the key."""
        entry = self.entry(field, per)
        return self.template.fields[field].default if entry is None else entry.value

    @property
    def requirement(self) -> Mapping[str, Decimal]:
        """What must be saved at least, by year, in the edition's unit, positive."""
        return self.config.requirement

    @property
    def is_closed(self) -> bool:
        """Whether the records are finance's; centres then add none."""
        return self.template.record.list == "closed"

    @cached_property
    def _by_key(self) -> Mapping[Key, Record]:
        return {record.key: record for record in self.records}

    def record(self, key: Key) -> Record | None:
        """Finance's record of this key, or None."""
        return self._by_key.get(key)

    @per_centre
    def centre_records(self, centre: str) -> tuple[Record, ...]:
        """Finance's records that go to this centre, each with whether the centre leads it."""
        return tuple(
            replace(record, centre=centre, is_led=centres[0] == centre)
            for record in self.records
            if centre in (centres := self.centres_of(record))
        )

    def centres_of(self, record: Record) -> tuple[str, ...]:
        """The centres that share one of finance's records; the first leads it."""
        return tuple(record.text(self.template.record.owner).split("/"))

    def section(self, record: Record) -> Section | None:
        """The settings of the section that one of the record's fields names; None for none."""
        sections = (
            self.config.section(value.text)
            for value in record.values.values()
            if getattr(value.slot.field, "list", "") == "sections"
        )
        return next(sections, None)

    def heading(self, record: Record) -> str:
        """What this round's answers on the record are headed with."""
        return self.config.heading(self.section(record))

    def agreement_year(self, record: Record) -> int | None:
        """The year of the agreement that the record is of: its section's, else the round's."""
        section = self.section(record)
        of_section = section.agreement_year if section is not None else None
        return of_section or self.config.agreement_year

    def takes_part(self, centre: str) -> bool:
        """Whether the centre gets a workbook: every centre that may add records, or has any."""
        if self.is_closed:
            return any(centre in self.centres_of(record) for record in self.records)
        return self.config.centre(centre) is not None

    @per_centre
    def item_numbers(self, centre: str) -> tuple[int, ...]:
        """The numbers of the records that are sent to the centre, where numbers are their key."""
        keys = [record.key for record in self.centre_records(centre)]
        numbers = [key[0] for key in keys if len(key) == 1 and key[0].isdecimal()]
        return tuple(map(int, numbers)) if len(numbers) == len(keys) else ()

    @per_centre
    def items_hash(self, centre: str) -> str:
        """16 hex digits over the lists, years and records that the workbook bears."""
        config = self.config
        named = [[entry.code, entry.name] for entry in (*config.centres, *config.committees)]
        given = [
            [[value.slot.id, value.text] for value in record.values.values()]
            for record in self.centre_records(centre)
        ]
        frames = [[frame.code, frame.name] for frame in config.frames]
        parts = [centre, config.years, named, frames]
        return hash_of([*parts, given] if given else parts)
