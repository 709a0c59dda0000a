"""A value of the list, spelled in another way.

What: but for capitals, blanks, or a full stop at the end the answer is a value of the list:
    ``Afsluttet.``, ``afsluttet``, ``Under  udmøntning``.
Why: it stood so in real editions (“Afsluttet.” ten times in one of August 2024), and a count by
    status then has two lines for one status.
Mend: nothing needs to be done; it is merged as the list has it.
Live: the cell turns yellow, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from templates.field import CodeField, TicksField
from validate.facts.asked import list_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.code import read_code
from workbook.records.value import Reading, Value
from workbook.typed import cleaned, unseen

CODE = "VAL003"


@rule(
    CODE,
    Scope.VALUE,
    name="spelling",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{value}” er ikke skrevet som {where}. Det tælles med som “{listed}”.",
        "“{value}” is not spelled as {where}. It is counted as “{listed}”.",
    ),
    fix=Text(
        "I behøver ikke gøre noget. Næste gang kan I {next} “{listed}”.",
        "Nothing needs to be done. Next time, {next} “{listed}”.",
    ),
)
def spelled_otherwise(value: Value, context: Context) -> Iterator[Seen]:
    """A choice, a tick or a code that is read, but is written in another way."""
    spec = value.slot.spec
    listed = spec.tick if isinstance(spec, TicksField) else value.text
    if value.reading is not Reading.READ or _is_so_written(value, listed):
        return
    if isinstance(spec, CodeField):
        if _names_no_committee(spec, value, context):
            return  # told as no number at all
        words = {"where": Text("de andre", "the others"), "next": Text("skrive", "write")}
    elif list_of(spec) or isinstance(spec, TicksField):
        words = {"where": Text("på listen", "on the list"), "next": Text("vælge", "choose")}
    else:
        return
    yield Seen(words={**words, "listed": listed}, expected=listed)


def _names_no_committee(spec: CodeField, value: Value, context: Context) -> bool:
    """Whether the code begins with a committee's code that the round does not have."""
    committees = context.round.committee_codes
    code = read_code(spec.pattern, value.typed, committees)
    return code is not None and code.pieces.get("committee", committees[0]) not in committees


def _is_so_written(value: Value, listed: str) -> bool:
    """Whether nothing needs to be told: it is so written, or a name stands for its code."""
    name = list_of(value.slot.spec)
    if isinstance(value.slot.spec, TicksField):
        return value.kind is CellKind.BOOLEAN or folded(value.typed) == folded(listed)
    # Of signs that nobody sees VAL007 speaks: no reader could tell the two spellings apart.
    is_so_seen = bool(unseen(value.typed)) and cleaned(value.typed) == listed
    return value.typed == listed or is_so_seen or bool(name and name in ("centres", "committees"))
