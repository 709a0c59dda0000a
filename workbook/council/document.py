"""`council.json`: the council edition as a versioned document (schema ``council-v1``)."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from templates.errors import OperatorError
from workbook.council.model import AmountSeries, Council, CouncilItem, CouncilSection, Remark
from workbook.numbers import plain

SCHEMA = "council-v1"
FILE_NAME = "council.json"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Remark(_Part):
    round: str | None
    text: str


class _Series(_Part):
    label: str | None
    years: dict[str, str]


class _Item(_Part):
    nr: int
    title: str
    centres: list[str]
    director: str | None
    committees: list[str]
    economy: list[_Series]
    economy_note: str | None
    status: str | None
    remarks: list[_Remark]


class _Section(_Part):
    title: str
    items: list[_Item]


class _Council(_Part):
    schema_: Literal["council-v1"] = Field(alias="schema")
    template: str
    round: str
    sections: list[_Section]


def council_json(council: Council) -> str:
    """The edition as JSON text: UTF-8, two blanks of indent, amounts as exact decimal strings."""
    data = {
        "schema": SCHEMA,
        "template": council.template,
        "round": council.round,
        "sections": [
            {"title": section.title, "items": [_item(item) for item in section.items]}
            for section in council.sections
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _item(item: CouncilItem) -> dict[str, object]:
    return {
        "nr": item.nr,
        "title": item.title,
        "centres": list(item.centres),
        "director": item.director,
        "committees": list(item.committees),
        "economy": [
            {
                "label": series.label,
                "years": {str(year): plain(amount) for year, amount in series.years},
            }
            for series in item.economy
        ],
        "economy_note": item.economy_note,
        "status": item.status,
        "remarks": [{"round": remark.round, "text": remark.text} for remark in item.remarks],
    }


def read_council(path: Path) -> Council:
    """The edition in a council.json.

    Raises:
        OperatorError: missing, unreadable, or not a council-v1 document.
    """
    hint = "Merge the earlier round first; merge writes this file into its folder samlet."
    try:
        document = _Council.model_validate_json(path.read_text(encoding="utf-8"))
        sections = tuple(
            CouncilSection(section.title, tuple(_read_item(item) for item in section.items))
            for section in document.sections
        )
    except FileNotFoundError:
        raise OperatorError(f"The earlier round has no {path}.", hint) from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, ArithmeticError):  # no UTF-8, no JSON, not our model, an amount in words
        raise OperatorError(f"{path} is not a {SCHEMA} document.", hint) from None
    return Council(document.template, document.round, sections)


def _read_item(item: _Item) -> CouncilItem:
    return CouncilItem(
        nr=item.nr,
        title=item.title,
        centres=tuple(item.centres),
        director=item.director,
        committees=tuple(item.committees),
        economy=tuple(
            AmountSeries(
                series.label,
                tuple((int(year), Decimal(amount)) for year, amount in series.years.items()),
            )
            for series in item.economy
        ),
        economy_note=item.economy_note,
        status=item.status,
        remarks=tuple(Remark(remark.round, remark.text) for remark in item.remarks),
    )
