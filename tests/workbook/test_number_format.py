"""Numbers as their cells show them: formats as Excel and LibreOffice store them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.number_format import Shown, shown
from workbook.write.styles import amount_format

_ACCOUNTING = (
    '_-* #,##0.00\\ "kr."_-;\\-* #,##0.00\\ "kr."_-;_-* "-"??\\ "kr."_-;_-@_-'  # built-in 44
)
_BY_SIZE = '[>=1000000]0.0,," mio.";[>=1000]0," t.";0'


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("General", "-5.25", "-5,25"),
        ("", "5", "5"),
        ("@", "5", "5"),
        ("0", "2.5", "3"),
        ("0.00", "-0.5", "-0,50"),
        ("#,##0", "1234567", "1.234.567"),
        ("#,##0.00", "1234.5", "1.234,50"),
        ("#,##0_);(#,##0)", "-1234", "(1.234)"),
        ("#,##0_);[Red](#,##0)", "1234", "1.234"),
        ("[$-406]#,##0.0_0", "45353.25", "45.353,3"),
        ("#,###.??", "0.5", ",5"),
        (".00", "12.5", "12,50"),
        ("0.##", "12.5", "12,5"),
        ("00000", "42", "00042"),
        ("0%", "2", "200%"),
        ("0.00%", "0.125", "12,50%"),
        (_ACCOUNTING, "1234.5", "1.234,50 kr."),
        (_ACCOUNTING, "-1234.5", "-1.234,50 kr."),
        (_ACCOUNTING, "0", "- kr."),
        ("[$kr.-406] #,##0.00", "5", "kr. 5,00"),
        ("#,##0\\ [$€-1]", "5", "5 €"),
        ('0.0" mio. kr."', "5", "5,0 mio. kr."),
        ("0.0\\ \\m\\i\\o\\.", "5", "5,0 mio."),
        ('General" t.kr."', "5.5", "5,5 t.kr."),
        ("#,##0,", "30000", "30"),
        ("0.0,,", "5250000", "5,3"),
        ("#,##0.0,", "1234567", "1.234,6"),
        ('#,##0",-"', "500", "500,-"),
        (_BY_SIZE, "5250000", "5,3 mio."),
        (_BY_SIZE, "5250", "5 t."),
        (_BY_SIZE, "-5", "-5"),
        ('"Ja";"Nej"', "-1", "Nej"),
        (";;;", "5", ""),
        ("0.00E+00", "1234", "1.234"),
        ("# ?/?", "0.5", "0,5"),
        ('0"000"', "5", "5000"),
        ("00-00", "1234", "12-34"),
    ],
)
def test_shown__of_a_format__is_what_excel_shows(code: str, number: str, text: str) -> None:
    assert shown(code, Decimal(number)).text == text


@pytest.mark.parametrize(
    ("code", "number", "figure", "words"),
    [
        ("#,##0,", "30000", "30", ""),
        ("#,##0,", "30400", "30.4", ""),
        ("0%", "2", "200", "%"),
        ('"%"0', "2", "2", "%"),
        ("#,##0_);(#,##0)", "-50", "-50", ""),
        ("0;0-", "-50", "-50", "-"),
        ("#,##0;[Red]#,##0", "-50", "-50", ""),
        ("0;0", "-50", "50", ""),
        ("-0", "50", "-50", ""),
        (_ACCOUNTING, "-50", "-50", "kr."),
        ('#,##0",-"', "50", "50", ",-"),
        ('0" (mio. kr.)"', "5", "5", "(mio. kr."),
        ('0"000"', "5", "5000", ""),
        ("0\\ 000", "5000", "5000", ""),
        ('0".000"', "1250", "1250000", ""),
        ('0" 000"', "1250", "1250000", ""),
        ('#,##0".000"', "-1250", "-1250000", ""),
        ("0\\,0", "55", "5.5", ""),
        ("00-00", "1234", "1234", ""),
        (_BY_SIZE, "5250000", "5.25", "mio."),
    ],
)
def test_shown__of_a_format__says_figure_and_words(
    code: str, number: str, figure: str, words: str
) -> None:
    found = shown(code, Decimal(number))

    assert (found.figure, found.words) == (Decimal(figure), words)


def test_shown__without_places_for_figures__has_no_figure() -> None:
    assert shown(";;;", Decimal(5)) == Shown("", None)
    assert shown('"Nej"', Decimal(5)) == Shown("Nej", None, "Nej")


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 3))
def test_shown__in_our_own_format__is_the_number(number: Decimal, decimals: int) -> None:
    found = shown(amount_format(decimals), number)

    assert (found.figure, found.words) == (number, "")


@given(st.text(max_size=300), st.decimals(-(10**300), 10**300, allow_nan=False))
def test_shown__of_any_text_as_format__ends(code: str, number: Decimal) -> None:
    assert isinstance(shown(code, number).text, str)


@given(st.text('0#?.,%;"\\_*[]$-<>=1@E+/ kr', max_size=40), st.decimals(-1000, 1000, places=2))
def test_shown__of_any_signs_of_formats__ends(code: str, number: Decimal) -> None:
    assert isinstance(shown(code, number).text, str)
