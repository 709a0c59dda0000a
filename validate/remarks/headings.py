"""A remark in which the centre has written rounds' headings itself."""

import re
from collections.abc import Iterable

from templates.frozen import frozen
from workbook.danish import MONTHS


@frozen
class Passage:
    """Some lines of a remark and the heading they stand under, or None."""

    heading: str | None
    text: str


def passages(text: str, headings: Iterable[str]) -> tuple[Passage, ...]:
    r"""The remark, cut at every line that begins with a heading and a colon.

    Headings are the names of months, and those given; either may bear a year.

    >>> passages("Maj: I gang.\nAugust 2024: Klar.", [])
    (Passage(heading='Maj', text='I gang.'), Passage(heading='August 2024', text='Klar.'))
    """
    if ":" not in text:  # nearly every remark: no heading is looked for
        return (Passage(None, text.strip()),) if text.strip() else ()
    names = sorted({*MONTHS, *headings}, key=len, reverse=True)
    either = "|".join(re.escape(name) for name in names)
    pattern = rf"^[^\S\n]*((?:{either})(?: 20\d\d)?)[^\S\n]*:[^\S\n]*"
    first, *rest = re.split(pattern, text, flags=re.IGNORECASE | re.MULTILINE)
    found = [Passage(None, first.strip())] if first.strip() else []
    found += [
        Passage(heading, below.strip())
        for heading, below in zip(rest[::2], rest[1::2], strict=True)
    ]
    return tuple(found)
