"""A number or a text that its cell shows as another one.

What: the cell's number format shows another number or another unit than is read: 5 as “5,0 mio.
    kr.” where amounts are in 1.000 kr., 30000 as “30”, 2 as “200 %”, or nothing at all. A text,
    too: “Under udmøntning” as “Afsluttet”, or with words behind it, or not at all; and a year, or
    a day that is hidden or written in the order of other countries. So also in locked cells: an
    amount of finance's, a sum, a heading.
Why: what counts is the number in the cell, and not what the format makes of it. The centre saw
    another number than the council will.
Mend: type the number that is meant; both readings are named. Where the number is right as it is
    read, nothing needs to be done.
Live: no; Excel does not tell a formula how a cell looks.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from templates.template import Template
from validate.facts.asked import AMOUNTS, type_of, unit_of
from validate.facts.filled_forms import filled
from validate.facts.otherwise_shown import OtherwiseShown, otherwise_shown
from validate.finding import Level
from validate.rule import Context, Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.word import quoted
from validate.wording import shortened
from workbook.address import a1
from workbook.danish import join
from workbook.number_format import shown, shows_stored, text_shown
from workbook.numbers import danish
from workbook.read.model import Cell, CellKind, Sheet
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Reading, Value

_LONGEST = 40
_MEND_TEXT = Text(
    "Mener I det, som cellen viser, så skriv eller vælg det i cellen.",
    "If what the cell shows is meant, type or choose it in the cell.",
)
_UNITS = {"1.000 kr.": "t.kr."}


@rule(
    "VAL023",
    Scope.RECORD,
    name="shown-otherwise",
    danish="vises anderledes",
    severity=Level.WARNING,
    message=Text(
        "{shown}, men det læses som {read} i “{field}” i {record}.",
        "{shown}, but that is read as {read} in “{field}” of {record}.",
    ),
    fix=Text("{mend}", "{mend}"),
    stage=Stage.CELL,
)
def shown_as_another(record: Record, context: Context) -> Iterator[Seen]:
    """A field, or a column of lines, whose cells show other numbers than are read."""
    standing = [value for value in record.values.values() if not value.inherited]
    yield from _numbers(standing, context.round.template)
    for value, seen in _texts(record):
        said = shortened(value.raw, _LONGEST)
        read = Text(f"“{said}”", f"“{said}”")
        yield Seen(
            (value,),
            words={
                "shown": _shown([OtherwiseShown(seen, None)]),
                "read": read,
                "mend": _to_do(_MEND_TEXT, read, value),
            },
        )


@shown_as_another.also(
    Scope.SHEET,
    message=Text(
        "{shown}, men det er {read} i “{field}” under rækkerne.",
        "{shown}, but it is {read} in “{field}” below the rows.",
    ),
)
def total_shown_as_another(returned: Returned, context: Context) -> Iterator[Seen]:
    """A live sum below the rows."""
    yield from _numbers([one.value for one in returned.totals], context.round.template)


def _numbers(values: Iterable[Value], template: Template) -> Iterator[Seen]:
    """The numbers and days that their cells show otherwise, those of a field together."""
    asked: dict[tuple[str, str], list[tuple[Value, OtherwiseShown]]] = {}
    for value in values:
        other = otherwise_shown(value, template)
        if other is not None:
            key = value.slot.field.id, value.slot.spec.id
            asked.setdefault(key, []).append((value, other))
    for found in asked.values():
        cells = tuple(value for value, _ in found)
        others = [other for _, other in found]
        read = _read(cells, template)
        yield Seen(
            cells,
            words={
                "shown": _shown(others),
                "read": read,
                "mend": _to_do(_mend(others, cells[0], template), read, cells[0]),
            },
        )


@shown_as_another.also(
    Scope.BOOK,
    message=Text(
        "{shown}, men der står {read} i {cell} på arket “{sheet}”.",
        "{shown}, but {cell} on the sheet “{sheet}” holds {read}.",
    ),
)
def locked_shown_as_another(file: OpenedFile) -> Iterator[Seen]:
    """A heading, a label or a sum on a sheet of records, which shows something else than it holds.

    One fault for each text that is shown, with all its cells.
    """
    for sheet, known in _sheets(file):
        told: dict[tuple[str, str], list[Cell]] = {}
        for cell in sheet.cells.values():
            other = _other(file, cell) if (cell.row, cell.column) not in known else None
            if other is not None:
                told.setdefault((other, cell.text), []).append(cell)
        for (other, text), cells in told.items():
            addresses = tuple(a1(cell.row, cell.column) for cell in sorted(cells))
            said = f"“{text}”" if cells[0].number is None else text.replace(".", ",")
            read = shortened(said, _LONGEST)
            yield Seen(
                where=Where(sheet=sheet.name, cells=addresses, value=read),
                words={
                    "shown": _shown([OtherwiseShown(other, None)] * len(cells)),
                    "read": read,
                    "cell": addresses[0],
                    "sheet": sheet.name,
                    "mend": _locked(Text(read, read)),
                },
            )


def _sheets(file: OpenedFile) -> Iterator[tuple[Sheet, frozenset[tuple[int, int]]]]:
    """The sheets on which records stand, each with the cells that are a record's."""
    returned = file.returned
    columns = returned.columns if returned is not None else None
    if returned is not None and columns is not None and columns.sheet is not None:
        totals = {(one.value.place.row, one.value.place.column) for one in returned.totals}
        known = _places(columns.sheet.name, *returned.records, *returned.unknown)
        yield columns.sheet, known | totals
    for one in filled(returned):
        if one.form.sheet is not None:
            yield one.form.sheet, _places(one.form.sheet.name, one.record)


