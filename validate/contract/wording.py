"""The fault of a row, with the words that the rules' texts need."""

from collections.abc import Iterable

from validate.contract.rows import CaseRow
from validate.rule import Fault
from validate.wording import shortened


def row_fault(row: CaseRow, cells: Iterable[str], column: str, value: str, **words: str) -> Fault:
    """The fault of a case at these cells of its form, as `validate.case.cells.case_fault` words it.

    Args:
        row: the case.
        cells: in A1 form.
        column: label of the row in the form.
        value: what stands in the first cell.
        words: further ones.
    """
    case, case_en = _named(row, "sag", "arket"), _named(row, "case", "the sheet")
    return Fault(
        file=row.file,
        centre=row.centre,
        sheet=row.sheet,
        cells=tuple(cells),
        item=row.nr,
        column=column,
        value=value,
        words={
            "nr": row.nr,
            "value": shortened(value),
            "label": column,
            "label_en": column,
            "of": f"“{column}” i {case}",
            "of_en": f"“{column}” of {case_en}",
            "case": case,
            "case_en": case_en,
            "Case": case[0].upper() + case[1:],
            "Case_en": case_en[0].upper() + case_en[1:],
            **words,
        },
    )


def _named(row: CaseRow, of_number: str, of_sheet: str) -> str:
    if row.nr == row.sheet:
        return f"{of_sheet} “{row.nr}”"
    return f"{of_number} {shortened(row.nr, 20)}"
