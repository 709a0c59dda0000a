"""A file over which the reader was lost.

What: reading the file took more than eight seconds of processor time, and three thousandths of one
more for each of its records. Or twice it took more memory than one file is given, ended the program
that read it, or kept it waiting for five minutes: the second time no other file was being read.
Files are read in programs of their own, so that the others are unharmed. A busy computer or a slow
disk alone makes no file a fault.
Why: such a file is enormous, or made to do harm; either way nothing of it can be relied on.
Mend: copy the answers as values into the workbook that was sent, and send that.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "FIL015",
    Scope.FILE,
    name="reader-died",
    danish="læsningen blev afbrudt",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen kunne ikke læses: det tog for lang tid eller krævede for meget hukommelse.",
        "The file could not be read: it took too long or needed too much memory.",
    ),
    fix=Text(
        "Kopiér svarene som værdier over i den fil, I fik tilsendt, og send den: “{sent}”.",
        "Copy the answers as values into the file that you were sent, and send that: “{sent}”.",
    ),
    fixed=True,
)
def reader_died(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file was neither read nor refused."""
    if view.book is None and view.refused is None:
        yield Seen(words={"sent": sent_name(view)}, stops=True)
