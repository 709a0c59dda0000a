"""Each mistake of a first user is told in Danish, at its place, with what to write."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cli import main
from tests.first_mistakes.in_lists import IN_CELLS, IN_FILES, IN_HEADERS
from tests.first_mistakes.in_rounds import IN_ROUNDS
from tests.first_mistakes.in_settings import MEANT, WRITTEN
from tests.first_mistakes.mistake import Mistake, settings
from workbook.start.folder import scaffold

ALL = (*WRITTEN, *MEANT, *IN_CELLS, *IN_HEADERS, *IN_FILES, *IN_ROUNDS)


def _told(folder: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([command, str(folder)])
    return int(ended.value.code or 0), capsys.readouterr().err


def _with_lines(text: str, first: int) -> str:
    return text.replace("‹0›", str(first)).replace("‹1›", str(first + 1))


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_first_mistake__each__is_told_with_place_and_remedy(
    mistake: Mistake,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")  # where there are no settings to tell it
    folder = tmp_path / "runde"
    scaffold(folder, mistake.template, date(2026, 11, 30))
    first = mistake.made.line(folder) if isinstance(mistake.made, settings) else 0
    mistake.made(folder)
    code, told = _told(folder, mistake.command, capsys)
    assert code == 2, told
    assert _with_lines(mistake.place, first) in told
    assert _with_lines(mistake.says, first) in told
    assert mistake.remedy in told
    assert not (folder / "udsendt").exists()


def test_first_mistakes__several_in_one_file__are_told_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runde"
    scaffold(folder, "opfolgning", date(2026, 11, 30))
    path = folder / "runde.toml"
    town = settings('"Eksempel Kommune"', "Ishøj Kommune")
    deadline = settings("deadline = 2026-12-28", "deadline = 27-12-2026")
    lines = town.line(folder), deadline.line(folder)
    town(folder)
    deadline(folder)
    code, told = _told(folder, "generate", capsys)
    assert code == 2
    assert told.splitlines() == [
        f"budgetrunde: {path} har 2 fejl.",
        f'  {path}:{lines[0]}: En tekst skal stå i lige anførselstegn: "…".',
        "      Der står: municipality = Ishøj Kommune",
        '      Skriv:    municipality = "Ishøj Kommune"',
        f"  {path}:{lines[1]}: En dato skrives år-måned-dag uden anførselstegn.",
        "      Der står: deadline = 27-12-2026",
        "      Skriv:    deadline = 2026-12-27",
    ]


def test_first_mistakes__round_in_english__are_told_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runde"
    scaffold(folder, "opfolgning", date(2026, 11, 30))
    path = folder / "runde.toml"
    text = path.read_text(encoding="utf-8").replace('language = "da"', 'language = "en"')
    path.write_text(text.replace("deadline = 2026-12-28", "deadline = 28-12-2026"), "utf-8")
    _, told = _told(folder, "generate", capsys)
    assert "A date is written year-month-day, without quotes." in told
    assert "Write:   deadline = 2026-12-28" in told


def test_first_mistakes__names__are_told_apart() -> None:
    names = [mistake.name for mistake in ALL]
    assert len(set(names)) == len(names)
    assert len(names) >= 60


@pytest.mark.parametrize(
    "said",
    [
        ("da_DK.UTF-8", "er ikke en mappe.", "budgetrunde init laver en ny."),
        ("en_GB.UTF-8", "is not a folder.", "budgetrunde init makes a new one."),
    ],
)
def test_first_mistakes__no_round__speak_the_systems_language(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    said: tuple[str, str, str],
) -> None:
    language, says, remedy = said
    monkeypatch.setenv("LC_ALL", language)
    code, told = _told(tmp_path / "runde", "generate", capsys)
    assert code == 2
    assert says in told
    assert remedy in told


def test_first_mistakes__language_asked_for__goes_before_the_rounds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runde"
    scaffold(folder, "opfolgning", date(2026, 11, 30))
    (folder / "aftale.xlsx").unlink()
    capsys.readouterr()
    with pytest.raises(SystemExit):
        main(["generate", str(folder), "--lang", "en"])
    assert "has no aftale.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["init"], ["init", "--template", "omstilling"], ["generate"], ["merge"], ["validate"]],
    ids=" ".join,
)
def test_first_mistake__path_too_long_for_excel__is_told_and_nothing_written(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path / "/".join(["en mappe med et langt navn"] * 6) / "runde"
    command, *options = arguments
    if command != "init":
        scaffold(tmp_path / "r", "omstilling", date(2026, 11, 30))
        deep.parent.mkdir(parents=True)
        (tmp_path / "r").rename(deep)
    if command in ("merge", "validate"):
        book = openpyxl.Workbook()
        book.save(deep / "indkommet" / "CET.xlsx")
    if command == "validate":
        options = ["--return-copies", str(deep / "retur"), "-o", str(deep / f"{'fund' * 9}.xlsx")]
    before = sorted(tmp_path.rglob("*"))
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([command, str(deep), *options])
    told = capsys.readouterr().err
    assert ended.value.code == 2, told
    assert "218" in told
    assert "C:\\Runder" in told
    assert sorted(tmp_path.rglob("*")) == before
