"""What a filled workbook notices of its template, and the hash over it.

Prose (help, guidance, labels of checks) is no part of it: a reworded hint must not refuse a
workbook that a centre has filled in.
"""

import hashlib
import json

from templates.field import TemplateField
from templates.sheet import FormSheet, RowsSheet
from templates.template import Template


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
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


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
