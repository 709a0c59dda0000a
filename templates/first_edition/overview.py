"""The list of a workbook's cases, and the overview that merge makes of all cases."""

from pydantic import Field

from templates.first_edition.parts import Identifier, Part, SheetName, Text


class CaseList(Part):
    """The sheet that lists and sums the cases of the workbook while the centre writes."""

    sheet: SheetName
    intro: Text


class OverviewEdition(Part):
    """What merge makes of the cases.

    Attributes:
        net: the row that the overview shows, with the opposite sign.
        investment: the row whose years are added in the overview's last column.
        unit: of the overview's amounts.
        divisor: of an amount of a case, to get one of the overview.
        decimals: shown; an amount with more is shown with all it has.
    """

    sheet: SheetName
    data_sheet: SheetName
    heading: Text
    net: Identifier
    investment: Identifier
    unit: Text
    divisor: int = Field(ge=1)
    decimals: int = Field(ge=0, le=6)
    intro: Text
    grand: Text
    requirement: Text
    remainder: Text
    investment_total: Text
    investment_by_year: Text
    legend: tuple[Text, ...]
