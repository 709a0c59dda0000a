"""Files on disk, all or nothing: either every file of a run is there whole, or nothing changed."""

import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from templates.errors import OperatorError

_DENIED = {errno.EACCES, errno.EPERM}
_FULL = ("the disk is full", "Free some space and run again.")
_NO_RIGHT = (
    "no right to write in the folder",
    "Choose another folder, or ask for the right to write in this one.",
)
_FILE_IN_THE_WAY = (
    "a file stands where the folder should be",
    "Move that file away, or choose another folder.",
)
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: ("the folder is read-only", "Choose another folder."),
    errno.ENAMETOOLONG: (
        "the path is too long",
        "Choose a folder nearer the root of the drive, or a shorter name.",
    ),
    errno.EISDIR: (
        "a folder has this name",
        "Rename the folder, or choose another name for the file.",
    ),
    errno.ENOTDIR: _FILE_IN_THE_WAY,
    errno.EEXIST: _FILE_IN_THE_WAY,
}
"""What is wrong and what to do, by the system's error number."""
_WINDOWS_LONG_PATH = 206
_WINDOWS_IN_USE = {32, 33}


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole, or leave what was there untouched.

    Args:
        path: where; a missing folder is made.
        data: the whole content.

    Raises:
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    write_files({path: data})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files, or none: after an error or an interrupt the folders are as before.

    Every file is first written whole beside its target under a temporary name, and only when all
    are safely on disk do they take their names. Missing folders are made, and removed again where
    nothing could be written.

    Args:
        contents: the whole content of each file, by its path.

    Raises:
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    delivery = _Delivery()
    try:
        for path, data in contents.items():
            delivery.stage(path, data)
        if len(contents) > 1:
            # A single rename is atomic by itself; several can only be undone from copies.
            delivery.back_up()
        delivery.publish()
    except OSError as fault:
        delivery.undo()
        raise _operator_error(delivery.current, fault) from fault
    except BaseException:
        delivery.undo()
        raise
    delivery.drop_backups()


@dataclass(slots=True)
class _Delivery:
    """What has been done so far, so that it can be undone at any moment."""

    current: Path = field(default_factory=Path)
    staged: dict[Path, Path] = field(default_factory=dict)
    backups: dict[Path, Path] = field(default_factory=dict)
    published: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)

    def stage(self, path: Path, data: bytes) -> None:
        self.current = path
        self._make_folder(path.parent)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        temporary = _temporary_name(path)
        # Noted before it exists: an interrupt between the two must not leave it behind.
        self.staged[path] = temporary
        # Opened by plain name and not by tempfile: the file must get the folder's usual rights,
        # so that colleagues on the shared drive can open it.
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for one in reversed(missing):
            self.folders.append(one)
            one.mkdir(exist_ok=True)

    def back_up(self) -> None:
        for path in self.staged:
            self.current = path
            if path.exists():
                backup = _temporary_name(path)
                self.backups[path] = backup
                shutil.copy2(path, backup)

    def publish(self) -> None:
        for path, temporary in self.staged.items():
            self.current = path
            self.published.append(path)
            # The single file has no backup: its rename either happened or did not.
            os.replace(temporary, path)  # noqa: PTH105 - the tests put a failing os.replace here

    def undo(self) -> None:
        for path in reversed(self.published):
            renamed = not self.staged[path].exists()
            with suppress(OSError):
                if path in self.backups and renamed:
                    os.replace(self.backups[path], path)  # noqa: PTH105 - as in publish
                elif renamed and len(self.staged) > 1:
                    path.unlink(missing_ok=True)
        for temporary in self.staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        self.drop_backups()
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()

    def drop_backups(self) -> None:
        for path, backup in self.backups.items():
            # A backup is thrown away only while the file it stands for is there.
            if path.exists():
                with suppress(OSError):
                    backup.unlink(missing_ok=True)


def _temporary_name(path: Path) -> Path:
    return path.with_name(f".{secrets.token_hex(6)}.tmp")


def _operator_error(path: Path, fault: OSError) -> OperatorError:
    problem, hint = _remedy(path, fault)
    return OperatorError(f"{path}: {problem}: nothing was written.", hint)


def _remedy(path: Path, fault: OSError) -> tuple[str, str]:
    windows = getattr(fault, "winerror", None)
    if windows in _WINDOWS_IN_USE or (fault.errno in _DENIED and path.is_file()):
        return (
            "the file cannot be replaced, another program holds it or it is protected",
            "Close the file in Excel and run again.",
        )
    if windows == _WINDOWS_LONG_PATH:
        return _REMEDIES[errno.ENAMETOOLONG]
    return _REMEDIES.get(
        fault.errno or 0,
        (
            f"could not be written ({fault.strerror or fault})",
            "Check the drive and the path, and run again.",
        ),
    )
