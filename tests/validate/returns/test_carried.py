"""“Ikke placeret” of an earlier copy: carried over to the next one, unless it was put to use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.rounds import centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from validate.returns.copies import return_copies
from workbook.centre_book import centre_book
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.round.model import Round
from workbook.write.corrected_names import UNPLACED_SHEET

Act = Callable[[ReturnedFile], object]
PROSE = "Vi venter på svar fra naboerne."


def _sent_back(round_: Round, centre: str, folder: Path, data: bytes) -> bytes:
    """The copy of the file."""
    files = {workbook_name(round_.config, centre): data}
    validation = validate(round_, inbox(folder, files), "da")
    return return_copies(round_, validation, folder / "retur")[0].read_bytes()


def _unplaced(copy: bytes) -> list[tuple[str, ...]]:
    sheet = read_book(copy).sheet(UNPLACED_SHEET)
    rows = list(sheet.rows()) if sheet else []
    shown = [
        tuple(cell.text for _, cell in sorted(cells.items())) for row, cells in rows if row > 6
    ]
    return [(line[0], line[1], line[-1]) for line in shown]


def _two_copies(
    round_: Round, centre: str, folder: Path, data: bytes, acts: tuple[Act, Act]
) -> list[tuple[str, ...]]:
    """What is unplaced in the copy of a copy, after an act of the centre on the file and on it."""
    first = ReturnedFile(data)
    acts[0](first)
    second = ReturnedFile(_sent_back(round_, centre, folder / "1", first.data))
    acts[1](second)
    return _unplaced(_sent_back(round_, centre, folder / "2", second.data))


@pytest.fixture
def follow_up(tmp_path: Path) -> Callable[[Act, Act], list[tuple[str, ...]]]:
    round_ = small_round(tmp_path)
    data = centre_workbook(round_, "CET", good_answers(round_, "CET"))

    def run(*acts: Act) -> list[tuple[str, ...]]:
        return _two_copies(round_, "CET", tmp_path, data, (acts[0], acts[1]))

    return run


@pytest.fixture
def cases(tmp_path: Path) -> Callable[[Act, Act], list[tuple[str, ...]]]:
    round_ = small_case_round(tmp_path)
    data = centre_book(round_, "CBM", [good_case()], blank=0)

    def run(*acts: Act) -> list[tuple[str, ...]]:
        return _two_copies(round_, "CBM", tmp_path, data, (acts[0], acts[1]))

    return run


def _status(file: ReturnedFile) -> tuple[str, str]:
    """The columns of the status and of this round's remark."""
    found = {text: ref for ref, text in file.rows("Opfølgning").items()}
    headers = [found["Status"], found["Bemærkninger August 2024"]]
    status, remark = (ref.rstrip("0123456789") for ref in headers)
    return status, remark


def test_follow_up__line_of_an_earlier_copy__is_carried_with_its_place(
    follow_up: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    lines = follow_up(
        lambda file: file.set_text("Opfølgning", "Z6", PROSE),
        lambda file: file.set_text("Opfølgning", "Z7", "Ny note"),
    )
    assert lines == [("Opfølgning", "Z7", "Ny note"), ("Opfølgning", "Z6", PROSE)]


def test_follow_up__prose_moved_into_a_remark__is_no_longer_unplaced(
    follow_up: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    def move(file: ReturnedFile) -> None:
        _, remark = _status(file)
        file.set_text("Opfølgning", f"{remark}6", f"Status: {PROSE} Mere følger.")
        file.set_text("Opfølgning", "Z7", "Ny note")

    lines = follow_up(lambda file: file.set_text("Opfølgning", "Z6", PROSE), move)
    assert lines == [("Opfølgning", "Z7", "Ny note")]


def test_follow_up__date_beside_the_table__is_unplaced_as_the_date_that_was_seen(
    follow_up: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    lines = follow_up(
        lambda file: file.set_date("Opfølgning", "Z6", 45_539),
        lambda file: file.set_text("Opfølgning", "Z7", "Ny note"),
    )
    assert lines == [("Opfølgning", "Z7", "Ny note"), ("Opfølgning", "Z6", "04-09-2024")]


def test_cases__line_of_an_earlier_copy__is_carried_with_its_place(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    lines = cases(
        lambda file: file.set_text("Sag 1", "I6", PROSE),
        lambda file: file.set_text("Sag 1", "I8", "Ny note"),
    )
    assert lines == [("Sag 1", "I8", "Ny note"), ("Sag 1", "I6", PROSE)]


def test_cases__prose_moved_into_a_text__is_no_longer_unplaced(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    def move(file: ReturnedFile) -> None:
        file.set_text("Sag 1", "B19", f"Lamperne er slidte. {PROSE}")
        file.clear("Sag 1", "C6")

    assert cases(lambda file: file.set_text("Sag 1", "I6", PROSE), move) == []


def test_cases__number_that_stands_in_an_answer_too__is_carried(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    lines = cases(
        lambda file: file.set_number("Sag 1", "H40", 300),
        lambda file: file.clear("Sag 1", "C6"),
    )
    assert lines == [("Sag 1", "H40", "300")]


def test_cases__text_of_several_pieces__is_one_line_again(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    long = "ord " * 5_000
    lines = cases(
        lambda file: file.set_text("Sag 1", "I6", long),
        lambda file: file.clear("Sag 1", "C6"),
    )
    assert ["".join(line[2] for line in lines), {line[:2] for line in lines}] == [
        long,
        {("Sag 1", "I6")},
    ]


def test_cases__line_deleted_by_the_centre__is_not_carried(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    def settle(file: ReturnedFile) -> None:
        file.clear(UNPLACED_SHEET, "D7")
        file.clear("Sag 1", "C6")

    assert cases(lambda file: file.set_text("Sag 1", "I6", PROSE), settle) == []


def test_cases__note_beside_the_lines__is_unplaced_itself(
    cases: Callable[[Act, Act], list[tuple[str, ...]]],
) -> None:
    def note(file: ReturnedFile) -> None:
        file.set_text(UNPLACED_SHEET, "F7", "Det tager vi næste år")
        file.clear("Sag 1", "C6")

    lines = cases(lambda file: file.set_text("Sag 1", "I6", PROSE), note)
    assert lines == [("Sag 1", "I6", PROSE), (UNPLACED_SHEET, "F7", "Det tager vi næste år")]
