"""A template's formula: ids with + and −."""

import re

_PART = re.compile(r"\s*([+\-\N{MINUS SIGN}])?\s*([a-z][a-z0-9_]*)\s*")


def signs(formula: str) -> dict[str, int]:
    """What is added (1) and what is subtracted (-1), by id.

    >>> signs("requirement + grand - loans")
    {'requirement': 1, 'grand': 1, 'loans': -1}
    """
    return {
        part[2]: -1 if part[1] in ("-", "\N{MINUS SIGN}") else 1 for part in _PART.finditer(formula)
    }
