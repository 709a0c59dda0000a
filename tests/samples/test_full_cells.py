"""Texts that just fill a cell of the returned workbook, and more than one of the edition."""

import shutil
from pathlib import Path

import openpyxl
import pytest

import cli
from samples.excel import ReturnedFile

_SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize(
    ("sample", "centre", "cells"),
    [
        ("ballerup-2019", "CEJ", ("Sag 1!C6", "Sag 1!B19")),
        ("ishoj-2024/august", "CET", ("Opfølgning!E7", "Opfølgning!E8")),
    ],
)
@pytest.mark.parametrize("text", ["a" * 32_767, "\U0001f600" * 16_383])
def test_merge__texts_that_fill_their_cells__are_whole_or_end_in_a_sign(
    sample: str, centre: str, cells: tuple[str, ...], text: str, tmp_path: Path
) -> None:
    home = tmp_path / sample.partition("/")[0]
    shutil.copytree(_SAMPLES / sample.partition("/")[0], home)
    round_ = tmp_path / sample
    shutil.rmtree(round_ / "indkommet")
    (round_ / "rettet").rename(round_ / "indkommet")
    (path,) = (round_ / "indkommet").glob(f"*- {centre}.xlsx")
    file = ReturnedFile(path.read_bytes())
    for cell in cells:
        sheet, _, ref = cell.partition("!")
        file.set_text(sheet, ref, text)
    path.write_bytes(file.data)
    with pytest.raises(SystemExit) as ended:
        cli.main(["merge", str(round_), "--formats", "xlsx"])
    assert not ended.value.code
    (edition,) = (round_ / "samlet").glob("*.xlsx")
    run = text[:20]
    sheets = [
        [str(cell.value) for row in one.iter_rows() for cell in row if cell.data_type == "s"]
        for one in openpyxl.load_workbook(edition).worksheets
    ]
    filled = [[said for said in sheet if run in said] for sheet in sheets]
    for said in filter(None, filled):
        assert max(len(one.encode("utf-16-le")) // 2 for one in said) <= 32_767
        count = sum(one.count(text[0]) for one in said)  # some words beside it have the letter
        is_whole = count >= len(text) and count % len(text) < len(run)
        assert is_whole or any(one.endswith("[…]") for one in said)
    assert any(filled)
