"""What is always known to the texts of a rule on records, in the reader's language."""

from templates.template import Template
from validate.finding import Finding, Level
from validate.record_names import cells_called, record_called
from validate.record_rule import Context, RecordRule, Seen
from validate.rule import Language, Text
from validate.word import Word, spoken
from validate.wording import shortened


def sentence(text: Text, seen: Seen, template: Template, language: Language) -> str:
    """The rule's text with its parameters filled in."""
    noun = template.record.noun
    words: dict[str, Word] = {
        "one": Text(noun.one, noun.en[0]),
        "the": Text(noun.the, f"the {noun.en[0]}"),
        "many": Text(noun.many, noun.en[1]),
        "field": _column(seen),
        "value": shortened(_value(seen)),
    }
    if seen.record is not None:
        record = record_called(seen.record, template)
        words |= {"record": record, "Record": Text(_capital(record.da), _capital(record.en))}
    said = {name: spoken(word, language) for name, word in {**words, **seen.words}.items()}
    return text.in_language(language).format_map(said)


def finding_of(
    rule: RecordRule,
    seen: Seen,
    context: Context,
    language: Language,
    severity: Level | None = None,
) -> Finding:
    """The finding of what a rule saw, worded.

    Args:
        rule: that saw it.
        seen: what it saw.
        context: in which.
        language: of message and fix.
        severity: of the round, where it is not the rule's own.
    """
    template = context.round.template
    places = [*(value.place for value in seen.at), *(cell.place for cell in seen.cells)]
    place = places[0] if places else seen.place
    if place is None and seen.record is not None:
        place = seen.record.place
    same_sheet = [one for one in places if place and one.sheet == place.sheet]
    cells = dict.fromkeys(one.address for one in same_sheet)
    if not cells and place is not None and place.row:
        cells = {place.address: None}
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        message=sentence(rule.message, seen, template, language),
        fix=sentence(rule.fix, seen, template, language),
        file=place.file if place else "",
        centre=seen.record.centre if seen.record else "",
        sheet=place.sheet if place else "",
        cells=tuple(cells),
        item=seen.record.name if seen.record and seen.record.key[:1] != ("",) else "",
        column=_column(seen),
        value=_value(seen),
        expected=seen.expected,
    )


def _column(seen: Seen) -> str:
    return seen.cells[0].label if seen.cells and not seen.at else cells_called(seen.at)


def _value(seen: Seen) -> str:
    """What stands in the first cell."""
    if seen.at:
        return seen.at[0].raw or seen.at[0].text
    return seen.cells[0].text if seen.cells else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
