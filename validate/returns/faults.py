"""What is still at fault in a fresh copy, at the copy's own cells."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from validate.engine import validate
from validate.finding import Finding, Level
from validate.inbox import Inbox
from validate.view import FileView
from workbook.address import a1
from workbook.layout import Layout
from workbook.naming import workbook_name
from workbook.round.folder import Round
from workbook.write.corrected_faults import FaultLine


def copy_findings(round_: Round, centre: str, copy: bytes) -> tuple[Finding, ...]:
    """What the rules say of the copy, in Danish: what its centre will be told if it is sent back.

    A fault healed by the copy is not among them; one that comes of the healing is, such as the
    missing status of an item whose row had been deleted.
    """
    name = workbook_name(round_.config, centre)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(copy)
        return validate(
            round_, Inbox(((path, name),), (), (), is_whole=False), "da"
        ).report.findings


def fault_lines(
    places: Layout, own: Iterable[Finding], of_round: Iterable[Finding]
) -> tuple[FaultLine, ...]:
    """The lines of the first sheet, errors first, then in the order of the table.

    Args:
        places: of the copy.
        own: findings of the copy.
        of_round: findings across files at the returned file; by item and column they are placed
            in the copy.
    """
    lines = [_line(places, finding, finding.cells) for finding in own]
    lines += [_line(places, finding, tuple(_cells(places, finding))) for finding in of_round]
    order = list(Level)
    return tuple(sorted(lines, key=lambda line: order.index(line.severity)))


def _line(places: Layout, finding: Finding, cells: tuple[str, ...]) -> FaultLine:
    item = f"Punkt {finding.item}" if finding.item.isdigit() else ""
    place = ", ".join(part for part in (item, finding.column) if part)
    return FaultLine(
        severity=finding.severity,
        sheet=finding.sheet or places.table.sheet,
        cells=cells,
        place=place or finding.sheet or "Hele filen",
        message=finding.message,
        fix=finding.fix,
    )


def _cells(places: Layout, finding: Finding) -> Iterator[str]:
    row = places.table.row_of(int(finding.item)) if finding.item.isdigit() else None
    for column in places.table.columns:
        if row is not None and column.header == finding.column:
            yield a1(row.row, column.column)


def round_findings(view: FileView, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings across files that are told at this file."""
    return tuple(
        finding for finding in findings if finding.file == view.name and finding.code[:3] == "MRG"
    )
