"""What a form and the list calculate in LibreOffice: the file's own values, and after typing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import by_year, good_case, small_case_round
from tests.support.libreoffice import convert
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.layout import form_layout
from workbook.case.returned import read_cases
from workbook.read.model import Book, Sheet
from workbook.read.open import open_book
from workbook.round.cases import CaseRound
from workbook.write.case_list import COPIES
from workbook.write.case_workbook import case_workbook

pytestmark = pytest.mark.libreoffice


_YEARS_OF_EFFECT = ("2026", "2027", "2028", "2029", "2031", "2000 og 2001")


@pytest.fixture
def round_(tmp_path: Path) -> CaseRound:
    return small_case_round(tmp_path)


def _recalculated(folder: Path, data: bytes) -> Book:
    path = folder / "sager.xlsx"
    path.write_bytes(data)
    return open_book(convert(path, "xlsx", folder / "efter"))


def _formulas(book: Book) -> Iterator[tuple[str, tuple[int, int]]]:
    for sheet in book.sheets:
        for place, cell in sheet.cells.items():
            if cell.formula is not None:
                yield sheet.name, place


def _sheet(book: Book, name: str) -> Sheet:
    sheet = book.sheet(name)
    assert sheet is not None
    return sheet


def _within(answer: CaseAnswer, years: tuple[int, ...]) -> CaseAnswer:
    """The answer without the amounts of other years."""
    amounts = {
        row: {year: amount for year, amount in given.items() if year in years}
        for row, given in answer.amounts.items()
    }
    return replace(answer, amounts=amounts)


def _row(sheet: Sheet, row: int, columns: range) -> list[str]:
    cells = (sheet.cell(row, column) for column in columns)
    return [cell.text if cell else "" for cell in cells]


def test_live__every_formula__carries_what_libreoffice_calculates(
    round_: CaseRound, tmp_path: Path
) -> None:
    split = (
        FrameAnswer("30.30 Folkeskolen", "", by_year(None, 100)),
        FrameAnswer("10.22 Trafik og infrastruktur", "1", by_year(None, 100)),
    )
    answers = [
        good_case(),
        good_case("TMU-02", frames=split, amounts={"inside": by_year(None, 270, 250, 1)}),
        good_case("ØKU-01", amounts={"saving": by_year(5, 5, 5, 5), "inside": by_year(25)}),
        good_case("BSU-01", amounts={"inside": by_year(-50, 0, 12_345_678), "outside": {}}),
        good_case("BSU-02", amounts={"inside": by_year(0), "outside": {}}),
        replace(good_case("BSU-02"), ticked=frozenset(), texts={"summary": " "}),
        CaseAnswer(fields={"title": "Kun en titel"}),
        CaseAnswer(amounts={"investment": by_year(10, None, 30)}),
        CaseAnswer(frames=(FrameAnswer("", "", by_year(7)),)),
        *(good_case("TMU-09", fields={"full_effect_year": year}) for year in _YEARS_OF_EFFECT),
    ]
    path = tmp_path / "sager.xlsx"
    path.write_bytes(case_workbook(round_, "CBM", answers, blank=1))
    sent = open_book(path)
    found = open_book(convert(path, "xlsx", tmp_path / "efter"))
    places = list(_formulas(sent))
    assert len(places) == 16 * (3 * 4 + 2) + 16 * 9 + 7
    states = [_sheet(found, f"Sag {number}").cells[3, 3].text for number in range(10, 16)]
    assert states == [
        "Se på: Fuld effekt fra år",
        *["Intet mangler."] * 4,
        "Se på: Fuld effekt fra år",
    ]

    def shown(book: Book) -> dict[tuple[str, tuple[int, int]], str]:
        cells = {place: _sheet(book, place[0]).cells.get(place[1]) for place in places}
        return {place: cell.text if cell else "" for place, cell in cells.items()}

    assert shown(found) == shown(sent)


@pytest.mark.parametrize("count", [1, 10])
def test_live__other_numbers_of_years__calculate_alike(
    round_: CaseRound, tmp_path: Path, count: int
) -> None:
    years = tuple(range(2026, 2026 + count))
    fewer = replace(round_, config=round_.config.model_copy(update={"years": years}))
    path = tmp_path / "sager.xlsx"
    path.write_bytes(case_workbook(fewer, "CBM", [_within(good_case(), years), CaseAnswer()]))
    sent, found = open_book(path), open_book(convert(path, "xlsx", tmp_path / "efter"))
    for name, place in _formulas(sent):
        before, after = (_sheet(book, name).cells.get(place) for book in (sent, found))
        assert (after.text if after else "") == (before.text if before else ""), place


def test_live__text_typed_for_an_amount__shows_as_a_fault(
    round_: CaseRound, tmp_path: Path
) -> None:
    layout = form_layout(round_)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()]))
    file.set_text("Sag 1", layout.amount("saving", 2027), "300,-")
    book = _recalculated(tmp_path, file.data)
    (case,) = read_cases(round_, book)
    assert [case.amount("net", year).text for year in layout.years] == ["", "Fejl", "270", "270"]
    assert case.amount("total", 2027).text == "Fejl"
    assert _row(_sheet(book, "Sag 1"), 3, range(3, 4)) == ["Se på: Økonomi"]
    assert _row(_sheet(book, "Oversigt"), 8, range(5, 11)) == [
        "", "Fejl", "270", "270", "1700", "1"
    ]  # fmt: skip
    assert _row(_sheet(book, "Oversigt"), 9, range(5, 11)) == ["", "", "270", "270", "1700", "1"]


def test_live__empty_form_filled_in__is_listed_and_summed(
    round_: CaseRound, tmp_path: Path
) -> None:
    layout = form_layout(round_)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()], blank=1))
    file.set_text("Sag 2", layout.answer("nr"), "ØKU-07")
    file.set_text("Sag 2", layout.answer("title"), "Færre møder")
    file.set_number("Sag 2", layout.amount("saving", 2029), 30)
    file.set_number("Sag 2", layout.amount("inside", 2029), 20)
    book = _recalculated(tmp_path, file.data)
    listing = _sheet(book, "Oversigt")
    assert _row(listing, 9, range(2, 11)) == [
        "ØKU-07", "", "Færre møder", "", "", "", "30", "", "5"
    ]  # fmt: skip
    assert _row(listing, 10, range(4, 11)) == [
        "2 forslag med nummer", "", "270", "270", "300", "1700", "5"
    ]  # fmt: skip
    state = "Se på: Udvalg, Forslagsstiller, Forslaget omhandler, Kort opsummering af forslaget"
    assert _row(_sheet(book, "Sag 2"), 3, range(3, 4)) == [f"{state}, Servicerammen"]


def test_live__list__says_that_copies_are_counted_later(round_: CaseRound, tmp_path: Path) -> None:
    path = tmp_path / "sager.xlsx"
    path.write_bytes(case_workbook(round_, "CBM"))
    texts = [cell.text for cell in _sheet(open_book(path), "Oversigt").cells.values()]
    assert [text for text in texts if text.endswith(COPIES)] == [
        (
            "Beløb i 1.000 kr. En besparelse er uden minus. Et skema, I selv har kopieret, tælles "
            "først med, når økonomi samler."
        )
    ]


def test_live__sums__are_exact_in_libreoffice(round_: CaseRound, tmp_path: Path) -> None:
    amounts = {"saving": by_year(9_999_999, 1, 0), "expense": by_year(1, None, 9_999_999)}
    book = _recalculated(tmp_path, case_workbook(round_, "CBM", [good_case(amounts=amounts)]))
    (case,) = read_cases(round_, book)
    cells = [case.amount("net", year).cell for year in (2026, 2027, 2028)]
    assert [cell.number for cell in cells if cell] == [
        Decimal(9_999_998),
        Decimal(1),
        Decimal(-9_999_999),
    ]
