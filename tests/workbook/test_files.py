"""Files are written all or not at all."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import IO

import pytest

from templates.errors import OperatorError
from workbook.files import settle, write_file, write_files
from workbook.journal import NAME as JOURNAL
from workbook.journal import journal


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _failing_replace(nth: int, fault: BaseException) -> Callable[[Path, Path], None]:
    """os.replace that fails at its nth call only."""
    calls = 0
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise fault
        real(source, target)

    return replace


def test_write_file__new_folder__made_with_the_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "samlet" / "Børn & unge.xlsx"
    write_file(target, b"data")
    assert target.read_bytes() == b"data"
    assert _names(target.parent) == ["Børn & unge.xlsx"]


def test_write_files__existing_files__replaced_and_nothing_left_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    write_files({tmp_path / "a": b"new", tmp_path / "b": b"b"})
    assert (tmp_path / "a").read_bytes() == b"new"
    assert _names(tmp_path) == ["a", "b"]


def test_write_files__last_rename_denied__all_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "c").write_bytes(b"old c")
    fault = PermissionError(errno.EACCES, "denied")
    monkeypatch.setattr(os, "replace", _failing_replace(3, fault))
    contents = {tmp_path / name: b"new" for name in "abc"}
    with pytest.raises(OperatorError) as caught:
        write_files(contents)
    assert caught.value.message == (
        f"{tmp_path / 'c'}: the file cannot be replaced, another program holds it or it is "
        "protected: nothing was written."
    )
    assert caught.value.hint == "Close the file in Excel and run again."
    assert _names(tmp_path) == ["a", "c"]
    assert (tmp_path / "a").read_bytes() == b"old a"
    assert (tmp_path / "c").read_bytes() == b"old c"


def test_write_file__rename_denied__old_file_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    fault = PermissionError(errno.EACCES, "denied")
    monkeypatch.setattr(os, "replace", _failing_replace(1, fault))
    with pytest.raises(OperatorError):
        write_file(tmp_path / "a", b"new")
    assert _names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_write_files__interrupt_between_renames__all_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", _failing_replace(2, KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a": b"new", tmp_path / "new" / "b": b"b"})
    assert _names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_write_files__disk_full_at_fsync__folders_removed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / "x" / "y" / "a"
    with pytest.raises(OperatorError) as caught:
        write_file(target, b"data")
    assert caught.value.message == f"{target}: the disk is full: nothing was written."
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EROFS, "the folder is read-only"),
        (errno.EACCES, "no right to write in the folder"),
        (errno.ENAMETOOLONG, "the path is too long"),
        (errno.EIO, "could not be written (broken)"),
    ],
)
def test_write_file__system_error__sentence_names_file_and_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(code, "broken")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OperatorError) as caught:
        write_file(tmp_path / "a", b"data")
    assert caught.value.message == f"{tmp_path / 'a'}: {words}: nothing was written."
    assert _names(tmp_path) == []


def test_write_file__name_too_long_for_the_system__operator_error(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="the path is too long"):
        write_file(tmp_path / ("a" * 300), b"data")
    assert _names(tmp_path) == []


def test_write_file__file_where_the_folder_should_be__operator_error(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"file")
    with pytest.raises(OperatorError, match="a file stands where the folder should be"):
        write_file(tmp_path / "x" / "a", b"data")
    assert (tmp_path / "x").read_bytes() == b"file"


def test_write_file__folder_of_that_name__operator_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OperatorError, match="a folder has this name"):
        write_file(tmp_path / "a", b"data")
    assert _names(tmp_path) == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file size to set")
def test_write_files__real_size_limit__nothing_left(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(b"old")
    script = (
        "import resource, sys; sys.dont_write_bytecode = True\n"
        "from pathlib import Path; from workbook.files import write_files\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from templates.errors import OperatorError\n"
        "folder = Path(sys.argv[1])\n"
        "try: write_files({folder / 'small': b'new', folder / 'large': bytes(5000)})\n"
        "except OperatorError as fault: print(fault.message.partition(': ')[2])\n"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "the disk is full: nothing was written.\n"
    assert _names(tmp_path) == ["small"]
    assert (tmp_path / "small").read_bytes() == b"old"


_KILLED = """
import os, sys
from pathlib import Path
sys.dont_write_bytecode = True
import workbook.files as files
folder, last = Path(sys.argv[1]), int(sys.argv[2])
seen = 0
def killed(event, arguments):
    global seen
    if event in ("open", "os.rename", "os.remove", "os.mkdir") and str(folder) in str(arguments[0]):
        seen += 1
        if seen == last:
            os.kill(os.getpid(), 9)
