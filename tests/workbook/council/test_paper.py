"""Pages end between blocks, never inside one that fits on a page."""

from workbook.write.paper import Block, page_ends, page_height, print_scale


def test_page_ends__blocks_fit_together__none() -> None:
    assert page_ends([Block(1, 300), Block(4, 300)], 700) == []


def test_page_ends__block_does_not_fit__page_ends_above_it() -> None:
    assert page_ends([Block(1, 400), Block(4, 400), Block(8, 200)], 700) == [3]


def test_page_ends__block_higher_than_a_page__goes_on_where_it_ends() -> None:
    assert page_ends([Block(1, 900), Block(4, 400), Block(6, 400)], 700) == [5]


def test_page_ends__block_higher_than_a_page__begins_below_what_is_there() -> None:
    assert page_ends([Block(1, 100), Block(3, 900)], 700) == []


def test_page_ends__header_repeated__takes_its_room_on_every_page_but_the_first() -> None:
    blocks = [Block(1, 700), Block(4, 400), Block(8, 250)]
    assert page_ends(blocks, 700) == [3]
    assert page_ends(blocks, 700, 100) == [3, 7]


def test_print_scale__columns__shrunk_to_the_page_but_never_grown() -> None:
    assert print_scale([100, 66]) == 55
    assert print_scale([100, 66], landscape=True) == 81
    assert print_scale([20]) == 100


def test_page_height__columns_wider_than_the_page__give_more_points() -> None:
    assert round(page_height([80])) == 726
    assert round(page_height([100, 66])) == 1321
    assert round(page_height([80], landscape=True)) == 483
