"""The next round's folder, from an earlier round: its settings and list, nothing that was sent."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from templates.errors import OperatorError
from templates.load import template_ids
from templates.text import Text
from templates.toml_source import parse_model, read_text
from workbook.files import write_files
from workbook.round.config import RoundConfig
from workbook.round.folder import CONFIG, RECEIVED, settings_path
from workbook.round.grid import Grid, read_grid
from workbook.round.listed import header_in_list, headers_of, list_fields, list_path
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.round.read_previous import previous_edition
from workbook.start.folder import check_new, check_room, finance_file, this_month
from workbook.start.settings_text import Place, with_settings
from workbook.write.finance_list import ListColumn, finance_list


def scaffold_after(
    source: Path, folder: Path, today: date, label: str | None = None
) -> tuple[Path, ...]:
    """The files of the round after another one, written into a new or empty folder.

    The settings are the earlier round's with their comments, but for the round's name, the day of
    issue, the deadline (as many days later as before) and `previous`; the date of the earlier
    edition becomes a comment, and files are named as the new folder sees them. Finance's list loses
    the columns of earlier answers: they come from the earlier round's edition.

    Args:
        source: the folder of the earlier round.
        folder: of the new one.
        today: the day of issue.
        label: of the new round, such as "November 2026"; without one it is called after this month.

    Raises:
        OperatorError: the folder holds something already; the earlier round does not fit, or has no
            edition whose answers the new one shows; or the name is the earlier one's.
    """
    check_new(folder)
    before, label = load_round(source), label or this_month(today)
    if before.config.round == label:
        raise OperatorError(
            Text(
                f"{label} er navnet på runden i {source}.",
                f"{label} is the name of the round in {source}.",
            ),
            Text(
                "Giv den nye runde sit eget navn med --round.",
                "Give the new round its own name: --round.",
            ),
        )
    path = settings_path(source)
    text = with_settings(read_text(path), _changes(before, folder, label, today), str(path))
    config = parse_model(text, RoundConfig, name=str(folder / CONFIG))
    check_room(folder, config)
    after = Round(folder, config, before.template)
    if config.previous is not None:
        previous_edition(before.folder, replace(config, previous="."), before.template)
    files = {folder / CONFIG: text.encode()} | finance_file(folder, before.template)
    if before.is_closed:
        files |= _list(before, after)
    write_files(files)
    (folder / RECEIVED).mkdir(exist_ok=True)
    return (*files, folder / RECEIVED)


def _changes(
    before: Round, folder: Path, label: str, today: date
) -> dict[Place, str | date | None]:
    config = before.config
    changes: dict[Place, str | date | None] = {
        ("round",): label,
        ("issued",): today,
        ("deadline",): today + (config.deadline - config.issued),
        ("edition", "date"): None,
    }
    if config.template not in template_ids():
        changes["template",] = _seen_from(folder, before.folder / config.template)
    for key in ("logo", "template"):
        path = getattr(config.edition, key)
        if path is not None:
            changes["edition", key] = _seen_from(folder, before.folder / path)
    if before.is_closed and any(field.kept for field in before.template.fields.values()):
        changes["previous",] = _seen_from(folder, before.folder)
    return changes


def _seen_from(folder: Path, path: Path) -> str:
    """The path as the settings in the folder name it."""
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError:  # what Windows has for two drives
        return path.resolve().as_posix()


def _list(before: Round, after: Round) -> dict[Path, bytes]:
    """Finance's list: the file as it is, or without the columns of what the edition tells."""
    path = list_path(before.folder, before.template)
    grid = read_grid(path)
    told = set(_told_by_edition(before, grid))
    if not told:
        return {after.folder / path.name: path.read_bytes()}
    kept = [header for header in grid.headers if header not in told]
    numbers = {header_in_list(f) for f in list_fields(before.template) if f.type == "integer"}
    file = before.template.record.file
    data = finance_list(
        [ListColumn(header, header in numbers) for header in kept],
        [row.cells for row in grid.rows],
        name=file.capitalize(),
        title=after.config.title,
        created=after.config.issued,
    )
    return {after.folder / f"{file}.xlsx": data}


def _told_by_edition(before: Round, grid: Grid) -> Iterator[str]:
    """The list's headers of the fields that keep what was answered in the round before."""
    template = before.template
    for field in list_fields(template):
        if field.id not in {one.kept for one in template.fields.values()}:
            continue
        header = header_in_list(field)
        if field.type == "history":
            yield from (one for one in grid.headers if f"{one} ".startswith(f"{header} "))
        else:
            yield from (one for one in headers_of(field, before) if one in grid.headers)
