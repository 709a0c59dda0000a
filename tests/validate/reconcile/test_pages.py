"""The pages of single proposals, changed by hand: values, texts, amounts, and pages gone."""

from collections.abc import Callable

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile.proposals import merged, of, outline
from validate.reconcile.difference import Kind, Reconciliation

PAGE = "TMU-07"


def cell(text: str, column: str = "A") -> str:
    """The address of the first cell of the page that begins so, in another column of its row."""
    rows = ReturnedFile(merged()).rows(PAGE).items()
    return column + next(ref[1:] for ref, said in rows if ref[0] == "A" and said.startswith(text))


def after(act: Callable[[ReturnedFile], object]) -> Reconciliation:
    file = ReturnedFile(merged())
    act(file)
    return of(file.data)


def test_value__changed__found_at_its_cell() -> None:
    ref = cell("Forslagsstiller", "B")
    found = after(lambda file: file.set_text(PAGE, ref, "Center for Sjov"))
    assert outline(found) == [(Kind.TEXT, "TMU-07 Forslagsstiller", ref, "changed")]
    assert found.differences[0].sheet == PAGE


def test_value__row_deleted__found_missing() -> None:
    row = int(cell("Beslutning")[1:])
    found = after(lambda file: file.delete_rows(PAGE, row))
    assert outline(found) == [(Kind.TEXT, "TMU-07 Beslutning", "", "blank")]


def test_text__changed__found_below_its_heading() -> None:
    row = int(cell("Kort opsummering af forslaget")[1:]) + 1
    found = after(lambda file: file.set_text(PAGE, f"A{row}", "Vi gør noget helt andet."))
    what = "TMU-07 Kort opsummering af forslaget"
    assert outline(found) == [(Kind.TEXT, what, f"A{row}", "changed")]


def test_amount__changed__found_with_the_sign_guessed() -> None:
    ref = cell("Anlægsudgift", "C")
    typed = ReturnedFile(merged()).rows(PAGE)
    ref = next(f"{column}{ref[1:]}" for column in "BCDE" if f"{column}{ref[1:]}" in typed)
    found = after(lambda file: file.set_number(PAGE, ref, -int(typed[ref])))
    assert [(one.kind, one.sheet, one.cell, one.guess) for one in found.differences] == [
        (Kind.AMOUNT, PAGE, ref, "sign")
    ]
    assert ", sagen siger 1.700 (forskel −3.400)" in found.differences[0].message.da


def test_page__deleted__found_missing() -> None:
    found = after(lambda file: file.delete_sheet(PAGE))
    assert (Kind.ROW_MISSING, "TMU-07", "", "") in outline(found)


_ACTS: dict[str, Callable[[ReturnedFile], object]] = {
    "page renamed": lambda file: file.rename_sheet(PAGE, "Gadelys"),
    "row inserted": lambda file: file.insert_rows(PAGE, 3),
    "column inserted": lambda file: file.insert_column(PAGE, 1),
}


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS.keys())
def test_edit__that_changes_nothing__no_difference(act: Callable[[ReturnedFile], object]) -> None:
    found = after(act)
    assert (outline(found), len(found.sheets)) == ([], 46)
