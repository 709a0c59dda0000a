"""From a file of the office's to the round's list: first a mapping to correct, then the list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.field import ChoiceField, IntegerField
from templates.frozen import frozen
from workbook.files import write_file
from workbook.intake.fits import fitted
from workbook.intake.mapping import ColumnMapping, ColumnsMapping, mapping_text, read_mapping
from workbook.intake.propose import proposed_table
from workbook.intake.rows import headings_in, totals_in
from workbook.intake.source import Source, read_source
from workbook.intake.table import Table
from workbook.intake.taken import Filling, Taken, taken
from workbook.intake.targets import Target, known_headers, needed_headers
from workbook.round.grid import Grid
from workbook.round.load import round_to_fill
from workbook.round.model import Round
from workbook.typed import on_one_line
from workbook.write.finance_list import ListColumn, finance_list

_ENDINGS: Final = (".xlsx", ".csv")


@frozen(slots=False)
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
        noun: what they are, one and many.
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
    noun: tuple[str, str]
    problems: tuple[str, ...]
    notes: tuple[str, ...]


def import_list(
    file: Path, folder: Path, mapping_path: Path | None = None, *, force: bool = False
) -> Imported:
    """Proposes a mapping where there is none; else writes the list where every value fits.

    Args:
        file: xlsx, csv or json.
        folder: of the round.
        mapping_path: instead of the round's own.
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
    if mapping_path is None and not path.exists():
        filling = _proposed(source, round_)
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
    _check_free(folder, name, force=force)
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
    problems = [f"{path.name}: no column fills {name}, which every list has." for name in lacking]
    return Imported(
        path=None,
        target=target,
        mapping=filling.mapping,
        mapping_path=path,
        is_proposed=is_proposed,
        missing=tuple(header for header in missing if header not in needed),
        records=len(found.grid.rows),
        noun=round_.template.record.noun.en,
        problems=(*problems, *_without(found.problems, lacking)),
        notes=found.notes,
    )


def _without(problems: Sequence[str], lacking: Sequence[str]) -> Iterator[str]:
    """The problems but for cells of columns that are not there: that is told once."""
    blank = tuple(f": {header} is blank; every record needs it." for header in lacking)
    return (problem for problem in problems if not (blank and problem.endswith(blank)))


def _check_free(folder: Path, name: str, *, force: bool) -> None:
    """Holds that no list of the office's is replaced unasked.

    Raises:
        OperatorError: there is one, or one that the new one cannot replace.
    """
    there = [folder / f"{name}{ending}" for ending in _ENDINGS]
    found = [path for path in there if path.exists()]
    if found and not force:
        raise OperatorError(
            f"{found[0]} is there already, and was left as it is.",
            "--force replaces it; or move it away first.",
        )
    if there[1] in found:
        raise OperatorError(
            f"{there[1]} is there already, and a round has one list.",
            f"Move it away; then {there[0].name} is written.",
        )


def _proposed(source: Source, round_: Round) -> Filling:
    """Which column is which, as far as it shows.

    Raises:
        OperatorError: no row looks like the headers of the list, or none stands below.
    """
    found = proposed_table(source, round_)
    if found is None:
        known = ", ".join(known_headers(round_).shown)
        raise OperatorError(
            f"{source.path}: no row has headers that look like the list's.",
            f"Its columns are {known}. Give the headers such names, and run again.",
        )
    table, targets = found
    if not table.below:
        raise OperatorError(
            f"{source.path}: the headers stand in row {table.header[-1]}, and no row below them.",
            "Name the file that has the rows too.",
        )
    named = _key_headers(round_)
    keys = [column for column, target in targets.items() if set(target.headers) & named]
    to = {column: target.headers for column, target in targets.items()}
    mapping = ColumnsMapping(
        file=source.path.name,
        sheet=table.sheet.name,
        header=table.header,
        headings=_headings(table, targets, round_),
        leave_out=totals_in(table, keys),
        columns=tuple(
            ColumnMapping(
                column=source.column(column),
                header="" if source.keys else header,
                to=to.get(column, ()),
            )
            for column, header in table.headers.items()
        ),
    )
    return Filling(source, table, to, mapping, round_)


def _key_headers(round_: Round) -> set[str]:
    known = known_headers(round_)
    key = round_.template.record.key
    return {header for header, field in known.fields.items() if field.id in key}


def _headings(table: Table, targets: Mapping[int, Target], round_: Round) -> str:
    """The column that rows with one text alone say: one that no column fills, whose list has them.

    Every other such row is told; one that the list knows is enough to see what they are.
    """
    filled = {header for target in targets.values() for header in target.headers}
    texts = list(dict.fromkeys(headings_in(table)))
    for header, field in known_headers(round_).fields.items():
        knows = [
            text
            for text in texts
            if isinstance(field, ChoiceField) and round_.listed(field.list, text) is not None
        ]
        if knows and header not in filled:
            return header
    return ""


def _list(grid: Grid, round_: Round) -> bytes:
    """The list as init writes one."""
    known = known_headers(round_)
    columns = [
        ListColumn(header, isinstance(known.field(header), IntegerField)) for header in grid.headers
    ]
    return finance_list(
        columns,
        [row.cells for row in grid.rows],
        name=round_.template.record.file.capitalize(),
        title=round_.config.title,
        created=round_.config.issued,
    )
