"""A disk on which files are taken away, locked or written to at the very moment they are read.

Python imports this at its start where the folder stands in PYTHONPATH: so it holds for a command
in a program of its own and for its workers. It goes by the names of files.
"""

import errno
import os
import stat
from typing import Any

GONE, LOCKED, GROWING = "forsvinder.xlsx", "låst.xlsx", "gemmes.xlsx"

_open, _fstat = os.open, os.fstat
_growing: dict[int, str] = {}


def _opened(path: Any, *arguments: Any, **named: Any) -> int:
    name = os.path.basename(os.fspath(path)) if isinstance(path, str | os.PathLike) else ""  # noqa: PTH119 - no import of pathlib at the start of every program
    if name == GONE:
        os.unlink(path)  # noqa: PTH108 - as above
    if name == LOCKED:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    file = _open(path, *arguments, **named)
    if name == GROWING:
        _growing[file] = os.fspath(path)
    return file


def _measured(fd: int) -> os.stat_result:
    """What stands there now; right after the first look more is written."""
    found = _fstat(fd)
    path = _growing.pop(fd, None)
    if path is not None and stat.S_ISREG(found.st_mode):
        with open(path, "ab") as more:  # noqa: PTH123 - as above
            more.write(b"\0")
    return found


if __name__ == "sitecustomize":  # and not where a test imports the names
    os.open, os.fstat = _opened, _measured
