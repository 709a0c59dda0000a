"""The sheets of a centre's workbook."""

from dataclasses import field
from typing import Annotated, ClassVar, Literal, TypeAlias

from templates.frozen import frozen
from templates.kinds import STRICT, Id, SheetName, Text, Width
from templates.limits import NOT_EMPTY
from templates.tagged import Tagged
from templates.where import Where


@frozen(kw_only=True)
class Total:
    """A sum below a table.

    Attributes:
        label: what stands before the sum.
        of: ids of the amounts, each added in its own column; a calculated percentage is that of
            the sums.
        where: which records are added; all of them without it.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    label: Text
    of: Annotated[tuple[Id, ...], NOT_EMPTY]
    where: Where = field(default_factory=dict)


@frozen(kw_only=True)
class ControlColumn:
    """A column of the list of forms on the sheet of live checks.

    Attributes:
        field: id of the field.
        label: its header; the field's without it.
        width: in characters.
        over_years: of amounts: a column for each year, or their sum.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    field: Id
    label: str = ""
    width: Width | None = None
    over_years: Literal["columns", "sum"] = "columns"


@frozen(kw_only=True)
class GuidanceSheet:
    """What to do, and what the values of lists mean.

    Attributes:
        kind: "guidance".
        name: of the sheet.
        intro: what stands first.
        steps: what to do, one by one.
        explains: ids of the lists whose values are explained.
        closing: what stands last.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    name: SheetName
    intro: Text
    steps: Annotated[tuple[Text, ...], NOT_EMPTY]
    kind: Literal["guidance"] = "guidance"
    explains: tuple[Id, ...] = ()
    closing: str = ""


@frozen(kw_only=True)
class RowsSheet:
    """One record a row.

    Attributes:
        kind: "rows".
        name: of the sheet.
        columns: ids of fields, from the left; where finance's own would push the answers off the
            screen, the answers come right after the title.
        order: ids of the fields by which closed rows are sorted; the file's order without it.
        totals: live sums below the rows.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    name: SheetName
    columns: Annotated[tuple[Id, ...], NOT_EMPTY]
    kind: Literal["rows"] = "rows"
    order: tuple[Id, ...] = ()
    totals: tuple[Total, ...] = ()


@frozen(kw_only=True)
class FormBlock:
    """A block of a form: fields below each other, or a grid of amounts by year.

    Attributes:
        fields: ids of fields; the type of each decides how it looks.
        grid: ids of amounts by year, a row each.
        title: heads the grid.
        help: below the title.
        sentence: says the amounts in words, with ``{field}``.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    fields: tuple[Id, ...] = ()
    grid: tuple[Id, ...] = ()
    title: str = ""
    help: str = ""
    sentence: str = ""


@frozen(kw_only=True)
class FormSheet:
    """One record a sheet.

    Attributes:
        kind: "form".
        name: of the sheets; each gets a number.
        heading: heads each sheet.
        blocks: from the top of the sheet.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    name: SheetName
    heading: Text
    blocks: Annotated[tuple[FormBlock, ...], NOT_EMPTY]
    kind: Literal["form"] = "form"


@frozen(kw_only=True)
class ControlSheet:
    """Live: is the workbook ready, what does it lack, what is to be done.

    Attributes:
        kind: "control".
        name: of the sheet.
        intro: what stands first.
        columns: of the list of forms.
        totals: below the list of forms.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    name: SheetName
    kind: Literal["control"] = "control"
    intro: str = ""
    columns: tuple[ControlColumn, ...] = ()
    totals: tuple[Total, ...] = ()


SheetSpec: TypeAlias = Annotated[
    GuidanceSheet | RowsSheet | FormSheet | ControlSheet, Tagged("kind")
]
"""A sheet of any kind."""
