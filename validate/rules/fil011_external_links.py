"""A workbook that takes values from elsewhere.

What: a formula or a connection fetches from another file, a database or an address on the net; a
    linked object, picture or sheet does, too. An address that one clicks on is none of them.
Why: the value may change or vanish on the way, and the link tells where the sender keeps files.
Mend: break the links in Excel, and paste what a formula fetched as a value.
Live: no; the workbook does not see its own links.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed
from workbook.address import a1
from workbook.read.model import Book

# A hundred formulas of ours have none of these; they are looked through all at once.
_HINTS = ("[", "webservice", "rtd(", "image(", "stockhistory", "dde(", "cube")
# Functions that fetch by themselves, and a workbook that is named in the formula instead of linked.
_FETCHES = re.compile(
    r"(?P<function>\b(?:WEBSERVICE|RTD|IMAGE|STOCKHISTORY|DDE|CUBE[A-Z]+)(?=\())"
    r"|\[(?P<book>[^\[\]]{1,200}\.(?:xl\w{1,3}|ods|csv))\]",
    re.IGNORECASE,
)


@rule(
    "FIL011",
    Scope.FILE,
    name="external-links",
    danish="henter værdier udefra",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Filen henter værdier fra andre steder: {names}.",
        "The file takes values from elsewhere: {names}.",
    ),
    fix=Text(
        "Vælg Data, Rediger kæder (eller Projektmappekæder), Bryd kæde, og gem filen "
        "igen. Kopiér formler, og indsæt dem som værdier.",
        "Choose Data, Edit Links (or Workbook Links), Break Link, and save the file again. Copy a "
        "formula, and paste it as a value.",
    ),
)
def external_links(view: OpenedFile) -> Iterator[Seen]:
    """One fault for all links, named by their last part only, and formulas by their first cell."""
    if view.book is None:
        return
    targets = [_last_part(target) for target in view.book.external_links]
    formulas: dict[str, str] = {}
    for what, where in _fetching(view.book):
        formulas.setdefault(what, where)
    named = [*targets, *(f"{what} ({where})" for what, where in formulas.items())]
    if named:
        yield Seen(words={"names": listed(dict.fromkeys(named))})


def _fetching(book: Book) -> Iterator[tuple[str, str]]:
    """What formulas fetch by, each with its place: a function, or another workbook's name."""
    for sheet in book.sheets:
        formulas = [(place, cell.formula) for place, cell in sheet.cells.items() if cell.formula]
        if _may_fetch(formula for _, formula in formulas):
            for (row, column), formula in formulas:
                if found := _FETCHES.search(formula):
                    yield _fetched(found), f"{sheet.name}!{a1(row, column)}"
    for name, formula in book.names.items() if _may_fetch(book.names.values()) else ():
        if found := _FETCHES.search(formula):
            yield _fetched(found), name


def _may_fetch(formulas: Iterable[str]) -> bool:
    text = "\n".join(formulas).casefold()
    return any(hint in text for hint in _HINTS)


def _fetched(found: re.Match[str]) -> str:
    return found["function"].upper() if found["function"] else _last_part(found["book"])


def _last_part(target: str) -> str:
    """The file's own name: no folder of the sender's, and nothing after a question mark."""
    address = unquote(re.split(r"[?#]", target)[0])
    parts = [part for part in re.split(r"[\\/|]", address) if part]
    return parts[-1] if parts else "?"
