"""The note of loans is held against the row of the investment and the round's loans."""

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile.proposals import SHEET, correct, of
from validate.reconcile.difference import Kind


def told(note: str) -> list[str]:
    file = ReturnedFile(correct())
    file.set_text(SHEET, "B69", note)
    found = of(file.data)
    return [one.message.da for one in (*found.differences, *found.infos)]


@pytest.mark.parametrize(
    ("note", "messages"),
    [
        ("Heraf kan 10,00 mio. kr. af de 13,50 mio. kr. i 2019 lånefinansieres: energi.", []),
        ("I 2019 kan 10,00 af de 13,50 mio. kr. lånefinansieres: energi.", []),
        (
            "Et lån i 2019: 11,00 af de 13,45 mio. kr. til energi.",
            [
                "Anlægsudgift pr. år 2019: noten siger 13,45, men rækken siger 13,50.",
                "Lån 2019: noten siger 11,00, men runden giver 10,00.",
            ],
        ),
        ("Lån: 10 mio. kr. af de 13,5 mio. kr. i 2019", []),
        ("Der er ingen anlægsudgift i 2019, som kan lånefinansieres.", []),
        ("Af de 13,45 mio. kr. bruges 10 mio. kr. i 2019 til lys", []),
        (
            "Heraf kan 10,00 mio. kr. af de 13,45 mio. kr. i 2019 lånefinansieres: energi.",
            ["Anlægsudgift pr. år 2019: noten siger 13,45, men rækken siger 13,50."],
        ),
        (
            "Heraf kan 12 mio. kr. af de 13,50 mio. kr. i 2019 lånefinansieres.",
            ["Lån 2019: noten siger 12,00, men runden giver 10,00."],
        ),
    ],
)
def test_note__against_row_and_loans__only_other_amounts_are_told(
    note: str, messages: list[str]
) -> None:
    assert told(note) == messages


def test_note__as_the_edition_has_it_with_other_figures__a_difference_alone() -> None:
    file = ReturnedFile(correct())
    reason = "lyset i kommunens bygninger sparer energi"
    note = f"I 2019 kan 11,00 af de 13,45 mio. kr. lånefinansieres: {reason}."
    file.set_text(SHEET, "B69", note)
    found = of(file.data)
    assert [(one.kind, one.cell) for one in found.differences] == [(Kind.TEXT, "B69")]
    assert found.infos == ()
