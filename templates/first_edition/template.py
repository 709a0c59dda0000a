"""A template of the first edition: a table of an agreement's items, or a form for each case."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from templates.first_edition.council import CouncilEdition
from templates.first_edition.form import Form
from templates.first_edition.overview import CaseList, OverviewEdition
from templates.first_edition.parts import Guidance, Identifier, Misfit, Part, Text, ValueList
from templates.first_edition.table import Control, Source, Table


class AnyTemplate(Part):
    """What every kind of workbook has.

    Attributes:
        id: the folder's name.
        version: raised with every change that a filled workbook would notice.
        unit: of the amounts that a centre sees, e.g. ``mio. kr.``.
        decimals: that such an amount may have.
    """

    schema_: Literal["template-v1"] = Field(alias="schema")
    id: Identifier
    version: int = Field(ge=1)
    title: Text
    summary: Text
    unit: Text
    decimals: int = Field(ge=0, le=6)
    lists: dict[Identifier, ValueList]
    guidance: Guidance


class Template(AnyTemplate):
    """A workbook with one row for each item of an agreement."""

    table: Table
    control: Control
    council: CouncilEdition

    def misfits(self) -> Iterator[Misfit]:
        """Names that one part uses and no other part has, each with its place."""
        yield from self._list_misfits()
        yield from self._column_misfits()
        yield from self._sheet_misfits()
        yield from self._council_misfits()

    def _list_misfits(self) -> Iterator[Misfit]:
        for number, column in enumerate(self.table.columns):
            if column.list is not None and column.list not in self.lists:
                place = ("table", "columns", number, "list")
                yield place, f"there is no list {column.list} under [lists]"
        if self.guidance.list not in self.lists:
            yield ("guidance", "list"), f"there is no list {self.guidance.list} under [lists]"

    def _column_misfits(self) -> Iterator[Misfit]:
        ids = [column.id for column in self.table.columns]
        for number, name in enumerate(ids):
            if name in ids[:number]:
                yield ("table", "columns", number, "id"), f"the column {name} stands twice"
        for number, check in enumerate(self.table.checks):
            place = ("table", "checks", number)
            if check.column not in ids:
                yield (*place, "column"), f"the table has no column {check.column}"
            named = {name for condition in check.when for name in condition.columns}
            for name in sorted(named - set(ids)):
                yield (*place, "when"), f"the table has no column {name}"
        if not any(column.source is Source.NR for column in self.table.columns):
            yield ("table",), "a column with source nr is missing; rows are found by it"
        for what in ("status", "remark"):
            if sum(column.answers == what for column in self.table.columns) != 1:
                yield ("table",), f"exactly one column answers {what}"

    def _sheet_misfits(self) -> Iterator[Misfit]:
        taken = {self.table.sheet.casefold()}
        for part, sheet in (("guidance", self.guidance.sheet), ("control", self.control.sheet)):
            if sheet.casefold() in taken:
                yield (part, "sheet"), f"another sheet is called {sheet} too"
            taken.add(sheet.casefold())

    def _council_misfits(self) -> Iterator[Misfit]:
        council = self.council
        names = [column.list for column in self.table.columns if column.answers == "status"]
        lists = [self.lists[name] for name in names if name in self.lists]
        statuses = {text for values in lists for text in values.texts}
        for value in council.legend:
            if value not in statuses:
                yield ("council", "legend"), f"{value} is not a status"
        if council.not_delivered in statuses:
            yield ("council", "not_delivered"), f"{council.not_delivered} is a status too"
        sheets = {
            "sheet": council.sheet,
            "overview_sheet": council.overview_sheet,
            "economy_sheet": council.economy_sheet,
            "changes_sheet": council.changes_sheet,
            "data_sheet": council.data_sheet,
        }
        taken: set[str] = set()
        for part, sheet in sheets.items():
            if sheet.casefold() in taken:
                yield ("council", part), f"another sheet is called {sheet} too"
            taken.add(sheet.casefold())


class FormTemplate(AnyTemplate):
    """A workbook with one sheet for each case that a centre proposes."""

    form: Form
    cases: CaseList
    overview: OverviewEdition

    def misfits(self) -> Iterator[Misfit]:
        """Names that one part uses and no other part has, each with its place."""
        if self.guidance.list not in self.lists:
            yield ("guidance", "list"), f"there is no list {self.guidance.list} under [lists]"
        if self.cases.sheet.casefold() == self.guidance.sheet.casefold():
            yield ("cases", "sheet"), f"another sheet is called {self.cases.sheet} too"
        for place, what in self.form.misfits(self.lists):
            yield ("form", *place), what
        rows = {row.id for row in self.form.rows}
        for key in ("net", "investment"):
            if getattr(self.overview, key) not in rows:
                yield ("overview", key), f"no grid has a row {getattr(self.overview, key)}"
