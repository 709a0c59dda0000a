"""From a file of the office's to the round's list: first a mapping to correct, then the list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.field import AmountField, AmountsField, IntegerField, YearField
from templates.frozen import frozen
from templates.record import Noun
from templates.text import Text
from workbook.files import write_file
from workbook.intake.filling import Filling
from workbook.intake.fits import fitted
from workbook.intake.known_headers import known_headers, needed_headers
from workbook.intake.mapping import ColumnsMapping, mapping_text, read_mapping
from workbook.intake.proposal import proposal
from workbook.intake.source import read_source
from workbook.intake.taken import Taken, taken
from workbook.round.grid import Grid
from workbook.round.listed import blank_cell
from workbook.round.load import round_to_fill
from workbook.round.model import Round
from workbook.round.problem import Problem
from workbook.typed import on_one_line
from workbook.write.finance_list import ListColumn, finance_list

_NUMBERS: Final = (AmountField, AmountsField, IntegerField, YearField)
_ENDINGS: Final = (".xlsx", ".csv")


@frozen
class Imported:
    """What a run did, and what is to be said of it.

    Attributes:
        path: what was written: the list, or the mapping; None where values do not fit.
        target: the list that is, or would be, written.
        mapping: which column is which.
        mapping_path: the file that says so.
        is_proposed: whether the mapping is new, so that nothing else was written.
        missing: columns of the list that no column of the office's fills, and that it can do
            without.
        records: how many there are.
        noun: what they are.
        problems: values that do not fit, each with its cell.
        notes: what counts, or does not, though the officer may not see it.
    """

    path: Path | None
    target: Path
    mapping: ColumnsMapping
    mapping_path: Path
    is_proposed: bool
    missing: tuple[str, ...]
    records: int
    noun: Noun
    problems: tuple[Text, ...]
    notes: tuple[Text, ...]


def import_list(
    file: Path, folder: Path, mapping_path: Path | None = None, *, force: bool = False
) -> Imported:
    """Proposes a mapping where there is none; else writes the list where every value fits.

    Args:
        file: xlsx, csv or json.
        folder: of the round.
        mapping_path: instead of the round's own; proposed anew where it is not there.
        force: whether a list that is there is replaced.

    Raises:
        OperatorError: the file cannot be read, the round takes no list, the mapping does not fit
            the file, or a list is there already.
    """
    round_ = round_to_fill(folder)
    name = round_.template.record.file
    source = read_source(file)
    path = mapping_path or folder / f"{name}-kolonner.toml"
    target = folder / f"{name}.xlsx"
    if not path.exists():
        filling = proposal(source, round_)
        done = _imported(filling, taken(filling), (target, path), is_proposed=True)
        text = mapping_text(
            filling.mapping,
            known=known_headers(round_).shown,
            must=needed_headers(round_),
            list_name=target.name,
            command=on_one_line(f'budgetrunde import "{file}" "{folder}"'),
            language=round_.config.language,
        )
        write_file(path, text.encode())
        return replace(done, path=path)
    said = read_mapping(path)
    table, to = fitted(said, source, round_)
    _check_free(file, folder, name, force=force)
    filling = Filling(source, table, to, said.mapping, round_)
    found = taken(filling)
    done = _imported(filling, found, (target, path), is_proposed=False)
    if done.problems:
        return done
    write_file(target, _list(found.grid, round_))
    return replace(done, path=target)


def _imported(
    filling: Filling, found: Taken, paths: tuple[Path, Path], *, is_proposed: bool
) -> Imported:
    """What there is to say before anything is written; paths of the list and of the mapping."""
    round_ = filling.round_
    needed = needed_headers(round_)
    filled = set(found.grid.headers)
    missing = [header for header in known_headers(round_).fields if header not in filled]
    lacking = [header for header in missing if header in needed]
    target, path = paths
    problems = [
        Text(
            f"{path.name}: ingen kolonne udfylder {name}, som hver liste har.",
            f"{path.name}: no column fills {name}, which every list has.",
        )
        for name in lacking
    ]
    return Imported(
        path=None,
        target=target,
        mapping=filling.mapping,
        mapping_path=path,
        is_proposed=is_proposed,
        missing=tuple(header for header in missing if header not in needed),
        records=len(found.grid.rows),
        noun=round_.template.record.noun,
        problems=(*problems, *_without(found.problems, lacking)),
        notes=found.notes,
    )


def _without(problems: Sequence[Problem], lacking: Sequence[str]) -> Iterator[Text]:
    """The problems but for cells of columns that are not there: that is told once."""
    blank = [blank_cell(header) for header in lacking]
    return (problem.told for problem in problems if problem.says not in blank)


def _check_free(file: Path, folder: Path, name: str, *, force: bool) -> None:
    """Holds that no list of the office's is replaced unasked, and never the one that is read.

    Raises:
        OperatorError: there is one, or one that the new one cannot replace.
    """
    there = [folder / f"{name}{ending}" for ending in _ENDINGS]
    found = [path for path in there if path.exists()]
    if any(path.samefile(file) for path in found):
        raise OperatorError(
            Text(f"{file} er selv rundens liste.", f"{file} is the round's list itself."),
            Text("Flyt den først ud af rundens mappe.", "Move it out of the round folder first."),
        )
    if found and not force:
        raise OperatorError(
            Text(
                f"{found[0]} er der allerede, og er ikke rørt.",
                f"{found[0]} is there already, and was left as it is.",
            ),
            Text(
                "--force erstatter den; eller flyt den først.",
                "--force replaces it; or move it away first.",
            ),
        )
    if there[1] in found:
        raise OperatorError(
            Text(
                f"{there[1]} er der allerede, og en runde har kun én liste.",
                f"{there[1]} is there already, and a round has one list.",
            ),
            Text(
                f"Flyt den; så bliver {there[0].name} skrevet.",
                f"Move it away; then {there[0].name} is written.",
            ),
        )


def _list(grid: Grid, round_: Round) -> bytes:
    """The list as init writes one."""
    known = known_headers(round_)
    columns = [
        ListColumn(header, isinstance(known.field(header), _NUMBERS)) for header in grid.headers
    ]
    return finance_list(
        columns,
        [row.cells for row in grid.rows],
        name=round_.template.record.file.capitalize(),
        title=round_.config.title,
        created=round_.config.issued,
    )
