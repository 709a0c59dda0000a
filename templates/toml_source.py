"""TOML files read into models, every problem reported with its path and line."""

import errno
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from templates.build import DoesNotFitError, built
from templates.errors import OperatorError
from templates.kinds import KIND_WORDS
from templates.regular import read_regular
from templates.system_words import reason_of
from templates.text import NOTHING, Said, Text, problems_of, said_in, with_place
from templates.toml_lines import Location, line_numbers, nearest_line

Model = TypeVar("Model")

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_IN_USE = {errno.EACCES, errno.EPERM}


@runtime_checkable
class CrossChecked(Protocol):
    """A model whose parts must fit each other, beyond what each part's own type says."""

    def misfits(self) -> Iterator[tuple[Location, Said]]:
        """Every misfit: the path of the key that is to be changed, and what is wrong there."""
        ...


def read_model(path: Path, model: type[Model], *, hint: Text = NOTHING) -> Model:
    """The file's content as the model.

    Raises:
        OperatorError: the file cannot be read, is no TOML, or does not fit the model; all misfits
            are listed, each as ``file:line: key: what is wrong``.
    """
    return parse_model(read_text(path, hint=hint), model, name=str(path))


def read_text(path: Path, *, hint: Text = NOTHING) -> str:
    """The file's text.

    Raises:
        OperatorError: the file cannot be read, or is not UTF-8.
    """
    try:
        data = read_regular(path)
    except FileNotFoundError:
        raise missing(path, hint) from None
    except OSError as error:
        raise unreadable(path, error) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _other_encoding(path, data, error) from None
    if "\0" in text:
        raise _other_encoding(path, data, None)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def missing(path: Path, hint: Text = NOTHING) -> OperatorError:
    """The error that there is no such file; Windows hides that it is called runde.toml.txt."""
    beside = path.with_name(f"{path.name}.txt")
    if beside.is_file():
        hint = Text(
            f"Filen hedder {beside.name}; omdøb den til {path.name}. I Stifinder: Vis, "
            "Filtypenavne.",
            f"The file is called {beside.name}; rename it to {path.name}. In Explorer: View, File "
            "name extensions.",
        )
    return OperatorError(Text(f"{path} findes ikke.", f"{path} does not exist."), hint)


def unreadable(path: Path, error: OSError) -> OperatorError:
    """The error that the system does not give the file."""
    if path.is_dir():
        return OperatorError(
            Text(f"{path} er en mappe, ikke en fil.", f"{path} is a folder, and no file.")
        )
    close = Text(
        "Luk filen i andre programmer, og kør igen.", "Close it in other programs, and run again."
    )
    reason = reason_of(error)
    said = Text(f"{path} kan ikke læses: {reason.da}.", f"{path} cannot be read: {reason.en}.")
    return OperatorError(said, close if error.errno in _IN_USE else NOTHING)


def _other_encoding(path: Path, data: bytes, error: UnicodeDecodeError | None) -> OperatorError:
    found = "UTF-16" if error is None or data[:2] in _UTF_16 else "Windows-1252 (ANSI)"
    line = "" if error is None or found == "UTF-16" else data[: error.start].count(b"\n") + 1
    where = Text(f" (se linje {line})", f" (see line {line})") if line else Text("", "")
    return OperatorError(
        Text(
            f"{path} er ikke gemt som UTF-8, men som {found}{where.da}.",
            f"{path} is not saved as UTF-8, but as {found}{where.en}.",
        ),
        Text(
            "Åbn den i Notesblok, vælg Gem som, og vælg kodningen UTF-8.",
            "Save it again with the encoding UTF-8; in Notepad under Save as.",
        ),
    )


def toml_data(text: str, name: str) -> dict[str, Any]:
    """What the TOML text says; amounts never pass through a float.

    Raises:
        OperatorError: it is no TOML; every slip is told with its line, as it is and should be.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise OperatorError(
            Text(
                f"{name} er ikke gyldig TOML: der er for mange parenteser i hinanden.",
                f"{name} is not valid TOML: it is nested too deep.",
            )
        ) from None
    except ValueError:
        raise _slips(text, name) from None


def _slips(text: str, name: str) -> OperatorError:
    from templates.toml_slips import slips_in  # noqa: PLC0415 - only where a file is wrong

    found = slips_in(text)
    return OperatorError(
        problems_of(name, len(found)),
        problems=[with_place(f"{name}:{slip.line}", slip.told) for slip in found],
    )


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
    name: str, lines: Mapping[Location, int], faults: Iterable[tuple[Location, Said]]
) -> OperatorError:
    """The error that lists the faults, each once, in the order of their lines."""
    return refused_at(
        name, [(nearest_line(lines, place), at_key(place, says)) for place, says in faults]
    )


def refused_at(name: str, problems: Iterable[tuple[int, Said]]) -> OperatorError:
    """The error that lists what is said of lines of the file, each once, in their order."""
    found = sorted(set(problems), key=lambda one: (one[0], said_in(one[1], "en")))
    return OperatorError(
        problems_of(name, len(found)),
        problems=[with_place(f"{name}:{line}", says) for line, says in found],
    )


def at_key(place: Location, says: Said) -> Said:
    """What is said of a key, behind it."""
    path = ".".join(str(step) for step in place)
    return with_place(path, says) if path else says
