"""A new round folder that runs as it is: settings, an inbox, perhaps an agreement to follow up."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import templates
from templates.errors import OperatorError
from templates.load import template_path
from templates.read_template import read_template
from templates.template import Template
from templates.text import Text
from templates.toml_source import parse_model, read_text, toml_data
from workbook.danish import MONTHS
from workbook.files import write_files
from workbook.naming import workbook_name
from workbook.path_length import check_lengths
from workbook.round.config import RoundConfig
from workbook.round.finance import FILE_NAMES, finance_fields, finance_headers
from workbook.round.folder import CONFIG, RECEIVED, SENT
from workbook.round.grid import Grid, read_grid
from workbook.round.model import Round
from workbook.start.example import example_list

FINANCE_LIST = FILE_NAMES[-1]

_DAYS_TO_ANSWER = 28
_HOME = Path(templates.__file__).parent
_START = _HOME / "start"
_ROUND_LISTS = ("directors", "sections", "frames")


def scaffold(
    folder: Path, template: str, today: date, label: str | None = None
) -> tuple[Path, ...]:
    """The files of a new round, written into a new or empty folder.

    Args:
        folder: where they go.
        template: id of a bundled one, or the path of another.
        today: the day of issue.
        label: of the round; without one it is called after this month.

    Raises:
        OperatorError: the folder holds something already, or there is no such template.
    """
    check_new(folder)
    files = _files(folder, template, template_path(template), _words(today, label))
    check_room(folder, parse_model(files[folder / CONFIG].decode(), RoundConfig, name=CONFIG))
    write_files(files)
    (folder / RECEIVED).mkdir(exist_ok=True)
    return (*files, folder / RECEIVED)


def check_new(folder: Path) -> None:
    """Refuses a folder that is in use.

    Raises:
        OperatorError: it holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OperatorError(
            Text(f"{folder} findes og er ikke tom.", f"{folder} exists and is not empty."),
            Text("Angiv en ny mappe.", "Name a new folder."),
        )


def check_room(folder: Path, config: RoundConfig) -> None:
    """Refuses a folder whose path is so long that Excel could not open what will be sent from it.

    Raises:
        OperatorError: it is.
    """
    names = (workbook_name(config, centre.code) for centre in config.centres)
    check_lengths(folder / SENT / name for name in names)


def finance_file(folder: Path, template: Template) -> dict[Path, bytes]:
    """The empty list of what finance decides, where the template has any."""
    if not finance_fields(template):
        return {}
    headers = ";".join(finance_headers(template))
    return {folder / FINANCE_LIST: f"{headers}\r\n".encode("utf-8-sig")}


def _files(folder: Path, name: str, path: Path, words: Mapping[str, str]) -> dict[Path, bytes]:
    """The settings of the round, and finance's lists."""
    template = read_template(path)
    start = _start(path, template)
    words = {
        **words,
        "@TEMPLATE@": _quoted(name if path.parent == _HOME else str(path.resolve())),
        "@TITLE@": _quoted(f"{template.title} til budget {words['@BUDGET@']}"),
    }
    settings = _settings((start / CONFIG).read_text(encoding="utf-8"), template, words)
    config = parse_model(settings, RoundConfig, name=CONFIG)
    files = {folder / CONFIG: settings.encode()}
    if template.record.list == "closed":
        shown = start / f"{template.record.file}.csv"
        grid = _grid(read_grid(shown), words) if shown.is_file() else None
        files[folder / f"{template.record.file}.xlsx"] = example_list(
            Round(folder, config, template), grid
        )
    return files | finance_file(folder, template)


def _start(path: Path, template: Template) -> Path:
    """The folder of the start files: the template's own, of the one it extends, or of all."""
    base = toml_data(read_text(path), str(path)).get("extends", "")
    own = path.parent / "start" if path.parent != _HOME else _START / path.stem
    found = (own, _START / str(base), _START / template.id)
    return next((start for start in found if (start / CONFIG).is_file()), _START)


def _settings(text: str, template: Template, words: Mapping[str, str]) -> str:
    """The settings with an example of every list that the template takes from the round."""
    filled = _filled(text, words)
    known = toml_data(filled, CONFIG)
    asked = {getattr(field, "list", "") for field in template.fields.values()}
    lacking = [name for name in _ROUND_LISTS if name in asked and name not in known]
    more = [(_START / f"{name}.toml").read_text(encoding="utf-8") for name in lacking]
    return "\n".join([filled, *more])


def _quoted(text: str) -> str:
    """The text as TOML writes one."""
    return json.dumps(text, ensure_ascii=False)


def _grid(shown: Grid, words: Mapping[str, str]) -> Grid:
    rows = (
        replace(row, cells={header: _filled(text, words) for header, text in row.cells.items()})
        for row in shown.rows
    )
    return replace(shown, rows=tuple(rows))


def this_month(today: date) -> str:
    """What a round is called that nobody has named.

    >>> this_month(date(2026, 11, 30))
    'November 2026'
    """
    return f"{MONTHS[today.month - 1].capitalize()} {today.year}"


def _words(today: date, label: str | None) -> dict[str, str]:
    year = today.year
    years = range(year, year + 4)
    return {
        "@YEAR@": str(year),
        "@ROUND@": _quoted(label or this_month(today))[1:-1],
        "@ISSUED@": today.isoformat(),
        "@DEADLINE@": (today + timedelta(days=_DAYS_TO_ANSWER)).isoformat(),
        "@YEARS@": ", ".join(str(entry) for entry in years),
        "@ALL@": f"{years[0]}-{years[-1]}",
        "@REST@": f"{years[1]}-{years[-1]}",
        "@BUDGET@": str(year + 1),
        "@BUDGET_YEARS@": ", ".join(str(entry + 1) for entry in years),
        **{f"@BUDGET_{number}@": str(year + number) for number in range(1, len(years) + 1)},
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text
