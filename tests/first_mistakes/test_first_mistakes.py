"""Each mistake of a first user is told in Danish, at its place, with what to write."""

from datetime import date
from pathlib import Path

import pytest

from cli import main
from tests.first_mistakes.in_settings import MEANT, WRITTEN
from tests.first_mistakes.mistake import Mistake
from workbook.start.folder import scaffold

ALL = (*WRITTEN, *MEANT)


def _told(folder: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([command, str(folder)])
    return int(ended.value.code or 0), capsys.readouterr().err


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_first_mistake__each__is_told_with_place_and_remedy(
    mistake: Mistake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runde"
    scaffold(folder, mistake.template, date(2026, 11, 30))
    mistake.made(folder)
    code, told = _told(folder, mistake.command, capsys)
    assert code == 2, told
    assert mistake.place in told
    assert mistake.says in told
    assert mistake.remedy in told
    assert not (folder / "udsendt").exists()


def test_first_mistakes__several_in_one_file__are_told_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runde"
    scaffold(folder, "opfolgning", date(2026, 11, 30))
    for mistake in WRITTEN[:1]:
        mistake.made(folder)
    path = folder / "runde.toml"
    text = path.read_text(encoding="utf-8").replace('"Eksempel Kommune"', "Ishøj Kommune")
    path.write_text(text, encoding="utf-8")
    code, told = _told(folder, "generate", capsys)
    assert code == 2
    assert told.splitlines() == [
        f"budgetrunde: {path} har 2 fejl.",
        f'  {path}:4: En tekst skal stå i lige anførselstegn: "…".',
        "      Der står: municipality = Ishøj Kommune",
        '      Skriv:    municipality = "Ishøj Kommune"',
        f"  {path}:10: En dato skrives år-måned-dag uden anførselstegn.",
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
