from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from workbook.danish import folded
from workbook.economy import Economy, EconomyError, Entry, Series, parse_economy, print_economy

AMOUNTS = st.decimals("-99999", "99999", allow_nan=False, allow_infinity=False).filter(
    lambda amount: -6 <= int(amount.as_tuple().exponent) <= 0
) | st.builds(lambda units, places: Decimal(units).scaleb(-places), st.integers(-99999, 99999),
              st.integers(0, 6))  # fmt: skip
WORDS = st.lists(st.text("abdæøåÆØÅ,.-", min_size=1, max_size=6), min_size=1, max_size=3).map(
    " ".join
)
NOTES = st.recursive(
    st.lists(st.text("aæØ0147,.:-", min_size=1, max_size=4), min_size=1, max_size=3).map(" ".join),
    lambda inner: inner.map("jf. ({})".format),
    max_leaves=2,
).map("n {}".format)
LABELS = st.builds("{}{}{}".format, st.sampled_from("AÆb"), WORDS, st.sampled_from(["", " 1"]))


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    years = sorted(draw(st.sets(st.integers(1900, 2099), min_size=2, max_size=8)))
    made = []
    for first, last in zip(years[::2], years[1::2], strict=False):
        amount = draw(AMOUNTS)
        kind = draw(st.sampled_from(["range", "year", "start"]))
        if kind == "range":
            made.append(Entry(amount, first, last))
        elif kind == "year":
            made.append(Entry(amount, last, last))
        else:
            made.append(Entry(amount, first, first, f"start 1. juni {first}"))
    return tuple(draw(st.permutations(made)))


@st.composite
def economies(draw: st.DrawFn) -> Economy:
    drawn = draw(st.lists(LABELS, max_size=3, unique_by=folded))
    labels: list[str | None] = [*drawn] or [None]
    series = tuple(Series(label, draw(entries())) for label in labels)
    return Economy(series, draw(st.none() | NOTES))


PIECES = (
    *("0,4", "-1", "1.250", "2024", " (2024)", " (2025-2027)", " i 2026", " (start 1. maj 2023)"),
    *(" ", "\n", "\u00a0", " og ", ", ", "(", ")", ":", "A:", "Etape 1: ", " (jf. (a))", "–"),
)


def outcome(text: str) -> int:
    """Return where the text is refused, or its length if it is read and survives printing."""
    try:
        economy = parse_economy(text)
    except EconomyError as error:
        return error.position
    assert parse_economy(print_economy(economy)) == economy
    return len(text)


@given(economies())
def test_print__any_economy__is_read_as_the_same(economy: Economy) -> None:
    printed = print_economy(economy)
    again = parse_economy(printed)
    assert again == economy
    assert print_economy(again) == printed


@given(st.text("0123459,.-–() \n:aiogÆ٣", max_size=30))
def test_parse__any_text__is_read_or_refused_within_it(text: str) -> None:
    assert 0 <= outcome(text) <= len(text)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_parse__any_pieces__are_read_as_their_canonical_text_or_refused(text: str) -> None:
    assert 0 <= outcome(text) <= len(text)
