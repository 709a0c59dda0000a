"""What a file has of a wrong shape, in plain words: unknown keys, missing keys, wrong values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from templates.meant import meant_key
from templates.schema_path import Schema, follow, keys_of
from templates.shape_words import example_of, word_of
from templates.text import Text
from templates.toml_lines import Location

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
_MISSING = {"missing", "missing_argument", "missing_keyword_only_argument"}


def shape_faults(
    details: "Iterable[ErrorDetails]", schema: Schema, kinds: Mapping[str, Text]
) -> list[tuple[Location, Text]]:
    """Each fault once: its place in the file, and a sentence that says what to write.

    A key that is missing is not told where another one stands for it, misspelt or misplaced.

    Args:
        details: of the validator.
        schema: the JSON Schema of what was asked for.
        kinds: what a text must be, for each named test of a text.
    """
    found: dict[tuple[Location, Text], str] = {}
    told: set[Location] = set()
    meant: set[Location] = set()
    for detail in details:
        place, sentence, stands_for = _fault(detail, schema, kinds)
        if stands_for:
            meant.add(stands_for)
        if place not in told or detail["type"] in _UNKNOWN:
            found[place, sentence] = detail["type"]
            told.add(place)
    return [
        fault
        for fault, kind in found.items()
        if not (kind == "too_short" and _inside(fault[0], told))
        and not (kind in _MISSING and fault[0] in meant)
    ]


def _inside(place: Location, told: Iterable[Location]) -> bool:
    """Whether a fault is told of a value inside: then the values are not counted, too."""
    return any(len(other) > len(place) and other[: len(place)] == place for other in told)


def _fault(
    detail: "ErrorDetails", schema: Schema, kinds: Mapping[str, Text]
) -> tuple[Location, Text, Location]:
    """The place, what is said of it, and the place of the key that this one stands for."""
    kind, steps = detail["type"], tuple(detail["loc"])
    if kind in _UNKNOWN:
        return _unknown_key(steps, schema)
    if kind in _MISSING:
        place, part = follow(schema, steps)
        if isinstance(steps[-1], int):
            return follow(schema, steps[:-1])[0], _ONE_MORE, ()
        return (*follow(schema, steps[:-1])[0], steps[-1]), _missing(place, part), ()
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return (*_unknown_kind(detail, schema), ())
    place, part = follow(schema, [step for step in steps if step != "[key]"])
    if steps and steps[-1] == "[key]":
        place = (*place[:-1], steps[-2])
    if _is_misplaced(place, schema):
        return place, _misplaced(place), place[-1:]
    return place, word_of(detail, place, part, kinds), ()


_ONE_MORE = Text(
    "her står for få værdier; skriv en til", "too few values stand here; write one more"
)


def _missing(place: Location, part: Schema) -> Text:
    example = example_of(str(place[-1]), part)
    if not example:
        return Text("nøglen mangler.", "this key is missing.")
    if place[:-1]:
        return Text(f"nøglen mangler; skriv {example}", f"this key is missing; write {example}")
    return Text(
        f"nøglen mangler. Skriv den øverst i filen, fx {example}",
        f"this key is missing. Write it at the top of the file, such as {example}",
    )


def _unknown_key(steps: Location, schema: Schema) -> tuple[Location, Text, Location]:
    above, part = follow(schema, steps[:-1])
    key, known = str(steps[-1]), keys_of(part, schema)
    place: Location = (*above, key)
    if above and _is_line_of_top(key, schema):
        return place, _misplaced(place), (key,)
    meant = meant_key(key, known)
    if meant:
        said = Text(f"nøglen kendes ikke; mente I {meant}?", f"unknown key; did you mean {meant}?")
        return place, said, (*above, meant)
    top = meant_key(key, keys_of(schema, schema)) if above else ""
    names = ", ".join(known)
    return (
        place,
        Text(
            f"nøglen kendes ikke; slet linjen. Her kendes: {names}",
            f"unknown key; remove it. Known here: {names}",
        ),
        (top,) if top else (),
    )


def _is_misplaced(place: Location, schema: Schema) -> bool:
    """Whether it is a key of the file's top that stands in a table which takes any name."""
    if not place[:-1] or not _is_line_of_top(place[-1], schema):
        return False
    _, above = follow(schema, place[:-1])
    return "properties" not in above and isinstance(above.get("additionalProperties"), Mapping)


def _is_line_of_top(key: str | int, schema: Schema) -> bool:
    """Whether it is a key of the file's top whose value stands in one line, and is no table."""
    if key not in keys_of(schema, schema):
        return False
    _, part = follow(schema, (key,))
    return (
        "properties" not in part
        and "$ref" not in part.get("items", {})
        and part.get("type") in ("string", "integer", "number", "boolean", "array")
    )


def _misplaced(place: Location) -> Text:
    table = ".".join(str(step) for step in place[:-1] if isinstance(step, str))
    return Text(
        f"{place[-1]} hører til øverst i filen, men står under [{table}]; flyt linjen op over den "
        "første [",
        f"{place[-1]} belongs to the top of the file, and stands below [{table}]; move the line "
        "above the first [",
    )


def _unknown_kind(detail: "ErrorDetails", schema: Schema) -> tuple[Location, Text]:
    context: Mapping[str, Any] = detail.get("ctx", {})
    place, part = follow(schema, detail["loc"])
    key = str(context["discriminator"]).strip("'")
    known: Sequence[str] = tuple(part["discriminator"]["mapping"])
    names = ", ".join(known)
    if detail["type"] == "union_tag_not_found":
        return (*place, key), Text(
            f"nøglen mangler; skriv en af {names}", f"this key is missing; write one of {names}"
        )
    given = str(context["tag"])
    near = meant_key(given, known)
    return (*place, key), Text(
        f"{given} kendes ikke{f'; mente I {near}?' if near else '.'} Skriv en af {names}",
        f"{given} is not known{f'; did you mean {near}?' if near else '.'} Write one of {names}",
    )
