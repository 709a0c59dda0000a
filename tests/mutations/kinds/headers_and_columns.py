"""Headers and columns: renamed, cleared, moved, inserted, deleted, twice."""

from collections.abc import Callable, Sequence

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import headers
from workbook.address import a1, parse_a1
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout

_GONE = ("STR020",)
_FOLLOWS = ("VAL001", "MRG003", "STR030", "STR033", "ROW003")


def _layout(act: Act) -> RowsLayout:
    assert isinstance(act.clean.layout, RowsLayout)
    return act.clean.layout


def _column(act: Act) -> int:
    return parse_a1(act.cell)[1]


def _said(act: Act) -> str:
    return act.file.rows(act.sheet)[act.cell]


def _of_columns(*, is_open: bool) -> Callable[[CleanFile], Sequence[Spot]]:
    def where(clean: CleanFile) -> Sequence[Spot]:
        layout = clean.layout
        if not isinstance(layout, RowsLayout):
            return []
        return [
            spot
            for spot, place in zip(headers(clean), layout.columns, strict=True)
            if place.is_open is is_open
        ]

    return where


_answered = _of_columns(is_open=True)
_locked = _of_columns(is_open=False)


def _renamed(change: Callable[[str], str]) -> Callable[[Act], object]:
    return lambda act: act.write(change(_said(act)))


def _deleted(act: Act) -> None:
    act.file.delete_column(act.sheet, _column(act))


def _moved(to: int) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        last = _layout(act).columns[-1].column
        place = to if to > 0 else last
        act.file.move_column(act.sheet, _column(act), place)
        act.places = {(act.sheet, a1(_layout(act).header_row, place)), (act.sheet, act.cell)}
        act.places |= {
            (act.sheet, a1(_layout(act).header_row, one.column)) for one in _layout(act).columns
        }

    return do


def _own_column(act: Act) -> None:
    """A column of the centre's own, inserted, with a word in each row."""
    layout, column = _layout(act), _column(act)
    act.file.insert_column(act.sheet, column)
    act.file.set_text(act.sheet, act.cell, "Vores noter")
    for row in range(layout.first_row, layout.first_row + 2):
        act.file.set_text(act.sheet, a1(row, column), "ok")
        act.also(act.sheet, a1(row, column))
    act.also(act.sheet, act.cell)


def _behind(act: Act) -> None:
    """A column of the centre's own behind the last."""
    layout = _layout(act)
    column = layout.columns[-1].column + 1
    act.file.set_text(act.sheet, a1(layout.header_row, column), "Intern note")
    act.file.set_text(act.sheet, a1(layout.first_row, column), "Husk at ringe")
    act.places = {
        (act.sheet, a1(layout.header_row, column)),
        (act.sheet, a1(layout.first_row, column)),
    }


def _unheaded(act: Act) -> None:
    """Words behind the last column, without a header."""
    layout = _layout(act)
    cell = a1(layout.first_row, layout.columns[-1].column + 2)
    act.file.set_text(act.sheet, cell, "Husk punktet om moms")
    act.places = {(act.sheet, cell)}


def _twice(act: Act) -> None:
    """A copy of the column, header and all, behind the last."""
    layout, cells = _layout(act), act.file.rows(act.sheet)
    column = layout.columns[-1].column + 1
    for row in range(layout.header_row, layout.end_row):
        text = cells.get(a1(row, _column(act)), "")
        if text:
            act.file.set_text(act.sheet, a1(row, column), text)
    act.places |= {(act.sheet, a1(layout.header_row, column)), (act.sheet, act.cell)}


def _swapped_headers(act: Act) -> None:
    layout = _layout(act)
    other = _neighbour(layout, _column(act))
    at = a1(layout.header_row, other.column)
    cells = act.file.rows(act.sheet)
    act.file.set_text(act.sheet, act.cell, cells[at])
    act.file.set_text(act.sheet, at, cells[act.cell])
    act.also(act.sheet, act.cell, at)


def _neighbour(layout: RowsLayout, column: int) -> ColumnPlace:
    return next(one for one in layout.columns[::-1] if one.column != column)


def _header_row_deleted(act: Act) -> None:
    act.file.delete_rows(act.sheet, _layout(act).header_row)


def _header_row_down(act: Act) -> None:
    act.file.insert_rows(act.sheet, _layout(act).header_row, 2)


def _hidden(act: Act) -> None:
    act.file.hide_column(act.sheet, _column(act))


FAMILY = Family(
    "Headers and columns",
    (
        Kind(
            "a header of answers with a word more",
            _answered,
            _renamed(lambda text: f"{text} (jf. mødet)"),
            ("STR021", "STR020"),
        ),
        Kind(
            "a header of answers renamed",
            _answered,
            _renamed(lambda _: "Kommentar fra os"),
            ("STR021", "STR020"),
            _FOLLOWS,
        ),
        Kind(
            "a header of answers with a letter wrong",
            _answered,
            _renamed(lambda text: text[:2] + text[3:] if len(text) > 3 else text + "s"),
            ("STR021",),
        ),
        Kind(
            "a header of answers cleared",
            _answered,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR021", "STR020"),
            _FOLLOWS,
        ),
        Kind("a column of answers deleted", _answered, _deleted, _GONE, _FOLLOWS, at="sheet"),
        Kind("a locked header renamed", _locked, _renamed(lambda _: "Andet"), ("STR021", "STR020")),
        Kind(
            "a locked header cleared",
            _locked,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR021", "STR020"),
        ),
        Kind("a locked column deleted", _locked, _deleted, _GONE, _FOLLOWS, at="sheet"),
        Kind(
            "a header as an error value",
            headers,
            lambda act: act.file.set_error(act.sheet, act.cell, "#REF!"),
            ("STR021", "STR020"),
        ),
        Kind("a column cut and inserted first", _answered, _moved(1), ("STR023",)),
        Kind("a locked column cut and inserted last", _locked, _moved(0), ("STR023",)),
        Kind("a column of the centre's own inserted", _answered, _own_column, ("STR024",)),
        Kind(
            "a column of the centre's own behind the table",
            lambda clean: headers(clean)[:1],
            _behind,
            ("STR024",),
            says=True,
        ),
        Kind(
            "words behind the table without a header",
            lambda clean: headers(clean)[:1],
            _unheaded,
            ("STR024", "STR061"),
            says=True,
        ),
        Kind(
            "two headers swapped",
            _answered,
            _swapped_headers,
            ("STR023", "STR021", "VAL002"),
            ("VAL002", "VAL006", "VAL015", "VAL001", "VAL012", "STR050", "MRG003"),
        ),
        Kind(
            "the row of headers deleted",
            lambda clean: headers(clean)[:1],
            _header_row_deleted,
            ("STR010", "STR020", "STR021"),
            _FOLLOWS,
            at="sheet",
        ),
        Kind("a column of answers hidden", _answered, _hidden, ("STR052",), at="sheet"),
        Kind("a column copied behind the table", _locked, _twice, ("STR022",)),
        Kind(
            "a header over the number of another",
            _answered,
            lambda act: act.file.set_number(act.sheet, act.cell, 2027),
            ("STR021", "STR020", "STR022"),
            _FOLLOWS,
        ),
        Kind(
            "a header struck through",
            _answered,
            lambda act: act.file.strike(act.sheet, act.cell),
            (),
        ),
        Kind(
            "two rows inserted above the headers",
            lambda clean: headers(clean)[:1],
            _header_row_down,
            (),
        ),
    ),
)
