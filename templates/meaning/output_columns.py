"""The columns of a table of records."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.field import AmountsField
from templates.meaning.fields_named import ANY, SINGLE, Amount, named, twice
from templates.meaning.placeholders import names_in, placeholder_faults
from templates.meaning.where import where_faults
from templates.output import Column
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def column_faults(
    template: Template, place: Location, columns: tuple[Column, ...], split_by: str
) -> Iterator[Fault]:
    """Every fault of a table's columns."""
    names = [column.field for column in columns]
    yield from twice((*place, "columns"), names, "in the columns")
    labels: dict[str, str] = {}
    for number, column in enumerate(columns):
        here = (*place, "columns", number)
        yield from named(template, (*here, "field"), column.field, ANY, owner=True)
        known = ["unit", *([split_by] if split_by else [])]
        field = template.fields.get(column.field)
        label = column.label or (field.label if field is not None else column.field)
        if isinstance(field, AmountsField) and column.over_years == "columns":
            known.append("year")
        if column.label:
            yield from placeholder_faults((*here, "label"), column.label, known)
        if label.casefold() in labels and labels[label.casefold()] != column.field:
            yield Fault(
                (*here, "label"),
                Text(
                    f"to kolonner har overskriften {label}; giv dem hver sin label",
                    f"two columns have the header {label}; name them apart by label",
                ),
            )
        labels[label.casefold()] = column.field
        yield from _shown(template, here, column)


def _shown(template: Template, place: Location, column: Column) -> Iterator[Fault]:
    field = template.fields.get(column.field)
    yield from where_faults(template, (*place, "where"), column.where)
    yield from placeholder_faults((*place, "suffix"), column.suffix, list(template.fields))
    for name in names_in(column.suffix) or ():
        yield from named(template, (*place, "suffix"), name, SINGLE)
    if column.where and not column.suffix:
        yield Fault(
            (*place, "where"),
            Text(
                "den siger, hvor et suffix står; skriv suffix",
                "it says where a suffix stands; write suffix",
            ),
        )
    if field is not None and not isinstance(field, Amount):
        for key, default in (("unit", None), ("decimals", None), ("sign", "kept")):
            if getattr(column, key) != default:
                yield Fault(
                    (*place, key),
                    Text(
                        f"{field.id} er ikke et beløb; slet {key}",
                        f"{field.id} is no amount; remove {key}",
                    ),
                )
    if field is not None and field.type != "amounts" and column.over_years != "columns":
        yield Fault(
            (*place, "over_years"),
            Text(
                f"{field.id} har ingen år; slet over_years",
                f"{field.id} has no years; remove over_years",
            ),
        )
    if isinstance(field, Amount) and column.suffix:
        yield Fault(
            (*place, "suffix"),
            Text(
                "et tal har intet bag sig; slet suffix",
                "a number has nothing behind it; remove suffix",
            ),
        )
