"""A workbook that takes values from elsewhere.

What: a formula or a connection fetches from another file, a database or an address on the net.
Why: the value may change or vanish on the way, and the link tells where the sender keeps files.
Mend: break the links in Excel, so that the values stay.
Live: no; the workbook does not see its own links.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed


@rule(
    "FIL011",
    Scope.FILE,
    name="external-links",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Filen henter værdier fra andre steder: {names}.",
        "The file takes values from elsewhere: {names}.",
    ),
    fix=Text(
        "Vælg Data, Rediger kæder (eller Projektmappekæder), Bryd kæde, og gem filen igen.",
        "Choose Data, Edit Links (or Workbook Links), Break Link, and save the file again.",
    ),
)
def external_links(view: OpenedFile) -> Iterator[Seen]:
    """One fault for all links, named by their last part only."""
    if view.book is None or not view.book.external_links:
        return
    names = listed(dict.fromkeys(_last_part(target) for target in view.book.external_links))
    yield Seen(words={"names": names})


def _last_part(target: str) -> str:
    """The file's own name: no folder of the sender's, and nothing after a question mark."""
    address = unquote(re.split(r"[?#]", target)[0])
    parts = [part for part in re.split(r"[\\/|]", address) if part]
    return parts[-1] if parts else "?"
