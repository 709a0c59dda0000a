"""What a template may say that is well-formed and yet gives a wrong workbook or a wrong edition.

Each is refused before anything is sent: a file that comes back can no longer be helped.
"""

import re
from collections.abc import Iterator, Mapping
from string import Formatter

from templates.form import FieldsBlock, Form, FramesBlock, GridBlock, OptionsBlock
from templates.parts import Misfit, ValueList
from templates.table import Check, Column, Condition, Source, Table

LIVE_CODES = ("VAL001", "VAL002", "VAL003", "VAL004", "ROW001", "ROW002", "ROW003")
"""The rules that take their conditions from a check; no other finds what a check describes."""

_SUM_CODES = {"explains": ("SUM001", "SUM002"), "holds": ("SUM003",)}
_AGREED_UNIT = "mio. kr."  # in which an agreement writes its amounts
_LIST_TESTS = ("list_phase", "listed", "spelled")  # of a condition, against its column's list
_HEADER_NAMES = ("year", "round", "unit")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LONGEST_FORM_NAME = 28  # Excel's 31, less a blank and the number of a form


def list_misfits(lists: Mapping[str, ValueList]) -> Iterator[Misfit]:
    """Values that a reader could not tell apart: equal but for the case of their letters."""
    for name, values in lists.items():
        seen: set[str] = set()
        for number, text in enumerate(values.texts):
            if text.casefold() in seen:
                place = ("lists", name, "values", number, "value")
                yield place, f"the list {name} has the value {text} twice; remove one of them"
            seen.add(text.casefold())


def table_misfits(table: Table, lists: Mapping[str, ValueList], unit: str) -> Iterator[Misfit]:
    """Columns and checks of a table that no workbook could be made of, or only a wrong one."""
    for source, why in (
        (Source.TITLE, "findings and the council edition name an item by it"),
        (Source.ROLE, "it says who answers an item that several centres share"),
    ):
        if not any(column.source is source for column in table.columns):
            yield ("table",), f"a column with source {source.value} is missing; {why}"
    if unit != _AGREED_UNIT:
        yield (
            ("unit",),
            (
                f"agreements write their amounts in {_AGREED_UNIT}; another unit would change the "
                f'headings and not the amounts. Write unit = "{_AGREED_UNIT}"'
            ),
        )
    headers: set[str] = set()
    for number, column in enumerate(table.columns):
        place = ("table", "columns", number)
        yield from _header_misfits((*place, "header"), column, headers)
        if column.answers == "status" and column.open_to == "all":
            yield (
                (*place, "open_to"),
                'one centre answers the status of an item; write open_to = "lead"',
            )
    columns = {column.id: column for column in table.columns}
    for number, check in enumerate(table.checks):
        yield from _check_misfits(("table", "checks", number), check, columns, lists)


def _header_misfits(
    place: tuple[str | int, ...], column: Column, headers: set[str]
) -> Iterator[Misfit]:
    try:
        parsed = [part[1:] for part in Formatter().parse(column.header) if part[1] is not None]
    except ValueError:
        yield place, f"the braces in {column.header} do not belong together"
        return
    names = [name for name, _, _ in parsed]
    for name, layout, conversion in parsed:
        if name not in _HEADER_NAMES or layout or conversion:
            known = ", ".join(f"{{{each}}}" for each in _HEADER_NAMES)
            yield place, f"{{{name}}} is not known in a header; write one of {known}"
    if column.source is Source.AMOUNT and "year" not in names:
        yield place, "the years of an amount need headers of their own; write {year} in it"
    if column.source is not Source.AMOUNT and "year" in names:
        yield place, "only a column with source amount has a {year}"
    if column.header.casefold() in headers:
        yield place, f"another column has the header {column.header} too; name them apart"
    headers.add(column.header.casefold())


