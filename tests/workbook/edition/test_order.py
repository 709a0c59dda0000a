"""The order of records: texts with their figures as figures."""

from workbook.edition.order import natural


def test_natural__more_figures_than_a_number_may_have__is_a_place_all_the_same() -> None:
    long = "9" * 5000
    assert sorted([long, "TU12", "7"], key=natural) == ["7", long, "TU12"]
