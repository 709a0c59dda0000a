"""Merging records: which files there are, what the trail tells, what is never overwritten."""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from templates.errors import OperatorError
from templates.output import DataOutput
from templates.text import Text
from tests.support.ballerup import FOLDER as PROPOSALS
from tests.support.ballerup import proposals_files, proposals_round
from tests.support.images import png
from tests.support.letter_paper import letter_paper
from tests.support.seminar import FOLDER, seminar_files, seminar_round
from tests.support.word_file import WordFile
from validate.contract.merged import check_merged
from workbook.edition import formats
from workbook.edition.council import read_council
from workbook.edition.dataset import Dataset, DeliveredFile, MergeFault
from workbook.edition.document import Document
from workbook.edition.face import Face, Logo
from workbook.edition.formats import RENDERERS, LeftOut
from workbook.edition.merge import MergedFiles, merge_edition
from workbook.read.open import read_book
from workbook.round.edition import EditionSettings
from workbook.round.model import Round

PLAIN = ("xlsx", "json")
"""The formats that are made fastest; what merge does with a file is the same in each."""
WORKBOOK = "Prioriteringsforslag 2026-2029 - Budget 2026.xlsx"
NO_FONT = Text("Ingen skrift har ☃.", "No font has ☃.")
OTHER = Text("Skriv et andet tegn.", "Write another sign.")


def _kept(_: Dataset) -> None:
    """A contract that every table keeps."""


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    folder = tmp_path / "runde"
    shutil.copytree(FOLDER, folder)
    return seminar_round(folder)


def _merge(round_: Round) -> tuple[Path, ...]:
    return _merged(round_, seminar_files(round_)).paths


def _merged(round_: Round, files: Sequence[DeliveredFile]) -> MergedFiles:
    return merge_edition(round_, files, round_.merged, check=_kept, formats=PLAIN)


def _trail(paths: tuple[Path, ...]) -> Any:
    return json.loads(paths[-1].read_text(encoding="utf-8"))


def test_merge__files__the_trail_apart_from_what_is_published(round_: Round) -> None:
    assert [path.relative_to(round_.merged).as_posix() for path in _merge(round_)] == [
        WORKBOOK,
        "council.json",
        "internt/sporing.xlsx",
        "internt/sporing.json",
    ]


def test_merge__all_formats__each_under_the_name_of_the_round(round_: Round) -> None:
    found = merge_edition(round_, seminar_files(round_), round_.merged, check=_kept)
    assert found.left_out == ()
    assert [path.name for path in found.paths] == [
        *(f"{Path(WORKBOOK).stem}.{name}" for name in RENDERERS),
        "council.json",
        "sporing.xlsx",
        "sporing.json",
    ]
    before = [path.read_bytes() for path in found.paths]
    again = merge_edition(round_, seminar_files(round_), round_.merged, check=_kept)
    assert [path.read_bytes() for path in again.paths] == before


def test_merge__twice__equal_bytes(round_: Round) -> None:
    before = [path.read_bytes() for path in _merge(round_)]
    assert [path.read_bytes() for path in _merge(round_)] == before


def test_merge__trail__every_total_with_its_cells(round_: Round) -> None:
    trail = _trail(_merge(round_))
    (figure,) = [
        one
        for one in trail["figures"]
        if one["table"] == "Indarbejdes og sendes i høring"
        and one["row"] == "I alt, overførselsudgifter"
        and one["column"] == "2027"
    ]
    assert figure["value"] == "-600"
    (cell,) = figure["cells"]
    assert trail["files"][cell["file"]]["file"] == "Prioriteringsforslag CØD.xlsx"
    assert (cell["sheet"], cell["cell"]) == ("Forslag", "F10")
    assert all(one["cells"] for one in trail["figures"])
    assert len(trail["figures"]) == 196


