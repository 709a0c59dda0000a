"""A rule: a code, its words, and one function over a file, a value, a record or all files.

A rule knows no layout and no language. It yields what it saw, with the words' parameters; the
sentence is made later, in the reader's language, from the rule's texts and the template's nouns.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from enum import Enum
from functools import cached_property
from typing import Any, Final, Literal, TypeVar

from templates.frozen import frozen
from validate.finding import Level
from validate.stage import Stage
from validate.text import Text
from validate.word import Word
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell
from workbook.records.value import Place, Value
from workbook.round.model import Round


class Scope(Enum):
    """What a rule's function is given.

    Of files, which know their round, and alone: FILE: each file, also one that cannot be read;
    BOOK: each workbook that is known as one of the round's, with its sheets; INBOX: all files
    together.

    Of what stands in them, beside the `Context`: SHEET: the `Returned` of one file; VALUE: each
    value of a typed field of each record; RECORD: each record with content; RECORDS: the records
    of one file, in their order; ROUND: the records of all accepted files, in the order of the
    files.
    """

    FILE = "file"
    BOOK = "book"
    SHEET = "sheet"
    VALUE = "value"
    RECORD = "record"
    RECORDS = "records"
    INBOX = "inbox"
    ROUND = "round"


STAGES: Final[Mapping[Scope, Stage]] = {
    Scope.FILE: Stage.FILE,
    Scope.BOOK: Stage.SHEET,
    Scope.SHEET: Stage.SHEET,
    Scope.VALUE: Stage.CELL,
    Scope.RECORD: Stage.ITEM,
    Scope.RECORDS: Stage.ITEM,
    Scope.INBOX: Stage.ROUND,
    Scope.ROUND: Stage.ROUND,
}
"""When the rules of each scope run, unless they say otherwise."""

FILES: Final = frozenset({Scope.FILE, Scope.BOOK, Scope.INBOX})
"""The scopes of rules on files themselves; those of others are of what stands in them."""


_Answer = TypeVar("_Answer")


@frozen(slots=False)
class Context:
    """What every rule may ask: the round (with its template and lists) and the file.

    Attributes:
        returned: of the file; None where the scope is the round.
        is_incomplete: whether the records of a file that came are not among those of the round.
    """

    round: Round
    returned: Returned | None = None
    is_incomplete: bool = False

    @cached_property
    def _known(self) -> dict[object, tuple[Record, Any]]:
        """What was asked of a record before, which is kept with it: its number is then its own."""
        return {}

    def of(self, ask: Callable[[Record, Round], _Answer], record: Record) -> _Answer:
        """What this says of the record; a dozen rules ask the same, and it is found once.

        The answer must not be changed, and is no iterator.
        """
        key = (ask, id(record))
        if key not in self._known:
            self._known[key] = (record, ask(record, self.round))
        answer: _Answer = self._known[key][1]
        return answer

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
            if not value.is_blank and not value.inherited and value.slot.is_typed
        )


@frozen
class Where:
    """Where a fault is that no value tells: a file's, a sheet's or the folder's.

    Attributes:
        file: its name; of a rule on one file that file's without it.
        centre: likewise.
        cells: addresses on the sheet.
        item: name of the record, or of several.
        value: what stands there.
    """

    file: str = ""
    centre: str = ""
    sheet: str = ""
    cells: tuple[str, ...] = ()
    item: str = ""
    column: str = ""
    value: str = ""


@frozen
class Seen:
    """What a rule saw.

    Attributes:
        at: the values at fault, the first of which the finding points at.
        record: whose fault it is; None where it is the file's or the round's.
        words: parameters of the rule's texts beyond those that are always known, see
            `validate.words`; in any language, or a `Text`, number, day or list of them.
        place: where there is no value at fault.
        cells: of a form, where they are no values of its record.
        item: names of the records, where the fault is that of several.
        expected: what should stand there, where that is known.
        where: instead of all these, where neither values nor records are at fault.
        stops: True where no later stage can run on the file.
        is_info: True where this one, unlike others of its rule, asks for nothing.
    """

    at: tuple[Value, ...] = ()
    record: Record | None = None
    words: Mapping[str, Word] = field(default_factory=dict)
    place: Place | None = None
    cells: tuple[FormCell, ...] = ()
    item: str = ""
    expected: str = ""
    where: Where | None = None
    stops: bool = False
    is_info: bool = False


Doubt = Literal["", "owner", "years", "round"]
"""What of a file is to be settled first: whose it is, about which years, or of which round."""


@frozen
class InCopy:
    """What the corrected copy has done about a fault, so that its own rules see nothing.

    Attributes:
        lost: what was gone and stands in the copy again, but blank: a form, rows, years, or all
            (``file``); ``formula`` where a formula that was typed over is back; "" where the same
            cells are mended.
        fix: what is left to do, in Danish, with ``{the}`` for the record.
    """

    lost: Literal["", "form", "rows", "years", "file", "formula"]
    fix: str


@frozen(slots=False)
class Rule:
    """One rule.

    Attributes:
        name: the fault in English, as a report of programs has it.
        danish: the fault in Danish, for people.
        stage: when it runs.
        needs: name of the pack that the template must have, or "".
        fixed: True where no round may change the severity.
        doubts: what an error of it leaves in doubt; no corrected copy is made before that is
            settled, and a file whose owner is in doubt is nobody's.
        is_of_partial: whether ``merge --partial`` goes on in spite of its errors.
        in_copy: what the corrected copy says instead of the rule's own advice.
    """

    code: str
    name: str
    danish: str
    severity: Level
    scope: Scope
    stage: Stage
    since: str
    message: Text
    fix: Text
    check: Callable[..., Iterable[Seen]]
    needs: str = ""
    fixed: bool = False
    doubts: Doubt = ""
    is_of_partial: bool = False
    in_copy: InCopy | None = None

    @property
    def family(self) -> str:
        """The first three letters of the code."""
        return self.code[:3]

    def also(
        self,
        scope: Scope,
        *,
        message: Text | None = None,
        fix: Text | None = None,
        needs: str = "",
    ) -> Callable[[Callable[..., Iterable[Seen]]], "Rule"]:
        """Makes a further rule of this code, with its texts unless others are given.

        It tells the same fault where another function sees it: in a sum of the sheet and in a
        record, in rows and in a form.
        """

        def made(check: Callable[..., Iterable[Seen]]) -> Rule:
            return replace(
                self,
                scope=scope,
                stage=STAGES[scope],
                message=message or self.message,
                fix=fix or self.fix,
                check=check,
                needs=needs,
            )

        return made


def rule(
    code: str,
    scope: Scope,
    *,
    name: str,
    danish: str,
    severity: Level,
    message: Text,
    fix: Text,
    since: str = "0.2",
    needs: str = "",
    fixed: bool = False,
    stage: Stage | None = None,
    doubts: Doubt = "",
    is_of_partial: bool = False,
    in_copy: InCopy | None = None,
) -> Callable[[Callable[..., Iterable[Seen]]], Rule]:
    """Makes a rule of the function below, which yields what it saw.

    Args:
        code: family and number; never used again once retired.
        scope: what the function is given.
        name: the fault, so that it reads well after “allow”.
        danish: the fault in a few Danish words.
        severity: as a round has it that does not change it.
        message: what is wrong.
        fix: what to do.
        since: the version that brought it.
        needs: name of the pack that the template must have, or "".
        fixed: True where no round may change the severity, as answers would be lost without it.
        stage: when it runs, where that is not when rules of its scope do.
        doubts: what of the file an error of it leaves in doubt.
        is_of_partial: whether ``merge --partial`` goes on in spite of its errors.
        in_copy: what the corrected copy says instead of ``fix``.
    """

    def made(check: Callable[..., Iterable[Seen]]) -> Rule:
        return Rule(
            code=code,
            name=name,
            danish=danish,
            severity=severity,
            scope=scope,
            stage=stage or STAGES[scope],
            since=since,
            message=message,
            fix=fix,
            check=check,
            needs=needs,
            fixed=fixed,
            doubts=doubts,
            is_of_partial=is_of_partial,
            in_copy=in_copy,
        )

    return made
