"""A text longer than a cell of Excel can hold.

What: the cell holds more than 32.767 characters, as Excel counts them: an emoji is two. Other
    programs write such texts; Excel cuts them, or calls the file damaged.
Why: the council edition is a workbook, too, and has no room for the text: its end would be lost.
Mend: keep the main points; the rest belongs in an annex.
Live: no; Excel never comes to hold such a text.
"""

from collections.abc import Iterator

from validate.facts.asked import CHOICES, TEXTS, type_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.expression.reading import length
from workbook.read.limits import TEXT
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value
from workbook.typed import LONGEST_TEXT


@rule(
    "VAL026",
    Scope.VALUE,
    name="longer-than-cell",
    danish="længere end en celle",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{field}” i {record} fylder mere end de {limit} tegn, som en celle i Excel kan rumme.",
        "“{field}” of {record} has more than the {limit} characters that a cell of Excel holds.",
    ),
    fix=Text(
        "Skriv det vigtigste; resten kan stå i et bilag.",
        "Keep the main points; the rest may stand in an annex.",
    ),
    fixed=True,
)
def longer_than_a_cell(value: Value, _context: Context) -> Iterator[Seen]:
    """A text that the edition could not hold, or that was too long to be read to its end."""
    if type_of(value) not in (*TEXTS, *CHOICES, "date") or value.kind is not CellKind.TEXT:
        return
    # the edition prints a date that nobody can read as it was typed
    is_printed = value.reading is Reading.READ or type_of(value) == "date"
    if is_printed and (length(value.text) > LONGEST_TEXT or len(value.raw) >= TEXT):
        yield Seen(words={"limit": LONGEST_TEXT})
