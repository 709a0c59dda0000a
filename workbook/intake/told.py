"""What a run of import did, as the officer reads it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from templates.text import Language, Text
from workbook.intake.run import Imported
from workbook.typed import on_one_line, visible

_MOST: Final = 100  # problems that are told one by one
_NOT_READ: Final = Text("(læses ikke)", "(not read)")
_WIDEST: Final = 45  # characters of a header


def told_lines(result: Imported, file: Path, folder: Path, language: Language) -> Iterator[str]:
    """The lines, from what was read to what to do next."""
    words = result.noun.en if language == "en" else (result.noun.one, result.noun.many)
    count = f"{result.records} {words[0] if result.records == 1 else words[1]}"
    yield f"{on_one_line(file.name)}: {count}."
    yield from _columns(result, language)
    yield from (f"  {on_one_line(note.in_language(language))}" for note in result.notes)
    yield from _problems(result, language)
    name = result.mapping_path.name
    if result.is_proposed:
        again = on_one_line(f'budgetrunde import "{file}" "{folder}"')
        is_there = result.target.exists()
        yield Text(
            f"Kun {name} er skrevet. Se, om den er rigtig, ret den, og kør:",
            f"Nothing but {name} is written. See whether it is right, correct it, and run:",
        ).in_language(language)
        yield f"  {again}{' --force' if is_there else ''}"
        if is_there:
            yield Text(
                f"--force: {result.target.name} er der allerede, og bliver så erstattet.",
                f"--force: {result.target.name} is there already, and is then replaced.",
            ).in_language(language)
    elif result.path is None:
        shown = on_one_line(file.name)
        yield Text(
            f"Intet er skrevet. Ret {shown} eller {name}, og kør igen.",
            f"Nothing is written. Correct {shown} or {name}, and run again.",
        ).in_language(language)


def _columns(result: Imported, language: Language) -> Iterator[str]:
    entries = result.mapping.columns
    names = [f"{entry.column}  {entry.header}".rstrip() for entry in entries]
    width = min(max(map(len, names), default=0), _WIDEST)
    for entry, name in zip(entries, names, strict=True):
        filled = ", ".join(entry.to) if entry.to else _NOT_READ.in_language(language)
        yield on_one_line(f"  {name:{width}} → {filled}")
    if result.missing:
        missing = ", ".join(result.missing)
        yield Text(
            f"  Ikke i filen, og udeladt af listen: {missing}.",
            f"  Not in the file, and left out of the list: {missing}.",
        ).in_language(language)


def _problems(result: Imported, language: Language) -> Iterator[str]:
    count = len(result.problems)
    if count:
        yield Text(
            f"{count} {'værdi' if count == 1 else 'værdier'} passer ikke:",
            f"{count} {'value does' if count == 1 else 'values do'} not fit:",
        ).in_language(language)
    for problem in result.problems[:_MOST]:
        yield "  " + visible(problem.in_language(language)).replace("\n", "\n  ")
    if count > _MOST:
        more = f"{count - _MOST:,}"
        yield Text(f"  … og {more.replace(',', '.')} mere.", f"  … and {more} more.").in_language(
            language
        )
