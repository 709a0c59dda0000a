"""What a placeholder of a note says that is more than a word: none, one or several paragraphs."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias

from templates.output import ChangesOutput, CountsOutput, Output, TotalsOutput
from workbook.danish import join
from workbook.edition.changes import Direction, changes
from workbook.edition.context import Context
from workbook.edition.document import Number
from workbook.edition.shown import filled
from workbook.numbers import danish

Phrase: TypeAlias = Callable[[Output, Context], tuple[str, ...]]
"""What the placeholder says, each time in a paragraph of its own; none: the text falls away."""


def said(text: str, output: Output, context: Context) -> tuple[str, ...]:
    """The paragraphs of a text of the template with its placeholders filled in."""
    known = context.known(context.unit(getattr(output, "unit", None)))
    texts: tuple[str, ...] = (filled(text, known),)
    for name, phrase in PHRASES.items():
        if f"{{{name}}}" in text:
            words = phrase(output, context)
            texts = tuple(filled(one, {name: word}).strip() for one in texts for word in words)
    return texts


def more(output: Output, context: Context) -> tuple[str, ...]:
    """By how much the rows count more than the closing row; nothing where they do not."""
    if not isinstance(output, CountsOutput | TotalsOutput) or not output.rows_by:
        return ()
    records = context.records(output.where)
    groups = context.groups(records, output.rows_by)
    difference = sum(len(group.records) for group in groups) - len(records)
    return (str(difference),) if difference else ()


def counted(output: Output, context: Context) -> tuple[str, ...]:
    """How many records there are, and how many of each value of the output's columns."""
    if not isinstance(output, CountsOutput):
        return ()
    records = context.records(output.where)
    noun = context.data.round.template.record.noun
    words = f"{len(records)} {noun.one if len(records) == 1 else noun.many}"
    groups = context.groups(records, output.columns_by) if output.columns_by else ()
    parts = [f"{len(one.records)} {one.name[:1].lower()}{one.name[1:]}" for one in groups]
    return (f"{words}: {join(parts)}" if parts else words,)


def loans(output: Output, context: Context) -> tuple[str, ...]:
    """A sentence for each loan of the round, beside the year's investment."""
    if not isinstance(output, TotalsOutput):
        return ()
    name = context.data.round.template.packs.saving
    config = context.data.round.config
    if name is None or not name.investment:
        return ()
    unit, decimals = context.unit(output.unit), context.decimals(output.decimals)
    money = {
        name.investment: context.money(
            context.data.field(name.investment), unit, decimals, turned=False
        )
    }
    records = context.records(output.where)
    sentences: list[str] = []
    for loan in config.loans:
        total = context.total(records, [name.investment], (loan.year,), money)
        invested = total.value if isinstance(total, Number) else Decimal(0)
        if invested <= 0:
            sentences.append(f"Der er ingen anlægsudgift i {loan.year}, som kan lånefinansieres.")
            continue
        part = danish(min(loan.amount, invested), decimals)
        whole = danish(invested, decimals)
        reason = loan.reason.strip()
        stop = "" if reason.endswith((".", "!", "?")) else "."
        sentences.append(
            f"I {loan.year} kan {part} af de {whole} {unit} lånefinansieres: {reason}{stop}"
        )
    return tuple(sentences)


def since(_output: Output, context: Context) -> tuple[str, ...]:
    """How many statuses have gone which way since the round before; nothing where there is none."""
    template = context.data.round.template
    found = changes(context.data) if template.packs.progress is not None else None
    if found is None:
        return ("",)
    forward = _number(context, found.count(Direction.FORWARD))
    base = f" ({found.base})" if found.base else ""
    sentences = [f"Siden sidste opfølgning{base} er {forward} nået længere."]
    back = found.count(Direction.BACKWARD)
    if back:
        sentences.append(f"{_number(context, back)} er gået tilbage.")
    sheets = [one.sheet for one in template.outputs if isinstance(one, ChangesOutput)]
    sentences += [f"Se arket {name}." for name in sheets]
    return (" ".join(sentences),)


def _number(context: Context, count: int) -> str:
    noun = context.data.round.template.record.noun
    return f"{count} {noun.one if count == 1 else noun.many}"


PHRASES: Final[Mapping[str, Phrase]] = MappingProxyType(
    {"more": more, "counted": counted, "since": since, "loans": loans}
)
"""By placeholder; an output kind that knows more of them adds its own here."""
