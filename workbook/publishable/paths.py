"""The path of the round's folder, which may stand in nothing that is published."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

_SHORTEST: Final = 4


def path_of(folder: Path) -> str:
    """The folder's path; "" of one so short that it would be found in ordinary texts."""
    path = str(folder.resolve())
    return path if len(path) >= _SHORTEST else ""


def paths_in(text: str, folder: Path) -> Iterator[str]:
    """A fault where the text holds the folder's path, as it is or as JSON and HTML write it."""
    path = path_of(folder)
    written = {path, json.dumps(path, ensure_ascii=False)[1:-1], escape(path)}
    if path and any(one in text for one in written):
        yield "path of the round's folder"
