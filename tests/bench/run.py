"""Measures speed and memory: run `make bench`, or `python tests/bench/run.py --files 1000`.

Every measurement runs in a program of its own, and all of them in turn, round after round, so that
a busy moment of the computer meets them all alike. Trust the ratios, not the times.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

SAMPLE = ROOT / "samples" / "ishoj-2024"
COMMAND = [sys.executable, str(ROOT / "cli.py")]
_MB = 2**20
_FEW = 200  # the memory of so many files is compared with that of all


@dataclass(frozen=True, slots=True)
class Measure:
    """One run: seconds of work without start-up, peak bytes of it and of its largest worker.

    On Linux a worker's peak counts what it has of its parent in the moment of its start.
    """

    seconds: float
    peak: int
    worker: int
    result: int


def make_round(target: Path, files: int) -> Path:
    """A round of the sample with so many returned workbooks, a folder for each set of centres."""
    shutil.copytree(SAMPLE / "februar", target / "februar")
    home = target / "august"
    home.mkdir()
    for name in ("runde.toml", "aftale.xlsx"):
        shutil.copy(SAMPLE / "august" / name, home / name)
    books = sorted((SAMPLE / "august" / "rettet").glob("*.xlsx"))
    for number in range(files):
        again, which = divmod(number, len(books))
        folder = home / "indkommet" / f"{again:04}"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(books[which], folder)
    return home


def start_pandera() -> None:
    """Imports what pandera puts off until its first table: the colleague is not timed with it."""
    import pandas as pd  # noqa: PLC0415 - not every measurement has it
    import pandera.pandas as pa  # noqa: PLC0415

    pa.DataFrameSchema().validate(pd.DataFrame())


def _ours(folder: Path, jobs: int | None) -> Callable[[], int]:
    from validate.engine import validate  # noqa: PLC0415 - each program imports what it measures
    from validate.inbox import read_inbox  # noqa: PLC0415
    from validate.rules import rules  # noqa: PLC0415
    from workbook.round.load import load_round  # noqa: PLC0415

    rules()
    round_ = load_round(folder)
    return lambda: len(
        validate(round_, read_inbox([round_.received]), jobs=jobs, keep=False).report.findings
    )


def _floor(folder: Path) -> Callable[[], int]:
    from tests.bench.floor import scan  # noqa: PLC0415

    return lambda: scan(_books(folder))


def _colleague(folder: Path) -> Callable[[], int]:
    from tests.bench.colleague import check_files  # noqa: PLC0415
    from workbook.round.load import load_round  # noqa: PLC0415

    start_pandera()
    round_ = load_round(folder)
    return lambda: len(check_files(round_, _books(folder)))


def _books(folder: Path) -> Sequence[Path]:
    return sorted((folder / "indkommet").rglob("*.xlsx"))


WORK: dict[str, Callable[[Path], Callable[[], int]]] = {
    "validate": lambda folder: _ours(folder, None),
    "validate, one worker": lambda folder: _ours(folder, 1),
    "colleague": _colleague,
    "floor": _floor,
}


def work(name: str, folder: Path) -> Measure:
    """One measurement in this program."""
    run = WORK[name](folder)
    begun = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - begun
    own, children = (
        resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Measure(seconds, own, children, result)


def apart(name: str, folder: Path) -> Measure:
    """The same in a program of its own."""
    command = [sys.executable, __file__, "--work", name, "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - ourselves
    return Measure(**json.loads(done.stdout))


def cold(command: Sequence[str]) -> Measure:
    """A whole program from its start to its end."""
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own commands
    return Measure(time.perf_counter() - begun, 0, 0, done.returncode)


def bench(files: int, rounds: int) -> None:
    """Measures everything and prints it."""
    with tempfile.TemporaryDirectory() as temporary:
        many = make_round(Path(temporary) / "many", files)
        few = make_round(Path(temporary) / "few", _FEW)
        book = next(few.glob("indkommet/0000/*CET.xlsx"))
        single = [*COMMAND, "validate", str(book), "--round", str(few)]
        runs: dict[str, Callable[[], Measure]] = {
            **{name: lambda name=name: apart(name, many) for name in WORK},  # type: ignore[misc]
            f"validate, {_FEW} files": lambda: apart("validate", few),
            "one workbook": lambda: cold(single),
            "--help": lambda: cold([*COMMAND, "--help"]),
            "import click": lambda: cold([sys.executable, "-c", "import click"]),
        }
        taken: dict[str, list[Measure]] = {name: [] for name in runs}
        for _ in range(rounds):
            for name, run in runs.items():
                taken[name].append(run())
    _print(taken, files)


def _print(taken: dict[str, list[Measure]], files: int) -> None:
    medians = {
        name: statistics.median(measure.seconds for measure in measures)
        for name, measures in taken.items()
    }
    print(f"{files} returned workbooks; medians of {len(taken['floor'])} interleaved runs")
    print(f"{'':24}{'seconds':>9}{'ms/file':>9}{'× floor':>9}{'peak MB':>9}{'worker MB':>11}")
    for name in WORK:
        peak, worker = _peaks(taken[name])
        print(
            f"{name:24}{medians[name]:9.2f}{1000 * medians[name] / files:9.2f}"
            f"{medians[name] / medians['floor']:9.1f}{peak:9.0f}{worker:11.0f}"
        )
    print(
        f"validate is {medians['colleague'] / medians['validate']:.1f} × as fast as the colleague"
    )
    print(f"peak of validate: {_peaks(taken[f'validate, {_FEW} files'])[0]:.0f} MB at {_FEW} files")
    print(f"one workbook from a cold start: {1000 * medians['one workbook']:.0f} ms")
    start, click = medians["--help"], medians["import click"]
    print(f"--help: {1000 * start:.0f} ms, {start / click:.2f} × “import click”")


def _peaks(measures: Sequence[Measure]) -> tuple[float, float]:
    """The median peaks of the program and of its largest worker, in MB."""
    own = statistics.median(measure.peak for measure in measures)
    worker = statistics.median(measure.worker for measure in measures)
    return own / _MB, worker / _MB


def main() -> None:
    """Parses and runs; ``--work`` is how it calls itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=_FEW)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", choices=list(WORK), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        measure = work(asked.work, asked.folder)
        fields = ("seconds", "peak", "worker", "result")
        print(json.dumps({name: getattr(measure, name) for name in fields}))
    else:
        bench(asked.files, asked.rounds)


if __name__ == "__main__":
    main()
