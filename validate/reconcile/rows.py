"""Rows that are missing, stand twice, or should not be there; columns that no header names."""

from collections.abc import Iterator, Sequence

from validate.reconcile.cells import exact
from validate.reconcile.difference import Difference, Guess, Kind
from validate.reconcile.identity import label_words
from validate.reconcile.identity import named as folded_name
from validate.reconcile.lines import Header, Line
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.pairing import Pair, Pairing
from validate.reconcile.printed import PrintedRow
from validate.text import Text
from validate.wording import named, shortened
from workbook.address import a1, spans
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import Blank, Cell, Number

_TITLE = 60


def row_differences(
    names: Names, data: Dataset, sheet: str, found: Pairing, *, is_calculated: bool = True
) -> Iterator[Difference]:
    """What is to be said of the sheet's rows as such.

    Args:
        names: what they are called.
        data: the records.
        sheet: its name.
        found: which rows stand for which lines.
        is_calculated: whether the file's formulas bear values; without them a sum may look like a
            heading.
    """
    known = {folded_name(record.name): record.name for record in data.records}
    for line, row in found.twice:
        yield _twice(names, line, row, found.pairs)
    for row in found.unknown:
        yield _unknown(names, row, known)
    for pair in found.pairs:
        if pair.by_title:
            yield _renumbered(names, pair)
    elsewhere = {folded_name(row.name.text) for row in found.unknown}
    sums = [pair.line for pair in found.pairs if pair.line.record is None]
    summed = {
        _sums_of(pair.line)
        for pair in found.pairs
        if is_calculated and pair.line.record is None and not pair.borrowed
    }
    for line in found.missing:
        if line.record is not None:
            if not line.names & elsewhere:
                yield _missing(names.numbered(names.line(line)), sheet, line.record.name)
        # An overview may leave out all such sums where another table says the same.
        elif _says_anything(line) and (
            _sums_of(line) in summed or not any(_says_the_same(line, other) for other in sums)
        ):
            yield _missing_sum(names, sheet, line)


def column_differences(sheet: str, found: Pairing) -> Iterator[Difference]:
    """Columns that the rows should have, each once."""
    told: set[tuple[str, bool]] = set()
    for header in dict.fromkeys(pair.line.header for pair in found.pairs):
        pairs = [pair for pair in found.pairs if pair.line.header == header]
        for head in header.heads:
            lacking = [
                pair
                for pair in pairs
                if not pair.borrowed
                and head.place in pair.line.cells
                and head.place != pair.line.name_place
                and pair.row.column(head.place) is None
                and not isinstance(pair.line.cells[head.place][1], Blank)
            ]
            name = header.short(head)
            over_sums = all(pair.line.record is None for pair in lacking)
            if lacking and (name, over_sums) not in told:
                told.add((name, over_sums))
                yield _missing_column(name, sheet, over_sums=over_sums)


