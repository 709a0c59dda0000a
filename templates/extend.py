"""A template that names another and says what differs: both together, as one content.

Tables change by their keys, a new field or value stands after another, checks and outputs are
added, and ``remove`` takes away. What then needs what is gone is a fault of meaning like any other.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from templates.fault import Fault, TemplateFile
from templates.remove import remove
from templates.text import Text
from templates.toml_lines import Location

_OWN: Final = ("schema", "id", "version")
_TABLES: Final = ("record", "edition")
_NAMED_TABLES: Final = ("packs",)
_ADDED: Final = ("checks", "outputs")


@dataclass
class _Joined:
    """What the two files say together, while it is being made.

    Attributes:
        places: where a part of the extension went.
        after: new fields, with the place of the key that says after which one they stand.
    """

    data: dict[str, Any]
    places: dict[Location, Location] = field(default_factory=dict)
    after: dict[str, Location] = field(default_factory=dict)
    added: list[tuple[Location, str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def extended(source: TemplateFile, base: Mapping[str, Any]) -> tuple[TemplateFile, list[Fault]]:
    """Both files together, each place with its line in the extension; and what did not fit.

    Args:
        source: the extension.
        base: the content of the template that it extends.
    """
    joined = _Joined(deepcopy(dict(base)))
    own = {key: value for key, value in source.data.items() if key not in ("extends", "remove")}
    for key in _OWN:
        if key not in own:
            joined.faults.append(Fault((key,), Text("nøglen mangler.", "this key is missing.")))
    removed, faults = remove(joined.data, source)
    joined.faults += faults
    for key, value in own.items():
        _join(joined, key, value)
    _spread(joined, source)
    lines = dict(_lines(joined, source))
    return (
        TemplateFile(source.name, joined.data, lines, removed, source.lines.get(("extends",), 1)),
        joined.faults,
    )


def _join(joined: _Joined, key: str, value: Any) -> None:
    here = joined.data.get(key)
    if key in ("fields", "lists", *_NAMED_TABLES, *_TABLES) and not isinstance(value, dict):
        joined.data[key] = value
    elif key in _TABLES and isinstance(here, dict) and isinstance(value, dict):
        joined.data[key] = here | value
    elif key in _NAMED_TABLES and isinstance(value, dict):
        joined.data[key] = _by_name(here, value)
    elif key == "fields" and isinstance(value, dict):
        _fields(joined, value)
    elif key == "lists" and isinstance(value, dict):
        _lists(joined, value)
    elif key in _ADDED and isinstance(value, list):
        first = len(here or ())
        joined.data[key] = [*(here or ()), *value]
        for number in range(len(value)):
            joined.places[key, number] = (key, first + number)
    elif key == "sheets" and isinstance(value, list):
        _sheets(joined, value)
    else:
        joined.data[key] = value


def _by_name(here: Any, value: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = dict(here or {})
    for name, part in value.items():
        known = found.get(name)
        both = isinstance(known, dict) and isinstance(part, dict)
        found[name] = known | part if both and known is not None else part
    return found


def _fields(joined: _Joined, value: Mapping[str, Any]) -> None:
    known: dict[str, Any] = joined.data.setdefault("fields", {})
    for name, part in value.items():
        place: Location = ("fields", name)
        if not isinstance(part, dict) or "after" not in part:
            both = isinstance(known.get(name), dict) and isinstance(part, dict)
            known[name] = known[name] | part if both else part
            continue
        if name in known:
            says = Text(
                f"feltet {name} står allerede et sted; slet after",
                f"the field {name} stands somewhere already; remove after",
            )
            joined.faults.append(Fault((*place, "after"), says))
        elif not isinstance(part["after"], str) or part["after"] not in known:
            other = part["after"]
            says = Text(
                f"der er intet felt {other} at stå efter; nævn et andet",
                f"there is no field {other} to stand after; name another",
            )
            joined.faults.append(Fault((*place, "after"), says))
        else:
            joined.after[name] = (*place, "after")
        known[name] = known.get(name, {}) | {key: part[key] for key in part if key != "after"}


def _lists(joined: _Joined, value: Mapping[str, Any]) -> None:
    known: dict[str, Any] = joined.data.setdefault("lists", {})
    for name, part in value.items():
        if name not in known or not isinstance(part, dict):
            known[name] = part
            continue
        known[name] = known[name] | {key: one for key, one in part.items() if key != "add"}
        values = [one for one in _list(known[name].get("values")) if isinstance(one, dict)]
        for number, entry in enumerate(_list(part.get("add", []))):
            place: Location = ("lists", name, "add", number)
            if not isinstance(entry, dict):
                joined.faults.append(
                    Fault(
                        place,
                        Text(
                            "skriv en tabel: nøgler med værdier, i { og }",
                            "write a table: keys with values, in { and }",
                        ),
                    )
                )
                continue
            new = {key: one for key, one in entry.items() if key != "after"}
            texts = [one.get("value") for one in values]
            if "after" in entry and entry["after"] not in texts:
                says = Text(
                    f"listen {name} har ingen værdi {entry['after']} at stå efter; nævn en anden",
                    f"the list {name} has no value {entry['after']} to stand after; name another",
                )
                joined.faults.append(Fault((*place, "after"), says))
            at = texts.index(entry["after"]) + 1 if entry.get("after") in texts else len(values)
            values.insert(at, new)
            joined.added.append((place, name, new))
        if "add" in part:
            known[name]["values"] = values


def _sheets(joined: _Joined, value: list[Any]) -> None:
    sheets: list[Any] = joined.data.setdefault("sheets", [])
    for number, part in enumerate(value):
        name = part.get("name") if isinstance(part, dict) else None
        at = next((at for at, sheet in enumerate(sheets) if sheet.get("name") == name), None)
        if at is None:
            joined.places["sheets", number] = ("sheets", len(sheets))
            sheets.append(part)
        else:
            joined.places["sheets", number] = ("sheets", at)
            sheets[at] = sheets[at] | part


def _spread(joined: _Joined, source: TemplateFile) -> None:
    """Puts each new field behind its neighbour in every sheet and output that names that one.

    Where the extension names the field itself, it stands as it is written there.
    """
    for name in joined.after:
        neighbour = source.data["fields"][name]["after"]
        for part in [*_list(joined.data.get("sheets")), *_list(joined.data.get("outputs"))]:
            for names in _columns(part):
                at = next((n for n, one in enumerate(names) if _id(one) == neighbour), None)
                if at is not None and name not in map(_id, names):
                    names.insert(at + 1, name)


def _columns(part: Any) -> Iterator[list[Any]]:
    """The lists of a sheet or output in which its columns or fields stand."""
    if not isinstance(part, dict):
        return
    for key in ("columns", "fields"):
        if isinstance(part.get(key), list):
            yield part[key]
    for block in _list(part.get("blocks")):
        for key in ("fields", "grid"):
            if isinstance(block, dict) and isinstance(block.get(key), list):
                yield block[key]


def _list(value: Any) -> list[Any]:
    """The value, where it is a list; what is none is told with the shape."""
    return value if isinstance(value, list) else []


def _id(column: Any) -> Any:
    return column.get("field") if isinstance(column, dict) else column


def _lines(joined: _Joined, source: TemplateFile) -> Iterator[tuple[Location, int]]:
    places = dict(joined.places)
    for place, name, new in joined.added:
        values = joined.data["lists"][name]["values"]
        at = next(number for number, one in enumerate(values) if one is new)
        places[place] = ("lists", name, "values", at)
    for place, line in source.lines.items():
        if place[:2] in places:
            yield (*places[place[:2]], *place[2:]), line
            continue
        yield place, line
        if place[:4] in places:
            yield (*places[place[:4]], *place[4:]), line
    for name, place in joined.after.items():
        for key in ("sheets", "outputs"):
            for number, part in enumerate(_list(joined.data.get(key))):
                columns = _list(part.get("columns")) if isinstance(part, dict) else []
                if name in columns:
                    yield (key, number, "columns", columns.index(name)), source.lines[place]
