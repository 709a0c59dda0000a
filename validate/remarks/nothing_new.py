"""Remarks that say there is nothing to say."""

import re

from workbook.danish import folded

_SINCE = "(?: (?:i|siden|fra) (?:sagen|sidst|denne runde|sidste (?:runde|gang|opfølgning|status)))?"
_NOTHING_NEW = re.compile(
    "(?:"
    "(?:der er |vi har )?(?:fortsat |stadig )?(?:intet|ikke noget) nyt"
    "(?: at (?:bemærke|tilføje|berette|melde|rapportere))?"
    "|(?:status )?(?:er )?(?:fortsat |stadig )?uændret(?: status)?"
    "|status er ikke ændret"
    "|(?:der er )?ingen (?:nye |yderligere )?(?:ændringer|bemærkninger)"
    f"){_SINCE}|(?:samme )?som sidst"
)


def says_nothing_new(text: str) -> bool:
    """Whether the whole remark says that nothing has happened.

    >>> says_nothing_new("Intet nyt at bemærke."), says_nothing_new("Intet nyt, men vi er i gang.")
    (True, False)
    """
    return _NOTHING_NEW.fullmatch(folded(text)) is not None
