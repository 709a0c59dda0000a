"""Rows: deleted, inserted, copied, moved, shifted, sorted in part."""

from collections.abc import Sequence
from decimal import Decimal

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import is_open, rows
from workbook.address import a1
from workbook.records.value import Value
from workbook.rows.layout import RowsLayout


def _layout(act: Act) -> RowsLayout:
    assert isinstance(act.clean.layout, RowsLayout)
    return act.clean.layout


def _closed(clean: CleanFile) -> Sequence[Spot]:
    """Rows that were sent filled."""
    return rows(clean) if clean.round.is_closed and len(clean.all_records) > 2 else []


def _own(clean: CleanFile) -> Sequence[Spot]:
    """Rows that the centre filled itself."""
    return [] if clean.round.is_closed else rows(clean)


def _led(clean: CleanFile) -> Sequence[Spot]:
    return [spot for spot in _closed(clean) if spot.record and spot.record.is_led]


def _deleted(act: Act) -> None:
    act.file.delete_rows(act.sheet, act.spot.row)


def _cleared(act: Act) -> None:
    """All cells of the row emptied with the Delete key."""
    for place in _layout(act).columns:
        act.file.clear(act.sheet, a1(act.spot.row, place.column))


def _answers(act: Act) -> list[Value]:
    return [
        one for one in act.record.values.values() if is_open(act.clean, one) and not one.is_blank
    ]


def _copied_below(act: Act) -> None:
    """The row copied and inserted below itself."""
    row = act.spot.row
    cells = {
        place.column: act.file.rows(act.sheet).get(a1(row, place.column))
        for place in _layout(act).columns
    }
    act.file.insert_rows(act.sheet, row + 1)
    for column, text in cells.items():
        if text is None:
            continue
        cell = a1(row + 1, column)
        if text.lstrip("-").replace(".", "").isdigit():
            act.file.set_number(act.sheet, cell, Decimal(text))
        else:
            act.file.set_text(act.sheet, cell, text)
        act.also(act.sheet, cell, a1(row, column))


def _answer_in_new_row(act: Act) -> None:
    """A row inserted, with an answer and no number."""
    layout = _layout(act)
    value = max(_answers(act), key=lambda one: len(one.raw))
    act.file.insert_rows(act.sheet, act.spot.row)
    act.file.set_text(act.sheet, a1(act.spot.row, value.place.column), "Et svar uden nummer")
    act.places = {(act.sheet, a1(act.spot.row, one.column)) for one in layout.columns}


def _answers_one_down(act: Act) -> None:
    """The answers of this row and those below it shifted down by one cell."""
    layout = _layout(act)
    cells = act.file.rows(act.sheet)
    for place in layout.columns:
        if not place.is_open:
            continue
        texts = [
            cells.get(a1(row, place.column), "") for row in range(act.spot.row, layout.end_row)
        ]
        for row, text in zip(range(act.spot.row, layout.end_row + 1), ["", *texts], strict=True):
            if text and row <= layout.last_row:
                act.file.set_text(act.sheet, a1(row, place.column), text)
            elif row <= layout.last_row:
                act.file.clear(act.sheet, a1(row, place.column))
            act.also(act.sheet, a1(row, place.column))


def _text_below(act: Act) -> None:
    """A line of the centre's own below the table, in the open columns."""
    layout = _layout(act)
    place = next(one for one in layout.columns[::-1] if one.is_open)
    cell = a1(layout.bottom_row + 3, place.column)
    act.file.set_text(act.sheet, cell, "Nyt punkt: gratis frugt")
    act.places = {(act.sheet, a1(layout.bottom_row + 3, one.column)) for one in layout.columns}


def _text_below_locked(act: Act) -> None:
    layout = _layout(act)
    row = layout.bottom_row + 2
    act.file.set_text(act.sheet, a1(row, layout.columns[4].column), "Nyt punkt: gratis frugt")
    act.places = {(act.sheet, a1(row, one.column)) for one in layout.columns}


def _text_above(act: Act) -> None:
    cell = a1(4, 5)
    act.file.set_text(act.sheet, cell, "Vi har svaret samlet for alle punkter.")
    act.places = {(act.sheet, cell)}


def _whole_row_hidden(act: Act) -> None:
    act.file.hide_row(act.sheet, act.spot.row)


def _only_column_sorted(act: Act) -> None:
    """The answers of one column sorted by themselves, the others left."""
    layout = _layout(act)
    place = next(one for one in layout.columns[::-1] if one.is_open)
    cells = act.file.rows(act.sheet)
    numbers = range(layout.first_row, layout.end_row)
    texts = sorted(filter(None, (cells.get(a1(row, place.column), "") for row in numbers)))
    for row, text in zip(numbers, texts + [""] * len(numbers), strict=False):
        if text:
            act.file.set_text(act.sheet, a1(row, place.column), text)
        else:
            act.file.clear(act.sheet, a1(row, place.column))
        act.also(act.sheet, a1(row, place.column))


