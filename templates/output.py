"""The parts of the council edition that a template names."""

import dataclasses
from typing import Annotated, ClassVar, Literal, TypeAlias

from templates.field import Unit
from templates.frozen import frozen
from templates.kinds import STRICT, Decimals, Id, NoId, SheetName, Text, Width
from templates.limits import NOT_EMPTY, Within
from templates.sheet import Total
from templates.tagged import Tagged
from templates.where import Where

Chart = Literal["columns", "bars", "lines"]


@frozen(kw_only=True)
class Column:
    """A column of a table: a field, and how it is shown.

    Attributes:
        field: id of the field, or ``owner``.
        label: its header; the field's without it.
        width: in characters.
        unit: of the amounts shown; the output's without it.
        decimals: shown; the output's without it.
        sign: "turned" where what centres type with one sign is printed with the other.
        over_years: of amounts by year: a column for each year, or their sum.
        suffix: printed behind the value, with ``{field}``.
        where: for which records the suffix stands.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    field: Id
    label: str = ""
    width: Width | None = None
    unit: Unit | None = None
    decimals: Decimals | None = None
    sign: Literal["kept", "turned"] = "kept"
    over_years: Literal["columns", "sum"] = "columns"
    suffix: str = ""
    where: Where = dataclasses.field(default_factory=dict)


@frozen(kw_only=True)
class TotalRow:
    """A row of a table of totals: a sum, the round's requirement, or a formula of rows above.

    Attributes:
        label: what stands before it.
        id: its name in the formulas of rows below.
        sign: "turned" where what centres type with one sign is printed with the other.
        of: ids of the amounts that are added.
        from_round: "requirement"; the row falls away where the round has none.
        formula: ids of rows above with + and −.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    label: Text
    id: NoId = ""
    sign: Literal["kept", "turned"] = "kept"
    of: tuple[Id, ...] = ()
    from_round: Literal["", "requirement"] = ""
    formula: str = ""


