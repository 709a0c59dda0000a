"""The rows that a returned file leaves: what could be read, and the cells it stands in."""

import pickle
from decimal import Decimal
from pathlib import Path

from tests.support.case_rounds import by_year, good_case
from tests.validate.contract.files import case_rows
from workbook.case.answer import FrameAnswer


def test_rows__of_a_case__know_number_title_committee_and_cells(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, [good_case(title="Nye lamper")])
    (case,) = table.cases
    assert (case.file, case.centre, case.sheet) == ("fil.xlsx", "CBM", "Sag 1")
    assert (case.nr, case.number, case.title) == (
        "TMU-01",
        "TMU-01",
        "Nye lamper",
    )
    assert (case.committee, case.number_cell, case.title_cell) == ("TMU", "C4", "C6")
    assert case.address("saving", 2027) == "D40"


def test_rows__of_a_year__have_exact_amounts_and_no_blank_ones(tmp_path: Path) -> None:
    amounts = {"saving": {2027: Decimal("300.25")}, "outside": {2027: Decimal(0)}}
    _, table = case_rows(tmp_path, [good_case(amounts=amounts)])
    year = table.years[1]
    assert year.year == 2027
    assert year.amounts == {
        "saving": Decimal("300.25"),
        "expense": Decimal(30),
        "inside": Decimal(250),
        "outside": Decimal(0),
    }
    assert year.unread == frozenset()
    assert year.shown["net"] == "270.25"


def test_rows__lines_of_frames__are_amounts_by_line(tmp_path: Path) -> None:
    frames = (
        FrameAnswer("10.22 Trafik og infrastruktur", "", by_year(None, 200)),
        FrameAnswer("60.62 Administration", "", by_year(None, 70)),
    )
    _, table = case_rows(tmp_path, [good_case(frames=frames)])
    amounts = table.years[1].amounts
    assert (amounts["frames.0"], amounts["frames.1"]) == (Decimal(200), Decimal(70))
    assert table.cases[0].address("frames.1", 2027) == "D33"


def test_rows__text_for_an_amount__is_unread_in_its_year_alone(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, edit=lambda file: file.set_text("Sag 1", "D40", "ukendt"))
    assert [sorted(year.unread) for year in table.years] == [[], ["saving"], [], []]
    assert "saving" not in table.years[1].amounts
    assert not table.cases[0].is_judged


def test_rows__formula_never_calculated__is_unread(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, edit=lambda file: file.set_formula("Sag 1", "D40", "A1", None))
    assert table.years[1].unread == {"saving"}


def test_rows__amount_with_an_error__is_unread_though_it_is_a_number(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, faulty=["D40"])
    assert table.years[1].unread == {"saving"}
    assert "saving" not in table.years[1].amounts


def test_rows__split_that_cannot_be_read__leaves_the_case_judged(tmp_path: Path) -> None:
    _, before = case_rows(tmp_path)
    _, table = case_rows(tmp_path, faulty=[before.cases[0].address("inside", 2027)])
    assert table.years[1].unread == {"inside"}
    assert table.cases[0].is_judged


def test_rows__row_of_the_form_deleted__is_unread_in_every_year(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, edit=lambda file: file.delete_rows("Sag 1", 40))
    assert [year.unread for year in table.years] == [{"saving"}] * 4


def test_rows__unused_form__leaves_none(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path, [])
    assert (table.cases, table.years) == ((), ())


def test_rows__sent_between_programs__are_the_same(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path)
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - our own bytes
