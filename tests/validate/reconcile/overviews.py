"""The bundled cases as an overview, and the same overview typed by hand without a fault."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from samples.ballerup_published import overview_by_hand
from samples.excel import ReturnedFile
from templates.load import load_any_template
from templates.spec import FormTemplate
from tests.support.first import FIRST_FORMS
from workbook.case.model import Case, Origin
from workbook.case.overview import Overview, overview
from workbook.case.overview_book import overview_workbook
from workbook.numbers import round_away
from workbook.round.cases import CaseRound, Decision
from workbook.round.config import CaseRoundConfig

FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "samples" / "ballerup-2019" / "facts.json").read_text("utf-8")
)
YEARS = tuple(FACTS["years"])
_ROWS = {
    "saving": "driftsbesparelse",
    "expense": "driftsudgift",
    "net": "nettodriftsbesparelse",
    "investment": "anlaegsudgift",
    "total": "samlet_nettobesparelse",
}


@cache
def bundled(*decisions: tuple[str, Decision]) -> Overview:
    """The overview of the 43 cases of the facts."""
    round_ = bundled_round(*decisions)
    return overview(round_, [_case(fact) for fact in FACTS["cases"]])


@cache
def merged(*decisions: tuple[str, Decision]) -> bytes:
    """The council version that merge makes of these cases."""
    return overview_workbook(bundled_round(*decisions), bundled(*decisions))


@cache
def bundled_round(*decisions: tuple[str, Decision]) -> CaseRound:
    """The settings of the bundled round, with these decisions."""
    config = CaseRoundConfig.model_validate(
        {
            "template": "omstilling",
            "title": "Omstillingsforslag",
            "municipality": "Ballerup Kommune",
            "round": "Budget 2019",
            "issued": date(2018, 3, 1),
            "deadline": date(2018, 4, 20),
            "sender": "Økonomi og Styring",
            "years": YEARS,
            "centres": [{"code": code, "name": name} for code, name in FACTS["centres"].items()],
            "committees": [
                {"code": code, "name": name} for code, name in FACTS["committees"].items()
            ],
            "requirement": FACTS["requirement"],
        }
    )
    template = load_any_template(str(FIRST_FORMS))
    assert isinstance(template, FormTemplate)
    return CaseRound(Path("runde"), config, template, tuple(decisions))


def _case(fact: dict[str, Any]) -> Case:
    rows = {row: fact["economy_tkr"][name] for row, name in _ROWS.items()}
    amounts = {
        row: {year: Decimal(one) for year, one in zip(YEARS, typed, strict=True) if one is not None}
        for row, typed in rows.items()
    }
    return Case(
        nr=fact["nr"],
        title=fact["title"],
        committee=fact["committee"],
        centre=fact["centre"],
        proposers=(),
        date=None,
        kinds=(),
        fields={},
        texts={},
        amounts=amounts,
        frames=(),
        origin=Origin("fil.xlsx", "ab" * 32, fact["nr"], {}),
    )


@cache
def correct() -> bytes:
    """The overview as it should have been published, rounded as such documents are.

    Its note of the loan says what the row says, too.
    """
    found = bundled()

    def shown(amounts: Any) -> dict[str, str]:
        return {str(year): str(round_away(amounts[year], 2)) for year in YEARS}

    figures = {
        "rows": [
            {
                "nr": row.nr,
                "title": row.title,
                **{str(year): _text(row.years.get(year)) for year in YEARS},
                "anlaeg": _text(row.anlaeg),
            }
            for row in found.rows
        ],
        "committees": {block.code: shown(block.years) for block in found.blocks},
        "total": shown(found.grand),
        "total_by_committee": shown(found.grand),
        "remainder": shown(found.remainder),
        "investment": shown(found.investment),
        "investment_total": str(found.investment_total),
    }
    file = ReturnedFile(overview_by_hand(figures, FACTS))
    note = next(ref for ref, text in file.rows("Oversigt").items() if "13,45" in text)
    file.set_text("Oversigt", note, file.rows("Oversigt")[note].replace("13,45", "13,50"))
    return file.data


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
