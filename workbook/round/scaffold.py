"""A new round folder that runs as it is: settings, an inbox, perhaps an agreement to follow up."""

import json
from datetime import date, timedelta
from pathlib import Path

import templates
from templates.errors import OperatorError
from templates.load import schema_of, template_path
from templates.read_template import read_template
from templates.template import SCHEMA
from workbook.danish import MONTHS
from workbook.files import write_files
from workbook.round.finance import FILE_NAMES, finance_fields, finance_headers
from workbook.round.folder import CONFIG, RECEIVED
from workbook.round.grid import read_grid
from workbook.write.agreement import agreement_workbook

FINANCE_LIST = FILE_NAMES[-1]

_DAYS_TO_ANSWER = 28
_START = Path(templates.__file__).parent / "start" / CONFIG


def scaffold(folder: Path, template: str, today: date) -> tuple[Path, ...]:
    """The files of a new round, written into a new or empty folder.

    Raises:
        OperatorError: the folder holds something already, or the template has no start files.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OperatorError(f"{folder} exists and is not empty.", "Name a new folder.")
    path = template_path(template)
    if schema_of(path) == SCHEMA:
        files = _records_files(folder, template, path, today)
        write_files(files)
        (folder / RECEIVED).mkdir(exist_ok=True)
        return (*files, folder / RECEIVED)
    start = path.parent / "start"
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


def _records_files(folder: Path, name: str, path: Path, today: date) -> dict[Path, bytes]:
    """The settings of a round of records, and finance's list with its headers alone."""
    template = read_template(path)
    is_bundled = path.parent == _START.parent.parent
    own = (_START.parent / path.stem if is_bundled else path.parent / "start") / CONFIG
    start = own if own.is_file() else _START
    known = {
        "@TEMPLATE@": _quoted(name if is_bundled else str(path.resolve())),
        "@TITLE@": _quoted(f"{template.title} til budget {today.year + 1}"),
    }
    settings = _filled(start.read_text(encoding="utf-8"), known | _words(today))
    files = {folder / CONFIG: settings.encode()}
    if finance_fields(template):
        headers = ";".join(finance_headers(template))
        files[folder / FINANCE_LIST] = f"{headers}\r\n".encode("utf-8-sig")
    return files


def _quoted(text: str) -> str:
    """The text as TOML writes one."""
    return json.dumps(text, ensure_ascii=False)


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
