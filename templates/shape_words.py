"""What to write where a value of a file is none of its kind, with the value as it should be."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from templates.meant import meant_key
from templates.schema_path import Schema
from templates.text import Text
from templates.toml_lines import Location
from templates.toml_value import corrected, quoted, written_date

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_DATE: Final = Text(
    "skriv en dato uden anførselstegn, fx 2024-08-16",
    "write a date without quotes, for example 2024-08-16",
)
_TRUTH: Final = Text("skriv true eller false", "write true or false")
_TEXT: Final = Text("skriv en tekst i anførselstegn", "write a text in quotes")
_EMPTY: Final = Text("skriv en tekst; den er tom", "write a text; it is empty")
_WHOLE: Final = Text("skriv et helt tal", "write a whole number")
_NUMBER: Final = Text("skriv et tal", "write a number")
_DECIMAL: Final = Text(
    "skriv et tal med punktum, fx 39.4", "write a number with a decimal point, for example 39.4"
)
_LIST: Final = Text("skriv en liste, i [ og ]", "write a list, in [ and ]")
_TABLE: Final = Text(
    "skriv en tabel: nøgler med værdier, i { og }",
    "write a table: keys with values, in { and }",
)
_WORDS: Final[Mapping[str, Text]] = {
    **dict.fromkeys(("date_from_datetime_parsing", "date_type", "date_parsing"), _DATE),
    **dict.fromkeys(("bool_type", "bool_parsing"), _TRUTH),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), _WHOLE),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number"), _NUMBER),
    **dict.fromkeys(("decimal_parsing", "decimal_type"), _DECIMAL),
    **dict.fromkeys(("tuple_type", "list_type"), _LIST),
    **dict.fromkeys(("dataclass_type", "dataclass_exact_type", "model_type"), _TABLE),
    **dict.fromkeys(("dict_type", "mapping_type"), _TABLE),
    "string_type": _TEXT,
    "string_too_short": _EMPTY,
}
_BARE: Final = (_DATE, _TRUTH, _WHOLE, _NUMBER, _DECIMAL)  # they stand without quotes
_NUMBERS: Final = {
    "greater_than": ("gt", Text("skriv et tal over {}", "write a number above {}")),
    "greater_than_equal": ("ge", Text("skriv mindst {}", "write at least {}")),
    "less_than": ("lt", Text("skriv et tal under {}", "write a number below {}")),
    "less_than_equal": ("le", Text("skriv højst {}", "write at most {}")),
    "string_too_long": (
        "max_length",
        Text("skriv højst {} tegn", "write at most {} characters"),
    ),
    "too_short": ("min_length", Text("skriv mindst {} af dem", "write at least {} of them")),
    "too_long": ("max_length", Text("skriv højst {} af dem", "write at most {} of them")),
}
_VALUES: Final = {
    "fejl": "error",
    "advarsel": "warning",
    "oplysning": "info",
    "orientering": "info",
    "dansk": "da",
    "danish": "da",
    "engelsk": "en",
    "english": "en",
}
_NAME: Final = re.compile(r"\w+")
_LONGEST: Final = 60  # characters of a value that is said again


def word_of(
    detail: "ErrorDetails", place: Location, part: Schema, kinds: Mapping[str, Text]
) -> Text:
    """What to write at the place.

    Args:
        detail: of the validator.
        place: of the value in its file.
        part: the schema of the value.
        kinds: what a text must be, for each named test of a text.
    """
    kind, given = detail["type"], detail.get("input")
    context: Mapping[str, Any] = detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return _one_of(str(context["expected"]), given)
    if kind == "predicate_failed":
        named = _NAME.findall(detail["msg"])
        found = next((kinds[name] for name in named if name in kinds), None)
        return _spelled(found, given, named) if found else _untranslated(detail)
    if kind in _NUMBERS:
        key, words = _NUMBERS[kind]
        return Text(words.da.format(context[key]), words.en.format(context[key]))
    said = _WORDS.get(kind)
    return _with_value(said, given, place, part) if said else _untranslated(detail)


def _with_value(said: Text, given: object, place: Location, part: Schema) -> Text:
    """What to write, with the value that was meant where what stands there tells it."""
    value = _instead(said, given, place, part)
    if not value:
        return said
    if isinstance(given, str) and said in _BARE:
        return Text(f"skriv {value} uden anførselstegn", f"write {value} without quotes")
    return Text(f"skriv {value}", f"write {value}")


def example_of(key: str, part: Schema) -> str:
    """A line that says the key; "" where none can be made up."""
    kind = part.get("type")
    if kind == "string":
        return f"{key} = 2026-12-28" if part.get("format") == "date" else f'{key} = "…"'
    if kind != "array":
        return ""
    items = part.get("items", {})
    return f"{key} = [2026, 2027]" if items.get("type") == "integer" else f"[[{key}]]"


def _untranslated(detail: "ErrorDetails") -> Text:
    said = detail["msg"].removeprefix("Value error, ")
    return Text(said, said)


def _one_of(expected: str, given: object) -> Text:
    known = re.findall(r"'([^']*)'", expected)
    word = str(given).strip().casefold()
    meant = _VALUES.get(word) or meant_key(word, known)
    if meant in known:
        return Text(
            f"mente I '{meant}'? Skriv en af {expected.replace(' or ', ' eller ')}",
            f"did you mean '{meant}'? Write one of {expected}",
        )
    return Text(f"skriv en af {expected.replace(' or ', ' eller ')}", f"write one of {expected}")


def _spelled(said: Text, given: object, tests: list[str]) -> Text:
    """What a code must be, and the code as it may have been meant."""
    code = re.sub(r"\s+", "-", str(given).strip()).upper()
    if "is_code" not in tests or not re.fullmatch(r"[A-ZÆØÅ][A-ZÆØÅ0-9-]{0,11}", code):
        return said
    return Text(f"{said.da}. Mente I {code}?", f"{said.en}. Did you mean {code}?")


def _instead(said: Text, given: object, place: Location, part: Schema) -> str:
    """The value as it should be, where what stands there tells it."""
    text = given.strip() if isinstance(given, str) else ""
    found = corrected(text) if 0 < len(text) <= _LONGEST else None
    value = found.value if found is not None else ""
    if said is _LIST:
        return _as_list(given, value, place)
    if said is _TABLE and text:
        return _as_table(text, part)
    if said in (_WHOLE, _NUMBER, _DECIMAL) and re.fullmatch(r"-?\d+(\.\d+)?", text):
        return text
    fits = {_DATE: value == written_date(text), _TRUTH: value in ("true", "false")}
    return value if fits.get(said) else ""


def _as_list(given: object, value: str, place: Location) -> str:
    if isinstance(given, Mapping):
        return f"[[{place[-1]}]]" if place else ""
    if isinstance(given, int):
        return f"[{given}]"
    return value if value.startswith("[") else ""


def _as_table(text: str, part: Schema) -> str:
    """A table in one line that has the text under its first key."""
    first, *others = [*part.get("required", ()), ""][:-1] or [""]
    rest = "".join(f', {key} = "…"' for key in others)
    return f"{{ {first} = {quoted(text)}{rest} }}" if first else ""
