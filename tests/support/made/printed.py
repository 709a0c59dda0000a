"""What a ``council.json`` prints."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
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


def lines_of(
    tables: Sequence[Mapping[str, Any]], *roles: str, repeated: Collection[int] = ()
) -> Counter[Line]:
    """The lines of these roles in the tables of a ``council.json``; a wide cell counts once.

    Args:
        tables: of one output.
        roles: of the lines.
        repeated: places of long texts that rows of one number share: such a text stands in the
            first of these rows, and the rows below it that took it over are read with it.
    """
    found: Counter[Line] = Counter()
    for table in tables:
        above: Line = (None,)
        for row in table["rows"]:
            if row["role"] in roles:
                cells = tuple(printed_cell(cell) for cell in row["cells"])
                shared = repeated if cells[0] == above[0] else ()
                above = tuple(
                    above[at] if at in shared and cell is None else cell
                    for at, cell in enumerate(cells)
                )
                found[above] += 1
    return found


def council_of(path: Path) -> Any:
    """The content of a ``council.json``."""
    return json.loads(path.read_text(encoding="utf-8"))
