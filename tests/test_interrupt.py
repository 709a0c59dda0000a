"""Ctrl-C while workers read: the run ends at once, and nothing of it is left behind."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from samples.ishoj import SAMPLE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks Linux for children"),
]

_COMMAND = (sys.executable, str(Path(__file__).parents[1] / "cli.py"))
_FILES = 300
_PATIENCE = 60.0  # seconds until the workers run, on a busy computer
_AFTERWARDS = 2.0  # seconds that multiprocessing's own tracker may live on


@dataclass(frozen=True)
class _Ended:
    """What came of an interrupted run; ``left`` are its programs that still run."""

    code: int
    out: str
    err: str
    left: set[int]


@pytest.fixture(scope="module")
def august(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The August round with many returned files, some of them faulty."""
    home = tmp_path_factory.mktemp("afbrudt")
    shutil.copytree(SAMPLE, home / "runder")
    inbox = home / "runder" / "august" / "indkommet"
    books = sorted(inbox.iterdir())
    for number in range(_FILES - len(books)):
        (inbox / f"{number:03}").mkdir()
        os.link(books[number % len(books)], inbox / f"{number:03}" / books[0].name)
    return home / "runder" / "august"


def _children(program: int) -> set[int]:
    """Every program below this one that runs; one that ended and is not collected is none."""
    found: set[int] = set()
    for task in Path(f"/proc/{program}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found |= {child} | _children(child)
    return {one for one in found if _runs(one)}


def _runs(program: int) -> bool:
    try:
        stat = Path(f"/proc/{program}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def _wait(until: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _hear_interrupts() -> None:
    """A shell has what it starts in the background ignore Ctrl-C; the command must hear it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _interrupted(
    august: Path, temporary: Path, *options: str, after: float, whole: bool = False
) -> _Ended:
    """The command, interrupted so many seconds after its workers were started.

    As by the terminal's Ctrl-C, which reaches the whole group with the workers; else it alone.
    """
    command = [*_COMMAND, "validate", str(august), "--jobs", "2", *options]
    with subprocess.Popen(  # noqa: S603 - our own
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
        start_new_session=True,
        preexec_fn=_hear_interrupts,  # noqa: PLW1509 - no threads here
    ) as running:
        assert _wait(lambda: len(_children(running.pid)) >= 2, _PATIENCE)
        time.sleep(after)
        children = _children(running.pid)
        assert running.poll() is None, "it was done before the interrupt"
        (os.killpg if whole else os.kill)(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=_PATIENCE)
    _wait(lambda: not any(map(_runs, children)), _AFTERWARDS)
    return _Ended(running.returncode, out, err, {one for one in children if _runs(one)})


def _all(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.mark.parametrize(("after", "whole"), [(0.0, False), (0.0, True), (0.4, True), (1.2, False)])
def test_interrupt__while_workers_read__exit_130_and_nothing_is_left(
    after: float, whole: bool, august: Path, tmp_path: Path
) -> None:
    before = _all(august)
    ended = _interrupted(august, tmp_path, after=after, whole=whole)
    assert (ended.code, ended.out) == (130, "")
    assert ended.err.strip() == "Interrupted; nothing half-written is left."
    assert ended.left == set()
    assert (_all(august), _all(tmp_path)) == (before, set())


@pytest.mark.parametrize("option", ["-o", "--return-copies"])
def test_interrupt__with_output__leaves_no_file_and_no_folder(
    option: str, august: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ud" / ("fund.json" if option == "-o" else "retur")
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    ended = _interrupted(august, temporary, option, str(target), after=0.8)
    assert (ended.code, ended.out, ended.left) == (130, "", set())
    assert _all(tmp_path) == {"tmp"}


def test_temporary_folder__of_these_runs__is_the_one_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert tempfile.gettempdir() == str(tmp_path)
