from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.errors import OperatorError
from tests.workbook.case.ballerup import YEARS, case_round, cases, facts, made_case
from workbook.case.overview import Overview, loan_text, overview
from workbook.numbers import exact_sum
from workbook.round.cases import CaseRound, Decision


def amounts(*texts: str) -> dict[int, Decimal]:
    return {year: Decimal(text) for year, text in zip(YEARS, texts, strict=True)}


def ballerup(decisions: dict[str, Decision] | None = None, **changes: Any) -> Overview:
    return overview(case_round(decisions, **changes), cases())


def test_overview__ballerup__has_43_rows_in_six_committees() -> None:
    made = ballerup()
    counts = [(block.code, len(block.rows)) for block in made.blocks]
    assert counts == [
        ("TMU", 9),
        ("EBU", 4),
        ("BSU", 3),
        ("KFU", 4),
        ("SSU", 13),
        ("ØKU", 10),
    ]
    assert len(made.rows) == 43


def test_overview__rows__are_exactly_the_printed_net_with_the_opposite_sign() -> None:
    printed = {
        (case["nr"], year): Decimal(net)
        for case in facts()["cases"]
        for year, net in zip(YEARS, case["economy_tkr"]["nettodriftsbesparelse"], strict=True)
        if net is not None
    }
    shown = {(row.nr, year): one for row in ballerup().rows for year, one in row.years.items()}
    # The form leaves this one blank, where its saving and its expense are both 140.
    assert shown.pop(("TMU-09", 2019)) == 0
    assert {key: -1000 * one for key, one in shown.items()} == printed


def test_overview__totals__are_those_of_the_document_without_its_error() -> None:
    made = ballerup()
    assert made.grand == amounts("-32.285", "-46.555", "-51.555", "-52.555")
    assert made.requirement == amounts("39.40", "36.10", "35.50", "35.50")
    assert made.remainder == amounts("7.115", "-10.455", "-16.055", "-17.055")
    assert made.investment == amounts("13.50", "1.00", "0.70", "0.70")
    assert made.investment_total == Decimal("15.90")


def test_overview__committees__have_the_documents_totals_but_for_tmu() -> None:
    made = ballerup()
    assert {block.code: block.years for block in made.blocks} == {
        "TMU": amounts("-0.68", "-0.95", "-0.95", "-0.95"),
        "EBU": amounts("-7.50", "-11.30", "-13.90", "-13.90"),
        "BSU": amounts("-3.75", "-3.75", "-3.75", "-3.75"),
        "KFU": amounts("-0.66", "-0.66", "-0.66", "-0.66"),
        "SSU": amounts("-12.97", "-19.27", "-19.77", "-20.27"),
        "ØKU": amounts("-6.725", "-10.625", "-12.525", "-13.025"),
    }
    assert [block.anlaeg for block in made.blocks] == [
        Decimal("1.7"),
        None,
        None,
        None,
        Decimal("2.8"),
        Decimal("11.4"),
    ]


def test_overview__published_rows__differ_in_tmu_04_alone() -> None:
    published = {row["nr"]: row for row in facts()["overview_published"]["rows"]}
    wrong = set()
    for row in ballerup().rows:
        for year in YEARS:
            figure = published[row.nr][str(year)]
            mine = row.years.get(year, Decimal())
            if Decimal(figure or 0) != mine:
                wrong.add((row.nr, year))
        figure = published[row.nr]["anlaeg"]
        assert (figure and Decimal(figure)) == row.anlaeg
    assert wrong == {("TMU-04", year) for year in YEARS}


def test_overview__blank_year__is_absent_and_zero_is_zero_without_sign() -> None:
    rows = {row.nr: row for row in ballerup().rows}
    assert list(rows["EBU-02"].years) == [2019]
    assert [str(one) for one in rows["TMU-02"].years.values()] == ["0"] * 4


def test_overview__decisions__take_cases_out_of_every_total() -> None:
    made = ballerup({"ØKU-04": Decision.LEFT_OUT, "SSU-15": Decision.HEARING})
    left = [(one.nr, one.committee, one.decision.value) for one in made.left_out]
    assert left == [("SSU-15", "SSU", "sendes i høring"), ("ØKU-04", "ØKU", "medtages ikke")]
    assert len(made.rows) == 41
    assert made.grand == amounts("-30.285", "-43.555", "-48.555", "-49.555")
    assert made.remainder == amounts("9.115", "-7.455", "-13.055", "-14.055")
    assert made.investment == amounts("3.50", "1.00", "0.70", "0.70")
    assert len(made.cases) == 43


