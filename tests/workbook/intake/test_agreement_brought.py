"""The agreement of the sample, brought from an office's own file, is the sample's list."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

import pytest

from samples.ishoj import SAMPLE
from tests.support.office_lists import Row, agreement, csv_file, json_file, sheet_file
from tests.support.told import english
from workbook.intake.run import import_list
from workbook.records.record import Record
from workbook.round.listed import read_list
from workbook.round.load import round_to_fill

_FEBRUARY = SAMPLE / "februar"


@cache
def sample_records() -> tuple[Record, ...]:
    return read_list(_FEBRUARY / "aftale.xlsx", round_to_fill(_FEBRUARY))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round folder without a list."""
    folder = tmp_path / "runde"
    folder.mkdir()
    (folder / "runde.toml").write_bytes((_FEBRUARY / "runde.toml").read_bytes())
    return folder


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("punkter.xlsx", sheet_file),
        ("punkter.csv", partial(csv_file, separator=";", encoding="cp1252")),
        ("komma.csv", partial(csv_file, separator=",", encoding="utf-8-sig")),
        ("unicode.txt", partial(csv_file, separator="\t", encoding="utf-16")),
        ("punkter.json", json_file),
    ],
)
def test_import__the_agreement_as_printed__is_the_samples_list(
    folder: Path, name: str, write: Callable[[Path, Sequence[Row]], Path]
) -> None:
    file = write(folder.parent / name, agreement())
    proposed = import_list(file, folder)
    assert (proposed.path, proposed.problems) == (folder / "aftale-kolonner.toml", ())
    assert not (folder / "aftale.xlsx").exists()
    done = import_list(file, folder)
    assert done.problems == ()
    assert read_list(folder / "aftale.xlsx", round_to_fill(folder)) == sample_records()


def test_import__what_is_above_and_among_the_rows__is_told(folder: Path) -> None:
    told = import_list(sheet_file(folder.parent / "punkter.xlsx", agreement()), folder)
    assert told.records == 68
    assert english(told.notes)[:3] == (
        "Row 1 is not read, above the headers: “Opfølgning på Budgetaftale 2024”.",
        "Rows 17, 22, 34, 67 and 80 are not read: the headers stand there again.",
        "6 rows say Afsnit for the rows below them.",
    )
    assert [entry.to for entry in told.mapping.columns][:5] == [
        ("Nr.",), ("Center", "Direktør"), ("Aftalepunkt",), ("Økonomi",), ("Udvalg",)
    ]  # fmt: skip


def test_import__values_that_do_not_fit__are_told_at_their_cells(folder: Path) -> None:
    rows = [list(row) for row in agreement()]
    rows[4][1] = "CET / direktør Hansen"
    rows[5][3] = "0,2 (2031)"
    rows[6][0] = "3a"
    rows[7][4] = "ØPU, KSU"
    rows[8][4] = None
    file = sheet_file(folder.parent / "punkter.xlsx", rows)
    assert english(import_list(file, folder).problems) == (
        (
            "Ark1!B5: direktør Hansen in CET / direktør Hansen is not among the centres or "
            "directors of the round; correct it or add it there."
        ),
        "Ark1!D6: 2031 is not among the years in runde.toml; add it there.",
        "Ark1!A7: 3a is no whole number; write one such as 12.",
        (
            "Ark1!E8: KSU in ØPU, KSU is not among the committees of the round; correct it or add "
            "it there."
        ),
        "Ark1!E9: Udvalg is blank; every record needs it.",
    )
    done = import_list(file, folder)
    assert (done.path, len(done.problems)) == (None, 5)
    assert not (folder / "aftale.xlsx").exists()


def test_import__remarks_of_this_very_round__are_told_at_their_header(folder: Path) -> None:
    rows = [list(row) for row in agreement()[:6]]
    rows[3][-1] = "Bemærkninger Februar"
    file = sheet_file(folder.parent / "punkter.xlsx", rows)
    [problem] = english(import_list(file, folder).problems)
    assert problem.startswith("Ark1!J4: Bemærkninger Februar is this round's own; its answers come")
