"""Units in headings: said by a placeholder, so that they follow the amounts."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.output import BaseOutput
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_UNITS = ("1.000 kr.", "mio. kr.", "mia. kr.")


def unit_faults(template: Template) -> Iterator[Fault]:
    """Every label and heading that names a unit itself: of another unit it would say the wrong."""
    for place, text in _labels(template):
        for unit in _UNITS:
            if unit in text:
                yield Fault(
                    place,
                    Text(
                        f"skriv {{unit}} for {unit}, så det følger beløbene",
                        f"write {{unit}} for {unit}, so that it follows the amounts",
                    ),
                )


def _labels(template: Template) -> Iterator[tuple[Location, str]]:
    for name, field in template.fields.items():
        yield ("fields", name, "label"), field.label
        yield ("fields", name, "name"), field.name
    parts: list[tuple[Location, object]] = [
        *((("sheets", number), sheet) for number, sheet in enumerate(template.sheets)),
        *((("outputs", number), output) for number, output in enumerate(template.outputs)),
    ]
    for place, part in parts:
        if isinstance(part, BaseOutput):
            yield (*place, "heading"), part.heading
        for key in ("columns", "totals", "below", "rows"):
            for number, entry in enumerate(getattr(part, key, ())):
                yield (*place, key, number, "label"), getattr(entry, "label", "")
