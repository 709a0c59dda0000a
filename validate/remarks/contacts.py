"""E-mail addresses and telephone numbers in a text that is to be published."""

import re

_BLANK = r"[^\S\n]"  # also those that do not break
# Bounded, so that a long text without an address takes no longer than one with.
_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{0,63}\w@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])")
_PAIRS = rf"[2-9][0-9](?:{_BLANK}[0-9]{{2}}){{3}}"
_GROUPS = (
    rf"(?:{_PAIRS}|[2-9][0-9]{{7}}|[2-9][0-9]{{3}}{_BLANK}[0-9]{{4}}"
    rf"|[2-9][0-9]{_BLANK}[0-9]{{3}}{_BLANK}[0-9]{{3}})"
)
_CALLED = rf"\b(?:tlf|tel|telefon|mobil)\.?(?:nr|nummer)?[.:]{{0,2}}{_BLANK}{{0,2}}"
_COUNTRY = rf"(?:\+|\b00)45{_BLANK}?"
_MARKED = re.compile(rf"(?:{_CALLED}(?:{_COUNTRY})?|{_COUNTRY}){_GROUPS}(?![0-9])", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<!\w)(?<![0-9][.,\-/\s]){_PAIRS}"
    rf"(?!\w|[.,\-/][0-9]|{_BLANK}[0-9]|{_BLANK}?(?:t\.|mio\.?{_BLANK})?(?:kr\b|%|pct\b))"
)


def contacts(text: str) -> tuple[str, ...]:
    """The e-mail addresses and Danish telephone numbers in the text, each once.

    Eight digits are a telephone number where a word for it or +45 stands before them, or where
    they stand in four pairs; such digits before ``kr.`` or ``%`` are an amount.

    >>> contacts("Ring på tlf. 70000000 om de 12 345 678 kr. fra 2024 2025.")
    ('tlf. 70000000',)
    """
    found = [match for pattern in (_MAIL, _MARKED) for match in pattern.finditer(text)]
    taken = [match.span() for match in found]
    found += [
        match
        for match in _BARE.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
    ]
    ordered = sorted(found, key=lambda match: match.start())
    return tuple(dict.fromkeys(" ".join(match.group().split()) for match in ordered))
