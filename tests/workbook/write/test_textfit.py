"""Texts fit their cells."""

from hypothesis import given
from hypothesis import strategies as st

from workbook.write.textfit import MAX_ROW_HEIGHT, lines, row_height, split_for_rows, wrap

_TEXTS = st.text(alphabet="aæøåÅmiW .,-–\n\t”1€", max_size=400)


def test_lines__empty_text__one_line() -> None:
    assert lines("", 10) == 1


def test_lines__explicit_breaks__counted_also_at_the_end() -> None:
    assert lines("a\n\nb\n", 10) == 4


def test_lines__one_word_wider_than_the_column__broken_by_character() -> None:
    assert lines("m" * 20, 10) == 4


def test_lines__bold_text_at_the_edge__wraps_where_plain_does_not() -> None:
    assert lines("nedsættelse", 10.8) == 1
    assert lines("nedsættelse", 10.8, bold=True) == 2


def test_lines__real_text__as_many_as_calibri_takes() -> None:
    sentence = "Arbejdet er i gang, og centeret regner med at være færdigt i efteråret. "
    assert [lines(sentence * 10, width) for width in (12, 30, 60, 120)] == [70, 23, 11, 6]


def test_lines__narrow_letters__more_of_them_on_a_line() -> None:
    assert lines("il" * 20, 20) == 1
    assert lines("mW" * 20, 20) == 4


def test_wrap__hyphen_inside_a_word__line_breaks_after_it() -> None:
    assert wrap("aaaa-bbbb", 7) == ["aaaa-", "bbbb"]


def test_wrap__no_break_space__keeps_the_words_together() -> None:
    assert wrap("det er 25\u00a0kr.", 8) == ["det er ", "25\u00a0kr."]


def test_wrap__spaces_at_the_edge__hang_and_open_no_line() -> None:
    assert wrap("123456789   ", 10) == ["123456789   "]


@given(_TEXTS, st.floats(1, 200), st.booleans())
def test_wrap__any_text__pieces_are_the_text(text: str, width: float, bold: bool) -> None:
    assert "".join(wrap(text, width, bold=bold)) == text


def test_row_height__sizes__as_excel_fits_them() -> None:
    assert row_height([("a", 10)]) == 15
    assert row_height([("a", 10)], size=22) == 30
    assert row_height([("a\nb\nc", 10), ("a", 10)]) == 47


def test_row_height__more_than_a_row_can_hold__excels_limit() -> None:
    assert row_height([("a\n" * 100, 10)]) == MAX_ROW_HEIGHT


def test_split_for_rows__one_long_paragraph__cut_after_a_sentence() -> None:
    sentence = "Byrådet vedtog forslaget. "
    rows = split_for_rows([sentence * 4], 26, 47)
    assert rows == [[sentence * 3], [sentence]]


def test_split_for_rows__no_paragraphs__no_rows() -> None:
    assert split_for_rows([], 26) == []


@given(st.lists(_TEXTS, max_size=6), st.floats(2, 100), st.floats(17, 409))
def test_split_for_rows__any_text__nothing_lost_and_no_row_too_high(
    paragraphs: list[str], width: float, height: float
) -> None:
    rows = split_for_rows(paragraphs, width, height)
    shown = "".join(piece for row in rows for piece in row)
    assert shown.replace("\n", "") == "".join(paragraphs).replace("\n", "")
    for row in rows:
        assert 2 + 15 * lines("\n".join(row), width) <= max(height, 17)
