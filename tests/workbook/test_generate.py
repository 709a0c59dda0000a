"""The workbooks of a round as files: all or nothing, and never over anybody's work."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.rounds import centre_workbook, edited, small_round, without
from workbook.generate import generate
from workbook.manifest import manifest_json, read_manifest
from workbook.round.model import Round

NAME = "Opfølgning på budgetaftale 2024 - August 2024 - {}.xlsx"


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return small_round(tmp_path)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_generate__whole_round__writes_a_workbook_for_each_centre(round_: Round) -> None:
    done = generate(round_)
    written = _files(round_.sent)
    assert set(written) == {*(NAME.format(code) for code in ("CET", "CKM", "CSO")), "manifest.json"}
    assert written[NAME.format("CET")] == centre_workbook(round_, "CET")
    assert [file.centre for file in done.files] == ["CET", "CKM", "CSO"]
    assert done.skipped == ()
    assert done.manifest == round_.sent / "manifest.json"


def test_generate__manifest__tells_what_was_sent(round_: Round) -> None:
    generate(round_)
    data = json.loads((round_.sent / "manifest.json").read_bytes())
    assert list(data) == ["schema", "round", "template", "version", "template_hash", "files"]
    assert (data["schema"], data["round"], data["template"]) == (
        "manifest-v2",
        "August 2024",
        "opfolgning",
    )
    book = (round_.sent / NAME.format("CKM")).read_bytes()
    columns = data["files"][1].pop("columns")
    assert [column["slot"] for column in columns][3:5] == ["status", "remark"]
    assert data["files"][1] == {
        "file": NAME.format("CKM"),
        "sha256": hashlib.sha256(book).hexdigest(),
        "centre": "CKM",
        "items": [4, 5, 9],
        "items_hash": round_.items_hash("CKM"),
        "rows": 3,
    }


def test_generate__again__changes_nothing(round_: Round) -> None:
    generate(round_)
    before = _files(round_.sent)
    generate(round_)
    assert _files(round_.sent) == before


def test_generate__agreement_changed__replaces_its_own_files(round_: Round) -> None:
    generate(round_)
    changed = edited(round_, 1, title="Ny titel")
    generate(changed)
    assert (round_.sent / NAME.format("CET")).read_bytes() == centre_workbook(changed, "CET")


def test_generate__one_centre__keeps_the_others_in_the_manifest(round_: Round) -> None:
    generate(round_)
    before = read_manifest(round_.sent / "manifest.json")
    done = generate(round_, ["CKM"])
    assert [file.centre for file in done.files] == ["CKM"]
    assert read_manifest(round_.sent / "manifest.json") == before


def test_generate__centre_by_centre__gives_the_same_manifest(round_: Round, tmp_path: Path) -> None:
    generate(round_)
    for code in ("CSO", "CET", "CKM"):
        generate(round_, [code], tmp_path / "andet")
    assert _files(tmp_path / "andet") == _files(round_.sent)


def test_generate__unknown_centre__names_the_closest(round_: Round) -> None:
    with pytest.raises(OperatorError) as caught:
        generate(round_, ["CKN"])
    assert "no centre CKN" in caught.value.message
    assert caught.value.hint == "Did you mean CKM?"
    assert not round_.sent.exists()


def test_generate__centre_without_items__is_skipped_but_refused_by_name(
    round_: Round,
) -> None:
    fewer = without(round_, (6, 7, 8))
    with pytest.raises(OperatorError, match="CSO has no items"):
        generate(fewer, ["CSO"])
    assert generate(fewer).skipped == ("CSO",)
    assert not (round_.sent / NAME.format("CSO")).exists()


def test_generate__file_that_is_not_ours__is_left_and_nothing_written(round_: Round) -> None:
    round_.sent.mkdir()
    foreign = round_.sent / NAME.format("CKM")
    foreign.write_bytes(b"somebody's work")
    with pytest.raises(OperatorError) as caught:
        generate(round_)
    assert str(foreign) in caught.value.message
    assert _files(round_.sent) == {foreign.name: b"somebody's work"}


def test_generate__file_filled_in_where_it_lay__is_not_lost(round_: Round) -> None:
    generate(round_)
    filled = round_.sent / NAME.format("CET")
    filled.write_bytes(b"filled in")
    with pytest.raises(OperatorError, match="has been changed since it was written"):
        generate(round_)
    assert filled.read_bytes() == b"filled in"


def test_generate__other_files_in_the_folder__stay(round_: Round) -> None:
    round_.sent.mkdir()
    (round_.sent / "følgebrev.docx").write_bytes(b"brev")
    generate(round_)
    assert (round_.sent / "følgebrev.docx").read_bytes() == b"brev"


def test_generate__some_centres_after_a_new_template__asks_for_all(round_: Round) -> None:
    generate(round_)
    template = replace(round_.template, version=round_.template.version + 1)
    with pytest.raises(OperatorError, match="another version of the template"):
        generate(replace(round_, template=template), ["CET"])
    assert len(generate(replace(round_, template=template)).files) == 3


def test_generate__broken_manifest__is_the_operators_to_move(round_: Round) -> None:
    round_.sent.mkdir()
    (round_.sent / "manifest.json").write_text("{}")
    with pytest.raises(OperatorError, match="is not a manifest"):
        generate(round_)


def test_manifest__written_and_read__is_the_same(round_: Round) -> None:
    generate(round_)
    path = round_.sent / "manifest.json"
    manifest = read_manifest(path)
    assert manifest is not None
    assert manifest_json(manifest) == path.read_bytes()
