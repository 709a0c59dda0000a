"""What stands on the live sheet of a workbook of rows, and where, for who does not write it."""

from collections.abc import Mapping
from typing import Final

from workbook.rows.marks import counted_marks
from workbook.rows.plan import RowsPlan

READY_LABEL: Final = "Klar til at sende"
READY: Final = "Ja"
NOT_READY: Final = "Nej"
READY_ROW: Final = 4
USED_ROW: Final = 8
HEADER_ROW: Final = 10
VALUE_COLUMN: Final = 3


def control_labels(plan: RowsPlan) -> Mapping[str, int]:
    """The labels beside which a figure is calculated, each with its row as it was sent."""
    lines = [line.label for line in counted_marks(plan)]
    numbered = {label: row for row, label in enumerate(lines, start=HEADER_ROW + 1)}
    return {f"{READY_LABEL}:": READY_ROW, used_label(plan): USED_ROW} | numbered


def used_label(plan: RowsPlan) -> str:
    """Beside which it is counted how many rows are used."""
    many = plan.round.template.record.noun.many
    return f"Rækker med {many} på arket {plan.layout.sheet}"
