"""What a file has of a wrong shape, in plain words: unknown keys, missing keys, wrong values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from templates.schema_path import Schema, follow, keys_of
from templates.toml_lines import Location

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
_WORDS = {
    "date_from_datetime_parsing": "write a date without quotes, for example 2024-08-16",
    "date_type": "write a date without quotes, for example 2024-08-16",
    "date_parsing": "write a date without quotes, for example 2024-08-16",
    "string_type": "write a text in quotes",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "float_type": "write a number",
    "float_parsing": "write a number",
    "finite_number": "write a number",
    "decimal_parsing": "write a number with a decimal point, for example 39.4",
    "decimal_type": "write a number with a decimal point, for example 39.4",
    "tuple_type": "write a list, in [ and ]",
    "list_type": "write a list, in [ and ]",
    "dataclass_type": "write a table: keys with values, in { and }",
    "dataclass_exact_type": "write a table: keys with values, in { and }",
    "model_type": "write a table: keys with values, in { and }",
    "dict_type": "write a table: keys with values, in { and }",
    "mapping_type": "write a table: keys with values, in { and }",
    "string_too_short": "write a text; it is empty",
}
_NUMBERS = {
    "greater_than": ("gt", "write a number above {}"),
    "greater_than_equal": ("ge", "write at least {}"),
    "less_than": ("lt", "write a number below {}"),
    "less_than_equal": ("le", "write at most {}"),
    "string_too_long": ("max_length", "write at most {} characters"),
}
_NAME = re.compile(r"\w+")


def shape_faults(
    details: "Iterable[ErrorDetails]", schema: Schema, kinds: Mapping[str, str]
) -> list[tuple[Location, str]]:
    """Each fault once: its place in the file, and a sentence that says what to write.

    Args:
        details: of the validator.
        schema: the JSON Schema of what was asked for.
        kinds: what a text must be, for each named test of a text.
    """
    found: dict[tuple[Location, str], str] = {}
    told: set[Location] = set()
    for detail in details:
        place, sentence = _fault(detail, schema, kinds)
        if place not in told or detail["type"] in _UNKNOWN:
            found[place, sentence] = detail["type"]
            told.add(place)
    return [
        fault for fault, kind in found.items() if kind != "too_short" or not _inside(fault[0], told)
    ]


def _inside(place: Location, told: Iterable[Location]) -> bool:
    """Whether a fault is told of a value inside: then the values are not counted, too."""
    return any(len(other) > len(place) and other[: len(place)] == place for other in told)


def _fault(
    detail: "ErrorDetails", schema: Schema, kinds: Mapping[str, str]
) -> tuple[Location, str]:
    kind, steps = detail["type"], tuple(detail["loc"])
    if kind in _UNKNOWN:
        place, part = follow(schema, steps[:-1])
        key = str(steps[-1])
        return (*place, key), _unknown_key(key, keys_of(part, schema))
    if kind in {"missing", "missing_argument", "missing_keyword_only_argument"}:
        place, _ = follow(schema, steps[:-1])
        if isinstance(steps[-1], int):
            return place, "too few values stand here; write one more"
        return (*place, steps[-1]), "this key is missing."
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return _unknown_kind(detail, schema)
    place, _ = follow(schema, [step for step in steps if step != "[key]"])
    if steps and steps[-1] == "[key]":
        place = (*place[:-1], steps[-2])
    return place, _sentence(detail, kinds)


def _unknown_key(key: str, known: Sequence[str]) -> str:
    near = get_close_matches(key, known, n=1)
    if near:
        return f"unknown key; did you mean {near[0]}?"
    return f"unknown key; remove it. Known here: {', '.join(known)}"


def _unknown_kind(detail: "ErrorDetails", schema: Schema) -> tuple[Location, str]:
    context: Mapping[str, Any] = detail.get("ctx", {})
    place, part = follow(schema, detail["loc"])
    key = str(context["discriminator"]).strip("'")
    known = tuple(part["discriminator"]["mapping"])
    if detail["type"] == "union_tag_not_found":
        return (*place, key), f"this key is missing; write one of {', '.join(known)}"
    given = str(context["tag"])
    near = get_close_matches(given, known, n=1)
    meant = f"; did you mean {near[0]}?" if near else "."
    return (*place, key), f"{given} is not known{meant} Write one of {', '.join(known)}"


def _sentence(detail: "ErrorDetails", kinds: Mapping[str, str]) -> str:
    kind = detail["type"]
    context: Mapping[str, Any] = detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return f"write one of {context['expected']}"
    if kind == "predicate_failed":
        named = _NAME.findall(detail["msg"])
        return next((kinds[name] for name in named if name in kinds), detail["msg"])
    if kind in _NUMBERS:
        key, words = _NUMBERS[kind]
        return words.format(context[key])
    if kind == "too_short":
        return f"write at least {context['min_length']} of them"
    if kind == "too_long":
        return f"write at most {context['max_length']} of them"
    return _WORDS.get(kind, detail["msg"]).removeprefix("Value error, ")
