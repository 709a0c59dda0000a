"""Finance's own fields of the records, from `beslutninger.xlsx` or `beslutninger.csv`.

Every misfit is told with its file and cell, all of them at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.field import BaseField, ChoiceField, DateField, TemplateField
from templates.template import Template
from templates.text import Text, said_in, with_place
from workbook.danish import closest, folded
from workbook.numbers import likely, plain, read_danish
from workbook.records.day import typed_day
from workbook.round.examples import example_of
from workbook.round.grid import Grid, GridRow, read_grid
from workbook.round.listed import both_lists, decimals_taken, header_in_list
from workbook.round.model import KEY_SEPARATOR, FinanceEntry, Round
from workbook.round.problem import Problem, lacking, refused_list

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
    problems: list[Problem] = []
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
        raise refused_list(path, problems)
    return tuple(entries)


def _path(folder: Path) -> Path | None:
    found = [folder / name for name in FILE_NAMES if (folder / name).is_file()]
    if len(found) > 1:
        raise both_lists(folder, FILE_NAMES)
    return found[0] if found else None


def _headers(grid: Grid, wanted: Sequence[str]) -> Mapping[str, str]:
    """The list's own header for each of ours.

    Raises:
        OperatorError: one is missing.
    """
    by_text = {folded(header): header for header in grid.headers}
    missing = [header for header in wanted if folded(header) not in by_text]
    if missing:
        near = closest(missing[0], [one for one in grid.headers if one not in wanted])
        names = ", ".join(wanted)
        needs = Text(
            f"Den første række skal have overskrifterne {names}.",
            f"The first row needs the headers {names}.",
        )
        renamed = Text(
            f"Skal kolonnen {near} hedde {missing[0]}? Så omdøb den.",
            f"Did you mean it by {near}? Rename that column to {missing[0]}.",
        )
        raise OperatorError(lacking(grid.path, grid.sheet, missing), renamed if near else needs)
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
        self.problems: list[Problem] = []

    def entries(self, grid: Grid) -> Iterator[FinanceEntry]:
        """What each row gives, from the top."""
        for row in grid.rows:
            texts = [row.cells[key] for key in self._keys]
            said = row.cells[self._header]
            blank = [key for key, text in zip(self._keys, texts, strict=True) if not text]
            if blank and said:
                says = Text(
                    f"cellen er tom: skriv, hvad {said} er besluttet om.",
                    f"blank: write what {said} is decided of.",
                )
                self._problem(row, blank[0], says)
            if blank or (self._may_repeat and not said):
                continue
            per = KEY_SEPARATOR.join(texts)
            if self._is_repeated(row, per) or not said:
                continue
            value = self._value(said)
            if value is None:
                self._problem(row, self._header, with_place(said, self._hint(said)))
                continue
            yield FinanceEntry(self._field.id, per, value, grid.path.name, row.number)

    def _is_repeated(self, row: GridRow, per: str) -> bool:
        identity = self._round.identity(self._field.id, per)
        if identity not in self._first:
            self._first[identity] = (per, row)
            return False
        before, first = self._first[identity]
        if self._may_repeat:
            self._hold_alike(row, first, per)
            return True
        where, spelled = first.where(self._keys[0]), "" if before == per else _said(before)
        says = Text(
            f"{_said(per)} står to gange, før i {said_in(where, 'da')}"
            f"{f' som {spelled}' if spelled else ''}; slet den ene.",
            f"{_said(per)} stands twice, before in {said_in(where, 'en')}"
            f"{f' as {spelled}' if spelled else ''}.",
        )
        self._problem(row, self._keys[0], says)
        return True

    def _hold_alike(self, row: GridRow, first: GridRow, per: str) -> None:
        """A problem where a second row of the same says something else."""
        said, before = row.cells[self._header], first.cells[self._header]
        if folded(said) != folded(before):
            where = first.where(self._header)
            says = Text(
                f"{said}: {before} er besluttet om {_said(per)} i {said_in(where, 'da')}; skriv en "
                "af dem.",
                f"{said}: {before} is decided of {_said(per)} in {said_in(where, 'en')}; write one "
                "of them.",
            )
            self._problem(row, self._header, says)

    def _problem(self, row: GridRow, header: str, says: Text) -> None:
        self.problems.append(Problem(row.where(header), says))

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

    def _hint(self, text: str) -> Text:
        field = self._field
        if isinstance(field, ChoiceField):
            allowed = self._round.lists[field.list]
            near, names = closest(text, allowed), ", ".join(allowed)
            if near:
                return Text(f"mente I {near}?", f"did you mean {near}?")
            return Text(f"skriv en af {names}.", f"write one of {names}.")
        if field.type == "date":
            example = example_of(self._round, field)
            return Text(f"skriv en dato, fx {example}.", f"write a date such as {example}.")
        return Text("skriv et tal, fx 1250.", "write a number such as 1250.")


def _said(per: str) -> str:
    """A key as a message says it."""
    return per.replace(KEY_SEPARATOR, " / ")
