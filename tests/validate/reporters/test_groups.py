"""Equal findings are told once, the gravest first."""

from pathlib import Path

import pytest

from tests.validate.reporters.small_report import small_report
from validate.finding import Finding, Level
from validate.reporters.groups import Group, grouped
from validate.text import Language


def _at(*cells: str) -> Group:
    finding = Finding(
        code="VAL002",
        name="x",
        severity=Level.ERROR,
        message="m",
        fix="f",
        sheet="Ark",
        cells=cells,
    )
    return Group((finding,))


def test_grouped__small_report__joins_equal_ones_and_puts_errors_first(tmp_path: Path) -> None:
    groups = grouped(small_report(tmp_path).findings)
    found = [(group.first.code, len(group.members), group.place("da")) for group in groups]
    assert found == [
        ("VAL002", 2, "Opfølgning!O6, O7"),
        ("FIL001", 1, ""),
        ("MRG001", 1, ""),
        ("VAL003", 1, "Bo's ark!O6, O7, O8, O9 og 2 flere"),
        ("ROW001", 1, "Opfølgning!P6"),
    ]
    assert groups[0].items == ("1", "2")


@pytest.mark.parametrize(
    ("count", "language", "expected"),
    [
        (1, "da", "H1"),
        (5, "da", "H1, H2, H3, H4, H5"),
        (16, "da", "H1, H2, H3, H4 og 12 flere"),
        (16, "en", "H1, H2, H3, H4 and 12 more"),
    ],
)
def test_cells__many__are_counted(count: int, language: Language, expected: str) -> None:
    assert _at(*(f"H{row}" for row in range(1, count + 1))).cells(language) == expected
