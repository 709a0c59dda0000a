"""A returned form read as a case: exact amounts, choices as listed, the place of each answer."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import by_year, good_case, small_case_round
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.choices import code_of, frame_by_code, read_choice, read_tick
from workbook.case.dates import typed_date
from workbook.case.model import Case
from workbook.case.read import read_case
from workbook.case.returned import read_cases
from workbook.read.open import read_book
from workbook.write.case_workbook import case_workbook


def _read(folder: Path, answer: CaseAnswer, *acts: tuple[str, str]) -> Case:
    round_ = small_case_round(folder)
    file = ReturnedFile(case_workbook(round_, "CBM", (answer,)))
    for ref, text in acts:
        file.set_text("Sag 1", ref, text)
    returned = read_cases(round_, read_book(file.data))[0]
    return read_case(round_, returned, file="a.xlsx", sha256="00", centre="CBM")


def test_read_case__good_case__has_its_identity(tmp_path: Path) -> None:
    case = _read(tmp_path, good_case(fields={"second_proposer": "Byens Museum"}))
    assert (case.nr, case.title, case.committee) == (
        "TMU-01",
        "Nye lamper på ringvejen (TMU-01)",
        "TMU",
    )
    assert (case.centre, case.proposers) == ("CBM", ("Center for By og Miljø", "Byens Museum"))
    assert (case.date, case.kinds) == (date(2025, 3, 17), ("Effektivisering",))


def test_read_case__amounts__are_exact_and_sums_are_calculated(tmp_path: Path) -> None:
    saving = {2027: Decimal("0.1"), 2028: Decimal("0.3")}
    case = _read(tmp_path, good_case(amounts={"saving": saving, "expense": {2027: Decimal("0.2")}}))
    assert case.amounts["saving"] == saving
    assert case.amounts["net"] == {2027: Decimal("-0.1"), 2028: Decimal("0.3")}
    assert case.amounts["total"][2026] == Decimal(-1700)


def test_read_case__year_without_amounts__is_in_no_row(tmp_path: Path) -> None:
    case = _read(tmp_path, good_case(amounts={"investment": {}}))
    assert [row for row, amounts in case.amounts.items() if 2026 in amounts] == []


def test_read_case__sum_typed_over__is_not_believed(tmp_path: Path) -> None:
    case = _read(tmp_path, good_case(), ("D42", "999"))
    assert case.amounts["net"][2027] == Decimal(270)


def test_read_case__choices__are_read_as_listed(tmp_path: Path) -> None:
    case = _read(tmp_path, good_case(), ("C5", "tmu"), ("B32", "10.22"), ("C15", "ja"))
    assert case.committee == "TMU"
    assert case.frames[0].frame == "10.22 Trafik og infrastruktur"
    assert case.kinds == ("Effektivisering", "Serviceniveau")


def test_read_case__frames__have_account_and_amounts(tmp_path: Path) -> None:
    frame = FrameAnswer("60.62 Administration", "0012", by_year(None, 270))
    case = _read(tmp_path, good_case(frames=(frame,)))
    assert [(one.account, one.amounts) for one in case.frames] == [("0012", {2027: Decimal(270)})]


def test_read_case__origin__names_the_cells(tmp_path: Path) -> None:
    origin = _read(tmp_path, good_case()).origin
    assert (origin.file, origin.sheet) == ("a.xlsx", "Sag 1")
    assert (origin.cells["nr"], origin.cells["net 2028"]) == ("C4", "E42")


def test_read_case__blank_texts__are_left_out(tmp_path: Path) -> None:
    assert "details" not in _read(tmp_path, good_case(), ("B28", " ")).texts


def test_read_choice__value_code_or_neither__is_read_as_listed(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    assert read_choice(round_, "committees", "økonomiudvalget.") == "Økonomiudvalget"
    assert read_choice(round_, "centres", "CSK") == "Center for Skole og Kultur"
    assert read_choice(round_, "financing", "gave") is None
    assert code_of(round_, "committees", "Økonomiudvalget") == "ØKU"
    assert frame_by_code(round_, "10.22 Veje") == "10.22 Trafik og infrastruktur"
    assert frame_by_code(round_, " ") is None


@pytest.mark.parametrize(
    ("text", "is_ticked"),
    [("x", True), (" X ", True), ("Ja", True), ("", False), ("nej", False), ("?", None)],
)
def test_read_tick__text__is_a_tick_or_none(text: str, is_ticked: bool | None) -> None:
    assert read_tick(text, "x") is is_ticked


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17-04-2018", date(2018, 4, 17)),
        ("1/3-2018", date(2018, 3, 1)),
        ("2018-04-17", date(2018, 4, 17)),
        ("den 17. april 2018", date(2018, 4, 17)),
        ("31-02-2018", None),
        ("april 2018", None),
    ],
)
def test_typed_date__text__is_the_day_it_writes(text: str, day: date | None) -> None:
    assert typed_date(text) == day
