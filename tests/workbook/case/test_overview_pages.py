"""Where the overview's pages end."""

from workbook.case.overview_pages import section_ends
from workbook.council.paper import Block


def test_section_ends__little_would_be_blank__keeps_the_committee_whole() -> None:
    sections = [(Block(1, 500),), (Block(4, 100), Block(6, 200))]
    assert section_ends(sections, 700) == [3]


def test_section_ends__more_than_a_third_would_be_blank__parts_the_committee() -> None:
    sections = [(Block(1, 400),), (Block(4, 100), Block(6, 100), Block(7, 300))]
    assert section_ends(sections, 700) == [6]


def test_section_ends__first_rows_do_not_fit__begins_the_committee_on_a_new_page() -> None:
    sections = [(Block(1, 400),), (Block(4, 310), Block(6, 200))]
    assert section_ends(sections, 700) == [3]


def test_section_ends__committee_higher_than_a_page__is_parted_as_often_as_needed() -> None:
    rows = tuple(Block(row, 100) for row in range(1, 21))
    assert section_ends([rows], 700, 100) == [7, 13, 19]


def test_section_ends__less_may_be_blank__parts_sooner() -> None:
    sections = [(Block(1, 500),), (Block(4, 100), Block(6, 200))]
    assert section_ends(sections, 700, most_blank=0) == [5]
