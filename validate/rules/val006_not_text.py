"""A date, a truth value or a number where something else should be.

What: an open cell holds a date or a truth value, or a cell with a list a number. Excel makes a date
    of ``1/8`` or ``2-3`` the moment it is typed, and SAND or FALSK of those words.
Why: what the centre typed is no longer in the file, so nobody can tell what was meant.
Mend: write the text again with an apostrophe in front (``'1/8``), or as a sentence.
Live: the status cell turns red.
"""

from collections.abc import Iterator

from validate.asked import answer_again, asked_for, cell_of
from validate.finding import Level
from validate.follow_up.cells import open_cells
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import date_text
from workbook.read.dates import day_of
from workbook.read.model import Cell, CellKind
from workbook.records.value import Value

_CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")
_WRITE = Text(
    "Skriv teksten igen, for eksempel som en hel sætning.",
    "Write the text again, as a sentence for example.",
)


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open cell that holds no text, but for a number in a text column."""
    for answer, cell in open_cells(view):
        is_choice = answer.column.spec.list is not None
        what = _what(cell, counts_from_1904=view.book is not None and view.book.date_1904)
        if what is None or (cell.kind is CellKind.NUMBER and not is_choice):
            continue
        mend = _CHOOSE if is_choice else _WRITE
        label = "status" if is_choice else "bemærkning"
        yield answer.fault(
            what=what.da,
            what_en=what.en,
            is_no=f"en {label}",
            is_no_en=f"a {answer.column.spec.answers}",
            mend=mend.da,
            mend_en=mend.en,
        )


def _what(cell: Cell, *, counts_from_1904: bool) -> Text | None:
    if cell.kind is CellKind.BOOLEAN:
        is_true = cell.raw == "1"
        return Text(
            f"Excel har lavet teksten om til værdien {'SAND' if is_true else 'FALSK'}",
            f"Excel has made the value {'TRUE' if is_true else 'FALSE'} of the text",
        )
    if cell.kind is CellKind.DATE:
        day = day_of(cell, counts_from_1904=counts_from_1904)
        return Text(
            f"Excel har lavet teksten om til {f'datoen {date_text(day)}' if day else 'en dato'}",
            f"Excel has made {f'the date {day.isoformat()}' if day else 'a date'} of the text",
        )
    if cell.kind is CellKind.NUMBER:
        return Text(f"Der står tallet {cell.text}", f"It is the number {cell.text}")
    return None


RULE = Rule(
    code="VAL006",
    name="not-text",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text("{what}. Det er ikke {is_no}.", "{what_en}. That is not {is_no_en}."),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    message=Text(
        "{what}. Det er ikke {wanted} i “{field}”.", "{what}. That is not {wanted} in “{field}”."
    ),
)
def not_its_type(value: Value, _context: Context) -> Iterator[Seen]:
    """A date or a truth value where none belongs."""
    spec = value.slot.spec.type
    if value.kind is CellKind.BOOLEAN and spec != "ticks":
        is_true = value.raw == "1"
        what = Text(
            f"Excel har lavet teksten om til værdien {'SAND' if is_true else 'FALSK'}",
            f"Excel has made the value {'TRUE' if is_true else 'FALSE'} of the text",
        )
    elif value.kind is CellKind.DATE and spec not in ("date", "year"):
        day = day_of(cell_of(value), counts_from_1904=value.counts_from_1904)
        what = Text(
            f"Excel har lavet det om til {f'datoen {date_text(day)}' if day else 'en dato'}",
            f"Excel has made {f'the date {day.isoformat()}' if day else 'a date'} of it",
        )
    else:
        return
    words = {"what": what, "wanted": asked_for(value.slot), "mend": answer_again(value.slot)}
    yield Seen(words=words)