def test_merge__trail__decision_with_its_row_in_finances_list(round_: Round) -> None:
    trail = _trail(_merge(round_))
    record = next(one for one in trail["records"] if one["name"] == "ØU01 (Service)")
    assert record["finance"] == {"decision": {"file": "beslutninger.csv", "row": 3}}
    assert record["cells"]["amount:2026"] == {"file": 4, "sheet": "Forslag", "cell": "E6"}
    assert set(trail["office"]) == {"runde.toml", "beslutninger.csv"}


def test_merge__edition_without_flat_table__figures_are_traced_all_the_same(
    round_: Round,
) -> None:
    template = round_.template
    outputs = tuple(one for one in template.outputs if not isinstance(one, DataOutput))
    changed = replace(round_, template=replace(template, outputs=outputs))
    trail = _trail(_merge(changed))
    assert all(one["cells"] for one in trail["figures"])


def test_merge__edited_workbook__stays_and_the_new_one_stands_beside_it(
    round_: Round,
) -> None:
    path = _merge(round_)[0]
    whole = path.read_bytes()
    path.write_bytes(b"rettet i Excel")
    again = _merged(round_, seminar_files(round_))
    beside = path.with_name(f"{path.stem} - ny udgave.xlsx")
    assert again.edited == {path: beside}
    assert again.paths[0] == beside
    assert (path.read_bytes(), beside.read_bytes()) == (b"rettet i Excel", whole)


def test_merge__edited_twice__each_edition_stays(round_: Round) -> None:
    path = _merge(round_)[0]
    path.write_bytes(b"rettet i Excel")
    beside = _merge(round_)[0]
    assert _merge(round_)[0] == beside  # ours, as it was written: replaced
    beside.write_bytes(b"rettet igen")
    third = _merge(replace(round_, entries=()))[0]
    assert third.name == f"{path.stem} - ny udgave 2.xlsx"
    assert (path.read_bytes(), beside.read_bytes()) == (b"rettet i Excel", b"rettet igen")


def test_merge__edition_that_cannot_be_read__is_told_and_nothing_is_written(
    round_: Round,
) -> None:
    (round_.merged / WORKBOOK).mkdir(parents=True)
    with pytest.raises(OperatorError, match="is a folder"):
        _merge(round_)
    assert [path.name for path in round_.merged.iterdir()] == [WORKBOOK]


def test_merge__later_answers__take_the_place_of_an_untouched_edition(
    round_: Round,
) -> None:
    before = _merge(round_)[0].read_bytes()
    changed = replace(round_, entries=())
    after = _merge(changed)[0]
    assert after.read_bytes() != before
    digest = hashlib.sha256(after.read_bytes()).hexdigest()
    assert _trail((round_.merged / "internt" / "sporing.json",))["written"][WORKBOOK] == digest


def test_merge__file_of_unknown_origin__is_not_overwritten(round_: Round) -> None:
    round_.merged.mkdir()
    (round_.merged / WORKBOOK).write_bytes(b"fra sidste ...")
    _merge(round_)
    assert (round_.merged / WORKBOOK).read_bytes() == b"fra sidste ..."


def test_merge__edition_under_another_name_of_ours__is_none_that_was_edited(
    round_: Round,
) -> None:
    path = _merge(round_)[0]
    path.write_bytes(b"rettet i Excel")
    beside = _merge(round_)[0]
    beside.replace(path)  # the new one after all
    assert _merge(replace(round_, entries=()))[0] == path


