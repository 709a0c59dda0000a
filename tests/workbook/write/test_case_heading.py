"""The heading of a case form."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.support.case_rounds import small_case_round
from workbook.case.layout import HEADING_ROW, MAIN_COLUMN
from workbook.write.case_workbook import case_workbook


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Omstillingsforslag 2019-2022", "Omstillingsforslag 2019-2022"),
        ("Budget 2019", "Omstillingsforslag – Budget 2019"),
    ],
)
def test_heading__title_that_names_the_form__stands_alone(
    title: str, heading: str, tmp_path: Path
) -> None:
    round_ = small_case_round(tmp_path)
    config = round_.config.model_copy(update={"title": title})
    data = case_workbook(replace(round_, config=config), round_.config.centres[0].code, ())
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[2]
    assert sheet.cell(HEADING_ROW, MAIN_COLUMN).value == heading
