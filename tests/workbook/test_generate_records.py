"""The workbooks of a round of records as files, and what the manifest says of them."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.follow_up import follow_up_round
from tests.support.priorities import priorities_round
from workbook.generate import generate
from workbook.manifest import read_manifest
from workbook.read.open import open_book
from workbook.rows.layout import rows_layout


def test_generate__records__a_workbook_for_each_centre_and_its_columns_in_the_manifest(
    tmp_path: Path,
) -> None:
    round_ = priorities_round(folder=tmp_path)
    done = generate(round_, blank=4)
    assert [file.centre for file in done.files] == ["CBU", "CIT", "CTM"]
    manifest = read_manifest(done.manifest)
    assert manifest is not None
    assert manifest.schema_ == "manifest-v2"
    (first, *_) = manifest.files
    assert first.rows == 4
    assert [(column.slot, column.header) for column in first.columns] == [
        (place.slot.id, place.header) for place in rows_layout(round_, "CBU").columns
    ]
    sheet = open_book(done.folder / first.file).sheet("Forslag")
    assert sheet is not None
    label = sheet.cell(11, 1)  # header, four rows, the grey line, the first sum
    assert label is not None
    assert label.text == "I alt, serviceudgifter"


def test_generate__records_again__gives_the_same_bytes_and_keeps_the_others_entries(
    tmp_path: Path,
) -> None:
    round_ = priorities_round(folder=tmp_path)
    first = generate(round_)
    before = first.manifest.read_bytes()
    assert generate(round_, ["CIT"]).renewed == ()
    assert first.manifest.read_bytes() == before


@pytest.mark.parametrize("blank", [0, 2001])
def test_generate__impossible_number_of_rows__is_refused(tmp_path: Path, blank: int) -> None:
    with pytest.raises(OperatorError, match=f"cannot have {blank} blank rows"):
        generate(priorities_round(folder=tmp_path), blank=blank)


def test_generate__closed_list__has_finances_rows_and_no_blank_ones(tmp_path: Path) -> None:
    round_ = follow_up_round()
    done = generate(round_, ["CKM"], tmp_path, blank=9)
    manifest = read_manifest(done.manifest)
    assert manifest is not None
    assert manifest.files[0].rows == len(round_.centre_records("CKM"))
