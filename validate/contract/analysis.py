"""A published edition as typed tables, for analysts who work in pandas.

``council.json`` of either kind becomes frames that keep the same schemas as the files did, so that
a figure reckoned from them is a figure of the edition.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from templates.errors import OperatorError
from validate.contract import schema
from validate.contract.merged import binding, council_rows
from validate.contract.records import frames
from validate.contract.rows import CaseRow, TableRows, YearRow
from workbook.case.overview_document import SCHEMA
from workbook.council.document import read_council
from workbook.edition.council import read_council as read_records_edition
from workbook.edition.published import published_records
from workbook.round.cases import CaseRound, load_any_round
from workbook.round.records import RecordRound

_UNKNOWN = ["sheet", "centre"]  # an overview does not say from which file a case came


def edition_frames(round_folder: Path, edition: Path) -> Mapping[str, pd.DataFrame]:
    """The edition's tables by name, each judged by its schema.

    Of a follow-up ``answers``: one row for each item, columns as in `answer_columns`. Of a round of
    cases ``cases`` (one row for each, `case_columns`) and ``amounts`` (one row for each case and
    year, `amount_columns`), of the form's rows only the net saving: Decimal in the template's unit,
    with the form's own sign, where the edition prints the overview's. Of a round of records
    ``records`` and ``amounts``, as `frames` has them.

    Args:
        round_folder: the round's folder, with runde.toml.
        edition: the ``council.json`` that merge wrote.

    Raises:
        OperatorError: one of them is missing, or is not what it should be.
        pandera.errors.SchemaErrors: the edition breaks a schema; it was changed after merging.

    >>> from samples.ishoj import SAMPLE
    >>> folder = SAMPLE / "februar"
    >>> records = edition_frames(folder, folder / "samlet" / "council.json")["records"]
    >>> records["status"].value_counts().head(2).to_dict()
    {'Under udmøntning': 25, 'Under forberedelse': 21}
    """
    round_ = load_any_round(round_folder)
    if isinstance(round_, RecordRound):
        return frames(round_, published_records(round_, read_records_edition(edition)))
    codes = binding(round_)
    if not isinstance(round_, CaseRound):
        rows = council_rows(round_, read_council(edition)).answers
        frame = schema.answers_frame(rows, {""})
        return {"answers": schema.answers_schema(round_, codes).validate(frame, lazy=True)}
    table, net = overview_rows(round_, edition), (round_.template.overview.net,)
    cases = schema.cases_frame(table.cases, {edition.name}).drop(columns=_UNKNOWN)
    amounts = schema.amounts_frame(round_, table.years, net)
    return {
        "cases": schema.cases_schema(round_, codes)
        .remove_columns(_UNKNOWN)
        .validate(cases, lazy=True),
        "amounts": schema.amounts_schema(round_, codes, net).validate(amounts, lazy=True),
    }


def overview_rows(round_: CaseRound, edition: Path) -> TableRows:
    """The cases of an overview and their net savings, as the forms had them.

    Raises:
        OperatorError: the file is missing, or is no overview-v1 document.
    """
    try:
        document = _Overview.model_validate_json(edition.read_text(encoding="utf-8"))
    except OSError as error:
        raise OperatorError(f"{edition} cannot be read: {error.strerror}.") from None
    except ValueError:  # no UTF-8, no JSON, not our model, an amount in words
        raise OperatorError(f"{edition} is no {SCHEMA} document.") from None
    overview = round_.template.overview
    cases, years = [], []
    for one in document.rows:
        case = CaseRow(edition.name, "", "", one.nr, one.nr, one.title, one.committee)
        cases.append(case)
        for year in round_.config.years:
            saved = {overview.net: -one.years[year] * overview.divisor} if year in one.years else {}
            years.append(YearRow(case, year, saved))
    return TableRows(cases=tuple(cases), years=tuple(years))


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")  # the totals are what the rows add up to


class _Row(_Part):
    nr: str
    title: str
    committee: str
    years: dict[int, Decimal]


class _Overview(_Part):
    schema_: Literal["overview-v1"] = Field(alias="schema")
    rows: list[_Row]
