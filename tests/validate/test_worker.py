"""Workers: what one file does to its reader harms no other, and nothing of them is left behind."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.rounds import inbox, small_round
from tests.support.written import written_centre
from validate import worker
from validate.apart import FEW_FILES, SMALL_FILE, must_be_apart
from validate.engine import validate
from validate.examine import Examiner
from validate.worker import WorkError, work_apart
from workbook.naming import workbook_name

_CENTRES = ("CET", "CKM", "CSO")
_LOST = "lost"


class _AsTold:
    """Does as the task says; a worker finds it by its module's name."""

    def __call__(self, task: str) -> str:
        if task == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if task == "hangs":
            time.sleep(60)
        if task == "grows":
            return str(len(bytes(2**30)))
        if task == "raises":
            raise KeyError(task)
        return str(os.getpid()) if task.startswith("who") else task

    def lost(self, task: str) -> str:
        return f"{_LOST} {task}"

    def packed(self, result: str) -> bytes:
        return result.encode()

    def unpacked(self, data: bytes) -> str:
        return data.decode()


def _done(*tasks: str, jobs: int = 2, seconds: float = 30) -> list[str]:
    return list(work_apart(_AsTold(), tasks, jobs, seconds=seconds))


def _processes(count: int, jobs: int) -> set[str]:
    return set(_done(*(f"who {number}" for number in range(count)), jobs=jobs))


def test_workers__many_files__come_in_their_order() -> None:
    names = [str(number) for number in range(40)]
    assert _done(*names) == names


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers__one_that_dies__loses_its_file_alone(jobs: int) -> None:
    told = ["a", "dies", "b", "c", "dies", "d"]
    assert _done(*told, jobs=jobs) == ["a", "lost dies", "b", "c", "lost dies", "d"]


def test_workers__one_that_hangs__is_given_up_alone() -> None:
    assert _done("a", "hangs", "b", "c", seconds=1) == ["a", "lost hangs", "b", "c"]


def test_workers__one_that_takes_too_much_memory__loses_its_file_alone() -> None:
    assert _done("a", "grows", "b") == ["a", "lost grows", "b"]


def test_workers__work_that_raises__ends_the_run_with_its_trace() -> None:
    with pytest.raises(WorkError, match=r"KeyError: 'raises'"):
        _done("a", "raises", "b")
    assert multiprocessing.active_children() == []


def test_workers__that_never_start__end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_START", 0.0)
    with pytest.raises(ChildProcessError, match="does not start"):
        _done("a")
    assert multiprocessing.active_children() == []


def test_workers__two__read_in_other_programs() -> None:
    assert str(os.getpid()) not in _processes(8, 2)


def test_workers__after_the_last_file__are_gone() -> None:
    _done("a", "hangs", "b", seconds=1)
    assert multiprocessing.active_children() == []


def test_workers__left_in_the_middle__are_gone() -> None:
    working = work_apart(_AsTold(), ["a", "hangs", "b"], 2)
    assert next(working) == "a"
    working.close()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("content", ["good", "empty"])
def test_examiner__in_a_worker__finds_the_same_as_here(
    keep: bool, content: str, tmp_path: Path
) -> None:
    round_ = small_round(tmp_path)
    path = tmp_path / "CET.xlsx"
    path.write_bytes(written_centre(round_, "CET") if content == "good" else b"")
    examiner = Examiner(round_, "da", keep=keep)
    (apart,) = work_apart(examiner, [(path, path.name)], 1)
    here = examiner((path, path.name))
    assert apart.findings == here.findings
    assert apart.view.book == here.view.book
    assert apart.view.stamps == here.view.stamps
    assert apart.view.round is round_


@pytest.mark.parametrize(
    ("size", "count", "apart"),
    [
        (SMALL_FILE, FEW_FILES, False),
        (SMALL_FILE + 1, 1, True),
        (1, FEW_FILES + 1, True),
    ],
)
def test_files__large_or_many__are_for_workers(
    size: int, count: int, apart: bool, tmp_path: Path
) -> None:
    paths = [tmp_path / str(number) for number in range(count)]
    paths[-1].write_bytes(bytes(size))
    assert must_be_apart(paths, None) is apart


def test_files__few_with_jobs__are_for_workers(tmp_path: Path) -> None:
    assert must_be_apart([tmp_path / "gone.xlsx"], 1)


@pytest.mark.parametrize("jobs", [0, -1])
def test_jobs__fewer_than_one__are_refused(jobs: int, tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as refusal:
        validate(small_round(tmp_path), inbox(tmp_path, {"x.xlsx": b""}), jobs=jobs)
    assert refusal.value.message == f"--jobs {jobs}: at least one job must read."


def _returned(folder: Path) -> dict[str, bytes]:
    round_ = small_round(folder)
    names = {code: workbook_name(round_.config, code) for code in _CENTRES}
    again = {f"igen/{names['CET']}": written_centre(round_, "CET")}
    return (
        {name: written_centre(round_, code) for code, name in names.items()}
        | again
        | {"x.xlsx": b""}
    )


def test_validate__with_workers__finds_the_same(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    found = inbox(tmp_path, _returned(tmp_path))
    assert validate(round_, found, jobs=2).report == validate(round_, found).report


def test_validate__without_keeping__reports_the_same_of_lighter_files(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    found = inbox(tmp_path, _returned(tmp_path))
    light = validate(round_, found, keep=False)
    assert light.report == validate(round_, found).report
    assert [view.book.sheets for view in light.views if view.book] == [(), (), (), ()]


def test_validate__progress__is_told_after_each_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    found = inbox(tmp_path, {"a.xlsx": b"", "b.xlsx": b""})
    validate(small_round(tmp_path), found, progress=lambda *news: told.append(news))
    assert told == [(1, 2, "a.xlsx"), (2, 2, "b.xlsx")]
