"""The 43 cases of Ballerup 2019–2022 as `Case`, straight from the facts, and their round."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from templates.load import load_any_template
from templates.spec import FormTemplate
from tests.support.first import FIRST_FORMS
from workbook.case.arithmetic import result
from workbook.case.model import Case, CaseFrame, Origin
from workbook.round.cases import CaseRound, Decision
from workbook.round.config import CaseRoundConfig

SAMPLE = Path(__file__).parents[3] / "samples" / "ballerup-2019"
YEARS = (2019, 2020, 2021, 2022)
_ROWS = {
    "saving": "driftsbesparelse",
    "expense": "driftsudgift",
    "investment": "anlaegsudgift",
}
_LONG = {"description": "summary"}  # the forms without a summary of their own


@cache
def facts() -> Any:
    """facts.json as it stands."""
    return json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))


@cache
def template() -> FormTemplate:
    """The bundled template."""
    found = load_any_template(str(FIRST_FORMS))
    assert isinstance(found, FormTemplate)
    return found


def config(**changes: object) -> CaseRoundConfig:
    """The settings of the round, with other ones where given."""
    data = facts()
    frames = [{"code": code, "name": name or "Uden navn"} for code, name in data["frames"].items()]
    settings: dict[str, object] = {
        "template": "omstilling",
        "title": "Omstillingsforslag til budget 2019",
        "municipality": "Ballerup Kommune",
        "round": "Oktober 2018",
        "issued": date(2018, 10, 8),
        "deadline": date(2018, 10, 8),
        "sender": "Økonomi og Styring",
        "years": YEARS,
        "centres": [{"code": code, "name": name} for code, name in data["centres"].items()],
        "committees": [{"code": code, "name": name} for code, name in data["committees"].items()],
        "frames": frames,
        "requirement": {year: Decimal(amount) for year, amount in data["requirement"].items()},
        "requirement_label": "Budget 2019 Krav – minimum",
        "loans": [
            {
                "year": 2019,
                "amount": Decimal(data["loan_note"]["loan"]),
                "reason": "energibesparende foranstaltning",
            }
        ],
    }
    return CaseRoundConfig.model_validate(settings | changes)


def case_round(
    decisions: Mapping[str, Decision] | None = None, folder: Path = Path(), **changes: object
) -> CaseRound:
    """The round; nothing of its folder is read."""
    decided = tuple((decisions or {}).items())
    return CaseRound(folder, config(**changes), template(), decided)


@cache
def cases() -> tuple[Case, ...]:
    """All cases, in the order of the facts."""
    texts = json.loads((SAMPLE / "texts.json").read_text(encoding="utf-8"))
    return tuple(_case(one, texts[one["nr"]]) for one in facts()["cases"])


def made_case(nr: str, committee: str, amounts: Mapping[str, Mapping[int, Decimal]]) -> Case:
    """A case with these typed rows."""
    return replace(
        cases()[0], nr=nr, committee=committee, title=f"Forslag {nr}", amounts=_whole(amounts)
    )


def _case(one: Any, texts: Mapping[str, str]) -> Case:
    data = facts()
    economy = one["economy_tkr"]
    typed = {row: _years(economy[name]) for row, name in _ROWS.items()}
    typed |= {row: _years(one["servicerammen"][row]) for row in ("inside", "outside")}
    amounts = _whole(typed)
    fields = {"sub_unit": one["sub_unit"]} if one["sub_unit"] else {}
    if one.get("investment_financing"):
        fields["investment_financing"] = one["investment_financing"].capitalize()
    names = {frame.code: frame.label for frame in config().frames}
    return Case(
        nr=one["nr"],
        title=one["title"],
        committee=one["committee"],
        centre=one["centre"],
        proposers=(data["centres"][one["centre"]],),
        date=date.fromisoformat(one["date"]) if one["date"] else None,
        kinds=tuple(one["kinds"]),
        fields=fields,
        texts={_LONG.get(key, key): text for key, text in texts.items()},
        amounts=amounts,
        frames=tuple(
            CaseFrame(names[code], one["account"] if place == 0 else "", {})
            for place, code in enumerate(one["frames"])
        ),
        origin=Origin(
            file=f"{one['centre']}.xlsx",
            sha256=one["centre"].casefold().ljust(64, "0"),
            sheet=one["nr"],
            cells={
                f"{row} {year}": f"{'CDEF'[YEARS.index(year)]}{40 + place}"
                for place, row in enumerate(amounts)
                for year in YEARS
            },
        ),
    )


def _years(amounts: list[str | None] | None) -> dict[int, Decimal]:
    found = zip(YEARS, amounts or [], strict=False)
    return {year: Decimal(amount) for year, amount in found if amount is not None}


def _whole(typed: Mapping[str, Mapping[int, Decimal]]) -> dict[str, dict[int, Decimal]]:
    """The typed rows and what the form's formulas make of them."""
    form = template().form
    rows = {
        part.id: {year: result(form, part.id, typed, year) for year in YEARS} for part in form.rows
    }
    return {
        row: {year: amount for year, amount in years.items() if amount is not None}
        for row, years in rows.items()
    }
