"""Faultless contents that hypothesis makes for a template, and what an edition has of them.

What is expected is told by the type of a field here, with none of the application's own code.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from tests.support.made.drawn import ROLE, Toml, giver, is_typed, mostly
from tests.support.made.finance import as_typed, danish, header, headers
from tests.support.made.lists import CENTRES, LISTS, NAMED
from tests.support.made.record import Json, MadeRecord
from tests.support.made.values import Values, cells_by_year, plain
from workbook.records.value import Content


def filled_in(
    draw: st.DrawFn, data: Toml, years: tuple[int, ...], count: int
) -> tuple[MadeRecord, ...]:
    """So many records, some of one number where the template tells them apart by more."""
    records: list[MadeRecord] = []
    for number in range(1, count + 1):
        values = Values(draw, data, years, number)
        records.append(_Filling(values, _of_one_number(values, records)).record())
    fields: Mapping[str, Toml] = data["fields"]
    for name in (name for name, spec in fields.items() if "inherits" in spec):
        _inherit(name, records)
    for record in records:
        for name, said in _calculated(fields, record):
            record.expected[name] = said  # which what is made of it finds there
    return tuple(records)


def _of_one_number(values: Values, records: Sequence[MadeRecord]) -> Sequence[MadeRecord]:
    """Records of one number to which another one can be added, told apart by the second key."""
    fields = values.data["fields"]
    is_in_rows = any(sheet["kind"] == "rows" for sheet in values.data["sheets"])
    second = fields.get("side", {})
    is_told_apart = is_in_rows and second and not second.get("or_quarter")
    if not records or not is_told_apart or not mostly(values.draw):
        return ()
    number = values.draw(st.sampled_from(records)).expected["nr"]
    found = [record for record in records if record.expected["nr"] == number]
    return found if _left(values, second, found) else ()


def _left(values: Values, second: Toml, records: Sequence[MadeRecord]) -> Sequence[str]:
    """The values of the second key that none of the records has; of a text there is always one."""
    every = {"choice": LISTS["art"], "year": tuple(map(str, values.years))}
    taken = {record.expected["side"] for record in records}
    return [one for one in every.get(second["type"], ("another",)) if one not in taken]


def _inherit(name: str, records: Sequence[MadeRecord]) -> None:
    """Rows that leave the field blank have what the first one of their number says."""
    first: dict[str, Json] = {}
    for record in records:
        if record.answered[name]:
            first.setdefault(str(record.expected["nr"]), record.answered[name])
    for record in records:
        record.expected[name] = record.answered[name] or first.get(str(record.expected["nr"]))


def _calculated(fields: Mapping[str, Toml], record: MadeRecord) -> Iterator[tuple[str, Json]]:
    for name, spec in fields.items():
        if spec.get("from") == ROLE:
            yield name, None  # what a centre is to do is no news to the council
        elif "from" in spec:
            yield name, _piece(spec, record.expected)
        if "formula" in spec:
            is_share = spec["type"] == "percent"
            yield name, (_share if is_share else _sum)(spec, record.expected)


def _piece(spec: Toml, expected: Mapping[str, Json]) -> Json:
    """A piece of a code or an economy, or texts joined."""
    sources = spec["from"]
    if isinstance(sources, list):
        parts = [_text(expected[one]) for one in sources]
        return "/".join(part for part in parts if part) or None
    name, _, piece = sources.partition(".")
    given = expected[name]
    if not isinstance(given, str):
        return None
    if piece == "committee":
        return committee_of(given)
    if piece == "note":
        return None
    amounts = (part.split(" (") for part in given.rstrip(")").split(") "))
    return {year: plain(Decimal(amount.replace(",", "."))) for amount, year in amounts}


def committee_of(code: str) -> str:
    """The committee that a code begins with."""
    return next(one for one in NAMED["committees"] if code.startswith(one))


def _text(said: Json) -> str:
    return said if isinstance(said, str) else ""


def _share(spec: Toml, expected: Mapping[str, Json]) -> Json:
    """The first amount in per cent of the second, halves rounded away from zero."""
    above, _, below = (expected.get(word) for word in spec["formula"].split())
    if not above or not below or not Decimal(str(below)):
        return None
    return percentage(Decimal(str(above)), Decimal(str(below)), spec["decimals"])


def percentage(above: Decimal, below: Decimal, decimals: int) -> str:
    """The one in per cent of the other, with so many decimals, without zeros behind them."""
    scaled = Fraction(above) / Fraction(below) * 100 * 10**decimals
    whole = math.floor(abs(scaled) + Fraction(1, 2))
    return plain(Decimal(-whole if scaled < 0 else whole).scaleb(-decimals))


def _sum(spec: Toml, expected: Mapping[str, Json]) -> Json:
    """The formula's amounts, of each year in which a part has one."""
    found: dict[str, Decimal] = {}
    words = spec["formula"].split()
    for sign, name in zip(words[::2], words[1::2], strict=True):
        said = expected[name]
        by_year = said if isinstance(said, dict) else {"": said} if said else {}
        for year, amount in by_year.items():
            signed = Decimal(str(amount)) * (-1 if sign == "-" else 1)
            found[year] = found.get(year, Decimal(0)) + signed
    if spec["type"] == "amount":
        return plain(found[""]) if found else None
    return {year: plain(found[year]) for year in sorted(found)} or None