@frozen(kw_only=True)
class BaseOutput:
    """What every output has: its sheet, and what stands around it.

    Attributes:
        sheet: its name; outputs of one sheet follow each other on it.
        heading: above it.
        intro: below the heading.
        note: under it, a paragraph each.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    sheet: SheetName
    heading: str = ""
    intro: str = ""
    note: tuple[str, ...] = ()


@frozen(kw_only=True)
class TablesOutput(BaseOutput):
    """A table of records for each value of a field that occurs.

    Attributes:
        kind: "tables".
        columns: from the left.
        where: which records stand in it; all of them without it.
        split_by: id of the field; one table without it.
        omit: values without a table.
        order: ids of fields, each in its list's order; the key without it.
        totals: below each table.
        below: totals under the last table.
        unit: of the amounts; the edition's without it.
        decimals: shown; the edition's without it.
    """

    columns: Annotated[tuple[Column, ...], NOT_EMPTY]
    kind: Literal["tables"] = "tables"
    where: Where = dataclasses.field(default_factory=dict)
    split_by: NoId = ""
    omit: tuple[str, ...] = ()
    order: tuple[Id, ...] = ()
    totals: tuple[Total, ...] = ()
    below: tuple[Total, ...] = ()
    unit: Unit | None = None
    decimals: Decimals | None = None


@frozen(kw_only=True)
class TotalsOutput(BaseOutput):
    """Sums of an amount by one or two fields.

    Attributes:
        kind: "totals".
        of: ids of the amounts that are added; a calculated percentage beside them is that of the
            sums.
        rows_by: id of the field with a row for each value; one row without it.
        columns_by: id of the field with a column for each value.
        over_years: a column for each year, their sum, or a table for each year.
        count: header of a column that counts the records with an amount.
        grand: label of the closing row; a record under several values counts once in it.
        where: which records are added; all of them without it.
        sign: "turned" where what centres type with one sign is printed with the other.
        unit: of the amounts; the edition's without it.
        decimals: shown; the edition's without it.
        chart: how the rows are drawn; not at all without it.
        rows: named rows instead of one for each value.
    """

    kind: Literal["totals"] = "totals"
    of: tuple[Id, ...] = ()
    rows_by: NoId = ""
    columns_by: NoId = ""
    over_years: Literal["columns", "sum", "tables"] = "columns"
    count: str = ""
    grand: str = ""
    where: Where = dataclasses.field(default_factory=dict)
    sign: Literal["kept", "turned"] = "kept"
    unit: Unit | None = None
    decimals: Decimals | None = None
    chart: Chart | None = None
    rows: tuple[TotalRow, ...] = ()


@frozen(kw_only=True)
class CountsOutput(BaseOutput):
    """How many records there are by one or two fields.

    Attributes:
        kind: "counts".
        rows_by: id of the field with a row for each value; one row without it.
        columns_by: id of the field with a column for each value.
        grand: label of the closing row; a record under several values counts once in it.
        where: which records are counted; all of them without it.
        chart: how the rows are drawn; not at all without it.
    """

    kind: Literal["counts"] = "counts"
    rows_by: NoId = ""
    columns_by: NoId = ""
    grand: str = ""
    where: Where = dataclasses.field(default_factory=dict)
    chart: Chart | None = None


@frozen(kw_only=True)
class CardsOutput(BaseOutput):
    """A card for each record.

    Attributes:
        kind: "cards".
        fields: ids of what stands on a card, from the top.
        split_by: id of the field: a card under each value of it.
        order: ids of fields, each in its list's order; the key without it.
        where: which records have a card; all of them without it.
    """

    fields: Annotated[tuple[Id, ...], NOT_EMPTY]
    kind: Literal["cards"] = "cards"
    split_by: NoId = ""
    order: tuple[Id, ...] = ()
    where: Where = dataclasses.field(default_factory=dict)


@frozen(kw_only=True)
class PagesOutput(BaseOutput):
    """A sheet for each record, with the form's blocks.

    Attributes:
        kind: "pages".
        order: ids of fields, each in its list's order; the key without it.
        where: which records have a sheet; all of them without it.
    """

    kind: Literal["pages"] = "pages"
    order: tuple[Id, ...] = ()
    where: Where = dataclasses.field(default_factory=dict)


@frozen(kw_only=True)
class DataOutput(BaseOutput):
    """One flat row for each record, with every field.

    Attributes:
        kind: "data".
    """

    kind: Literal["data"] = "data"


@frozen(kw_only=True)
class ProgressOutput(BaseOutput):
    """The follow-up of an agreement, two rows an item.

    Attributes:
        kind: "progress".
        split_by: id of the field: a part of the table for each value.
        columns: from the left.
        remarks: heading of the second row, all rounds' remarks.
        legend: id of the list whose values are explained at the end.
        legend_heading: above that.
    """

    split_by: Id
    columns: Annotated[tuple[Column, ...], NOT_EMPTY]
    remarks: Text
    kind: Literal["progress"] = "progress"
    legend: NoId = ""
    legend_heading: str = ""


@frozen(kw_only=True)
class ChangesOutput(BaseOutput):
    """What is new since the edition before.

    Attributes:
        kind: "changes".
    """

    kind: Literal["changes"] = "changes"


@frozen(kw_only=True)
class CourseOutput(BaseOutput):
    """How many records had each value in each round up to now; nothing in a first round.

    Attributes:
        kind: "course".
        field: id of the choice; its answers of earlier rounds are ``kept``.
        rows_by: id of the field with the rounds of each value by themselves.
        grand: label of the rounds of all records, below those of each value.
        chart: how the rounds are drawn; not at all without it.
    """

    field: Id
    kind: Literal["course"] = "course"
    rows_by: NoId = ""
    grand: str = ""
    chart: Chart | None = None


@frozen(kw_only=True)
class StillOutput(BaseOutput):
    """The open records that have had the same value for some rounds; nothing where none has.

    Attributes:
        kind: "still".
        field: id of the choice; its answers of earlier rounds are ``kept``.
        columns: from the left; behind them stands the round since when.
        rounds: how many earlier rounds, at the least, had the value, too.
    """

    field: Id
    columns: Annotated[tuple[Column, ...], NOT_EMPTY]
    kind: Literal["still"] = "still"
    rounds: Annotated[int, Within(1, 20)] = 2


@frozen(kw_only=True)
class LateOutput(BaseOutput):
    """The open records of which a time that was named has passed; nothing where none has.

    A date of the pack ``progress`` counts; without one the remarks are read, and the sentence that
    names the time is quoted.

    Attributes:
        kind: "late".
        columns: from the left; behind them stands the time.
    """

    columns: Annotated[tuple[Column, ...], NOT_EMPTY]
    kind: Literal["late"] = "late"


Output: TypeAlias = Annotated[
    TablesOutput
    | TotalsOutput
    | CountsOutput
    | CardsOutput
    | PagesOutput
    | DataOutput
    | ProgressOutput
    | ChangesOutput
    | CourseOutput
    | StillOutput
    | LateOutput,
    Tagged("kind"),
]
"""An output of any kind."""


@frozen(kw_only=True)
class Edition:
    """The council edition as a whole.

    Attributes:
        heading: the round's title without it.
        unit: of its amounts; the template's without it.
        decimals: that they are shown with; the template's without it.
        not_delivered: printed for a required answer that is missing.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    heading: str = ""
    unit: Unit | None = None
    decimals: Decimals | None = None
    not_delivered: str = ""
