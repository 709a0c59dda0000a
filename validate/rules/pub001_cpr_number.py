"""A personal number in a text that is published.

What: a text holds a Danish personal number (CPR): a date and four digits that fit its century,
    however they are written and joined: ``010203-1234``, ``01.02.1903/1234``, over a line break.
    Numbers of accounts, cases and documents that are called so are none, nor are dates and amounts.
Why: the council edition is public. A personal number in it is a breach of data protection that
    cannot be called back.
Mend: take the number out; nobody's case needs it here. The report shows its date only.
Live: no; Excel's formulas cannot look for it.
"""

from collections.abc import Iterator

from validate.facts.asked import is_number, is_spared
from validate.facts.called import slot_called
from validate.finding import Level
from validate.remarks.personal import cpr_numbers
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import cleaned

_KINDS = (CellKind.TEXT, CellKind.NUMBER)


@rule(
    "PUB001",
    Scope.VALUE,
    name="cpr-number",
    danish="CPR-nummer",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "I “{field}” i {record} står CPR-nummer {found}.",
        "“{field}” of {record} has a personal number: {found}.",
    ),
    fix=Text(
        "Skriv teksten uden CPR-nummer; den bliver offentlig.",
        "Write the text without it; the text becomes public.",
    ),
    needs="publish",
)
def personal_number(value: Value, context: Context) -> Iterator[Seen]:
    """A personal number in what is published, amounts aside."""
    if value.kind not in _KINDS or is_number(value) or is_spared(value, context.round.template):
        return
    found = cpr_numbers(cleaned(value.raw), slot_called(value.slot))
    if found:
        yield Seen(words={"found": found})
