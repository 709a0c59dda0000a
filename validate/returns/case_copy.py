"""The corrected copy of a workbook with cases: what it keeps, and where its faults stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from templates.form import GridRow
from validate.finding import Finding
from validate.returns.case_left import case_unplaced
from validate.returns.case_placing import PlacedForm, kept_forms, placed_forms
from validate.returns.faults import is_across_files
from validate.view import CaseFile
from workbook.address import a1, parse_a1
from workbook.case.layout import MAIN_COLUMN, FormRow, form_layout
from workbook.write.corrected_cases import corrected_case_workbook
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine

# What was deleted stands in the copy again, but blank: no rule can see in it what is lost.
_ROW_DELETED = "STR060"
_YEAR_DELETED = "STR065"
_FORM_DELETED = "STR066"
_FORM_UNREADABLE = "STR010"
_WRITE_AGAIN = {
    _FORM_UNREADABLE: "Her er et tomt skema i stedet. Skriv forslaget ind i det.",
    _ROW_DELETED: "Felterne er her igen, men tomme. Skriv det, der stod i dem.",
    _YEAR_DELETED: "Kolonnen er her igen, men tom. Skriv årets tal.",
    _FORM_DELETED: (
        "Her er et tomt skema i stedet. Skriv forslaget ind igen, eller skriv til økonomi, hvis "
        "det skal udgå."
    ),
}
# What the copy heals, while the centre must see whether its answers still say what it meant.
_LOOK_AGAIN = {
    "STR040": (
        "Kopien har den tekst, der blev sendt, igen. Se efter, at svarene ud for den eller under "
        "den passer til den, og ret dem ellers."
    ),
    "STR013": "Arket er synligt i kopien. Slet det, hvis sagen ikke skal med.",
    "STR051": "Cellerne er delt igen i kopien. Udfyld dem, der nu er tomme.",
    "STR062": (
        "Det står nu på arket “Ikke placeret”. Skal tallet med, så skriv det i skemaets gule "
        "felter."
    ),
}
_TYPED_OVER = frozenset({"SUM001", "SUM002", "SUM005"})
_FORMULA_AGAIN = (
    "Formlen er her igen, så tallet er væk. Var det rigtigt, så ret de gule felter, som det regnes "
    "ud af."
)


class CaseCopy:
    """The copy of one returned file."""

    def __init__(self, file: CaseFile) -> None:
        self._file = file
        self._layout = form_layout(file.round)
        self._forms = placed_forms(file)
        self._kept, self._fresh = kept_forms(file, self._forms)

    @cached_property
    def unplaced(self) -> tuple[UnplacedLine, ...]:
        """What the copy has no cell for."""
        return case_unplaced(self._file, self._forms, self._fresh)

    def to_bytes(self, faults: Sequence[FaultLine] = ()) -> bytes:
        """The copy with these faults marked."""
        file = self._file
        return corrected_case_workbook(file.round, file.centre, self._kept, faults, self.unplaced)

    def line(self, finding: Finding) -> FaultLine:
        """The line for a finding of the copy."""
        return _line(finding)

    def untold(self, findings: Iterable[Finding]) -> Iterator[FaultLine]:
        """The lines for findings of the returned file that the copy by itself does not show.

        They are at the same row and column of the same form, wherever these stand in the copy;
        what was deleted is at the blank cells that the copy has in its place.
        """
        for finding in findings:
            found: Finding | None = None
            if is_across_files(finding):
                found = self._moved(finding)
            elif finding.code in _WRITE_AGAIN:
                found = self._lost(finding)
            elif finding.code in _LOOK_AGAIN or self._is_typed_over(finding):
                fix = _LOOK_AGAIN.get(finding.code, _FORMULA_AGAIN)
                found = replace(self._moved(finding), fix=fix)
            if found is not None:
                yield _line(found)

    def _is_typed_over(self, finding: Finding) -> bool:
        form = self._form_of(finding.sheet)
        if finding.code not in _TYPED_OVER or form is None or form.case is None:
            return False
        cells = [form.case.sheet.cell(*parse_a1(cell)) for cell in finding.cells]
        return any(cell is not None and cell.formula is None for cell in cells)

    def _moved(self, finding: Finding) -> Finding:
        form = self._form_of(finding.sheet)
        if form is None:
            return replace(finding, sheet="", cells=())
        cells = [form.address(cell) for cell in finding.cells]
        return replace(finding, sheet=form.sheet, cells=tuple(filter(None, cells)))

    def _lost(self, finding: Finding) -> Finding | None:
        if finding.code == _FORM_UNREADABLE:
            return replace(finding, sheet="", cells=(), fix=_WRITE_AGAIN[finding.code])
        form = self._form_of(finding.sheet)
        cells: list[str] = []
        if finding.code == _FORM_DELETED:
            form = next((one for one in self._forms if one.sheet == finding.value), None)
            cells = [self._layout.answer(self._file.round.template.form.number)]
        elif form is not None and form.case is not None:
            lost = form.case.lost_years
            cells = [cell for row in form.case.missing for cell in self._answers(row)]
            if finding.code == _YEAR_DELETED:
                rows = [row for row in self._layout.rows if _is_typed(row)]
                cells = [self._layout.amount(row.key, year) for row in rows for year in lost]
        if form is None or not cells:
            return None
        fix = _WRITE_AGAIN[finding.code]
        return replace(finding, sheet=form.sheet, cells=tuple(cells), fix=fix)

    def _answers(self, row: FormRow) -> Iterator[str]:
        """The first cell that a centre answers in the row, if there is any."""
        if _is_typed(row):
            yield self._layout.amount(row.key, self._layout.years[0])
        elif row.kind == "frame":
            yield a1(row.row, MAIN_COLUMN)
        elif row.kind in {"field", "option", "text"}:
            yield self._layout.answer(row.key)

    def _form_of(self, sheet: str) -> PlacedForm | None:
        """The copy's form for a sheet of the returned file."""
        return next(
            (form for form in self._forms if form.case and form.case.sheet.name == sheet), None
        )


def _is_typed(row: FormRow) -> bool:
    return isinstance(row.part, GridRow) and row.part.formula is None


def _line(finding: Finding) -> FaultLine:
    sheet = f"Arket {finding.sheet}" if finding.sheet else ""
    case = f"Sag {finding.item} (arket {finding.sheet})" if finding.sheet else f"Sag {finding.item}"
    where = sheet if finding.item in {"", finding.sheet} else case
    place = ", ".join(part for part in (where, finding.column) if part)
    return FaultLine(
        severity=finding.severity,
        sheet=finding.sheet,
        cells=finding.cells,
        place=place or "Hele filen",
        message=finding.message,
        fix=finding.fix,
    )
