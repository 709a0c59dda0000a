from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbook.numbers import NOT_A_NUMBER, Reading, danish, plain, read_danish, round_away

AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
NONFINITE = [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity")]


@pytest.mark.parametrize(
    ("amount", "decimals", "rounded"),
    [
        ("-6.725", 2, "-6.73"),
        ("6.725", 2, "6.73"),
        ("6.7249", 2, "6.72"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.4", 3, "0.400"),
        ("-0.004", 2, "0.00"),
        ("12345678901234567890123456789.5", 0, "12345678901234567890123456790"),
        ("99999999999999999999999999999.5", 0, "100000000000000000000000000000"),
    ],
)
def test_round_away__half__goes_away_from_zero(amount: str, decimals: int, rounded: str) -> None:
    assert str(round_away(Decimal(amount), decimals)) == rounded


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("0.550", "0,55"),
        ("-1250.5", "-1.250,5"),
        ("1E+3", "1.000"),
        ("1E-7", "0,0000001"),
        ("999", "999"),
        ("1234567", "1.234.567"),
        ("1E+5000", "1" + "0" * 2 + ".000" * 1666),
    ],
)
def test_danish__exact__has_needed_decimals_only(amount: str, printed: str) -> None:
    assert danish(Decimal(amount)) == printed


@pytest.mark.parametrize(
    ("amount", "decimals", "printed"),
    [
        ("-6.725", 2, "-6,73"),
        ("1000", 1, "1.000,0"),
        ("999.95", 1, "1.000,0"),
        ("-0.04", 1, "0,0"),
        ("-999.5", 0, "-1.000"),
    ],
)
def test_danish__rounded__has_that_many_decimals(amount: str, decimals: int, printed: str) -> None:
    assert danish(Decimal(amount), decimals) == printed


def test_danish__own_minus__is_used() -> None:
    assert danish(Decimal(-5), minus="−") == "−5"
    assert danish(Decimal("-0.001"), 2, minus="−") == "0,00"


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("0.4", "0.4"),
        ("21", "21"),
        ("-1.0", "-1"),
        ("-0", "0"),
        ("0E+3", "0"),
        ("2.1E+1", "21"),
        ("100", "100"),
        ("1E+2", "100"),
        ("0.000000010", "0.00000001"),
        ("1.2345678901234567890123456789012345", "1.2345678901234567890123456789012345"),
    ],
)
def test_plain__amount__is_spelled_as_json(amount: str, printed: str) -> None:
    assert plain(Decimal(amount)) == printed


@pytest.mark.parametrize("amount", NONFINITE, ids=str)
def test_printing__not_finite__is_refused(amount: Decimal) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        plain(amount)
    with pytest.raises(ValueError, match="not an amount"):
        danish(amount, 2)
    with pytest.raises(ValueError, match="not an amount"):
        round_away(amount, 2)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("0", "0", None),
        ("-0", "0", None),
        ("1250", "1250", None),
        ("1.250,5", "1250.5", None),
        ("1250,5", "1250.5", None),
        ("1,250", "1.25", None),
        ("1 250", "1250", None),
        ("1 250 000,75", "1250000.75", None),
        ("1\u00a0250", "1250", None),
        ("1\u2009250", "1250", None),
        ("1\u202f250", "1250", None),
        ("1.250.000", "1250000", None),
        ("  7\n", "7", None),
        ("-50", "-50", None),
        ("−50", "-50", None),
        ("–50", "-50", None),
        ("—50", "-50", None),
        ("- 50", "-50", None),
        ("+50", "50", None),
        ("0.4", "0.4", None),
        ("0.250", "0.25", None),
        ("1234.567", "1234.567", None),
        ("50,-", "50", "kr."),
        ("-1.250,-", "-1250", "kr."),
        ("50,– kr.", "50", "kr."),
        ("50,00 kr.", "50", "kr."),
        ("50 KR", "50", "kr."),
        ("kr. 500.000", "500000", "kr."),
        ("-kr. 500.000,25", "-500000.25", "kr."),
        ("kr. -5", "-5", "kr."),
        ("DKK 5", "5", "kr."),
        ("1250 t.kr.", "1250", "t.kr."),
        ("1250 tkr", "1250", "t.kr."),
        ("0,4 mio.", "0.4", "mio. kr."),
        ("0,4 mio. kr.", "0.4", "mio. kr."),
        ("0,4\u00a0mio.kr.", "0.4", "mio. kr."),
        ("kr. 0,4 mio.", "0.4", "mio. kr."),
        ("1,5 mia. kr.", "1.5", "mia. kr."),
    ],
)
def test_read_danish__one_meaning__is_read(text: str, amount: str, unit: str | None) -> None:
    assert read_danish(text) == Reading((Decimal(amount),), unit)


def test_read_danish__minus_zero__has_no_sign() -> None:
    assert str(read_danish("-0,0").candidates[0]) == "0.0"


@pytest.mark.parametrize(
    ("text", "whole", "pointed", "unit"),
    [
        ("1.250", "1250", "1.25", None),
        ("-12.345", "-12345", "-12.345", None),
        ("1.250 mio. kr.", "1250", "1.25", "mio. kr."),
        ("1.250 t.kr.", "1250", "1.25", "t.kr."),
    ],
)
def test_read_danish__point_and_three_digits__has_two_meanings(
    text: str, whole: str, pointed: str, unit: str | None
) -> None:
    assert read_danish(text) == Reading((Decimal(whole), Decimal(pointed)), unit)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "kr.", "mio.", ","),
        *("70.-100.000 kr.", "500 årligt", "1230 i 2024, herefter 1191 årligt", "Ikke oplyst"),
        *("NaN", "Infinity", "1e5", "1E5", "0x10", "1_000"),
        *("٣", "٣,٥", "５０", "1²", "½"),
        *("1,5,5", "1..5", "1.25.000", "12 34", "2024 2025", "1\n250", "1.250 000", "1,250.50"),
        *("05", "007", "00", "1,", "1.", ",5", ".5"),
        *("--5", "-kr. -5", "50-", "(50)", "5 %", "ca. 5", "5 stk."),
        *("50,- mio.", "0,5,-", "0.5,-", "kr. 5 kr.", "kr. 5 t.kr.", "5 kr. mio."),
    ],
)
def test_read_danish__anything_else__is_no_number(text: str) -> None:
    assert read_danish(text) == NOT_A_NUMBER


@pytest.mark.parametrize(
    "text",
    ["-" + " " * 30_000 + "x", "1" * 30_000 + "x", "1" + " 000" * 8_000 + "x", "1" + "a " * 15_000],
    ids=["blanks", "digits", "groups", "words"],
)
def test_read_danish__very_long_text__is_refused_at_once(text: str) -> None:
    assert read_danish(text) == NOT_A_NUMBER


@given(AMOUNTS)
@example(Decimal("1.250"))
@example(Decimal(-1250))
def test_read_danish__printed_amount__comes_back_first(amount: Decimal) -> None:
    assert read_danish(danish(amount)).candidates[0] == amount


@given(AMOUNTS)
def test_read_danish__printed_with_two_decimals__has_one_meaning(amount: Decimal) -> None:
    assert read_danish(danish(amount, 2, minus="−")).candidates == (round_away(amount, 2),)


@given(AMOUNTS)
def test_plain__read_again__is_equal(amount: Decimal) -> None:
    assert Decimal(plain(amount)) == amount


@given(AMOUNTS, st.integers(0, 6))
def test_round_away__any_amount__moves_at_most_half_a_step(amount: Decimal, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    assert abs(round_away(amount, decimals) - amount) <= step / 2
