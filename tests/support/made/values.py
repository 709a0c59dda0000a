"""What is typed in the cells of a field, and what an edition has of it.

What is expected is told by the type of a field here, with none of the application's own code.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st

from tests.support.made.drawn import Toml
from tests.support.made.lists import LISTS, NAMED
from tests.support.made.record import Json
from workbook.records.value import Content

_ODD: Final = (
    "=1+1",
    "+45 m",
    "@hvem",
    "-3 %",
    "'kant'",
    "<b>&amp;",
    "{title}",
    "a / b",
    "50,5",
    "#REF!",
    "ja; nej",
    "“Æble” og ørred",
    "“x”",
)
_FIRST_DAY: Final = date(2026, 1, 1)


@dataclass(frozen=True)
class Values:
    """Makes the values of one record, other ones than of any other record where that matters.

    Attributes:
        data: the template's content.
        years: of the round.
        number: of the record, from 1.
    """

    draw: st.DrawFn
    data: Toml
    years: tuple[int, ...]
    number: int

    def unique(self, name: str) -> str:
        """A text that stands nowhere else."""
        return f"{self.draw(st.sampled_from(_ODD))} {name}r{self.number}"

    def is_blank(self, spec: Toml) -> bool:
        """Whether the field is left blank, if it may be."""
        return not spec.get("required") and self.draw(st.integers(0, 3)) == 0

    def typed(self, name: str, spec: Toml) -> tuple[dict[str, Content], Json]:
        """Cells of one field, and what the edition has of them."""
        match spec["type"]:
            case "choices":
                found = self._several(spec, spec.get("at_most", 3))
                return {f"{name}:{at}": one for at, one in enumerate(found, 1)}, list(found)
            case "ticks":
                found = self._several(spec, len(LISTS[spec["list"]]))
                return {f"{name}:{one}": one for one in found}, list(found)
            case "amounts":
                return cells_by_year(name, self.amounts(spec))
            case "lines":
                return self._lines(name, spec)
        content = self._single(name, spec)
        return {name: content}, plain(content) if isinstance(content, Decimal) else str(content)

    def amounts(self, spec: Toml) -> dict[int, Decimal]:
        """An amount for each year, or for the first one alone."""
        is_whole = bool(spec.get("required")) or self.draw(st.booleans())
        years = self.years if is_whole else self.years[:1]
        return {year: self._amount(spec) for year in years}

    def number_with(self, decimals: int, most: int) -> Decimal:
        """A number above 0 with so many decimals."""
        scaled = self.draw(st.integers(1, most * 10**decimals))
        return Decimal(scaled).scaleb(-decimals)

    def long(self, name: str, none: str = "") -> str:
        """Two paragraphs, or the one word for nothing."""
        if none and self.draw(st.integers(0, 4)) == 0:
            return none
        return f"{self.unique(name)}\n– {self.unique(name)}."

    def _lines(self, name: str, spec: Toml) -> tuple[dict[str, Content], Json]:
        """The first lines of a small table, each with some of its further fields."""
        cells: dict[str, Content] = {}
        lines: list[dict[str, Any]] = []
        for number in range(1, self.draw(st.integers(1, spec["lines"])) + 1):
            said: dict[str, Any] = {}
            for one in spec["fields"]:
                if one["id"] != "hvad" and self.draw(st.booleans()):
                    continue
                typed, expected = self.typed(f"{name}{number}", one)
                for slot, content in typed.items():
                    part = f".{slot.partition(':')[2]}" if one["type"] == "amounts" else ""
                    cells[f"{name}:{number}.{one['id']}{part}"] = content
                said[one["id"]] = expected
            lines.append(said)
        return cells, lines

    def _single(self, name: str, spec: Toml) -> str | Decimal | date:
        """What stands in the one cell of a field."""
        makers: Mapping[str, Callable[[], str | Decimal | date]] = {
            "text": lambda: self.unique(name),
            "long_text": lambda: self.long(name, spec.get("none", "")),
            "choice": lambda: self._choice(name, spec),
            "date": lambda: self._day(name, spec),
            "year": lambda: Decimal(self.draw(st.sampled_from(self.years))),
            "integer": lambda: Decimal(self._ordinal(name) - (0 if name == "nr" else 400)),
            "percent": lambda: self.number_with(spec["decimals"], 99),
            "amount": lambda: self._amount(spec),
            "code": lambda: self._code(spec),
            "link": lambda: f"https://www.eksempel.dk/{name}?r={self.number}&a=b",
        }
        return makers[spec["type"]]()

    def _day(self, name: str, spec: Toml) -> str | date:
        if spec.get("or_quarter") and self.draw(st.booleans()):
            return "2027K3"
        return _FIRST_DAY + timedelta(self._ordinal(name))

    def _choice(self, name: str, spec: Toml) -> str:
        if spec.get("free") and self.draw(st.booleans()):
            return self.unique(name)
        return str(self.draw(st.sampled_from([*LISTS[spec["list"]], *spec.get("extra", ())])))

    def _several(self, spec: Toml, most: int) -> list[str]:
        values = LISTS[spec["list"]]
        least = max(1, spec.get("at_least", 0))
        count = self.draw(st.integers(least, min(most, len(values))))
        chosen = set(self.draw(st.permutations(values))[:count])
        return [value for value in values if value in chosen]

    def _ordinal(self, name: str) -> int:
        """Another number for each record."""
        return self.number * 100 + self.draw(st.integers(0, 99)) + len(name)

    def _amount(self, spec: Toml) -> Decimal:
        decimals: int = spec["decimals"] if "decimals" in spec else self.data["decimals"]
        amount = self.number_with(min(decimals, 3), 5000)
        negative = spec.get("minus", True) and self.draw(st.booleans())
        return -amount if negative else amount

    def _code(self, spec: Toml) -> str:
        number = f"{self.number * 10 + self.draw(st.integers(0, 9)):02}"
        if spec["pattern"] == "K{number:3}":
            return f"K0{number}"
        committee = self.draw(st.sampled_from(list(NAMED["committees"])))
        letter = self.draw(st.sampled_from(["", "a"])) if "letter" in spec["pattern"] else ""
        dash = "-" if "-" in spec["pattern"] else ""
        return f"{committee}{dash}{number}{letter}"


def cells_by_year(name: str, amounts: Mapping[int, Decimal]) -> tuple[dict[str, Content], Json]:
    """The cells of amounts, and what the edition has of them."""
    cells: dict[str, Content] = {f"{name}:{year}": one for year, one in amounts.items()}
    return cells, {str(year): plain(one) for year, one in amounts.items()} or None


def plain(number: Decimal) -> str:
    """The number without an exponent and without zeros behind its decimals."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
