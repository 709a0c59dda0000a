"""What a placeholder of a note says that is more than a word: none, one or several paragraphs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from templates.output import ChangesOutput, CountsOutput, Output, TotalsOutput
from workbook.danish import join
from workbook.edition.changes import Direction, changes
from workbook.edition.context import Context
from workbook.edition.document import Blank, Number, Paragraph, SaidNumber
from workbook.edition.outputs.total_rows import lacking
from workbook.edition.shown import filled
from workbook.numbers import danish
from workbook.round.config import Loan

Phrase: TypeAlias = Callable[[Output, Context], Sequence[str | Paragraph]]
"""What the placeholder says, each time in a sentence of its own; none: the text falls away."""


def said(
    text: str, output: Output, context: Context, kind: Literal["intro", "note"] = "intro"
) -> tuple[Paragraph, ...]:
    """The paragraphs of a text of the template with its placeholders filled in; no blank ones."""
    known = context.known(context.unit(getattr(output, "unit", None)))
    texts: tuple[Paragraph, ...] = (Paragraph(filled(text, known).strip(), kind),)
    for name, phrase in PHRASES.items():
        if f"{{{name}}}" in text:
            words = phrase(output, context)
            texts = tuple(
                replace(_with(one, name, word), goes_on=bool(place) or one.goes_on)
                for one in texts
                for place, word in enumerate(words)
            )
    return tuple(one for one in texts if one.text)


def _with(paragraph: Paragraph, name: str, word: str | Paragraph) -> Paragraph:
    """The paragraph with the words in place of the placeholder."""
    if isinstance(word, str):
        return replace(paragraph, text=filled(paragraph.text, {name: word}).strip())
    before, _, after = paragraph.text.partition(f"{{{name}}}")
    numbers = (
        replace(one, start=one.start + len(before), end=one.end + len(before))
        for one in word.numbers
    )
    return replace(
        paragraph,
        text=f"{before}{word.text}{after}",
        numbers=tuple(numbers),
        otherwise=f"{before}{word.otherwise}{after}" if word.otherwise else "",
    )


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


def loans(output: Output, context: Context) -> tuple[Paragraph, ...]:
    """A sentence for each loan of the round, beside the year's investment."""
    if not isinstance(output, TotalsOutput):
        return ()
    pack = context.data.round.template.packs.saving
    if pack is None or not pack.investment:
        return ()
    field = context.data.field(pack.investment)
    unit, decimals = context.unit(output.unit), context.decimals(output.decimals)
    money = {field.id: context.money(field, unit, decimals, turned=False)}
    records = context.records(output.where)
    return tuple(
        _loan(loan, context.total(records, [field.id], (loan.year,), money), unit, decimals)
        for loan in context.data.round.config.loans
    )


def _loan(loan: Loan, invested: Number | Blank, unit: str, decimals: int) -> Paragraph:
    otherwise = f"Der er ingen anlægsudgift i {loan.year}, som kan lånefinansieres."
    if isinstance(invested, Blank) or invested.value <= 0:
        return Paragraph(otherwise)
    number = replace(invested, decimals=decimals, is_optional=False)
    part = danish(min(loan.amount, number.value), decimals).replace(".", "")
    whole = danish(number.value, decimals).replace(".", "")
    reason = loan.reason.strip()
    stop = "" if reason.endswith((".", "!", "?")) else "."
    before = f"I {loan.year} kan "
    between = f"{before}{part} af de "
    text = f"{between}{whole} {unit} lånefinansieres: {reason}{stop}"
    if not number.terms:
        return Paragraph(text)
    numbers = (
        SaidNumber(len(before), len(before) + len(part), number, loan.amount),
        SaidNumber(len(between), len(between) + len(whole), number),
    )
    return Paragraph(text, numbers=numbers, otherwise=otherwise)


def remaining(output: Output, context: Context) -> tuple[Paragraph, ...]:
    """For each year what the round's requirement still lacks, by the formula that names it."""
    if not isinstance(output, TotalsOutput):
        return ()
    return tuple(
        _remaining(year, cell)
        for year, cell in zip(context.years, lacking(output, context), strict=False)
        if isinstance(cell, Number)
    )


def _remaining(year: int, lacks: Number) -> Paragraph:
    otherwise = f"I {year} er kravet nået."
    if lacks.value <= 0:
        return Paragraph(otherwise)
    amount = danish(lacks.value, lacks.decimals).replace(".", "")
    before = f"I {year} mangler der "
    numbers = (SaidNumber(len(before), len(before) + len(amount), lacks),)
    return Paragraph(f"{before}{amount} {lacks.unit} i at nå kravet.", "intro", numbers, otherwise)


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
    sentences += [f"Se under {name}." for name in sheets]
    return (" ".join(sentences),)


def _number(context: Context, count: int) -> str:
    noun = context.data.round.template.record.noun
    return f"{count} {noun.one if count == 1 else noun.many}"


PHRASES: Final[Mapping[str, Phrase]] = MappingProxyType(
    {"more": more, "counted": counted, "since": since, "loans": loans, "remaining": remaining}
)
"""By placeholder; an output kind that knows more of them adds its own here."""
