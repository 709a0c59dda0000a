"""Workers: what one file does to its reader harms no other, and nothing of them is left behind."""

import multiprocessing
import os
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.rounds import inbox, small_round
from tests.support.told_tasks import AsTold
from tests.support.written import written_centre
from validate import worker
from validate.apart import FEW_FILES, SMALL_FILE, must_be_apart
from validate.engine import validate
from validate.examine import Examiner
from validate.serving import Limits
from validate.worker import WorkError, crew_size, work_apart
from workbook.naming import workbook_name

_CENTRES = ("CET", "CKM", "CSO")
_SPARING = Limits(processor=0.3)
_HASTY = Limits(patience=2)


class _Run:
    """Works on tasks with what they note in the folder.

    Attributes:
        work: what is done with a task.
    """

    def __init__(self, folder: Path) -> None:
        self.work = AsTold(folder / "notes")

    def __call__(self, *tasks: str, jobs: int = 2, limits: Limits | None = None) -> list[str]:
        return list(work_apart(self.work, tasks, jobs, limits=limits))

    def tries(self, task: str) -> int:
        return self.work.notes().count(f"{task} begun")


@pytest.fixture
def done(tmp_path: Path) -> _Run:
    return _Run(tmp_path)


def test_workers__many_files__come_in_their_order(done: _Run) -> None:
    names = [str(number) for number in range(40)]
    assert done(*names) == names


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("fault", ["dies", "grows"])
def test_workers__one_that_is_lost__loses_its_file_alone_after_two_tries(
    fault: str, jobs: int, done: _Run
) -> None:
    told = ["a", f"{fault} 1", "b", "c", f"{fault} 2", "d"]
    lost = ["a", f"lost {fault} 1", "b", "c", f"lost {fault} 2", "d"]
    assert done(*told, jobs=jobs) == lost
    assert [done.tries(f"{fault} {number}") for number in (1, 2)] == [2, 2]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("fault", ["dies", "grows"])
def test_workers__one_that_is_lost_by_chance__does_its_file_at_the_second_try(
    fault: str, jobs: int, done: _Run
) -> None:
    told = ["a", f"{fault} once", "b", "c"]
    assert done(*told, jobs=jobs) == told


def test_workers__second_try__is_made_while_no_other_works(done: _Run) -> None:
    done("dies once", *(f"naps {number}" for number in range(6)))
    notes = done.work.notes()
    _, again, end = (place for place, note in enumerate(notes) if note.startswith("dies once"))
    assert end == again + 1
    before = [note for note in notes[:again] if note.startswith("naps")]
    assert sum(note.endswith("begun") for note in before) * 2 == len(before)


def test_workers__one_that_spins__is_given_up_alone_at_once(done: _Run) -> None:
    assert done("a", "spins", "b", "c", limits=_SPARING) == ["a", "lost spins", "b", "c"]
    assert done.tries("spins") == 1


def test_workers__one_that_only_waits__is_not_given_up(done: _Run) -> None:
    assert done("a", "waits", "b", limits=_SPARING) == ["a", "waits", "b"]
    assert done.tries("waits") == 1


@pytest.mark.parametrize(("task", "result"), [("hangs", "lost hangs"), ("hangs once",) * 2])
def test_workers__one_that_waits_for_ever__is_tried_twice(
    task: str, result: str, done: _Run
) -> None:
    assert done("a", task, "b", limits=_HASTY) == ["a", result, "b"]
    assert done.tries(task) == 2


def test_workers__work_that_raises__ends_the_run_with_its_trace(done: _Run) -> None:
    with pytest.raises(WorkError, match=r"KeyError: 'raises'"):
        done("a", "raises", "b")
    assert multiprocessing.active_children() == []


def test_workers__that_never_start__end_the_run(
    monkeypatch: pytest.MonkeyPatch, done: _Run
) -> None:
    monkeypatch.setattr(worker, "_START", 0.0)
    with pytest.raises(ChildProcessError, match="does not start"):
        done("a")
    assert multiprocessing.active_children() == []


def test_workers__two__read_in_other_programs(done: _Run) -> None:
    assert str(os.getpid()) not in done(*(f"who {number}" for number in range(8)))


def test_workers__after_the_last_file__are_gone(done: _Run) -> None:
    done("a", "spins", "dies", "b", limits=_SPARING)
    assert multiprocessing.active_children() == []


def test_workers__left_in_the_middle__are_gone(done: _Run) -> None:
    working = work_apart(done.work, ["a", "hangs", "b"], 2)
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


@pytest.mark.parametrize(
    ("processors", "jobs", "size"),
    [
        *((2, None, 2), (64, None, 8), (None, None, 1)),
        *((2, 1, 1), (2, 8, 8), (2, 10_000, 8), (16, 10_000, 32), (256, 10_000, 60)),
    ],
)
def test_crew__of_so_many_jobs__is_bounded_by_the_processors(
    processors: int | None, jobs: int | None, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert crew_size(jobs) == size
