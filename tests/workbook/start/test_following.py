"""The next round takes over settings and answers, and nothing that was sent or came back."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samples.ballerup import SAMPLE as PROPOSALS
from samples.ishoj import CORRECTED, SAMPLE
from templates.errors import OperatorError
from validate.assemble import assemble
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.generate import generate
from workbook.records.record import Record
from workbook.round.grid import read_grid
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.start.folder import scaffold
from workbook.start.following import scaffold_after

TODAY = date(2024, 10, 1)


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The August round of the sample, merged; February lies beside it."""
    home = tmp_path_factory.mktemp("runder")
    shutil.copytree(SAMPLE, home / "opfølgning")
    august = home / "opfølgning" / "august"
    round_ = load_round(august)
    _assemble(round_)
    return august


@pytest.fixture(scope="module")
def next_one(merged: Path) -> Path:
    folder = merged.parent / "november"
    scaffold_after(merged, folder, TODAY, "November 2024")
    return folder


def _assemble(round_: Round) -> None:
    """The edition of the corrected answers, as the next round reads it."""
    found = validate(round_, read_inbox([round_.folder / CORRECTED]))
    assemble(round_, found, round_.merged, formats=("json",))


def _changed(before: Path, after: Path) -> list[str]:
    pairs = zip(
        (before / "runde.toml").read_text("utf-8").splitlines(),
        (after / "runde.toml").read_text("utf-8").splitlines(),
        strict=True,
    )
    return [new for old, new in pairs if old != new]


def _history(record: Record) -> list[tuple[str, str]]:
    values = record.of_field("earlier_remarks")
    return [(one.slot.part, one.text) for one in values if not one.is_blank]


def test_folder__after_another_round__holds_settings_and_list_alone(next_one: Path) -> None:
    assert sorted(path.name for path in next_one.iterdir()) == [
        *("aftale.xlsx", "indkommet", "runde.toml"),
    ]
    assert list((next_one / "indkommet").iterdir()) == []


def test_settings__after_another_round__differ_in_five_lines(merged: Path, next_one: Path) -> None:
    assert _changed(merged, next_one) == [
        'round = "November 2024"',
        "issued = 2024-10-01",
        "deadline = 2024-11-16",  # as many days as before
        'previous = "../august"',
        "# date = 2024-09-10",  # the edition's date was that of the earlier one
    ]


def test_files_of_the_edition__after_another_round__are_found_from_the_new_one(
    tmp_path: Path,
) -> None:
    before, after = tmp_path / "2019", tmp_path / "år" / "2020"
    shutil.copytree(PROPOSALS, before)
    after.parent.mkdir()
    scaffold_after(before, after, TODAY, "Budget 2020")
    settings = load_round(after).config.edition
    assert settings.logo == "../../2019/logo.svg"
    assert (after / settings.logo).is_file()
    assert settings.date is None


def test_list__after_another_round__lacks_what_the_edition_tells(
    merged: Path, next_one: Path
) -> None:
    before, after = read_grid(merged / "aftale.xlsx"), read_grid(next_one / "aftale.xlsx")
    own = [header for header in before.headers if not header.startswith("Bemærkninger")]
    assert after.headers == tuple(own)
    assert len(own) < len(before.headers)
    assert [row.cells for row in after.rows] == [
        {header: row.cells[header] for header in own} for row in before.rows
    ]


def test_records__after_another_round__have_its_statuses_and_all_remarks(
    merged: Path, next_one: Path
) -> None:
    before, after = load_round(merged), load_round(next_one)
    files = validate(before, read_inbox([merged / CORRECTED])).views
    answered = {record.key: record for view in files for record in view.records if record.is_led}
    assert len(after.records) == 68
    for old, new in zip(before.records, after.records, strict=True):
        said = answered[old.key]
        assert new.text("previous_status") == said.text("status")
        assert _history(new)[: len(_history(old))] == _history(old)
        own = [text for heading, text in _history(new) if heading in {"August", "August 2024"}]
        assert own == [said.text("remark")] * bool(said.text("remark"))


