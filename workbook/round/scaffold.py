"""A new round folder that runs as it is: settings, an inbox, perhaps an agreement to follow up."""

from datetime import date, timedelta
from pathlib import Path

from templates.errors import OperatorError
from templates.load import template_path
from workbook.danish import MONTHS
from workbook.files import write_files
from workbook.round.folder import CONFIG, RECEIVED
from workbook.round.grid import read_grid
from workbook.write.agreement import agreement_workbook

_DAYS_TO_ANSWER = 28


def scaffold(folder: Path, template: str, today: date) -> tuple[Path, ...]:
    """The files of a new round, written into a new or empty folder.

    Raises:
        OperatorError: the folder holds something already, or the template has no start files.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OperatorError(f"{folder} exists and is not empty.", "Name a new folder.")
    start = template_path(template).parent / "start"
    if not start.is_dir():
        raise OperatorError(f"The template {template} has no start files.")
    words = _words(today)
    settings = _filled((start / CONFIG).read_text(encoding="utf-8"), words)
    files = {folder / CONFIG: settings.encode()}
    agreement = start / "aftale.csv"
    if agreement.is_file():
        files[folder / "aftale.xlsx"] = _agreement(agreement, words, today)
    write_files(files)
    (folder / RECEIVED).mkdir(exist_ok=True)
    return (*files, folder / RECEIVED)


def _agreement(path: Path, words: dict[str, str], today: date) -> bytes:
    grid = read_grid(path)
    rows = [
        {header: _filled(text, words) for header, text in row.cells.items()} for row in grid.rows
    ]
    return agreement_workbook(grid.headers, rows, created=today)


def _words(today: date) -> dict[str, str]:
    year = today.year
    years = range(year, year + 4)
    return {
        "@YEAR@": str(year),
        "@ROUND@": f"{MONTHS[today.month - 1].capitalize()} {year}",
        "@ISSUED@": today.isoformat(),
        "@DEADLINE@": (today + timedelta(days=_DAYS_TO_ANSWER)).isoformat(),
        "@YEARS@": ", ".join(str(entry) for entry in years),
        "@ALL@": f"{years[0]}-{years[-1]}",
        "@REST@": f"{years[1]}-{years[-1]}",
        "@BUDGET@": str(year + 1),
        "@BUDGET_YEARS@": ", ".join(str(entry + 1) for entry in years),
        **{f"@BUDGET_{number}@": str(year + number) for number in range(1, len(years) + 1)},
    }


def _filled(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text
