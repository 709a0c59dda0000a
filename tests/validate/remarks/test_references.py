import pytest

from validate.remarks.references import Reference, references


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("Samme som punkt 5.", [(5, True)]),
        ("Samme status som pkt. 12", [(12, True)]),
        ("Som pkt 5", [(5, True)]),
        ("Ligesom under punkt 7 er midlerne frigivet.", [(7, True)]),
        ("Se punkt 5, hvor ruten er beskrevet.", [(5, False)]),
        ("Midlerne bruges her i stedet, jf. pkt. nr. 8.", [(8, False)]),
        ("Samme som punkt 5, 6 og 7.", [(5, True), (6, True), (7, True)]),
        ("Samme bemærkning som punkt 5.", [(5, False)]),
        ("Samme som\u00a0punkt  5", [(5, True)]),
        ("Se punkt 5 i budgetaftalen.", [(5, False)]),
    ],
)
def test_references__words_that_point__give_numbers(
    remark: str, expected: list[tuple[int, bool]]
) -> None:
    assert [(found.nr, found.says_same) for found in references(remark)] == expected


@pytest.mark.parametrize(
    "remark",
    [
        "Sagen blev behandlet som punkt 14 i TBU.",
        "Jf. pkt. 9 på udvalgets dagsorden.",
        "Se punkt 5.2 om tidsplanen.",
        "Se punkt 5a.",
        "Se punkt 3 fra sidste år.",
        "Se punkt 3 i planen.",
        "Vi når et punkt 5 gange om året.",
        "Se side 5.",
        "Udvalget drøftede det, se punkt 4.",
    ],
)
def test_references__other_papers__are_left_out(remark: str) -> None:
    assert references(remark) == ()


def test_references__quote__is_as_written() -> None:
    assert references("Status er SAMME SOM pkt. 5.") == (Reference(5, True, "SAMME SOM pkt. 5"),)  # noqa: FBT003 - a value


def test_references__very_long_remark__are_all_found() -> None:
    """Were any part of it tried in two ways, this would not end."""
    assert len(references("samme som punkt 5, " * 1700)) == 1700
