"""A date, a truth value or a number where something else should be.

What: an open cell holds a date or a truth value, or a cell with a list a number. Excel makes a date
    of ``1/8`` or ``2-3`` the moment it is typed, and SAND or FALSK of those words.
Why: what the centre typed is no longer in the file, so nobody can tell what was meant.
Mend: write the text again with an apostrophe in front (``'1/8``), or as a sentence.
Live: the status cell turns red.
"""

from collections.abc import Iterator

from validate.facts.asked import answer_again, asked_for, cell_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import date_text
from workbook.read.dates import day_of
from workbook.read.model import CellKind
from workbook.records.value import Value


@rule(
    "VAL006",
    Scope.VALUE,
    name="not-text",
    danish="ikke en tekst",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{what}. Det er ikke {wanted} i “{field}”.", "{what}. That is not {wanted} in “{field}”."
    ),
    fix=Text("{mend}", "{mend}"),
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
