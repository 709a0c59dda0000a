"""Whether a mapping fits the file and the round; every misfit at its line."""

from collections.abc import Iterator, Mapping, Sequence

from templates.text import Text
from templates.toml_lines import Location
from workbook.address import column_number
from workbook.danish import closest, folded
from workbook.intake.known_headers import known_headers
from workbook.intake.mapping import ColumnsMapping, MappingFile
from workbook.intake.source import Source
from workbook.intake.table import Table, table_of
from workbook.round.model import Round

Misfits = Iterator[tuple[Location, Text]]


def fitted(
    file: MappingFile, source: Source, round_: Round
) -> tuple[Table, Mapping[int, Sequence[str]]]:
    """The table that the mapping means, and what each of its columns fills.

    Raises:
        OperatorError: a sheet, row, column or header is not there, or is another one; all misfits
            are listed with their lines.
    """
    mapping = file.mapping
    sheet = source.book.sheet(mapping.sheet)
    if sheet is None:
        raise file.refusal([(("sheet",), _no_sheet(mapping.sheet, source))])
    table = table_of(sheet, mapping.header)
    misfits = [*_misfits(mapping, source, table), *_list_misfits(mapping, round_)]
    if misfits:
        raise file.refusal(misfits)
    numbers = _columns(source, table)
    return table, {
        numbers[_name(entry.column, source)]: entry.to for entry in mapping.columns if entry.to
    }


def _no_sheet(name: str, source: Source) -> Text:
    names = [one.name for one in source.book.sheets if one.name]
    near, file = closest(name, names) or ", ".join(names), source.path.name
    if near:
        return Text(
            f"{file} har intet ark {name}; mente I {near}?",
            f"{file} has no sheet {name}; did you mean {near}?",
        )
    return Text(
        f"{file} har intet ark {name}; slet linjen", f"{file} has no sheet {name}; remove the line"
    )


def _columns(source: Source, table: Table) -> dict[str, int]:
    return {source.column(number): number for number in table.headers}


def _misfits(mapping: ColumnsMapping, source: Source, table: Table) -> Misfits:
    """What of the office's file is not there, or is another one than the mapping says."""
    name = source.path.name
    if mapping.file != name:
        yield (
            ("file",),
            Text(
                f"dette handler om {mapping.file}, ikke {name}; ret det, eller angiv en anden med "
                "--mapping",
                f"this is about {mapping.file}, not {name}; correct it, or name another with "
                "--mapping",
            ),
        )
    if not table.headers:
        row = table.header[-1]
        yield ("header",), Text(f"række {row} i {name} er tom", f"row {row} of {name} is blank")
        return
    numbers = _columns(source, table)
    for index, entry in enumerate(mapping.columns):
        place = ("columns", index)
        number = numbers.get(_name(entry.column, source))
        stands = "" if number is None else table.headers[number]
        if number is None and entry.to:
            says = Text(
                f"{name} har ingen overskrift i kolonne {entry.column}",
                f"{name} has no header in column {entry.column}",
            )
            yield (*place, "column"), says
        elif number is not None and entry.header and folded(stands) != folded(entry.header):
            says = Text(
                f"kolonne {entry.column} hedder nu {stands}, ikke {entry.header}; se, om det er "
                "den "
                "samme, og ret header",
                f"column {entry.column} is headed {stands} now, not {entry.header}; see whether it "
                "is the same, and correct the header",
            )
            yield (*place, "header"), says


def _list_misfits(mapping: ColumnsMapping, round_: Round) -> Misfits:
    """Columns of the list that are none, or that cannot share one of the office's."""
    for index, entry in enumerate(mapping.columns):
        place = ("columns", index, "to")
        for header in entry.to:
            yield from _unknown(header, place, round_)
        if len(entry.to) > 1:
            yield from _unlike(entry.to, place, round_)
    for key, header in (("headings", mapping.headings), ("below", mapping.below)):
        if header:
            yield from _unknown(header, (key,), round_)
    if not any(entry.to for entry in mapping.columns):
        says = Text(
            'ingen kolonne udfylder nogen af listens; skriv dens navn i to = ["…"]',
            'no column fills any of the list\'s; write its name in to = ["…"]',
        )
        yield ("columns",), says


def _unknown(header: str, place: Location, round_: Round) -> Misfits:
    if not known_headers(round_).knows(header):
        known = known_headers(round_).shown
        near, names = closest(header, known), ", ".join(known)
        yield (
            place,
            Text(
                f"listen har ingen kolonne {header}; "
                + (f"mente I {near}?" if near else f"skriv en af {names}"),
                f"the list has no column {header}; "
                + (f"did you mean {near}?" if near else f"write one of {names}"),
            ),
        )


def _unlike(headers: Sequence[str], place: Location, round_: Round) -> Misfits:
    """Several columns of the list that one text cannot fill: only codes are told apart."""
    known = known_headers(round_)
    for header in headers:
        if known.knows(header) and not getattr(known.field(header), "list", ""):
            says = Text(
                f"{header} har ingen liste med værdier, så den skal have sin egen kolonne",
                f"{header} has no list of values, so it needs a column of its own",
            )
            yield place, says


def _name(column: str, source: Source) -> str:
    """A column as the source calls it: letters in either case."""
    if source.keys:
        return column
    try:
        return source.column(column_number(column))
    except ValueError:
        return column
