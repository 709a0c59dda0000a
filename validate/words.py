"""What is always known to the texts of a rule, in the reader's language."""

from templates.template import Template
from validate.facts.called import cells_called, record_called
from validate.finding import Finding, Level
from validate.rule import Context, Rule, Seen, Where
from validate.text import Language, Text
from validate.word import Word, spoken
from validate.wording import shortened
from workbook.numbers import danish
from workbook.read.model import CellKind
from workbook.records.value import Value


def sentence(text: Text, seen: Seen, template: Template | None, language: Language) -> str:
    """The rule's text with its parameters filled in."""
    where = where_of(seen)
    words: dict[str, Word] = {"field": where.column, "value": shortened(where.value)}
    if template is not None:
        noun = template.record.noun
        words |= {
            "one": Text(noun.one, noun.en[0]),
            "the": Text(noun.the, f"the {noun.en[0]}"),
            "many": Text(noun.many, noun.en[1]),
        }
        if seen.record is not None:
            record = record_called(seen.record, template)
            words |= {"record": record, "Record": Text(_capital(record.da), _capital(record.en))}
    said = {name: spoken(word, language) for name, word in {**words, **seen.words}.items()}
    return text.in_language(language).format_map(said)


def typed_text(value: Value) -> str:
    """What stands in the cell, as one would read it there: a number without trailing zeros."""
    if value.kind is CellKind.NUMBER:
        number = value.number if value.amount is None else value.amount
        if number is not None:
            return danish(number)
    return value.raw or value.text


def finding_of(
    rule: Rule,
    seen: Seen,
    context: Context | None,
    language: Language,
    severity: Level | None = None,
) -> Finding:
    """The finding of what a rule saw, worded.

    Args:
        rule: that saw it.
        seen: what it saw.
        context: in which; None where the round has no records.
        language: of message and fix.
        severity: of the round, where it is not the rule's own.
    """
    template = context.round.template if context is not None else None
    where = where_of(seen)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity or severity_of(rule, seen),
        message=sentence(rule.message, seen, template, language),
        fix=sentence(rule.fix, seen, template, language),
        file=where.file,
        centre=where.centre,
        sheet=where.sheet,
        cells=where.cells,
        item=where.item,
        column=where.column,
        value=where.value,
        expected=seen.expected,
        record=_called(seen, template, language),
    )


def severity_of(rule: Rule, seen: Seen) -> Level:
    """How grave this is, as a round has it that does not change it."""
    return Level.INFO if seen.is_info else rule.severity


def where_of(seen: Seen) -> Where:
    """Where the fault is: its values, cells or record; of several sheets on the first one."""
    if seen.where is not None:
        return seen.where
    places = [*(value.place for value in seen.at), *(cell.place for cell in seen.cells)]
    place = places[0] if places else seen.place
    if place is None and seen.record is not None:
        place = seen.record.place
    same_sheet = [one for one in places if place and one.sheet == place.sheet]
    cells = dict.fromkeys(one.address for one in same_sheet)
    if not cells and place is not None and place.row:
        cells = {place.address: None}
    return Where(
        file=place.file if place else "",
        centre=seen.record.centre if seen.record else "",
        sheet=place.sheet if place else "",
        cells=tuple(cells),
        item=_item(seen),
        column=seen.cells[0].label if seen.cells and not seen.at else cells_called(seen.at),
        value=_value(seen),
    )


def _called(seen: Seen, template: Template | None, language: Language) -> str:
    """The record as the Danish message calls it; "" where it speaks of several, or of none."""
    if template is None or seen.record is None or seen.item or language != "da":
        return ""  # an English sentence of several records has another verb
    return record_called(seen.record, template).da


def _item(seen: Seen) -> str:
    """Name of the record, or of several; "" where it has no key."""
    has_name = seen.record is not None and seen.record.key[:1] != ("",)
    return seen.item or (seen.record.name if seen.record and has_name else "")


def _value(seen: Seen) -> str:
    """What stands in the first cell."""
    if seen.at:
        return typed_text(seen.at[0])
    return seen.cells[0].text if seen.cells else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
