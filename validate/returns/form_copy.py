"""The corrected copy of a workbook of forms: what it keeps, and where its faults stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from validate.finding import Finding
from validate.returns.faults import is_across_files
from validate.returns.form_left import form_unplaced
from validate.returns.form_placing import PlacedForm, kept_forms, placed_forms
from validate.rule import InCopy
from validate.rules import in_copies
from validate.view import OpenedFile
from workbook.address import parse_a1
from workbook.form.corrected import corrected_form_workbook
from workbook.form.layout import FormLayout, SlotPlace
from workbook.read.open import read_book
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine


class FormCopy:
    """The copy of one returned file."""

    def __init__(self, file: OpenedFile, layout: FormLayout) -> None:
        self._file = file
        self._layout = layout
        self._forms = placed_forms(file, layout)
        self._kept = kept_forms(file, self._forms)

    @cached_property
    def unplaced(self) -> tuple[UnplacedLine, ...]:
        """What the copy has no cell for."""
        return form_unplaced(self._file, self._layout, self._forms, read_book(self._bare))

    def to_bytes(self, faults: Sequence[FaultLine] = ()) -> bytes:
        """The copy with these faults marked."""
        return self._with(faults, self.unplaced) if faults or self.unplaced else self._bare

    @cached_property
    def _bare(self) -> bytes:
        """The copy that says nothing but what it keeps."""
        return self._with((), ())

    def _with(self, faults: Sequence[FaultLine], unplaced: Sequence[UnplacedLine]) -> bytes:
        file = self._file
        return corrected_form_workbook(file.round, file.centre, self._kept, faults, unplaced)

    def line(self, finding: Finding) -> FaultLine:
        """The line for a finding of the copy."""
        noun = self._file.round.template.record.noun.one.capitalize()
        sheet = f"Arket {finding.sheet}" if finding.sheet else ""
        record = f"{noun} {finding.item}"
        record += f" (arket {finding.sheet})" if finding.sheet else ""
        where = sheet if finding.item in {"", finding.sheet} else record
        place = ", ".join(part for part in (where, finding.column) if part)
        return FaultLine(
            severity=finding.severity,
            sheet=finding.sheet,
            cells=finding.cells,
            place=place or "Hele filen",
            message=finding.message,
            fix=finding.fix,
            code=finding.code,
            record=finding.record,
        )

    def untold(self, findings: Iterable[Finding]) -> Iterator[FaultLine]:
        """The lines for findings of the returned file that the copy by itself does not show.

        They are at the same row and column of the same form, wherever these stand in the copy;
        what was deleted is at the blank cells that the copy has in its place.
        """
        the = self._file.round.template.record.noun.the
        for finding in findings:
            told, found = in_copies().get(finding.code), None
            if is_across_files(finding):
                found = self._moved(finding)
            elif told is not None:
                found = self._mended(finding, told)
            if found is not None:
                yield self.line(replace(found, fix=found.fix.replace("{the}", the)))

    def _mended(self, finding: Finding, told: InCopy) -> Finding | None:
        """The finding at what the copy has mended; None where there is nothing left to do."""
        if told.lost == "file":
            return replace(finding, sheet="", cells=(), fix=told.fix)
        if told.lost in {"form", "rows", "years"}:
            return self._lost(finding, told)
        if told.lost == "formula" and not self._is_typed_over(finding):
            return None
        return replace(self._moved(finding), fix=told.fix)

    def _is_typed_over(self, finding: Finding) -> bool:
        placed = self._form_of(finding.sheet)
        sheet = placed.form.sheet if placed is not None and placed.form is not None else None
        if sheet is None:
            return False
        cells = [sheet.cell(*parse_a1(cell)) for cell in finding.cells]
        return any(cell is not None and cell.formula is None for cell in cells)

    def _moved(self, finding: Finding) -> Finding:
        form = self._form_of(finding.sheet)
        if form is None:
            return replace(finding, sheet="", cells=())
        cells = [form.address(cell) for cell in finding.cells]
        return replace(finding, sheet=form.sheet, cells=tuple(filter(None, cells)))

    def _lost(self, finding: Finding, told: InCopy) -> Finding | None:
        """The finding at the blank cells that the copy has in place of what was deleted."""
        placed = self._form_of(finding.sheet)
        form = placed.form if placed is not None else None
        cells: tuple[str, ...] = ()
        if told.lost == "form":
            placed = next((one for one in self._forms if one.sheet == finding.value), None)
            cells = tuple(place.address for place in self._key[:1])
        elif form is not None and told.lost == "years":
            cells = tuple(self._of_years(form.lost_years))
        elif form is not None:
            cells = tuple(self._of_rows(form.missing_keys))
        if told.lost == "form" and placed is None:  # the list that told of it was gone, too
            return replace(finding, sheet="", cells=(), fix=told.fix)
        if placed is None or not cells:
            return None
        return replace(finding, sheet=placed.sheet, cells=cells, fix=told.fix)

    @property
    def _key(self) -> Sequence[SlotPlace]:
        """The cells of the record's key on a form."""
        key = self._file.round.template.record.key
        return [place for name in key for place in self._layout.places_of(name)]

    def _of_years(self, years: Sequence[int]) -> Iterator[str]:
        """The cells of these years in which a centre answers, row by row, those of grids alone."""
        for row in self._layout.rows:
            for place in row.places if row.kind == "amounts" else ():
                if place.is_open and place.slot.year in years:
                    yield place.address

    def _of_rows(self, keys: Sequence[str]) -> Iterator[str]:
        """The first cell that a centre answers in each of the rows with these keys."""
        for row in self._layout.rows:
            places = [place for place in row.places if place.is_open]
            if places and row.key in keys:
                yield places[0].address

    def _form_of(self, sheet: str) -> PlacedForm | None:
        """The copy's form for a sheet of the returned file."""
        return next((one for one in self._forms if one.form and one.form.name == sheet), None)
