"""Letters that a shipped font has print as they are; each other one prints as a stated sign."""

import pytest

from workbook.edition.pdf.letters import MOST_NAMED, has, printable

_DANISH = "abcdefghijklmnopqrstuvwxyzæøåéüABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉÜ0123456789"


@pytest.mark.parametrize("sign", [*_DANISH, *"“”’–—−…•½§€%&/()=?*'\"\\#$_@<>{}[]^~`|"])
def test_has__danish_letter_or_sign__yes(sign: str) -> None:
    assert has(sign)
    assert printable(sign) == sign


_OTHERS = (*"☐☑☒✓→▪■²³₂≥≤ŁşğČžЖΩאشﬁ😀", "\u00a0", "\u202f", "\u2011", "\u00ad")


@pytest.mark.parametrize("sign", _OTHERS)
def test_has__sign_or_letter_of_another_language__yes(sign: str) -> None:
    assert has(sign)


@pytest.mark.parametrize("sign", [*"你🚀ไ𝄞\x00\x07\ud83d\ufffe\u202e", "\U000f0000"])
def test_has__none_of_the_fonts__no(sign: str) -> None:
    assert not has(sign)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb", "a    b"),
        ("e\u0301 A\u030a", "é Å"),
        ("Skjult \u202e000.1\u202c kr.", "Skjult 000.1 kr."),
        ("\U0001f468\u200d\U0001f469", "[tegn U+1F468]\u200d[tegn U+1F469]"),
        ("❤\ufe0f\U000e0100", "❤\ufe0f"),
        ("\U000f0000", "[tegn U+F0000]"),
        ("\x00", "[tegn U+0000]"),
        ("\ud83d", "[tegn U+D83D]"),
    ],
)
def test_printable__text__as_it_is_printed(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_printable__lost_letters_in_a_row__named_up_to_three_then_counted() -> None:
    assert printable("你" * MOST_NAMED) == "[tegn U+4F60 U+4F60 U+4F60]"
    assert printable("你" * (MOST_NAMED + 1)) == "[4 tegn, der ikke kan trykkes]"


def test_printable__printed_text__stays_as_it_is() -> None:
    once = printable("Godt 🚀 你好 \u202e gået\x07")
    assert printable(once) == once
