"""A test of many records at once says of each what it says of it by itself."""

import pytest

from tests.support.ideas import ideas_case
from tests.support.records import Case
from workbook.fields.mark import OfLed, Repeated, RowTest, Unanswered


def _proposals() -> Case:
    case = Case.of()
    case.row(nr="ISU01").row(nr="ISU01", kind="Overførsel", title=None, resume=None)
    case.row(nr="ISU02", title=None, resume=None).row(nr="ISU02", kind="Overførsel", title=None)
    return case.only().row(nr=None, title=None)


@pytest.mark.parametrize(
    "test",
    [
        Repeated(("nr",)),
        Repeated(("nr", "kind")),
        Unanswered(("title",), 1, inherits="nr"),
        Unanswered(("title",), 1),
        OfLed(Repeated(("nr",)), "role", "I svarer"),
    ],
    ids=str,
)
def test_held_by__each_record__as_it_holds_of_it(test: RowTest) -> None:
    records = _proposals().records()
    assert test.held_by(records) == [test.holds(one, records) for one in records]


def test_held_by__titles_that_stand_twice__are_those() -> None:
    records = ideas_case().row(title="A").row(title="B").row(title="a").records()
    assert Repeated(("title",)).held_by(records) == [True, False, True]
