"""Records of a template of the second language from plain data, and what rules see in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    IntegerField,
    PercentField,
    YearField,
)
from templates.read_template import bundled_template
from templates.template import Template
from validate.finding import Finding
from validate.own_checks import own_rules
from validate.record_rule import Context, RecordRule
from validate.record_run import runs_on, sees_in_file, sees_in_round
from validate.record_words import finding_of
from validate.rule import Language
from validate.rules import record_rules
from workbook.case.dates import typed_date
from workbook.expression.reading import read_value, trimmed
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.slot import Slot, slots
from workbook.records.value import Content, Place, Reading, Value
from workbook.round.config import RecordRoundConfig
from workbook.round.records import FinanceEntry, RecordRound

FILE = "ISU.xlsx"
YEARS = (2026, 2027, 2028, 2029)
_FIRST_ROW = 6
_EPOCH = date(1899, 12, 30)
_NUMBERS = (AmountField, AmountsField, IntegerField, PercentField, YearField)


@dataclass(frozen=True)
class Typed:
    """A cell that holds something else than a text, a number or a date.

    Attributes:
        kind: of the cell: an error, a truth value.
        formula: that gives the cell's value, or None.
    """

    raw: str
    kind: CellKind = CellKind.TEXT
    formula: str | None = None
    struck: bool = False


Cell: TypeAlias = str | int | Decimal | date | Typed | None
"""What is typed in a cell."""


def settings(**changes: Any) -> RecordRoundConfig:
    """Settings of a small round with two centres and three committees."""
    return RecordRoundConfig.model_validate(
        {
            "template": "prioritering",
            "title": "Prioriteringsforslag til budget 2026",
            "municipality": "Prøvekøbing Kommune",
            "round": "Juni 2025",
            "issued": date(2025, 6, 2),
            "deadline": date(2025, 6, 27),
            "sender": "Økonomi",
            "years": YEARS,
            "centres": [
                {"code": "CIS", "name": "Center for Idræt og Sundhed"},
                {"code": "CTM", "name": "Center for Teknik og Miljø"},
            ],
            "committees": [
                {"code": "ISU", "name": "Institutions- og Skoleudvalget"},
                {"code": "TU", "name": "Teknisk Udvalg"},
                {"code": "ØU", "name": "Økonomiudvalget"},
            ],
            "frames": [{"code": "10.22", "name": "Trafik og infrastruktur"}],
        }
        | changes
    )


FAULTLESS: Mapping[str, Cell] = {
    "nr": "ISU01",
    "kind": "Service",
    "title": "Færre møder",
    "resume": "Møderne samles på to dage om ugen.",
    "amount:2026": -100,
    "amount:2027": -250,
    "amount:2028": -250,
    "amount:2029": -250,
    "type": "Effektivisering",
}
"""A record of `prioritering` in which no rule sees a fault."""


@dataclass(frozen=True)
class Found:
    """What a rule saw.

    Attributes:
        at: the cells: each the record's place in the order, and the slot.
    """

    at: tuple[tuple[int, str], ...]
    message: str
    fix: str
    finding: Finding


@dataclass
class Case:
    """A round of one template with the records of one centre's file, or of several.

    Attributes:
        template: or the id of a bundled one.
        typed: what is typed, a mapping of slot ids for each record; see `row`.
    """

    template: Template
    config: RecordRoundConfig = field(default_factory=settings)
    rows: list[tuple[str, Mapping[str, Cell]]] = field(default_factory=list)
    entries: tuple[FinanceEntry, ...] = ()

    @staticmethod
    def of(template: str | Template = "prioritering", **changes: Any) -> "Case":
        """A round without records; changes are to its settings."""
        found = bundled_template(template) if isinstance(template, str) else template
        return Case(found, settings(**changes))

    def row(self, centre: str = "CIS", /, **typed: Cell) -> "Case":
        """The round with one more record: the faultless one with other cells.

        A cell by year is named with two underscores: ``amount__2026``.
        """
        cells = {name.replace("__", ":"): cell for name, cell in typed.items()}
        self.rows.append((centre, {**FAULTLESS, **cells}))
        return self

    def only(self, centre: str = "CIS", /, **typed: Cell) -> "Case":
        """The round with one more record in which nothing else is typed."""
        blank: dict[str, Cell] = dict.fromkeys(FAULTLESS)
        named = {name.replace("__", ":"): cell for name, cell in typed.items()}
        self.rows.append((centre, blank | named))
        return self

    @property
    def round(self) -> RecordRound:
        """The round."""
        return RecordRound(Path("runde"), self.config, self.template, self.entries)

    def records(self, centre: str = "") -> tuple[Record, ...]:
        """The records of one centre, or of all, in their order."""
        made = inherited(
            [self._record(number, *row) for number, row in enumerate(self.rows)], self.template
        )
        return tuple(record for record in made if centre in ("", record.centre))

    def returned(self, centre: str = "") -> Returned:
        """The records as those of a returned file."""
        return Returned("Forslag", self.records(centre))

    def at(self, record: int, slot: str) -> Value:
        """The value of a slot of a record, by its place in the order."""
        return self.records()[record].values[slot]

    def sees(self, code: str, *, language: Language = "da", centre: str = "") -> list["Found"]:
        """What the rules of this code see; see `found`."""
        return [
            found
            for rule in record_rules()
            if rule.code == code
            for found in self.found(rule, language=language, centre=centre)
        ]

    def findings(self, *, besides: str = "") -> list[str]:
        """The codes of all that is found in the files together, in the order of the codes."""
        rules = (*record_rules(), *own_rules(self.template))
        return [rule.code for rule in rules if rule.code != besides for _ in self.found(rule)]

    def found(
        self, rule: RecordRule, *, language: Language = "da", centre: str = ""
    ) -> list["Found"]:
        """What the rule sees in the file of the centre, or in those of all together."""
        context = Context(self.round, self.returned(centre))
        records = self.records(centre)
        across = Context(self.round)
        seen = (*sees_in_file(rule, context), *sees_in_round(rule, records, across))
        found = []
        for one in seen if runs_on(rule, context) else ():
            finding = finding_of(rule, one, context, language)
            found.append(
                Found(
                    tuple((value.place.row - _FIRST_ROW, value.slot.id) for value in one.at),
                    finding.message,
                    finding.fix,
                    finding,
                )
            )
        return found

    def _record(self, number: int, centre: str, typed: Mapping[str, Cell]) -> Record:
        round_ = self.round
        found = slots(self.template, round_.config.years, round_.lists)
        row = _FIRST_ROW + number
        file = f"{centre}.xlsx"
        values = {
            slot.id: read_cell(
                slot, typed.get(slot.id), Place(file, "Forslag", row, column), round_
            )
            for column, slot in enumerate(
                (slot for slot in found if slot.field.by != "finance"), start=1
            )
        }
        key = tuple(trimmed(values[name].text).casefold() for name in self.template.record.key)
        texts = {name: trimmed(values[name].text) for name in self.template.record.key}
        name = self.template.record.name_pattern.format_map(texts)
        place = Place(file, "Forslag", row, 1)
        return Record(key, name if any(key) else f"række {row}", values, centre, place)


def inherited(records: Sequence[Record], template: Template) -> list[Record]:
    """The records with what they take over from the first that has it of the same number."""
    made = []
    for record in records:
        values = dict(record.values)
        for spec in template.fields.values():
            if not spec.inherits or spec.id not in values or not values[spec.id].is_blank:
                continue
            given = record.text(spec.inherits)
            for other in records:
                value = other.values[spec.id]
                if given and other.text(spec.inherits) == given and not value.is_blank:
                    values[spec.id] = replace(value, inherited=True)
                    break
        made.append(replace(record, values=values))
    return made


def read_cell(slot: Slot, cell: Cell, place: Place, round_: RecordRound) -> Value:
    """The value that a returned file would have for what was typed."""
    match cell:
        case None:
            return Value(slot, place)
        case Typed():
            value = Value(
                slot, place, None, cell.raw, cell.kind, formula=cell.formula, struck=cell.struck
            )
        case str():
            value = Value(slot, place, None, cell, CellKind.TEXT)
        case date():
            value = Value(slot, place, None, str((cell - _EPOCH).days), CellKind.DATE)
        case _:
            value = Value(slot, place, None, str(cell), CellKind.NUMBER)
    if not trimmed(value.raw) and value.kind is CellKind.TEXT:
        return value
    content = _content(value, round_)
    return replace(
        value, content=content, reading=Reading.UNREADABLE if content is None else Reading.READ
    )


def _content(value: Value, round_: RecordRound) -> Content:
    spec = value.slot.field
    if value.kind is CellKind.DATE:
        day = _EPOCH + timedelta(days=int(value.raw))
        return day if isinstance(spec, DateField) else None
    if value.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    if isinstance(spec, _NUMBERS):
        return Decimal(value.raw) if value.kind is CellKind.NUMBER else None
    if isinstance(spec, ChoiceField | ChoicesField):
        read = read_value(value.raw, round_.lists[spec.list])
        return value.raw if read is None and getattr(spec, "free", False) else read
    if isinstance(spec, DateField):
        return typed_date(value.raw)
    return value.raw
