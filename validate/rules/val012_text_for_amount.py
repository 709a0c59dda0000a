"""A text that is no number where an amount belongs.

What: an amount's cell holds words or two numbers: ``Ikke oplyst``, ``500 årligt``, ``70.-100.000
    kr.``. Or a program has stored there what is no number at all: ``NaN``.
Why: the overview can add numbers only, and nobody may guess which is meant.
Mend: type one number or leave the cell blank; what there is to explain belongs in a text of the
    form. Where the template tells what is paid once from what is paid each year (pack `yearly`),
    the parts of the words are proposed for their fields: of ``1230 i 2024, herefter 1191 årligt``
    the two amounts and the year, of ``0 - men der skal findes lokaler`` the 0 and the words.
Live: Excel refuses a text typed there; pasted in, it makes the sums show “Fejl”.
"""

from collections.abc import Iterator

from validate.facts.asked import asked_for, is_number
from validate.facts.proposed_split import proposed_split
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.numbers import read_danish
from workbook.read.model import CellKind
from workbook.records.value import Value


@rule(
    "VAL012",
    Scope.VALUE,
    name="text-for-amount",
    danish="tekst i et beløb",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{value}” i “{field}” er ikke {wanted}.", "“{value}” in “{field}” is not {wanted}."
    ),
    fix=Text("{mend}", "{mend}"),
)
def words_for_number(value: Value, context: Context) -> Iterator[Seen]:
    """Words, or two numbers, where one number belongs."""
    is_none = value.kind is CellKind.NUMBER and value.number is None  # NaN, 1E+400, 1_000
    is_text = value.kind is CellKind.TEXT and not read_danish(value.raw).candidates
    if is_number(value) and (is_none or is_text):
        template = context.round.template
        title = template.fields[template.record.words_to].title if template.record.words_to else ""
        proposal = proposed_split(value, template) if is_text else None
        mend = proposal.fix if proposal else _explained_in(title)
        expected = proposal.own if proposal else ""
        yield Seen(words={"wanted": asked_for(value.slot), "mend": mend}, expected=expected)


def _explained_in(title: str) -> Text:
    """The general advice, with the text in which words can stand, where there is one."""
    where = Text(f" En forklaring kan stå i “{title}”.", f" Explain it in “{title}”.")
    if not title:
        where = Text("", "")
    return Text(
        f"Skriv ét tal, eller lad feltet stå tomt.{where.da}",
        f"Type one number, or leave the cell blank.{where.en}",
    )
