"""The office's own checks: one condition, live in Excel and in the validator."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """One condition on a field; exactly one test of those below is named.

    Attributes:
        years: on amounts by year: whether it holds in "every" year with an amount, or in "any".
        differs_within: the field's values differ among the records of the same value of that field.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    field: str
    years: Literal["every", "any"] | None = None
    blank: bool | None = None
    values: tuple[str, ...] | None = None
    list_phase: Literal["open", "paused", "closed"] | None = None
    longer_than: int | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    equals: Decimal | None = None
    contains: str | None = None
    before: str | None = None
    after: str | None = None
    differs_within: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnCheck:
    """A check of the office's own.

    Attributes:
        code: OWN001.
        field: the field whose cell is at fault.
        when: the conditions; all hold where there is a fault.
        says: what is wrong, with placeholders.
        fix: what to do.
        live: its line on the sheet of live checks.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    code: str
    field: str
    severity: Literal["error", "warning", "info"]
    when: tuple[Condition, ...]
    says: str
    fix: str
    live: str
