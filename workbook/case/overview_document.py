"""`council.json` of a round of cases (schema ``overview-v1``) and its `sporing.json`."""

import json
from collections.abc import Mapping

from templates.form import Form
from workbook.case.model import Case
from workbook.case.overview import Amounts, Overview, OverviewRow, spelled
from workbook.council.document import FILE_NAME as COUNCIL_FILE
from workbook.council.trace import FILE_NAME as TRACE_FILE
from workbook.council.trace import SCHEMA as TRACE_SCHEMA
from workbook.round.cases import CaseRound

__all__ = ["COUNCIL_FILE", "SCHEMA", "TRACE_FILE", "overview_json", "overview_trace_json"]

SCHEMA = "overview-v1"


def overview_json(overview: Overview) -> str:
    """The overview as JSON text: UTF-8, two blanks of indent.

    Amounts are exact decimals as strings in one spelling: a point, no exponent, at least the
    decimals that the template shows ("1.70") and all further ones that the amount has
    ("-32.285"). A year without an amount is absent from its row; every total has every year, but
    ``krav`` and ``rest`` have only those with a requirement. Committees are named by their codes.
    """
    decimals = overview.decimals

    def years(amounts: Amounts) -> dict[str, str]:
        return {
            str(year): spelled(amounts[year], decimals)
            for year in overview.years
            if year in amounts
        }

    data = {
        "schema": SCHEMA,
        "template": overview.template,
        "round": overview.round,
        "unit": overview.unit,
        "committees": [{"code": block.code, "name": block.name} for block in overview.blocks],
        "rows": [
            {
                "nr": row.nr,
                "title": row.title,
                "committee": row.committee,
                "years": years(row.years),
                "anlaeg": None if row.anlaeg is None else spelled(row.anlaeg, decimals),
            }
            for row in overview.rows
        ],
        "totals": {
            "committees": {block.code: years(block.years) for block in overview.blocks},
            "grand": years(overview.grand),
            "krav": years(overview.requirement),
            "rest": years(overview.remainder),
            "anlaeg_by_year": years(overview.investment),
            "anlaeg": spelled(overview.investment_total, decimals),
        },
        "left_out": [
            {
                "nr": one.nr,
                "title": one.title,
                "committee": one.committee,
                "decision": one.decision.value,
            }
            for one in overview.left_out
        ],
    }
    return _text(data)


def overview_trace_json(
    round_: CaseRound, overview: Overview, sources: Mapping[str, tuple[str, str]]
) -> str:
    """For every figure of the overview the cells it came from, as JSON text (``trace-v1``).

    Of each case: the returned file, its sha256 and sheet, and for each figure the cell of the
    row itself and the typed cells that it was calculated from. Requirement and loans come from
    the settings, what is left out from the list of decisions.

    Args:
        round_: the round.
        overview: made of its cases.
        sources: name and sha256 of the office's own files: ``settings``, and ``decisions`` where
            there are any.
    """
    edition = round_.template.overview
    form = round_.template.form
    rows = [
        {
            "nr": row.nr,
            **_origin(row.case),
            "years": _cells(form, row, edition.net, row.years),
            "anlaeg": _cells(form, row, edition.investment, row.investment),
        }
        for row in overview.rows
    ]
    data = {
        "schema": TRACE_SCHEMA,
        "template": overview.template,
        "round": overview.round,
        "settings": _source(sources, "settings"),
        "decisions": _source(sources, "decisions"),
        "rows": rows,
        "left_out": [
            {"nr": one.nr, "decision": one.decision.value, **_origin(one.case)}
            for one in overview.left_out
        ],
    }
    return _text(data)


def _cells(form: Form, row: OverviewRow, row_id: str, amounts: Amounts) -> dict[str, object]:
    cells = row.case.origin.cells
    typed = [name for name in form.expanded(row_id) if name != row_id]
    return {
        str(year): {
            "cell": cells.get(f"{row_id} {year}"),
            "from": [cells[key] for name in typed if (key := f"{name} {year}") in cells],
        }
        for year in amounts
    }


def _origin(case: Case) -> dict[str, object]:
    origin = case.origin
    return {"file": origin.file, "sha256": origin.sha256, "sheet": origin.sheet}


def _source(sources: Mapping[str, tuple[str, str]], name: str) -> dict[str, str] | None:
    if name not in sources:
        return None
    file, digest = sources[name]
    return {"file": file, "sha256": digest}


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
