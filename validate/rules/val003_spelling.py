"""A value of the list, spelled in another way.

What: but for capitals, blanks, or a full stop at the end the answer is a value of the list:
    ``Afsluttet.``, ``afsluttet``, ``Under  udmøntning``. All such answers of a sheet are one
    finding.
Why: it stood so in real editions (“Afsluttet.” ten times in one of August 2024), and a count by
    status then has two lines for one status.
Mend: nothing needs to be done; it is merged as the list has it.
Live: the cell turns blue, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator, Sequence

from templates.field import CodeField, TicksField
from validate.facts.asked import list_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.stage import Stage
from validate.text import Text
from validate.wording import named, shortened
from validate.words import typed_text
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.code import read_code
from workbook.records.record import Record
from workbook.records.value import Reading, Value
from workbook.typed import cleaned, unseen

CODE = "VAL003"
_MOST = 4  # spellings in one sentence


@rule(
    CODE,
    Scope.RECORDS,
    name="spelling",
    danish="skrevet anderledes",
    severity=Level.INFO,
    since="0.1",
    stage=Stage.CELL,
    message=Text("Vi har læst {read}.", "We have read {read}."),
    fix=Text("I skal ikke gøre noget.", "Nothing needs to be done."),
)
def spelled_otherwise(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """Choices, ticks and codes of one sheet that are read, but are written in another way."""
    del records
    found: dict[str, list[tuple[Record, Value]]] = {}
    for record, value in context.typed_values:
        if _is_otherwise(value, context):
            found.setdefault(value.place.sheet, []).append((record, value))
    for told in found.values():
        pairs = dict.fromkeys((shortened(typed_text(one)), _listed(one)) for _, one in told)
        names = dict.fromkeys(record.name for record, _ in told if record.key[:1] != ("",))
        listed = {after for _, after in pairs}
        yield Seen(
            tuple(one for _, one in told),
            told[0][0],
            {"read": _said(list(pairs))},
            item=", ".join(names),
            expected=listed.pop() if len(listed) == 1 else "",
        )


def _said(pairs: Sequence[tuple[str, str]]) -> Text:
    """How each was read: the first of many, and how many more."""
    danish = [f"“{typed}” som “{listed}”" for typed, listed in pairs]
    english = [f"“{typed}” as “{listed}”" for typed, listed in pairs]
    rest = len(pairs) - _MOST
    if rest > 1:
        danish[_MOST:] = [f"{rest} andre på samme måde"]
        english[_MOST:] = [f"{rest} more likewise"]
    return Text(named(danish).da, named(english).en)


def _listed(value: Value) -> str:
    spec = value.slot.spec
    return spec.tick if isinstance(spec, TicksField) else value.text


def _is_otherwise(value: Value, context: Context) -> bool:
    """Whether it is read, but is written in another way."""
    spec = value.slot.spec
    if value.reading is not Reading.READ or _is_so_written(value, _listed(value)):
        return False
    if isinstance(spec, CodeField):
        return not _names_no_committee(spec, value, context)  # told as no number at all
    return bool(list_of(spec)) or isinstance(spec, TicksField)


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
