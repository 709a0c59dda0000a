"""The note of loans is held against the row of the investment and the round's loans."""

from dataclasses import replace
from decimal import Decimal

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile.overviews import bundled, correct
from validate.reconcile.overview import reconcile_overview
from workbook.case.overview import LoanShare
from workbook.read.open import read_book

LOAN = LoanShare(2019, Decimal(10), Decimal("13.5"), "energi")


def told(note: str) -> list[str]:
    file = ReturnedFile(correct())
    file.set_text("Oversigt", "B69", note)
    overview = replace(bundled(), loans=(LOAN,))
    found = reconcile_overview(read_book(file.data), overview)
    assert found.agrees
    return [one.message.da for one in found.infos]


@pytest.mark.parametrize(
    ("note", "messages"),
    [
        ("Heraf kan 10,00 mio. kr. af de 13,50 mio. kr. i 2019 lånefinansieres: energi.", []),
        ("I 2019 kan 10,00 af de 13,50 mio. kr. lånefinansieres: energi.", []),
        (
            "I 2019 kan 11,00 af de 13,45 mio. kr. lånefinansieres: energi.",
            [
                "Anlægsudgift 2019: noten siger 13,45, men rækken siger 13,50.",
                "Lån 2019: noten siger 11,00, men runden giver 10,00.",
            ],
        ),
        ("Lån: 10 mio. kr. af de 13,5 mio. kr. i 2019", []),
        ("Der er ingen anlægsudgift i 2019, som kan lånefinansieres.", []),
        ("Af de 13,45 mio. kr. bruges 10 mio. kr. i 2019 til lys", []),
        (
            "Heraf kan 10,00 mio. kr. af de 13,45 mio. kr. i 2019 lånefinansieres: energi.",
            ["Anlægsudgift 2019: noten siger 13,45, men rækken siger 13,50."],
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
