"""Characters that nobody can see, and letters that were lost.

What: the text holds control characters, blanks of no width, marks of the direction of writing, or
    what a program puts in place of a letter that it could not read: the sign �, a question mark
    inside a word (``k?be``), two signs (``skoleÃ¥ret``), or a sign that no font has.
Why: they come with text copied from mails, web pages and PDF files. Unseen ones make two equal
    texts differ and stand as boxes in print; a lost letter is a spelling mistake in public.
Mend: unseen characters are left out by merge. Where a letter is lost, write the word again. What a
    terminal's code for a colour leaves behind its unseen character (“[31m”) is seen: delete it.
Live: no; Excel's formulas cannot look for them all.
"""

import re
from collections.abc import Iterator

from validate.facts.asked import is_number
from validate.finding import Level
from validate.remarks.lost_letters import lost_letters
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed
from workbook.danish import join
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import unseen

_THE_OTHERS = Text("De usynlige tegn udelades.", "The characters without a face are left out.")
_LEFT_OUT = Text(
    "I skal ikke gøre noget; tegnene udelades.",
    "Nothing needs to be done; the characters are left out.",
)


# An unseen character, and what is seen of the code that it begins.
_CODE = re.compile(r"(?:\x1b(?=[\[\]])|\x9b)(?P<seen>\][^\x07\x1b\n]{0,40}|\[?[0-9;?]{0,20}[@-~])")


def _found(text: str) -> tuple[Text, Text] | None:
    """What is wrong with the text, and what to do; None where nothing is."""
    names = ", ".join(f"U+{ord(sign):04X}" for sign in unseen(text))
    lost = ", ".join(lost_letters(text))
    if not names and not lost:
        return None
    found: list[Text] = []
    if lost:
        told = Text(f"et bogstav, der er gået tabt ({lost})", f"a letter that was lost ({lost})")
        found.append(told)
    if names:
        told = Text(f"usynlige tegn ({names})", f"characters without a face ({names})")
        found.append(told)
    what = Text(join(text.da for text in found), " and ".join(text.en for text in found))
    codes = listed(dict.fromkeys(one["seen"] for one in _CODE.finditer(text)))
    acts: list[Text] = []
    if lost:
        acts.append(Text(f"Skriv ordet med {lost} igen.", f"Write the word with {lost} again."))
    if codes.da:
        acts.append(Text(f"Slet {codes.da}.", f"Delete {codes.en}."))
    if not acts:
        return what, _LEFT_OUT
    if names:
        acts.append(_THE_OTHERS)
    return what, Text(" ".join(act.da for act in acts), " ".join(act.en for act in acts))


@rule(
    "VAL007",
    Scope.VALUE,
    name="control-characters",
    danish="usynlige tegn",
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
        yield Seen(words={"what": what, "mend": mend}, is_info=mend is _LEFT_OUT)
