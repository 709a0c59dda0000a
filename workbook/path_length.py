"""Paths that are too long for Excel, told before anything is written."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.text import Text

LONGEST_PATH: Final = 218
"""Characters of the whole path of a file that Excel opens."""

_WORKBOOK: Final = ".xlsx"


def check_lengths(paths: Iterable[Path]) -> None:
    """Refuses workbooks that Excel could not open where they are, whatever the system can write.

    Raises:
        OperatorError: the path of one is too long.
    """
    for path in paths:
        length = len(str(path.absolute()))
        if path.suffix == _WORKBOOK and length > LONGEST_PATH:
            more = length - LONGEST_PATH
            raise OperatorError(
                Text(
                    f"{path}: stien har {length} tegn, og Excel åbner højst {LONGEST_PATH}: intet "
                    "er skrevet.",
                    f"{path}: the path has {length} characters, and Excel opens at most "
                    f"{LONGEST_PATH}: nothing was written.",
                ),
                Text(
                    f"Vælg en mappe, hvis sti er mindst {more} tegn kortere, fx C:\\Runder, eller "
                    "en kortere title i runde.toml.",
                    f"Choose a folder whose path is at least {more} characters shorter, such as "
                    "C:\\Runder, or a shorter title in runde.toml.",
                ),
            )
