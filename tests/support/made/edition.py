"""What an edition of a made round must print, told from the template and what was filled in.

Every sum is added here, with none of the application's own code.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from tests.support.made.contents import percentage
from tests.support.made.drawn import ROLE, Toml
from tests.support.made.lists import LISTS, NAMED
from tests.support.made.printed import Line, Printed
from tests.support.made.record import Json, MadeRecord
from tests.support.made.round import MadeRound
from workbook.edition.order import natural

_KRONER: Final = {"kr.": 1, "1.000 kr.": 1_000, "mio. kr.": 1_000_000}
_NUMBERS: Final = ("integer", "percent", "year")
_AMOUNTS: Final = ("amount", "amounts")


@dataclass(frozen=True)
class ExpectedEdition:
    """The tables of a round's edition, as lines without their order.

    Attributes:
        between_lines: of a small table in one cell.
    """

    made: MadeRound
    between_lines: str = "; "

    def lines(self, number: int) -> Counter[Line]:
        """Every line of records of the tables of the output of this number."""
        output = self.made.data["outputs"][number]
        return Counter(
            tuple(self._cells(record, output))
            for _, records in self.groups(output.get("split_by", ""), self.made.records)
            for record in records
        )

    def repeated(self, number: int) -> Sequence[int]:
        """The places of the long texts in a line that rows of one number can share."""
        columns: list[Toml] = []
        for name in self.made.data["outputs"][number]["columns"]:
            cells = 1 if name == "owner" else len(self._years(name))
            columns += [self.made.fields.get(name, {})] * cells
        return [
            at
            for at, field in enumerate(columns)
            if field.get("type") == "long_text" and "inherits" in field
        ]

    def totals(self, number: int) -> Counter[Line]:
        """Every total below these tables: its label and its amounts from the left."""
        output = self.made.data["outputs"][number]
        found: Counter[Line] = Counter()
        for _, records in self.groups(output.get("split_by", ""), self.made.records):
            for total in output.get("totals", ()):
                counted = [record for record in records if self._holds(record, total)]
                of = [total["of"]] if isinstance(total["of"], str) else total["of"]
                sums = [
                    amount
                    for name in output["columns"]
                    if name in of
                    for amount in self._sums(counted, name, output)
                ]
                found[total["label"], *(amount for amount in sums if amount is not None)] += 1
        return found

    def summed(self, number: int) -> Counter[Line]:
        """Every line of an output of kind totals, the closing one included."""
        output = self.made.data["outputs"][number]
        by, across = output.get("rows_by", ""), output.get("columns_by", "")
        records = self.made.records
        columns = [group for group, _ in self.groups(across, records)] if across else [None]
        lists = self._years_apart(output)
        rows = self.groups(by, records) if by else [(output.get("grand", "I alt"), records)]
        named = [(self._label(by, value) if by else value, found) for value, found in rows]
        if by and "grand" in output:
            named.append((output["grand"], records))
        return Counter(
            (label, *self._summed_line(output, found, columns, years))
            for years in lists
            for label, found in named
        )

    def counted(self, number: int) -> Counter[Line]:
        """Every line of an output of kind counts."""
        output = self.made.data["outputs"][number]
        by, across = output["rows_by"], output.get("columns_by", "")
        records = self.made.records
        columns = [value for value, _ in self._counted_groups(across)] if across else []
        named = [(self._label(by, value), found) for value, found in self._counted_groups(by)]
        if "grand" in output:
            named.append((output["grand"], records))
        return Counter(
            (
                label,
                *(
                    Decimal(len([one for one in found if value in self._values(one, across)]))
                    for value in columns
                ),
                Decimal(len(found)),
            )
            for label, found in named
        )

    def flat(self, record: MadeRecord) -> Line:
        """The record's line in the flat table, in the units that were typed."""
        names = [name for name, spec in self.made.fields.items() if spec.get("from") != ROLE]
        output = {"columns": names, "unit": None}
        centre = () if self.made.is_closed else (self._named("owner", record.centres[0]),)
        return (*self._cells(record, output), *centre)

    def _summed_line(
        self,
        output: Toml,
        records: Sequence[MadeRecord],
        columns: Sequence[str | None],
        years: Sequence[str],
    ) -> Iterator[Printed]:
        if "count" in output:
            amounts = [record for record in records if record.expected[output["of"]]]
            yield Decimal(len(amounts))
        sign = -1 if output.get("sign") == "turned" else 1
        for value in columns:
            across = output.get("columns_by", "")
            found = [one for one in records if value is None or value in self._values(one, across)]
            parts = [years] if output.get("over_years") == "sum" else [[year] for year in years]
            for part in parts:
                amount = self._sum(found, output["of"], part, output)
                yield None if amount is None else amount * sign

    def _years_apart(self, output: Toml) -> list[Sequence[str]]:
        """The years of each of the output's tables; "" alone for an amount without years."""
        years = self._years(output["of"])
        return [[year] for year in years] if output.get("over_years") == "tables" else [years]

    def _years(self, name: str) -> Sequence[str]:
        is_yearly = self.made.fields[name]["type"] == "amounts"
        return [str(year) for year in self.made.years] if is_yearly else [""]

    def _sums(self, records: Sequence[MadeRecord], of: str, output: Toml) -> list[Decimal | None]:
        spec = self.made.fields[of]
        if spec["type"] == "percent":
            above, below = (
                self._sum(records, name, [""], output) for name in spec["formula"].split()[::2]
            )
            if above is None or not below:
                return [None]
            return [Decimal(percentage(above, below, spec["decimals"]))]
        return [self._sum(records, of, [year], output) for year in self._years(of)]

    def _sum(
        self, records: Sequence[MadeRecord], of: str, years: Sequence[str], output: Toml
    ) -> Decimal | None:
        found = [
            amount
            for record in records
            for year in years
            if (amount := self._amount(record, of, year, output)) is not None
        ]
        return sum(found, Decimal(0)) if found else None

    def _amount(self, record: MadeRecord, of: str, year: str, output: Toml) -> Decimal | None:
        said = record.expected[of]
        text = said.get(year) if isinstance(said, dict) else said
        return Decimal(str(text)) * self._factor(of, output) if text else None

    def _factor(self, of: str, output: Toml) -> Decimal:
        data = self.made.data
        typed = self._typed_unit(of)
        of_edition: str = data["edition"].get("unit", data["unit"])
        shown: str = output.get("unit", of_edition) or typed
        return Decimal(_KRONER[typed]) / _KRONER[shown]

    def _typed_unit(self, of: str) -> str:
        unit: str = self.made.data["unit"]
        return str(self.made.fields[of].get("unit", unit))

    def _cells(self, record: MadeRecord, output: Toml) -> Iterator[Printed]:
        for name in output["columns"]:
            if name == "owner":
                yield self._named("owner", record.centres[0])
            elif self.made.fields[name]["type"] in _AMOUNTS:
                for year in self._years(name):
                    yield self._amount(record, name, year, output)
            else:
                yield self._plain(name, record.expected[name])

    def _plain(self, name: str, said: Json) -> Printed:
        if said is None:
            return None
        spec = self.made.fields[name]
        if isinstance(said, list):
            return self._several(name, said)
        if spec["type"] in _NUMBERS:
            return Decimal(str(said))
        if spec["type"] == "date" and "K" not in said:
            return date.fromisoformat(str(said))
        return self._named(name, str(said))

    def _several(self, name: str, said: Sequence[Any]) -> str:
        """Values of a list, lines of a small table, or remarks of all rounds."""
        spec = self.made.fields[name]
        if spec["type"] == "lines":
            return self.between_lines.join(_line_text(line, spec["fields"]) for line in said)
        if spec["type"] == "history":
            return "\n".join(": ".join(filter(None, one.values())) for one in said)
        return ", ".join(self._named(name, value) for value in said)

    def groups(
        self, by: str, records: Sequence[MadeRecord]
    ) -> list[tuple[str, Sequence[MadeRecord]]]:
        """The records of each value that occurs, in the list's order; of none, all together."""
        if not by:
            return [("", records)]
        found: dict[str, list[MadeRecord]] = {}
        for record in records:
            for value in self._values(record, by):
                found.setdefault(value, []).append(record)
        listed = list(LISTS[self._list(by)])
        beyond = sorted((one for one in found if one not in listed and one), key=natural)
        return [(one, found[one]) for one in (*listed, *beyond, "") if one in found]

    def _counted_groups(self, by: str) -> list[tuple[str, Sequence[MadeRecord]]]:
        """The same with the values of the template's own lists that no record has."""
        found = dict(self.groups(by, self.made.records))
        listed = self.made.data.get("lists", {}).get(self._list(by), {"values": []})
        own = [one["value"] for one in listed["values"]]
        return [(one, found.pop(one, ())) for one in own] + list(found.items())

    def _values(self, record: MadeRecord, by: str) -> Sequence[str]:
        if by == "owner":
            return [record.centres[0]]
        said = record.expected[by]
        return list(said) if isinstance(said, list) else [str(said or "")]

    def _holds(self, record: MadeRecord, total: Mapping[str, Any]) -> bool:
        where = total.get("where", {})
        return all(set(self._values(record, name)) & set(values) for name, values in where.items())

    def _list(self, name: str) -> str:
        return "centres" if name == "owner" else self.made.fields[name].get("list", "")

    def _label(self, by: str, value: str) -> str:
        """A value at the head of a line of groups: behind its code where records bear the code."""
        name = self._named(by, value)
        kinds = {output["kind"] for output in self.made.data["outputs"]}
        if name == value or not value or kinds.isdisjoint(("progress", "changes")):
            return name
        return f"{value} – {name}"

    def _named(self, by: str, value: str) -> str:
        """A value as it is printed: committees and centres by their names."""
        missing = self.made.data["edition"].get("not_delivered", "Ikke angivet")
        entries = NAMED.get(self._list(by), {}) if self._list(by) != "directors" else {}
        return entries.get(value, value) or missing


def _line_text(line: Mapping[str, Any], fields: Sequence[Toml]) -> str:
    """A line of a small table: its texts, then its amounts, as Danes write them."""
    said = [one for one in fields if one["id"] in line]
    amounts = [line[one["id"]] for one in said if one["type"] in ("amount", "amounts")]
    texts = [str(line[one["id"]]) for one in said if one["type"] not in ("amount", "amounts")]
    return ", ".join([*texts, *map(_number_text, amounts)])


def _number_text(said: Any) -> str:
    if isinstance(said, dict):
        return "; ".join(f"{year}: {_number_text(one)}" for year, one in said.items())
    whole, _, decimals = str(said).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"
