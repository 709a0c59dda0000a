"""Nothing that a centre wrote in its forms is lost: it is in the copy, or on “Ikke placeret”."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.rounds import inbox
from validate.engine import Validation, validate
from validate.returns.case_copy import CaseCopy
from validate.returns.copies import return_copies
from validate.view import CaseFile
from workbook.address import a1
from workbook.case.dates import day_of
from workbook.case.layout import KEY_PREFIX
from workbook.naming import workbook_name
from workbook.read.model import Book, CellKind
from workbook.read.open import read_book
from workbook.round.cases import CaseRound
from workbook.write.case_workbook import case_workbook
from workbook.write.corrected_names import CORRECTED_SHEETS, FAULTS_SHEET, UNPLACED_SHEET
from workbook.write.corrected_unplaced import UnplacedLine

Act = Callable[[ReturnedFile], object]
TWO = (good_case(), good_case("TMU-02"))


@pytest.fixture(scope="module")
def round_(tmp_path_factory: pytest.TempPathFactory) -> CaseRound:
    return small_case_round(tmp_path_factory.mktemp("runde"))


@pytest.fixture(scope="module")
def sent(round_: CaseRound) -> bytes:
    return case_workbook(round_, "CBM", TWO, blank=1)


def _validated(round_: CaseRound, folder: Path, data: bytes) -> Validation:
    return validate(round_, inbox(folder, {workbook_name(round_.config, "CBM"): data}), "da")


def _copy(round_: CaseRound, folder: Path, sent: bytes, act: Act) -> bytes:
    file = ReturnedFile(sent)
    act(file)
    validation = _validated(round_, folder, file.data)
    written = return_copies(round_, validation, folder / "retur")
    assert [path.suffix for path in written] == [".xlsx", ".txt", ".eml"]
    return written[0].read_bytes()


def _lines(copy: bytes) -> list[tuple[str, ...]]:
    sheet = read_book(copy).sheet(UNPLACED_SHEET)
    rows = list(sheet.rows()) if sheet else []
    lines = [
        tuple(cell.text for _, cell in sorted(cells.items())) for row, cells in rows if row > 6
    ]
    return [line for line in lines if len(line) == 4]


def _told(copy: bytes) -> list[tuple[str, ...]]:
    sheet = read_book(copy).sheet(FAULTS_SHEET)
    rows = list(sheet.rows()) if sheet else []
    return [tuple(cell.text for _, cell in sorted(cells.items())) for row, cells in rows if row > 6]


def _numbers(copy: bytes) -> list[str]:
    """The number of the case on each form, from the first."""
    book = read_book(copy)
    forms = [sheet for sheet in book.sheets if sheet.name.startswith("Sag ")]
    cells = [sheet.cell(4, 3) for sheet in forms]
    return [cell.text if cell else "" for cell in cells]


def test_forms__one_deleted__those_behind_it_keep_their_numbers(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    copy = _copy(round_, tmp_path, sent, lambda file: file.delete_sheet("Sag 1"))
    assert _numbers(copy) == ["", "TMU-02", ""]
    why = "Arket “Sag 1” er slettet. Det her viste arket Oversigt af det"
    assert ("Oversigt", "B8", why, "TMU-01") in _lines(copy)
    assert ("Oversigt", "D8", why, "Nye lamper på ringvejen (TMU-01)") in _lines(copy)
    (line,) = [line for line in _told(copy) if line[0] == "Skal rettes"]
    assert line[1:4] == (
        "C4",
        "Sag TMU-01 (arket Sag 1)",
        "Arket “Sag 1” (TMU-01) er slettet, så forslaget mangler.",
    )


def test_forms__one_renamed__takes_its_number_back(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    copy = _copy(round_, tmp_path, sent, lambda file: file.rename_sheet("Sag 1", "Lamper"))
    assert _numbers(copy) == ["TMU-01", "TMU-02", ""]
    assert (_lines(copy), _told(copy)) == ([], [])


def test_forms__one_copied__is_a_form_of_ours_and_its_number_is_told(
    round_: CaseRound, tmp_path: Path
) -> None:
    three = case_workbook(round_, "CBM", (*TWO, good_case()))

    def act(file: ReturnedFile) -> None:
        file.rename_sheet("Sag 3", "Sag 1 (2)")

    copy = _copy(round_, tmp_path, three, act)
    assert _numbers(copy) == ["TMU-01", "TMU-02", "TMU-01"]
    (line,) = _told(copy)
    assert line[2:4] == (
        "Sag TMU-01 (arket Sag 3), Nr.",
        "Nummeret TMU-01 i C4 på arket “Sag 3” står også i Sag 1!C4.",
    )


def test_frames__one_more_than_there_are_lines__is_unplaced(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    def act(file: ReturnedFile) -> None:
        file.insert_rows("Sag 1", 37)
        file.set_text("Sag 1", "B37", "30.30 Folkeskolen")
        file.set_number("Sag 1", "D37", 50)

    copy = _copy(round_, tmp_path, sent, act)
    why = "Det står uden for felterne i sag TMU-01"
    assert _lines(copy) == [
        ("Sag 1", "B37", why, "30.30 Folkeskolen"),
        ("Sag 1", "D37", why, "50"),
    ]


def test_year__column_deleted__other_years_keep_their_amounts(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    copy = _copy(round_, tmp_path, sent, lambda file: file.delete_column("Sag 1", "D"))
    sheet = read_book(copy).sheet("Sag 1")
    assert sheet is not None
    shown = [sheet.cell(40, column) for column in range(3, 7)]
    assert [cell.text if cell else "" for cell in shown] == ["", "", "300", "300"]
    assert any("mangler kolonnen for 2027" in line[3] for line in _told(copy))


def test_row__twice_with_other_amounts__second_is_unplaced(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    def act(file: ReturnedFile) -> None:
        file.insert_rows("Sag 1", 41)
        file.set_text("Sag 1", "A41", "budgetrunde:saving")
        file.set_text("Sag 1", "B41", "Driftsbesparelse")
        file.set_number("Sag 1", "D41", 310)

    why = "Rækken “Driftsbesparelse” står to gange i sag TMU-01"
    assert _lines(_copy(round_, tmp_path, sent, act)) == [("Sag 1", "D41", why, "310")]


def test_sheets__of_the_centres_own__are_unplaced_whole(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    def act(file: ReturnedFile) -> None:
        file.add_sheet("Noter", [["Nr.", "Husk møde"], [7]])
        file.set_text("Vejledning", "F2", "Vi har et spørgsmål")
        file.clear("Sag 1", "C6")

    copy = _copy(round_, tmp_path, sent, act)
    why = "Arket “Noter” var ikke i den fil, I fik tilsendt"
    assert _lines(copy) == [
        ("Vejledning", "F2", "Arket Vejledning er låst for jer", "Vi har et spørgsmål"),
        ("Noter", "A1", why, "Nr."),
        ("Noter", "B1", why, "Husk møde"),
        ("Noter", "A2", why, "7"),
    ]


@pytest.mark.parametrize("piece", ["a", "'", "''b'"])
def test_formula__as_long_as_its_file__is_read_once(
    round_: CaseRound, sent: bytes, tmp_path: Path, piece: str
) -> None:
    """Looked at from each of its letters, such a formula would take most of an hour."""

    def act(file: ReturnedFile) -> None:
        file.set_formula("Sag 1", "J70", piece * 400_000, 42)
        file.set_text("Sag 1", "K70", "Se her")

    why = "Det står uden for felterne i sag TMU-01"
    assert _lines(_copy(round_, tmp_path, sent, act)) == [
        ("Sag 1", "J70", why, "42"),
        ("Sag 1", "K70", why, "Se her"),
    ]


def test_deadline__moved_since_the_file_was_sent__is_nobodys_text(
    round_: CaseRound, sent: bytes, tmp_path: Path
) -> None:
    file = ReturnedFile(sent)
    for sheet in file.sheets():
        for ref, text in file.rows(sheet).items():
            if "Frist 4. april 2025" in text:
                file.set_text(sheet, ref, text.replace("4. april", "28. marts"))
    file.clear("Sag 1", "C6")
    assert _lines(_copy(round_, tmp_path, file.data, lambda _: None)) == []


_PLACES = st.tuples(st.integers(1, 66), st.integers(1, 9)).map(lambda place: a1(*place))
_FORMS = st.sampled_from(["Sag 1", "Sag 2"])
_ACTS = st.one_of(
    st.tuples(st.just("text"), _FORMS, _PLACES),
    st.tuples(st.just("number"), _FORMS, _PLACES),
    st.tuples(st.just("error"), _FORMS, _PLACES),
    st.tuples(st.just("boolean"), _FORMS, _PLACES),
    st.tuples(st.just("date"), _FORMS, _PLACES),
    st.tuples(st.just("insert_rows"), _FORMS, st.integers(1, 62)),
    st.tuples(st.just("delete_rows"), _FORMS, st.integers(1, 62)),
    st.tuples(st.just("insert_column"), _FORMS, st.integers(1, 8)),
    st.tuples(st.just("delete_column"), _FORMS, st.integers(1, 8)),
    st.tuples(st.just("rename"), _FORMS, st.integers(1, 99)),
)


def _do(file: ReturnedFile, number: int, what: str, sheet: str, where: str | int) -> None:
    """One act; what is typed is seen nowhere else in the file."""
    if sheet not in file.sheets():
        return
    if isinstance(where, int):
        if what == "rename":
            file.rename_sheet(sheet, f"Mit ark {where}.{number}")
        else:
            getattr(file, what)(sheet, where)
    elif what == "text":
        file.set_text(sheet, where, f"Mærke {number}")
    elif what == "number":
        file.set_number(sheet, where, 700_000 + number)
    elif what == "error":
        file.set_error(sheet, where, "#REF!")
    elif what == "boolean":
        file.set_boolean(sheet, where, value=True)
    else:
        file.set_date(sheet, where, 45_000 + number)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(_ACTS, min_size=1, max_size=10))
def test_copy__whatever_was_done_to_the_forms__has_every_cell_or_tells_it(
    tmp_path: Path, acts: list[tuple[str, str, str | int]]
) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()], blank=1))
    for number, act in enumerate(acts):
        _do(file, number, *act)
    (view,) = _validated(round_, tmp_path, file.data).views
    assert isinstance(view, CaseFile)
    copy = CaseCopy(view)
    kept = {*_texts(read_book(copy.to_bytes())), *map(_as_a_day, copy.unplaced)}
    kept |= {line.text for line in copy.unplaced}
    lost = [text for text in _texts(read_book(file.data)) if text not in kept]
    assert lost == []


def _as_a_day(line: UnplacedLine) -> str:
    """The line's text; a planted number as the day that it shows in a cell for dates."""
    is_day = line.text.startswith(("4500", "70000")) and line.text.isdecimal()
    return f"{date(1899, 12, 30) + timedelta(int(line.text)):%d-%m-%Y}" if is_day else line.text


def _texts(book: Book) -> Iterator[str]:
    """What stands in the forms and on sheets that were made of them; sums are not typed."""
    for sheet in book.sheets:
        if sheet.name not in CORRECTED_SHEETS and sheet.name.startswith(("Sag", "Mit ark")):
            for cell in sheet.cells.values():
                is_sum = cell.formula is not None and cell.kind is not CellKind.ERROR
                if not is_sum and not cell.text.startswith(KEY_PREFIX):
                    day = day_of(cell, counts_from_1904=False)
                    # A date for an amount stands in the copy as the text that was shown.
                    yield f"{day:%d-%m-%Y}" if day and cell.kind is CellKind.DATE else cell.text
