"""A number or a text that its cell shows as another one.

What: the cell's number format shows another number or another unit than is read: 5 as “5,0 mio.
    kr.” where amounts are in 1.000 kr., 30000 as “30”, 2 as “200 %”, or nothing at all. A text,
    too: “Under udmøntning” as “Afsluttet”, or with words behind it, or not at all.
Why: what counts is the number in the cell, and not what the format makes of it. The centre saw
    another number than the council will.
Mend: type the number that is meant; both readings are named. Where the number is right as it is
    read, nothing needs to be done.
Live: no; Excel does not tell a formula how a cell looks.
"""

from collections.abc import Iterator, Sequence

from templates.template import Template
from validate.facts.asked import AMOUNTS, type_of, unit_of
from validate.facts.otherwise_shown import OtherwiseShown, otherwise_shown
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from validate.wording import shortened
from workbook.danish import join
from workbook.number_format import text_shown
from workbook.numbers import danish
from workbook.read.model import CellKind
from workbook.records.record import Record
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
    severity=Level.WARNING,
    message=Text(
        "{shown}, men det læses som {read} i “{field}” i {record}.",
        "{shown}, but that is read as {read} in “{field}” of {record}.",
    ),
    fix=Text(
        "{mend} Er {read} rigtigt, behøver I ikke gøre noget.",
        "{mend} If {read} is right, nothing needs to be done.",
    ),
)
def shown_as_another(record: Record, context: Context) -> Iterator[Seen]:
    """A field, or a column of lines, whose cells show other numbers than are read."""
    template = context.round.template
    asked: dict[tuple[str, str], list[tuple[Value, OtherwiseShown]]] = {}
    for value in record.values.values():
        if value.slot.is_typed and not value.inherited:
            other = otherwise_shown(value, template)
            if other is not None:
                key = value.slot.field.id, value.slot.spec.id
                asked.setdefault(key, []).append((value, other))
    for value, seen in _texts(record):
        said = shortened(value.raw, _LONGEST)
        yield Seen(
            (value,),
            words={
                "shown": _shown([OtherwiseShown(seen, None)]),
                "read": Text(f"“{said}”", f"“{said}”"),
                "mend": _MEND_TEXT,
            },
        )
    for found in asked.values():
        values = tuple(value for value, _ in found)
        yield Seen(
            values,
            words={
                "shown": _shown([other for _, other in found]),
                "read": _read(values, template),
                "mend": _mend([other for _, other in found], values[0], template),
            },
        )


def _texts(record: Record) -> Iterator[tuple[Value, str]]:
    """The typed texts that their cells show otherwise, each with what is shown."""
    for value in record.values.values():
        is_text = value.kind is CellKind.TEXT and value.slot.is_typed and not value.inherited
        if is_text and value.number_format and value.reading is Reading.READ:
            seen = text_shown(value.number_format, value.raw).strip()
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
    number = value.number if value.amount is None else value.amount
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
        return Text(
            f"Mener I noget andet, så skriv tallet om{unit}.",
            f"If anything else is meant, type the number anew{unit.replace(' i ', ' in ')}.",
        )
    percent = "%" if type_of(value) == "percent" else ""
    numbers = dict.fromkeys(f"{shortened(danish(one), _LONGEST)}{percent}" for one in meant)
    return Text(
        f"Mener I det, som {'cellen' if len(found) == 1 else 'cellerne'} viser, "
        f"så skriv {join(numbers)}.",
        f"If what {'the cell shows' if len(found) == 1 else 'the cells show'} is meant, "
        f"type {' and '.join(numbers)}.",
    )
