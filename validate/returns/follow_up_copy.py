"""The corrected copy of a follow-up workbook: what it keeps, and where its faults stand."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from validate.finding import Finding
from validate.returns.faults import is_across_files
from validate.returns.placing import kept_answers, unplaced
from validate.view import FileView
from workbook.address import a1
from workbook.layout import Layout, layout
from workbook.write.corrected import KeptAnswers, corrected_workbook
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine


class FollowUpCopy:
    """The copy of one returned file."""

    def __init__(self, view: FileView) -> None:
        self._view = view

    @cached_property
    def unplaced(self) -> tuple[UnplacedLine, ...]:
        """What the copy has no cell for."""
        return unplaced(self._view)

    def to_bytes(self, faults: Sequence[FaultLine] = ()) -> bytes:
        """The copy with these faults marked."""
        view = self._view
        return corrected_workbook(view.round, view.centre, self._kept, faults, self.unplaced)

    def line(self, finding: Finding) -> FaultLine:
        """The line for a finding of the copy."""
        return self._line(finding, finding.cells)

    def untold(self, findings: Iterable[Finding]) -> Iterator[FaultLine]:
        """The lines for findings of the returned file that the copy by itself does not show.

        By item and column they are placed in the copy.
        """
        for finding in findings:
            if is_across_files(finding):
                yield self._line(finding, tuple(self._cells(finding)))

    @cached_property
    def _kept(self) -> KeptAnswers:
        return kept_answers(self._view)

    @cached_property
    def _places(self) -> Layout:
        return layout(self._view.round, self._view.centre)

    def _line(self, finding: Finding, cells: tuple[str, ...]) -> FaultLine:
        item = f"Punkt {finding.item}" if finding.item.isdigit() else ""
        place = ", ".join(part for part in (item, finding.column) if part)
        return FaultLine(
            severity=finding.severity,
            sheet=finding.sheet or self._places.table.sheet,
            cells=cells,
            place=place or finding.sheet or "Hele filen",
            message=finding.message,
            fix=finding.fix,
        )

    def _cells(self, finding: Finding) -> Iterator[str]:
        table = self._places.table
        row = table.row_of(int(finding.item)) if finding.item.isdigit() else None
        for column in table.columns:
            if row is not None and column.header == finding.column:
                yield a1(row.row, column.column)
