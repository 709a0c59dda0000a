"""Amounts by frame that do not add up.

What: in a year in which the lines of frames have amounts, their sum is not the net saving.
Why: the budget is changed frame by frame; what is missing in the lines is nobody's.
Mend: correct the lines, or leave their amounts blank where the case touches one frame only.
Live: the sum below the lines turns red.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.form import Form, FramesBlock
from validate.contract.columns import added, column_of, lines_of
from validate.contract.rows import Broken, CaseRow, YearRow, by_case
from validate.contract.wording import row_fault
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from workbook.danish import join
from workbook.numbers import danish
from workbook.round.cases import CaseRound


def word_years(round_: CaseRound, broken: Sequence[Broken[YearRow]]) -> Iterator[Fault]:
    """A fault for each case in which the frames differ in some year."""
    form = round_.template.form
    for block in form.frames:
        of_block = [one for one in broken if one.column == column_of(block.id)]
        for case, years in by_case(of_block):
            yield _fault(form, block, case, years)


def _fault(form: Form, block: FramesBlock, case: CaseRow, years: Sequence[YearRow]) -> Fault:
    places = [(key, year) for year in years for key in lines_of(block) if key in year.amounts]
    texts = [_text(form, block, year) for year in years]
    return row_fault(
        case,
        [case.address(key, year.year) for key, year in places],
        block.title,
        places[0][1].text(places[0][0]),
        what=join(text.da for text in texts),
        what_en=" and ".join(text.en for text in texts),
    )


def _text(form: Form, block: FramesBlock, year: YearRow) -> Text:
    label, whole = form.row(block.splits).label, year.result(form, block.splits)
    frames = added(year.amounts, lines_of(block)) or Decimal()
    apart = danish(abs(frames - whole))
    return Text(
        f"{year.year} giver rammerne {danish(frames)}, men {label} er {danish(whole)} "
        f"(forskel {apart})",
        f"in {year.year} the frames give {danish(frames)}, but {label} is {danish(whole)} "
        f"(difference {apart})",
    )


RULE = Rule(
    code="SUM004",
    name="frames-differ",
    severity=Level.ERROR,
    stage=Stage.TABLE,
    since="0.1",
    message=Text(
        "{Case}: I {what}.",
        "{Case_en}: {what_en}.",
    ),
    fix=Text(
        "Ret beløbene pr. ramme, eller lad dem stå tomme, hvis sagen kun rammer én ramme.",
        "Correct the amounts by frame, or leave them blank where the case touches one frame only.",
    ),
    word_years=word_years,
)
