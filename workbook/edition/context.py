"""What an output is built from: the records, where each of their figures stands, known words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Final

from templates.field import TemplateField, Unit
from templates.frozen import frozen
from templates.output import ChangesOutput, ProgressOutput
from workbook.edition.content import Amounts
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import PERCENT, Blank, CellRef, Number, Term, Text
from workbook.edition.order import OWNER, fields_order, natural
from workbook.edition.shown import (
    exact_decimals,
    holds,
    sum_decimals,
    unit_of,
    value_name,
    values_of,
    years_text,
)
from workbook.numbers import exact_sum
from workbook.units import conversion, converted

NOT_GIVEN = "Ikke angivet"

_CODED: Final = ("centres", "committees")  # lists of the round, whose entries have codes and names


@frozen
class Group:
    """The records of one value of a field.

    Attributes:
        value: as the records have it; "" for those that have none.
        name: as it is printed.
    """

    value: str
    name: str
    records: tuple[MergedRecord, ...]


@frozen
class Money:
    """How an amount of a field is printed.

    Attributes:
        factor: what the typed amount is multiplied by, its sign included.
        decimals: shown of a total; an amount of a record is shown with all it has.
    """

    unit: Unit
    decimals: int
    factor: Decimal = Decimal(1)


@frozen(slots=False)
class Context:
    """The surroundings of one output.

    Attributes:
        number: of the output, which the ids of its tables begin with.
        cells: of the flat table, by record, field and year (0 where there is none); empty where
            the edition has no such table.
        pages: names of the sheets of single records, by the record's index.
        page_cells: of the amounts on these sheets, as `cells`.
    """

    data: Dataset
    number: int = 0
    cells: Mapping[tuple[int, str, int], CellRef] = field(default_factory=dict)
    pages: Mapping[int, str] = field(default_factory=dict)
    page_cells: Mapping[tuple[int, str, int], CellRef] = field(default_factory=dict)

    def link(self, record: MergedRecord, name: str) -> str:
        """The sheet that a cell of the record's field leads to: of its number its own page."""
        is_number = name == self.data.round.template.record.key[0]
        return self.pages.get(record.index, "") if is_number else ""

    @property
    def years(self) -> tuple[int, ...]:
        """Of the round."""
        return self.data.round.config.years

    def table_id(self, part: int) -> str:
        """The id of the output's table of this number."""
        return f"{self.number}.{part}"

    def unit(self, *own: Unit | None) -> Unit:
        """The first unit that is given; else the edition's, else the template's."""
        template = self.data.round.template
        return next((unit for unit in own if unit), template.edition.unit or template.unit)

    def decimals(self, *own: int | None) -> int:
        """The first number of decimals that is given; else the edition's, else the template's."""
        template = self.data.round.template
        of_edition = template.edition.decimals
        fallback = template.decimals if of_edition is None else of_edition
        return next((one for one in own if one is not None), fallback)

    def known(self, unit: Unit) -> Mapping[str, str]:
        """The placeholders that every text of the edition may have."""
        config = self.data.round.config
        return {"unit": unit, "round": config.round, "years": years_text(config.years)}

    def money(self, of: TemplateField, unit: Unit, decimals: int, *, turned: bool) -> Money:
        """How amounts of the field are printed in the unit."""
        factor = conversion(unit_of(self.data, of), unit)
        return Money(unit, decimals, -factor if turned else factor)

    def records(
        self, where: Mapping[str, str | tuple[str, ...]], order: Sequence[str] = ()
    ) -> tuple[MergedRecord, ...]:
        """The records of which the conditions hold, in the order."""
        found = [record for record in self.data.records if holds(record, where)]
        if order:
            round_ = self.data.round
            found.sort(
                key=lambda record: fields_order(round_, order, record.contents, record.centre)
            )
        return tuple(found)

    def groups(
        self, records: Iterable[MergedRecord], by: str, also: Sequence[str] = ()
    ) -> tuple[Group, ...]:
        """The records by the field's values, in the list's order; those without one last.

        A record of several values stands in the group of each.

        Args:
            records: that are grouped.
            by: id of the field, or ``owner``.
            also: values that have a group where no record has them.
        """
        found: dict[str, list[MergedRecord]] = {value: [] for value in also}
        for record in records:
            for value in values_of(record, by) or ("",):
                found.setdefault(value, []).append(record)
        listed = self._listed(by)
        order = sorted(
            found,
            key=lambda value: (
                value == "",
                listed.index(value) if value in listed else len(listed),
                natural(value),
            ),
        )
        missing = self.data.round.template.edition.not_delivered or NOT_GIVEN
        return tuple(
            Group(
                value,
                value_name(self.data, by, value) if value else missing,
                tuple(found[value]),
            )
            for value in order
        )

    def _listed(self, by: str) -> Sequence[str]:
        name = "centres" if by == OWNER else getattr(self.data.field(by), "list", "")
        return self.data.round.lists.get(name, ())

    def label(self, by: str, group: Group) -> Text:
        """The name of the group in a table of groups, behind its code where codes are printed.

        So a reader meets each code beside its name before it stands alone at a record.
        """
        if group.value in ("", group.name) or not self._prints_codes:
            return Text(group.name)
        has_codes = by == OWNER or getattr(self.data.field(by), "list", "") in _CODED
        return Text(f"{group.value} – {group.name}" if has_codes else group.name)

    @property
    def _prints_codes(self) -> bool:
        outputs = self.data.round.template.outputs
        return any(isinstance(one, ProgressOutput | ChangesOutput) for one in outputs)

    def title(self, by: str) -> str:
        """What the field is called as a header."""
        record = self.data.round.template.record
        return record.owner_title if by == OWNER else self.data.field(by).title

    def amount(
        self, record: MergedRecord, of: str, years: Sequence[int], money: Money
    ) -> Number | Blank:
        """The record's amount, the years added; blank where it has none.

        It is calculated from the flat table where there is one.
        """
        return self.total([record], [of], years, {of: money})

    def total(
        self,
        records: Sequence[MergedRecord],
        of: Sequence[str],
        years: Sequence[int],
        money: Mapping[str, Money],
    ) -> Number | Blank:
        """The records' amounts of the fields added over the years; blank where there are none.

        Its terms are all cells that could have an amount, so that it stays right where a blank
        one is filled in by hand.
        """
        first = money[of[0]]
        terms = tuple(
            Term(cell, money[name].factor)
            for record in records
            for name in of
            for year in (*years, *(() if 0 in years else (0,)))
            if (cell := self.cells.get((record.index, name, year))) is not None
        )
        values = [
            converted(amount, money[name].factor)
            for record in records
            for name in of
            for _, amount in amounts_in(record, name, years)
        ]
        if not values:
            return Blank(terms=terms, decimals=first.decimals)
        value = exact_sum(values)
        decimals = sum_decimals(value, first.decimals)
        if len(values) == 1:
            decimals = exact_decimals(values, first.decimals)
        return Number(value, decimals, first.unit, terms, is_optional=bool(terms))

    def share(self, record: MergedRecord, of: str, decimals: int) -> Number | Blank:
        """The record's calculated percentage, as the flat table has it where there is one."""
        cell = self.cells.get((record.index, of, 0))
        terms = (Term(cell),) if cell is not None else ()
        content = record.contents[of]
        if not isinstance(content, Decimal):
            return Blank(terms=terms, decimals=decimals)
        return Number(content, decimals, PERCENT, terms, is_optional=bool(terms))

    def count(self, records: Sequence[MergedRecord]) -> Number:
        """How many records there are, counted in the flat table where there is one."""
        name = self.data.round.template.record.key[0]
        cells = [self.cells.get((record.index, name, 0)) for record in records]
        return Number(
            Decimal(len(records)), counts=tuple(cell for cell in cells if cell is not None)
        )


def amounts_in(
    record: MergedRecord, of: str, years: Sequence[int]
) -> Iterator[tuple[int, Decimal]]:
    """The record's amounts of a field in these years; of a field without years its one amount."""
    content = record.contents[of]
    if isinstance(content, Amounts):
        yield from (
            (year, amount) for year, amount in content.by_year.items() if year in years or not year
        )
