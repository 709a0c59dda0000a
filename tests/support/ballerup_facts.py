"""What is printed of the bundled real cases, as it was read off the documents."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "samples" / "ballerup-2019"
FACTS: dict[str, Any] = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
CASES: dict[str, dict[str, Any]] = {case["nr"]: case for case in FACTS["cases"]}
PUBLISHED: dict[str, Any] = FACTS["overview_published"]
YEARS = ["2019", "2020", "2021", "2022"]


def row_of(nr: str, row: str) -> list[Decimal]:
    """The row's four amounts in 1.000 kr.; a blank counts as 0."""
    return [Decimal(amount or 0) for amount in CASES[nr]["economy_tkr"][row]]
