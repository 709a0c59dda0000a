"""Files on disk, all or nothing: either every file of a run is there whole, or nothing changed."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from templates.errors import OperatorError
from templates.text import Text
from workbook.journal import NAME as JOURNAL
from workbook.journal import Entry, Journal, journal
from workbook.path_length import check_lengths

_DENIED = {errno.EACCES, errno.EPERM}
_FULL = (
    Text("disken er fuld", "the disk is full"),
    Text("Gør plads, og kør igen.", "Free some space and run again."),
)
_NO_RIGHT = (
    Text("I har ikke ret til at skrive i mappen", "no right to write in the folder"),
    Text(
        "Vælg en anden mappe, eller få ret til at skrive i denne.",
        "Choose another folder, or ask for the right to write in this one.",
    ),
)
_FILE_IN_THE_WAY = (
    Text("der er en fil, hvor mappen skulle være", "a file stands where the folder should be"),
    Text(
        "Flyt filen, eller vælg en anden mappe.", "Move that file away, or choose another folder."
    ),
)
_IN_USE = (
    Text(
        "filen kan ikke erstattes, et andet program har den åben, eller den er beskyttet",
        "the file cannot be replaced, another program holds it or it is protected",
    ),
    Text("Luk filen i Excel, og kør igen.", "Close the file in Excel and run again."),
)
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: (
        Text("mappen er skrivebeskyttet", "the folder is read-only"),
        Text("Vælg en anden mappe.", "Choose another folder."),
    ),
    errno.ENAMETOOLONG: (
        Text("stien er for lang", "the path is too long"),
        Text(
            "Vælg en mappe nærmere drevets rod, eller et kortere navn.",
            "Choose a folder nearer the root of the drive, or a shorter name.",
        ),
    ),
    errno.EISDIR: (
        Text("en mappe har det navn", "a folder has this name"),
        Text(
            "Omdøb mappen, eller vælg et andet navn til filen.",
            "Rename the folder, or choose another name for the file.",
        ),
    ),
    errno.ENOTDIR: _FILE_IN_THE_WAY,
    errno.EEXIST: _FILE_IN_THE_WAY,
}
"""What is wrong and what to do, by the system's error number."""
_WINDOWS_LONG_PATH = 206
_WINDOWS_IN_USE = {32, 33}


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole, or leave what was there untouched.

    A link stays, and what it points at is written. A device or a pipe is written to as it is.

    Args:
        path: where; a missing folder is made.
        data: the whole content.

    Raises:
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # by its own name: /dev/stdout leads to what has none
            return
        target = path.resolve() if path.is_symlink() else path
    except BrokenPipeError:
        return  # whoever reads has read enough
    except OSError as fault:
        raise _operator_error(path, fault) from fault
    write_files({target: data})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files, or none: after an error or an interrupt the folders are as before.

    Every file is first written whole beside its target under a temporary name, and only when all
    are safely on disk do they take their names. Missing folders are made, and removed again where
    nothing could be written. A run that was ended by force is finished or undone by the next one.

    Args:
        contents: the whole content of each file, by its path.

    Raises:
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    if not contents:
        return
    check_lengths(contents)
    delivery = _Delivery(_common_folder(contents), current=next(iter(contents)))
    try:
        delivery.make_folder(delivery.home)
        with journal(delivery.home) as log:
            _settle(log)
            _deliver(delivery, contents, log)
    except OSError as fault:
        delivery.remove_folders()
        raise _operator_error(delivery.current, fault) from fault
    except BaseException:
        delivery.remove_folders()
        raise


def settle(folder: Path) -> None:
    """Finishes or undoes what a run that was ended by force has left in the folder.

    Raises:
        OperatorError: another run writes there, or what is left cannot be put right.
    """
    if not (folder / JOURNAL).is_file():
        return
    try:
        with journal(folder) as log:
            _settle(log)
    except OSError as fault:
        raise _operator_error(folder / JOURNAL, fault) from fault


def _settle(log: Journal) -> None:
    found = log.read()
    if found is None:
        return
    step, entries = found
    left = _Delivery.of(log.folder, entries)
    log.is_needed = True
    if step == "publishing":
        left.finish()
    else:
        left.published = [] if step == "planned" else list(left.staged)
        left.undo()
    log.is_needed = bool(left.lost)


def _deliver(delivery: "_Delivery", contents: Mapping[Path, bytes], log: Journal) -> None:
    delivery.plan(contents)
    log.plan(delivery.entries)
    try:
        for path, data in contents.items():
            delivery.stage(path, data)
        delivery.back_up()
        delivery.keep_names()
        log.step("publishing")
        delivery.publish()
        delivery.keep_names()
    except BaseException:
        with suppress(OSError):
            log.step("undoing")
        delivery.undo()
        log.is_needed = bool(delivery.lost)
        raise
    delivery.drop_backups()


