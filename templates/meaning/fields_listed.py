"""Lists that fields name: whether they are there, and what stands beside their values."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.meaning.fields_named import ROUND_LISTS, Listed
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def list_of_fields_faults(template: Template) -> Iterator[Fault]:
    """Every field whose list is not there, or whose extra values are in it already."""
    for name, field in template.fields.items():
        if isinstance(field, Listed):
            yield from list_named(template, ("fields", name, "list"), field.list)
            extra: tuple[str, ...] = getattr(field, "extra", ())
            yield from extra_faults(template, ("fields", name, "extra"), field.list, extra)


def list_named(template: Template, place: Location, name: str) -> Iterator[Fault]:
    """The fault of a list that neither the template nor the round has."""
    known = (*template.lists, *ROUND_LISTS)
    if name not in known:
        yield Fault(
            place,
            Text(
                f"der er ingen liste {name}; skriv en af {', '.join(known)}",
                f"there is no list {name}; write one of {', '.join(known)}",
            ),
            f"lists.{name}",
        )


def extra_faults(
    template: Template, place: Location, name: str, extra: tuple[str, ...]
) -> Iterator[Fault]:
    """Extra values of a list that is the template's own, or that stand twice."""
    if extra and name in template.lists:
        yield Fault(
            place,
            Text(
                f"tilføj værdierne til selve listen {name}; slet extra",
                f"add the values to the list {name} itself; remove extra",
            ),
        )
    if len({one.casefold() for one in extra}) < len(extra):
        yield Fault(
            place,
            Text(
                "en værdi står to gange i extra; slet den ene",
                "a value stands twice in extra; remove one of them",
            ),
        )