def _check_misfits(
    place: tuple[str | int, ...],
    check: Check,
    columns: Mapping[str, Column],
    lists: Mapping[str, ValueList],
) -> Iterator[Misfit]:
    if check.code not in LIVE_CODES:
        yield (
            (*place, "code"),
            (
                f"no rule {check.code} finds what this check describes; "
                f"write one of {', '.join(LIVE_CODES)}"
            ),
        )
    if check.code == "VAL004" and not any(one.longer_than is not None for one in check.when):
        yield (*place, "when"), "VAL004 finds texts that are too long; add longer_than"
    named = {("when", name) for one in check.when for name in one.columns}
    for key, name in sorted({("column", check.column), *named}):
        if name in columns and columns[name].source is Source.AMOUNT:
            yield (*place, key), f"{name} is a column for each year; a check looks at one cell"
    for condition in check.when:
        yield from _condition_misfits((*place, "when"), condition, columns, lists)


def _condition_misfits(
    place: tuple[str | int, ...],
    condition: Condition,
    columns: Mapping[str, Column],
    lists: Mapping[str, ValueList],
) -> Iterator[Misfit]:
    test = next((name for name in _LIST_TESTS if getattr(condition, name) is not None), None)
    for name in condition.columns if test else ():
        column = columns.get(name)
        if column is None:
            continue  # told already: the table has no such column
        if column.list is None:
            yield place, f"{test} asks for a list, and the column {name} has none"
        elif condition.list_phase is not None and column.list in lists:
            phases = {value.phase for value in lists[column.list].values}
            if condition.list_phase not in phases:
                yield (
                    place,
                    (
                        f"no value of the list {column.list} has the phase "
                        f"{condition.list_phase.value}; give one that phase, or remove the check"
                    ),
                )


def form_misfits(form: Form) -> Iterator[Misfit]:
    """Blocks of a form whose answers the edition could not keep apart, and names nothing knows.

    A case has one date, one set of options and one set of frames: of two, one would be printed
    in the place of the other.
    """
    if len(form.sheet) > _LONGEST_FORM_NAME:
        yield (
            ("sheet",),
            (
                f"{form.sheet} and the number of a form are longer than the 31 characters that a "
                f"sheet's name may have; use at most {_LONGEST_FORM_NAME}"
            ),
        )
    counts: dict[str, int] = {}
    for number, block in enumerate(form.blocks):
        place = ("blocks", number)
        if isinstance(block, OptionsBlock | FramesBlock):
            counts[block.kind] = counts.get(block.kind, 0) + 1
            if counts[block.kind] > 1:
                yield place, f"a form has one block of kind {block.kind}; remove the second one"
        if isinstance(block, FramesBlock) and block.holds != "SUM004":
            yield (*place, "holds"), "the rule about the sum of the frames is SUM004; write that"
        if isinstance(block, FieldsBlock):
            for each, field in enumerate(block.fields):
                counts[field.type] = counts.get(field.type, 0) + 1
                if field.type == "date" and counts[field.type] > 1:
                    yield (
                        (*place, "fields", each, "type"),
                        "a form has one field of type date; make the second one a text",
                    )
        if isinstance(block, GridBlock):
            yield from _grid_misfits(place, block)


def _grid_misfits(place: tuple[str | int, ...], block: GridBlock) -> Iterator[Misfit]:
    rows = [row.id for row in block.rows]
    for name in _PLACEHOLDER.findall(block.sentence or ""):
        if name not in rows:
            yield (
                (*place, "sentence"),
                (
                    f"{{{name}}} is not a row of this grid; write one of "
                    f"{', '.join(f'{{{row}}}' for row in rows)}"
                ),
            )
    for number, row in enumerate(block.rows):
        for key, codes in _SUM_CODES.items():
            code = getattr(row, key)
            if code is not None and code not in codes:
                yield (
                    (*place, "rows", number, key),
                    f"{code} is no rule for this; write {' or '.join(codes)}",
                )
