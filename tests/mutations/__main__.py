"""Runs the plants: `python -m tests.mutations`."""

import multiprocessing
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from tests.mutations.draw import Plant, drawn
from tests.mutations.judge import Grade, Result, judged
from tests.mutations.kinds.all import FAMILIES
from tests.mutations.page import PAGE, page_of

_CHUNK = 4


def _judged(number: int) -> Result:
    """The verdict on the plant of this number; a program of its own draws them again."""
    if not _PLANTS:
        _PLANTS.extend(drawn(FAMILIES))
    return judged(_PLANTS[number])


_PLANTS: list[Plant] = []


def run(plants: Sequence[Plant], jobs: int) -> Iterator[Result]:
    """The verdict on each of the drawn plants, in their order."""
    _PLANTS[:] = drawn(FAMILIES)
    numbers = {(one.kind.name, one.number): at for at, one in enumerate(_PLANTS)}
    wanted = [numbers[one.kind.name, one.number] for one in plants]
    if jobs == 1:
        yield from map(_judged, wanted)
        return
    with multiprocessing.Pool(jobs) as pool:
        yield from pool.imap(_judged, wanted, chunksize=_CHUNK)


@click.command
@click.option("--kind", default="", help="Only kinds with these words in family or name.")
@click.option("--list", "only_list", is_flag=True, help="Print the plants and run none.")
@click.option("--write", is_flag=True, help="Write docs/mutations.md.")
@click.option("--jobs", default=2, show_default=True, help="So many programs.")
def main(kind: str, *, only_list: bool, write: bool, jobs: int) -> None:
    """Plants every fault, validates and merges each, and prints what was not found exactly."""
    words = kind.casefold()
    plants = [
        one for one in drawn(FAMILIES) if words in f"{one.family}: {one.kind.name}".casefold()
    ]
    if only_list:
        for plant in plants:
            click.echo(plant.title)
        click.echo(f"{len(plants)} plants of {len({one.kind.name for one in plants})} kinds")
        return
    results = []
    for result in run(plants, jobs):
        results.append(result)
        if result.harmful or result.grade not in (Grade.EXACT, Grade.SILENT):
            _print(result)
    if write:
        PAGE.write_text(page_of(results), encoding="utf-8")
    counts = Counter(one.grade for one in results)
    click.echo(", ".join(f"{grade.value} {counts[grade]}" for grade in Grade))
    harmful = sum(one.harmful for one in results)
    click.echo(f"harmful {harmful}")
    sys.exit(1 if harmful or counts[Grade.FALSE] else 0)


def _print(result: Result) -> None:
    mark = "HARMFUL " if result.harmful else ""
    click.echo(f"{mark}{result.grade.value}: {result.family}: {result.kind}, {result.where}")
    click.echo(f"    {'; '.join(result.found) or 'nothing'}")
    for line in (*result.changed, *filter(None, [result.failure])):
        click.echo(f"    {line}")


if __name__ == "__main__":
    main()