def _places(sheet: str, *records: Record) -> frozenset[tuple[int, int]]:
    """The cells on the sheet; what finance's list alone says of a record stands in the list."""
    places = (value.place for record in records for value in record.values.values())
    return frozenset((place.row, place.column) for place in places if place.sheet == sheet)


def _other(file: OpenedFile, cell: Cell) -> str | None:
    """What the cell shows, where that is something else than it holds; else None."""
    code = file.book.number_formats.get(cell.style, "") if file.book is not None else ""
    if not code or shows_stored(code):
        return None
    if cell.kind is CellKind.TEXT:
        seen = text_shown(code, cell.raw).strip()
        return None if seen == cell.raw.strip() else seen
    number = cell.number if cell.kind is CellKind.NUMBER else None
    if not number:
        return None
    found = shown(code, number)
    return None if found.figure == number else found.text


def _to_do(mend: Text, read: Text, value: Value) -> Text:
    """How to mend it; of a locked cell, how to see it as it is."""
    if not value.slot.is_typed:
        return _locked(read)
    return Text(
        f"{mend.da} Er {read.da} rigtigt, skal I ikke gøre noget.",
        f"{mend.en} If {read.en} is right, nothing needs to be done.",
    )


def _locked(read: Text) -> Text:
    return Text(
        f"Cellen er låst, og {read.da} gælder. Giv den sit talformat igen.",
        f"The cell is locked, and {read.en} holds. Give it its number format again.",
    )


def _texts(record: Record) -> Iterator[tuple[Value, str]]:
    """The texts that their cells show otherwise, each with what is shown."""
    for value in record.values.values():
        code = value.number_format
        if not code or value.kind is not CellKind.TEXT or shows_stored(code):
            continue
        if not value.inherited and value.reading is Reading.READ:
            seen = text_shown(code, value.raw).strip()
            if seen != value.raw.strip():
                yield value, seen


def _shown(found: Sequence[OtherwiseShown]) -> Text:
    """What the cells show, each text once."""
    texts = tuple(dict.fromkeys(shortened(other.text, _LONGEST) for other in found))
    cells = ("Cellen viser", "The cell shows")
    if len(found) > 1:
        cells = ("Cellerne viser", "The cells show")
    if texts == ("",):
        return Text(f"{cells[0]} ikke noget", f"{cells[1]} nothing")
    listed = quoted(tuple(text for text in texts if text))
    return Text(f"{cells[0]} {join(listed)}", f"{cells[1]} {' and '.join(listed)}")


def _read(values: Sequence[Value], template: Template) -> Text:
    """What is read, with its unit behind the last."""
    numbers = dict.fromkeys(_number(value) for value in values)
    unit = _unit(values[0], template)
    return Text(f"{join(numbers)}{unit}", f"{' and '.join(numbers)}{unit}")


def _number(value: Value) -> str:
    if isinstance(value.content, date):
        return f"{value.content:%d-%m-%Y}"
    number = value.number if value.amount is None else value.amount
    if type_of(value) == "year" and number is not None:
        return str(number)
    return shortened(danish(number), _LONGEST) if number is not None else value.text


def _unit(value: Value, template: Template) -> str:
    if type_of(value) == "percent":
        return " %"
    if type_of(value) not in AMOUNTS:
        return ""
    unit = unit_of(value, template.unit)
    return f" {_UNITS.get(unit, unit)}"


def _mend(found: Sequence[OtherwiseShown], value: Value, template: Template) -> Text:
    """What to type where that is meant which the cell shows."""
    is_amount = type_of(value) in AMOUNTS
    meant = [other.meant for other in found if other.meant is not None]
    if len(meant) < len(found):
        unit = f" i {unit_of(value, template.unit).rstrip('.')}" if is_amount else ""
        what = ("datoen", "date") if isinstance(value.content, date) else ("tallet", "number")
        return Text(
            f"Mener I noget andet, så skriv {what[0]} om{unit}.",
            f"If anything else is meant, type the {what[1]} anew{unit.replace(' i ', ' in ')}.",
        )
    percent = "%" if type_of(value) == "percent" else ""
    numbers = dict.fromkeys(f"{shortened(danish(one), _LONGEST)}{percent}" for one in meant)
    return Text(
        f"Mener I det, som {'cellen' if len(found) == 1 else 'cellerne'} viser, "
        f"så skriv {join(numbers)}.",
        f"If what {'the cell shows' if len(found) == 1 else 'the cells show'} is meant, "
        f"type {' and '.join(numbers)}.",
    )
