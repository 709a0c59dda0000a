"""Rounds that hypothesis makes of a template: faultless contents, and what an edition has of them.

What is expected is told by the type of a field here, with none of the application's own code.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from templates.toml_text import toml_text
from tests.support.templates_made import VALUES, Toml, template_data
from workbook.records.value import Content

Json: TypeAlias = str | list[Any] | dict[str, str] | None
"""What a field of a record says in ``council.json``."""

CENTRES: Final = ("CIS", "CTM", "CBU")
NAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "centres": {
        "CIS": "Center for Idræt og Sundhed",
        "CTM": "Center for Teknik & Miljø",
        "CBU": "Center for Børn og Unge",
    },
    "committees": {
        "ISU": "Institutions- og Skoleudvalget",
        "TU": "Teknisk Udvalg",
        "ØU": "Økonomiudvalget",
    },
    "directors": {"DTK": "Direktør for teknik", "DBU": "Direktør for børn"},
}
FRAMES: Final = {"10.22": "Trafik og infrastruktur", "5.46": "Tilbud til unge"}
SECTIONS: Final = ("Børn & unge", "Klima/miljø")
LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "art": VALUES[0],
    "trin": VALUES[1],
    **{name: tuple(values) for name, values in NAMED.items()},
    "frames": tuple(f"{code} {name}" for code, name in FRAMES.items()),
    "sections": SECTIONS,
}

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


@dataclass
class MadeRecord:
    """One record: what each of its centres and finance say, and what the edition must have.

    Attributes:
        centres: that share it; the first leads.
        cells: what the leading centre types, by slot id.
        remarks: what the other centres type, by centre and slot id.
        listed: finance's list, by header.
        decided: finance's fields, by id, as typed in ``beslutninger``.
        typed_keys: the key's fields, by id, as one would type them in ``beslutninger``.
        expected: by field id.
    """

    centres: tuple[str, ...]
    cells: dict[str, Content] = field(default_factory=dict)
    remarks: dict[str, dict[str, Content]] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)
    typed_keys: dict[str, str] = field(default_factory=dict)
    expected: dict[str, Json] = field(default_factory=dict)

    def cells_of(self, centre: str) -> dict[str, Content]:
        """What this centre types."""
        return self.cells if centre == self.centres[0] else self.remarks.get(centre, {})


@dataclass(frozen=True)
class MadeRound:
    """A template and a round of it with faultless contents.

    Attributes:
        data: the template's content.
        years: of the round.
    """

    data: Toml
    years: tuple[int, ...]
    records: tuple[MadeRecord, ...]

    @property
    def fields(self) -> Mapping[str, Toml]:
        """The template's."""
        fields: Mapping[str, Toml] = self.data["fields"]
        return fields

    @property
    def is_closed(self) -> bool:
        """Whether finance owns the list."""
        return bool(self.data["record"]["list"] == "closed")

    def sent_to(self, centre: str) -> tuple[MadeRecord, ...]:
        """The records in the centre's workbook."""
        return tuple(record for record in self.records if centre in record.centres)

    def write(self, folder: Path) -> None:
        """The round folder: settings, template, and the lists that finance gives."""
        (folder / "runde.toml").write_text(self._settings(), encoding="utf-8")
        (folder / "lavet.toml").write_text(toml_text(self.data), encoding="utf-8")
        if self.is_closed:
            rows = [record.listed for record in self.records]
            (folder / "liste.csv").write_text(_csv(rows), encoding="utf-8")
        decided = list(self._decided())
        if decided:
            (folder / "beslutninger.csv").write_text(_csv(decided), encoding="utf-8")

    def _decided(self) -> Iterator[dict[str, str]]:
        own = {name: _header(one) for name, one in self.fields.items() if _by(one) == "finance"}
        if not own:
            return
        whole = any("per" not in self.fields[name] for name in own)
        keys = self.data["record"]["key"] if whole else ["nr"]
        for record in self.records:
            named = {_header(self.fields[key]): record.typed_keys[key] for key in keys}
            yield named | {header: record.decided.get(name, "") for name, header in own.items()}

    def _settings(self) -> str:
        named = {
            name: [{"code": code, "name": text} for code, text in values.items()]
            for name, values in NAMED.items()
        }
        return toml_text(
            {
                "template": "lavet.toml",
                "title": "Prøve & runde",
                "municipality": "Prøvekøbing Kommune",
                "round": "Juni 2026",
                "issued": date(2026, 6, 1),
                "deadline": date(2026, 6, 20),
                "sender": "Økonomi",
                "years": list(self.years),
                **named,
                "frames": [{"code": code, "name": name} for code, name in FRAMES.items()],
                "sections": [{"title": title} for title in SECTIONS],
            }
        )


