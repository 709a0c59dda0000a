"""The live sums of a returned file that were typed over, with what their records give."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.sheet import Total
from templates.template import Template
from templates.where import values_of
from workbook.numbers import exact_sum, is_dust
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value
from workbook.rows.totals import sum_now


def typed_over(returned: Returned, template: Template) -> Iterator[tuple[str, Value, Decimal]]:
    """Label and cell of each such sum, and what the records give; amounts that are text aside.

    Where a program added them in binary floats the sum that it got is what they give.
    """
    sheet = template.rows_sheet
    totals = {total.label: total for total in sheet.totals} if sheet is not None else {}
    for found in returned.totals:
        total = totals.get(found.label)
        if total is None or found.value.formula is not None or found.value.is_blank:
            continue
        rows = [record for record in returned.records if _counts(record, total)]
        right = sum_now(found.value.slot, rows)
        if right is not None:
            yield found.label, found.value, _given(found.value, right, rows)


def _given(typed: Value, right: Decimal, rows: Sequence[Record]) -> Decimal:
    added = [right, *(record.values[typed.slot.id].amount for record in rows)]
    is_it = typed.amount is not None and is_dust(exact_sum([typed.amount, -right]), added)
    return typed.amount if typed.amount is not None and is_it else right


def _counts(record: Record, total: Total) -> bool:
    return all(record.text(name) in values_of(total.where, name) for name in total.where)
