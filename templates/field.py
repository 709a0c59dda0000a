"""The fields of a record, a class a type; long, as together they are one union.

Each field stands in a template once. A type implies its rules, its marks in the workbook and how
it is printed; see `docs/`.
"""

import re
from typing import Annotated, ClassVar, Literal, TypeAlias

from templates.frozen import frozen
from templates.kinds import STRICT, Cells, Count, Decimals, Hint, Id, Length, NoId, Text, Width
from templates.limits import NOT_EMPTY
from templates.tagged import Tagged

Unit = Literal["kr.", "1.000 kr.", "mio. kr.", "mia. kr."]

_PLACEHOLDERS = re.compile(r"\s*\{[a-z_]+\}\s*")


@frozen(kw_only=True)
class BaseField:
    """What every field has.

    Attributes:
        id: its name in the template.
        type: what its cells hold; each type has keys of its own.
        label: the header; placeholders give one for each cell (``{year}``, ``{n}``, ``{value}``).
        name: what findings, Kontrol and Data call the whole field; the label without placeholders.
        help: the hint at the cell, at most 255 characters.
        width: of its column, in characters; the type's own without it.
        by: who gives it. "list": finance's list, locked; "finance": from ``beslutninger``.
        header: in finance's own file, where it differs from the label.
        source: of a calculated field: a piece of another (``nr.committee``), or fields to be
            joined; ``from`` in the file.
        required: whether it must be answered.
        inherits: id of a field; rows after the first of the same value take this field over.
        only_with: id of an amount without which the field is not answered.
        agrees_with: piece of another field that must be the same (``nr.committee``, ``owner``).
        open_to: which of the centres that share a record may answer.
        kept: id of the field in which the next round finds the answer.
        per: of a finance field: id of the field for each value of which it is given.
        default: of a finance field: the value where none is given.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    id: Id
    label: Text
    name: str = ""
    help: Hint = ""
    width: Width | None = None
    by: Literal["centre", "list", "finance"] = "centre"
    header: str = ""
    source: tuple[str, ...] = ()
    required: bool = False
    inherits: NoId = ""
    only_with: NoId = ""
    agrees_with: str = ""
    open_to: Literal["lead", "all"] = "lead"
    kept: NoId = ""
    per: NoId = ""
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


@frozen(kw_only=True)
class TextField(BaseField):
    """A line of text.

    Attributes:
        max_length: in characters, as Excel counts them.
    """

    type: Literal["text"] = "text"
    max_length: Length = 200


@frozen(kw_only=True)
class LongTextField(BaseField):
    """A text of paragraphs.

    Attributes:
        max_length: in characters, as Excel counts them.
        none: the one word for nothing to tell, offered in the cell.
    """

    type: Literal["long_text"] = "long_text"
    max_length: Length = 8000
    none: str = ""


@frozen(kw_only=True)
class ChoiceField(BaseField):
    """One value of a list.

    Attributes:
        list: id of a list of the template, or of one that the round gives.
        free: whether a text beyond the list may be typed.
        extra: values beyond the round's.
    """

    type: Literal["choice"] = "choice"
    list: Id
    free: bool = False
    extra: tuple[Text, ...] = ()


@frozen(kw_only=True)
class ChoicesField(BaseField):
    """Several values of a list; locked, they are codes joined by ``/`` in one cell.

    Attributes:
        list: id of a list of the template, or of one that the round gives.
        at_least: how many must be chosen.
        at_most: how many may be chosen, and so how many cells there are.
    """

    type: Literal["choices"] = "choices"
    list: Id
    at_least: Count = 0
    at_most: Cells = 3


@frozen(kw_only=True)
class TicksField(BaseField):
    """Values of a list that are ticked, a cell for each.

    Attributes:
        list: id of a list of the template, or of one that the round gives.
        at_least: how many must be ticked.
        at_most: how many may be ticked; all of them without it.
        tick: what a ticked cell holds.
    """

    type: Literal["ticks"] = "ticks"
    list: Id
    at_least: Count = 0
    at_most: Count | None = None
    tick: Text = "x"


@frozen(kw_only=True)
class DateField(BaseField):
    """A date.

    Attributes:
        or_quarter: whether a quarter such as 2027K3 may be written too.
    """

    type: Literal["date"] = "date"
    or_quarter: bool = False


@frozen(kw_only=True)
class YearField(BaseField):
    """A year.

    Attributes:
        within: its first and its last; the round's years without it.
    """

    type: Literal["year"] = "year"
    within: tuple[int, int] | None = None


@frozen(kw_only=True)
class IntegerField(BaseField):
    """A whole number."""

    type: Literal["integer"] = "integer"


@frozen(kw_only=True)
class PercentField(BaseField):
    """A percentage, typed as Excel types it, or calculated.

    Attributes:
        decimals: that may be typed, or to which what is calculated is rounded.
        formula: one amount divided by another, ``spent / budget``; the field is then calculated,
            locked and live. Below a table it is that of the sums.
    """

    type: Literal["percent"] = "percent"
    decimals: Decimals = 0
    formula: str = ""


@frozen(kw_only=True)
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
    decimals: Decimals | None = None
    minus: bool = True
    formula: str = ""
    must_be: int | None = None
    adds_up_to: NoId = ""


@frozen(kw_only=True)
class AmountField(_Amounts):
    """An amount of money."""

    type: Literal["amount"] = "amount"


@frozen(kw_only=True)
class AmountsField(_Amounts):
    """Amounts of money, a cell for each year of the round.

    Attributes:
        at_least: in how many years there must be an amount.
    """

    type: Literal["amounts"] = "amounts"
    at_least: Count = 0


@frozen(kw_only=True)
class CodeField(BaseField):
    """A code made of pieces, such as TMU-04a.

    Attributes:
        pattern: its pieces in order, as in ``{committee}-{number:2}{letter?}``.
        max_length: in characters, as Excel counts them.
    """

    type: Literal["code"] = "code"
    pattern: Text
    max_length: Length = 40


@frozen(kw_only=True)
class LineField:
    """One field of a line in a small table.

    Attributes:
        id: its name within the line.
        label: the header of its column.
        type: what it holds.
        list: of a choice: id of a list of the template, or of one that the round gives.
        extra: of a choice: values beyond the list's.
        max_length: of a text, in characters.
        adds_up_to: of amounts by year: id of the field that the lines add up to.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    id: Id
    label: Text
    type: Literal["text", "choice", "amount", "amounts", "date", "year", "integer"]
    list: NoId = ""
    extra: tuple[Text, ...] = ()
    max_length: Length = 200
    adds_up_to: NoId = ""


@frozen(kw_only=True)
class LinesField(BaseField):
    """A small table of lines in a form.

    Attributes:
        lines: how many there are.
        fields: what a line holds; the first one names it.
    """

    type: Literal["lines"] = "lines"
    lines: Cells
    fields: Annotated[tuple[LineField, ...], NOT_EMPTY]


@frozen(kw_only=True)
class AgreedField(BaseField):
    """Amounts as agreements write them, in mio. kr.: ``0,4 (2024) 0,65 (2025-2027)``."""

    type: Literal["agreed"] = "agreed"


@frozen(kw_only=True)
class HistoryField(BaseField):
    """Earlier rounds' answers, a column a round in finance's file."""

    type: Literal["history"] = "history"


@frozen(kw_only=True)
class LinkField(BaseField):
    """A web address."""

    type: Literal["link"] = "link"


TemplateField: TypeAlias = Annotated[
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
    | LinkField,
    Tagged("type"),
]
"""A field of any type."""