def hidden_infos(names: Names, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Rows of records that were hidden: the sums count them, and nobody sees them."""
    for pair in pairs:
        if pair.line.record is not None and pair.row.row in pair.row.sheet.hidden_rows:
            name = names.line(pair.line)
            message = Text(
                f"{name}: rækken er skjult i arket.", f"{name}: the row is hidden on the sheet."
            )
            yield _at_row(Kind.ROW_HIDDEN, pair.line.record.name, pair.row, message)


def struck_differences(names: Names, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Rows in which something is struck through: whoever reads them takes it for withdrawn."""
    by_row: dict[tuple[str, int], list[int]] = {}
    for sheet in {id(pair.row.sheet): pair.row.sheet for pair in pairs}.values():
        for row, column in sorted(sheet.struck):
            by_row.setdefault((sheet.name, row), []).append(column)
    for pair in pairs:
        columns = by_row.pop((pair.row.sheet.name, pair.row.row), None)
        if columns is not None:
            where = named(spans(a1(pair.row.row, column) for column in columns))
            name = names.line(pair.line)
            message = Text(
                f"{name}: {where.da} er overstreget i arket, men tæller med.",
                f"{name}: {where.en} is struck through on the sheet, and still counts.",
            )
            number = pair.line.record.name if pair.line.record else pair.line.label
            yield _at_row(Kind.ROW_STRUCK, number, pair.row, message)


def _twice(names: Names, line: Line, row: PrintedRow, pairs: Sequence[Pair]) -> Difference:
    first = next((one.row.name.address for one in pairs if one.line is line), "")
    name = names.record(line.record) if line.record else Text(*[names.line(line)] * 2)
    number = line.record.name if line.record else line.label
    message = Text(
        f"{name.da}: rækken står to gange, også i {first}. Slet den ene.",
        f"{name.en}: the row stands twice, also in {first}. Delete one.",
    )
    return _at_row(Kind.ROW_TWICE, number, row, message)


def _unknown(names: Names, row: PrintedRow, known: dict[str, str]) -> Difference:
    text = shortened(row.name.text, _TITLE)
    noun = names.noun
    record = known.get(folded_name(row.name.text))
    if record is not None:
        name = names.numbered(record)
        message = Text(
            f"{name.da}: rækken står her, men {noun.the} er ikke med i denne tabel.",
            f"{name.en}: the row is printed, but the {noun.en[0]} is not part of this table.",
        )
        return _at_row(Kind.ROW_LEFT_OUT, record, row, message)
    name = Text(text, text) if row.has_figures else names.numbered(text)
    title = shortened(row.texts[0].text, _TITLE) if row.has_figures and row.texts else ""
    none = "intet" if noun.a == "et" else "ingen"
    danish, english = f"{name.da} {title}".strip(), f"{name.en} {title}".strip()
    message = Text(
        f"{danish}: rækken står i oversigten, men der er {none} {noun.one} eller sum med det navn.",
        f"{english}: the row is printed, but no {noun.en[0]} or total has this name.",
    )
    return _at_row(Kind.ROW_UNKNOWN, text, row, message)


def _renumbered(names: Names, pair: Pair) -> Difference:
    row, name = pair.row, names.line(pair.line)
    number = pair.line.record.name if pair.line.record else pair.line.label
    typed = " ".join(row.name.text.split())
    if typed:
        found = Guess("number", Text("Er det tastet forkert?", "Is it mistyped?"))
    else:
        found = Guess("number", Text("Skriv det i rækken.", "Write it in the row."))
    stands = f"nummeret {typed}" if typed else "intet nummer"
    bears = f"the number {typed}" if typed else "no number"
    message = Text(
        f"{name}: rækken med den titel har {stands}.", f"{name}: the row of this title has {bears}."
    )
    subject = Subject(Kind.ROW_UNKNOWN, number, Text(number, number))
    return difference(
        subject, row.sheet.name, row.name, (row.name.text, number), message, found=found
    )


def _missing(name: Text, sheet: str, number: str) -> Difference:
    message = Text(
        f"{name.da}: rækken mangler på arket “{sheet}”.",
        f"{name.en}: the sheet “{sheet}” lacks this row.",
    )
    subject = Subject(Kind.ROW_MISSING, number, Text(number, number))
    return difference(subject, "", None, ("", number), message)


def missing_page(names: Names, record: MergedRecord) -> Difference:
    """What is to be said of a record whose own page is gone, where others have theirs."""
    name = names.record(record)
    message = Text(f"{name.da}: siden mangler.", f"{name.en}: the page is missing.")
    subject = Subject(Kind.ROW_MISSING, record.name, Text(record.name, record.name))
    return difference(subject, "", None, ("", record.name), message)


def unknown_headers(sheet: str) -> Difference:
    """What is to be said of a sheet of the right name below whose headers nothing is known."""
    message = Text(
        f"Arket “{sheet}” har ikke udgavens overskrifter, så det er ikke sammenlignet.",
        f"The sheet “{sheet}” has not the edition's headers, so that it was not compared.",
    )
    subject = Subject(Kind.COLUMN_MISSING, sheet, Text(sheet, sheet))
    return difference(subject, "", None, ("", sheet), message)


def _missing_sum(names: Names, sheet: str, line: Line) -> Difference:
    name = names.line(line)
    message = Text(
        f"{name}: summen mangler på arket “{sheet}”.",
        f"{name}: the sheet “{sheet}” lacks this total.",
    )
    subject = Subject(Kind.TOTAL_MISSING, name, Text(name, name))
    return difference(subject, "", None, ("", name), message)


def _missing_column(name: str, sheet: str, *, over_sums: bool) -> Difference:
    over = Text("over summerne ", " over the totals") if over_sums else Text("", "")
    message = Text(
        f"{name}: kolonnen mangler {over.da}på arket “{sheet}”, så den er ikke sammenlignet.",
        f"{name}: the sheet “{sheet}” lacks this column{over.en}, so that it was not compared.",
    )
    subject = Subject(Kind.COLUMN_MISSING, name, Text(name, name))
    return difference(subject, "", None, ("", name), message)


def _at_row(kind: Kind, number: str, row: PrintedRow, message: Text) -> Difference:
    subject = Subject(kind, number, Text(number, number))
    return difference(subject, row.sheet.name, row.name, (row.name.text, ""), message)


def _sums_of(line: Line) -> tuple[Header, str] | str:
    """What the sum stands with: those like it below records of one header, else its whole table."""
    is_of_records = any(row.record is not None for row in line.table.rows)
    return (line.header, line.row.role) if is_of_records else line.table.id


def _says_the_same(line: Line, other: Line) -> bool:
    """Whether another sum is called so, too, and says the same below each header of both."""
    said = {other.header.short(other.header.head(at)): cell for at, (_, cell) in _figures(other)}
    own = {line.header.short(line.header.head(at)): cell for at, (_, cell) in _figures(line)}
    common = own.keys() & said.keys()
    return (
        label_words(line.label) == label_words(other.label)
        and bool(common)
        and all(exact(own[name]) == exact(said[name]) for name in common)
    )


def _figures(line: Line) -> Iterator[tuple[int, tuple[int, Cell]]]:
    return (one for one in line.cells.items() if isinstance(one[1][1], Number))


def _says_anything(line: Line) -> bool:
    """Whether any of its figures is another than 0."""
    return any(bool(getattr(cell, "value", None)) for _, cell in line.cells.values())
