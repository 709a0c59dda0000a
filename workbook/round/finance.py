"""Finance's own fields of the records, from `beslutninger.xlsx` or `beslutninger.csv`.

Every misfit is told with its file and cell, all of them at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.field import BaseField, ChoiceField, DateField, TemplateField
from templates.template import Template
from workbook.danish import closest, folded
from workbook.numbers import likely, plain, read_danish
from workbook.records.day import typed_day
from workbook.round.examples import example_of
from workbook.round.grid import Grid, GridRow, read_grid
from workbook.round.listed import decimals_taken, header_in_list
from workbook.round.model import KEY_SEPARATOR, FinanceEntry, Round

FILE_NAMES: Final = ("beslutninger.xlsx", "beslutninger.csv")

_NUMBERS: Final = {"amount", "integer", "year", "percent"}


def finance_fields(template: Template) -> tuple[TemplateField, ...]:
    """The fields that finance gives, in the file's order."""
    return tuple(field for field in template.fields.values() if field.by == "finance")


def key_fields(template: Template, field: BaseField) -> tuple[TemplateField, ...]:
    """The fields for whose values this field of finance's is given."""
    names = (field.per,) if field.per else template.record.key
    return tuple(template.fields[name] for name in names)


def finance_headers(template: Template) -> tuple[str, ...]:
    """The columns of finance's list: what it is given for, then what is given."""
    fields = finance_fields(template)
    keys = [key for field in fields for key in key_fields(template, field)]
    return tuple(dict.fromkeys(header_in_list(field) for field in (*keys, *fields)))


def read_finance(round_: Round) -> tuple[FinanceEntry, ...]:
    """What finance's list gives; none where there is no list, or no field that finance gives.

    Raises:
        OperatorError: the list cannot be read, or does not fit.
    """
    grid = finance_grid(round_)
    return entries_in(grid, round_) if grid is not None else ()


def finance_grid(round_: Round) -> Grid | None:
    """Finance's list as it stands; None where there is none, or no field that finance gives.

    Raises:
        OperatorError: there are two lists, or the list cannot be read.
    """
    path = _path(round_.folder)
    return None if path is None or not finance_fields(round_.template) else read_grid(path)


def entries_in(grid: Grid, round_: Round) -> tuple[FinanceEntry, ...]:
    """What finance's list gives. A blank cell gives nothing: the default counts.

    Raises:
        OperatorError: the list lacks a column, names a key twice, or has a value that is not the
            field's; all misfits are listed.
    """
    template, path = round_.template, grid.path
    fields = finance_fields(template)
    headers = _headers(grid, finance_headers(template))
    entries: list[FinanceEntry] = []
    problems: list[str] = []
    keys = {key.id for field in fields for key in key_fields(template, field)}
    for field in fields:
        own = key_fields(template, field)
        columns = [headers[header_in_list(key)] for key in own]
        reader = _FieldReader(
            round_,
            field,
            columns,
            headers[header_in_list(field)],
            may_repeat=len(own) < len(keys),
        )
        entries += reader.entries(grid)
        problems += reader.problems
    if problems:
        raise OperatorError(
            f"{path} does not fit.", "Correct the cells.", list(dict.fromkeys(problems))
        )
    return tuple(entries)


def _path(folder: Path) -> Path | None:
    found = [folder / name for name in FILE_NAMES if (folder / name).is_file()]
    if len(found) > 1:
        raise OperatorError(
            f"{folder} has both {' and '.join(FILE_NAMES)}.", "Keep the one that counts."
        )
    return found[0] if found else None


def _headers(grid: Grid, wanted: Sequence[str]) -> Mapping[str, str]:
    """The list's own header for each of ours.

    Raises:
        OperatorError: one is missing.
    """
    by_text = {folded(header): header for header in grid.headers}
    missing = [header for header in wanted if folded(header) not in by_text]
    if missing:
        near = closest(missing[0], grid.headers)
        raise OperatorError(
            f"{grid.path} lacks the column {' and the column '.join(missing)}.",
            f"Did you mean it by {near}? Rename that column to {missing[0]}."
            if near and near not in wanted
            else f"The first row needs the headers {', '.join(wanted)}.",
        )
    return {header: by_text[folded(header)] for header in wanted}


