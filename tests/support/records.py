"""Records of a template from plain data, and what rules see in them; long as one Case has all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from templates.field import AmountsField
from templates.read_template import bundled_template
from templates.template import Template
from tests.support.settings import settings_of
from validate.finding import Finding
from validate.own_checks import own_rules
from validate.rule import Context, Rule
from validate.rules import rules
from validate.run import sees_in_file, sees_in_round
from validate.text import Language
from validate.words import finding_of
from workbook.expression.formula import calculated, formula_of
from workbook.read.model import Cell as ReadCell
from workbook.read.model import CellKind
from workbook.records.identity import RecordMaker, taken_over
from workbook.records.record import Record
from workbook.records.returned import Returned, ReturnedTotal
from workbook.records.slot import slots
from workbook.records.typing import CellReader
from workbook.records.value import Place, Reading, Value
from workbook.round.config import RoundConfig
from workbook.round.model import FinanceEntry, Round

FILE = "ISU.xlsx"
YEARS = (2026, 2027, 2028, 2029)
_FIRST_ROW = 6
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Typed:
    """A cell that holds something else than a text, a number or a date.

    Attributes:
        kind: of the cell: an error, a truth value.
        formula: that gives the cell's value, or None.
        number_format: of a number's cell; "" where it shows what is stored.
    """

    raw: str
    kind: CellKind = CellKind.TEXT
    formula: str | None = None
    number_format: str = ""


Cell: TypeAlias = str | int | Decimal | date | Typed | None
"""What is typed in a cell."""


def settings(**changes: Any) -> RoundConfig:
    """Settings of a small round with two centres and three committees."""
    return settings_of(
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
        | changes,
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
        rows: for each record its centre and what is typed, a mapping of slot ids; see `row`.
        good: a record in which no rule sees a fault.
        counts_from_1904: whether the dates of the workbooks do.
        calculates: whether a sum in whose cell nothing is typed shows what its formula gives.
    """

    template: Template
    config: RoundConfig = field(default_factory=settings)
    rows: list[tuple[str, dict[str, Cell]]] = field(default_factory=list)
    entries: tuple[FinanceEntry, ...] = ()
    totals: tuple[ReturnedTotal, ...] = ()
    good: Mapping[str, Cell] = field(default_factory=lambda: FAULTLESS)
    calculates: bool = False
    counts_from_1904: bool = False

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
        self.rows.append((centre, {**self.good, **cells}))
        return self

    def only(self, centre: str = "CIS", /, **typed: Cell) -> "Case":
        """The round with one more record in which nothing else is typed."""
        blank: dict[str, Cell] = dict.fromkeys(self.good)
        named = {name.replace("__", ":"): cell for name, cell in typed.items()}
        self.rows.append((centre, blank | named))
        return self

    @property
    def round(self) -> Round:
        """The round."""
        return Round(Path("runde"), self.config, self.template, self.entries)

    def records(self, centre: str = "") -> tuple[Record, ...]:
        """The records of one centre, or of all, in their order."""
        made = taken_over([self._record(*row) for row in enumerate(self.rows)], self.template)
        return tuple(record for record in made if centre in ("", record.centre))

    def returned(self, centre: str = "") -> Returned:
        """The records as those of a returned file."""
        return Returned("Forslag", self.records(centre), totals=self.totals)

    def at(self, record: int, slot: str) -> Value:
        """The value of a slot of a record, by its place in the order."""
        return self.records()[record].values[slot]

    def sees(self, code: str, *, language: Language = "da", centre: str = "") -> list["Found"]:
        """What the rules of this code see; see `found`."""
        return [
            found
            for rule in rules()
            if rule.code == code
            for found in self.found(rule, language=language, centre=centre)
        ]

    def findings(self, *, besides: str = "") -> list[str]:
        """The codes of all that is found in the files together, in the order of the codes."""
        return [found.finding.code for found in self.everything() if found.finding.code != besides]

    def everything(self, language: Language = "da") -> list["Found"]:
        """All that is found in the files together, in the order of the codes."""
        every = (*rules(), *own_rules(self.template))
        context = Context(self.round, self.returned())
        return [found for rule in every for found in _found(rule, context, language)]

    def found(self, rule: Rule, *, language: Language = "da", centre: str = "") -> list["Found"]:
        """What the rule sees in the file of the centre, or in those of all together."""
        return _found(rule, Context(self.round, self.returned(centre)), language)

    def _record(self, number: int, row: tuple[str, Mapping[str, Cell]]) -> Record:
        centre, typed = row
        round_, row_number = self.round, _FIRST_ROW + number
        codes = round_.committee_codes
        reader = CellReader(round_.listed, codes, self.counts_from_1904)
        maker = RecordMaker(self.template, round_.key_part, codes, centre)
        given = [
            slot
            for slot in slots(self.template, round_.config.years, round_.lists)
            if slot.field.by != "finance" and not slot.field.source
        ]
        places = [
            Place(f"{centre}.xlsx", self._sheet(number), row_number, column)
            for column in range(1, len(given) + 1)
        ]
        values = [
            _formatted(reader.read(slot, as_read(typed.get(slot.id), place), place), typed)
            for slot, place in zip(given, places, strict=True)
        ]
        if self.calculates:
            found = {value.slot.id: value.amount for value in values}
            values = [
                value if value.slot.id in typed else self._sum(value, found) for value in values
            ]
        return maker.record(values, places[0])

    def _sheet(self, number: int) -> str:
        """Where the record stands: all rows on one sheet, each form on its own."""
        form = self.template.form_sheet
        return f"{form.name} {number + 1}" if form is not None else "Forslag"

    def _sum(self, value: Value, found: Mapping[str, Decimal | None]) -> Value:
        """The cell of a calculated field as its formula shows it; any other cell as it is."""
        slot, fields = value.slot, self.template.fields
        if formula_of(slot.field) is None:
            return value

        def amount(name: str) -> Decimal | None:
            return found[f"{name}:{slot.part}"]

        right = calculated(fields, slot.field.id, amount)
        shown = value._replace(raw="", kind=CellKind.TEXT, formula="A1-A2")
        if right is None:
            return shown
        return shown._replace(
            content=right,
            raw=format(right, "f"),
            kind=CellKind.NUMBER,
            reading=Reading.READ,
        )


