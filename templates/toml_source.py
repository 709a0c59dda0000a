"""TOML files read into models, every problem reported with its path and line."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from templates.errors import OperatorError

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int, ...]


_PLAIN = {
    "date_from_datetime_parsing": "write a date without quotes, for example 2024-08-16",
    "date_type": "write a date without quotes, for example 2024-08-16",
    "string_type": "write a text in quotes",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "decimal_parsing": "write a number with a decimal point, for example 39.4",
    "decimal_type": "write a number with a decimal point, for example 39.4",
}


@runtime_checkable
class CrossChecked(Protocol):
    """A model whose parts must fit each other, beyond what each part's own type says."""

    def misfits(self) -> Iterator[tuple[Location, str]]:
        """Every misfit: the path of the key that is to be changed, and what is wrong there."""
        ...


_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_\-\"'.]+)\s*=")


def read_model(path: Path, model: type[Model], *, hint: str = "") -> Model:
    """The file's content as the model.

    Raises:
        OperatorError: the file cannot be read, is no TOML, or does not fit the model; all misfits
            are listed, each as ``file:line: key: what is wrong``.
    """
    return parse_model(read_text(path, hint=hint), model, name=str(path))


def read_text(path: Path, *, hint: str = "") -> str:
    """The file's text.

    Raises:
        OperatorError: the file cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise OperatorError(f"{path} does not exist.", hint) from None
    except UnicodeDecodeError:
        raise OperatorError(
            f"{path} is not saved as UTF-8.", "Save it again with the encoding UTF-8."
        ) from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None


def parse_model(text: str, model: type[Model], *, name: str) -> Model:
    """The TOML text as the model; ``name`` stands before every problem.

    Raises:
        OperatorError: as `read_model`.
    """
    try:
        data = tomllib.loads(text, parse_float=Decimal)  # amounts never pass through a float
    except tomllib.TOMLDecodeError as error:
        raise OperatorError(f"{name} is not valid TOML: {error}.") from None
    try:
        result = model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise _refusal(
            name, text, [(tuple(detail["loc"]), _sentence(detail, model)) for detail in details]
        ) from None
    if isinstance(result, CrossChecked):
        misfits = [(place, f"{_dotted(place)}: {what}") for place, what in result.misfits()]
        if misfits:
            raise _refusal(name, text, misfits)
    return result


def _refusal(name: str, text: str, misfits: Sequence[tuple[Location, str]]) -> OperatorError:
    lines = line_numbers(text)
    problems = sorted((_line(lines, place), sentence) for place, sentence in misfits)
    count = len(problems)
    return OperatorError(
        f"{name} has {count} {'problem' if count == 1 else 'problems'}.",
        problems=[f"{name}:{line}: {sentence}" for line, sentence in problems],
    )


def line_numbers(text: str) -> dict[Location, int]:
    r"""The 1-based line of every key and table header.

    >>> line_numbers('a = 1\n[[t]]\nb = 2\n[[t]]\nb = 3')[("t", 1, "b")]
    5
    """
    lines: dict[Location, int] = {}
    counts: dict[Location, int] = {}
    prefix: Location = ()
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
            continue
        header = _HEADER.match(line)
        if header:
            prefix = _resolve(_split(header[2]), counts, is_array=header[1] == "[[")
            lines.setdefault(prefix, number)
            continue
        key = _KEY.match(line)
        if key:
            lines.setdefault((*prefix, *_split(key[1])), number)
            closing = _open_string(line)
    return lines


def _resolve(parts: Sequence[str], counts: dict[Location, int], *, is_array: bool) -> Location:
    location: Location = ()
    for position, part in enumerate(parts):
        location = (*location, part)
        last = position == len(parts) - 1
        if is_array and last:
            counts[location] = counts.get(location, -1) + 1
        if location in counts:
            location = (*location, counts[location])
    return location


def _split(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _open_string(line: str) -> str:
    for quotes in ('"""', "'''"):
        if line.count(quotes) == 1:
            return quotes
    return ""


def _line(lines: dict[Location, int], location: Location) -> int:
    """The line of the deepest part of the path that the file has.

    Steps that the file does not have are passed over: a kind of block is one to pydantic.
    """
    found: Location = ()
    for step in location:
        if any(known[: len(found) + 1] == (*found, step) for known in lines):
            found = (*found, step)
    while found and found not in lines:
        found = found[:-1]
    return lines.get(found, 1)


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    location = tuple(detail["loc"])
    path = _dotted(location)
    if detail["type"] == "extra_forbidden":
        near = get_close_matches(str(location[-1]), _known_keys(model), n=1)
        return f"{path}: unknown key" + (f"; did you mean {near[0]}?" if near else ".")
    if detail["type"] == "missing":
        return f"{path}: this key is missing."
    message = _PLAIN.get(detail["type"], detail["msg"]).removeprefix("Value error, ")
    if detail["type"] in {"enum", "literal_error"}:
        message = f"write one of {detail['ctx']['expected']}"
    return f"{path}: {message}" if path else message


def _dotted(location: Location) -> str:
    return ".".join(str(part) for part in location)


def _known_keys(model: type[BaseModel]) -> list[str]:
    schema: dict[str, Any] = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return [name for part in parts for name in part.get("properties", {})]
