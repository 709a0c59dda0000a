"""A template of the second language: the only place where a workbook is described."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from templates.check import OwnCheck
from templates.field import TemplateField, Unit
from templates.output import Edition, Output
from templates.pack import Packs
from templates.record import RecordSpec
from templates.sheet import ControlSheet, FormSheet, RowsSheet, SheetSpec
from templates.value_list import ValueList

SCHEMA = "template-v2"


@dataclass(frozen=True, kw_only=True, slots=True)
class Template:
    """A template: record, lists, fields, sheets, checks, packs and outputs.

    Attributes:
        unit: of the amounts that centres type.
        decimals: that they may have.
        fields: by id, in the file's order.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    schema: Literal["template-v2"]
    id: str
    version: int
    title: str
    summary: str
    unit: Unit
    decimals: int
    record: RecordSpec
    fields: Mapping[str, TemplateField]
    sheets: tuple[SheetSpec, ...]
    lists: Mapping[str, ValueList] = field(default_factory=dict)
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
    def live_sheet(self) -> str:
        """Name of the sheet of live checks, or ""."""
        found = (sheet.name for sheet in self.sheets if isinstance(sheet, ControlSheet))
        return next(found, "")
