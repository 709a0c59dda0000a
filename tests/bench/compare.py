"""Compares the speed of two checkouts: ``make bench-compare OLD=path``, or see ``--help``.

Each checkout runs its own command over workbooks made from its own samples, one file from a cold
start and many, in turn with the other, so that a busy moment of the computer meets both alike. What
counts is processor time, workers included. Trust the ratios, not the times.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COMMAND = "import cli; cli.main()"
_FINE = (0, 1)  # exit codes: with or without findings; anything else is no validation
_FORMS = 5  # so many times as long as a table takes a file with forms


@dataclass(frozen=True, slots=True)
class Checkout:
    """A checkout and where its own workbooks are made and its code is compiled to.

    Attributes:
        root: its top level, with cli.py and samples.
        home: a folder of its own.
    """

    root: Path
    home: Path

    def seconds(self, arguments: Sequence[str]) -> float:
        """The processor time of the whole command, in seconds, its workers included.

        Raises:
            RuntimeError: the command did not validate.
        """
        before = _used()
        command = [sys.executable, "-c", _COMMAND, *arguments]
        done = subprocess.run(  # noqa: S603 - our own command
            command, cwd=self.root, env=self._environment(), capture_output=True, check=False
        )
        if done.returncode not in _FINE:
            told = done.stderr.decode(errors="replace").strip()
            raise RuntimeError(f"{self.root} ended with {done.returncode}: {told}")
        return _used() - before

    def _environment(self) -> Mapping[str, str]:
        """With compiled code kept, as an installed command has it, and outside the checkout."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        return {**kept, "PYTHONPATH": str(self.root), "PYTHONPYCACHEPREFIX": str(self.home / "pyc")}

    def work(self, files: int) -> dict[str, Sequence[str]]:
        """What is measured: its name, and the arguments of the command."""
        follow_up = self._round("ishoj-2024", "august", files)
        forms = self._round("ballerup-2019", "", max(files // _FORMS, 1))
        return {
            "one follow-up file": _one(follow_up),
            "one file of forms": _one(forms),
            f"{files} follow-up files": ["validate", str(follow_up)],
            f"{max(files // _FORMS, 1)} files of forms": ["validate", str(forms)],
        }

    def _round(self, sample: str, part: str, files: int) -> Path:
        """The sample with so many returned workbooks, a folder for each set of centres."""
        target = self.home / sample
        shutil.copytree(self.root / "samples" / sample, target)
        home = target / part
        books = sorted((home / "rettet").glob("*.xlsx"))
        shutil.rmtree(home / "indkommet")
        for number in range(files):
            again, which = divmod(number, len(books))
            folder = home / "indkommet" / f"{again:04}"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(books[which], folder)
        return home


def compare(old: Path, new: Path, files: int, pairs: int) -> Iterator[str]:
    """A line for each thing measured: both medians in seconds, and the median ratio new to old.

    Args:
        old: a checkout's top level.
        new: the other's.
        files: how many follow-up workbooks are checked at once; a fifth as many of forms.
        pairs: how often each is measured.
    """
    with tempfile.TemporaryDirectory() as temporary:
        both = [
            Checkout(root.resolve(), Path(temporary, name))
            for root, name in ((old, "old"), (new, "new"))
        ]
        works = [one.work(files) for one in both]
        for name in works[0]:
            for one, work in zip(both, works, strict=True):
                one.seconds(work[name])  # compiles
            taken = [_pair(both, [work[name] for work in works], turn) for turn in range(pairs)]
            before, after = (statistics.median(times) for times in zip(*taken, strict=True))
            ratio = statistics.median(new / old for old, new in taken)
            yield f"{name:24}{before:9.2f}{after:9.2f}{ratio:9.2f}"


def _pair(
    both: Sequence[Checkout], arguments: Sequence[Sequence[str]], turn: int
) -> tuple[float, float]:
    """The times of old and new, of which the one begins in every other turn."""
    order = (0, 1) if turn % 2 == 0 else (1, 0)
    times = {index: both[index].seconds(arguments[index]) for index in order}
    return times[0], times[1]


def _one(home: Path) -> Sequence[str]:
    book = next((home / "indkommet" / "0000").iterdir())
    return ["validate", str(book), "--round", str(home)]


def _used() -> float:
    """Processor seconds of all programs started here that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(arguments: Sequence[str] | None = None) -> None:
    """Parses, compares and prints each line as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path, help="the checkout to compare with")
    parser.add_argument("new", type=Path, nargs="?", default=ROOT, help="this one without it")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--pairs", type=int, default=9)
    asked = parser.parse_args(arguments)
    print(f"{'processor time':24}{'old s':>9}{'new s':>9}{'new/old':>9}")
    for line in compare(asked.old, asked.new, asked.files, asked.pairs):
        print(line, flush=True)


if __name__ == "__main__":
    main()
