"""An e-mail address or a telephone number in a text that is published.

What: a text holds an e-mail address, be it spelt out (``navn (at) skole dot dk``), or a telephone
    number: eight digits after a word for it or +45, or in four pairs with blanks, points or hyphens
    between. Amounts, years and lists are none.
Why: the council edition is public and stays so for years; whom to ask changes, and the caller finds
    a private number, or nobody.
Mend: write the name of the office in its place. It is merged as it stands.
Live: no; Excel's formulas cannot look for it.
"""

from collections.abc import Iterator

from validate.facts.asked import CHOICES, TEXTS, is_spared, type_of
from validate.finding import Level
from validate.remarks.contacts import contacts
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import cleaned


@rule(
    "PUB002",
    Scope.VALUE,
    name="contact-in-text",
    danish="kontaktoplysninger i teksten",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} har {found}, som ligner en mailadresse eller et telefonnummer.",
        "“{field}” of {record} has {found}, which looks like an e-mail address or a telephone "
        "number.",
    ),
    fix=Text(
        "Skriv hellere, hvilken afdeling man kan spørge. Teksten bliver offentlig.",
        "Rather write which office may be asked. The text becomes public.",
    ),
    needs="publish",
)
def contact(value: Value, context: Context) -> Iterator[Seen]:
    """An e-mail address or a telephone number in a text that is published."""
    is_text = type_of(value) in (*TEXTS, *CHOICES) and value.kind is CellKind.TEXT
    if is_text and not is_spared(value, context.round.template):
        found = contacts(cleaned(value.raw))
        if found:
            yield Seen(words={"found": listed(found)})
