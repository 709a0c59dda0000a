"""Reads a template from its TOML file, and refuses what is wrong in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from templates.build import DoesNotFitError, built
from templates.errors import OperatorError
from templates.fault import Fault, TemplateFile
from templates.notation import in_full
from templates.template import SCHEMA, Template
from templates.text import Text
from templates.toml_lines import Location, line_numbers
from templates.toml_source import read_text, toml_data

if TYPE_CHECKING:
    from pydantic import TypeAdapter

HOME = Path(__file__).parent
BUNDLED = tuple(sorted(path.stem for path in HOME.glob("*.toml")))
"""Ids of the templates that can be extended."""

_FIRST = "template-v1"
_LONGEST_TEXT = 8000


def bundled_template(name: str) -> Template:
    """The template that comes with the application under this id.

    It is not checked: that is done once, by the tests, and not whenever a command needs it.
    """
    return _bundled(HOME / f"{name}.toml")


@cache  # a round and those before it have one template
def _bundled(path: Path) -> Template:
    return built(Template, _plain(toml_data(read_text(path), str(path))))


def read_template(path: Path) -> Template:
    """The template in this file.

    Raises:
        OperatorError: as `parse_template`, or the file cannot be read.
    """
    return parse_template(read_text(path), str(path))


def parse_template(text: str, name: str) -> Template:
    """The template that the TOML text describes; ``name`` stands before every problem.

    Raises:
        OperatorError: it is no TOML, or no template that a workbook can be made of: all faults of
            shape are listed, or where there is none, all faults of meaning.
    """
    data = toml_data(text, name)
    if data.get("schema") == _FIRST:
        command = f"budgetrunde template upgrade {name}"
        raise OperatorError(
            Text(
                f'{name} er en skabelon i første udgave; anden udgave har schema = "{SCHEMA}".',
                f'{name} is a template of the first edition; the second has schema = "{SCHEMA}".',
            ),
            Text(
                f"Få den skrevet i anden udgave: {command}",
                f"Print it in the second edition: {command}",
            ),
        )
    source, faults = TemplateFile(name, data, line_numbers(text)), list[Fault]()
    if "extends" in data:
        base = HOME / f"{data['extends']}.toml"
        if data["extends"] not in BUNDLED:
            raise source.refusal([Fault(("extends",), _not_extended(data["extends"]))])
        from templates.extend import extended  # noqa: PLC0415 - most templates extend none

        source, faults = extended(source, toml_data(read_text(base), str(base)))
    return _template(source, faults)


def _not_extended(name: object) -> Text:
    """Why the template of this name is none that another one extends."""
    names = ", ".join(BUNDLED)
    if str(name).endswith(".toml"):
        return Text(
            f"{name} er en fil, og ændringer skrives til en skabelon, der følger med programmet; "
            f"skriv en af {names}, og kopiér det, filen siger",
            f"{name} is a file, and what differs is said of a template that comes with the "
            f"application; write one of {names}, and copy what the file says",
        )
    return Text(
        f"der er ingen skabelon {name} i programmet; skriv en af {names}",
        f"there is no template {name} in the application; write one of {names}",
    )


def _template(source: TemplateFile, known: Sequence[Fault]) -> Template:
    from templates.meaning.check_template import faults_of  # noqa: PLC0415 - not of a bundled one

    faults = [*known, *_own_ids(source.data), *_texts(source.data, ())]
    template = _read(source, faults)
    faults += faults_of(template)
    if faults:
        raise source.refusal(faults)
    return template


def _plain(data: Mapping[str, Any]) -> Any:
    """The content of a template file in full, of JSON's kinds alone: a date is a text."""
    return json.loads(json.dumps(in_full(data), default=str))


def _read(source: TemplateFile, known: Sequence[Fault]) -> Template:
    """The template of the file; pydantic tells what is wrong where it is none."""
    data = _plain(source.data)
    with suppress(DoesNotFitError):
        return built(Template, data)
    from pydantic import ValidationError  # noqa: PLC0415 - it takes long to prepare

    from templates.kinds import KIND_WORDS  # noqa: PLC0415 - likewise
    from templates.shape import shape_faults  # noqa: PLC0415 - likewise

    try:
        return adapter().validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = shape_faults(details, _schema(), KIND_WORDS)
        raise source.refusal([*known, *(Fault(*fault) for fault in told)]) from None


@cache
def adapter() -> "TypeAdapter[Template]":
    """What reads the classes of a template."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - likewise

    return TypeAdapter(Template)


@cache
def _schema() -> Mapping[str, Any]:
    return adapter().json_schema()


def _own_ids(data: Mapping[str, Any]) -> Iterator[Fault]:
    fields = data.get("fields")
    for name, field in fields.items() if isinstance(fields, Mapping) else ():
        if isinstance(field, Mapping) and "id" in field:
            says = Text(
                f"nøglen kendes ikke; slet den. Id'et er {name} ovenfor",
                f"unknown key; remove it. The id is {name} above",
            )
            yield Fault(("fields", name, "id"), says)


def _texts(value: Any, place: Location) -> Iterator[Fault]:
    """Texts that no cell can hold."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*place, number))
    elif isinstance(value, str):
        if any(sign < " " and sign not in "\n\t" for sign in value):
            says = Text(
                "der står et styretegn i teksten; slet det",
                "a control character stands in the text; remove it",
            )
            yield Fault(place, says)
        if len(value) > _LONGEST_TEXT:
            says = Text(
                f"skriv højst {_LONGEST_TEXT} tegn", f"write at most {_LONGEST_TEXT} characters"
            )
            yield Fault(place, says)