def _common_folder(contents: Mapping[Path, bytes]) -> Path:
    """The folder in which all files are, at some depth."""
    folders = [path.parent.absolute() for path in contents]
    return Path(os.path.commonpath(folders))


@dataclass(slots=True)
class _Delivery:
    """What has been done so far, so that it can be undone at any moment.

    Attributes:
        home: in which all files are, at some depth.
        current: the file that is being written.
        staged: the temporary name of each file.
        backups: the name of the copy of what stood there before.
        lost: files that could not be put back; their copies are kept.
    """

    home: Path
    current: Path = field(default_factory=Path)
    staged: dict[Path, Path] = field(default_factory=dict)
    backups: dict[Path, Path] = field(default_factory=dict)
    published: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    lost: list[Path] = field(default_factory=list)

    @classmethod
    def of(cls, home: Path, entries: Sequence[Entry]) -> "_Delivery":
        """What a journal has noted."""
        return cls(
            home,
            staged={home / entry.target: home / entry.temporary for entry in entries},
            backups={home / one.target: home / one.backup for one in entries if one.backup},
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """For a journal."""
        return tuple(
            Entry(
                self._within(path),
                self._within(temporary),
                self._within(self.backups[path]) if path in self.backups else "",
            )
            for path, temporary in self.staged.items()
        )

    def _within(self, path: Path) -> str:
        return path.absolute().relative_to(self.home).as_posix()

    def plan(self, paths: Iterable[Path]) -> None:
        """Settles under which names everything is written."""
        for path in paths:
            self.staged[path] = _temporary_name(path)
        if len(self.staged) > 1:
            # A single rename is atomic by itself; several can only be undone from copies.
            self.backups = {path: _temporary_name(path) for path in self.staged if path.is_file()}

    def stage(self, path: Path, data: bytes) -> None:
        self.current = path
        self.make_folder(path.parent)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        # Opened by plain name and not by tempfile: the file must get the folder's usual rights,
        # so that colleagues on the shared drive can open it.
        with self.staged[path].open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for one in reversed(missing):
            self.folders.append(one)
            one.mkdir(exist_ok=True)

    def back_up(self) -> None:
        for path, backup in self.backups.items():
            self.current = path
            shutil.copy2(path, backup)
            with backup.open("rb+") as file:
                os.fsync(file.fileno())

    def publish(self) -> None:
        for path, temporary in self.staged.items():
            self.current = path
            self.published.append(path)
            # The single file has no backup: its rename either happened or did not.
            os.replace(temporary, path)  # noqa: PTH105 - the tests put a failing os.replace here

    def keep_names(self) -> None:
        """Has the disk keep the names of the files as they are now, in that order, in a power cut.

        Windows keeps them by itself, and opens no folder.
        """
        for folder in {path.parent for path in self.staged} | {self.home}:
            with suppress(OSError):
                handle = os.open(folder, os.O_RDONLY)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)

    def finish(self) -> None:
        """What `publish` had still to do."""
        for path, temporary in self.staged.items():
            if temporary.exists():
                os.replace(temporary, path)  # noqa: PTH105 - as in publish
        self.keep_names()
        self.drop_backups()

    def undo(self) -> None:
        for path in reversed(self.published):
            if self.staged[path].exists():
                continue  # not renamed yet
            try:
                if path in self.backups and self.backups[path].exists():
                    os.replace(self.backups[path], path)  # noqa: PTH105 - as in publish
                elif path not in self.backups and len(self.staged) > 1:
                    path.unlink(missing_ok=True)
            except OSError:
                self.lost.append(path)
        for temporary in self.staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        self.drop_backups()

    def remove_folders(self) -> None:
        """Those that were made for nothing."""
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()

    def drop_backups(self) -> None:
        for path, backup in self.backups.items():
            if path not in self.lost:
                with suppress(OSError):
                    backup.unlink(missing_ok=True)


def _temporary_name(path: Path) -> Path:
    return path.with_name(f".{secrets.token_hex(6)}.tmp")


def _operator_error(path: Path, fault: OSError) -> OperatorError:
    problem, hint = _remedy(path, fault)
    return OperatorError(
        Text(
            f"{path}: {problem.da}: intet er skrevet.",
            f"{path}: {problem.en}: nothing was written.",
        ),
        hint,
    )


def _remedy(path: Path, fault: OSError) -> tuple[Text, Text]:
    windows = getattr(fault, "winerror", None)
    if windows in _WINDOWS_IN_USE or (fault.errno in _DENIED and path.is_file()):
        return _IN_USE
    if windows == _WINDOWS_LONG_PATH:
        return _REMEDIES[errno.ENAMETOOLONG]
    said = fault.strerror or str(fault)
    return _REMEDIES.get(
        fault.errno or 0,
        (
            Text(f"kunne ikke skrives ({said})", f"could not be written ({said})"),
            Text(
                "Se efter drevet og stien, og kør igen.",
                "Check the drive and the path, and run again.",
            ),
        ),
    )
