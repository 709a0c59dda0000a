"""The bundled real cases are complete and exact."""

import re
from collections import Counter
from decimal import Decimal

from tests.support.ballerup_facts import CASES, FACTS, PUBLISHED, YEARS, row_of


def year_sums(row: str) -> list[Decimal]:
    """The row's sum over all cases per year, in mio. kr."""
    return [
        sum(column, Decimal(0)) / 1000
        for column in zip(*(row_of(nr, row) for nr in CASES), strict=True)
    ]


def years_where_the_split_fails(nr: str) -> list[str]:
    """The years whose split differs from the net saving.

    A side left out of the form counts as 0. A side that gives some years only ("rising to")
    leaves the others open, so those years are not judged.
    """
    sides = [side for side in CASES[nr]["servicerammen"].values() if side is not None]
    net = row_of(nr, "nettodriftsbesparelse")
    return [
        year
        for index, year in enumerate(YEARS)
        if sides
        and all(side[index] is not None for side in sides)
        and sum(Decimal(side[index]) for side in sides) != net[index]
    ]


def test_cases__numbers__are_43_and_unique() -> None:
    assert (len(FACTS["cases"]), len(CASES)) == (43, 43)


def test_cases__committees__have_the_printed_sizes_in_the_printed_order() -> None:
    sizes = Counter(case["committee"] for case in FACTS["cases"])
    assert list(sizes.items()) == [
        ("TMU", 9),
        ("EBU", 4),
        ("BSU", 3),
        ("KFU", 4),
        ("SSU", 13),
        ("ØKU", 10),
    ]


def test_cases__numbers__begin_with_their_committee() -> None:
    assert [nr for nr, case in CASES.items() if nr.split("-")[0] != case["committee"]] == []


def test_committees__order__is_the_overview_s() -> None:
    assert list(FACTS["committees"]) == ["TMU", "EBU", "BSU", "KFU", "SSU", "ØKU"]
    assert list(PUBLISHED["committees"]) == list(FACTS["committees"])


def test_centres__sizes__are_those_of_nine_units() -> None:
    sizes = Counter(case["centre"] for case in FACTS["cases"])
    assert sizes == {
        "CBEM": 10,
        "CAM": 4,
        "CSIK": 6,
        "CBUR": 1,
        "CSS": 13,
        "CEJ": 3,
        "PS": 3,
        "CHRO": 1,
        "CØS": 2,
    }
    assert set(sizes) == set(FACTS["centres"])


def test_centres__codes__are_at_most_five_capitals() -> None:
    assert [c for c in FACTS["centres"] if not re.fullmatch("[A-ZÆØÅ]{2,5}", c)] == []


def test_frames__named__are_exactly_those_the_cases_use() -> None:
    assert {code for case in CASES.values() for code in case["frames"]} == set(FACTS["frames"])


def test_frames__absent__in_four_cases() -> None:
    assert [nr for nr, case in CASES.items() if not case["frames"]] == [
        "ØKU-02",
        "ØKU-03",
        "ØKU-04",
        "ØKU-10",
    ]


def test_frames__without_a_printed_name__are_three() -> None:
    assert [code for code, name in FACTS["frames"].items() if not name] == [
        "30.31",
        "60.62",
        "60.64",
    ]


def test_kinds__each_case__has_one_or_two_of_the_three() -> None:
    kinds = {"Effektivisering", "Serviceniveau", "Besparelse"}
    chosen = {nr: set(case["kinds"]) for nr, case in CASES.items()}
    assert [nr for nr, some in chosen.items() if not some <= kinds or len(some) not in {1, 2}] == []


def test_dates__missing__in_nine_cases() -> None:
    assert [nr for nr, case in CASES.items() if case["date"] is None] == [
        "TMU-08",
        "TMU-09",
        "TMU-11",
        "EBU-02",
        "SSU-06",
        "SSU-08",
        "SSU-10",
        "SSU-11",
        "SSU-12",
    ]


def test_dates__before_2018__in_two_cases() -> None:
    early = [nr for nr, case in CASES.items() if (case["date"] or "2018") < "2018"]
    assert early == ["SSU-13", "SSU-14"]


def test_economy__every_row__has_four_whole_numbers_or_blanks() -> None:
    rows = [row for case in CASES.values() for row in case["economy_tkr"].values()]
    assert len(rows) == 43 * 5
    assert {len(row) for row in rows} == {4}
    assert [a for row in rows for a in row if a is not None and not re.fullmatch(r"-?\d+", a)] == []


def test_economy__both_equations__hold_in_all_344_places() -> None:
    held = [
        left == right
        for nr in CASES
        for result, plus, minus in (
            ("nettodriftsbesparelse", "driftsbesparelse", "driftsudgift"),
            ("samlet_nettobesparelse", "nettodriftsbesparelse", "anlaegsudgift"),
        )
        for left, right in zip(
            row_of(nr, result),
            [p - m for p, m in zip(row_of(nr, plus), row_of(nr, minus), strict=True)],
            strict=True,
        )
    ]
    assert held == [True] * 344


def test_economy__net_saving__sums_exactly_per_year() -> None:
    assert [-amount for amount in year_sums("nettodriftsbesparelse")] == [
        Decimal("-32.285"),
        Decimal("-46.555"),
        Decimal("-51.555"),
        Decimal("-52.555"),
    ]


def test_economy__investment__sums_to_the_published_totals() -> None:
    sums = year_sums("anlaegsudgift")
    assert sums == [Decimal("13.5"), Decimal("1.0"), Decimal("0.7"), Decimal("0.7")]
    assert sums == [Decimal(PUBLISHED["investment"][year]) for year in YEARS]
    assert sum(sums) == Decimal("15.9") == Decimal(PUBLISHED["investment_total"])


def test_investment_financing__stands__exactly_where_there_is_investment() -> None:
    stated = {
        nr: case["investment_financing"]
        for nr, case in CASES.items()
        if "investment_financing" in case
    }
    assert set(stated) == {nr for nr in CASES if any(row_of(nr, "anlaegsudgift"))}
    assert {nr: how for nr, how in stated.items() if how} == {
        "TMU-07": "anlægsramme",
        "SSU-08": "drift",
        "ØKU-04": "lån",
    }


def test_servicerammen__split__fails_in_exactly_six_cases() -> None:
    failing = {nr: years for nr in CASES if (years := years_where_the_split_fails(nr))}
    assert failing == {
        "TMU-09": ["2019"],
        "EBU-01": YEARS,
        "EBU-03": ["2019", "2022"],
        "SSU-08": YEARS,
        "SSU-11": ["2019", "2022"],
        "SSU-13": ["2019", "2022"],
    }


def test_servicerammen__no_side_given__in_two_cases_and_one_has_a_note() -> None:
    empty = [nr for nr, case in CASES.items() if not any(case["servicerammen"].values())]
    assert empty == ["TMU-02", "ØKU-08"]
    assert [nr for nr, case in CASES.items() if "servicerammen_note" in case] == ["ØKU-08"]
