"""The clean rows of one returned file, for the rules over all files together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from validate.case.cells import filled, number_of
from validate.contract.columns import lines_of
from validate.contract.rows import AnswerRow, CaseRow, TableRows, YearRow
from validate.finding import Finding, Level
from validate.follow_up.cells import Answered, answered
from validate.follow_up.resent import as_sent
from validate.view import AnyFile, CaseFile, FileView, RecordFile
from workbook.address import a1
from workbook.case.choices import code_of
from workbook.case.returned import ReturnedCase
from workbook.conditions import trimmed
from workbook.read.model import Cell, CellKind

_Places = AbstractSet[tuple[str, str]]


def table_rows(view: AnyFile, findings: Sequence[Finding]) -> TableRows:
    """The rows of one file; a cell that already has an error is left out of them.

    Of a file that is not known as a workbook of this round there are none, nor of one with records,
    which rules see as they are. Give it no file in
    which a stage stopped the next. Number, title and committee of a case stay as typed: whether
    another centre uses the same number is worth telling beside any fault of the number's own.

    Args:
        view: the file with everything that stands in it.
        findings: of the rules about this file alone.
    """
    faulty = {
        (finding.sheet, cell)
        for finding in findings
        if finding.severity is Level.ERROR
        for cell in finding.cells
    }
    if isinstance(view, FileView):
        return TableRows(answers=tuple(_answer(view, entry, faulty) for entry in answered(view)))
    if isinstance(view, RecordFile):
        return TableRows()
    keys = _keys(view)
    read = [(case, dict(_years(case, keys, faulty))) for case in filled(view)]
    rows = [(_case(view, case, keys, years.values()), years) for case, years in read]
    return TableRows(
        cases=tuple(row for row, _ in rows),
        years=tuple(
            YearRow(row, year, one.amounts, one.unread, one.shown)
            for row, years in rows
            for year, one in years.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class _Keys:
    """Keys of the form's rows with amounts.

    Attributes:
        typed: grid rows, and lines of frames.
        formulas: grid rows.
        printed: typed grid rows that the overview's figures are made of.
    """

    typed: tuple[str, ...]
    formulas: tuple[str, ...]
    printed: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Year:
    """A year of a form as it was read; see `YearRow`."""

    amounts: Mapping[str, Decimal]
    unread: frozenset[str]
    shown: Mapping[str, str]


def _keys(view: CaseFile) -> _Keys:
    form, edition = view.round.template.form, view.round.template.overview
    rows = form.rows
    lines = (line for block in form.frames for line in lines_of(block))
    return _Keys(
        typed=(*(row.id for row in rows if row.formula is None), *lines),
        formulas=tuple(row.id for row in rows if row.formula is not None),
        printed=frozenset((*form.expanded(edition.net), *form.expanded(edition.investment))),
    )


def _answer(view: FileView, entry: Answered, faulty: _Places) -> AnswerRow:
    read, place = entry.read, entry.place
    sheet, status, remark = read.status.sheet, read.status.cell, read.remark.cell
    return AnswerRow(
        file=view.name,
        centre=view.centre,
        sheet=sheet,
        nr=place.item.nr,
        role=place.role,
        status=None if (sheet, status) in faulty else read.status.text,
        remark=None if (sheet, remark) in faulty else read.remark.text,
        claimed=None if (sheet, status) in faulty else _claimed(view, entry),
        status_cell=status,
        remark_cell=remark,
    )


def _claimed(view: FileView, entry: Answered) -> str | None:
    """What stands in the status cell of an item that the centre neither leads nor led."""
    cell = entry.status_cell
    if cell.place.is_open(cell.column.spec) or not trimmed(cell.value):
        return None
    led = as_sent(view, cell.place, cell.row).is_open(cell.column.spec)  # when it was asked
    return None if led else cell.value


def _case(view: CaseFile, case: ReturnedCase, keys: _Keys, years: Iterable[_Year]) -> CaseRow:
    form = case.round.template.form
    number, title = case.field(form.number), case.field(form.title_field)
    return CaseRow(
        file=view.name,
        centre=view.centre,
        sheet=case.sheet.name,
        nr=number_of(case),
        number=number.text,
        title=title.text,
        committee=code_of(case.round, "committees", case.field(form.committee).text),
        number_cell=number.address if number.row else "",
        title_cell=title.address if title.row else "",
        places={key: case.rows[key] for key in (*keys.typed, *keys.formulas) if key in case.rows},
        columns=_columns(case),
        is_judged=all(year.unread.isdisjoint(keys.printed) for year in years),
    )


def _columns(case: ReturnedCase) -> dict[int, int]:
    return {year: case.columns[case.layout.year_column(year)] for year in case.layout.years}


def _years(case: ReturnedCase, keys: _Keys, faulty: _Places) -> Iterator[tuple[int, _Year]]:
    sheet, rows = case.sheet, case.rows
    for year, column in _columns(case).items():
        cells = {key: sheet.cell(rows[key], column) for key in keys.typed if key in rows}
        if faulty:
            cells = {
                key: cell
                for key, cell in cells.items()
                if (sheet.name, a1(rows[key], column)) not in faulty
            }
        amounts = {
            key: amount
            for key, cell in cells.items()
            if cell is not None
            and cell.kind is CellKind.NUMBER
            and (amount := cell.number) is not None
        }
        unread = frozenset(
            key
            for key in keys.typed
            if key not in amounts and (key not in cells or _is_unread(cells[key]))
        )
        shown = {
            key: cell.text
            for key in keys.formulas
            if key in rows and (cell := sheet.cell(rows[key], column)) is not None
        }
        yield year, _Year(amounts, unread, shown)


def _is_unread(cell: Cell | None) -> bool:
    """Whether something stands there, or would once the workbook is calculated."""
    return cell is not None and (cell.kind is CellKind.UNCACHED or bool(cell.text.strip()))
