"""What is read is never written over: the round's own files, and what the centres sent."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from templates.errors import OperatorError
from templates.text import Text
from workbook.path_length import check_lengths
from workbook.round.finance import FILE_NAMES
from workbook.round.folder import settings_path
from workbook.round.model import Round


def check_output(output: Path, round_: Round, read: Iterable[Path] = ()) -> None:
    """Refuses to write where something stands that is read.

    Args:
        output: the file or folder that is about to be written.
        round_: whose settings and lists are read.
        read: the other files that are.

    Raises:
        OperatorError: the file is one of them, whatever it is called there; it stands in the
            inbox, where it would be read as an answer; or its path is too long for Excel.
    """
    check_lengths([output])
    if output.resolve().is_relative_to(round_.received.resolve()):
        raise OperatorError(
            Text(
                f"{output} er i {round_.received}, hvor centrenes svar ligger.",
                f"{output} is in {round_.received}, where the centres' answers stand.",
            ),
            Text("Vælg en anden mappe.", "Choose another folder."),
        )
    listed = round_.template.record.file
    names = [f"{listed}{ending}" for ending in (".xlsx", ".csv") if listed]
    own = [round_.folder / name for name in (*names, *FILE_NAMES)]
    taken = {_identity(path) for path in (settings_path(round_.folder), *own, *read)} - {None}
    if _identity(output) in taken:
        raise OperatorError(
            Text(
                f"{output} er en af de filer, der læses, og ville gå tabt.",
                f"{output} is one of the files that are read, and would be lost.",
            ),
            Text("Vælg et andet navn eller en anden mappe.", "Choose another name or folder."),
        )


def _identity(path: Path) -> tuple[int, int] | None:
    """What the system knows the file by, under whatever name; None where there is none."""
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116 - a link counts as what it leads to
        return found.st_dev, found.st_ino
    return None
