"""Returned files opened for the rows that they leave."""

from collections.abc import Callable, Sequence
from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.written import written_cases
from validate.contract.clean import table_rows
from validate.contract.rows import TableRows
from validate.finding import Finding, Level
from validate.opening import look_into, read_file
from workbook.case.answer import CaseAnswer
from workbook.round.cases import CaseRound

Edit = Callable[[ReturnedFile], object]


def case_rows(
    folder: Path,
    answers: Sequence[CaseAnswer] = (good_case(),),
    edit: Edit = lambda _: None,
    faulty: Sequence[str] = (),
) -> tuple[CaseRound, TableRows]:
    """The round, and the rows of centre CBM's cases after the edit; arguments as above."""
    round_ = small_case_round(folder)
    data = written_cases(round_, "CBM", answers)
    return round_, _rows(round_, folder, data, edit, [_error("Sag 1", one) for one in faulty])


def _rows(
    round_: CaseRound,
    folder: Path,
    data: bytes,
    edit: Edit,
    findings: Sequence[Finding],
) -> TableRows:
    file = ReturnedFile(data)
    edit(file)
    path = folder / "fil.xlsx"
    path.write_bytes(file.data)
    return table_rows(look_into(round_, path, "fil.xlsx", read_file(path)), findings)


def _error(sheet: str, cell: str) -> Finding:
    return Finding("VAL012", "", Level.ERROR, "", "", sheet=sheet, cells=(cell,))
