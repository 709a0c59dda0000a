"""The row Nettodriftsbesparelse does not show what the rows above give.

What: in some year the cell shows another amount than the typed rows give, or none, or a text: it
    was typed over, or the program that saved the file did not calculate.
Why: the overview is made from the typed rows; a sum that differs says that one of the two is not
    what the centre meant.
Mend: correct the typed rows, or put the formula back.
Live: the cell is locked, and calculates by itself.
"""

from collections.abc import Iterator
from decimal import Decimal

from templates.template import Template
from validate.case.sums import wrong_cells
from validate.finding import Level
from validate.record_names import slot_called
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_sums import Sum, sums
from validate.record_totals import typed_over
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.records.returned import Returned

CODE = "SUM001"


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form, with all such years."""
    yield from wrong_cells(file, CODE)


RULE = Rule(
    code="SUM001",
    name="net-differs",
    severity=Level.ERROR,
    stage=Stage.ITEM,
    since="0.1",
    message=Text("{row} {said}.", "{row} {said_en}."),
    fix=Text(
        "Ret {cell} eller {inputs}.{lost}",
        "Correct {cell_en} or {inputs_en}.{lost_en}",
    ),
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text("{Record}: {what}.", "{Record}: {what}."),
    fix=Text(
        "Ret beløbene, eller kopiér formlen tilbage fra en anden celle.",
        "Correct the amounts, or copy the formula back from another cell.",
    ),
)
def sum_differs(record: Record, context: Context) -> Iterator[Seen]:
    """A calculated field that shows something else than its formula gives, in all such years."""
    template = context.round.template
    wrong: dict[str, list[Sum]] = {}
    for each in sums(record, template):
        if not each.shows_right and each.field.must_be is None:
            wrong.setdefault(each.field.id, []).append(each)
    for cells in wrong.values():
        texts = [_says(each, template) for each in cells]
        what = Text("; ".join(text.da for text in texts), "; ".join(text.en for text in texts))
        yield Seen(tuple(each.value for each in cells), words={"what": what})


def _says(each: Sum, template: Template) -> Text:
    called, found = slot_called(each.value.slot), each.value.amount
    shown = each.value.raw if found is None else danish(found)
    right = "" if each.right is None else danish(each.right)
    apart = danish(abs((found or Decimal()) - (each.right or Decimal())))
    off = "" if found is None else f" (forskel {apart})"
    return Text(
        f"“{called}” er {shown or 'tom'}, men {each.equation(template)} giver {right or 'intet'}"
        f"{off}",
        f"“{called}” is {shown or 'blank'}, but {each.equation(template)} gives "
        f"{right or 'nothing'}{off.replace('forskel', 'difference')}",
    )


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "“{total}”, {field}, er {shown}, men rækkerne giver {right}.",
        "“{total}”, {field}, is {shown}, but the rows give {right}.",
    ),
    fix=Text(
        "Ret rækkerne, hvis tallet er det rigtige. Ellers behøver I ikke gøre noget, for summen "
        "regnes efter.",
        "Correct the rows, if the figure is the right one. Otherwise nothing needs to be done, for "
        "the sum is calculated anew.",
    ),
)
def total_differs(returned: Returned, context: Context) -> Iterator[Seen]:
    """A live sum that was typed over and is not what its records give."""
    for label, value, right in typed_over(returned, context.round.template):
        if value.amount != right:
            yield Seen(
                (value,),
                words={"total": label, "shown": shortened(value.raw), "right": right},
                expected=danish(right),
            )
