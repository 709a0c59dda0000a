"""The office's own checks: one condition, live in Excel and in the validator."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from templates.frozen import frozen
from templates.kinds import STRICT, Id, OwnCode, Text
from templates.limits import NOT_EMPTY, Within


@frozen(kw_only=True)
class Condition:
    """One condition on a field; exactly one test of those below is named.

    Attributes:
        field: id of the field that is asked.
        years: on amounts by year: whether it holds in "every" year with an amount, or in "any".
        blank: whether nothing stands there.
        values: it is one of these.
        list_phase: its value in the list has this phase.
        longer_than: its text has more characters.
        above: its number is larger.
        below: its number is smaller.
        equals: its number is this.
        contains: this text stands in it.
        before: its date or year is earlier.
        after: its date or year is later.
        differs_within: the field's values differ among the records of the same value of that field.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    field: Id
    years: Literal["every", "any"] | None = None
    blank: bool | None = None
    values: Annotated[tuple[Text, ...], NOT_EMPTY] | None = None
    list_phase: Literal["open", "paused", "closed"] | None = None
    longer_than: Annotated[int, Within(0, 32767)] | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    equals: Decimal | None = None
    contains: Text | None = None
    before: str | None = None
    after: str | None = None
    differs_within: Id | None = None


@frozen(kw_only=True)
class OwnCheck:
    """A check of the office's own.

    Attributes:
        code: OWN001.
        field: id of the field whose cell is at fault.
        severity: how serious it is; decides the colour, too.
        when: the conditions; all hold where there is a fault.
        says: what is wrong, with placeholders.
        fix: what to do.
        live: its line on the sheet of live checks.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    code: OwnCode
    field: Id
    severity: Literal["error", "warning", "info"]
    when: Annotated[tuple[Condition, ...], NOT_EMPTY]
    says: Text
    fix: Text
    live: Text
