"""Answer cells without their list, or with another list.

What: a cell in which a value is chosen is no longer covered by the list that was sent; most often
    something was pasted over it.
Why: the cell now takes any text, and a text that is not on the list cannot be counted.
Mend: copy the cell format from a cell that still has its list; paste as values from now on.
Live: no; but a value that is not on the list turns red.
"""

from collections.abc import Iterator

from templates.table import ColumnType
from validate.finding import Level
from validate.identity import is_other_version
from validate.resent import as_sent
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import listed
from workbook.address import parse_area
from workbook.read.model import Book, Sheet, Validation

_LIST = "list"


def check(view: FileView) -> Iterator[Fault]:
    """One fault for each column, unless another edition of the template explains it."""
    if view.layout is None or view.table is None or view.book is None or is_other_version(view):
        return
    sheet = view.table.sheet
    for column in view.layout.table.columns:
        if column.spec.type is not ColumnType.CHOICE or column.key not in view.table.columns:
            continue
        allowed = view.template.lists[column.spec.list or ""].texts
        rows = [
            (place, row, _lists(view.book, sheet, row.row, view.table.columns[column.key]))
            for place, row in view.item_rows()
        ]
        # a row that was locked when it was sent had no list
        had_list = [entry for entry in rows if as_sent(view, *entry[:2]).is_open(column.spec)]
        opened = [(row, lists) for place, row, lists in had_list if place.is_open(column.spec)]
        without = [row.address(column.key) for row, lists in opened if not lists]
        altered = [
            row.address(column.key)
            for row, lists in opened
            if lists and frozenset(allowed) not in lists
        ]
        if sum(bool(lists) for _, _, lists in rows) >= len(had_list):
            without = []  # sorting moves the rows and leaves the lists where they are
        if without or altered:
            what = _what(without, altered)
            expected = listed(allowed)
            yield Fault(
                sheet=sheet.name,
                cells=(*without, *altered),
                column=column.header,
                words={
                    "header": column.header,
                    "what": what.da,
                    "what_en": what.en,
                    "expected": expected.da,
                    "expected_en": expected.en,
                },
            )


def _what(without: list[str], altered: list[str]) -> Text:
    parts = []
    if without:
        cells = _span(without)
        parts.append(
            Text(
                f"mangler i {cells}, som nu tager imod enhver tekst",
                f"is missing in {cells}, which now takes any text",
            )
        )
    if altered:
        cells = _span(altered)
        parts.append(
            Text(
                f"er ændret i {cells}, som nu tilbyder andet end det tilladte",
                f"was altered in {cells}, which now offers other values than those allowed",
            )
        )
    return Text(" og ".join(part.da for part in parts), " and ".join(part.en for part in parts))


def _span(cells: list[str]) -> str:
    most = 6
    more = len(cells) - most
    return ", ".join(cells[:most]) + (f" … (+{more})" if more > 0 else "")


def _lists(book: Book, sheet: Sheet, row: int, column: int) -> list[frozenset[str]]:
    """The values of every list that covers the cell."""
    return [
        _values(book, sheet, validation)
        for validation in sheet.validations
        if validation.kind == _LIST and any(area.holds(row, column) for area in validation.areas)
    ]


def _values(book: Book, sheet: Sheet, validation: Validation) -> frozenset[str]:
    """The values, written out in the rule or standing in the cells that it names."""
    source = validation.formula1.strip()
    if source.startswith('"'):
        written = source.strip('"').replace('""', '"').split(",")
        return frozenset(value.strip() for value in written)
    source = book.names.get(source.removeprefix("="), source).removeprefix("=")
    name, _, area = source.rpartition("!")
    place = book.sheet(name.strip("'").replace("''", "'")) if name else sheet
    if place is None:
        return frozenset()
    try:
        cells = parse_area(area)
    except ValueError:
        return frozenset()
    return frozenset(cell.text.strip() for at, cell in place.cells.items() if cells.holds(*at))


RULE = Rule(
    code="STR050",
    name="dropdown-removed",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Listen i kolonnen “{header}” {what}.",
        "The list of the column “{header}” {what_en}.",
    ),
    fix=Text(
        "Kopiér en celle med listen, om nødvendigt fra den fil, I fik tilsendt, og vælg her Indsæt "
        "speciel, Validering. Tilladt er {expected}. Indsæt fremover tekst som værdier.",
        "Copy a cell that has the list, if need be from the file that you were sent, and choose "
        "Paste Special, Validation here. Allowed are {expected_en}. From now on, paste text as "
        "values.",
    ),
    check=check,
)
