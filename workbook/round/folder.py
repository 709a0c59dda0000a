"""A round as it stands in its folder."""

import hashlib
import json
from pathlib import Path

from templates.errors import OperatorError

CONFIG = "runde.toml"
SENT = "udsendt"
RECEIVED = "indkommet"
MERGED = "samlet"
HINT = "A round folder has the file runde.toml; budgetrunde init makes a new one."


def hash_of(parts: object) -> str:
    """16 hex digits over the parts, the same for the same content."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def settings_path(folder: Path) -> Path:
    """The folder's runde.toml.

    Raises:
        OperatorError: the folder is none.
    """
    if not folder.is_dir():
        raise OperatorError(
            f"{folder} is not a folder.", "Name a round folder; budgetrunde init makes a new one."
        )
    return folder / CONFIG


def find_round(path: Path) -> Path:
    """The nearest folder at or above the path that has a runde.toml.

    Raises:
        OperatorError: there is none.
    """
    start = path.resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return folder
    raise OperatorError(
        f"No {CONFIG} is found at or above {path}.", "Name the round folder with --round."
    )
