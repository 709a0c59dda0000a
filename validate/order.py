"""The order in which a person reads findings: what concerns the whole file first, then by place."""

import re

from validate.finding import Finding
from workbook.address import parse_a1

_WHOLE_FILE = ("FIL", "STR")


def reading_order(finding: Finding) -> tuple[object, ...]:
    """Sorts the findings of one file."""
    row, column = parse_a1(finding.cell) if finding.cell else (0, 0)
    within = not concerns_file(finding.code)
    return (within, _natural(finding.sheet), row, column, finding.code)


def concerns_file(code: str) -> bool:
    """Whether the rule establishes what the file is and where the answers stand."""
    return code[:3] in _WHOLE_FILE


def _natural(name: str) -> list[tuple[int, str]]:
    """Sorts “Sag 9” before “Sag 10”."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts]