sys.addaudithook(killed)
files.write_files({folder / name: name.encode() + b" new" for name in ("a", "b", "under/c")})
"""


def _killed_at(folder: Path, nth: int) -> bool:
    """Whether a run that writes three files was ended by force at its nth act in the folder."""
    run = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _KILLED, str(folder), str(nth)],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode in (0, -9), run.stderr
    return run.returncode != 0


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.skipif(sys.platform == "win32", reason="no program is ended by signal 9 there")
def test_write_files__ended_by_force_at_any_moment__next_run_finishes_or_undoes(
    tmp_path: Path,
) -> None:
    before = {"a": b"a old", "b": b"b old"}
    after = {"a": b"a new", "b": b"b new", "under/c": b"under/c new"}
    outcomes = set()
    for nth in range(1, 60):
        folder = tmp_path / str(nth)
        folder.mkdir()
        for name, data in before.items():
            (folder / name).write_bytes(data)
        killed = _killed_at(folder, nth)
        settle(folder)
        found = _contents(folder)
        assert found in (before, after), nth
        outcomes.add(found == after)
        write_file(folder / "next", b"")
        assert {**found, "next": b""} == _contents(folder), nth
        if not killed:
            break
    else:
        pytest.fail("the run never came to its end")
    assert outcomes == {True, False}


def test_write_files__another_run_writes_there__nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbook.journal._PATIENCE", 0.1)
    with (
        journal(tmp_path),
        pytest.raises(OperatorError, match="another run writes in this folder: nothing was"),
    ):
        write_file(tmp_path / "a", b"new")
    assert _names(tmp_path) == []


def test_write_files__another_run_is_soon_done__waits_for_it(tmp_path: Path) -> None:
    other = journal(tmp_path)
    other.__enter__()
    soon = Timer(0.2, other.__exit__, (None, None, None))
    soon.start()
    write_file(tmp_path / "a", b"new")
    soon.join()
    assert _contents(tmp_path) == {"a": b"new"}


def test_write_files__drive_that_knows_no_locks__is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lock(_file: IO[bytes]) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("workbook.journal._lock", lock)
    write_file(tmp_path / "a", b"new")
    assert _contents(tmp_path) == {"a": b"new"}


def test_write_files__before_names_change__all_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole files, the copies of what stood there and their names; then the new names."""
    (tmp_path / "a").write_bytes(b"old")
    acts: list[str] = []
    sync, replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        acts.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def replaced(source: Path, target: Path) -> None:
        acts.append(target.name)
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    write_files({tmp_path / name: b"new" for name in "ab"})
    assert acts == ["file", "file", "file", "folder", "file", "a", "b", "folder"]


def test_settle__journal_cut_off_in_its_first_line__nothing_was_begun(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b'[{"target": "a", "tempo')
    (tmp_path / "a").write_bytes(b"old")
    settle(tmp_path)
    assert _contents(tmp_path) == {"a": b"old"}


def test_write_files__file_cannot_be_put_back__its_copy_stays_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "ab":
        (tmp_path / name).write_bytes(b"old")
    real, calls = os.replace, 0

    def replace(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise PermissionError(errno.EACCES, "denied")
        real(source, target)

    with monkeypatch.context() as held:
        held.setattr(os, "replace", replace)
        with pytest.raises(OperatorError):
            write_files({tmp_path / name: b"new" for name in "ab"})
    settle(tmp_path)
    assert _contents(tmp_path) == {"a": b"old", "b": b"old"}
