"""What `council.json` of an edition holds (schema ``council-v2``)."""

from datetime import date
from typing import Literal, TypeAlias

from workbook.edition.blocks_json import block_of, column_of
from workbook.edition.blocks_model import AnyBlock, Exact, Part, TableColumn
from workbook.edition.document import Document, Sheet

LineJson: TypeAlias = dict[str, str | dict[str, Exact]]
ContentJson: TypeAlias = str | tuple[str, ...] | dict[str, Exact] | tuple[LineJson, ...] | None
"""A text, number or date; values of a list; amounts by year; lines; null for nothing."""


class TemplateJson(Part):
    """The template that describes the records."""

    id: str
    version: int
    title: str


class FieldJson(Part):
    """A field of the records.

    Attributes:
        by: who gave it: a centre, finance's list, finance; "calculated" what nobody typed.
        unit: of an amount as it stands in the records.
        list: id of the list of its values.
    """

    id: str
    name: str
    type: str
    by: Literal["centre", "list", "finance", "calculated"]
    unit: str = ""
    list: str = ""


class ListValueJson(Part):
    """A value of a list: its code or text, its name, what it means."""

    value: str
    name: str
    meaning: str = ""
    colour: str = ""


class RecordJson(Part):
    """One record; its contents by the field's id, null where it says nothing.

    Attributes:
        heading: of finance's list: what the next round heads this round's answers with.
    """

    key: tuple[str, ...]
    name: str
    centre: str
    heading: str = ""
    fields: dict[str, ContentJson]


class TotalJson(Part):
    """A total of a table: its amounts by the header of their column."""

    table: str
    caption: str
    label: str
    unit: str
    amounts: dict[str, Exact]


class SectionJson(Part):
    """A part of the edition: a sheet of the workbook.

    Attributes:
        grid: the columns that its tables stand on; those of its widest table where it is empty.
    """

    name: str
    kind: Literal["text", "page", "data"]
    blocks: tuple[AnyBlock, ...]
    grid: tuple[TableColumn, ...] = ()


class CouncilJson(Part):
    """The whole file.

    Attributes:
        issued: the round's day of issue.
        missing: codes of the centres that sent nothing.
    """

    template: TemplateJson
    heading: str
    title: str
    municipality: str
    round: str
    issued: date
    deadline: date
    language: Literal["da", "en"]
    years: tuple[int, ...]
    unit: str
    fields: tuple[FieldJson, ...]
    lists: dict[str, tuple[ListValueJson, ...]]
    missing: tuple[str, ...]
    records: tuple[RecordJson, ...]
    totals: tuple[TotalJson, ...]
    sections: tuple[SectionJson, ...]

    def document(self) -> Document:
        """The edition as a document, the same as it was merged."""
        return Document(
            heading=self.heading,
            title=self.title,
            municipality=self.municipality,
            round=self.round,
            issued=self.issued,
            template=self.template.title,
            sheets=tuple(
                Sheet(
                    one.name,
                    tuple(map(block_of, one.blocks)),
                    one.kind,
                    tuple(map(column_of, one.grid)),
                )
                for one in self.sections
            ),
            language=self.language,
        )
