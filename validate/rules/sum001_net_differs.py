"""A calculated amount, such as Nettodriftsbesparelse, that is not what its formula gives.

What: in some year the cell shows another amount than the typed ones give, or none, or a text: it
    was typed over, or the program that saved the file did not calculate. A sum that is only wrong
    since another one above it is typed over is not told again.
Why: the edition is made from the typed amounts; a sum that differs says that one of the two is not
    what the centre meant.
Mend: correct the typed amounts, or put the formula back.
Live: the cell is locked, and calculates by itself.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from validate.facts.formula_sums import TYPED_OVER, Sum, differing
from validate.facts.typed_totals import typed_over
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import numbered, shortened
from workbook.address import spans
from workbook.danish import join
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.records.returned import Returned


@rule(
    "SUM001",
    Scope.RECORD,
    name="net-differs",
    danish="sum passer ikke",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{Record}: “{sum}” {what}.", "{Record}: “{sum}” {what}."),
    fix=Text("Ret {cells} eller {inputs}.{lost}", "Correct {cells} or {inputs}.{lost}"),
    in_copy=TYPED_OVER,
)
def sum_differs(record: Record, context: Context) -> Iterator[Seen]:
    """A calculated field that shows something else than its formula gives, in all such years."""
    for cells in differing(record, context.round.template):
        right = cells[0].right
        yield Seen(
            tuple(each.value for each in cells),
            words={
                "sum": cells[0].field.title,
                "what": _what(cells, cells[0].equation(context.round.template)),
                "cells": tuple(spans(each.value.place.address for each in cells)),
                "inputs": tuple(_inputs(cells)),
                "lost": _lost(cells),
            },
            expected="" if right is None else danish(right),
        )


def _what(cells: Sequence[Sum], equation: str) -> Text:
    """What each year shows, and what it should; years that say the same together."""
    da: list[str] = []
    en: list[str] = []
    for (is_, gives), group in groupby(cells, key=_says):
        years = numbered(each.value.slot.year or 0 for each in group if each.value.slot.year)
        made_of = Text("beløbene", "the amounts") if da else Text(equation, equation)
        da.append(f"{years.da} {is_.da}, men {made_of.da} {gives.da}".strip())
        en.append(f"{years.en} {is_.en}, but {made_of.en} {gives.en}".strip())
    return Text("; ".join(da), "; ".join(en))


def _says(each: Sum) -> tuple[Text, Text]:
    """What the cell shows, and what its formula gives."""
    found, right = each.value.amount, each.right
    if each.value.is_blank:
        shown = Text("er tom", "is blank")
    elif found is None:
        raw = shortened(each.value.raw, 40)
        shown = Text(f"viser “{raw}”", f"shows “{raw}”")
    else:
        shown = Text(f"er {danish(found)}", f"is {danish(found)}")
    if right is None:
        return shown, Text("giver ingenting", "gives nothing")
    if found is None:
        return shown, Text(f"giver {danish(right)}", f"gives {danish(right)}")
    apart = danish(abs(found - right))
    return shown, Text(
        f"giver {danish(right)} (forskel {apart})", f"gives {danish(right)} (difference {apart})"
    )


def _inputs(cells: Sequence[Sum]) -> Iterator[str]:
    """The addresses of the amounts that the cells are made of, one amount after the other."""
    for values in zip_longest(*(each.inputs for each in cells)):
        yield from spans(value.place.address for value in values if value is not None)


def _lost(cells: Sequence[Sum]) -> Text:
    """What to do about formulas that are gone."""
    gone = spans(each.value.place.address for each in cells if each.value.formula is None)
    if not gone:
        return Text("", "")
    is_one = len(gone) == 1 and ":" not in gone[0]
    return Text(
        f" {'Formlen' if is_one else 'Formlerne'} i {join(gone)} er væk: kopiér "
        f"{'den' if is_one else 'dem'} fra en anden celle.",
        f" The {'formula' if is_one else 'formulas'} in {' and '.join(gone)} "
        f"{'is' if is_one else 'are'} gone: copy {'it' if is_one else 'them'} from "
        "another cell.",
    )


@sum_differs.also(
    Scope.SHEET,
    message=Text(
        "“{total}”, {field}, er {shown}, men rækkerne giver {right}.",
        "“{total}”, {field}, is {shown}, but the rows give {right}.",
    ),
    fix=Text(
        "Ret rækkerne, hvis tallet er det rigtige. Summen selv regnes efter.",
        "Correct the rows, if the figure is the right one. Otherwise nothing needs to be done, for "
        "the sum is calculated anew.",
    ),
)
def total_differs(returned: Returned, context: Context) -> Iterator[Seen]:
    """A live sum that was typed over and is not what its records give."""
    for label, value, right in typed_over(returned, context.round.template):
        if value.amount != right:
            shown = shortened(value.raw) if value.amount is None else value.amount
            yield Seen(
                (value,),
                words={"total": label, "shown": shown, "right": right},
                expected=danish(right),
            )
