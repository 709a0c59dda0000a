"""Measures thousands of rows: run `python tests/bench/many_rows.py --rows 2500 --files 40`.

Files of ideas are written once, then read, checked and merged as `validate` and `merge` do it.
Printed are the processor time of each step, the workers' included, and the largest memory of this
program and of a worker so far.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.support.ideas import ideas_round  # noqa: E402 - found from here alone
from validate.assemble import assemble  # noqa: E402
from validate.engine import validate  # noqa: E402
from validate.inbox import read_inbox  # noqa: E402
from workbook.naming import workbook_name  # noqa: E402
from workbook.records.value import Contents  # noqa: E402
from workbook.round.config import Centre  # noqa: E402
from workbook.round.model import Round  # noqa: E402
from workbook.rows.book import rows_workbook  # noqa: E402

_KB = 1024


def idea(round_: Round, number: int) -> Contents:
    """One that no rule finds a fault in; its text is like no other's."""
    areas, types = round_.lists["area"], round_.lists["type"]
    first, second = areas[number % len(areas)], areas[(number * 7 + 1) % len(areas)]
    return {
        "title": f"Idé {number}",
        "description": f"Idé {number} samler opgave {number * 7919 % 100003} og opgave "
        f"{number * 104729 % 99991} ét sted, så der bruges {number % 97 + 3} timer færre om ugen.",
        f"areas:{first}": first,
        f"areas:{second}": second,
        "types:1": types[number % len(types)],
        "effect": Decimal(number % 4999 + 1),
        "full_year": Decimal(2024 + number % 4),
        "one_off": Decimal(number % 313),
        "yearly_cost": Decimal(number % 7),
        "adopted": ("Ja", "Nej")[number % 2],
    }


@contextmanager
def measured(step: str) -> Iterator[None]:
    """Prints what the block took."""
    start = _processor()
    yield
    memory = [
        resource.getrusage(who).ru_maxrss // _KB
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    print(f"{step:10} {_processor() - start:8.1f} s {memory[0]:7} MB, a worker {memory[1]:6} MB")


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> None:
    """Runs the steps in a folder that is thrown away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        senders = [Centre(code=f"K{one:03}", name=f"Kommune {one}") for one in range(asked.files)]
        round_ = ideas_round(Path(folder), centres=senders)
        (round_.folder / "runde.toml").write_text("", encoding="utf-8")
        round_.received.mkdir()
        with measured("write"):
            for place, sender in enumerate(senders):
                start = place * asked.rows
                rows = [idea(round_, start + one) for one in range(asked.rows)]
                path = round_.received / workbook_name(round_.config, sender.code)
                path.write_bytes(rows_workbook(round_, sender.code, rows, 0))
        with measured("validate"):
            found = validate(round_, read_inbox([round_.received]), keep=False)
        print(f"{len(found.report.findings)} findings")
        with measured("merge"):
            assemble(round_, found, round_.merged)


if __name__ == "__main__":
    main()
