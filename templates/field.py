"""The fields of a record, a class for each type; each field stands in a template once.

A type implies its rules, its marks in the workbook and how it is printed; see `docs/`.
"""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

Unit = Literal["kr.", "1.000 kr.", "mio. kr.", "mia. kr."]

_PLACEHOLDERS = re.compile(r"\s*\{[a-z_]+\}\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseField:
    """What every field has.

    Attributes:
        id: its name in the template.
        label: the header; placeholders give one for each cell (``{year}``, ``{n}``, ``{value}``).
        name: what findings, Kontrol and Data call the whole field; the label without placeholders.
        help: the hint at the cell, at most 255 characters.
        width: of its column, in characters; None for the type's own.
        by: who gives it. "list": finance's list, locked; "finance": from ``beslutninger``.
        header: in finance's own file, where it differs from the label.
        source: of a calculated field: a piece of another (``nr.committee``), or fields to be
            joined (the TOML key is ``from``).
        required: whether it must be answered.
        inherits: id of a field; rows after the first of the same value take this field over.
        only_with: id of an amount without which the field is not answered.
        agrees_with: piece of another field that must be the same (``nr.committee``, ``owner``).
        open_to: which of the centres that share a record may answer.
        kept: id of the field in which the next round finds the answer.
        per: of a finance field: id of the field for each value of which it is given.
        default: of a finance field: the value where none is given.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    id: str
    label: str
    name: str = ""
    help: str = ""
    width: float | None = None
    by: Literal["centre", "list", "finance"] = "centre"
    header: str = ""
    source: tuple[str, ...] = ()
    required: bool = False
    inherits: str = ""
    only_with: str = ""
    agrees_with: str = ""
    open_to: Literal["lead", "all"] = "lead"
    kept: str = ""
    per: str = ""
    default: str = ""

    @property
    def title(self) -> str:
        """What the whole field is called: its name, or its label without placeholders."""
        return self.name or _PLACEHOLDERS.sub(" ", self.label).strip()

    @property
    def is_calculated(self) -> bool:
        """Whether nobody types it."""
        return bool(self.source) or bool(getattr(self, "formula", ""))

    @property
    def is_typed(self) -> bool:
        """Whether a centre types it."""
        return self.by == "centre" and not self.is_calculated


@dataclass(frozen=True, kw_only=True, slots=True)
class TextField(BaseField):
    """A line of text."""

    type: Literal["text"] = "text"
    max_length: int = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class LongTextField(BaseField):
    """A text of paragraphs.

    Attributes:
        max_length: in characters, as Excel counts them.
        none: the one word for nothing to tell, offered in the cell.
    """

    type: Literal["long_text"] = "long_text"
    max_length: int = 8000
    none: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoiceField(BaseField):
    """One value of a list.

    Attributes:
        list: id of a list of the template, or of one that the round gives.
        free: whether a text beyond the list may be typed.
        extra: values beyond the round's.
    """

    type: Literal["choice"] = "choice"
    list: str
    free: bool = False
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoicesField(BaseField):
    """Several values of a list; locked, they are codes joined by ``/`` in one cell."""

    type: Literal["choices"] = "choices"
    list: str
    at_least: int = 0
    at_most: int = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class TicksField(BaseField):
    """Values of a list that are ticked, a cell for each."""

    type: Literal["ticks"] = "ticks"
    list: str
    at_least: int = 0
    at_most: int | None = None
    tick: str = "x"


@dataclass(frozen=True, kw_only=True, slots=True)
class DateField(BaseField):
    """A date, or with ``or_quarter`` a quarter such as 2027K3."""

    type: Literal["date"] = "date"
    or_quarter: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class YearField(BaseField):
    """A year; ``within`` its first and last, the round's without it."""

    type: Literal["year"] = "year"
    within: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class IntegerField(BaseField):
    """A whole number."""

    type: Literal["integer"] = "integer"


@dataclass(frozen=True, kw_only=True, slots=True)
class PercentField(BaseField):
    """A percentage, typed as Excel types it."""

    type: Literal["percent"] = "percent"
    decimals: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Amounts(BaseField):
    """What one amount and amounts by year have in common.

    Attributes:
        unit: of what is typed; the template's without it.
        decimals: that may be typed; the template's without it.
        minus: False where amounts are typed without a minus and a formula subtracts.
        formula: ids with + and −; the field is then calculated, locked and live.
        must_be: what the formula must give in every year with a typed amount.
        adds_up_to: of a line's amounts: the field that they add up to.
    """

    unit: Unit | None = None
    decimals: int | None = None
    minus: bool = True
    formula: str = ""
    must_be: int | None = None
    adds_up_to: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountField(_Amounts):
    """An amount of money."""

    type: Literal["amount"] = "amount"


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountsField(_Amounts):
    """Amounts of money, a cell for each year of the round.

    Attributes:
        at_least: in how many years there must be an amount.
    """

    type: Literal["amounts"] = "amounts"
    at_least: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeField(BaseField):
    """A code made of pieces, such as TMU-04a.

    Attributes:
        pattern: ``{committee}-{number:2}{letter?}``.
    """

    type: Literal["code"] = "code"
    pattern: str
    max_length: int = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class LineField:
    """One field of a line in a small table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    id: str
    label: str
    type: Literal["text", "choice", "amount", "amounts", "date", "year", "integer"]
    list: str = ""
    extra: tuple[str, ...] = ()
    max_length: int = 200
    adds_up_to: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LinesField(BaseField):
    """A small table of lines in a form; the first field names a line."""

    type: Literal["lines"] = "lines"
    lines: int
    fields: tuple[LineField, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreedField(BaseField):
    """Amounts as agreements write them, in mio. kr.: ``0,4 (2024) 0,65 (2025-2027)``."""

    type: Literal["agreed"] = "agreed"


@dataclass(frozen=True, kw_only=True, slots=True)
class HistoryField(BaseField):
    """Earlier rounds' answers, a column a round in finance's file."""

    type: Literal["history"] = "history"


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkField(BaseField):
    """A web address."""

    type: Literal["link"] = "link"


TemplateField: TypeAlias = (
    TextField
    | LongTextField
    | ChoiceField
    | ChoicesField
    | TicksField
    | DateField
    | YearField
    | IntegerField
    | PercentField
    | AmountField
    | AmountsField
    | CodeField
    | LinesField
    | AgreedField
    | HistoryField
    | LinkField
)
"""A field of any type."""