def test_merge__earlier_run_ended_by_force__its_edition_is_none_that_was_edited(
    round_: Round, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _merge(round_)[0]
    left, real = tmp_path / "left", os.replace

    def replaced(source: Path, target: Path) -> None:
        real(source, target)
        if not left.exists():
            shutil.copytree(round_.merged, left)  # as a power cut leaves it after the first name

    with monkeypatch.context() as held:
        held.setattr(os, "replace", replaced)
        _merge(replace(round_, entries=()))
    shutil.rmtree(round_.merged)
    left.rename(round_.merged)
    found = _merged(round_, seminar_files(round_))
    assert (found.paths[0], found.edited) == (first, {})


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes as POSIX does")
@pytest.mark.parametrize("name", [WORKBOOK, "council.json"])
def test_merge__pipe_in_place_of_the_edition__is_told_without_waiting(
    name: str, round_: Round
) -> None:
    round_.merged.mkdir()
    os.mkfifo(round_.merged / name)
    with pytest.raises(OperatorError, match="cannot be read: it is no ordinary file"):
        _merge(round_)


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes as POSIX does")
def test_merge__pipe_in_place_of_the_trail__takes_its_place_without_waiting(
    round_: Round,
) -> None:
    trail = round_.merged / "internt" / "sporing.json"
    trail.parent.mkdir(parents=True)
    os.mkfifo(trail)
    assert _trail(_merge(round_))["written"].keys() == {WORKBOOK, "council.json"}


def test_merge__name_that_commands_or_is_no_utf_8__stands_harmless_in_the_trail(
    round_: Round,
) -> None:
    first, *others = seminar_files(round_)
    named = replace(first, name="svar \udce6\u202e\x9b.xlsx")
    trail = _merged(round_, [named, *others]).paths[-1]
    written = trail.read_text(encoding="utf-8")
    assert '"file": "svar \ufffd\\u202e\\u009b.xlsx"' in written


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format more, which cannot be made of the edition of September."""

    def made(document: Document) -> str:
        if document.face.edition_date.month == 9:
            raise OperatorError(NO_FONT, OTHER)
        return f"{document.face.edition_date:%d-%m-%Y}"

    module = ModuleType("planted")
    vars(module)["made"] = made
    monkeypatch.setitem(sys.modules, "planted", module)
    monkeypatch.setattr(formats, "RENDERERS", {**formats.RENDERERS, "html": "planted:made"})


def _of(round_: Round, day: date, asked: Sequence[str]) -> MergedFiles:
    files = seminar_files(round_)
    return merge_edition(round_, files, round_.merged, check=_kept, day=day, formats=asked)


@pytest.mark.usefixtures("planted")
def test_merge__format_that_cannot_be_made__is_left_out_and_the_others_are_there(
    round_: Round,
) -> None:
    found = _of(round_, date(2026, 9, 1), ("html", "xlsx"))
    assert found.left_out == (LeftOut("html", NO_FONT, OTHER),)
    assert [path.name for path in found.paths] == [
        WORKBOOK,
        "council.json",
        "sporing.xlsx",
        "sporing.json",
    ]
    assert sorted(path.name for path in round_.merged.iterdir()) == [
        WORKBOOK,
        "council.json",
        "internt",
    ]


@pytest.mark.usefixtures("planted")
def test_merge__format_of_an_earlier_merge__is_told_and_is_ours_still(round_: Round) -> None:
    path = round_.merged / f"{Path(WORKBOOK).stem}.html"
    _of(round_, date(2026, 8, 1), ("html",))
    assert path.read_text(encoding="utf-8") == "01-08-2026"
    later = _of(round_, date(2026, 8, 2), ("xlsx",))
    assert later.older == (path,)
    assert _of(round_, date(2026, 8, 3), ("xlsx",)).older == (path,)
    again = _of(round_, date(2026, 8, 4), ("html", "xlsx"))
    assert (again.older, again.edited) == ((), {})
    assert path.read_text(encoding="utf-8") == "04-08-2026"


@pytest.mark.usefixtures("planted")
def test_merge__edited_web_page__stays_and_the_new_one_stands_beside_it(round_: Round) -> None:
    path = round_.merged / f"{Path(WORKBOOK).stem}.html"
    _of(round_, date(2026, 8, 1), ("html",))
    path.write_text("rettet", encoding="utf-8")
    beside = path.with_name(f"{path.stem} - ny udgave.html")
    assert _of(round_, date(2026, 8, 2), ("html",)).edited == {path: beside}
    assert path.read_text(encoding="utf-8") == "rettet"


def test_merge__logo_that_is_none__is_refused_and_nothing_is_written(round_: Round) -> None:
    (round_.folder / "logo.png").write_bytes(b"ikke et billede")
    settings = replace(round_.config, edition=EditionSettings(logo="logo.png"))
    with pytest.raises(OperatorError, match="is no PNG, JPEG or SVG image"):
        _merge(replace(round_, config=settings))
    assert not round_.merged.exists()


def test_merge__letter_paper__bears_the_edition(round_: Round) -> None:
    (round_.folder / "brevpapir.docx").write_bytes(letter_paper())
    settings = replace(round_.config, edition=EditionSettings(template="brevpapir.docx"))
    _of(replace(round_, config=settings), date(2026, 9, 1), ("docx",))
    word = WordFile((round_.merged / WORKBOOK).with_suffix(".docx").read_bytes())
    assert word.running("footer") == ["Rådhuset, 2635 Ishøj"]
    assert word.running("first_page_header") == ["Høje-Taastrup Kommune – forsiden"]


def test_merge__letter_paper_that_is_none__is_refused_and_nothing_is_written(
    round_: Round,
) -> None:
    (round_.folder / "brevpapir.docx").write_bytes(b"ikke en Word-fil")
    settings = replace(round_.config, edition=EditionSettings(template="brevpapir.docx"))
    with pytest.raises(OperatorError, match="is no Word file"):
        _merge(replace(round_, config=settings))
    assert not round_.merged.exists()


def test_merge__face__stands_in_council_json(round_: Round) -> None:
    (round_.folder / "logo.png").write_bytes(png(40, 20))
    edition = EditionSettings(
        logo="logo.png",
        colours=("003366", "7A4B00"),
        case_number="00.15.25-G01-1-17",
        office="Center for Økonomi",
        date=date(2026, 8, 20),
    )
    _merge(replace(round_, config=replace(round_.config, edition=edition)))
    found = read_council(round_.merged / "council.json")
    assert found.document().face == Face(
        "Høje-Taastrup Kommune",
        date(2026, 8, 20),
        Logo(png(40, 20), "image/png", 40, 20, "Logo for Høje-Taastrup Kommune"),
        ("003366", "7A4B00"),
        "00.15.25-G01-1-17",
        "Center for Økonomi",
    )
    assert found.issued == round_.config.issued


def test_merge__broken_contract__writes_nothing(round_: Round) -> None:
    def broken(data: Dataset) -> None:
        raise MergeFault(data.records[0].name)

    with pytest.raises(MergeFault, match="FKU03"):
        merge_edition(round_, seminar_files(round_), round_.merged, check=broken)
    assert not round_.merged.exists()


def test_merge__proposals__no_returned_file_is_named_in_what_is_published(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "runde"
    folder.mkdir()
    for name in ("runde.toml", "logo.svg"):
        shutil.copy(PROPOSALS / name, folder)
    round_ = proposals_round({"TMU-02": "medtages ikke"}, folder=folder)
    files = proposals_files(round_)
    paths = merge_edition(round_, files, round_.merged, check=check_merged, formats=PLAIN).paths
    assert [path.relative_to(round_.merged).as_posix() for path in paths] == [
        "Omstillingsforslag 2019-2022 - Budget 2019.xlsx",
        "council.json",
        "internt/sporing.xlsx",
        "internt/sporing.json",
    ]
    workbook, council, _, trail = paths
    book = read_book(workbook.read_bytes())
    said = [cell.raw for sheet in book.sheets for cell in sheet.cells.values()]
    said += [cell.formula or "" for sheet in book.sheets for cell in sheet.cells.values()]
    for text in (*said, council.read_text(encoding="utf-8")):
        assert not any(file.name in text or file.sha256 in text for file in files)
    assert all(file.name in trail.read_text(encoding="utf-8") for file in files)
