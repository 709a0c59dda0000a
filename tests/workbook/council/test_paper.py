"""Pages end between blocks, never inside one that fits on a page."""

from workbook.council.paper import Block, page_ends, page_height


def test_page_ends__blocks_fit_together__none() -> None:
    assert page_ends([Block(1, 300), Block(4, 300)], 700) == []


def test_page_ends__block_does_not_fit__page_ends_above_it() -> None:
    assert page_ends([Block(1, 400), Block(4, 400), Block(8, 200)], 700) == [3]


def test_page_ends__block_higher_than_a_page__goes_on_where_it_ends() -> None:
    assert page_ends([Block(1, 900), Block(4, 400), Block(6, 400)], 700) == [5]


def test_page_ends__block_higher_than_a_page__begins_below_what_is_there() -> None:
    assert page_ends([Block(1, 100), Block(3, 900)], 700) == []


def test_page_height__columns_wider_than_the_page__give_more_points() -> None:
    assert round(page_height([80])) == 719
    assert round(page_height([100, 66])) == 1207
    assert round(page_height([80], landscape=True)) == 478
