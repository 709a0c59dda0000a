"""The edition in figures is exact, and agrees with the facts counted in another way."""

from collections import Counter
from decimal import Decimal

from tests.workbook.council.editions import facts, ishoj, listed_status, small_merged, small_round
from workbook.council.figures import economy_figures, status_figures
from workbook.merge import merge


def test_status_figures__small_edition__counts_each_item_once_in_the_total() -> None:
    found = status_figures(small_merged())
    assert [(row.key, row.counts) for row in found.sections] == [
        ("Udvidelser", (0, 0, 1, 1, 0)),
        ("Andre aftaler", (0, 0, 0, 0, 1)),
    ]
    assert (found.total.counts, found.total.total) == ((0, 0, 1, 1, 1), 3)


def test_status_figures__shared_item__counts_under_each_committee_and_its_first_centre() -> None:
    found = status_figures(small_merged())
    assert [(row.key, row.total) for row in found.committees] == [("TBU", 3), ("KMU", 1)]
    assert found.shared == 1
    assert [(row.key, row.total) for row in found.centres] == [("CET", 2), ("CKM", 1)]


def test_status_figures__nothing_delivered__stands_in_a_column_of_its_own() -> None:
    found = status_figures(merge(small_round(), []))
    assert found.statuses[-1] is None
    assert found.total.counts == (0, 0, 0, 0, 0, 3)


def test_status_figures__bundled_agreement__agree_with_the_facts() -> None:
    found = status_figures(ishoj())
    counted = Counter(
        (fact["section"], listed_status(fact["status_august_printed"])) for fact in facts()["items"]
    )
    assert {
        (row.key, status): count
        for row in found.sections
        for status, count in zip(found.statuses, row.counts, strict=True)
        if count
    } == dict(counted)
    assert found.total.counts == (0, 10, 21, 36, 1)


def test_economy_figures__small_edition__leaves_blank_what_was_not_agreed() -> None:
    found = economy_figures(small_merged())
    assert [(row.section, row.amounts, row.items) for row in found.rows] == [
        ("Udvidelser", (Decimal("3.4"), Decimal("0.65"), Decimal("-0.35")), 2)
    ]
    assert found.totals == (Decimal("3.4"), Decimal("0.65"), Decimal("-0.35"))


def test_economy_figures__bundled_agreement__agree_with_the_facts() -> None:
    found = economy_figures(ishoj())
    sums: dict[tuple[str, int], Decimal] = {}
    for fact in facts()["items"]:
        for series in fact["economy_series"] or []:
            for year, amount in series["years"].items():
                key = (fact["section"], int(year))
                sums[key] = sums.get(key, Decimal(0)) + Decimal(amount)
    assert {
        (row.section, year): amount
        for row in found.rows
        for year, amount in zip(found.years, row.amounts, strict=True)
        if amount is not None
    } == sums
    assert [str(amount) for amount in found.totals] == [
        *("0.4", "45.353", "87.468", "96.588", "60.793")
    ]
    assert sum(row.items for row in found.rows) == 57
