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
    value = seen.at[0] if seen.at else None
    words: dict[str, Word] = {
        "one": Text(noun.one, noun.en[0]),
        "the": Text(noun.the, f"the {noun.en[0]}"),
        "many": Text(noun.many, noun.en[1]),
        "field": cells_called(seen.at),
        "value": shortened(value.raw or value.text) if value is not None else "",
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
    place = seen.at[0].place if seen.at else seen.place
    if place is None and seen.record is not None:
        place = seen.record.place
    same_sheet = [one for one in seen.at if place and one.place.sheet == place.sheet]
    cells = dict.fromkeys(one.place.address for one in same_sheet)
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
        column=cells_called(seen.at),
        value=(seen.at[0].raw or seen.at[0].text) if seen.at else "",
        expected=seen.expected,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