def test_round__after_another_round__generates_as_it_is(next_one: Path) -> None:
    assert len(generate(load_round(next_one)).files) == 9


def test_list__without_earlier_answers__is_the_same_file(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "a")
    first = tmp_path / "a" / "august"
    rows = (first / "aftale.xlsx").read_bytes()
    second = tmp_path / "a" / "november"
    round_ = load_round(first)
    _assemble(round_)
    scaffold_after(first, second, TODAY, "November 2024")
    third = tmp_path / "a" / "februar-2025"
    shutil.copytree(first / "samlet", second / "samlet")
    edition = second / "samlet" / "council.json"
    text = edition.read_text("utf-8").replace('"August 2024"', '"November 2024"')
    edition.write_text(text, encoding="utf-8")
    scaffold_after(second, third, TODAY, "Februar 2025")
    carried = (third / "aftale.xlsx").read_bytes()
    assert carried == (second / "aftale.xlsx").read_bytes() != rows


@pytest.mark.parametrize("template", ["omstilling", "prioritering", "katalog"])
def test_round_of_proposals__without_an_edition__is_followed_all_the_same(
    template: str, tmp_path: Path
) -> None:
    scaffold(tmp_path / "a", template, TODAY)
    scaffold_after(tmp_path / "a", tmp_path / "b", TODAY, "Marts 2025")
    assert 'round = "Marts 2025"' in (tmp_path / "b" / "runde.toml").read_text("utf-8")
    names = {path.name for path in (tmp_path / "b").iterdir()}
    assert names == {path.name for path in (tmp_path / "a").iterdir()}
    assert len(generate(load_round(tmp_path / "b"), blank=2).files) == 2


def test_follow_up__without_an_edition__is_refused(tmp_path: Path) -> None:
    scaffold(tmp_path / "a", "opfolgning", TODAY)
    with pytest.raises(OperatorError, match=r"samlet.council\.json") as refused:
        scaffold_after(tmp_path / "a", tmp_path / "b", TODAY, "November 2024")
    assert refused.value.hint.startswith("Merge the earlier round first")
    assert not (tmp_path / "b").exists()


def test_template_of_ones_own__beside_the_rounds__is_found_from_the_new_one(tmp_path: Path) -> None:
    home = tmp_path / "runder"
    home.mkdir()
    (home / "egen.toml").write_text(
        'schema = "template-v2"\nextends = "katalog"\nid = "egen"\nversion = 1\n', encoding="utf-8"
    )
    scaffold(home / "a", str(home / "egen.toml"), TODAY)
    settings = home / "a" / "runde.toml"
    text = settings.read_text("utf-8").replace(str(home / "egen.toml"), "../egen.toml")
    settings.write_text(text, encoding="utf-8")
    scaffold_after(home / "a", home / "2025" / "b", TODAY, "Marts 2025")
    assert load_round(home / "2025" / "b").config.template == "../../egen.toml"


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("August 2024", "August 2024 is the name of the round in"),
        ("november", "runde.toml has 1 problem"),
    ],
)
def test_name__of_the_earlier_round_or_of_none__is_refused(
    label: str, told: str, merged: Path, tmp_path: Path
) -> None:
    with pytest.raises(OperatorError) as refused:
        scaffold_after(merged, tmp_path / "ny", TODAY, label)
    assert told in refused.value.message
    assert not (tmp_path / "ny").exists()


def test_folder__that_holds_something__is_left_alone(merged: Path, tmp_path: Path) -> None:
    (tmp_path / "runde.toml").write_text("min egen", encoding="utf-8")
    with pytest.raises(OperatorError, match="exists and is not empty"):
        scaffold_after(merged, tmp_path, TODAY, "November 2024")
    assert (tmp_path / "runde.toml").read_text(encoding="utf-8") == "min egen"
