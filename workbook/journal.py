"""What a run is about to do in a folder, so that the next one can finish or undo it.

A program may be ended between two renames, by a power cut or by whoever is in a hurry. What it had
planned then still stands in a hidden file of the folder, which also keeps two runs from writing in
one folder at a time: while a run lives, its system holds the file locked.
"""

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final, Literal

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME: Final = ".budgetrunde-skriver"
_BEYOND: Final = 1 << 30  # the locked byte lies behind all content, so that others may read it
_ATTEMPTS: Final = 5
_PATIENCE: Final = 5.0  # seconds for another run to write what it has ready
_LOOK: Final = 0.05  # seconds between two looks
_HELD: Final = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)

Step = Literal["planned", "publishing", "undoing"]


@frozen
class Entry:
    """One file of a run; names are relative to the journal's folder.

    Attributes:
        temporary: under which it is written first.
        backup: of what stood there; "" where nothing did, or none is needed.
    """

    target: str
    temporary: str
    backup: str = ""


@dataclass(slots=True)
class Journal:
    """The open journal of one folder.

    Attributes:
        is_needed: whether it stays when it is closed: something could not be put right yet.
    """

    folder: Path
    _file: IO[bytes]
    is_needed: bool = False

    def read(self) -> tuple[Step, tuple[Entry, ...]] | None:
        """What a run that ended early had planned, and how far it was; None where all is well.

        A last line that was cut off does not count.
        """
        self._file.seek(0)
        lines = self._file.read().split(b"\n")[:-1]
        try:
            found = [json.loads(line) for line in lines]
            entries = tuple(Entry(**entry) for entry in found[0])
        except (ValueError, TypeError, IndexError):
            return None
        last = found[-1]
        return ("planned" if len(found) == 1 else last), entries

    def plan(self, entries: tuple[Entry, ...]) -> None:
        """Notes what will be written, before anything is."""
        self._file.seek(0)
        self._file.truncate()
        self._add([asdict(entry) for entry in entries])

    def step(self, step: Step) -> None:
        """Notes how far the run is."""
        self._add(step)
        os.fsync(self._file.fileno())

    def _add(self, what: object) -> None:
        self._file.write(json.dumps(what).encode() + b"\n")
        self._file.flush()


@contextmanager
def journal(folder: Path) -> Iterator[Journal]:
    """The folder's journal, locked while it is open; removed afterwards where it is not needed.

    Raises:
        OperatorError: another run writes in the folder.
        OSError: it cannot be made.
    """
    path = folder / NAME
    file = _locked(path)
    log = Journal(folder, file)
    try:
        yield log
    finally:
        if not log.is_needed:
            file.truncate(0)
            with suppress(OSError):  # Windows removes no open file
                path.unlink()
        file.close()
        if not log.is_needed:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _locked(path: Path) -> IO[bytes]:
    """The file, opened and locked; one that was removed meanwhile is made once more."""
    for _ in range(_ATTEMPTS):
        file = path.open("a+b")
        if not _is_locked(file):
            file.close()
            raise OperatorError(
                Text(
                    f"{path.parent}: en anden kørsel skriver i mappen: intet er skrevet.",
                    f"{path.parent}: another run writes in this folder: nothing was written.",
                ),
                Text(
                    "Vent, til den er færdig, og kør igen.", "Wait until it is done, and run again."
                ),
            )
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        file.close()
    raise OperatorError(
        Text(f"{path} kan ikke beholdes.", f"{path} cannot be kept."),
        Text("Kør igen.", "Run again."),
    )


def _is_locked(file: IO[bytes]) -> bool:
    """Locks the file, as soon as no other run holds it; False where one holds it for long.

    Some network drives have no locks: there two runs in one folder are the office's to keep apart.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            _lock(file)
        except OSError as error:
            if error.errno not in _HELD:
                return True
        else:
            return True
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK)


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