def test_overview__order__is_the_settings_then_number_then_letter() -> None:
    numbers = ["ØKU-02", "KFU-10", "KFU-04B", "ÆLU-01", "KFU-04A", "KFU-04", "ØKU-01", "TMU-09"]
    committees = [{"code": code, "name": code} for code in ("ØKU", "TMU", "ÆLU", "KFU")]
    made = overview(
        case_round(committees=committees),
        [made_case(nr, nr[:3], {"saving": {2019: Decimal(1)}}) for nr in numbers],
    )
    assert [row.nr for row in made.rows] == [
        "ØKU-01",
        "ØKU-02",
        "TMU-09",
        "ÆLU-01",
        "KFU-04",
        "KFU-04A",
        "KFU-04B",
        "KFU-10",
    ]


def test_overview__unknown_committee__stands_last_and_counts() -> None:
    made = overview(
        case_round(), [*cases(), made_case("XXX-01", "XXX", {"saving": {2019: Decimal(1000)}})]
    )
    assert made.blocks[-1].name == "XXX"
    assert made.grand[2019] == Decimal("-33.285")


def test_overview__no_requirement__gives_no_remainder() -> None:
    made = ballerup(requirement={})
    assert made.requirement == {}
    assert made.remainder == {}


def test_overview__divisor_without_last_decimal__is_the_templates_fault() -> None:
    found = case_round()
    edition = found.template.overview.model_copy(update={"divisor": 3})
    template = found.template.model_copy(update={"overview": edition})
    case = made_case("TMU-01", "TMU", {"saving": {2019: Decimal(50)}})
    with pytest.raises(OperatorError, match="50 divided by 3 has no last decimal"):
        overview(replace(found, template=template), [case])


def test_loan_text__ballerup__is_bound_to_the_years_investment() -> None:
    made = ballerup()
    assert len(made.loans) == 1
    assert loan_text(made.loans[0], made.unit, made.decimals) == (
        "I 2019 kan 10,00 af de 13,50 mio. kr. lånefinansieres: energibesparende foranstaltning."
    )


def test_loan_text__less_invested_than_may_be_borrowed__names_no_more_than_that() -> None:
    made = ballerup({"ØKU-04": Decision.LEFT_OUT})
    assert loan_text(made.loans[0], made.unit, made.decimals).startswith(
        "I 2019 kan 3,50 af de 3,50 mio. kr. lånefinansieres"
    )


def test_loan_text__no_investment__says_so() -> None:
    made = overview(case_round(), [])
    assert (
        loan_text(made.loans[0], made.unit, made.decimals)
        == "Der er ingen anlægsudgift i 2019, som kan lånefinansieres."
    )


_AMOUNT = st.decimals(-(10**9), 10**9, places=3, allow_nan=False)
_CASE = st.tuples(
    st.sampled_from(["TMU", "EBU", "BSU", "KFU", "SSU", "ØKU", "XYZ"]),
    st.dictionaries(
        st.sampled_from(["saving", "expense", "investment"]),
        st.dictionaries(st.sampled_from(YEARS), _AMOUNT),
    ),
    st.sampled_from(Decision),
)


def _round_of(found: list[tuple[str, object, Decision]]) -> CaseRound:
    return case_round({f"{one[0]}-{nr}": one[2] for nr, one in enumerate(found, start=1)})


@given(st.lists(_CASE, max_size=30))
def test_overview__any_cases__add_up_exactly(
    found: list[tuple[str, dict[str, dict[int, Decimal]], Decision]],
) -> None:
    made = overview(
        _round_of([*found]),
        [made_case(f"{one[0]}-{nr}", one[0], one[1]) for nr, one in enumerate(found, start=1)],
    )
    included = [one[1] for one in found if one[2] is Decision.INCLUDED]
    for year in YEARS:
        saved = exact_sum(one.get("saving", {}).get(year) for one in included)
        spent = exact_sum(one.get("expense", {}).get(year) for one in included)
        assert made.grand[year] * 1000 == spent - saved
        assert made.grand[year] == exact_sum(block.years[year] for block in made.blocks)
        assert made.grand[year] == exact_sum(row.years.get(year) for row in made.rows)
    assert made.investment_total == exact_sum(row.anlaeg for row in made.rows)
    assert made.investment_total == exact_sum(block.anlaeg for block in made.blocks)
    assert len(made.rows) + len(made.left_out) == len(found)
