"""A personal number in a text that is published.

What: a text holds a Danish personal number (CPR): a date and four digits that fit its century, with
    a hyphen, a blank or nothing between. Account numbers that are called so are none.
Why: the council edition is public. A personal number in it is a breach of data protection that
    cannot be called back.
Mend: take the number out; nobody's case needs it here. The report shows its date only.
Live: no; Excel's formulas cannot look for it.
"""

from collections.abc import Iterator
from dataclasses import replace

from validate.asked import is_number, is_spared
from validate.finding import Level
from validate.follow_up.cells import open_cells
from validate.record_names import slot_called
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.personal import cpr_numbers, masked
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import join
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import cleaned

_KINDS = (CellKind.TEXT, CellKind.NUMBER)


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each cell with such a number."""
    for answer, cell in open_cells(view):
        found = cpr_numbers(cleaned(cell.text)) if cell.kind in _KINDS else ()
        if found:
            yield _without(answer.fault(**_words(found)))


def _words(found: tuple[str, ...]) -> dict[str, str]:
    return {"found": join(found), "found_en": join(found).replace(" og ", " and ")}


def _without(fault: Fault, label: str = "") -> Fault:
    """The fault with no personal number in it, whatever it quotes."""
    return replace(
        fault,
        item=masked(fault.item),
        value=masked(cleaned(fault.value), label),
        words={name: masked(word, label) for name, word in fault.words.items()},
    )


RULE = Rule(
    code="PUB001",
    name="cpr-number",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "I teksten til {of} står CPR-nummer {found}.",
        "The text on {of_en} has a personal number: {found_en}.",
    ),
    fix=Text(
        "Skriv teksten uden CPR-nummer; den bliver offentlig.",
        "Write the text without it; the text becomes public.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    needs="publish",
    message=Text(
        "I “{field}” i {record} står CPR-nummer {found}.",
        "“{field}” of {record} has a personal number: {found}.",
    ),
)
def personal_number(value: Value, context: Context) -> Iterator[Seen]:
    """A personal number in what is published, amounts aside."""
    if value.kind not in _KINDS or is_number(value) or is_spared(value, context.round.template):
        return
    found = cpr_numbers(cleaned(value.raw), slot_called(value.slot))
    if found:
        yield Seen(words={"found": found})
