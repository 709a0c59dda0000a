"""An e-mail address or a telephone number in a text that is published.

What: a text holds an e-mail address or a Danish telephone number: eight digits after a word for it
    or +45, or in four pairs. Amounts and years are none.
Why: the council edition is public and stays so for years; whom to ask changes, and the caller finds
    a private number, or nobody.
Mend: write the name of the office in its place. It is merged as it stands.
Live: no; Excel's formulas cannot look for it.
"""

from collections.abc import Iterator
from dataclasses import replace

from validate.asked import CHOICES, TEXTS, is_spared, type_of
from validate.finding import Level
from validate.follow_up.cells import open_cells
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.contacts import contacts
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import listed
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import cleaned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each text with such a contact."""
    for answer, cell in open_cells(view):
        found = contacts(cleaned(cell.text)) if cell.kind is CellKind.TEXT else ()
        if found:
            yield _at(answer.fault(**_words(found)), found)


def _words(found: tuple[str, ...]) -> dict[str, str]:
    names = listed(found)
    return {"found": names.da, "found_en": names.en}


def _at(fault: Fault, found: tuple[str, ...]) -> Fault:
    return replace(fault, value="\n".join(found))


RULE = Rule(
    code="PUB002",
    name="contact-in-text",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "Teksten til {of} har {found}, som ligner en mailadresse eller et telefonnummer.",
        "The text on {of_en} has {found_en}, which looks like an e-mail address or a telephone "
        "number.",
    ),
    fix=Text(
        "Skriv hellere, hvilken afdeling man kan spørge. Teksten bliver offentlig.",
        "Rather write which office may be asked. The text becomes public.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    needs="publish",
    message=Text(
        "“{field}” i {record} har {found}, som ligner en mailadresse eller et telefonnummer.",
        "“{field}” of {record} has {found}, which looks like an e-mail address or a telephone "
        "number.",
    ),
)
def contact(value: Value, context: Context) -> Iterator[Seen]:
    """An e-mail address or a telephone number in a text that is published."""
    is_text = type_of(value) in (*TEXTS, *CHOICES) and value.kind is CellKind.TEXT
    if is_text and not is_spared(value, context.round.template):
        found = contacts(cleaned(value.raw))
        if found:
            yield Seen(words={"found": listed(found)})
