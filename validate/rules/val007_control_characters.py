"""Characters that nobody can see, and letters that were lost.

What: the text holds control characters, blanks of no width, marks of the direction of writing, or
    the sign � that stands for a letter some program could not read.
Why: they come with text copied from mails, web pages and PDF files. Unseen ones make two equal
    texts differ and stand as boxes in print; a lost letter is a spelling mistake in public.
Mend: unseen characters are left out by merge. Where a letter is lost, write the word again.
Live: no; Excel's formulas cannot look for them all.
"""

from collections.abc import Iterator

from validate.facts.asked import is_number
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import join
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import LOST_LETTER, unseen

_LEFT_OUT = Text(
    "I behøver ikke gøre noget; tegnene bliver udeladt.",
    "Nothing needs to be done; the characters are left out.",
)
_WRITE_AGAIN = Text("Skriv ordet med � igen.", "Write the word with � again.")
_BOTH = Text(
    "Skriv ordet med � igen. De usynlige tegn bliver udeladt.",
    "Write the word with � again. The characters without a face are left out.",
)


def _found(text: str) -> tuple[Text, Text] | None:
    """What is wrong with the text, and what to do; None where nothing is."""
    names = [f"U+{ord(sign):04X}" for sign in unseen(text)]
    is_lost = LOST_LETTER in text
    if not names and not is_lost:
        return None
    lost = Text("et bogstav, der er gået tabt (�)", "a letter that was lost (�)")
    hidden = Text(
        f"usynlige tegn ({', '.join(names)})", f"characters without a face ({', '.join(names)})"
    )
    found = [lost] * is_lost + [hidden] * bool(names)
    mend = _LEFT_OUT
    if is_lost:
        mend = _BOTH if names else _WRITE_AGAIN
    return Text(join(text.da for text in found), " and ".join(text.en for text in found)), mend


@rule(
    "VAL007",
    Scope.VALUE,
    name="control-characters",
    severity=Level.WARNING,
    since="0.1",
    message=Text("“{field}” i {record} har {what}.", "“{field}” of {record} has {what}."),
    fix=Text("{mend}", "{mend}"),
)
def unseen_characters(value: Value, _context: Context) -> Iterator[Seen]:
    """A text with characters that nobody sees, or with a lost letter."""
    found = _found(value.raw) if value.kind is CellKind.TEXT and not is_number(value) else None
    if found is not None:
        what, mend = found
        yield Seen(words={"what": what, "mend": mend})
