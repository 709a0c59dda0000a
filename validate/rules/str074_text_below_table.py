"""A text below the table that is no answer.

What: below the last row, or between the rows, stands a text in a column of finance's, in a row
    without a number; such as a new item that a centre proposes. Numbers there are none.
Why: nothing in such a row is read.
Mend: write it in the remark of the item that it is about, or in a mail.
Live: no; the cells there are locked.
"""

from collections.abc import Iterator

from validate.facts.misnumbered import renumbered
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.danish import folded, join
from workbook.numbers import read_danish
from workbook.read.model import PLACED_PICTURE
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value


@rule(
    "STR074",
    Scope.SHEET,
    name="text-below-table",
    danish="tekst under tabellen",
    severity=Level.WARNING,
    message=Text(
        "{at} hører ikke til nogen række og læses ikke: “{texts}”.",
        "{at} belongs to no row and is not read: “{texts}”.",
    ),
    fix=Text(
        "Skriv det, der skal med, ud for {the}, som det handler om, eller i en mail til "
        "os, og slet det her.",
        "Write what counts beside the {one} that it is about, or in a mail to us, and "
        "delete it here.",
    ),
    in_copy=InCopy(
        "",
        "Det står nu på arket “Ikke placeret”. Skriv det, der skal med, der, hvor det "
        "hører til, eller i en mail til os.",
    ),
)
def text_in_no_row(returned: Returned, context: Context) -> Iterator[Seen]:
    """The texts of each row without a key, on a sheet with finance's records."""
    round_ = context.round
    sent = {record.key: record for record in round_.centre_records(returned.centre)}
    known = renumbered(returned, sent, round_.template)
    for row in returned.unknown:
        if any(row.key) or row.place.row in known or any(_is_answer(one) for one in _filled(row)):
            continue  # a number that is none of ours, a lost one, or an answer: told as that
        texts = tuple(one for one in _filled(row) if _is_said(one))
        if texts:
            at = join(one.place.address for one in texts)
            said = shortened("; ".join(" ".join(one.raw.split()) for one in texts))
            yield Seen(texts, row, {"at": Text(at, at.replace(" og ", " and ")), "texts": said})


def _is_said(value: Value) -> bool:
    """Whether it is words; a number is none, and a picture in the cell is told as a picture."""
    return value.raw != PLACED_PICTURE and not read_danish(value.raw).candidates


def _filled(row: Record) -> list[Value]:
    return [one for one in row.values.values() if folded(one.raw)]


def _is_answer(value: Value) -> bool:
    return value.slot.is_typed
