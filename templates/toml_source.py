"""TOML files read into models, every problem reported with its path and line."""

import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from templates.build import DoesNotFitError, built
from templates.errors import OperatorError
from templates.kinds import KIND_WORDS
from templates.regular import read_regular
from templates.toml_lines import Location, line_numbers, nearest_line

Model = TypeVar("Model")


@runtime_checkable
class CrossChecked(Protocol):
    """A model whose parts must fit each other, beyond what each part's own type says."""

    def misfits(self) -> Iterator[tuple[Location, str]]:
        """Every misfit: the path of the key that is to be changed, and what is wrong there."""
        ...


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
        text = read_regular(path).decode("utf-8-sig")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError:
        raise OperatorError(f"{path} does not exist.", hint) from None
    except UnicodeDecodeError:
        raise OperatorError(
            f"{path} is not saved as UTF-8.", "Save it again with the encoding UTF-8."
        ) from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None


def toml_data(text: str, name: str) -> dict[str, Any]:
    """What the TOML text says; amounts never pass through a float.

    Raises:
        OperatorError: it is no TOML; ``name`` stands before the place.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise OperatorError(f"{name} is not valid TOML: it is nested too deep.") from None
    except ValueError as error:
        raise OperatorError(f"{name} is not valid TOML: {error}.") from None


def parse_model(text: str, model: type[Model], *, name: str) -> Model:
    """The TOML text as the model; ``name`` stands before every problem.

    Raises:
        OperatorError: as `read_model`.
    """
    data = toml_data(text, name)
    lines = line_numbers(text)
    result = _read(data, model, name, lines)
    if isinstance(result, CrossChecked):
        misfits = list(result.misfits())
        if misfits:
            raise refusal(name, lines, misfits)
    return result


def _read(data: Any, model: type[Model], name: str, lines: dict[Location, int]) -> Model:
    """The content as the class; pydantic, which takes long to prepare, tells why it is none."""
    if is_dataclass(model):
        data = _stripped(data)
        with suppress(DoesNotFitError):
            return built(model, data)
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - only where it is needed

    from templates.shape import shape_faults  # noqa: PLC0415 - likewise

    adapter = TypeAdapter(model)
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        faults = shape_faults(details, adapter.json_schema(), KIND_WORDS)
        raise refusal(name, lines, faults) from None


def _stripped(value: Any) -> Any:
    """The content with no blanks around its texts."""
    match value:
        case str():
            return value.strip()
        case dict():
            return {key: _stripped(inner) for key, inner in value.items()}
        case list():
            return [_stripped(inner) for inner in value]
    return value


def refusal(
    name: str, lines: dict[Location, int], faults: Sequence[tuple[Location, str]]
) -> OperatorError:
    """The error that lists the faults in the order of their lines."""
    problems = sorted((nearest_line(lines, place), _at(place, says)) for place, says in faults)
    count = len(problems)
    return OperatorError(
        f"{name} has {count} {'problem' if count == 1 else 'problems'}.",
        problems=[f"{name}:{line}: {sentence}" for line, sentence in problems],
    )


def _at(place: Location, says: str) -> str:
    path = ".".join(str(step) for step in place)
    return f"{path}: {says}" if path else says
