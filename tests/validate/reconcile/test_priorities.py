"""The edition of the bundled priorities, changed by hand, against the centres' files."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

import samples
from samples.excel import ReturnedFile
from validate.assemble import delivered_files
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reconcile.compare import Expected, expected, reconcile_expected
from validate.reconcile.difference import Kind, Reconciliation
from workbook.edition.build import document
from workbook.edition.dataset import Dataset, dataset
from workbook.edition.xlsx import edition_workbook
from workbook.read.open import read_book
from workbook.round.load import load_round

SHEET, SUMS = "Forslag", "Overblik"
FIRST, SECOND = "Indarbejdes og sendes i høring", "Indarbejdes ikke, men sendes i høring"
Act = Callable[[ReturnedFile], object]


@cache
def data() -> Dataset:
    folder = Path(samples.__file__).parent / "hoje-taastrup-2026"
    round_ = load_round(folder)
    return dataset(round_, delivered_files(validate(round_, read_inbox([folder / "rettet"]))))


@cache
def edition() -> bytes:
    return edition_workbook(document(data()))


@cache
def _expected() -> Expected:
    return expected(data())


def of(act: Act) -> Reconciliation:
    file = ReturnedFile(edition())
    act(file)
    return reconcile_expected(read_book(file.data), _expected())


def outline(found: Reconciliation) -> list[tuple[Kind, str, str, str]]:
    return [(one.kind, one.what, one.cell, one.guess) for one in found.differences]


def rows(text: str, sheet: str = SHEET) -> list[int]:
    """The rows whose first cell is the text."""
    found = ReturnedFile(edition()).rows(sheet).items()
    return [int(ref[1:]) for ref, said in found if ref[0] == "A" and said == text]


def test_edition__as_merge_writes_it__agrees_on_all_sheets() -> None:
    found = of(lambda _: None)
    assert (outline(found), found.infos, found.sheet) == ([], (), SHEET)
    assert found.sheets == (SHEET, SUMS, "Data")
    assert [note.da for note in found.notes] == [
        "Alle 28 tal i summerne passer med rækkerne over dem."
    ]


def test_amount__sign_turned__found_and_its_sums_named() -> None:
    ref = f"D{rows('ØU05')[0]}"
    found = of(lambda file: file.set_number(SHEET, ref, 300))
    assert outline(found) == [(Kind.AMOUNT, "ØU05 (Service) 2026", ref, "sign")]
    assert found.differences[0].message.da == (
        "ØU05 (Service) Styring af IT-kontrakter 2026: oversigten siger 300, forslaget siger −300 "
        "(forskel 600). Fortegnet er vendt."
    )
    assert found.notes[0].da == (
        "Disse summer passer ikke med rækkerne over dem: Indarbejdes og sendes i høring: "
        "I alt, serviceudgifter 2026, Service 2026 og I alt 2026."
    )


def test_amount__in_millions__found_as_a_thousand_times_too_small() -> None:
    ref = f"D{rows('ISU02')[0]}"
    found = of(lambda file: file.set_number(SHEET, ref, Decimal("-1.25")))
    assert outline(found) == [(Kind.AMOUNT, "ISU02 (Service) 2026", ref, "factor-0.001")]


@pytest.mark.parametrize(
    ("column", "typed", "kind", "what"),
    [
        ("B", "Styring af kontrakter for programmer", Kind.TITLE, "ØU05 (Service) title"),
        ("C", "Noget andet", Kind.TEXT, "ØU05 (Service) Resume"),
        ("H", "Besparelse", Kind.TEXT, "ØU05 (Service) Type"),
    ],
)
def test_text__changed__found_at_its_cell(column: str, typed: str, kind: Kind, what: str) -> None:
    ref = f"{column}{rows('ØU05')[0]}"
    found = of(lambda file: file.set_text(SHEET, ref, typed))
    assert outline(found) == [(kind, what, ref, "changed")]


def test_text__beside_a_row_that_takes_it_over__found_as_too_much() -> None:
    ref = f"C{rows('ØU09 (Overførsel)')[0]}"
    found = of(lambda file: file.set_text(SHEET, ref, "Noget nyt"))
    assert outline(found) == [(Kind.TEXT, "ØU09 (Overførsel) Resume", ref, "extra")]


def test_sum__of_one_of_two_tables__found_with_its_heading() -> None:
    first, second = rows("I alt, overførselsudgifter")
    for row, heading in ((first, FIRST), (second, SECOND)):
        found = of(_type(f"E{row}", 7777))
        name = f"{heading}: I alt, overførselsudgifter 2027"
        assert outline(found) == [(Kind.TOTAL, name, f"E{row}", "stale")]


def test_sum__of_a_table_for_one_year__found_with_the_year() -> None:
    row = rows("Institutions- og Skoleudvalget", SUMS)[2]
    found = of(lambda file: file.set_number(SUMS, f"C{row}", 5))
    what = f"2028: Institutions- og Skoleudvalget {SECOND}"
    assert outline(found) == [(Kind.TOTAL, what, f"C{row}", "")]


def test_sum__where_none_belongs__found() -> None:
    row = rows("Socialudvalget", SUMS)[2]
    found = of(lambda file: file.set_number(SUMS, f"B{row}", -10))
    assert outline(found) == [(Kind.TOTAL, f"2028: Socialudvalget {FIRST}", f"B{row}", "")]


def test_sum__row_deleted__found_missing_though_another_is_called_so() -> None:
    row = rows("I alt, serviceudgifter")[0]
    found = of(lambda file: file.delete_rows(SHEET, row))
    assert outline(found) == [(Kind.TOTAL_MISSING, "I alt, serviceudgifter", "", "")]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("ØU05", "ØU05 (Service)"),
        ("ØU09 (Overførsel)", "ØU09 (Overførsel)"),
        ("FKU09", "FKU09 (Service)"),
    ],
)
def test_row__deleted__found_missing(name: str, what: str) -> None:
    found = of(lambda file: file.delete_rows(SHEET, rows(name)[0]))
    assert outline(found) == [(Kind.ROW_MISSING, what, "", "")]


def test_row__added__found() -> None:
    row = rows("ØU06")[0]

    def add(file: ReturnedFile) -> None:
        file.insert_rows(SHEET, row)
        file.set_text(SHEET, f"A{row}", "ØU77")
        file.set_text(SHEET, f"B{row}", "Et nyt forslag")
        file.set_number(SHEET, f"D{row}", -5)

    found = of(add)
    assert outline(found) == [(Kind.ROW_UNKNOWN, "ØU77", f"A{row}", "")]
    assert found.differences[0].message.da == (
        "ØU77 Et nyt forslag: rækken står i oversigten, men der er intet forslag eller sum med "
        "det navn."
    )


def test_row__moved_to_the_other_table__found_misplaced() -> None:
    row, to = rows("ØU05")[0], rows("ØU13")[0]

    def move(file: ReturnedFile) -> None:
        cells = file.rows(SHEET)
        file.insert_rows(SHEET, to)
        for column in "ABCDEFGH":
            text = cells[f"{column}{row}"]
            if column in "DEFG":
                file.set_number(SHEET, f"{column}{to}", Decimal(text))
            else:
                file.set_text(SHEET, f"{column}{to}", text)
        file.delete_rows(SHEET, row)

    found = of(move)
    assert outline(found) == [(Kind.ROW_MISPLACED, "ØU05 (Service)", f"A{to - 1}", "")]
    assert found.differences[0].message.da == (
        f"ØU05 (Service) står under “{FIRST}”, men hører til “{SECOND}”."
        if found.differences[0].printed == FIRST
        else f"ØU05 (Service) står under “{SECOND}”, men hører til “{FIRST}”."
    )


@pytest.mark.parametrize(("column", "name"), [("H", "Type"), ("C", "Resume")])
def test_column__deleted__found_once(column: str, name: str) -> None:
    found = of(lambda file: file.delete_column(SHEET, column))
    assert outline(found) == [(Kind.COLUMN_MISSING, name, "", "")]


def _type(ref: str, number: int) -> Act:
    return lambda file: file.set_number(SHEET, ref, number)


def _clear(sheet: str, *texts: str) -> Act:
    def act(file: ReturnedFile) -> None:
        for ref, said in file.rows(sheet).items():
            if ref[0] == "A" and said in texts:
                file.clear(sheet, ref)

    return act


def _relabel(file: ReturnedFile) -> None:
    for name in ("serviceudgifter", "overførselsudgifter"):
        for row in rows(f"I alt, {name}"):
            file.set_text(SHEET, f"A{row}", f"{name.capitalize()} i alt")


_ACTS: dict[str, Act] = {
    "rows sorted": lambda file: file.sort_rows(
        SHEET, rows("ISU02")[0], rows("ØU12")[0], "B", descending=True
    ),
    "unit in a header": lambda file: file.set_text(SHEET, "D6", "2026 (1.000 kr.)"),
    "header of the numbers renamed": lambda file: file.set_text(SHEET, "A6", "Forslagsnummer"),
    "headings cleared": _clear(SHEET, FIRST, SECOND),
    "years above the tables cleared": _clear(SUMS, "2026", "2027", "2028", "2029"),
    "sums called in another way": _relabel,
    "column inserted": lambda file: file.insert_column(SHEET, 3),
}


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS.keys())
def test_edit__that_changes_nothing__no_difference(act: Act) -> None:
    found = of(act)
    assert (outline(found), found.infos, found.checked.totals) == ([], (), 64)
