"""Characters that nobody can see, and letters that were lost.

What: the text holds control characters, blanks of no width, marks of the direction of writing, or
    the sign � that stands for a letter some program could not read.
Why: they come with text copied from mails, web pages and PDF files. Unseen ones make two equal
    texts differ and stand as boxes in print; a lost letter is a spelling mistake in public.
Mend: unseen characters are left out by merge. Where a letter is lost, write the word again.
Live: no; Excel's formulas cannot look for them all.
"""

from collections.abc import Iterator

from validate.cells import open_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import join
from workbook.read.model import CellKind
from workbook.typed import LOST_LETTER, unseen

_LEFT_OUT = Text(
    "I behøver ikke gøre noget; tegnene bliver udeladt.",
    "Nothing needs to be done; the characters are left out.",
)
_WRITE_AGAIN = Text("Skriv ordet med � igen.", "Write the word with � again.")


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each text with such characters."""
    for answer, cell in open_cells(view):
        if cell.kind is not CellKind.TEXT:
            continue
        names = [f"U+{ord(sign):04X}" for sign in unseen(cell.raw)]
        is_lost = LOST_LETTER in cell.raw
        if not names and not is_lost:
            continue
        lost = Text("et bogstav, der er gået tabt (�)", "a letter that was lost (�)")
        hidden = Text(
            f"usynlige tegn ({', '.join(names)})", f"characters without a face ({', '.join(names)})"
        )
        found = [lost] * is_lost + [hidden] * bool(names)
        mend = _WRITE_AGAIN if is_lost else _LEFT_OUT
        yield answer.fault(
            what=join(text.da for text in found),
            what_en=" and ".join(text.en for text in found),
            mend=mend.da,
            mend_en=mend.en,
        )


RULE = Rule(
    code="VAL007",
    name="control-characters",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text("Teksten til punkt {nr} har {what}.", "The text on item {nr} has {what_en}."),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
)
