"""Forms: ticks, tables, sums, years, keys, copies; long as it is one flat list of plants."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import forms, typed
from workbook.address import a1
from workbook.form.layout import KEY_COLUMN, FormLayout, FormRow
from workbook.records.value import Value

_SUMS = ("SUM001", "SUM003", "SUM004", "SUM006")
_FOLLOWS = (
    *_SUMS,
    "ROW010",
    "ROW018",
    "ROW022",
    "ROW014",
    "ROW012",
    "ROW013",
    "ROW015",
    "ROW016",
    "ROW020",
    "VAL001",
)
_ticks = typed("ticks")
_blank_ticks = typed("ticks", blank=True)


def _layout(clean: CleanFile) -> FormLayout | None:
    return clean.layout if isinstance(clean.layout, FormLayout) else None


def _of_form(act: Act) -> FormLayout:
    layout = _layout(act.clean)
    assert layout is not None
    return layout


def _form_rows(*kinds: str) -> Callable[[CleanFile], Sequence[Spot]]:
    """The key's cell of each row of these kinds of each filled form."""

    def where(clean: CleanFile) -> Sequence[Spot]:
        layout = _layout(clean)
        if layout is None:
            return []
        return [
            Spot(record.place.sheet, a1(row.row, KEY_COLUMN), None, record)
            for record in clean.records
            for row in layout.rows
            if row.kind in kinds
        ]

    return where


def _filled_rows(*kinds: str) -> Callable[[CleanFile], Sequence[Spot]]:
    """The same of rows in which an answer stands."""

    def where(clean: CleanFile) -> Sequence[Spot]:
        layout = _layout(clean)
        rows = {row.row: row for row in layout.rows} if layout else {}
        return [
            spot
            for spot in _form_rows(*kinds)(clean)
            if spot.record
            and any(
                not spot.record.values[place.slot.id].is_blank
                for place in rows[spot.row].places
                if place.is_open and place.slot.id in spot.record.values
            )
        ]

    return where


def _row(act: Act) -> FormRow:
    return next(one for one in _of_form(act).rows if one.row == act.spot.row)


def _whole_row(act: Act) -> None:
    act.places = {(act.sheet, a1(act.spot.row, column)) for column in range(1, 9)}
    act.places.add((act.sheet, ""))


def _row_deleted(act: Act) -> None:
    act.file.delete_rows(act.sheet, act.spot.row)
    _whole_row(act)


def _key_cleared(act: Act) -> None:
    act.file.clear(act.sheet, act.cell)
    _whole_row(act)


def _key_of_other(act: Act) -> None:
    """The row with the key of another."""
    layout = _of_form(act)
    other = next(
        one for one in layout.rows if one.kind == _row(act).kind and one.row != act.spot.row
    )
    act.write(other.mark)
    _whole_row(act)
    act.also(act.sheet, *(a1(other.row, column) for column in range(1, 9)))


def _key_unknown(act: Act) -> None:
    act.write("budgetrunde:ukendt")
    _whole_row(act)


def _keys_deleted(act: Act) -> None:
    act.file.delete_column(act.sheet, 1)


def _row_copied(act: Act) -> None:
    """The row copied and inserted below itself, key and all."""
    cells = act.file.rows(act.sheet)
    row = act.spot.row
    act.file.insert_rows(act.sheet, row + 1)
    for column in range(1, 9):
        text = cells.get(a1(row, column), "")
        if text:
            try:
                act.file.set_number(act.sheet, a1(row + 1, column), Decimal(text))
            except ArithmeticError:
                act.file.set_text(act.sheet, a1(row + 1, column), text)
    _whole_row(act)
    act.also(act.sheet, *(a1(row + 1, column) for column in range(1, 9)))


def _year_of_grid(act: Act) -> None:
    act.file.set_number(act.sheet, a1(act.spot.row, 3), 2031)
    act.places = {(act.sheet, a1(act.spot.row, 3)), (act.sheet, "")}


def _year_cleared(act: Act) -> None:
    act.file.clear(act.sheet, a1(act.spot.row, 4))
    act.places = {(act.sheet, a1(act.spot.row, 4)), (act.sheet, "")}


