"""A round whose edition is merged, edited by hand and held against the round's inbox."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import samples
from samples.excel import ReturnedFile
from templates.errors import NoInput
from validate.assemble import assemble
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reconcile.run import RENDERERS, Held, day_of, reconcile
from workbook.read.open import read_book
from workbook.round.load import load_round


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled priorities, with the corrected workbooks in the inbox, merged."""
    folder = tmp_path_factory.mktemp("samlet") / "runde"
    shutil.copytree(Path(samples.__file__).parent / "hoje-taastrup-2026", folder)
    shutil.rmtree(folder / "indkommet")
    (folder / "rettet").rename(folder / "indkommet")
    round_ = load_round(folder)
    validation = validate(round_, read_inbox([round_.received]))
    assemble(round_, validation, round_.merged, formats=("xlsx",))
    return folder


@pytest.fixture
def edition(folder: Path, tmp_path: Path) -> Path:
    """A copy of the edition, for a test to edit."""
    [written] = folder.glob("samlet/*.xlsx")
    return Path(shutil.copy(written, tmp_path))


def _held(folder: Path, edition: Path) -> Held:
    return reconcile(load_round(folder), edition)


def test_reconcile__edition_as_merged__no_difference(folder: Path, edition: Path) -> None:
    held = _held(folder, edition)
    assert held.differences == ()
    assert RENDERERS["text"](held, "da").splitlines()[-1] == "Ingen forskelle."


def test_reconcile__edition_edited__one_difference_in_each_format(
    folder: Path, edition: Path
) -> None:
    file = ReturnedFile(edition.read_bytes())
    ref = next(ref for ref, text in file.rows("Forslag").items() if text == "ØU05")
    file.set_number("Forslag", f"D{ref[1:]}", 300)
    edition.write_bytes(file.data)
    held = _held(folder, edition)
    lines = RENDERERS["text"](held, "en").splitlines()
    assert lines[0] == (
        f"Forslag!D{ref[1:]}  ØU05 (Service) Styring af IT-kontrakter 2026: the overview says 300, "
        "the proposal says −300 (difference 600). The sign is turned."
    )
    assert lines[-1] == "1 difference."
    found = json.loads(RENDERERS["json"](held, "da"))
    assert (found["schema"], found["agrees"], found["council"]["sheet"]) == (
        "reconcile-v1",
        False,
        "Forslag",
    )
    assert [(one["kind"], one["cell"], one["difference"]) for one in found["differences"]] == [
        ("amount", f"D{ref[1:]}", "600")
    ]


def test_reconcile__empty_inbox__says_what_to_do(
    folder: Path, edition: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "runde"
    shutil.copytree(folder, empty, ignore=shutil.ignore_patterns("indkommet", "samlet"))
    with pytest.raises(NoInput, match="No workbook is found"):
        reconcile(load_round(empty), edition)


@pytest.mark.parametrize(
    ("created", "day"),
    [
        ("2025-05-05T12:00:00Z", date(2025, 5, 5)),  # the day of issue
        ("2026-01-31T23:59:59Z", date(2026, 1, 31)),
        ("2025-05-04T12:00:00Z", None),
        ("i går", None),
        ("", None),
    ],
)
def test_day__of_an_edition__is_the_one_its_workbook_was_made_on_unless_before_the_round(
    created: str, day: date | None, edition: Path, folder: Path
) -> None:
    book = replace(read_book(edition.read_bytes()), core={"created": created})
    assert day_of(book, load_round(folder)) == day


def test_reconcile__edition_of_a_later_day__is_held_against_that_day(
    folder: Path, tmp_path: Path
) -> None:
    round_ = load_round(folder)
    validation = validate(round_, read_inbox([round_.received]))
    day = date(2026, 1, 31)
    merged = assemble(round_, validation, tmp_path, day=day, formats=("xlsx",))
    assert day_of(read_book(merged.paths[0].read_bytes()), round_) == day
