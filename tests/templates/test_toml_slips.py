"""Slips of TOML: each told with its line, whatever stands in the file."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.toml_slips import slips_in

_SETTINGS = """\
title = "Opfølgning"
deadline = 2026-12-28
years = [2026, 2027] # år
centres = [
    { code = "CET", name = "Center" },
    { code = "CBU", name = "Børn" },
]

[requirement]
2026 = "1,5"

[[sections]]
title = 'Udvidelser'
economy = false
"""
_SIGNS = "\"'[]{}=:,.;#\\“” \t\n-0127abøåCET"


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


@given(
    at=st.integers(0, len(_SETTINGS)),
    gone=st.integers(0, 6),
    new=st.text(_SIGNS, max_size=6),
)
def test_slips__any_change_of_settings__are_told_in_order_of_their_lines(
    at: int, gone: int, new: str
) -> None:
    text = _SETTINGS[:at] + new + _SETTINGS[at + gone :]
    slips = slips_in(text)
    assert bool(slips) == (not _is_toml(text))
    lines = text.split("\n")
    for slip in slips:
        assert 1 <= slip.line <= len(lines)
        assert slip.says.da
        assert slip.says.en


@given(st.text(max_size=60))
def test_slips__any_text__are_told_where_it_is_no_toml(text: str) -> None:
    assert bool(slips_in(text)) == (not _is_toml(text))


def _mended(text: str) -> str:
    """The text with what the slips say to write."""
    lines = text.split("\n")
    for slip in slips_in(text):
        lines[slip.line - 1] = slip.instead
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-12-28", "28.12.2026"),
        ('"Opfølgning"', "Opfølgning"),
        ('"Opfølgning"', "»Opfølgning«"),
        ("[2026, 2027]", "2026 og 2027"),
        ("[2026, 2027]", "[2026; 2027]"),
        ('name = "Center" },', "name = “Center” }"),
        ('code = "CET", name', "code = CET, name"),
        ('    { code = "CBU", name = "Børn" },\n]', '    { code = "CBU", name = "Børn" }'),
        ("[[sections]]", "[[sections]"),
        ("economy = false", "economy = Nej  # ingen"),
        ("'Udvidelser'", "'Udvidelser"),
        ("title = 'Udvidelser'", "title: 'Udvidelser'"),
    ],
)
def test_slips__mended_as_told__are_toml_that_says_the_same(old: str, new: str) -> None:
    assert old in _SETTINGS
    text = _SETTINGS.replace(old, new, 1)
    assert not _is_toml(text)
    assert tomllib.loads(_mended(text)) == tomllib.loads(_SETTINGS)


def test_slips__two_in_one_file__are_both_told() -> None:
    text = _SETTINGS.replace("2026-12-28", "28-12-2026").replace("false", "nej")
    assert [(slip.line, slip.instead) for slip in slips_in(text)] == [
        (2, "deadline = 2026-12-28"),
        (14, "economy = false"),
    ]
