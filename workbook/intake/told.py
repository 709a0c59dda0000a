"""What a run of import did, as the officer reads it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbook.intake.run import Imported
from workbook.typed import on_one_line, visible

_MOST: Final = 100  # problems that are told one by one
_WIDEST: Final = 45  # characters of a header


def told_lines(result: Imported, file: Path, folder: Path) -> Iterator[str]:
    """The lines, from what was read to what to do next."""
    one, many = result.noun
    count = f"{result.records} {one if result.records == 1 else many}"
    yield f"{on_one_line(file.name)}: {count}."
    yield from _columns(result)
    yield from (f"  {on_one_line(note)}" for note in result.notes)
    yield from _problems(result)
    name = result.mapping_path.name
    if result.is_proposed:
        again = on_one_line(f'budgetrunde import "{file}" "{folder}"')
        is_there = result.target.exists()
        yield f"Nothing but {name} is written. See whether it is right, correct it, and run:"
        yield f"  {again}{' --force' if is_there else ''}"
        if is_there:
            yield f"--force: {result.target.name} is there already, and is then replaced."
    elif result.path is None:
        yield f"Nothing is written. Correct {on_one_line(file.name)} or {name}, and run again."


def _columns(result: Imported) -> Iterator[str]:
    entries = result.mapping.columns
    names = [f"{entry.column}  {entry.header}".rstrip() for entry in entries]
    width = min(max(map(len, names), default=0), _WIDEST)
    for entry, name in zip(entries, names, strict=True):
        filled = ", ".join(entry.to) if entry.to else "(not read)"
        yield on_one_line(f"  {name:{width}} → {filled}")
    if result.missing:
        yield f"  Not in the file, and left out of the list: {', '.join(result.missing)}."


def _problems(result: Imported) -> Iterator[str]:
    count = len(result.problems)
    if count:
        yield f"{count} {'value does' if count == 1 else 'values do'} not fit:"
    for problem in result.problems[:_MOST]:
        yield "  " + visible(problem).replace("\n", "\n  ")
    if count > _MOST:
        yield f"  … and {count - _MOST:,} more."
