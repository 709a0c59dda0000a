"""What a ``council.json`` prints."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

Printed: TypeAlias = str | Decimal | date | None
"""What a cell of a table says."""

Line: TypeAlias = tuple[Printed, ...]


def printed_cell(cell: Mapping[str, Any]) -> Printed:
    """What a cell of ``council.json`` says."""
    match cell["kind"]:
        case "text":
            return str(cell["text"])
        case "number":
            return Decimal(cell["value"])
        case "day":
            return date.fromisoformat(cell["day"])
    return None


def lines_of(tables: Sequence[Mapping[str, Any]], *roles: str) -> Counter[Line]:
    """The lines of these roles in the tables of a ``council.json``; a wide cell counts once."""
    return Counter(
        tuple(printed_cell(cell) for cell in row["cells"])
        for table in tables
        for row in table["rows"]
        if row["role"] in roles
    )


def council_of(path: Path) -> Any:
    """The content of a ``council.json``."""
    return json.loads(path.read_text(encoding="utf-8"))
