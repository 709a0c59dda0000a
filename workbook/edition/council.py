"""`council.json` of an edition (schema ``council-v2``): all of it, for any other use.

It has every field of every record, the lists with what their values mean, the sections with their
tables and charts, and every total by itself; a document can be made from it alone. It names no
returned file and no person. `workbook/edition/council-v2.schema.json` is its JSON Schema.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from templates.errors import OperatorError
from templates.field import AmountField, AmountsField, TemplateField
from templates.regular import read_regular
from templates.text import Text as Both
from workbook.edition.blocks_json import block_json, column_json
from workbook.edition.content import Amounts, FieldContent, Line
from workbook.edition.council_model import (
    ContentJson,
    CouncilJson,
    FieldJson,
    LineJson,
    ListValueJson,
    RecordJson,
    SectionJson,
    TemplateJson,
    TotalJson,
    face_json,
)
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import PERCENT, Document, Number, Table, Text
from workbook.edition.shown import unit_of
from workbook.numbers import plain
from workbook.records.remark import Remark
from workbook.round.model import Round

SCHEMA: Final = "council-v2"
FILE_NAME: Final = "council.json"


def council(data: Dataset, document: Document) -> CouncilJson:
    """The file's content.

    Args:
        data: the merged records.
        document: made of them.
    """
    config, template = data.round.config, data.round.template
    headings = {record.key: data.round.heading(record) for record in data.round.records}
    return CouncilJson(
        template=TemplateJson(id=template.id, version=template.version, title=template.title),
        heading=document.heading,
        title=config.title,
        municipality=config.municipality,
        face=face_json(document.face),
        round=config.round,
        issued=config.issued,
        deadline=config.deadline,
        language=config.language,
        years=config.years,
        unit=template.edition.unit or template.unit,
        fields=tuple(_field(data, field) for field in template.fields.values()),
        lists=dict(_lists(data)),
        missing=data.missing,
        records=tuple(
            _record(data.round, record, headings.get(record.key, "")) for record in data.records
        ),
        totals=tuple(total for table in document.tables() for total in _totals(table)),
        sections=tuple(
            SectionJson(
                name=one.name,
                kind=one.kind,
                blocks=tuple(map(block_json, one.blocks)),
                grid=tuple(map(column_json, one.grid)),
            )
            for one in document.sheets
        ),
    )


def council_json(data: Dataset, document: Document) -> str:
    """The file's text: UTF-8, two blanks of indent, equal for equal records.

    What a cell or block has as its default is left out.
    """
    made = council(data, document).model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"schema": SCHEMA} | made, ensure_ascii=False, indent=2) + "\n"


def schema_json() -> str:
    """The file's JSON Schema (draft 2020-12), as it stands beside this module."""
    made = CouncilJson.model_json_schema(mode="validation")
    made["properties"] = {"schema": {"const": SCHEMA}} | made["properties"]
    made["required"] = ["schema", *made["required"]]
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def read_council(path: Path) -> CouncilJson:
    """The edition that stands in the file.

    Raises:
        OperatorError: it cannot be read, or is no council-v2 document.
    """
    hint = Both(
        "Saml runden; merge skriver filen i dens mappe samlet.",
        "Merge the round; merge writes this file into its folder samlet.",
    )
    try:
        data = json.loads(read_regular(path))
    except OSError as error:
        said = error.strerror
        raise OperatorError(
            Both(f"{path} kan ikke læses: {said}.", f"{path} cannot be read: {said}."), hint
        ) from error
    except ValueError:
        raise OperatorError(Both(f"{path} er ikke JSON.", f"{path} is no JSON."), hint) from None
    if not isinstance(data, dict) or data.pop("schema", None) != SCHEMA:
        raise OperatorError(
            Both(
                f"{path} er ikke et dokument af slagsen {SCHEMA}.",
                f"{path} is no {SCHEMA} document.",
            ),
            hint,
        )
    try:
        return CouncilJson.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise OperatorError(
            Both(f"{path}: {place}: {first['msg']}.", f"{path}: {place}: {first['msg']}."), hint
        ) from None


def content_json(content: FieldContent) -> ContentJson:
    """What a field says, with exact numbers as text.

    >>> content_json(Amounts({2026: Decimal("-1250.50")}))
    {'2026': '-1250.5'}
    """
    match content:
        case str():
            return content or None
        case Decimal():
            return plain(content)
        case date():
            return content.isoformat()
        case Amounts():
            return _amounts(content)
        case _:
            texts = tuple(one for one in content if isinstance(one, str))
            return texts or tuple(_line(one) for one in content if not isinstance(one, str)) or None


def _amounts(amounts: Amounts) -> dict[str, str] | str | None:
    """By year; the amount alone where there are no years."""
    if set(amounts.by_year) == {0}:
        return plain(amounts.by_year[0])
    found = {str(year): plain(amount) for year, amount in amounts.by_year.items()}
    return found or None


def _line(line: Line | Remark) -> LineJson:
    if isinstance(line, Remark):
        return {"round": line.heading, "text": line.text}
    amounts: LineJson = {}
    for name, found in line.amounts.items():
        said = _amounts(found)
        if said is not None:
            amounts[name] = said
    return {**line.texts, **amounts}


def _record(round_: Round, record: MergedRecord, heading: str) -> RecordJson:
    printed = round_.previous.record(record.key) if round_.previous is not None else None
    return RecordJson(
        key=record.key,
        name=record.name,
        centre=record.centre,
        heading=heading,
        fields={name: content_json(content) for name, content in record.contents.items()},
        earlier={name: dict(one) for name, one in printed.course.items()} if printed else {},
    )


def _field(data: Dataset, field: TemplateField) -> FieldJson:
    is_amount = isinstance(field, AmountField | AmountsField)
    return FieldJson(
        id=field.id,
        name=field.title,
        type=field.type,
        by="calculated" if field.is_calculated else field.by,
        unit=unit_of(data, field) if is_amount else "",
        list=getattr(field, "list", ""),
    )


def _lists(data: Dataset) -> Iterator[tuple[str, tuple[ListValueJson, ...]]]:
    """The lists of the template, and those of the round that a field has or that own records."""
    config, template = data.round.config, data.round.template
    used = {getattr(field, "list", "") for field in template.fields.values()} | {"centres"}
    named: Mapping[str, Mapping[str, str]] = {
        "centres": {one.code: one.name for one in config.centres},
        "committees": {one.code: one.name for one in config.committees},
    }
    for name, values in data.round.lists.items():
        listed = template.lists.get(name)
        if listed is not None:
            yield (
                name,
                tuple(
                    ListValueJson(
                        value=one.value, name=one.value, meaning=one.help, colour=one.colour
                    )
                    for one in listed.values
                ),
            )
        elif name in used:
            names = named.get(name, {})
            yield (
                name,
                tuple(ListValueJson(value=one, name=names.get(one, one)) for one in values),
            )


def _totals(table: Table) -> Iterator[TotalJson]:
    headers = [cell.text if isinstance(cell, Text) else "" for cell in table.rows[0].cells]
    for row in table.rows:
        if row.role not in ("total", "grand"):
            continue
        amounts: dict[str, str] = {}
        place, unit = 0, ""
        for cell in row.cells:
            if isinstance(cell, Number):
                amounts[headers[place]] = plain(cell.value)
                unit = unit if cell.unit == PERCENT else cell.unit
            place += cell.span
        label = row.cells[0]
        yield TotalJson(
            table=table.id,
            caption=table.caption,
            label=label.text if isinstance(label, Text) else "",
            unit=unit,
            amounts=amounts,
        )
