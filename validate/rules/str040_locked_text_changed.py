"""A locked cell that no longer says what was sent.

What: a title, an amount, an earlier remark or another text of the office's was changed; or a centre
    that only remarks has given a status. In a form: a label, a unit, a year or a help text. Numbers
    are compared as numbers, text without blanks. The guidance and the top of a form may change.
Why: the council would read another agreement than the one that was made; an amount below another
    year or label would be read as what the centre did not mean.
Mend: put back what was sent; if the agreement itself is wrong, tell the sender.
Live: no; the cells are locked, and only whoever lifts the protection can change them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from validate.facts.filled_forms import filled, form_called
from validate.facts.form_texts import changed_in_form
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.word import Word
from validate.wording import apart, shortened
from workbook.numbers import danish
from workbook.records.returned import LockedChange, Returned
from workbook.records.returned_form import FormCell
from workbook.records.value import Content

_BLANK = Text("en tom celle", "a blank cell")
_SINGLY = 3  # changes in one column; more are one slip, such as a column pasted over


def _form_words(count: int, case: Text, the: Text, cell: FormCell) -> dict[str, Word]:
    """What is said of a cell of a form, or of many of which it is the first.

    Args:
        count: how many they are.
        case: the record within a sentence, by its name.
        the: what a record is called.
        cell: the first.
    """
    address, many = cell.place.address, count > 1
    label = f" (“{shortened(cell.label)}”)" if cell.label != cell.sent else ""
    what = Text("Teksten", "The text") if cell.year is None else Text("Årstallet", "The year")
    start = Text(
        f"{what.da} i {address}{label} i {case.da} er ændret",
        f"{what.en} in {address}{label} of {case.en} was changed",
    )
    if many:
        start = Text(
            f"{count} låste celler i {case.da} er ændret, først {address}",
            f"{count} locked cells of {case.en} were changed, first {address}",
        )
    sent, now = apart(cell.sent, cell.text)
    return {
        "start": start,
        "sent": _quoted(sent),
        "now": _quoted(now),
        "remedy": _put_back_in_form(cell, the, many=many),
    }


def _put_back_in_form(changed: FormCell, the: Text, *, many: bool) -> Text:
    cell, sent = changed.place.address, shortened(changed.sent)
    if many or sent != " ".join(changed.sent.split()):
        return Text(
            f"Skriv {the.da} ind i et tomt skema i filen. Det, I selv har skrevet i en låst celle, "
            "læses ikke",
            f"Move {the.en} to a blank form of the workbook. What you wrote in a locked cell is "
            "not read",
        )
    if not sent:
        return Text(
            f"Flyt indholdet i {cell} til et af skemaets gule felter; her læses det ikke",
            f"Move the content of {cell} to a yellow cell of the form; here it is not read",
        )
    if changed.year is not None:
        return Text(
            f"Skriv “{sent}” i {cell} igen, og se efter, at beløbene nedenunder er for {sent}",
            f"Write “{sent}” in {cell} again, and see that the amounts below are those of {sent}",
        )
    return Text(
        f"Skriv “{sent}” i {cell} igen, og se efter, at svaret passer til det",
        f"Write “{sent}” in {cell} again, and see that the answer fits it",
    )


def _quoted(text: str) -> Text:
    """What stood or stands in a cell, within a sentence."""
    return Text(f"“{text}”", f"“{text}”") if text else _BLANK


@rule(
    "STR040",
    Scope.SHEET,
    name="locked-text-changed",
    danish="låst tekst ændret",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{start}: {change}.", "{start}: {change}."),
    fix=Text("{remedy}.", "{remedy}."),
    in_copy=InCopy(
        "",
        "Kopien har den tekst, der blev sendt, igen. Se efter, at svarene ud for den eller under "
        "den passer til den, og ret dem ellers.",
    ),
)
def locked_cell_changed(returned: Returned, context: Context) -> Iterator[Seen]:
    """A cell of finance's that says something else; of many in one column one finding."""
    by_slot: dict[str, list[LockedChange]] = {}
    for change in returned.changed:
        by_slot.setdefault(change.value.slot.id, []).append(change)
    for found in by_slot.values():
        groups = [found] if len(found) > _SINGLY else [[change] for change in found]
        yield from (_seen(group, context) for group in groups)


def _seen(found: Sequence[LockedChange], context: Context) -> Seen:
    first, many = found[0], len(found) > 1
    value, name = first.value, first.record.name
    noun, field = context.round.template.record.noun, value.slot.field
    start = Text(
        f"“{field.title}” for {noun.one} {name} er ændret",
        f"“{field.title}” of {noun.en[0]} {name} was changed",
    )
    if many:
        start = Text(
            f"{len(found)} låste celler i “{field.title}” er ændret, først {noun.one} {name}",
            f"{len(found)} locked cells in “{field.title}” were changed, first {noun.en[0]} {name}",
        )
    text = _said(first.sent)
    is_said = isinstance(value.content, date | Decimal)
    sent, now = apart(text, _said(value.content) if is_said else value.raw)
    before, after = _quoted(sent), _quoted(now)
    change = Text(f"sendt {before.da}, nu {after.da}", f"sent {before.en}, now {after.en}")
    return Seen(
        tuple(one.value for one in found),
        None if many else first.record,
        {"start": start, "change": change, "remedy": _remedy(first, context, many=many)},
        expected=text,
    )


def _said(content: Content) -> str:
    """What the cell says, as one would write it there."""
    match content:
        case Decimal():
            return danish(content)
        case date():
            return f"{content:%d-%m-%Y}"
        case _:
            return content or ""


def _remedy(change: LockedChange, context: Context, *, many: bool) -> Text:
    field, cell = change.value.slot.field, change.value.place.address
    if field.is_typed:
        lead = context.round.centres_of(change.record)[0]
        return Text(
            f"Slet indholdet i {cell}. {lead} svarer på “{field.title}”",
            f"Delete the content of {cell}. {lead} answers “{field.title}”",
        )
    if many:
        return Text(
            "Kopiér kolonnen fra den fil, I fik tilsendt. Er listen forkert, så skriv til os",
            "Copy the column from the file that you were sent. If the list is wrong, write to us",
        )
    return Text(
        f"Skriv i {cell} igen, hvad der blev sendt. Er listen forkert, så skriv til os",
        f"Write in {cell} again what was sent. If the list is wrong, write to us",
    )


@locked_cell_changed.also(
    Scope.BOOK,
    message=Text("{start}: sendt {sent}, nu {now}.", "{start}: sent {sent}, now {now}."),
)
def form_text_changed(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each cell of a form, or for the form where there are many."""
    for one in filled(file.returned):
        found = changed_in_form(file, one.form)
        groups = [found] if len(found) > _SINGLY else [[cell] for cell in found]
        for cells in groups:
            first = cells[0]
            noun = file.round.template.record.noun
            the = Text(noun.the, f"the {noun.en[0]}")
            yield Seen(
                where=Where(
                    sheet=one.form.name,
                    cells=tuple(cell.place.address for cell in cells),
                    item=one.record.name,
                    column=first.label,
                    value=first.text,
                ),
                words=_form_words(len(cells), form_called(file, one), the, first),
                expected=first.sent,
            )
