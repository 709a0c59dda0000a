"""Texts that came from elsewhere, as files and streams can carry them, and in JSON."""

import json
import re
from typing import Final

# a file name whose bytes are no UTF-8 holds such halves, and no output can carry them
_HALVES: Final = re.compile("[\ud800-\udfff]")
# json escapes what is below a blank by itself
_COMMANDS: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def writable(text: str) -> str:
    r"""The text as UTF-8 can carry it.

    >>> writable("a\udce6")
    'a�'
    """
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


def json_text(data: object, *, indent: int | None = None) -> str:
    r"""The data as JSON, without a character in it that commands a terminal.

    >>> json_text({"file": "svar\u202excod.xlsx"})
    '{"file": "svar\\u202excod.xlsx"}'
    """
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    return writable(_COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", written))
