"""Which files of an inbox are answers, and which are passed over."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.system_words import reason_of
from templates.text import Text

_NOT_SENT = ("~$", ".", "Thumbs.db", "desktop.ini")
_SPREADSHEETS = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv", ".numbers", ""}
)


@frozen
class Inbox:
    """The files found.

    Attributes:
        files: what is to be validated, by path, each with the name that reports call it by; no
            two have the same name.
        passed_over: lock files of Excel and hidden files.
        others: files of another kind (pictures, PDF, mails), which are no answers.
        is_whole: True where a folder was named, so that a missing centre can be told.
    """

    files: tuple[tuple[Path, str], ...]
    passed_over: tuple[str, ...]
    others: tuple[str, ...]
    is_whole: bool


def read_inbox(paths: Sequence[Path]) -> Inbox:
    """The files at these paths; a folder stands for everything in it.

    Raises:
        OperatorError: a path does not exist or cannot be read.
    """
    files: dict[Path, str] = {}
    passed_over: set[str] = set()
    others: set[str] = set()
    for path in paths:
        if not path.is_dir():
            if not path.exists() and not path.is_symlink():
                raise OperatorError(Text(f"{path} findes ikke.", f"{path} does not exist."))
            files.setdefault(path, path.name)
            continue
        for found in _walk(path):
            name = found.relative_to(path).as_posix()
            if found.name.startswith(_NOT_SENT):
                passed_over.add(name)
            elif found.suffix.casefold() in _SPREADSHEETS:
                files[found] = name
            else:
                others.add(name)
    return Inbox(
        files=tuple(sorted(_told_apart(files).items(), key=lambda entry: entry[1])),
        passed_over=tuple(sorted(passed_over)),
        others=tuple(sorted(others)),
        is_whole=any(path.is_dir() for path in paths),
    )


def _told_apart(files: Mapping[Path, str]) -> dict[Path, str]:
    """The files with names of which no two are equal; equal ones get so many folders in front.

    A file that was named in two ways is in it once.
    """
    places: dict[Path, Path] = {}
    homes = {home: home.resolve() for home in {path.parent for path in files}}
    for path in files:
        places.setdefault(homes[path.parent] / path.name, path)
    names = {place: files[path] for place, path in places.items()}
    lengths = {place: len(PurePosixPath(name).parts) for place, name in names.items()}
    while alike := {name for name, count in Counter(names.values()).items() if count > 1}:
        for place, name in names.items():
            if name in alike:
                lengths[place] += 1
                names[place] = PurePosixPath(*place.parts[-lengths[place] :]).as_posix()
    return {path: names[place] for place, path in places.items()}


def _walk(folder: Path) -> list[Path]:
    """Every file below the folder, and every link to another folder, which is not followed.

    Raises:
        OperatorError: some folder may not be read: `Path.rglob` would pass over it in silence, and
            answers with it.
    """

    def refuse(error: OSError) -> None:
        reason, place = reason_of(error), error.filename
        raise OperatorError(
            Text(f"{place} kan ikke læses: {reason.da}.", f"{place} cannot be read: {reason.en}.")
        ) from None

    found = []
    for home, folders, names in os.walk(folder, onerror=refuse):
        links = [name for name in folders if Path(home, name).is_symlink()]
        found += [Path(home, name) for name in (*names, *links)]
    return found
