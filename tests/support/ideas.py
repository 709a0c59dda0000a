"""A small round of the catalogue: two senders, and ideas as they type them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from templates.read_template import bundled_template
from templates.template import Template
from tests.support.records import Case, Cell
from tests.support.settings import settings_of
from workbook.records.value import Contents
from workbook.round.config import Centre, RoundConfig
from workbook.round.model import Round

YEARS: Final = (2024, 2025, 2026, 2027)
SENDERS: Final = (
    Centre(code="GREVE", name="Greve Kommune"),
    Centre(code="SOLRØD", name="Solrød Kommune"),
)

GOOD: Final[dict[str, Cell]] = {
    "title": "Fælles vagtplan",
    "description": "To plejecentre lægger vagtplan sammen, så der købes færre vikartimer.",
    "areas:Ældre & Sundhed": "x",
    "types:1": "Planlægning",
    "effect": 400,
    "full_year": 2025,
    "one_off": 0,
    "adopted": "Ja",
}
"""An idea in which no rule sees a fault."""

IDEA: Final[Contents] = {
    "title": "Fælles vagtplan",
    "description": "To plejecentre lægger vagtplan sammen, så der købes færre vikartimer.",
    "areas:Ældre & Sundhed": "Ældre & Sundhed",
    "types:1": "Planlægning",
    "effect": Decimal(400),
    "full_year": Decimal(2025),
    "one_off": Decimal(0),
    "adopted": "Ja",
}
"""The same as it is written into a workbook."""


def settings(**changes: object) -> RoundConfig:
    """Settings of the round; changes are to them."""
    return settings_of(
        {
            "template": "katalog",
            "title": "Idékatalog til budget 2024",
            "municipality": "Prøvekøbing Kommune",
            "round": "Budget 2024",
            "issued": date(2023, 9, 1),
            "deadline": date(2023, 10, 2),
            "sender": "Økonomi",
            "years": YEARS,
            "centres": SENDERS,
            "committees": [{"code": "ØU", "name": "Økonomiudvalget"}],
        }
        | changes
    )


def ideas_round(folder: Path = Path("runde"), **changes: object) -> Round:
    """The round of the bundled template."""
    return Round(folder, settings(**changes), bundled_template("katalog"))


def ideas_case(template: Template | None = None) -> Case:
    """The round without any idea yet, for rules on records."""
    return Case(template or bundled_template("katalog"), settings(), good=GOOD)
