"""What stands once in a table, or says the same everywhere."""

from validate.contract import once


def _cases(*rows: tuple[str, str | None, bool]) -> dict[str, list[object]]:
    return {
        "file": [file for file, _, _ in rows],
        "number": [number for _, number, _ in rows],
        "counts": [counts for _, _, counts in rows],
    }


def _titles(*rows: tuple[str | None, str | None, bool]) -> dict[str, list[object]]:
    return {
        "committee": [committee for committee, _, _ in rows],
        "title": [title for _, title, _ in rows],
        "counts": [counts for _, _, counts in rows],
    }


def _answers(*rows: tuple[int, str, str | None, str | None, bool]) -> dict[str, list[object]]:
    names = ("nr", "role", "status", "claimed", "counts")
    return {name: [row[index] for row in rows] for index, name in enumerate(names)}


def test_number__twice_in_a_file__fails_both_rows() -> None:
    cases = _cases(("a", "TMU-1", True), ("a", "TMU-1", False), ("b", "TMU-1", True))
    assert once.number_once_in_file(cases) == [False, False, True]


def test_number__missing_twice__keeps() -> None:
    assert once.number_once_in_file(_cases(("a", None, True), ("a", None, True))) == [True, True]


def test_number__in_two_files_that_count__fails_every_row_of_theirs() -> None:
    cases = _cases(("a", "TMU-1", True), ("b", "TMU-1", True), ("c", "TMU-1", False))
    assert once.number_of_one_file(cases) == [False, False, True]


def test_number__twice_in_one_file_only__is_of_one_file() -> None:
    cases = _cases(("a", "TMU-1", True), ("a", "TMU-1", True), ("b", "TMU-1", False))
    assert once.number_of_one_file(cases) == [True, True, True]


def test_number__missing_in_two_files__is_of_none() -> None:
    assert once.number_of_one_file(_cases(("a", None, True), ("b", None, True))) == [True, True]


def test_title__twice_below_a_committee__fails_both_rows() -> None:
    titles = _titles(("TMU", "x", True), ("BSU", "x", True), ("TMU", "x", True))
    assert once.title_once_in_committee(titles) == [False, True, False]


def test_title__without_committee_or_in_a_file_that_does_not_count__keeps() -> None:
    titles = _titles((None, "x", True), (None, "x", True), ("TMU", "y", True), ("TMU", "y", False))
    assert once.title_once_in_committee(titles) == [True, True, True, True]


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
