"""The office's own checks as rules: code, severity and sentences stand in the template."""

from collections.abc import Iterable, Iterator, Sequence

from templates.check import OwnCheck
from templates.template import Template
from validate.finding import Level
from validate.rule import STAGES, Context, Rule, Scope, Seen
from validate.text import Text
from validate.word import Word, quoted
from workbook.danish import join
from workbook.expression.content import cell_text
from workbook.expression.own_check import faulty
from workbook.expression.reading import trimmed
from workbook.records.record import Record
from workbook.records.value import Value


def own_rules(template: Template) -> tuple[Rule, ...]:
    """A rule for each of the template's checks, in their order."""
    return tuple(_rule(check) for check in template.checks)


def _rule(check: OwnCheck) -> Rule:
    """The rule of a check; its sentences are the office's, in the one language it wrote them."""

    def see(records: Sequence[Record], context: Context) -> Iterable[Seen]:
        return _seen(check, records, context)

    return Rule(
        code=check.code,
        name=check.code.lower(),
        danish=check.code.lower(),
        severity=Level(check.severity),
        scope=Scope.RECORDS,
        stage=STAGES[Scope.RECORDS],
        since="",
        message=Text(check.says, check.says),
        fix=Text(check.fix, check.fix),
        check=see,
    )


def _seen(check: OwnCheck, records: Sequence[Record], context: Context) -> Iterator[Seen]:
    for group in faulty(check, records, context.round):
        at = tuple(_at_fault(check, group))
        texts: dict[str, str] = {}
        for text in (trimmed(cell_text(value)) for value in at):
            texts.setdefault(text.casefold(), text)
        values = join(quoted(tuple(texts.values()))).removeprefix("“").removesuffix("”")
        words = _fields(group[0]) | {"values": values}
        yield Seen(at, group[0], words)


def _at_fault(check: OwnCheck, group: Sequence[Record]) -> Iterator[Value]:
    """The cells of the field; of amounts those that are filled, where any is."""
    for record in group:
        cells = [value for value in record.of_field(check.field) if not value.inherited]
        yield from [value for value in cells if not value.is_blank] or cells[:1]


def _fields(record: Record) -> dict[str, Word]:
    """What the record says in each of its fields; of several cells the filled ones."""
    said: dict[str, tuple[Word, ...]] = {}
    for value in record.values.values():
        kept = said.setdefault(value.slot.field.id, ())
        if not value.is_blank:
            word = value.amount if value.amount is not None else trimmed(value.text)
            said[value.slot.field.id] = (*kept, word)
    return dict(said)
