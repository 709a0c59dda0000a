"""The workbooks of a round of records as files, and what the manifest says of them."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.follow_up import follow_up_round
from tests.support.forms import forms_round
from tests.support.priorities import priorities_round
from workbook.form.layout import form_layout
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
    done = generate(round_, ["CKM"], tmp_path)
    manifest = read_manifest(done.manifest)
    assert manifest is not None
    assert manifest.files[0].rows == len(round_.centre_records("CKM"))


def test_generate__blank_rows_of_a_closed_list__are_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as refused:
        generate(follow_up_round(), ["CKM"], tmp_path, blank=9)
    assert refused.value.message == (
        "--blank has no effect here: centres add nothing to finance's list."
    )
    assert list(tmp_path.iterdir()) == []


def test_generate__forms__as_many_as_asked_for_and_their_cells_in_the_manifest(
    tmp_path: Path,
) -> None:
    round_ = forms_round(folder=tmp_path)
    done = generate(round_, ["CBM"], blank=2)
    manifest = read_manifest(done.manifest)
    assert manifest is not None
    (file,) = manifest.files
    assert (manifest.schema_, file.rows) == ("manifest-v2", 2)
    assert [column.slot for column in file.columns] == list(form_layout(round_).places)
    names = [sheet.name for sheet in open_book(done.folder / file.file).sheets]
    assert [name for name in names if name.startswith("Sag")] == ["Sag 1", "Sag 2"]


def test_generate__forms__the_templates_own_number_without_another(tmp_path: Path) -> None:
    manifest = read_manifest(generate(forms_round(folder=tmp_path), ["CSK"]).manifest)
    assert manifest is not None
    assert manifest.files[0].rows == 3


@pytest.mark.parametrize("blank", [0, 51])
def test_generate__impossible_number_of_forms__is_refused(tmp_path: Path, blank: int) -> None:
    with pytest.raises(OperatorError, match=f"cannot have {blank} blank forms"):
        generate(forms_round(folder=tmp_path), blank=blank)
