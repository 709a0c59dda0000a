"""Dropdowns, protection, hiding, filters and merged cells."""

from collections.abc import Sequence

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import choices, long_texts, rows, typed
from workbook.address import a1
from workbook.rows.layout import RowsLayout


def _layout(act: Act) -> RowsLayout:
    assert isinstance(act.clean.layout, RowsLayout)
    return act.clean.layout


def _in_rows(clean: CleanFile) -> Sequence[Spot]:
    return choices(clean) if isinstance(clean.layout, RowsLayout) else []


def _pasted(act: Act) -> None:
    act.file.paste_over(act.sheet, act.cell, [[act.said]])


def _pasted_column(act: Act) -> None:
    layout = _layout(act)
    cells = act.file.rows(act.sheet)
    texts = [
        [cells.get(a1(row, act.spot.column), "")] for row in range(layout.first_row, layout.end_row)
    ]
    act.file.paste_over(act.sheet, a1(layout.first_row, act.spot.column), texts)
    act.places = {
        (act.sheet, a1(row, act.spot.column)) for row in range(layout.first_row, layout.end_row)
    }


def _all_gone(act: Act) -> None:
    act.file.remove_validations(act.sheet)


def _other_list(act: Act) -> None:
    act.file.change_list(act.sheet, act.cell, ["Ja", "Nej"])


def _longer_list(act: Act) -> None:
    lists = act.clean.round.lists[act.value.slot.spec.list]  # type: ignore[union-attr]
    act.file.change_list(act.sheet, act.cell, [*lists, "Ved ikke"])


def _merged_across(act: Act) -> None:
    """The cell merged with the one to the right."""
    act.file.merge(act.sheet, f"{act.cell}:{a1(act.spot.row, act.spot.column + 1)}")
    act.also(act.sheet, act.cell, a1(act.spot.row, act.spot.column + 1))


def _merged_down(act: Act) -> None:
    """The cell merged with the one below, whose answer goes."""
    act.file.merge(act.sheet, f"{act.cell}:{a1(act.spot.row + 1, act.spot.column)}")
    act.also(act.sheet, act.cell, a1(act.spot.row + 1, act.spot.column))


def _not_last(clean: CleanFile) -> Sequence[Spot]:
    """Words of a list under which another stands."""
    spots = _in_rows(clean)
    taken = {spot.cell for spot in spots}
    return [spot for spot in spots if a1(spot.row + 1, spot.column) in taken]


def _left_of_last(clean: CleanFile) -> Sequence[Spot]:
    layout = clean.layout
    if not isinstance(layout, RowsLayout):
        return []
    last = [one for one in layout.columns if one.is_open][-1].column
    return [spot for spot in _in_rows(clean) if spot.column < last]


def _filtered(act: Act) -> None:
    act.file.filter_on(act.sheet, act.spot.column, act.said)


def _merged_header(act: Act) -> None:
    layout = _layout(act)
    act.file.merge(act.sheet, f"A{layout.header_row}:B{layout.header_row}")
    act.places = {(act.sheet, f"A{layout.header_row}"), (act.sheet, f"B{layout.header_row}")}


def _merged_form(act: Act) -> None:
    act.file.merge(act.sheet, f"{act.cell}:{a1(act.spot.row, act.spot.column + 1)}")
    act.also(act.sheet, act.cell, a1(act.spot.row, act.spot.column + 1))


def _filled_year(clean: CleanFile) -> Sequence[Spot]:
    """Amounts to the right of which another stands."""
    spots = typed("amounts")(clean)
    taken = {(spot.sheet, spot.cell) for spot in spots}
    return [spot for spot in spots if (spot.sheet, a1(spot.row, spot.column + 1)) in taken]


def _hidden_answer_row(act: Act) -> None:
    act.file.hide_row(act.sheet, act.spot.row)


_FOLLOWS = (
    "VAL001",
    "SUM001",
    "SUM003",
    "SUM004",
    "MRG003",
    "STR040",
    "ROW001",
    "ROW003",
    "ROW022",
)

FAMILY = Family(
    "Lists, hiding, filters and merged cells",
    (
        Kind("a word of a list pasted over its list", _in_rows, _pasted, ("STR050",)),
        Kind("a column of words pasted over their lists", _in_rows, _pasted_column, ("STR050",)),
        Kind("every list of a sheet gone", _in_rows, _all_gone, ("STR050",), at="sheet"),
        Kind("a cell with another list", choices, _other_list, ("STR050",)),
        Kind("a cell whose list has one word more", choices, _longer_list, ("STR050",)),
        Kind(
            "a list gone from one cell",
            choices,
            lambda act: act.file.remove_validations(act.sheet, act.cell),
            ("STR050",),
        ),
        Kind(
            "a cell merged with the one to the right",
            _left_of_last,
            _merged_across,
            ("STR051", "STR054"),
            _FOLLOWS,
        ),
        Kind(
            "an answer merged with the one below",
            _not_last,
            _merged_down,
            ("STR054", "STR051"),
            _FOLLOWS,
        ),
        Kind(
            "two amounts of years merged",
            _filled_year,
            _merged_form,
            ("STR054", "STR051"),
            _FOLLOWS,
        ),
        Kind(
            "two headers merged",
            lambda clean: rows(clean)[:1],
            _merged_header,
            ("STR051", "STR054", "STR020", "STR021"),
            ("STR020", "STR021"),
        ),
        Kind("a filter that hides rows", _in_rows, _filtered, ("STR053",), ("STR052",), at="sheet"),
        Kind(
            "a row of a form hidden",
            lambda clean: [] if isinstance(clean.layout, RowsLayout) else long_texts(clean),
            _hidden_answer_row,
            ("STR052",),
            at="sheet",
        ),
        Kind(
            "the column of a form hidden",
            lambda clean: [] if isinstance(clean.layout, RowsLayout) else typed("amounts")(clean),
            lambda act: act.file.hide_column(act.sheet, act.spot.column),
            ("STR052",),
            at="sheet",
        ),
    ),
)
