"""Texts read as Excel's TRIM reads them, and values however they are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.expression.reading import quoted, read_value, reads_as, trimmed

_STATUSES = ("Under udmøntning", "Afsluttet", "Sat i bero")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("afsluttet. ", "Afsluttet"),
        ("UNDER\u00a0UDMØNTNING", "Under udmøntning"),
        ("Sat i\nbero", "Sat i bero"),
        ("Afsluttet..", None),
        ("Afsluttet .", None),
        ("", None),
    ],
)
def test_read_value__spelling__is_read_as_a_person_would(text: str, value: str | None) -> None:
    assert read_value(text, _STATUSES) == value


@given(st.text())
def test_trimmed__any_text__twice_is_as_once(text: str) -> None:
    assert trimmed(trimmed(text)) == trimmed(text)


@given(st.sampled_from(_STATUSES), st.text(alphabet=" \t\n\u00a0", max_size=4))
def test_reads_as__blanks_around__do_not_count(status: str, blanks: str) -> None:
    assert reads_as(f"{blanks}{status}{blanks}", status)


def test_quoted__quotation_mark__is_doubled() -> None:
    assert quoted('"klar"') == '"""klar"""'
