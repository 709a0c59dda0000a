"""What a filled workbook notices of its template, and the hash over it.

Prose (help, guidance, labels of checks) is no part of it: a reworded hint must not refuse a
workbook that a centre has filled in.
"""

import hashlib
import json
from typing import Any

from templates.field import AmountField, AmountsField, LinesField, TemplateField
from templates.sheet import FormSheet, RowsSheet
from templates.template import Template


def field_marks(template: Template) -> dict[str, str]:
    """A mark of each field that a record has in a workbook, by its id, in the sheet's order.

    Two editions give a field the same mark where what a centre typed under the one means the same
    under the other: its type, its unit and who gives it are the same.
    """
    return {name: f"{name}.{_mark(template, template.fields[name])}" for name in template.asked}


def _mark(template: Template, field: TemplateField) -> str:
    """Four hex digits."""
    parts: list[Any] = [field.type, field.by, _unit(template, field)]
    if isinstance(field, LinesField):
        parts += [[line.id, line.type] for line in field.fields]
    return _digest(parts)[:4]


def _unit(template: Template, field: TemplateField) -> str | None:
    has_unit = isinstance(field, AmountField | AmountsField | LinesField)
    return getattr(field, "unit", None) or template.unit if has_unit else None


def structure_hash(template: Template) -> str:
    """16 hex digits over the sheets' names and columns, the fields' types, the lists' values."""
    parts = [
        template.id,
        template.unit,
        template.record.list,
        template.record.key,
        [[sheet.kind, sheet.name, _fields(sheet)] for sheet in template.sheets],
        [_field(template, template.fields[name]) for name in sorted(template.fields)],
    ]
    return _digest(parts)[:16]


def _digest(parts: list[Any]) -> str:
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _fields(sheet: object) -> list[object]:
    if isinstance(sheet, RowsSheet):
        return [*sheet.columns, *([total.label for total in sheet.totals])]
    if isinstance(sheet, FormSheet):
        return [[*block.fields, "|", *block.grid] for block in sheet.blocks]
    return []


def _field(template: Template, field: TemplateField) -> list[object]:
    name = getattr(field, "list", "")
    values = list(template.lists[name].texts) if name in template.lists else name
    unit = getattr(field, "unit", None)
    return [field.id, field.type, field.label, field.by, field.source, values, unit]
