"""An answer that another program has saved again says the same, and is told no fault of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.support.programs import PROGRAMS
from validate.examine import Examined, Examiner
from validate.finding import Level
from validate.opening import ReadFile, read_file
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Book, Cell, CellKind
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.stamp import stamp

_HERE = Path(__file__).parent
_SAMPLES = _HERE.parents[1] / "samples"


@dataclass(frozen=True)
class _Answer:
    """A bundled answer: the round that it is of, and the centre."""

    template: str
    round: str
    centre: str

    @property
    def path(self) -> Path:
        """Of the file as it came back."""
        (found,) = (_SAMPLES / self.round / "rettet").glob(f"*- {self.centre}.xlsx")
        return found


_ANSWERS = (
    _Answer("opfolgning", "ishoj-2024/august", "CKF"),
    _Answer("omstilling", "ballerup-2019", "CEJ"),
    _Answer("prioritering", "hoje-taastrup-2026", "CBE"),
)
# What a program takes away with it is told: who wrote it, lists in cells, formulas of the checks.
_TAKEN = {
    "exceljs": {"FIL012"},
    "sheetjs": {"FIL012", "STR041", "STR050"},
    "gnumeric": {"FIL012", "STR050"},
    "poi": set(),
    "libreoffice": {"FIL012"},
    "libreoffice by ods": {"FIL012"},
    "libreoffice by xls": {"FIL012"},
    "openpyxl": {"FIL012"},
    "pandas": {"FIL012", "STR041", "STR050", "SUM005", "STR012", "STR060"},
}


@pytest.fixture(scope="module", params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> str:
    """Each program that is at hand."""
    return str(request.param)


@pytest.fixture(scope="module")
def resaved(program: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[_Answer, Path]:
    """Every answer as the program saves it."""
    saved = PROGRAMS[program]([one.path for one in _ANSWERS], tmp_path_factory.mktemp("gemt"))
    return dict(zip(_ANSWERS, saved, strict=True))


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda one: one.template)
def test_resaved__by_a_program_at_hand__says_the_same(
    answer: _Answer, program: str, resaved: Mapping[_Answer, Path]
) -> None:
    _assert_says_the_same(answer, resaved[answer], program)


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda one: one.template)
@pytest.mark.parametrize("program", ["exceljs", "sheetjs", "gnumeric", "poi"])
def test_resaved__by_a_program_of_the_kept_files__says_the_same(
    answer: _Answer, program: str
) -> None:
    _assert_says_the_same(answer, _HERE / f"{answer.template}-{program}.xlsx", program)


def _assert_says_the_same(answer: _Answer, saved: Path, program: str) -> None:
    round_ = load_round(_SAMPLES / answer.round)
    before = _examined(round_, answer, answer.path)
    after = _examined(round_, answer, saved)
    assert _answers(after) == _answers(before)
    assert len(_answers(after)) > 10
    told = {finding.code: finding.severity for finding in after.findings}
    new = {code: told[code] for code in told.keys() - {one.code for one in before.findings}}
    assert new.keys() <= _TAKEN[program]
    assert Level.ERROR not in new.values()


def _examined(round_: Round, answer: _Answer, path: Path) -> Examined:
    read = read_file(path)
    assert read.book is not None
    book = _stamped(read.book, round_, answer.centre)
    return Examiner(round_, "da", keep=True).of(path, path.name, ReadFile(read.sha256, book))


def _stamped(book: Book, round_: Round, centre: str) -> Book:
    """The workbook with today's stamp in its two places."""
    fields = stamp(round_, centre).fields()
    texts = [
        Cell(row, column, CellKind.TEXT, text)
        for row, pair in enumerate(fields.items(), 1)
        for column, text in enumerate(pair, 1)
    ]
    sheets = tuple(
        replace(
            sheet, cells={**_lists(sheet.cells), **{(one.row, one.column): one for one in texts}}
        )
        if sheet.name == STAMP_SHEET
        else sheet
        for sheet in book.sheets
    )
    return replace(book, sheets=sheets, custom={**book.custom, **fields})


def _lists(cells: Mapping[tuple[int, int], Cell]) -> dict[tuple[int, int], Cell]:
    """The cells of the hidden sheet beside the stamp, which stands in its first two columns."""
    return {place: cell for place, cell in cells.items() if place[1] > 2}


def _answers(examined: Examined) -> Mapping[tuple[tuple[str, ...], str], str]:
    """What the centre answered, by record and cell."""
    return {
        (record.key, slot): str(value.content)
        for record in examined.view.records
        for slot, value in record.values.items()
        if value.slot.is_typed and not value.is_blank
    }
