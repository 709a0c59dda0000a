"""What stands once in a table, or says the same everywhere."""

from validate.contract import once


def _answers(*rows: tuple[int, str, str | None, str | None, bool]) -> dict[str, list[object]]:
    names = ("nr", "role", "status", "claimed", "counts")
    return {name: [row[index] for row in rows] for index, name in enumerate(names)}


def test_status__claimed_by_another_centre__fails_all_rows_of_the_item() -> None:
    answers = _answers(
        (4, "lead", "Afsluttet", None, True),
        (4, "other", None, "Sat i bero", True),
        (5, "lead", "Afsluttet", None, True),
    )
    assert once.one_status(answers) == [False, False, True]


def test_status__claimed_in_another_spelling__keeps() -> None:
    answers = _answers((4, "lead", "Afsluttet", None, True), (4, "other", None, "afsluttet.", True))
    assert once.one_status(answers) == [True, True]


def test_status__claimed_where_nobody_led_or_nothing_counts__keeps() -> None:
    answers = _answers(
        (4, "lead", None, None, True),
        (4, "other", None, "Sat i bero", True),
        (5, "lead", "Afsluttet", None, False),
        (5, "other", None, "Sat i bero", True),
    )
    assert once.one_status(answers) == [True, True, True, True]


def test_item__led_in_two_files_that_count__fails_both() -> None:
    answers = _answers(
        (4, "lead", None, None, True), (4, "lead", None, None, True), (4, "other", None, None, True)
    )
    assert once.led_once(answers) == [False, False, True]
