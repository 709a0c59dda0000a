"""Holds every rule against its planted faults: run `make bench-rules`.

Each case of the catalogue is validated as a returned file. A fault counts as found where the report
has exactly the findings of the case, each in its cells. docs/rules-found.md is the same table
without times, as it is when nothing is off.
"""

# ruff: noqa: T201 - printing is what it is for

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.support.cases import Case  # noqa: E402 - from the top of the repository
from tests.support.catalogue import cases_of, is_bad, is_exact  # noqa: E402
from tests.support.small_rounds import SMALL_ROUNDS  # noqa: E402
from validate.rules import rules  # noqa: E402

UNTOUCHED: tuple[Case[Any], ...] = tuple(
    Case(small_round, "every centre has answered, and nothing is wrong", whole=True)
    for small_round in SMALL_ROUNDS
)
_HEADER = ("code", "name", "planted", "found exactly there", "near it, silent", "untouched silent")
_INTRO = """\
# What the rules find

Every rule is held against faults that are planted in good returned workbooks, and against good ones
that come near. A planted fault is found where the report has exactly the findings that the case
expects, each in its cells, and nothing else. Untouched is a whole round in which nothing is wrong.

`make bench-rules` runs it and fails where anything is off; so does every run of the tests. This
table is written by `make docs`.

"""


@dataclass(frozen=True, slots=True)
class Score:
    """What came of a rule's cases.

    Attributes:
        planted: cases in which the rule has a fault to find; ``found`` of them are exact.
        near: cases in which it has none; ``quiet`` of them are exact.
        silent: whether it finds nothing in the untouched rounds.
    """

    code: str
    name: str
    planted: int
    found: int
    near: int
    quiet: int
    silent: bool = True
    seconds: float = 0.0

    @property
    def is_off(self) -> bool:
        """Whether anything is not as it should be, or nothing shows that it is."""
        return not (self.silent and self.found == self.planted > 0 and self.quiet == self.near > 0)

    @property
    def cells(self) -> tuple[str, ...]:
        """As the table prints it."""
        found = f"{self.found} of {self.planted}"
        quiet = f"{self.quiet} of {self.near}"
        return (
            *(self.code, self.name, str(self.planted), found, quiet),
            "yes" if self.silent else "no",
        )


def _findings(case: Case[Any]) -> tuple[list[str], bool]:
    """The codes found, and whether they are exactly those expected."""
    with tempfile.TemporaryDirectory() as folder:
        found = case.findings(Path(folder))
    return [finding.code for finding in found], is_exact(case, found)


def measured(codes: Sequence[str] = ()) -> Iterator[Score]:
    """The score of each rule, or of these alone."""
    loud = {code for case in UNTOUCHED for code in _findings(case)[0]}
    for rule in rules():
        if codes and rule.code not in codes:
            continue
        started = time.perf_counter()
        results = [(is_bad(rule.code, case), _findings(case)[1]) for case in cases_of(rule.code)]
        yield Score(
            rule.code,
            rule.name,
            planted=sum(bad for bad, _ in results),
            found=sum(bad and exact for bad, exact in results),
            near=sum(not bad for bad, _ in results),
            quiet=sum(not bad and exact for bad, exact in results),
            silent=rule.code not in loud,
            seconds=time.perf_counter() - started,
        )


def hoped() -> Iterator[Score]:
    """The same where nothing is off, without running anything."""
    for rule in rules():
        bad = [is_bad(rule.code, case) for case in cases_of(rule.code)]
        planted, near = sum(bad), len(bad) - sum(bad)
        yield Score(rule.code, rule.name, planted, planted, near, near)


def rules_found_page() -> str:
    """The text of docs/rules-found.md."""
    scores = list(hoped())
    rows = [_HEADER, ("---",) * len(_HEADER), *(score.cells for score in scores)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    planted, near = (sum(getattr(one, what) for one in scores) for what in ("planted", "near"))
    total = f"{len(scores)} rules, {planted} planted faults, {near} good files that come near."
    return f"{_INTRO}{total}\n\n{table}\n"


def main(codes: Sequence[str] = ()) -> int:
    """Prints the table, row by row; 1 where anything is off."""
    widths = (6, max(len(rule.name) for rule in rules()), 7, 19, 15, 16)
    off = []
    print(*(word.ljust(width) for word, width in zip(_HEADER, widths, strict=True)), "seconds")
    for score in measured(codes):
        words = zip(score.cells, widths, strict=True)
        mark = "  OFF" if score.is_off else ""
        print(*(word.ljust(width) for word, width in words), f"{score.seconds:7.2f}{mark}")
        if score.is_off:
            off.append(score.code)
    print(f"off: {', '.join(off)}" if off else "Every rule finds its faults, and nothing else.")
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