def _new_item(act: Act) -> None:
    """An item of the centre's own below the last."""
    layout = _layout(act)
    row = layout.end_row
    act.file.insert_rows(act.sheet, row)
    act.file.set_number(act.sheet, a1(row, 1), 777)
    for place in layout.columns:
        if place.is_open:
            act.file.set_text(act.sheet, a1(row, place.column), "Nyt punkt fra os")
    act.places = {(act.sheet, a1(row, one.column)) for one in layout.columns}


def _item_of_other_centre(act: Act) -> None:
    """The number of an item that another centre was sent."""
    own = {one.name for one in act.clean.all_records}
    other = next(one.name for one in act.clean.round.records if one.name not in own)
    act.file.set_number(act.sheet, act.cell, int(other))


def _sorted(act: Act) -> None:
    """Whole rows, so that each answer stays with its item."""
    layout = _layout(act)
    last = layout.first_row + len(act.clean.all_records) - 1
    act.file.sort_rows(act.sheet, layout.first_row, last, 1, descending=True)


def _sorted_without_answers(act: Act) -> None:
    """Rows sorted with all columns but those of the answers, which stay where they were."""
    layout, before = _layout(act), act.file.rows(act.sheet)
    last = layout.first_row + len(act.clean.all_records) - 1
    act.file.sort_rows(act.sheet, layout.first_row, last, 1, descending=True)
    for row in range(layout.first_row, last + 1):
        for place in layout.columns:
            cell = a1(row, place.column)
            if place.is_open and cell in before:
                act.file.set_text(act.sheet, cell, before[cell])
            elif place.is_open:
                act.file.clear(act.sheet, cell)


def _swapped_numbers(act: Act) -> None:
    others = [one for one in act.clean.records if one.name != act.record.name and one.is_led]
    other = others[-1]
    act.file.set_number(act.sheet, act.cell, int(other.name))
    act.file.set_number(act.sheet, a1(other.place.row, 1), int(act.record.name))
    layout = _layout(act)
    for row in (act.spot.row, other.place.row):
        act.also(act.sheet, *(a1(row, one.column) for one in layout.columns))


def _in_closing_row(act: Act) -> None:
    layout = _layout(act)
    place = next(one for one in layout.columns[::-1] if one.is_open)
    cell = a1(layout.end_row, place.column)
    act.file.set_text(act.sheet, cell, "Se også vedlagte notat")
    act.places = {(act.sheet, a1(layout.end_row, one.column)) for one in layout.columns}


def _first(clean: CleanFile) -> Sequence[Spot]:
    return rows(clean)[:1]


FAMILY = Family(
    "Rows",
    (
        Kind("an item's row deleted", _led, _deleted, ("STR030",), ("MRG003",), at="sheet"),
        Kind(
            "an item's row cleared", _led, _cleared, ("STR030", "STR040"), ("MRG003",), at="sheet"
        ),
        Kind("an item's row copied below itself", _led, _copied_below, ("STR032",), ("STR040",)),
        Kind(
            "an own row copied below itself",
            _own,
            _copied_below,
            ("STR032", "ROW019", "MRG006"),
            ("MRG011",),
        ),
        Kind(
            "an answer in a new row without a number",
            _led,
            _answer_in_new_row,
            ("STR033",),
            says=True,
        ),
        Kind(
            "an own row without its number",
            _own,
            _answer_in_new_row,
            ("VAL001", "STR033"),
            says=True,
        ),
        Kind(
            "answers shifted down by one row",
            _led,
            _answers_one_down,
            ("VAL001",),
            (
                "VAL001",
                "STR033",
                "STR061",
                "ROW001",
                "ROW003",
                "ROW002",
                "ROW006",
                "HIS001",
                "STR040",
                "MRG005",
            ),
        ),
        Kind(
            "a line below the table",
            _first,
            _text_below,
            ("STR033", "STR074", "VAL001"),
            says=True,
        ),
        Kind(
            "a line below the table in a locked column",
            _first,
            _text_below_locked,
            ("STR033", "STR074", "VAL001", "VAL012"),
            says=True,
        ),
        Kind("a line above the table", _first, _text_above, ("STR075",), says=True),
        Kind(
            "words in the closing row",
            _first,
            _in_closing_row,
            ("STR033", "STR074", "VAL001", "VAL002"),
            says=True,
        ),
        Kind("an item's row hidden", _led, _whole_row_hidden, ("STR052",), at="sheet"),
        Kind("an own row hidden", _own, _whole_row_hidden, ("STR052",), at="sheet"),
        Kind(
            "an item of the centre's own",
            lambda clean: _closed(clean)[:1],
            _new_item,
            ("STR031",),
            says=True,
        ),
        Kind(
            "the number of another centre's item",
            _led,
            _item_of_other_centre,
            ("STR031", "STR040", "STR030"),
            ("STR030", "MRG003", "STR040"),
        ),
        Kind("rows sorted by their number downwards", _closed, _sorted, ("ROW024",), at="sheet"),
        Kind(
            "rows sorted by their number without the answers",
            _closed,
            _sorted_without_answers,
            ("ROW026", "ROW024", "STR040"),
            ("STR040", "HIS001", "ROW001", "ROW003", "ROW006"),
            at="sheet",
        ),
        Kind("two items' numbers swapped", _led, _swapped_numbers, ("STR040",)),
    ),
)
