"""What is still at fault in a fresh copy, at the copy's own cells."""

from collections.abc import Iterable

from validate.engine import validate_data
from validate.finding import Finding, Level
from workbook.naming import copy_name
from workbook.round.model import Round
from workbook.write.corrected_faults import FaultLine

_ACROSS = "MRG"


def copy_findings(round_: Round, centre: str, copy: bytes) -> tuple[Finding, ...]:
    """What the rules say of the copy, in Danish: what its centre will be told if it is sent back.

    A fault healed by the copy is not among them; one that comes of the healing is, such as the
    missing status of an item whose row had been deleted.
    """
    return validate_data(round_, copy_name(round_.config, centre), copy, "da")


def gravest_first(lines: Iterable[FaultLine]) -> tuple[FaultLine, ...]:
    """The lines as the first sheet lists them: errors first, else in the order given."""
    order = list(Level)
    return tuple(sorted(lines, key=lambda line: order.index(line.severity)))


def is_across_files(finding: Finding) -> bool:
    """Whether other centres' files are part of the fault, so that the copy alone cannot show it."""
    return finding.code.startswith(_ACROSS)
