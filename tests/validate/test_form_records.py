"""Rules on records of forms: none speaks of a proposal in order, none breaks on any other."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.proposals import GOOD, YEARS, amounts, line, no_amounts, proposal
from tests.support.records import Cell, Typed
from workbook.read.model import CellKind

_LETTERS = st.characters(categories=["Ll"], include_characters="æøå")
_WORDS = st.lists(st.text(_LETTERS, min_size=2, max_size=9), min_size=3, max_size=12)
_SENTENCES = _WORDS.map(lambda words: f"Vi {' '.join(words)}.")
_COMMITTEES = {
    "TMU": "Teknik- og Miljøudvalget",
    "BSU": "Børne- og Skoleudvalget",
    "ØKU": "Økonomiudvalget",
}
_FRAMES = ("10.22 Trafik og infrastruktur", "30.30 Folkeskolen", "60.62 Administration")
_KINDS = ("Effektivisering", "Serviceniveau", "Besparelse")


@st.composite
def economies(draw: st.DrawFn) -> Mapping[str, Cell]:
    """The amounts of a proposal that is phased in and then saves the same each year.

    Where it begins later than the round, an investment comes before.
    """
    start = draw(st.integers(0, 2))
    first, cost = draw(st.integers(40, 900)), draw(st.integers(0, 30))
    whole, phased = draw(st.integers(first, 2 * first)), draw(st.integers(start, 3))
    blank: list[Cell] = [None] * start
    saved = [first if at < phased else whole for at in range(start, 4)]
    net = [one - cost for one in saved]
    found = amounts("saving", *blank, *saved)
    found |= amounts("expense", *blank, *([cost or None] * len(saved)))
    found |= no_amounts("investment") | {"investment_financing": None}
    if start or draw(st.booleans()):
        year = YEARS[draw(st.integers(0, max(start - 1, 0)))]
        found[f"investment__{year}"] = draw(st.integers(50, 9000))
        found["investment_financing"] = draw(st.sampled_from(["Lån", "Drift"]))
    settled = start + net.index(net[-1])
    found["full_effect_year"] = draw(st.none() | st.integers(YEARS[settled], YEARS[-1]))
    return {**found, **draw(_splits(net)), **draw(_frames(net))}


@st.composite
def _splits(draw: st.DrawFn, net: list[int]) -> Mapping[str, Cell]:
    """Inside and outside servicerammen, or nothing."""
    blank: list[Cell] = [None] * (4 - len(net))
    if draw(st.booleans()):
        return no_amounts("inside", "outside")
    inside = [draw(st.integers(-20, one)) for one in net]
    outside = [one - part for one, part in zip(net, inside, strict=True)]
    return amounts("inside", *blank, *inside) | amounts("outside", *blank, *outside)


@st.composite
def _frames(draw: st.DrawFn, net: list[int]) -> Mapping[str, Cell]:
    """One frame, or two with what each bears."""
    chosen = draw(st.permutations(_FRAMES))
    if draw(st.booleans()):
        return line(1, frame=chosen[0], account=draw(st.sampled_from([None, "202 115", 4906])))
    parts = [draw(st.integers(0, one)) for one in net]
    rests = [one - part for one, part in zip(net, parts, strict=True)]
    first = line(1, frame=chosen[0], **_by_year(parts))
    return first | line(2, frame=chosen[1], **_by_year(rests))


def _by_year(parts: list[int]) -> dict[str, Cell]:
    return {f"amount_{year}": part for year, part in zip(YEARS[-len(parts) :], parts, strict=True)}


@st.composite
def faultless(draw: st.DrawFn) -> Mapping[str, Cell]:
    """What is typed in a form that is in order."""
    code = draw(st.sampled_from(list(_COMMITTEES)))
    ticked = draw(st.sets(st.sampled_from(_KINDS), min_size=1))
    return {
        "nr": f"{code}-{draw(st.integers(1, 99)):02}{draw(st.sampled_from(['', 'A', 'B']))}",
        "committee": _COMMITTEES[code],
        "title": f"Nye {draw(st.text(_LETTERS, min_size=3, max_size=30))}",
        "sub_unit": draw(st.none() | st.just("Vej og park")),
        "second_proposer": draw(st.sampled_from([None, "Center for Skole og Kultur", "Museet"])),
        "case_id": draw(st.sampled_from([None, "2025-0417", 20250417])),
        "date": draw(st.none() | st.dates(date(2024, 12, 2), date(2025, 4, 4))),
        **{f"kinds__{kind}": "x" if kind in ticked else None for kind in _KINDS},
        "summary": draw(_SENTENCES),
        "financing": draw(st.none() | _SENTENCES),
        "assessment": draw(st.none() | _SENTENCES),
        "other_frames": draw(st.sampled_from([None, "Ingen"]) | _SENTENCES),
        **draw(economies()),
    }


@settings(deadline=None, max_examples=100)
@given(faultless())
def test_form_record__in_order__has_no_finding(typed: Mapping[str, Cell]) -> None:
    assert proposal(**typed).findings() == []


_SLOTS = sorted(proposal().records()[0].values)
_RAW = {
    CellKind.TEXT: st.sampled_from([*(one for one in GOOD.values() if isinstance(one, str)), " "])
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), max_size=20),
    CellKind.NUMBER: st.floats(allow_nan=True).map(repr) | st.integers().map(str),
    CellKind.DATE: st.floats(allow_nan=True).map(repr) | st.just("2026-01-01T00:00:00"),
    CellKind.BOOLEAN: st.sampled_from(["0", "1"]),
    CellKind.ERROR: st.sampled_from(["#REF!", "#N/A"]),
    CellKind.UNCACHED: st.just(""),
}


@st.composite
def contents(draw: st.DrawFn) -> Cell:
    """A cell of any kind, with a formula or without."""
    kind = draw(st.sampled_from(list(_RAW)))
    formula = draw(st.sampled_from([None, "A1"])) if kind is not CellKind.UNCACHED else "A1"
    return Typed(str(draw(_RAW[kind])), kind, formula)


@settings(deadline=None, max_examples=100)
@example({"saving:2026": Typed("1e308", CellKind.NUMBER), "net:2026": Decimal("-1E-300")})
@example({"frames:1.frame_amount.2026": Typed("inf", CellKind.NUMBER), "net:2026": None})
@given(st.dictionaries(st.sampled_from(_SLOTS), contents() | st.none(), max_size=30))
def test_form_record__any_cells__are_told_in_whole_sentences(typed: Mapping[str, Cell]) -> None:
    case = proposal(**{name.replace(":", "__"): cell for name, cell in typed.items()})
    for found in (*case.everything("da"), *case.everything("en")):
        assert found.message
        assert not {"{", "}"} & {*found.message, *found.fix}
        assert all(slot in _SLOTS for _, slot in found.at)
