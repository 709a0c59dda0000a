"""Regular expressions that are compiled when they are first used."""

import re
from functools import cached_property
from typing import Final


class LatePattern:
    """A pattern of which most files need no match.

    Compiling the long ones takes as long as reading a file: whoever uses one looks first, by
    something cheaper, whether there can be a match at all.
    """

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keeps the text; it is compiled by the first use of ``compiled``."""
        self._text: Final = text
        self._flags: Final = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._text, self._flags)
