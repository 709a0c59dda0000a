"""Totals below a table: amounts that stand in it, in one unit."""

from collections.abc import Collection, Iterator, Sequence

from templates.fault import Fault
from templates.field import PercentField
from templates.meaning.fields_named import AMOUNT, Amount, named, twice
from templates.meaning.formulas import ratio
from templates.meaning.where import where_faults
from templates.sheet import Total
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def total_faults(
    template: Template,
    place: Location,
    totals: Sequence[Total],
    columns: Collection[str],
    *,
    shares: bool = True,
) -> Iterator[Fault]:
    """Every fault of the totals below a table with these columns.

    Args:
        template: that is checked.
        place: of the totals.
        totals: of the table.
        columns: ids of its fields.
        shares: whether a calculated percentage can stand below them.
    """
    for number, total in enumerate(totals):
        here = (*place, number)
        yield from sum_faults(template, (*here, "of"), total.of, shares=shares)
        yield from where_faults(template, (*here, "where"), total.where)
        for at, name in enumerate(total.of):
            if name in template.fields and name not in columns:
                yield Fault(
                    (*here, "of", at),
                    Text(
                        f"tabellen har ingen kolonne {name}; sæt den der",
                        f"the table has no column {name}; add it there",
                    ),
                )


def sum_faults(
    template: Template, place: Location, of: Sequence[str], *, shares: bool = False
) -> Iterator[Fault]:
    """Every fault of a sum over these amounts: what is none, stands twice, or has another unit."""
    yield from twice(place, of, "in the sum")
    units: dict[str, str] = {}
    for at, name in enumerate(of):
        field = template.fields.get(name)
        if shares and isinstance(field, PercentField):
            yield from _share((*place, at), field, of)
            continue
        yield from named(template, (*place, at), name, AMOUNT)
        if isinstance(field, Amount):
            units.setdefault(field.unit or template.unit, name)
    if len(units) > 1:
        danish = " og ".join(f"{name} er i {unit}" for unit, name in units.items())
        english = " and ".join(f"{name} is in {unit}" for unit, name in units.items())
        says = Text(
            f"{danish}; læg hver enhed sammen for sig", f"{english}; total each unit by itself"
        )
        yield Fault(place, says)


def _share(place: Location, field: PercentField, of: Sequence[str]) -> Iterator[Fault]:
    if not field.formula:
        yield Fault(
            place,
            Text(
                f"procenter kan ikke lægges sammen; giv {field.id} en formula, eller slet det",
                f"percentages do not add up; give {field.id} a formula, or remove it",
            ),
        )
    lacking = [name for name in ratio(field.formula) if name not in of]
    if lacking:
        yield Fault(
            place,
            Text(
                f"{field.id} beregnes af summerne ved siden af; tilføj {' og '.join(lacking)}",
                f"{field.id} is calculated of the sums beside it; add {' and '.join(lacking)}",
            ),
        )
