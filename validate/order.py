"""The order in which a person reads findings: what concerns the whole file first, then by place."""

import re

from validate.finding import Finding
from workbook.address import parse_a1

_FIRST = ("FIL", "STR")


def reading_order(finding: Finding) -> tuple[object, ...]:
    """Sorts the findings of one file."""
    stage = finding.code[:3] not in _FIRST
    row, column = parse_a1(finding.cell) if finding.cell else (0, 0)
    return (stage, _natural(finding.sheet), row, column, finding.code)


def _natural(name: str) -> list[tuple[int, str]]:
    """Sorts “Sag 9” before “Sag 10”."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts]
