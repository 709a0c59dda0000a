"""What of the office's file counts, or does not, though the officer may not see it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from templates.text import Text
from workbook.address import column_letter
from workbook.danish import folded
from workbook.intake.rows import Sorted
from workbook.intake.source import Source
from workbook.intake.table import Table
from workbook.round.unseen import COLUMNS, ROWS, joined_places, notes_on, spans

_LONGEST: Final = 60  # characters of a text that is quoted


def notes_on_table(
    source: Source, table: Table, read: Collection[int], rows: Sorted
) -> Iterator[Text]:
    """Sentences on hidden cells, other sheets, and rows and columns that are not read.

    Args:
        source: the office's file.
        table: that is read of it.
        read: the columns that are read.
        rows: what its rows are.
    """
    name, sheet = source.path.name, table.sheet
    yield from source.notes
    numbers = {record.number for record in rows.records}
    cells = {at: cell for at, cell in sheet.cells.items() if at[1] in read and at[0] in numbers}
    counted = replace(source.book, sheets=(replace(sheet, cells=cells),))
    yield from notes_on(name, counted, table.header[-1])
    yield from _above(table, rows)
    yield from _rows(rows)
    yield from _beside(table, read, numbers)
    yield from _twice(source, table)
    yield from _merged_headers(table)
    others = [one.name for one in source.book.sheets if one is not sheet and one.cells]
    if others:
        places = joined_places(others)
        yield Text(
            f"{name}: kun {sheet.name} læses; ikke {places.da}.",
            f"{name}: only {sheet.name} is read; not {places.en}.",
        )


def _above(table: Table, sorted_: Sorted) -> Iterator[Text]:
    taken = {cell.row for cell in sorted_.headings}
    lines = [(number, cells) for number, cells in table.above if number not in taken]
    if not lines:
        return
    texts = [cell.text.strip() for _, cells in lines for cell in cells.values()]
    rows = [number for number, _ in lines]
    said, quoted = _not_read(ROWS, rows), _quoted(texts)
    yield Text(
        f"{said.da}, over overskrifterne: {quoted.da}.",
        f"{said.en}, above the headers: {quoted.en}.",
    )


def _rows(rows: Sorted) -> Iterator[Text]:
    if rows.repeated:
        said = _not_read(ROWS, rows.repeated)
        yield Text(
            f"{said.da}: overskrifterne står der igen.",
            f"{said.en}: the headers stand there again.",
        )
    if rows.left_out:
        texts = list(dict.fromkeys(rows.left_out.values()))
        said, quoted = _not_read(ROWS, list(rows.left_out)), _quoted(texts)
        yield Text(
            f"{said.da}, som leave_out siger: {quoted.da}.",
            f"{said.en}, as leave_out says: {quoted.en}.",
        )
    if rows.outside:
        said = _not_read(ROWS, rows.outside)
        yield Text(
            f"{said.da}: der er ingen tekst i en kolonne, der læses.",
            f"{said.en}: no text in a column that is read.",
        )


def _beside(table: Table, read: Collection[int], numbers: Collection[int]) -> Iterator[Text]:
    """Columns with texts in the rows that are read, which have no header."""
    filled = {column for row, column in table.sheet.cells if row in numbers}
    bare = sorted(filled - set(table.headers) - set(read))
    if bare:
        letters = [column_letter(column) for column in bare]
        said = _not_read(COLUMNS, letters)
        yield Text(
            f"{said.da}: der er ingen overskrift over.", f"{said.en}: no header stands above."
        )


def _twice(source: Source, table: Table) -> Iterator[Text]:
    """Headers that stand twice: which of them is meant only the office knows."""
    named: dict[str, list[str]] = {}
    for column, header in table.headers.items():
        named.setdefault(folded(header), []).append(source.column(column))
    shown = {folded(header): header for header in table.headers.values()}
    for name, columns in named.items():
        if len(columns) > 1:
            places, header = joined_places(columns), _short(shown[name])
            yield Text(
                f"Kolonnerne {places.da} har samme overskrift, “{header}”; se i filen med "
                "kolonner, "
                "hvilken der læses.",
                f"Columns {places.en} have one header, “{header}”; see in the mapping which is "
                "read.",
            )


def _merged_headers(table: Table) -> Iterator[Text]:
    heads = [
        area.address
        for area in table.sheet.merges
        if area.first_row in table.header and area.last_column > area.first_column
    ]
    if heads:
        places = joined_places(heads)
        yield Text(
            f"Flettede overskrifter: {places.da}. Se, om hver kolonne har den rigtige.",
            f"Merged headers: {places.en}. See whether each column has the right one.",
        )


def _not_read(noun: tuple[Text, Text], places: Sequence[int] | Sequence[str]) -> Text:
    """That the rows or columns are not read: “Rows 2 and 4-6 are not read”."""
    texts = spans([one for one in places if isinstance(one, int)]) or [str(one) for one in places]
    word, joined = noun[len(places) > 1], joined_places(texts)
    verb = "are" if len(places) > 1 else "is"
    return Text(
        f"{word.da.capitalize()} {joined.da} læses ikke",
        f"{word.en.capitalize()} {joined.en} {verb} not read",
    )


def _quoted(texts: Sequence[str]) -> Text:
    return joined_places([f"“{_short(text)}”" for text in texts])


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