def _formatted(value: Value, typed: Mapping[str, Cell]) -> Value:
    """The value with the number format that its cell is given."""
    cell = typed.get(value.slot.id)
    return value._replace(number_format=cell.number_format) if isinstance(cell, Typed) else value


def _found(rule: Rule, context: Context, language: Language) -> list[Found]:
    """What the rule sees in the file, and in its records as those of a whole round."""
    records = context.returned.records if context.returned is not None else ()
    across = sees_in_round(rule, records, Context(context.round))
    found = []
    for one in (*sees_in_file(rule, context), *across):
        finding = finding_of(rule, one, context, language)
        at = tuple((value.place.row - _FIRST_ROW, value.slot.id) for value in one.at)
        found.append(Found(at, finding.message, finding.fix, finding))
    return found


def net_case() -> Case:
    """No record yet; the template has a cost and a net that is calculated, in two years."""
    case = Case.of()
    fields = (
        AmountsField(id="cost", label="Udgift {year}", minus=False),
        AmountsField(id="net", label="Netto {year}", formula="amount - cost"),
    )
    added = {field.id: field for field in fields}
    case.template = replace(case.template, fields={**case.template.fields, **added})
    case.config = settings(years=[2026, 2027])
    return case


def net_that_is_right(raw: str) -> Typed:
    """A net with the formula that was sent."""
    return Typed(raw, CellKind.NUMBER, "E6-F6")


def total_case(cell: Cell) -> Case:
    """One record of -100 in 2026 for services, and what stands in the first of the live sums."""
    case = Case.of().row()
    slot = case.at(0, "amount:2026").slot
    place = Place("CIS.xlsx", "Forslag", _FIRST_ROW + 1, 5)
    reader = CellReader(case.round.listed)
    value = reader.read(slot, as_read(cell, place), place)
    case.totals = (ReturnedTotal("I alt, serviceudgifter", value),)
    return case


def as_read(cell: Cell, place: Place) -> ReadCell | None:
    """The cell as the reader of workbooks finds it."""
    made = partial(ReadCell, place.row, place.column)
    match cell:
        case None:
            return None
        case Typed():
            return made(cell.kind, cell.raw, cell.formula)
        case str():
            return made(CellKind.TEXT, cell)
        case date():
            return made(CellKind.DATE, str((cell - _EPOCH).days))
        case _:
            return made(CellKind.NUMBER, str(cell))
