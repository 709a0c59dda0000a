"""Equal findings are told once, the gravest first."""

from dataclasses import replace
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


def _silent(item: str, cell: str) -> Finding:
    return Finding(
        code="ROW001",
        name="closed-without-remark",
        severity=Level.WARNING,
        message=f"Punkt {item} er “Afsluttet”, men der står intet om punkt {item}.",
        fix="Skriv kort, hvad der kom ud af punktet.",
        sheet="Ark",
        cells=(cell,),
        item=item,
        record=f"punkt {item}",
    )


def test_grouped__same_of_several_records__is_said_once_of_all() -> None:
    found = [_silent(item, f"P{row}") for row, item in enumerate(("1", "12", "9"), start=6)]
    (group,) = grouped(found)
    assert group.place("da") == "Ark!P6, P7, P8"
    assert (
        group.message == "Punkt 1, 12 og 9 er “Afsluttet”, men der står intet om punkt 1, 12 og 9."
    )
    assert group.fix == "Skriv kort, hvad der kom ud af punktet."


def test_grouped__other_sheet_or_column__stands_by_itself() -> None:
    first = _silent("1", "P6")
    others = replace(_silent("2", "P7"), sheet="Ark2"), replace(_silent("3", "Q8"), column="Status")
    assert len(grouped([first, *others])) == 3
