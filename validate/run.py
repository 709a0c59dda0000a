"""Runs a rule over what its scope asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validate.rule import Context, Rule, Scope, Seen
from validate.view import OpenedFile, OpenedRound
from workbook.records.record import Record
from workbook.records.value import Value


def sees_in_file(rule: Rule, context: Context) -> Iterator[Seen]:
    """What a rule on one file sees in it, in the order of the records; of others nothing.

    A rule on a value is given each filled value of a typed field, where it stands: not again in
    the records that take it over. A rule of a pack that the template lacks sees nothing.
    """
    returned = context.returned
    if returned is None or not runs_on(rule, context):
        return
    if rule.scope is Scope.SHEET:
        yield from rule.check(returned, context)
    elif rule.scope is Scope.RECORDS:
        yield from rule.check(returned.records, context)
    elif rule.scope is Scope.RECORD:
        for record in returned.records:
            for seen in rule.check(record, context):
                yield _of(record, seen)
    elif rule.scope is Scope.VALUE:
        for record, value in context.typed_values:
            for seen in rule.check(value, context):
                yield _of(record, seen, value)


def sees_in_opened(rule: Rule, file: OpenedFile) -> Iterator[Seen]:
    """What a rule on files or on workbooks of the round sees in the file; of others nothing."""
    is_ours = file.is_identified
    if rule.scope is Scope.FILE or (rule.scope is Scope.BOOK and is_ours):
        yield from rule.check(file)


def sees_in_inbox(rule: Rule, files: OpenedRound) -> Iterator[Seen]:
    """What a rule on all files together sees in them; of other rules nothing."""
    if rule.scope is Scope.INBOX:
        yield from rule.check(files)


def sees_in_round(rule: Rule, records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """What a rule across files sees in the records of all accepted ones; of other rules nothing."""
    if rule.scope is Scope.ROUND and runs_on(rule, context):
        yield from rule.check(records, context)


def runs_on(rule: Rule, context: Context) -> bool:
    """Whether the template has the pack that the rule belongs to."""
    return not rule.needs or getattr(context.round.template.packs, rule.needs) is not None


def _of(record: Record, seen: Seen, value: Value | None = None) -> Seen:
    """What was seen, with the record and the value of which the rule was asked."""
    at = seen.at or ((value,) if value is not None else ())
    return replace(seen, record=seen.record or record, at=at)
