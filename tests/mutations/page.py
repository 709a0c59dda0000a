"""docs/mutations.md: what came of every kind."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.mutations.judge import Grade, Result
from tests.mutations.kinds.all import CONTROLS, FAMILIES

PAGE: Final = Path(__file__).parents[2] / "docs" / "mutations.md"

_INTRO: Final = """\
# Faults planted in the samples

Every kind of fault below is planted in the corrected workbooks of the samples (follow-up in rows,
proposals in forms, proposals in open rows), each time in another file, sheet and cell as far as
there are any. The file takes the place of the clean one in its round; the round is validated and,
where that is allowed, merged. `python -m tests.mutations --write` does all of it in some minutes
and writes this page; a part of it runs with the tests.

A plant is found

- **exact**ly where a rule that must find it does so at the very cell (or on the sheet, or in the
  file, where the fault is no cell's), and nothing else is found;
- **with consequences** where other findings tell what follows from it;
- **noisy** where findings of no relation stand beside it;
- **elsewhere** where something is found, but at another place or by a rule of something else;
- **missed** where nothing is found.

It is **harmful** where the council would read another value than without it, or would not read
something that the centre has to say, and no error or warning stands at the place. A round with an
error is not merged, so that nothing wrong comes of it. Advice on what a centre wrote itself, which
the council reads just so, is not counted as harm where it is missed.

Edits that change nothing are planted in the same way: nothing may be found, and the council must
read the same. What a careful centre might have meant is no fault and is not planted: another word
of the list, another amount of the same size, another remark.
"""
_GRADES: Final = (
    Grade.EXACT,
    Grade.CONSEQUENCES,
    Grade.NOISY,
    Grade.ELSEWHERE,
    Grade.MISSED,
)
_OF_CONTROLS: Final = (Grade.SILENT, Grade.FALSE)


def page_of(results: Sequence[Result]) -> str:
    """The page that tells these verdicts."""
    by_family: dict[str, list[Result]] = {family.name: [] for family in FAMILIES}
    for one in results:
        by_family[one.family].append(one)
    controls = by_family.pop(CONTROLS.name)
    faults = [one for found in by_family.values() for one in found]
    parts = [_INTRO + "\n## All of them", _summary(faults, controls), _overview(by_family)]
    for family, found in by_family.items():
        parts += [f"## {family}", _table(found, _GRADES), *_off(found)]
    parts += [f"## {CONTROLS.name}", _table(controls, _OF_CONTROLS), *_off(controls)]
    return "\n\n".join(parts) + "\n"


def told_on(page: str) -> dict[str, dict[str, int]]:
    """How often each kind was planted and what came of it, by its name, as the page says."""
    tables = page.partition(f"\n## {FAMILIES[0].name}\n")[2]
    lines = [line for line in tables.splitlines() if line.startswith("| ")]
    header: list[str] = []
    told = {}
    for cells in ([cell.strip() for cell in line[1:-1].split("|")] for line in lines):
        if cells[0] == "kind":
            header = cells
        elif cells[1].isdigit():
            named = zip(header[1:], cells[1:], strict=True)
            told[cells[0]] = {name: int(count) for name, count in named if count}
    return told


def _summary(faults: Sequence[Result], controls: Sequence[Result]) -> str:
    counts = Counter(one.grade for one in faults)
    told = ", ".join(f"{counts[grade]} {grade.value}" for grade in _GRADES)
    silent = sum(one.grade is Grade.SILENT for one in controls)
    changed = sum(bool(one.changed or one.failure) for one in controls)
    return (
        f"{len(faults)} faults of {_kinds(faults)} kinds: {told}. So "
        f"{counts[Grade.EXACT] / len(faults):.1%} are exact, and "
        f"{sum(one.harmful for one in faults)} are harmful.\n\n"
        f"{len(controls)} edits of {_kinds(controls)} kinds that change nothing: {silent} silent, "
        f"{len(controls) - silent} with a false finding; {changed} change what the council reads."
    )


def _kinds(found: Sequence[Result]) -> int:
    return len({one.kind for one in found})


def _overview(by_family: Mapping[str, Sequence[Result]]) -> str:
    rows = [_row("family", "kinds", "planted", *_GRADES, "harmful"), _row(*["---"] * 9)]
    for family, found in by_family.items():
        harmful = sum(one.harmful for one in found)
        rows.append(_row(family, _kinds(found), len(found), *_counts(found, _GRADES), harmful))
    return "\n".join(rows)


def _table(found: Sequence[Result], grades: Sequence[Grade]) -> str:
    rows = [_row("kind", "planted", *grades), _row(*["---"] * (len(grades) + 2))]
    for kind in dict.fromkeys(one.kind for one in found):
        own = [one for one in found if one.kind == kind]
        rows.append(_row(kind, len(own), *_counts(own, grades)))
    return "\n".join(rows)


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _counts(found: Sequence[Result], grades: Sequence[Grade]) -> Iterator[str]:
    counts = Counter(one.grade for one in found)
    yield from (str(counts[grade] or "") for grade in grades)


def _off(found: Sequence[Result]) -> Iterator[str]:
    """A list of the plants that are neither exact nor silent, where there are any."""
    lines = [
        f"- {'**harmful**, ' * one.harmful}{one.grade}: {one.kind}, {one.where}: "
        f"{'; '.join(one.found) or 'nothing'}"
        for one in found
        if one.grade not in (Grade.EXACT, Grade.SILENT)
    ]
    if lines:
        yield "\n".join(lines)
