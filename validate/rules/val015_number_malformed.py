"""A case number that is none.

What: the number is not the committee's code, a hyphen and a number, perhaps with a letter: ``TMU
    4``, ``tmu-04``, ``4``.
Why: the overview and the decisions name the case by it. Gaps between numbers, and letters behind
    them (KFU-04A), are in order.
Mend: write the number as the form asks; the closest one is proposed.
Live: no; to Excel the number is any text.
"""

import re
from collections.abc import Iterator, Sequence

from validate.facts.codes import Malformed, malformed
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import join
from workbook.records.code import code_example, read_code
from workbook.records.value import Value

_BARE = re.compile(r"\d{1,3}[A-ZÆØÅ]?")


@rule(
    "VAL015",
    Scope.VALUE,
    name="number-malformed",
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
    if not found.unknown:
        found = Malformed(likely=_with_committee(value, context))
    hint, pattern = _hint(found), getattr(value.slot.field, "pattern", "")
    yield Seen(
        words={
            "hint": hint,
            "example": found.likely or code_example(pattern, committees[0]),
            "parts": _parts(pattern, committees),
        },
        expected=found.likely,
    )


def _with_committee(value: Value, context: Context) -> str:
    """The code that a bare number means with the committee that the record names; "" for none."""
    field, template = value.slot.field, context.round.template
    agreeing = [
        spec.id for spec in template.fields.values() if spec.agrees_with == f"{field.id}.committee"
    ]
    record = next((record for record, one in context.typed_values if one is value), None)
    if record is None or not agreeing or not _BARE.fullmatch(value.raw.strip().upper()):
        return ""
    pattern, codes = getattr(field, "pattern", ""), context.round.committee_codes
    committee = record.text(agreeing[0])
    code = read_code(pattern, f"{committee}{value.raw.strip()}", codes)
    return code.text if code is not None and committee in codes else ""


def _hint(found: Malformed) -> Text:
    unknown, likely = Text("", ""), Text("", "")
    if found.unknown:
        unknown = Text(
            f" Intet udvalg har koden {found.unknown}.",
            f" No committee has the code {found.unknown}.",
        )
    if found.likely:
        likely = Text(f" Mente I {found.likely}?", f" Did you mean {found.likely}?")
    return Text(unknown.da + likely.da, unknown.en + likely.en)


def _parts(pattern: str, committees: Sequence[str]) -> Text:
    """What the code is made of, in words."""
    if "{committee}" not in pattern:
        return Text("et nummer efter mønstret", "a number of this pattern")
    codes = join(committees).replace(" og ", " eller ")
    return Text(
        f"udvalgets kode ({codes}) og et nummer",
        f"the committee's code ({codes.replace(' eller ', ' or ')}) and a number",
    )