class _FieldReader:
    """Reads one field's column and gathers what is wrong in it.

    Args:
        keys: headers of what it is given for.
        header: of its own column.
        may_repeat: whether the rows are of more than its keys, so that several are of the same:
            then one of them may give the value, or several the same one.
    """

    def __init__(
        self,
        round_: Round,
        field: TemplateField,
        keys: Sequence[str],
        header: str,
        *,
        may_repeat: bool,
    ) -> None:
        self._round = round_
        self._field = field
        self._keys = keys
        self._header = header
        self._may_repeat = may_repeat
        self._first: dict[tuple[str, ...], tuple[str, GridRow]] = {}
        self.problems: list[str] = []

    def entries(self, grid: Grid) -> Iterator[FinanceEntry]:
        """What each row gives, from the top."""
        for row in grid.rows:
            texts = [row.cells[key] for key in self._keys]
            said = row.cells[self._header]
            lacking = [key for key, text in zip(self._keys, texts, strict=True) if not text]
            if lacking and said:
                self._problem(grid, row, lacking[0], f"blank: write what {said} is decided of.")
            if lacking or (self._may_repeat and not said):
                continue
            per = KEY_SEPARATOR.join(texts)
            if self._is_repeated(grid, row, per) or not said:
                continue
            value = self._value(said)
            if value is None:
                self._problem(grid, row, self._header, f"{said}: {self._hint(said)}")
                continue
            number = int(row.place.removeprefix("row "))
            yield FinanceEntry(self._field.id, per, value, grid.path.name, number)

    def _is_repeated(self, grid: Grid, row: GridRow, per: str) -> bool:
        identity = self._round.identity(self._field.id, per)
        if identity not in self._first:
            self._first[identity] = (per, row)
            return False
        before, first = self._first[identity]
        if self._may_repeat:
            self._hold_alike(grid, row, first, per)
            return True
        spelled = "" if before == per else f" as {_said(before)}"
        where = f"{first.where(self._keys[0])}{spelled}"
        self._problem(grid, row, self._keys[0], f"{_said(per)} stands twice, before in {where}.")
        return True

    def _hold_alike(self, grid: Grid, row: GridRow, first: GridRow, per: str) -> None:
        """A problem where a second row of the same says something else."""
        said, before = row.cells[self._header], first.cells[self._header]
        if folded(said) != folded(before):
            where = first.where(self._header)
            sentence = f"{said}: {before} is decided of {_said(per)} in {where}; write one of them."
            self._problem(grid, row, self._header, sentence)

    def _problem(self, grid: Grid, row: GridRow, header: str, sentence: str) -> None:
        self.problems.append(f"{grid.path.name} {row.where(header)}: {sentence}")

    def _value(self, text: str) -> str | None:
        """The value in the field's own spelling, or None where it is none of the field's."""
        field = self._field
        if isinstance(field, ChoiceField):
            listed = self._round.listed(field.list, text)
            return listed or (text if field.free or text in field.extra else None)
        if field.type in _NUMBERS:
            most = decimals_taken(self._round.template, field)
            numbers = likely(read_danish(text).candidates, most)
            return plain(numbers[0]) if len(numbers) == 1 else None
        if isinstance(field, DateField):
            day = typed_day(field, text)
            return str(day) if day else None
        return text

    def _hint(self, text: str) -> str:
        field = self._field
        if isinstance(field, ChoiceField):
            allowed = self._round.lists[field.list]
            near = closest(text, allowed)
            return f"did you mean {near}?" if near else f"write one of {', '.join(allowed)}."
        example = example_of(self._round, field)
        what = f"a date such as {example}" if field.type == "date" else "a number such as 1250"
        return f"write {what}."


def _said(per: str) -> str:
    """A key as a message says it."""
    return per.replace(KEY_SEPARATOR, " / ")
