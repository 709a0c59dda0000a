"""A round as it stands in its folder."""

import hashlib
import json
from pathlib import Path

from templates.errors import OperatorError
from templates.text import Text

CONFIG = "runde.toml"
SENT = "udsendt"
RECEIVED = "indkommet"
MERGED = "samlet"
HINT = Text(
    "En rundes mappe har filen runde.toml; budgetrunde init laver en ny.",
    "A round folder has the file runde.toml; budgetrunde init makes a new one.",
)


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
        raise _no_folder(folder)
    return folder / CONFIG


def _no_folder(path: Path) -> OperatorError:
    """The error that the path leads to no folder: to a file, or to nothing."""
    said = Text(f"{path} er ikke en mappe.", f"{path} is not a folder.")
    if path.name == CONFIG:
        folder = path.parent
        return OperatorError(
            said,
            Text(f"Angiv mappen: {folder}", f"Name the folder: {folder}"),
        )
    return OperatorError(
        said,
        Text(
            "Angiv rundens mappe; budgetrunde init laver en ny.",
            "Name a round folder; budgetrunde init makes a new one.",
        ),
    )


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
        Text(
            f"Der er ingen {CONFIG} i {path} eller i mapperne over den.",
            f"No {CONFIG} is found at or above {path}.",
        ),
        Text("Angiv rundens mappe med --round.", "Name the round folder with --round."),
    )
