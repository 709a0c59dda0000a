"""Workers: what one file does to its reader harms no other, and nothing of them is left behind."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.cases import good
from tests.support.rounds import inbox, small_round
from validate import worker
from validate.engine import validate
from validate.worker import ReadFile, read_apart, read_file, read_files
from workbook.naming import workbook_name
from workbook.read.refusal import Refusal

_CENTRES = ("CET", "CKM", "CSO")


def _by_name(path: Path) -> ReadFile:
    """Reads the name only, and does as it says; a worker finds it by its module's name."""
    if path.name == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "hangs":
        time.sleep(60)
    if path.name == "grows":
        return ReadFile(str(len(bytes(2**30))))
    return ReadFile(path.name)


def _process(path: Path) -> ReadFile:
    return ReadFile(f"{os.getpid()} {path.name}")


def _shas(*names: str, jobs: int = 2, seconds: float = 30) -> list[str]:
    paths = [Path(name) for name in names]
    return [read.sha256 for read in read_apart(paths, jobs, _by_name, seconds=seconds)]


def _processes(count: int, jobs: int) -> set[str]:
    paths = [Path(str(number)) for number in range(count)]
    return {read.sha256.split()[0] for read in read_apart(paths, jobs, _process)}


def test_workers__many_files__come_in_their_order() -> None:
    names = [str(number) for number in range(40)]
    assert _shas(*names) == names


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers__one_that_dies__loses_its_file_alone(jobs: int) -> None:
    assert _shas("a", "dies", "b", "dies", "c", jobs=jobs) == ["a", "", "b", "", "c"]


def test_workers__one_that_hangs__is_given_up_alone() -> None:
    assert _shas("a", "hangs", "b", "c", seconds=1) == ["a", "", "b", "c"]


def test_workers__one_that_takes_too_much_memory__loses_its_file_alone() -> None:
    assert _shas("a", "grows", "b") == ["a", "", "b"]


def test_workers__that_never_start__end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_START", 0.0)
    with pytest.raises(ChildProcessError, match="does not start"):
        _shas("a")
    assert multiprocessing.active_children() == []


def test_workers__two__read_in_other_programs() -> None:
    assert str(os.getpid()) not in _processes(8, 2)


def test_workers__after_the_last_file__are_gone() -> None:
    _shas("a", "hangs", "b", seconds=1)
    assert multiprocessing.active_children() == []


def test_workers__left_in_the_middle__are_gone() -> None:
    reading = read_apart([Path("a"), Path("hangs"), Path("b")], 2, _by_name)
    assert next(reading).sha256 == "a"
    reading.close()
    assert multiprocessing.active_children() == []


def test_workers__a_book__is_the_same_as_read_here(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    path = tmp_path / "CET.xlsx"
    path.write_bytes(good(round_, "CET"))
    assert list(read_apart([path], 1)) == [read_file(path)]


def test_workers__a_refusal__is_the_same_as_read_here(tmp_path: Path) -> None:
    path = tmp_path / "CET.xlsx"
    path.write_bytes(b"")
    refused = next(read_apart([path], 1)).refused
    assert refused is not None
    assert refused.reason is Refusal.EMPTY


@pytest.mark.parametrize(
    ("size", "count", "apart"),
    [
        (worker.SMALL_FILE, worker.FEW_FILES, False),
        (worker.SMALL_FILE + 1, 1, True),
        (1, worker.FEW_FILES + 1, True),
    ],
)
def test_reading__without_jobs__is_apart_where_files_are_large_or_many(
    size: int, count: int, apart: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(worker, "read_apart", lambda paths, _: asked.append(len(paths)))
    paths = [tmp_path / str(number) for number in range(count)]
    paths[-1].write_bytes(bytes(size))
    read_files(paths)
    assert asked == [count] * apart


def test_reading__a_file_that_is_gone__is_here(tmp_path: Path) -> None:
    refused = next(read_files([tmp_path / "gone.xlsx"])).refused
    assert refused is not None
    assert refused.reason is Refusal.MISSING


@pytest.mark.parametrize("jobs", [0, -1])
def test_jobs__fewer_than_one__are_refused(jobs: int, tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as refusal:
        validate(small_round(tmp_path), inbox(tmp_path, {"x.xlsx": b""}), jobs=jobs)
    assert refusal.value.message == f"--jobs {jobs}: at least one job must read."


def _returned(folder: Path) -> dict[str, bytes]:
    round_ = small_round(folder)
    names = {code: workbook_name(round_.config, code) for code in _CENTRES}
    again = {f"igen/{names['CET']}": good(round_, "CET")}
    return {name: good(round_, code) for code, name in names.items()} | again | {"x.xlsx": b""}


def test_validate__with_workers__finds_the_same(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    found = inbox(tmp_path, _returned(tmp_path))
    assert validate(round_, found, jobs=2).report == validate(round_, found).report


def test_validate__without_keeping__reports_the_same_and_keeps_nothing(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    found = inbox(tmp_path, _returned(tmp_path))
    light = validate(round_, found, keep=False)
    assert light.report == validate(round_, found).report
    assert light.views == ()


def test_validate__progress__is_told_after_each_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    found = inbox(tmp_path, {"a.xlsx": b"", "b.xlsx": b""})
    validate(small_round(tmp_path), found, progress=lambda *news: told.append(news))
    assert told == [(1, 2, "a.xlsx"), (2, 2, "b.xlsx")]
