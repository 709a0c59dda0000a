"""What an extension takes away from the template that it extends."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from templates.fault import Fault, TemplateFile
from templates.text import Text

if TYPE_CHECKING:
    from templates.toml_lines import Location

_HOW: Final = Text(
    '"fields.x", "lists.x.værdi", "outputs.Ark", "checks.OWN001" eller "packs.x"',
    '"fields.x", "lists.x.value", "outputs.Sheet", "checks.OWN001" or "packs.x"',
)


def remove(data: dict[str, Any], source: TemplateFile) -> tuple[dict[str, int], list[Fault]]:
    """The names that are taken away from the content, each with its line; and what is not there.

    Columns of a field that goes, go with it. What else needs it is found when the content is read.

    Args:
        data: of the template that is extended; changed.
        source: the extension.
    """
    removed: dict[str, int] = {}
    faults: list[Fault] = []
    names = source.data.get("remove", [])
    if not isinstance(names, list):
        return removed, [
            Fault(("remove",), Text("skriv en liste, i [ og ]", "write a list, in [ and ]"))
        ]
    for number, name in enumerate(names):
        place: Location = ("remove", number)
        if not isinstance(name, str):
            faults.append(
                Fault(place, Text("skriv en tekst i anførselstegn", "write a text in quotes"))
            )
            continue
        part, _, rest = name.partition(".")
        take = _PARTS.get(part)
        if take is None or not rest:
            faults.append(
                Fault(
                    place,
                    Text(
                        f"{name} kan ikke fjernes; skriv {_HOW.da}",
                        f"{name} cannot be removed; write {_HOW.en}",
                    ),
                )
            )
        elif not take(data, rest):
            faults.append(
                Fault(
                    place,
                    Text(
                        f"der er ingen {name} at fjerne; skriv {_HOW.da}",
                        f"there is no {name} to remove; write {_HOW.en}",
                    ),
                )
            )
        else:
            removed[name] = source.lines.get(place, source.lines.get(("remove",), 1))
    return removed, faults


def _field(data: dict[str, Any], name: str) -> bool:
    found: dict[str, Any] = data.get("fields", {})
    if found.pop(name, None) is None:
        return False
    for part in (*data.get("sheets", ()), *data.get("outputs", ())):
        for table in _tables(part):
            for key in ("columns", "fields", "grid"):
                if isinstance(table.get(key), list):
                    table[key] = [one for one in table[key] if _id(one) != name]
        if "blocks" in part:
            part["blocks"] = [one for one in part["blocks"] if one.get("fields") or one.get("grid")]
    return True


def _tables(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield part
    yield from part.get("blocks", ())


def _id(column: Any) -> Any:
    return column.get("field") if isinstance(column, Mapping) else column


def _list(data: dict[str, Any], name: str) -> bool:
    lists: dict[str, Any] = data.get("lists", {})
    list_, _, value = name.partition(".")
    if list_ not in lists:
        return False
    if not value:
        return lists.pop(list_) is not None
    before = lists[list_]["values"]
    lists[list_]["values"] = [one for one in before if one["value"] != value]
    return len(lists[list_]["values"]) < len(before)


def _entries(key: str, named: str) -> Callable[[dict[str, Any], str], bool]:
    def take(data: dict[str, Any], name: str) -> bool:
        before = data.get(key, [])
        data[key] = [one for one in before if one.get(named) != name]
        return len(data[key]) < len(before)

    return take


def _pack(data: dict[str, Any], name: str) -> bool:
    packs: dict[str, Any] = data.get("packs", {})
    return packs.pop(name, None) is not None


_PARTS: Final[Mapping[str, Callable[[dict[str, Any], str], bool]]] = {
    "fields": _field,
    "lists": _list,
    "outputs": _entries("outputs", "sheet"),
    "checks": _entries("checks", "code"),
    "packs": _pack,
}
