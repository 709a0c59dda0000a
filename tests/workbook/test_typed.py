import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.typed import cleaned, unseen, without_heading

TEXT = st.text(
    st.sampled_from("aAå\u030a \t\r\n\v\u2028\u00a0\u200b\u00ad\ufffd\ufe0f\u2714\x07.:")
    | st.characters(),
    max_size=20,
)


@given(TEXT)
def test_cleaned__twice__changes_nothing_more(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


@given(TEXT)
def test_cleaned__any_text__has_nothing_unseen(text: str) -> None:
    assert unseen(cleaned(text)) == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("En\r\nTo\rTre", "En\nTo\nTre"),
        ("En\vTo", "En\nTo"),
        ("En  \n\n  To \t", "En\n\n  To"),
        ("bla\u030a\u00ad\u200b\ufeff", "blå"),
        ("Af\u2800slut\u3164tet\u034f", "Afsluttet"),
        ("\uf0b7 Skolen\n\uf0a7 Hallen\n\uf0fc Klar", "• Skolen\n▪ Hallen\n✓ Klar"),
        ("Anl\ufffdg", "Anl\ufffdg"),
        ("Af\ufe0fsluttet\U000e0100 \ufe00", "Afsluttet"),
        ("a\u200b\ufe0f\u0316\ufe0f", "a\u0316"),
        ("\u2714\ufe0f Klar, 1\ufe0f\u20e3 af 2", "\u2714\ufe0f Klar, 1\ufe0f\u20e3 af 2"),
        ("Se \ufffcbilledet", "Se billedet"),
        ("bla\u030abær" + "\u0316" * 65_000, "blåbær" + "\u0316" * 30),
        ("0,4\u00a0mio.", "0,4\u00a0mio."),
    ],
)
def test_cleaned__text__prints_so(text: str, printed: str) -> None:
    assert cleaned(text) == printed


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("August: I gang.", "I gang."),
        ("august 2024 :\nAugust: I gang.", "I gang."),
        ("August 2023: I gang.", "August 2023: I gang."),
        ("Augustin: I gang.", "Augustin: I gang."),
        ("I august: to.", "I august: to."),
        ("August:", ""),
    ],
)
def test_without_heading__text__keeps_the_rest(text: str, bare: str) -> None:
    assert without_heading(text, ["August 2024", "August"]) == bare
