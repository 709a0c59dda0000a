"""The parts of the council edition that a template names."""

import dataclasses
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from templates.field import Unit
from templates.sheet import Total
from templates.where import Where

_FORBID: dict[str, object] = {"extra": "forbid"}

Chart = Literal["columns", "bars", "lines"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column of a table: a field, and how it is shown.

    Attributes:
        sign: "turned" where what centres type with one sign is printed with the other.
        suffix: printed behind the value, with ``{field}``, for the records of ``where``.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    field: str
    label: str = ""
    width: float | None = None
    unit: Unit | None = None
    decimals: int | None = None
    sign: Literal["kept", "turned"] = "kept"
    over_years: Literal["columns", "sum"] = "columns"
    suffix: str = ""
    where: Where = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalRow:
    """A row of a table of totals: a sum, the round's requirement, or a formula of rows above."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    label: str
    id: str = ""
    sign: Literal["kept", "turned"] = "kept"
    of: tuple[str, ...] = ()
    from_round: Literal["", "requirement"] = ""
    formula: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseOutput:
    """What every output has: its sheet, and what stands around it."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    sheet: str
    heading: str = ""
    intro: str = ""
    note: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TablesOutput(BaseOutput):
    """A table of records for each value of a field that occurs.

    Attributes:
        omit: values without a table.
        order: ids of fields, each in its list's order; the key without it.
        totals: below each table.
        below: under the last.
    """

    columns: tuple[Column, ...]
    kind: Literal["tables"] = "tables"
    where: Where = dataclasses.field(default_factory=dict)
    split_by: str = ""
    omit: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    totals: tuple[Total, ...] = ()
    below: tuple[Total, ...] = ()
    unit: Unit | None = None
    decimals: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalsOutput(BaseOutput):
    """Sums of an amount by one or two fields.

    Attributes:
        count: header of a column that counts the records with an amount.
        grand: label of the closing row; a record under several values counts once in it.
    """

    kind: Literal["totals"] = "totals"
    of: tuple[str, ...] = ()
    rows_by: str = ""
    columns_by: str = ""
    over_years: Literal["columns", "sum", "tables"] = "columns"
    count: str = ""
    grand: str = ""
    where: Where = dataclasses.field(default_factory=dict)
    sign: Literal["kept", "turned"] = "kept"
    unit: Unit | None = None
    decimals: int | None = None
    chart: Chart | None = None
    rows: tuple[TotalRow, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CountsOutput(BaseOutput):
    """How many records there are by one or two fields."""

    kind: Literal["counts"] = "counts"
    rows_by: str = ""
    columns_by: str = ""
    grand: str = ""
    where: Where = dataclasses.field(default_factory=dict)
    chart: Chart | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CardsOutput(BaseOutput):
    """A card for each record."""

    fields: tuple[str, ...]
    kind: Literal["cards"] = "cards"
    split_by: str = ""
    order: tuple[str, ...] = ()
    where: Where = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class PagesOutput(BaseOutput):
    """A sheet for each record, with the form's blocks."""

    kind: Literal["pages"] = "pages"
    order: tuple[str, ...] = ()
    where: Where = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class DataOutput(BaseOutput):
    """One flat row for each record, with every field."""

    kind: Literal["data"] = "data"


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgressOutput(BaseOutput):
    """The follow-up of an agreement, two rows an item."""

    split_by: str
    columns: tuple[Column, ...]
    remarks: str
    kind: Literal["progress"] = "progress"
    legend: str = ""
    legend_heading: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangesOutput(BaseOutput):
    """What is new since the edition before."""

    kind: Literal["changes"] = "changes"


Output: TypeAlias = (
    TablesOutput
    | TotalsOutput
    | CountsOutput
    | CardsOutput
    | PagesOutput
    | DataOutput
    | ProgressOutput
    | ChangesOutput
)
"""An output of any kind."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """The council edition as a whole.

    Attributes:
        heading: the round's title without it.
        unit: of its amounts; the template's without it.
        not_delivered: printed for a required answer that is missing.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    heading: str = ""
    unit: Unit | None = None
    decimals: int | None = None
    not_delivered: str = ""
