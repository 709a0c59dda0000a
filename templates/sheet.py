"""The sheets of a centre's workbook."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal, TypeAlias

from templates.where import Where

_FORBID: dict[str, object] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Total:
    """A sum below a table: of which amounts, over which records."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    label: str
    of: tuple[str, ...]
    where: Where = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class ControlColumn:
    """A column of the list of forms on the sheet of live checks."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    field: str
    label: str = ""
    width: float | None = None
    over_years: Literal["columns", "sum"] = "columns"


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidanceSheet:
    """What to do, and what the values of lists mean."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    name: str
    intro: str
    steps: tuple[str, ...]
    kind: Literal["guidance"] = "guidance"
    explains: tuple[str, ...] = ()
    closing: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RowsSheet:
    """One record a row.

    Attributes:
        columns: ids of fields, from the left.
        order: ids of the fields by which closed rows are sorted; the file's order without it.
        totals: live sums below the rows.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    name: str
    columns: tuple[str, ...]
    kind: Literal["rows"] = "rows"
    order: tuple[str, ...] = ()
    totals: tuple[Total, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FormBlock:
    """A block of a form: fields below each other, or a grid of amounts by year."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    fields: tuple[str, ...] = ()
    grid: tuple[str, ...] = ()
    title: str = ""
    help: str = ""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormSheet:
    """One record a sheet, of blocks; the sheet's name gets a number."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    name: str
    heading: str
    blocks: tuple[FormBlock, ...]
    kind: Literal["form"] = "form"


@dataclass(frozen=True, kw_only=True, slots=True)
class ControlSheet:
    """Live: is the workbook ready, what does it lack, what is to be done."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    name: str
    kind: Literal["control"] = "control"
    intro: str = ""
    columns: tuple[ControlColumn, ...] = ()
    totals: tuple[Total, ...] = ()


SheetSpec: TypeAlias = GuidanceSheet | RowsSheet | FormSheet | ControlSheet
"""A sheet of any kind."""
