"""The sheets of a template as text, so that its author sees the workbook before making one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Final

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    CodeField,
    DateField,
    LinesField,
    LongTextField,
    TemplateField,
    TextField,
    TicksField,
)
from templates.frozen import frozen
from templates.sheet import ControlSheet, FormBlock, FormSheet, GuidanceSheet, RowsSheet
from templates.template import Template

_WIDTH: Final = 100  # of a line
_NARROWEST: Final = 12  # a column, and
_WIDEST: Final = 26
_NAMES: Final = {"date": "date", "year": "year", "integer": "whole number", "percent": "percent",
                 "agreed": "agreed amounts", "history": "earlier rounds",
                 "link": "web address"}  # fmt: skip


def drawing(template: Template) -> str:
    """Every sheet of a centre's workbook, each field with what it holds and who gives it."""
    parts = [f"{template.title}: amounts in {template.unit}"]
    for sheet in template.sheets:
        match sheet:
            case GuidanceSheet():
                parts.append(_frame(sheet.name, _of_guidance(template, sheet)))
            case RowsSheet():
                parts.append("\n".join(_of_rows(template, sheet)))
            case FormSheet():
                numbered = f"{sheet.name} 1, {sheet.name} 2 …"
                parts.append(_frame(numbered, _of_form(template, sheet)))
            case ControlSheet():
                parts.append(_frame(sheet.name, _of_control(template, sheet)))
    legend = "* must be answered; what is not for the centre says who gives it, and is locked."
    return "\n\n".join([*parts, legend]) + "\n"


def _of_guidance(template: Template, sheet: GuidanceSheet) -> Iterator[str]:
    yield sheet.intro
    yield from (f"{number}. {step}" for number, step in enumerate(sheet.steps, start=1))
    for name in sheet.explains:
        found = template.lists.get(name)
        yield f"{found.label}: {', '.join(found.texts)}" if found else f"the round's {name}"


def _of_control(template: Template, sheet: ControlSheet) -> Iterator[str]:
    yield sheet.intro or "Live: is the workbook ready, and what does it lack?"
    for column in sheet.columns:
        yield f"- {column.label or template.fields[column.field].title}"
    yield from (f"Sum: {total.label}" for total in sheet.totals)


def _headed(template: Template, name: str) -> str:
    one = template.record.noun.one
    if template.record.list == "closed":
        return f"{name}: a row for each {one} of finance's list {template.record.file}"
    return f"{name}: a row for each {one} that the centre adds"


@frozen
class _Cell:
    """A column of a sheet of rows: its header above, what it holds below."""

    lines: tuple[str, ...]
    width: int


def _of_rows(template: Template, sheet: RowsSheet) -> Iterator[str]:
    """The header and one row, as many columns beside each other as a line has room for."""
    yield _headed(template, sheet.name)
    cells = [_cell(template, template.fields[name]) for name in sheet.columns]
    while cells:
        room, band = _WIDTH - 1, []
        while cells and room >= cells[0].width + 3:
            room -= cells[0].width + 3
            band.append(cells.pop(0))
        yield from _band(band)
    yield from (f"Sum below: {total.label}" for total in sheet.totals)


def _cell(template: Template, field: TemplateField) -> _Cell:
    label, holds = _label(field), _holds(template, field)
    longest = max(len(word) for word in f"{label} {holds}".split())
    width = min(max(_NARROWEST, longest, round(field.width or 0)), _WIDEST)
    return _Cell((*wrap(label, width), "", *wrap(holds, width)), width)


def _band(cells: Sequence[_Cell]) -> Iterator[str]:
    """Columns beside each other in a frame, headers and contents at one height."""
    heads = [one.lines[: one.lines.index("")] for one in cells]
    rests = [one.lines[one.lines.index("") + 1 :] for one in cells]
    widths = [one.width for one in cells]
    yield _rule("┌┬┐", widths)
    yield from _lines(heads, widths)
    yield _rule("├┼┤", widths)
    yield from _lines(rests, widths)
    yield _rule("└┴┘", widths)


def _lines(columns: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for row in zip_longest(*columns, fillvalue=""):
        texts = (text.ljust(width) for text, width in zip(row, widths, strict=True))
        yield f"│ {' │ '.join(texts)} │"


def _rule(corners: str, widths: Iterable[int]) -> str:
    return corners[0] + corners[1].join("─" * (width + 2) for width in widths) + corners[2]


def _of_form(template: Template, sheet: FormSheet) -> Iterator[str]:
    yield sheet.heading
    for block in sheet.blocks:
        yield ""
        yield from _of_block(template, block)


def _of_block(template: Template, block: FormBlock) -> Iterator[str]:
    for name in block.fields:
        field = template.fields[name]
        yield f"{_label(field)}: [{_holds(template, field)}]"
        if isinstance(field, LinesField):
            yield f"  {' | '.join(line.label for line in field.fields)}"
    if block.grid:
        yield block.title
        for name in block.grid:
            field = template.fields[name]
            yield f"  {_label(field)}: [{_holds(template, field)}]"
    if block.sentence:
        yield f"“{block.sentence}”"


def _frame(name: str, texts: Iterable[str]) -> str:
    """The texts one below the other in a frame, below the name of the sheet."""
    inner = _WIDTH - 4
    lines = [line for text in texts for line in (wrap(text, inner) or [""])]
    body = (f"│ {line.ljust(inner)} │" for line in lines)
    return "\n".join([name, _rule("┌─┐", [inner]), *body, _rule("└─┘", [inner])])


def _label(field: TemplateField) -> str:
    """The header; of cells that are called after their values, what they are called together."""
    by_value = "{value}" in field.label or "{n}" in field.label or field.label == "{year}"
    must = field.required or getattr(field, "at_least", 0) > 0
    return f"{field.title if by_value else field.label}{' *' if must and field.is_typed else ''}"


def _holds(template: Template, field: TemplateField) -> str:
    """What the field's cells hold, and who gives it where that is not the centre."""
    formula = getattr(field, "formula", "")
    if formula:
        return f"= {formula}"
    if field.source:
        return f"from {' and '.join(field.source)}"
    giver = {"list": f"{template.record.file}: ", "finance": "finance: "}.get(field.by, "")
    return giver + _kind(template, field)


def _kind(template: Template, field: TemplateField) -> str:
    said = _NAMES.get(field.type, "")
    match field:
        case TextField() | LongTextField():
            said = f"text of at most {field.max_length}"
        case DateField(or_quarter=True):
            said = "date or quarter"
        case ChoiceField() | ChoicesField() | TicksField():
            how = {"choice": "one of", "choices": "some of", "ticks": "ticks:"}[field.type]
            found = template.lists.get(field.list)
            said = f"{how} {', '.join(found.texts) if found else f'the {field.list} of the round'}"
        case AmountField():
            said = f"amount in {field.unit or template.unit}"
        case AmountsField():
            said = f"amount in {field.unit or template.unit}, a cell for each year"
        case CodeField():
            said = f"code {field.pattern}"
        case LinesField():
            said = f"a table of {field.lines} lines"
    return said
