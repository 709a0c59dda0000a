"""The bundled real cases are complete and exact (over 300 lines: one sample, one set of facts)."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "ballerup-2019"
FACTS: dict[str, Any] = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
TEXTS: dict[str, dict[str, str]] = json.loads((SAMPLE / "texts.json").read_text(encoding="utf-8"))
CASES: dict[str, dict[str, Any]] = {case["nr"]: case for case in FACTS["cases"]}
PUBLISHED: dict[str, Any] = FACTS["overview_published"]
YEARS = ["2019", "2020", "2021", "2022"]
HEADINGS = {
    "Kort opsummering af forslaget": "summary",
    "Finansiering": "financing",
    "Vurdering/bemærkning": "assessment",
    "Uddybning af forslaget": "details",
    "Konsekvenser for andre bevillingsrammer": "other_frames",
    "Øvrige bemærkninger": "other_remarks",
}
EVERY_TEXT = [text for texts in TEXTS.values() for text in texts.values()]
# What reads well in the form's boxes; the municipality sets no limit.
LENGTHS = {"summary": (80, 350), "description": (80, 350)}
LONG_DETAILS = {"TMU-09", "EBU-01", "ØKU-10"}


def row_of(nr: str, row: str) -> list[Decimal]:
    """The row's four amounts in 1.000 kr.; a blank counts as 0."""
    return [Decimal(amount or 0) for amount in CASES[nr]["economy_tkr"][row]]


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


def as_printed(thousands: Decimal, pattern: str | None) -> Decimal:
    """The amount in mio. kr., rounded half away from zero to the decimals of `pattern`."""
    return (thousands / 1000).quantize(Decimal(pattern or "0.00"), rounding=ROUND_HALF_UP)


def overview_amounts_that_differ(row: dict[str, Any]) -> list[str]:
    """The columns of the published row that do not say what the case says."""
    net = dict(zip(YEARS, row_of(row["nr"], "nettodriftsbesparelse"), strict=True))
    differ = [
        year for year in YEARS if as_printed(-net[year], row[year]) != Decimal(row[year] or 0)
    ]
    investment = sum(row_of(row["nr"], "anlaegsudgift"), Decimal(0))
    if as_printed(investment, row["anlaeg"]) != Decimal(row["anlaeg"] or 0):
        differ.append("anlaeg")
    return differ


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


def test_overview__rows__are_the_cases_in_order() -> None:
    assert [row["nr"] for row in PUBLISHED["rows"]] == list(CASES)


def test_overview__amounts__differ_from_the_cases_in_one_row_only() -> None:
    differ = {
        row["nr"]: columns
        for row in PUBLISHED["rows"]
        if (columns := overview_amounts_that_differ(row))
    }
    assert differ == {"TMU-04": YEARS}


def test_overview__wrong_row__is_as_printed() -> None:
    row = next(row for row in PUBLISHED["rows"] if row["nr"] == "TMU-04")
    assert [row[year] for year in YEARS] == ["0.01", "0.50", "0.50", "0.50"]


def test_overview__three_decimals__stand_in_one_row_only() -> None:
    fine = [
        row["nr"]
        for row in PUBLISHED["rows"]
        if any(re.search(r"\.\d{3}$", row[year] or "") for year in YEARS)
    ]
    assert fine == ["ØKU-11"]


@pytest.mark.parametrize("committee", list(FACTS["committees"]))
def test_overview__committee_totals__are_the_rounded_sums_of_the_rows(committee: str) -> None:
    rows = [row for row in PUBLISHED["rows"] if CASES[row["nr"]]["committee"] == committee]
    sums = {
        year: str(as_printed(sum(Decimal(row[year] or 0) for row in rows) * Decimal(1000), None))
        for year in YEARS
    }
    assert sums == PUBLISHED["committees"][committee]


def test_overview__grand_total__is_the_rounded_sum_of_the_rows() -> None:
    sums = {
        year: sum((Decimal(row[year] or 0) for row in PUBLISHED["rows"]), Decimal(0))
        for year in YEARS
    }
    assert {year: str(as_printed(s * 1000, None)) for year, s in sums.items()} == PUBLISHED["total"]
    assert PUBLISHED["total"] == PUBLISHED["total_by_committee"]
    remainder = {
        year: str(as_printed((s + Decimal(FACTS["requirement"][year])) * 1000, None))
        for year, s in sums.items()
    }
    assert remainder == PUBLISHED["remainder"]


def test_requirement__and_loan_note__are_as_printed() -> None:
    assert FACTS["requirement"] == {
        "2019": "39.40",
        "2020": "36.10",
        "2021": "35.50",
        "2022": "35.50",
    }
    assert FACTS["loan_note"] == {"investment_2019": "13.45", "loan": "10.00"}


@pytest.mark.parametrize("nr", list(CASES))
def test_texts__kinds__are_those_of_the_headings(nr: str) -> None:
    under_headings = [HEADINGS[heading] for heading in CASES[nr]["headings"]]
    direct = [] if "summary" in under_headings else ["description"]
    assert list(TEXTS[nr]) == direct + under_headings


def test_texts__cases__are_exactly_the_cases() -> None:
    assert list(TEXTS) == list(CASES)


def test_texts__directly_under_the_umbrella_heading__in_seven_cases() -> None:
    assert [nr for nr, texts in TEXTS.items() if "description" in texts] == [
        "TMU-02",
        "TMU-04",
        "TMU-11",
        "KFU-02",
        "KFU-04B",
        "ØKU-01",
        "ØKU-03",
    ]


def test_texts__lengths__fit_the_form() -> None:
    unfit = [
        (nr, kind, len(text))
        for nr, texts in TEXTS.items()
        for kind, text in texts.items()
        if text != "Ingen" and not (kind == "details" and nr in LONG_DETAILS)
        if not LENGTHS.get(kind, (40, 400))[0] <= len(text) <= LENGTHS.get(kind, (40, 400))[1]
    ]
    assert unfit == []


@pytest.mark.parametrize("nr", sorted(LONG_DETAILS))
def test_texts__long_details__are_900_to_1500_characters(nr: str) -> None:
    assert 900 <= len(TEXTS[nr]["details"]) <= 1500


def test_texts__addresses_and_telephones__none() -> None:
    everything = json.dumps([FACTS, TEXTS], ensure_ascii=False)
    assert re.findall(r"\S*@\S*|https?:\S*|www\.\S*", everything) == []
    telephone = r"(?<!\d)(?:\d{8}|\d{4} \d{4}|\d\d \d\d \d\d \d\d)(?!\d)"
    assert [text for text in EVERY_TEXT if re.search(telephone, text)] == []
    assert re.findall(telephone, everything) == []
    assert re.findall(r"(?i)\btlf\b|e-mail|kontakt:", everything) == []


def test_texts__placeholders__none() -> None:
    placeholder = re.compile(r"\[|\]|Her kan angives|xxx|\?\?|\+ kontonummer", re.IGNORECASE)
    assert [text for text in EVERY_TEXT if placeholder.search(text)] == []


def test_texts__ends__are_whole_sentences() -> None:
    assert [t for t in EVERY_TEXT if t != "Ingen" and (t != t.strip() or t[-1] != ".")] == []
