"""Records that would stand in no output: the decision that nobody prints."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.meaning.fields_named import values_of
from templates.output import CardsOutput, Output, PagesOutput, ProgressOutput, TablesOutput
from templates.template import Template
from templates.text import Text
from templates.where import values_of as asked_values

_LISTING = (TablesOutput, CardsOutput, PagesOutput, ProgressOutput)


def lost_faults(template: Template) -> Iterator[Fault]:
    """Values of finance's fields whose records no output lists, each at its place in the list."""
    listing = [output for output in template.outputs if isinstance(output, _LISTING)]
    for name, field in template.fields.items():
        values = values_of(template, field) if field.by == "finance" else None
        list_ = getattr(field, "list", "")
        for number, value in enumerate(values or ()):
            if listing and not any(_lists(output, name, value) for output in listing):
                yield Fault(
                    ("lists", list_, "values", number),
                    Text(
                        f"de med {value} står i intet output; tilføj et, hvis where har det",
                        f"records with {value} stand in no output; add one whose where has it",
                    ),
                )


def _lists(output: Output, name: str, value: str) -> bool:
    where = getattr(output, "where", {})
    if name in where and value not in asked_values(where, name):
        return False
    split_by: str = getattr(output, "split_by", "")
    omit: tuple[str, ...] = getattr(output, "omit", ())
    return not (split_by == name and value in omit)
