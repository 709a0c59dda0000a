"""What a centre is shown as an example is of its own round, and can be followed to the letter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from samples.excel import ReturnedFile
from templates.field import YearField
from tests.support.case_rounds import good_case
from tests.support.cases import Case
from tests.support.small_rounds import FORMS
from workbook.centre_book import centre_book
from workbook.round.config import Named
from workbook.round.examples import example_of, with_examples
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.start.folder import scaffold

_YEAR = re.compile(r"(?<![\d.])20[0-5]\d(?!\d| tegn)")
_CODE = re.compile(r"\b[A-ZÆØÅ]{2,4}-?\d{2}\b")
_TODAY = date(2033, 3, 1)
_KINDS = ("katalog", "omstilling", "opfolgning", "prioritering")


def _round(folder: Path, template: str) -> Round:
    """A new round of 2033 with one committee, where the kind knows any."""
    scaffold(folder / template, template, _TODAY)
    round_ = load_round(folder / template)
    if template == "opfolgning":
        return round_
    committees = (Named(code="PLU", name="Planudvalget"),)
    return replace(round_, config=replace(round_.config, committees=committees))


def _texts(data: bytes) -> Iterator[str]:
    """All that a centre can read in the workbook: cells, formulas, and what Excel says at cells."""
    for sheet in load_workbook(BytesIO(data)).worksheets:
        if sheet.sheet_state == "visible":
            values = [cell.value for row in sheet.iter_rows() for cell in row]
            yield from (str(value) for value in values if isinstance(value, str | int))
            for rule in sheet.data_validations.dataValidation:
                yield from (rule.prompt or "", rule.error or "", rule.promptTitle or "")


@pytest.mark.parametrize("kind", _KINDS)
def test_examples__of_a_later_round__have_its_years_and_committees(
    kind: str, tmp_path: Path
) -> None:
    round_ = _round(tmp_path, kind)
    centre = round_.config.centres[0].code
    texts = [text for text in _texts(centre_book(round_, centre)) if not text.startswith("=")]
    limits = {
        year
        for field in round_.template.fields.values()
        if isinstance(field, YearField) and field.within
        for year in field.within
    }
    config = round_.config
    own = {*config.years, config.issued.year, config.deadline.year, *limits}
    found = {int(year) for text in texts for year in _YEAR.findall(text)}
    assert found - own == set()
    codes = {code for text in texts for code in _CODE.findall(text)}
    assert all(code.startswith("PLU") for code in codes)
    assert not any("{" in text for text in texts)
    assert bool(codes) is (kind in ("omstilling", "prioritering"))


def test_with_examples__of_fields__are_what_the_round_takes(tmp_path: Path) -> None:
    forms = _round(tmp_path, "omstilling")
    said = with_examples(forms, "{nr}, {nr}A; {date}; {full_effect_year}; {years}; {deadline}")
    assert said == "PLU-05, PLU-05A; 29-03-2033; 2034; 2034-2037; 29. marts 2033"
    assert with_examples(forms, "{summary} {unit} {round}") == "{summary} 1.000 kr. Marts 2033"


def test_example_of__year__is_one_that_the_field_takes(tmp_path: Path) -> None:
    round_ = _round(tmp_path, "katalog")
    field = round_.template.fields["full_year"]
    assert isinstance(field, YearField)
    years = ((2020, 2035), (2020, 2030), (2040, 2050))
    examples = [example_of(round_, replace(field, within=within)) for within in years]
    assert examples == ["2034", "2030", "2040"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("TMU nr. 1", "TMU-02"),
        ("tmu nr. 3", "TMU-04"),
        ("ved ikke", "TMU-04"),
        ("BSU", "TMU-04"),
    ],
)
def test_val015__number_in_use__proposes_the_next_free_one(
    typed: str, expected: str, tmp_path: Path
) -> None:
    def edit(file: ReturnedFile) -> None:
        file.set_text("Sag 3", "C4", typed)

    case = Case(
        FORMS,
        typed,
        edit=edit,
        answers=(good_case("TMU-01"), good_case("TMU-03"), good_case("TMU-09")),
    )
    found = [one for one in case.findings(tmp_path) if one.code == "VAL015"]
    assert [expected in one.fix and "TMU-01" not in one.fix for one in found] == [True], found