@dataclass
class _Filling:
    """Fills in one record.

    Attributes:
        alike: the records before it that have its number.
    """

    values: Values
    alike: Sequence[MadeRecord]

    def record(self) -> MadeRecord:
        """The record; what is calculated of it is not in it yet."""
        fields: Mapping[str, Toml] = self.values.data["fields"]
        self._made = MadeRecord(self._centres(fields))
        self._balanced = dict(_balanced(fields))
        waiting = [name for name, spec in fields.items() if "only_with" in spec]
        for name in [*(one for one in fields if one not in waiting), *waiting]:
            spec = fields[name]
            if giver(spec) == "list":
                self._list(name, spec)
            elif giver(spec) == "finance":
                self._decide(name, spec)
            elif is_typed(spec):
                self._type(name, spec)
        return self._made

    def _centres(self, fields: Mapping[str, Toml]) -> tuple[str, ...]:
        if self.alike:
            return self.alike[0].centres
        several = fields.get("centre", {}).get("type") == "choices"
        count = self.values.draw(st.integers(1, 2)) if several else 1
        return tuple(self.values.draw(st.permutations(CENTRES))[:count])

    def _type(self, name: str, spec: Toml) -> None:
        """What the centre types: in `cells` as a workbook has it, in `expected` as the edition."""
        record, draw = self._made, self.values.draw
        cells, said = self._answer(name, spec)
        record.cells |= cells
        record.answered[name] = record.expected[name] = said
        if name in self.values.data["record"]["key"]:
            record.typed_keys[name] = as_typed(spec, said)
        if spec.get("open_to") == "all":
            every = [said] if said else []
            for other in record.centres[1:]:
                if draw(st.booleans()):
                    text = self.values.unique(f"{name}{other}")
                    record.remarks.setdefault(other, {})[name] = text
                    every.append(f"{other}: {text}")
            record.expected[name] = "\n".join(map(str, every)) or None

    def _answer(self, name: str, spec: Toml) -> tuple[Mapping[str, Content], Json]:
        """What the leading centre answers, blank where it may be and where it must be."""
        known = self._known_key(name, spec)
        if known is not None:
            return known
        if name in self._balanced:
            return self._same(name, self._balanced[name])
        if "only_with" in spec and not self._made.answered[spec["only_with"]]:
            return {}, None
        is_said_before = any(one.answered[name] for one in self.alike if "inherits" in spec)
        may_be_blank = not spec.get("at_least") and self.values.is_blank(spec)
        if (is_said_before and mostly(self.values.draw)) or may_be_blank:
            return {}, None
        if "agrees_with" in spec:
            return self._agreeing(name, spec["agrees_with"])
        return self.values.typed(name, spec)

    def _known_key(self, name: str, spec: Toml) -> tuple[Mapping[str, Content], Json] | None:
        """The number of the records before it, and a second key that none of them has."""
        if not self.alike:
            return None
        if name == "nr":
            first = self.alike[0]
            cells = {slot: content for slot, content in first.cells.items() if slot == name}
            return cells, first.expected[name]
        if name == "side" and spec["type"] in ("choice", "year"):
            value = self.values.draw(st.sampled_from(_left(self.values, spec, self.alike)))
            return {name: Decimal(value) if spec["type"] == "year" else value}, value
        return None

    def _same(self, name: str, other: str) -> tuple[Mapping[str, Content], Json]:
        """The amounts of the other field."""
        said = self._made.answered[other]
        if isinstance(said, dict):
            return cells_by_year(name, {int(year): Decimal(one) for year, one in said.items()})
        return ({name: Decimal(str(said))}, said) if said else ({}, None)

    def _agreeing(self, name: str, source: str) -> tuple[Mapping[str, Content], Json]:
        if source == "owner":
            return {name: self._made.centres[0]}, self._made.centres[0]
        code = self._made.answered[source.partition(".")[0]]
        found = (
            committee_of(str(code))
            if code
            else self.values.draw(st.sampled_from(list(NAMED["committees"])))
        )
        return {name: found}, found

    def _list(self, name: str, spec: Toml) -> None:
        """What finance's list says: a text for each column."""
        listed, said = self._listed(name, spec)
        self._made.listed |= listed
        self._made.answered[name] = self._made.expected[name] = said
        if name in self.values.data["record"]["key"]:
            self._made.typed_keys[name] = listed[header(spec)]

    def _listed(self, name: str, spec: Toml) -> tuple[dict[str, str], Json]:
        if name == "centre":
            centres = list(self._made.centres)
            said = centres if spec["type"] == "choices" else centres[0]
            return {header(spec): "/".join(centres)}, said
        known = self._known_key(name, spec)
        if known is not None:
            return {header(spec): as_typed(spec, known[1])}, known[1]
        if self.values.is_blank(spec):
            return dict.fromkeys(headers(spec, self.values.years), ""), None
        return self._listed_anew(name, spec)

    def _listed_anew(self, name: str, spec: Toml) -> tuple[dict[str, str], Json]:
        values, columns = self.values, headers(spec, self.values.years)
        match spec["type"]:
            case "history":
                texts = [values.long(f"{name}{at}") for at in range(2)]
                return dict(zip(columns, texts, strict=True)), [
                    {"round": heading, "text": text}
                    for heading, text in zip(("", "Maj 2025"), texts, strict=True)
                ]
            case "agreed":
                amounts = {year: values.number_with(3, 90) for year in values.years}
                text = " ".join(f"{danish(one)} ({year})" for year, one in amounts.items())
                return {header(spec): text}, text
            case "amounts":
                amounts = values.amounts(spec)
                texts = [danish(amounts.get(year)) for year in values.years]
                return dict(zip(columns, texts, strict=True)), cells_by_year(name, amounts)[1]
        _, expected = values.typed(name, spec)
        return {header(spec): as_typed(spec, expected)}, expected

    def _decide(self, name: str, spec: Toml) -> None:
        """What finance decides, or leaves to the default."""
        record = self._made
        if self.alike and "per" in spec:
            first = self.alike[0]
            record.expected[name] = first.expected[name]
            record.decided |= {one: first.decided[one] for one in (name,) if one in first.decided}
            return
        if self.values.draw(st.integers(0, 2)) == 0:
            record.expected[name] = spec.get("default")
            return
        _, expected = self.values.typed(name, spec)
        record.expected[name] = expected
        record.decided[name] = as_typed(spec, expected)


def _balanced(fields: Mapping[str, Toml]) -> Iterator[tuple[str, str]]:
    """Amounts that a formula which must be 0 adds, each with the one that it subtracts."""
    for spec in fields.values():
        if "must_be" in spec:
            _, subtracted, _, added = spec["formula"].split()
            yield added, subtracted
