"""A hostile inbox through the real command: every file is told for what it is, none harms another.

The files are made here (`tests.support.hostile_inbox`); the command runs in a program of its own.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.hostile import FILES
from tests.support.hostile_inbox import (
    CODES,
    GOOD,
    HARMLESS,
    ON_DISK,
    PLANTED,
    answered,
    hostile_round,
    wide_round,
)
from validate.serving import Limits
from workbook.naming import workbook_name
from workbook.read.refusal import Refusal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and limits of POSIX"),
]

_ROOT = Path(__file__).parents[2]
_DISK = _ROOT / "tests" / "support" / "moving_disk"
_ALLOWED = 512 * 2**20  # bytes that a worker may take above what it has at its start
# Our own peak would count in that of a program that we start: a small one starts it.
_STARTER = (
    "import resource, subprocess, sys\n"
    "code = subprocess.run(sys.argv[1:]).returncode\n"
    "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
    "print(peak * (1 if sys.platform == 'darwin' else 1024), file=sys.stderr)\n"
    "sys.exit(code)\n"
)


@dataclass(frozen=True)
class _Run:
    """What came of a run; ``peak`` is of the command and each of its workers, in bytes."""

    code: int
    document: dict[str, Any]
    stderr: str
    peak: int

    @property
    def codes(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for finding in self.document["findings"]:
            found[finding["file"]].append(finding["code"])
        return {name: tuple(codes) for name, codes in found.items()}


def _validated(folder: Path, *options: str) -> _Run:
    command = [sys.executable, str(_ROOT / "cli.py"), "validate", str(folder), *options]
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", _STARTER, *command, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(_DISK), "PYTHONUTF8": "1"},
        timeout=300,
    )
    *stderr, peak = done.stderr.splitlines()
    return _Run(done.returncode, json.loads(done.stdout), "\n".join(stderr), int(peak))


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> tuple[_Run, dict[str, tuple[str, ...]]]:
    """One run over everything, and what is to be found in each file."""
    round_, expected = hostile_round(tmp_path_factory.mktemp("indbakke") / "runde")
    return _validated(round_.folder), expected


@pytest.fixture(scope="module")
def at_rest(tmp_path_factory: pytest.TempPathFactory) -> _Run:
    """The same command over one good file, in a worker: what it takes at its start."""
    round_ = wide_round(tmp_path_factory.mktemp("god") / "runde", 1)
    round_.received.mkdir()
    path = round_.received / workbook_name(round_.config, "Q01")
    path.write_bytes(answered(round_, "Q01"))
    return _validated(round_.folder, "--jobs", "1")


Found = tuple[_Run, dict[str, tuple[str, ...]]]


def test_inbox__whole__exit_1_without_a_word_on_stderr(inbox: Found) -> None:
    run, _ = inbox
    assert (run.code, run.stderr) == (1, "")


def test_inbox__each_file__has_the_findings_of_the_table_and_no_other(inbox: Found) -> None:
    run, expected = inbox
    assert run.codes == {name: codes for name, codes in expected.items() if codes}


def test_inbox__each_file__is_listed_once(inbox: Found) -> None:
    run, expected = inbox
    listed = [file["path"] for file in run.document["files"]]
    assert sorted(listed) == sorted(expected)
    assert len(expected) == len(PLANTED) + len(FILES) + len(ON_DISK)


def test_inbox__good_and_harmless_files__are_accepted(inbox: Found) -> None:
    run, expected = inbox
    accepted = {file["path"] for file in run.document["files"] if file["outcome"] == "accepted"}
    assert {name for name, codes in expected.items() if not codes} <= accepted
    assert sum(not codes for codes in expected.values()) == len(GOOD) + len(HARMLESS)


def test_inbox__refused_files__say_what_they_are_and_what_to_do(inbox: Found) -> None:
    run, expected = inbox
    told = {one["file"]: one for one in run.document["findings"] if one["code"] < "FIL010"}
    assert set(told) == {name for name, codes in expected.items() if codes and codes[0] < "FIL010"}
    for name, finding in told.items():
        assert finding["severity"] == "error", name
        assert finding["message"].startswith(("Filen ", "Celle ", "Der ")), name
        assert len(finding["fix"]) > 40, name


def test_inbox__each_file__took_less_than_ten_seconds_of_processor_time(inbox: Found) -> None:
    """A file that takes longer is given up by its worker, and told as FIL015."""
    run, _ = inbox
    assert Limits().processor < 10
    assert "FIL015" not in {code for codes in run.codes.values() for code in codes}


def test_inbox__command_and_workers__stay_within_their_memory(inbox: Found, at_rest: _Run) -> None:
    run, _ = inbox
    assert at_rest.code == 0
    assert run.peak - at_rest.peak < _ALLOWED


def test_table__every_reason__is_in_it_or_is_of_the_disk() -> None:
    disk = {"missing", "not-regular", "unreadable", "changing", "too-large"}
    table = {"too-many-rows"}  # of a file that is known as its centre's; see `test_crowd.py`
    assert {reason.value for reason in set(Refusal) - set(CODES)} == disk | table
    large = {Refusal.CELLS}  # a file of a million cells; see the tests of the reader
    assert {reason for _, reason in FILES.values()} == set(CODES) - large
