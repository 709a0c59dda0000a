"""The council edition of a follow-up round."""

from typing import Literal

from pydantic import Field

from templates.first_edition.parts import Part, SheetName, Text


class CouncilColumn(Part):
    """One column of the council edition.

    Attributes:
        width: in Excel's characters.
    """

    shows: Literal["nr", "responsible", "title", "economy", "committees", "status"]
    header: Text
    width: float = Field(gt=0, le=120)


class CouncilEdition(Part):
    """What merge makes for the council.

    Attributes:
        legend: what a status means, told to the council; the list's own help where it is not said.
        not_delivered: printed for an item without a status.
    """

    sheet: SheetName
    intro: Text
    remarks_heading: Text
    legend_heading: Text
    legend: dict[Text, Text] = Field(default_factory=dict)
    not_delivered: Text
    overview_sheet: SheetName
    economy_sheet: SheetName
    changes_sheet: SheetName
    data_sheet: SheetName
    columns: tuple[CouncilColumn, ...] = Field(min_length=1)
