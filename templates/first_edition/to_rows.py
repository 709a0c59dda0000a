"""A template of the first edition with a table, in the second edition."""

import re
from collections.abc import Iterator
from typing import Any, Final

from templates.first_edition.council import CouncilColumn
from templates.first_edition.table import Column, ColumnType, Source
from templates.first_edition.template import Template
from templates.first_edition.to_parts import bundled_data, guidance_data, head, lists_data

_ANSWERS: Final = {"status": "status", "remark": "remark"}
_STATUSES: Final = re.compile(r"de (?:to|tre|fire|fem|seks|syv|otte|ni) statusser betyder")
_ONLY_SHOWN: Final = ("role", "amount", "economy_note")


def rows_data(first: Template) -> dict[str, Any]:
    """The content of the second edition; its ids are those of the bundled template.

    Checks fall away: the types of the fields and the pack have them. Where the first edition lacks
    a column, the field stays if the edition prints it.
    """
    base = bundled_data("opfolgning")
    columns = {_id(column): column for column in first.table.columns}
    status = first.table.answering("status").list or ""
    fields = {
        name: _field(dict(field), columns.get(name), status)
        for name, field in base["fields"].items()
        if name in columns or name not in _ONLY_SHOWN
    }
    lists = lists_data(first.lists)
    unfinished = [
        one["value"] for one in lists[status]["values"] if one.get("phase", "open") != "closed"
    ]
    return {
        **head(first),
        "record": base["record"] | {"shared": first.table.roles.model_dump()},
        "lists": lists,
        "fields": fields,
        "sheets": list(_sheets(first, base, list(columns))),
        "packs": base["packs"],
        "edition": base["edition"] | {"not_delivered": first.council.not_delivered},
        "outputs": list(_outputs(first, base, status, unfinished, fields)),
    }


def _id(column: Column) -> str:
    return _ANSWERS[column.answers or ""] if column.source is Source.ANSWER else column.source.value


def _field(field: dict[str, Any], column: Column | None, status: str) -> dict[str, Any]:
    """The bundled field with what the column says of it."""
    if field.get("list") == "status":
        field["list"] = status
    if column is None:
        return field
    field |= {"label": column.header, "width": _number(column.width)}
    if column.source is Source.TITLE:
        field["type"] = "text" if column.type is ColumnType.TEXT else "long_text"
    if column.help is not None:
        field["help"] = column.help.text
        field.pop("name", None)
        if column.help.title != column.header:
            field["name"] = column.help.title
    field.pop("max_length", None)
    if column.max_length is not None:
        field["max_length"] = column.max_length
    return field


def _number(width: float) -> float | int:
    return int(width) if width == int(width) else width


def _sheets(first: Template, base: dict[str, Any], columns: list[str]) -> Iterator[dict[str, Any]]:
    yield guidance_data(first.guidance)
    yield base["sheets"][1] | {"name": first.table.sheet, "columns": columns}
    yield {"kind": "control", "name": first.control.sheet, "intro": first.control.intro}


def _outputs(
    first: Template,
    base: dict[str, Any],
    status: str,
    unfinished: list[str],
    fields: dict[str, Any],
) -> Iterator[dict[str, Any]]:
    council = first.council
    sheets = {
        "counts": council.overview_sheet,
        "course": council.overview_sheet,
        "progress": council.sheet,
        "totals": council.economy_sheet,
        "changes": council.changes_sheet,
        "data": council.data_sheet,
    }
    for output in base["outputs"]:
        kind = output["kind"]
        if kind == "totals" and "amount" not in fields:
            continue
        if "where" in output:  # what is not finished, by the template's own statuses
            made = output | {"where": {"status": unfinished}}
        else:
            made = output | {"sheet": sheets.get(kind, output["sheet"])}
        if kind == "progress":
            made |= {
                "intro": _STATUSES.sub("hver status betyder", council.intro),
                "columns": [_column(one, fields, first.unit) for one in council.columns],
                "remarks": council.remarks_heading,
                "legend": status,
                "legend_heading": council.legend_heading,
            }
        yield made


def _column(column: CouncilColumn, fields: dict[str, Any], unit: str) -> dict[str, Any]:
    made: dict[str, Any] = {"field": column.shows}
    if column.header != fields[column.shows]["label"]:
        made["label"] = column.header.replace(unit, "{unit}")
    return made | {"width": _number(column.width)}