@st.composite
def made_rounds(draw: st.DrawFn, *types: str) -> MadeRound:
    """A template with fields of these types among others, and one to four records."""
    data = draw(template_data(*types))
    years = tuple(range(2026, 2026 + draw(st.integers(1, 3))))
    writer = _Writer(draw, data, years)
    count = draw(st.integers(1, 4))
    return MadeRound(data, years, tuple(writer.record(number) for number in range(1, count + 1)))


class _Writer:
    """Fills in one record after the other."""

    def __init__(self, draw: st.DrawFn, data: Toml, years: tuple[int, ...]) -> None:
        self._draw = draw
        self._data = data
        self._fields: Mapping[str, Toml] = data["fields"]
        self._years = years
        self._record = MadeRecord(())
        self._number = 0
        self._per_nr: dict[str, str] = {}

    def record(self, number: int) -> MadeRecord:
        """The record of this number; its first key is its alone."""
        draw, self._number = self._draw, number
        several = self._fields.get("centre", {}).get("type") == "choices"
        count = draw(st.integers(1, 2)) if several else 1
        centres = draw(st.permutations(CENTRES))[:count]
        self._record = MadeRecord(tuple(centres))
        for name, spec in self._fields.items():
            if _by(spec) == "list":
                self._list(name, spec)
            elif _by(spec) == "finance":
                self._decide(name, spec)
            elif "from" not in spec and "formula" not in spec:
                self._type(name, spec)
        for name, spec in self._fields.items():
            if "from" in spec:
                self._record.expected[name] = self._made(spec)
        for name, spec in self._fields.items():
            if "formula" in spec:
                self._record.expected[name] = self._sum(spec)
        return self._record

    def _unique(self, name: str) -> str:
        return f"{self._draw(st.sampled_from(_ODD))} {name}r{self._number}"

    def _is_blank(self, spec: Toml) -> bool:
        return not spec.get("required") and self._draw(st.integers(0, 3)) == 0

    def _type(self, name: str, spec: Toml) -> None:
        """What the centre types: in `cells` as a workbook has it, in `expected` as the edition."""
        record, draw = self._record, self._draw
        if not (self._is_blank(spec) and not spec.get("at_least")):
            cells, record.expected[name] = self._typed(name, spec)
            record.cells |= cells
        else:
            record.expected[name] = None
        if name in self._data["record"]["key"]:
            record.typed_keys[name] = _as_typed(spec, record.expected[name])
        if spec.get("open_to") == "all":
            said = [record.expected[name]] if record.expected[name] else []
            for other in record.centres[1:]:
                if draw(st.booleans()):
                    text = self._unique(f"{name}{other}")
                    record.remarks.setdefault(other, {})[name] = text
                    said.append(f"{other}: {text}")
            record.expected[name] = "\n".join(map(str, said)) or None

    def _typed(self, name: str, spec: Toml) -> tuple[dict[str, Content], Json]:
        """Cells of one field, and what the edition has of them."""
        match spec["type"]:
            case "choices":
                found = self._several(spec, spec.get("at_most", 3))
                return {f"{name}:{at}": one for at, one in enumerate(found, 1)}, list(found)
            case "ticks":
                found = self._several(spec, len(LISTS[spec["list"]]))
                return {f"{name}:{one}": one for one in found}, list(found)
            case "amounts":
                amounts = self._amounts(spec)
                cells: dict[str, Content] = {f"{name}:{year}": one for year, one in amounts.items()}
                return cells, {str(year): plain(one) for year, one in amounts.items()} or None
            case "lines":
                return self._lines(name, spec)
        content = self._single(name, spec)
        return {name: content}, plain(content) if isinstance(content, Decimal) else str(content)

    def _lines(self, name: str, spec: Toml) -> tuple[dict[str, Content], Json]:
        """The first lines of a small table, each with some of its further fields."""
        cells: dict[str, Content] = {}
        lines: list[dict[str, Any]] = []
        for number in range(1, self._draw(st.integers(1, spec["lines"])) + 1):
            said: dict[str, Any] = {}
            for one in spec["fields"]:
                if one["id"] != "hvad" and self._draw(st.booleans()):
                    continue
                typed, expected = self._typed(f"{name}{number}", one)
                for slot, content in typed.items():
                    part = f".{slot.partition(':')[2]}" if one["type"] == "amounts" else ""
                    cells[f"{name}:{number}.{one['id']}{part}"] = content
                said[one["id"]] = expected
            lines.append(said)
        return cells, lines

    def _single(self, name: str, spec: Toml) -> str | Decimal | date:
        """What stands in the one cell of a field."""
        makers: Mapping[str, Callable[[], str | Decimal | date]] = {
            "text": lambda: self._unique(name),
            "long_text": lambda: self._long(name, spec.get("none", "")),
            "choice": lambda: self._choice(name, spec),
            "date": lambda: self._day(name, spec),
            "year": lambda: Decimal(self._draw(st.sampled_from(self._years))),
            "integer": lambda: Decimal(self._ordinal(name) - (0 if name == "nr" else 400)),
            "percent": lambda: self._number_with(spec["decimals"], 99),
            "amount": lambda: self._amount(spec),
            "code": lambda: self._code(spec),
            "link": lambda: f"https://www.eksempel.dk/{name}?r={self._number}&a=b",
        }
        return makers[spec["type"]]()

    def _day(self, name: str, spec: Toml) -> str | date:
        if spec.get("or_quarter") and self._draw(st.booleans()):
            return "2027K3"
        return _FIRST_DAY + timedelta(self._ordinal(name))

    def _list(self, name: str, spec: Toml) -> None:
        """What finance's list says: a text for each column."""
        record, header = self._record, _header(spec)
        if name == "centre":
            record.listed[header] = "/".join(record.centres)
            record.expected[name] = (
                list(record.centres) if spec["type"] == "choices" else record.centres[0]
            )
            return
        if self._is_blank(spec):
            columns = self._list_headers(spec)
            record.listed |= dict.fromkeys(columns, "")
            record.expected[name] = None
            return
        match spec["type"]:
            case "history":
                texts = [self._long(f"{name}{at}") for at in range(2)]
                record.listed |= dict(zip(self._list_headers(spec), texts, strict=True))
                record.expected[name] = [
                    {"round": heading, "text": text}
                    for heading, text in zip(("", "Maj 2025"), texts, strict=True)
                ]
            case "agreed":
                amounts = {year: self._number_with(3, 90) for year in self._years}
                said = " ".join(f"{_danish(one)} ({year})" for year, one in amounts.items())
                record.listed[header] = record.expected[name] = said
            case "amounts":
                amounts = self._amounts(spec)
                for year in self._years:
                    record.listed[f"{header} {year}"] = _danish(amounts.get(year))
                said_by_year = {str(year): plain(one) for year, one in amounts.items()}
                record.expected[name] = said_by_year or None
            case _:
                _, expected = self._typed(name, spec)
                record.expected[name] = expected
                record.listed[header] = _as_typed(spec, expected)
        if name in self._data["record"]["key"]:
            record.typed_keys[name] = record.listed[header]

    def _list_headers(self, spec: Toml) -> list[str]:
        header = _header(spec)
        if spec["type"] == "history":
            return [header, f"{header} Maj 2025"]
        if spec["type"] == "amounts":
            return [f"{header} {year}" for year in self._years]
        return [header]

    def _decide(self, name: str, spec: Toml) -> None:
        """What finance decides, or leaves to the default."""
        record = self._record
        if self._draw(st.integers(0, 2)) == 0:
            record.expected[name] = spec.get("default")
            return
        _, expected = self._typed(name, spec)
        record.expected[name] = expected
        record.decided[name] = _as_typed(spec, expected)

    def _made(self, spec: Toml) -> Json:
        """A piece of a code or an economy, or texts joined."""
        expected, sources = self._record.expected, spec["from"]
        if isinstance(sources, list):
            parts = [_text(expected[one]) for one in sources]
            return "/".join(part for part in parts if part) or None
        name, _, piece = sources.partition(".")
        given = expected[name]
        if not isinstance(given, str):
            return None
        if piece == "committee":
            return next(code for code in NAMED["committees"] if given.startswith(code))
        if piece == "note":
            return None
        amounts = (part.split(" (") for part in given.rstrip(")").split(") "))
        return {year: plain(Decimal(amount.replace(",", "."))) for amount, year in amounts}

    def _sum(self, spec: Toml) -> Json:
        """The formula's amounts, of each year in which a part has one."""
        found: dict[str, Decimal] = {}
        words = spec["formula"].split()
        for sign, name in zip(words[::2], words[1::2], strict=True):
            said = self._record.expected[name]
            by_year = said if isinstance(said, dict) else {"": said} if said else {}
            for year, amount in by_year.items():
                signed = Decimal(str(amount)) * (-1 if sign == "-" else 1)
                found[year] = found.get(year, Decimal(0)) + signed
        if spec["type"] == "amount":
            return plain(found[""]) if found else None
        return {year: plain(found[year]) for year in sorted(found)} or None

    def _long(self, name: str, none: str = "") -> str:
        if none and self._draw(st.integers(0, 4)) == 0:
            return none
        return f"{self._unique(name)}\n– {self._unique(name)}."

    def _choice(self, name: str, spec: Toml) -> str:
        if spec.get("free") and self._draw(st.booleans()):
            return self._unique(name)
        return str(self._draw(st.sampled_from([*LISTS[spec["list"]], *spec.get("extra", ())])))

    def _several(self, spec: Toml, most: int) -> list[str]:
        values = LISTS[spec["list"]]
        least = max(1, spec.get("at_least", 0))
        count = self._draw(st.integers(least, min(most, len(values))))
        chosen = set(self._draw(st.permutations(values))[:count])
        return [value for value in values if value in chosen]

    def _ordinal(self, name: str) -> int:
        """Another number for each record."""
        return self._number * 100 + self._draw(st.integers(0, 99)) + len(name)

    def _number_with(self, decimals: int, most: int) -> Decimal:
        scaled = self._draw(st.integers(1, most * 10**decimals))
        return Decimal(scaled).scaleb(-decimals)

    def _amount(self, spec: Toml) -> Decimal:
        decimals: int = spec["decimals"] if "decimals" in spec else self._data["decimals"]
        amount = self._number_with(min(decimals, 3), 5000)
        negative = spec.get("minus", True) and self._draw(st.booleans())
        return -amount if negative else amount

    def _amounts(self, spec: Toml) -> dict[int, Decimal]:
        is_whole = bool(spec.get("required")) or self._draw(st.booleans())
        years = self._years if is_whole else self._years[:1]
        return {year: self._amount(spec) for year in years}

    def _code(self, spec: Toml) -> str:
        number = f"{self._number * 10 + self._draw(st.integers(0, 9)):02}"
        if spec["pattern"] == "K{number:3}":
            return f"K0{number}"
        committee = self._draw(st.sampled_from(list(NAMED["committees"])))
        letter = self._draw(st.sampled_from(["", "a"])) if "letter" in spec["pattern"] else ""
        dash = "-" if "-" in spec["pattern"] else ""
        return f"{committee}{dash}{number}{letter}"


def plain(number: Decimal) -> str:
    """The number without an exponent and without zeros behind its decimals."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _danish(number: Decimal | None) -> str:
    return "" if number is None else plain(number).replace(".", ",")


def _by(spec: Toml) -> str:
    return str(spec.get("by", "centre"))


def _title(spec: Toml) -> str:
    return str(spec.get("name", spec["label"]))


def _header(spec: Toml) -> str:
    """In finance's own file."""
    return str(spec.get("header", _title(spec)))


def _text(said: Json) -> str:
    return "/".join(said) if isinstance(said, list) else said if isinstance(said, str) else ""


def _as_typed(spec: Toml, said: Json) -> str:
    """As finance types it in a list: dates and decimals as Danes write them, codes joined by /."""
    text = _text(said)
    if spec["type"] == "date" and "K" not in text:
        return f"{date.fromisoformat(text):%d-%m-%Y}" if text else ""
    if spec["type"] in ("amount", "percent", "integer", "year"):
        return text.replace(".", ",")
    return text


def _csv(rows: Sequence[Mapping[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def council_of(path: Path) -> Any:
    """The content of a ``council.json``."""
    return json.loads(path.read_text(encoding="utf-8"))