def _years_swapped(act: Act) -> None:
    cells = act.file.rows(act.sheet)
    first, second = a1(act.spot.row, 3), a1(act.spot.row, 4)
    act.file.set_number(act.sheet, first, int(cells[second]))
    act.file.set_number(act.sheet, second, int(cells[first]))
    act.places = {(act.sheet, first), (act.sheet, second), (act.sheet, "")}


def _column_deleted(act: Act) -> None:
    act.file.delete_column(act.sheet, 4)


def _column_inserted(act: Act) -> None:
    act.file.insert_column(act.sheet, 4)


def _beside(column: int, content: str | int) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        cell = a1(act.spot.row, column)
        if isinstance(content, int):
            act.file.set_number(act.sheet, cell, content)
        else:
            act.file.set_text(act.sheet, cell, content)
        act.places = {(act.sheet, cell)}

    return do


def _below(act: Act) -> None:
    cell = a1(_of_form(act).end_row + 3, 2)
    act.file.set_text(act.sheet, cell, "I øvrigt mener vi, at bilerne skal med.")
    act.places = {(act.sheet, cell)}


def _answers_moved_down(act: Act) -> None:
    """A row inserted in the middle of the form: everything below moves with its keys."""
    act.file.insert_rows(act.sheet, act.spot.row)
    act.places = {(act.sheet, a1(act.spot.row, column)) for column in range(1, 9)} | {
        (act.sheet, "")
    }


def _label_changed(act: Act) -> None:
    cell = a1(act.spot.row, 2)
    act.file.set_text(act.sheet, cell, "Noget andet")
    act.places = {(act.sheet, cell)}


def _split_off(act: Act) -> None:
    """A part of what stands inside moved nowhere: the two no longer add up to the net."""
    act.file.set_number(act.sheet, act.cell, act.number + 17)


def _is_split(value: Value) -> bool:
    return value.slot.field.id in ("inside", "outside") and value.number is not None


def _is_saved(value: Value) -> bool:
    return value.slot.field.id in ("saving", "expense") and value.number is not None


def _only_tick(clean: CleanFile) -> Sequence[Spot]:
    """Ticks of records that have no other."""
    spots = _ticks(clean)
    return [
        spot
        for spot in spots
        if spot.record and sum(other.record is spot.record for other in spots) == 1
    ]


_frames = typed("choice", test=lambda value: value.slot.field.type == "lines")

