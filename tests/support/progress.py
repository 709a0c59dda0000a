"""A small follow-up of records: three centres, nine items, answers without a fault."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from templates.read_template import bundled_template
from templates.template import Template
from tests.support.rounds import REMARKS, STATUSES, small_round
from validate.finding import Finding
from validate.rule import Context, Rule
from validate.rules import rules
from validate.run import runs_on, sees_in_file, sees_in_round
from validate.text import Language
from validate.words import finding_of
from workbook.read.model import Cell, CellKind
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.slot import Slot
from workbook.records.typing import CellReader
from workbook.records.value import Place, Reading, Value
from workbook.round.load import round_of
from workbook.round.model import Round

SHEET = "Opfølgning"
CENTRES = ("CET", "CKM", "CSO")
_FIRST_ROW = 6
_FIRST_COLUMN = 14


@dataclass(frozen=True)
class Found:
    """What a rule saw.

    Attributes:
        at: the cells: each the record's name, and the slot.
    """

    code: str
    at: tuple[tuple[str, str], ...]
    message: str
    fix: str
    finding: Finding


@dataclass(frozen=True)
class FollowUp:
    """The round with what its centres answer.

    CET has the items 1, 2, 3 and, without leading them, 4 and 9; CKM 4, 5 and 9; CSO 6, 7 and 8.

    Attributes:
        answers: what differs from the faultless answers: by centre and number the texts or numbers
            of slots; a slot in ``absent`` has no column.
    """

    round: Round
    answers: Mapping[tuple[str, str], Mapping[str, str | int]] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()

    def answered(self, nr: int, centre: str = "", **typed: str | int) -> "FollowUp":
        """The round with other answers to an item: only these; of its leading centre or another."""
        name = centre or self.round.centres_of(self._sent(nr))[0]
        return replace(self, answers={**self.answers, (name, str(nr)): typed})

    def before(self, nr: int, status: str) -> "FollowUp":
        """The round with another status of last time."""
        return self._with(nr, previous_status=status)

    def remarked(self, nr: int, *remarks: tuple[str, str]) -> "FollowUp":
        """The round with other earlier remarks on an item, oldest first: label and text of each."""
        record = self._sent(nr)
        spec = self.round.template.fields["earlier_remarks"]
        kept = {name: one for name, one in record.values.items() if one.slot.field is not spec}
        made = [_listed(Slot(spec, label), text, record.place) for label, text in remarks]
        values = {**kept, **{one.slot.id: one for one in made}}
        return self._replaced(replace(record, values=values))

    def without(self, *slots: str) -> "FollowUp":
        """The round whose files lack the columns."""
        return replace(self, absent=self.absent | set(slots))

    def records(self, centre: str) -> tuple[Record, ...]:
        """The records that the centre returns."""
        return tuple(
            self._returned(record, _FIRST_ROW + place)
            for place, record in enumerate(self.round.centre_records(centre))
        )

    def found(self, language: Language = "da") -> Iterator[Found]:
        """What all rules on records see in the three files and across them."""
        across = Context(self.round)
        every = [record for centre in CENTRES for record in self.records(centre)]
        for rule in rules():
            if not runs_on(rule, across):
                continue
            for centre in CENTRES:
                context = Context(self.round, Returned(SHEET, self.records(centre)))
                for seen in sees_in_file(rule, context):
                    yield _found(rule, finding_of(rule, seen, context, language), seen.at, every)
            for seen in sees_in_round(rule, every, across):
                yield _found(rule, finding_of(rule, seen, across, language), seen.at, every)

    def sees(self, code: str, language: Language = "da") -> list[Found]:
        """What the rule of this code sees."""
        return [found for found in self.found(language) if found.code == code]

    def codes(self) -> list[str]:
        """The codes of all that is found."""
        return [found.code for found in self.found()]

    def _sent(self, nr: int) -> Record:
        return next(record for record in self.round.records if record.name == str(nr))

    def _with(self, nr: int, **texts: str) -> "FollowUp":
        record = self._sent(nr)
        fields = self.round.template.fields
        made = {
            name: _listed(Slot(fields[name]), text, record.place) for name, text in texts.items()
        }
        return self._replaced(replace(record, values={**record.values, **made}))

    def _replaced(self, record: Record) -> "FollowUp":
        records = tuple(record if one.key == record.key else one for one in self.round.records)
        return replace(self, round=replace(self.round, records=records))

    def _returned(self, record: Record, row: int) -> Record:
        round_ = self.round
        faultless = {"remark": f"{record.centre} bidrager fortsat til punktet."}
        if record.is_led:
            nr = int(record.name)
            faultless = {"status": STATUSES[nr], "remark": REMARKS[nr]}
        typed = self.answers.get((record.centre, record.name), faultless)
        reader = CellReader(round_.listed, round_.committee_codes)
        asked = [spec for spec in round_.template.fields.values() if spec.is_typed]
        values = dict(record.values)
        for column, spec in enumerate(asked, start=_FIRST_COLUMN):
            if spec.id not in self.absent:
                cell = _cell(typed.get(spec.id, ""), row, column)
                place = Place(f"{record.centre}.xlsx", SHEET, row, column)
                values[spec.id] = reader.read(Slot(spec), cell, place)
        place = Place(f"{record.centre}.xlsx", SHEET, row, 1)
        return replace(record, values=values, place=place)


def follow_up(template: Template | None = None) -> FollowUp:
    """The round, its items read from finance's list; of the bundled template or another."""
    return FollowUp(_round(template) if template is not None else _bundled())


@cache
def _bundled() -> Round:
    return _round(bundled_template("opfolgning"))


def _round(template: Template) -> Round:
    with tempfile.TemporaryDirectory() as folder:
        return round_of(small_round(Path(folder)).folder, template)


def _listed(slot: Slot, text: str, place: Place) -> Value:
    if not text:
        return Value(slot, place)
    return Value(slot, place, text, raw=text, reading=Reading.READ)


def _cell(typed: str | int, row: int, column: int) -> Cell | None:
    if typed == "":
        return None
    kind = CellKind.TEXT if isinstance(typed, str) else CellKind.NUMBER
    return Cell(row, column, kind, str(typed))


def _found(rule: Rule, finding: Finding, at: Sequence[Value], records: Sequence[Record]) -> Found:
    cells = tuple(
        (record.name, one.slot.id)
        for one in at
        for record in records
        if one in record.values.values()
    )
    return Found(rule.code, cells, finding.message, finding.fix, finding)
