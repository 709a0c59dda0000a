"""What `council.json` of an edition holds (schema ``council-v2``)."""

from base64 import b64decode, b64encode
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from workbook.edition.blocks_json import block_of, column_of
from workbook.edition.blocks_model import AnyBlock, Exact, Part, TableColumn
from workbook.edition.document import Document, Sheet
from workbook.edition.face import NEUTRAL, Face, Logo, MediaType

Day: TypeAlias = date  # a key has the name of the class
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
        earlier: the value in each earlier round, oldest first, by id of the choice whose answers
            are kept.
    """

    key: tuple[str, ...]
    name: str
    centre: str
    heading: str = ""
    fields: dict[str, ContentJson]
    earlier: dict[str, dict[str, str]] = Field(default_factory=dict)


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


class LogoJson(Part):
    """The logo: the image itself in Base64, its size in pixels, what it shows."""

    media_type: MediaType
    width: int
    height: int
    alternative: str
    data: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]


class FaceJson(Part):
    """What the edition shows of who publishes it.

    Attributes:
        name: of the municipality.
        date: of the edition.
        colours: of titles and headers, and of what goes with them, as RRGGBB.
        case_number: "Sagsnr.", or "".
        office: that issues it, or "".
    """

    name: str
    date: Day
    colours: tuple[str, str] = NEUTRAL
    case_number: str = ""
    office: str = ""
    logo: LogoJson | None = None

    def face(self) -> Face:
        """As a document has it."""
        logo = None
        if self.logo is not None:
            data = b64decode(self.logo.data)
            kind, alternative = self.logo.media_type, self.logo.alternative
            logo = Logo(data, kind, self.logo.width, self.logo.height, alternative)
        return Face(self.name, self.date, logo, self.colours, self.case_number, self.office)


def face_json(face: Face) -> FaceJson:
    """The face as the file has it."""
    logo = face.logo and LogoJson(
        media_type=face.logo.media_type,
        width=face.logo.width,
        height=face.logo.height,
        alternative=face.logo.alternative,
        data=b64encode(face.logo.data).decode(),
    )
    return FaceJson(
        name=face.name,
        date=face.edition_date,
        colours=face.colours,
        case_number=face.case_number,
        office=face.office,
        logo=logo,
    )


class CouncilJson(Part):
    """The whole file.

    Attributes:
        face: of the edition, with its date; editions of earlier versions have none.
        issued: the round's day of issue.
        lists: of the fields, with what their values mean: the edition's legend.
        missing: codes of the centres that sent nothing.
    """

    template: TemplateJson
    heading: str
    title: str
    municipality: str
    face: FaceJson | None = None
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
            face=self.face.face() if self.face else Face(self.municipality, self.issued),
            round=self.round,
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