FAMILY = Family(
    "Forms",
    (
        *retyped(
            _ticks,
            {
                "a question mark in place of a tick": lambda _: "?",
                "a word in place of a tick": lambda _: "måske",
                "a share in place of a tick": lambda _: "50 %",
                "two ticks in one cell": lambda _: "x/x?",
            },
            ("VAL002", "VAL001", "VAL006"),
            follows=("VAL001",),
            says=True,
        ),
        *retyped(
            _blank_ticks,
            {
                "perhaps where no tick is": lambda _: "evt.",
                "a question mark where no tick is": lambda _: "?",
                "a sentence where no tick is": lambda _: "kun delvist, se teksten",
            },
            ("VAL002", "VAL006"),
            says=True,
        ),
        Kind(
            "a number that is none as a tick",
            _ticks,
            lambda act: act.file.set_stored(act.sheet, act.cell, "NaN"),
            ("VAL002", "VAL006", "VAL001", "FIL005"),
            ("VAL001",),
        ),
        Kind(
            "an error as a tick",
            _ticks,
            lambda act: act.file.set_error(act.sheet, act.cell, "#REF!"),
            ("VAL005",),
            ("VAL001",),
        ),
        Kind(
            "a date as a tick",
            _ticks,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("VAL002", "VAL006"),
            ("VAL001",),
        ),
        Kind(
            "a tick struck through",
            _ticks,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
        ),
        Kind(
            "the only tick cleared",
            _only_tick,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("VAL001",),
        ),
        *retyped(
            _frames,
            {
                "a frame with another name": lambda text: f"{text[:5]} Noget andet",
                "a frame with another number": lambda text: f"99.99{text[5:]}",
                "two frames in one line": lambda text: f"{text} og {text}",
                "a frame of one's own": lambda _: "Puljen til alt muligt",
            },
            ("VAL021", "VAL002"),
            says=True,
        ),
        Kind(
            "a split that does not add up",
            typed("amounts", test=_is_split),
            _split_off,
            ("SUM003",),
            ("VAL014", "ROW023"),
            at="sheet",
        ),
        Kind(
            "a saving otherwise than its sums",
            typed("amounts", test=_is_saved),
            _split_off,
            ("SUM001", "SUM003"),
            _FOLLOWS,
            at="sheet",
        ),
        Kind(
            "a row of a form deleted",
            _form_rows("field", "text", "option"),
            _row_deleted,
            ("STR060",),
            _FOLLOWS,
            at="sheet",
        ),
        Kind(
            "a row of amounts deleted",
            _form_rows("amounts"),
            _row_deleted,
            ("STR060",),
            _FOLLOWS,
            at="sheet",
        ),
        Kind(
            "a heading of a form deleted",
            _form_rows("title"),
            _row_deleted,
            ("STR060",),
            at="sheet",
        ),
        Kind(
            "a row of years deleted",
            _form_rows("years"),
            _row_deleted,
            ("STR060", "STR065"),
            _FOLLOWS,
            at="sheet",
        ),
        Kind(
            "a line of a small table deleted",
            _form_rows("line"),
            _row_deleted,
            ("STR060",),
            _FOLLOWS,
            at="sheet",
        ),
        Kind(
            "a form's hidden key cleared",
            _filled_rows("field", "text", "amounts"),
            _key_cleared,
        ),
        Kind(
            "a form's hidden key of another row",
            _filled_rows("field", "amounts"),
            _key_of_other,
            ("STR063",),
            (*_FOLLOWS, "STR060"),
            says=True,
            at="sheet",
        ),
        Kind(
            "a form's hidden key that is none",
            _filled_rows("field", "text", "amounts"),
            _key_unknown,
            ("STR060", "STR061", "STR062"),
            (*_FOLLOWS, "STR061", "STR062"),
            says=True,
            at="sheet",
        ),
        Kind("a form's column of keys deleted", forms, _keys_deleted, ()),
        Kind(
            "a row of a form copied below itself",
            _filled_rows("field", "amounts", "text"),
            _row_copied,
            ("STR063",),
            _FOLLOWS,
        ),
        Kind(
            "a year that the round does not have",
            _form_rows("years"),
            _year_of_grid,
            ("STR040", "STR065", "STR070"),
            _FOLLOWS,
        ),
        Kind(
            "a year of a grid cleared",
            _form_rows("years"),
            _year_cleared,
            ("STR040", "STR065"),
            _FOLLOWS,
        ),
        Kind(
            "two years of a grid swapped",
            _form_rows("years"),
            _years_swapped,
            ("STR040", "STR065", "STR070"),
            _FOLLOWS,
        ),
        Kind("a year's column deleted", forms, _column_deleted, ("STR065",), _FOLLOWS, at="sheet"),
        Kind("a column inserted among the years", forms, _column_inserted, ()),
        Kind(
            "a word beside an amount",
            _form_rows("amounts"),
            _beside(8, "inkl. moms"),
            ("STR061",),
            says=True,
        ),
        Kind(
            "an amount beside the years",
            _form_rows("amounts"),
            _beside(8, 250),
            ("STR062",),
            says=True,
        ),
        Kind(
            "a word beside a field",
            _form_rows("field"),
            _beside(9, "se mail"),
            ("STR061",),
            says=True,
        ),
        Kind("words below a form", forms, _below, ("STR061",), says=True),
        Kind(
            "a blank row inserted in a form",
            _form_rows("field", "amounts", "text"),
            _answers_moved_down,
            ("STR067",),
        ),
        Kind(
            "a label of a form changed",
            _form_rows("field", "amounts"),
            _label_changed,
            ("STR061", "STR040", "STR060"),
            _FOLLOWS,
        ),
    ),
)
