"""What a sheet of records must have, whatever its look: key, answers, and what formulas need."""

from collections.abc import Iterator, Sequence

from templates.fault import Fault
from templates.meaning.formulas import formula_parts
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def key_faults(template: Template, place: Location, shown: Sequence[str]) -> Iterator[Fault]:
    """Fields without which a returned record is not found, or not named."""
    record = template.record
    for name in dict.fromkeys((*record.key, record.title)):
        if name in template.fields and name not in shown:
            yield Fault(
                place,
                Text(
                    f"{name} finder og navngiver; sæt det her",
                    f"records are found and named by {name}; add it here",
                ),
            )


def answered_faults(template: Template, shown: Sequence[str]) -> Iterator[Fault]:
    """Fields that a centre is to answer and that stand nowhere in its workbook."""
    for name, field in template.fields.items():
        if field.is_typed and name not in shown:
            yield Fault(
                ("fields", name),
                Text(
                    f"intet ark har {name}, så intet center kan svare på det; sæt det på et ark, "
                    "eller slet det",
                    f"no sheet has {name}, so no centre can answer it; add it to a sheet, or "
                    "remove "
                    "it",
                ),
            )


def formula_places(template: Template, place: Location, shown: Sequence[str]) -> Iterator[Fault]:
    """Formulas on a sheet that are made of amounts beyond it."""
    for number, name in enumerate(shown):
        field = template.fields.get(name)
        for part in formula_parts(field) if field is not None else ():
            if part in template.fields and part not in shown:
                yield Fault(
                    (*place, number),
                    Text(
                        f"{name} er lavet af {part}, som ikke står her; sæt det her",
                        f"{name} is made of {part}, which does not stand here; add it",
                    ),
                )
