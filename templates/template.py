"""A template: the only place where a workbook is described."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, ClassVar, Literal

from templates.check import OwnCheck
from templates.field import TemplateField, Unit
from templates.frozen import frozen
from templates.kinds import STRICT, Decimals, Id, Text
from templates.limits import NOT_EMPTY, Within
from templates.output import Edition, Output
from templates.pack import Packs
from templates.record import RecordSpec
from templates.sheet import ControlSheet, FormSheet, RowsSheet, SheetSpec
from templates.value_list import ValueList

SCHEMA = "template-v2"


@frozen(kw_only=True)
class Template:
    """A template: record, lists, fields, sheets, checks, packs and outputs.

    Attributes:
        schema: the edition of the language.
        id: its name, as ``template list`` gives it.
        version: raised with every change that a filled workbook would notice.
        title: what the workbook is called.
        summary: what it is for, in one sentence.
        unit: of the amounts that centres type.
        decimals: that they may have.
        record: what the workbook is about.
        lists: the allowed values of fields, by id.
        fields: by id, in the file's order.
        sheets: of a centre's workbook, in this order.
        checks: the office's own.
        packs: named sets of rules, bound to fields.
        edition: the council edition as a whole.
        outputs: what merge makes.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    schema: Literal["template-v2"]
    id: Id
    version: Annotated[int, Within(1)]
    title: Text
    summary: Text
    unit: Unit
    decimals: Decimals
    record: RecordSpec
    fields: Annotated[Mapping[Id, TemplateField], NOT_EMPTY]
    sheets: Annotated[tuple[SheetSpec, ...], NOT_EMPTY]
    lists: Mapping[Id, ValueList] = field(default_factory=dict)
    checks: tuple[OwnCheck, ...] = ()
    packs: Packs = field(default_factory=Packs)
    edition: Edition = field(default_factory=Edition)
    outputs: tuple[Output, ...] = ()

    @property
    def rows_sheet(self) -> RowsSheet | None:
        """The sheet with one record a row, or None."""
        return next((sheet for sheet in self.sheets if isinstance(sheet, RowsSheet)), None)

    @property
    def form_sheet(self) -> FormSheet | None:
        """The sheet of which there is one for each record, or None."""
        return next((sheet for sheet in self.sheets if isinstance(sheet, FormSheet)), None)

    @property
    def asked(self) -> tuple[str, ...]:
        """Ids of the fields that a record has in a centre's workbook, in the sheet's order."""
        if self.rows_sheet is not None:
            return self.rows_sheet.columns
        blocks = self.form_sheet.blocks if self.form_sheet is not None else ()
        return tuple(name for block in blocks for name in (*block.fields, *block.grid))

    @property
    def live_sheet(self) -> str:
        """Name of the sheet of live checks, or ""."""
        found = (sheet.name for sheet in self.sheets if isinstance(sheet, ControlSheet))
        return next(found, "")
