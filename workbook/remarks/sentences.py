"""The sentences of a remark."""

import re

# A full stop ends a sentence where a capital follows; in "2. kvartal" and "jf. TBU" it does not.
_END = re.compile(r"(?<=[.!?])(?<!\bjf\.)(?<!\bca\.)(?<!\bpkt\.)\s+(?=[A-ZÆØÅ])|\n+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences, each on one line and without blanks at its ends.

    >>> sentences("Sagen ventes i 2. kvartal, jf. TBU. Derefter høring.")
    ('Sagen ventes i 2. kvartal, jf. TBU.', 'Derefter høring.')
    """
    parts = (" ".join(part.split()) for part in _END.split(text))
    return tuple(part for part in parts if part)
