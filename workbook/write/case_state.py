"""What a form's own formulas show for given answers: the values they bear before Excel opens."""

from collections.abc import Iterator
from decimal import Decimal

from templates.form import FieldsBlock, Form, FramesBlock, GridBlock, TextBlock
from workbook.case.answer import CaseAnswer
from workbook.case.arithmetic import result

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
        )
    )


def wanting_now(form: Form, answer: CaseAnswer, years: tuple[int, ...]) -> tuple[Counted, ...]:
    """What `case_formulas.wanting` counts in these answers: the same names in the same order."""
    return tuple(_wanting(form, answer, years))


def _wanting(form: Form, answer: CaseAnswer, years: tuple[int, ...]) -> Iterator[Counted]:
    for block in form.blocks:
        if isinstance(block, FieldsBlock):
            for field in block.fields:
                if field.required:
                    given = answer.date if field.type == "date" else answer.fields.get(field.id, "")
                    yield field.label, int(not str(given or "").strip())
        elif isinstance(block, TextBlock):
            if block.required:
                yield block.title, int(not answer.texts.get(block.id, "").strip())
        elif isinstance(block, FramesBlock):
            yield block.title, sum(_frames_off(form, block, answer, year) for year in years)
        elif isinstance(block, GridBlock):
            yield block.title, sum(_off_balance(form, block, answer, year) for year in years)
        elif block.least:
            yield block.title, int(len(answer.ticked) < block.least)


def _frames_off(form: Form, block: FramesBlock, answer: CaseAnswer, year: int) -> bool:
    given = [line.amounts[year] for line in answer.frames if year in line.amounts]
    whole = result(form, block.splits, answer.amounts, year) or Decimal()
    return bool(given) and sum(given) != whole


def _off_balance(form: Form, grid: GridBlock, answer: CaseAnswer, year: int) -> int:
    typed = [row.id for row in grid.rows if row.formula is None]
    given = [answer.amounts.get(row, {}).get(year) for row in typed]
    if None in given and not any(given):
        return 0
    return sum(bool(result(form, row.id, answer.amounts, year)) for row in grid.rows if row.holds)
