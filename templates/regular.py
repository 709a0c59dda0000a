"""Files that finance names, read where they are ordinary files: nothing waits for a pipe."""

import errno
import stat
from pathlib import Path

from templates.system_words import NOT_ORDINARY


def read_regular(path: Path) -> bytes:
    """The bytes of an ordinary file.

    Raises:
        OSError: it cannot be read, or is a device or a pipe, which may have no end.
    """
    kind = path.stat().st_mode
    if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
        raise OSError(errno.EINVAL, NOT_ORDINARY, str(path))
    return path.read_bytes()
