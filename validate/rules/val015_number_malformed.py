"""A case number that is none.

What: the number is not the committee's code, a hyphen and a number, perhaps with a letter: ``TMU
    4``, ``tmu-04``, ``4``.
Why: the overview and the decisions name the case by it. Gaps between numbers, and letters behind
    them (KFU-04A), are in order.
Mend: write the number as the form asks; the one that was likely meant is proposed. Of a bare
    number it is that of the committee which is chosen beside it, or which the file's other numbers
    bear; where that may be several, each of them is named. A number that another record of the file
    bears is never proposed, but the next free one.
Live: no; to Excel the number is any text.
"""

from collections.abc import Iterator, Sequence

from validate.facts.codes import malformed
from validate.facts.meant_codes import free_code, meant_codes, taken_codes
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import either
from workbook.records.value import Value


@rule(
    "VAL015",
    Scope.VALUE,
    name="number-malformed",
    danish="forkert nummer",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{value}” i “{field}” er ikke et nummer.{hint}",
        "“{value}” in “{field}” is no number.{hint}",
    ),
    fix=Text("Skriv det som {example}: {parts}.", "Write it like {example}: {parts}."),
)
def malformed_code(value: Value, context: Context) -> Iterator[Seen]:
    """A code that is not made as its pattern says, or that names no committee of the round."""
    committees = context.round.committee_codes
    found = malformed(value, committees)
    if found is None:
        return
    pattern = getattr(value.slot.field, "pattern", "")
    likely = (found.likely,) if found.unknown else meant_codes(value, context)
    taken = taken_codes(value, context)
    free = [code for code in likely if code and code.casefold() not in taken]
    example = free or [free_code(value, context, [code for code in likely if code])]
    yield Seen(
        words={
            "hint": _hint(found.unknown, free),
            "example": either(example),
            "parts": _parts(pattern, committees),
        },
        expected=free[0] if len(free) == 1 else "",
    )


def _hint(unknown: str, likely: Sequence[str]) -> Text:
    """What is wrong with the committee, and the codes that were perhaps meant."""
    wrong = Text("", "")
    if unknown:
        wrong = Text(
            f" Intet udvalg har koden {unknown}.", f" No committee has the code {unknown}."
        )
    if not likely:
        return wrong
    meant = either(likely)
    return Text(f"{wrong.da} Mente I {meant.da}?", f"{wrong.en} Did you mean {meant.en}?")


def _parts(pattern: str, committees: Sequence[str]) -> Text:
    """What the code is made of, in words."""
    if "{committee}" not in pattern:
        return Text("et nummer efter mønstret", "a number of this pattern")
    codes = either(committees)
    return Text(
        f"udvalgets kode ({codes.da}) og et nummer",
        f"the committee's code ({codes.en}) and a number",
    )
