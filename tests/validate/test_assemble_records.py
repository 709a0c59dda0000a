"""From the centres' returned workbooks to the published edition, as the command does it."""

import json
import shutil
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from cli import app
from samples.proposals import SAMPLE
from tests.support.seminar import printed_totals
from validate.contract.analysis import edition_frames

WORKBOOK = "Prioriteringsforslag 2026-2029 - Budget 2026.xlsx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The round with the corrected files of all centres."""
    folder = tmp_path / "runde"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("indkommet", "rettet"))
    shutil.copytree(SAMPLE / "rettet", folder / "indkommet")
    return folder


@pytest.mark.slow
def test_merge__corrected_files__the_sixteen_totals_in_every_form(folder: Path) -> None:
    done = CliRunner().invoke(app, ["merge", str(folder)])
    assert done.exit_code == 0, done.output
    merged = folder / "samlet"
    editions = [WORKBOOK.replace(".xlsx", ending) for ending in (".xlsx", ".docx", ".pdf", ".html")]
    assert sorted(path.name for path in merged.iterdir()) == sorted(
        [*editions, "council.json", "internt"]
    )
    council = json.loads((merged / "council.json").read_text(encoding="utf-8"))
    found = {
        (total["caption"], total["label"], int(year)): Decimal(amount)
        for total in council["totals"]
        if total["label"].startswith("I alt, ")
        for year, amount in total["amounts"].items()
    }
    assert found == printed_totals()
    data = BytesIO((merged / WORKBOOK).read_bytes())
    sheet = openpyxl.load_workbook(data, data_only=True)["Forslag"]
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("I alt, ")]
    assert [row[3:7] for row in rows] == [
        (-9082, -8470, -7767, -7663),
        (-600, -600, -600, -600),
        (-8699, -11298, -12976, -14254),
        (39, 78, 117, 156),
    ]
    assert set(edition_frames(folder, merged / "council.json")) == {"records", "amounts"}


@pytest.mark.slow
def test_merge__edition_edited_since__is_kept_and_the_new_one_stands_beside_it(
    folder: Path,
) -> None:
    merge = ["merge", str(folder), "--formats", "xlsx"]
    assert CliRunner().invoke(app, merge).exit_code == 0
    path = folder / "samlet" / WORKBOOK
    path.write_bytes(b"rettet i Excel")
    done = CliRunner().invoke(app, merge)
    assert done.exit_code == 0
    assert path.read_bytes() == b"rettet i Excel"
    beside = f"{path.stem} - ny udgave.xlsx"
    assert (path.parent / beside).is_file()
    assert f"{path} er ikke, som merge skrev den, og er ikke rørt" in done.stderr
    assert f'budgetrunde reconcile "{path}" "{folder}"' in done.stderr
