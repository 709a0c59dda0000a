"""What a form's own formulas show for given answers: the values they bear before Excel opens."""

from collections.abc import Iterator
from decimal import Decimal

from templates.form import Field, FieldsBlock, Form, FramesBlock, GridBlock, TextBlock
from workbook.case.answer import CaseAnswer
from workbook.case.arithmetic import result, years_that_differ
from workbook.case.labels import FAULT
from workbook.case.years import FIRST_YEAR, LAST_YEAR

Counted = tuple[str, int]


def is_used(answer: CaseAnswer) -> bool:
    """Whether anything is written in the form."""
    return any(
        (
            any(answer.fields.values()),
            answer.date,
            answer.ticked,
            any(answer.texts.values()),
            any(answer.amounts.values()),
            answer.frames,
            answer.unread,
        )
    )


def sum_now(form: Form, row: str, answer: CaseAnswer, year: int) -> Decimal | str | None:
    """What a row of a grid shows in the year: `FAULT` where a cell it needs holds no number."""
    if any((name, year) in answer.unread for name in form.expanded(row)):
        return FAULT
    return result(form, row, answer.amounts, year)


def wanting_now(form: Form, answer: CaseAnswer, years: tuple[int, ...]) -> tuple[Counted, ...]:
    """What `case_formulas.wanting` counts in these answers: the same names in the same order."""
    return tuple(_wanting(form, answer, years))


def _wanting(form: Form, answer: CaseAnswer, years: tuple[int, ...]) -> Iterator[Counted]:
    for block in form.blocks:
        if isinstance(block, FieldsBlock):
            for field in block.fields:
                yield from _field_wanting(form, field, answer, years)
        elif isinstance(block, TextBlock):
            if block.required:
                yield block.title, int(not answer.texts.get(block.id, "").strip())
        elif isinstance(block, FramesBlock):
            yield block.title, sum(_frames_off(form, block, answer, year) for year in years)
        elif isinstance(block, GridBlock):
            off = sum(_off_balance(form, block, answer, year) for year in years)
            yield block.title, off + _unread(block, answer)
        elif block.least:
            yield block.title, int(len(answer.ticked) < block.least)


def _field_wanting(
    form: Form, field: Field, answer: CaseAnswer, years: tuple[int, ...]
) -> Iterator[Counted]:
    if field.required:
        given = answer.date if field.type == "date" else answer.fields.get(field.id, "")
        yield field.label, int(not str(given or "").strip())
    if field.type == "year":
        yield field.label, _year_off(form, field, answer, years)


def _year_off(form: Form, field: Field, answer: CaseAnswer, years: tuple[int, ...]) -> int:
    text = answer.fields.get(field.id, "").strip()
    if not text:
        return 0
    year = int(text) if text.isdecimal() else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return 1
    if field.full_effect_of is None or year not in years:
        return 0
    return int(bool(years_that_differ(form, field.full_effect_of, answer.amounts, year, years)))


def _frames_off(form: Form, block: FramesBlock, answer: CaseAnswer, year: int) -> bool:
    given = [line.amounts[year] for line in answer.frames if year in line.amounts]
    whole = sum_now(form, block.splits, answer, year)
    return bool(given) and sum(given) != (whole if isinstance(whole, Decimal) else Decimal())


def _off_balance(form: Form, grid: GridBlock, answer: CaseAnswer, year: int) -> int:
    typed = [row.id for row in grid.rows if row.formula is None]
    given = [answer.amounts.get(row, {}).get(year) for row in typed]
    if None in given and not any(given):
        return 0
    held = [sum_now(form, row.id, answer, year) for row in grid.rows if row.holds]
    return sum(isinstance(value, Decimal) and bool(value) for value in held)


def _unread(grid: GridBlock, answer: CaseAnswer) -> int:
    typed = [row.id for row in grid.rows if row.formula is None]
    return sum(row in typed for row, _ in answer.unread)
