"""The corrected copy of a workbook of rows: what it keeps, and where its faults stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from validate.finding import Finding
from validate.returns.faults import is_across_files
from validate.returns.rows_left import rows_unplaced
from validate.returns.rows_placing import PlacedRows
from validate.rules import in_copies
from validate.view import OpenedFile
from workbook.read.open import read_book
from workbook.rows.corrected import corrected_rows_workbook
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine

_COLUMN_AGAIN = "Kolonnen er her igen, men tom. Skriv det, der stod i den."


class RowsCopy:
    """The copy of one returned file."""

    def __init__(self, file: OpenedFile) -> None:
        self._file = file
        self._rows = PlacedRows(file)

    @cached_property
    def unplaced(self) -> tuple[UnplacedLine, ...]:
        """What the copy has no cell for."""
        return rows_unplaced(self._rows, read_book(self._bare))

    def to_bytes(self, faults: Sequence[FaultLine] = ()) -> bytes:
        """The copy with these faults marked."""
        return self._with(faults, self.unplaced) if faults or self.unplaced else self._bare

    @cached_property
    def _bare(self) -> bytes:
        """The copy that says nothing but what it keeps."""
        return self._with((), ())

    def _with(self, faults: Sequence[FaultLine], unplaced: Sequence[UnplacedLine]) -> bytes:
        file, kept = self._file, self._rows.kept
        return corrected_rows_workbook(file.round, file.centre, kept, faults, unplaced)

    def line(self, finding: Finding) -> FaultLine:
        """The line for a finding of the copy."""
        noun = self._file.round.template.record.noun.one.capitalize()
        item = f"{noun} {finding.item}" if finding.item else ""
        place = ", ".join(part for part in (item, finding.column) if part)
        sheet = f"Arket {finding.sheet}" if finding.sheet else "Hele filen"
        return FaultLine(
            severity=finding.severity,
            sheet=finding.sheet,
            cells=finding.cells,
            place=place or sheet,
            message=finding.message,
            fix=finding.fix,
            code=finding.code,
            record=finding.record,
        )

    def untold(self, findings: Iterable[Finding]) -> Iterator[FaultLine]:
        """The lines for findings of the returned file that the copy by itself does not show.

        What lies across files, or what the copy has mended by itself, is at the same record and
        column, wherever these stand in the copy; a column that was deleted is at its blank cells.
        """
        returned = self._file.returned
        missing = returned.columns.missing if returned and returned.columns else ()
        lost = {header.sent: header.slot for header in missing}
        for finding in findings:
            slot = lost.get(finding.column)
            if slot is not None and not finding.cells and self._file.records:
                cell = self._rows.layout.at(self._rows.layout.first_row, slot.id)
                yield self.line(replace(self._moved(finding), cells=(cell,), fix=_COLUMN_AGAIN))
            elif is_across_files(finding):
                yield self.line(self._moved(finding))
            elif self._is_mended(finding):
                yield self.line(replace(self._moved(finding), fix=in_copies()[finding.code].fix))

    def _is_mended(self, finding: Finding) -> bool:
        """Whether the file, or cells of its rows, are in order in the copy but worth a look."""
        told, returned = in_copies().get(finding.code), self._file.returned
        is_here = returned is not None and finding.sheet == returned.sheet and bool(finding.cells)
        return told is not None and not told.lost and (is_here or not finding.sheet)

    def _moved(self, finding: Finding) -> Finding:
        cells = [self._rows.address(cell) for cell in finding.cells]
        found = tuple(cell for cell in cells if cell)
        return replace(finding, sheet=self._rows.layout.sheet, cells=found)
