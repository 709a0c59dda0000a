"""A rule on records: a code, its words, and one function over a value, a record or records.

A rule knows no layout and no language. It yields what it saw, with the words' parameters; the
sentence is made later, in the reader's language, from the rule's texts and the template's nouns.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Final, TypeAlias

from validate.finding import Level
from validate.rule import Rule, Stage, Text
from validate.word import Word
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell
from workbook.records.value import Place, Value
from workbook.round.records import RecordRound

Asked: TypeAlias = Value | Record | Sequence[Record] | Returned
"""What a rule may be given: see `Scope`."""


class Scope(Enum):
    """What a rule's function is given, beside the `Context`.

    VALUE: each value of a typed field of each record; RECORD: each record with content;
    RECORDS: the records of one file, in their order; SHEET: the `Returned` of one file;
    ROUND: the records of all accepted files, in the order of the files.
    """

    SHEET = "sheet"
    VALUE = "value"
    RECORD = "record"
    RECORDS = "records"
    ROUND = "round"


STAGES: Final[Mapping[Scope, Stage]] = {
    Scope.SHEET: Stage.SHEET,
    Scope.VALUE: Stage.CELL,
    Scope.RECORD: Stage.ITEM,
    Scope.RECORDS: Stage.ITEM,
    Scope.ROUND: Stage.ROUND,
}
"""When the rules of each scope run."""


@dataclass(frozen=True)
class Context:
    """What every rule may ask: the round (with its template and lists) and the file.

    Attributes:
        returned: of the file; None where the scope is the round.
    """

    round: RecordRound
    returned: Returned | None = None

    @cached_property
    def typed_values(self) -> tuple[tuple[Record, Value], ...]:
        """Each filled value of a typed field with its record; dozens of rules ask for them.

        What a record takes over stands in another's row, and is among that one's.
        """
        records = self.returned.records if self.returned is not None else ()
        return tuple(
            (record, value)
            for record in records
            for value in record.values.values()
            if not value.is_blank and not value.inherited and value.slot.field.is_typed
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule saw.

    Attributes:
        at: the values at fault, the first of which the finding points at.
        record: whose fault it is; None where it is the file's or the round's.
        words: parameters of the rule's texts beyond those that are always known, see
            `validate.record_words`; in any language, or a `Text`, number, day or list of them.
        place: where there is no value at fault.
        cells: of a form, where they are no values of its record.
        expected: what should stand there, where that is known.
    """

    at: tuple[Value, ...] = ()
    record: Record | None = None
    words: Mapping[str, Word] = field(default_factory=dict)
    place: Place | None = None
    cells: tuple[FormCell, ...] = ()
    expected: str = ""


@dataclass(frozen=True)
class RecordRule:
    """One rule on records.

    Attributes:
        needs: name of the pack that the template must have, or "".
        fixed: True where no round may change the severity.
    """

    code: str
    name: str
    severity: Level
    scope: Scope
    since: str
    message: Text
    fix: Text
    check: Callable[..., Iterable[Seen]]
    needs: str = ""
    fixed: bool = False

    def __call__(
        self, asked: Value | Record | Sequence[Record] | Returned, context: Context
    ) -> Iterable[Seen]:
        """What the rule sees."""
        return self.check(asked, context)


def rule(
    code: str,
    scope: Scope,
    *,
    name: str,
    severity: Level,
    message: Text,
    fix: Text,
    since: str = "0.2",
    needs: str = "",
    fixed: bool = False,
) -> Callable[[Callable[..., Iterable[Seen]]], RecordRule]:
    """Makes a rule of the function below: ``check(asked, context)`` yields what it saw."""

    def made(check: Callable[..., Iterable[Seen]]) -> RecordRule:
        return RecordRule(code, name, severity, scope, since, message, fix, check, needs, fixed)

    return made


def on_records(
    known: Rule,
    scope: Scope,
    *,
    message: Text | None = None,
    fix: Text | None = None,
    needs: str = "",
) -> Callable[[Callable[..., Iterable[Seen]]], RecordRule]:
    """Makes the rule of this code on records; its texts without own ones.

    Of those the places have one name in both languages.
    """
    return rule(
        known.code,
        scope,
        name=known.name,
        severity=known.severity,
        message=message or _with_one_name(known.message),
        fix=fix or _with_one_name(known.fix),
        since=known.since,
        needs=needs,
        fixed=known.fixed,
    )


def _with_one_name(text: Text) -> Text:
    return Text(text.da, text.en.replace("_en}", "}"))
