"""`sporing.json` of an edition (schema ``trace-v2``): for every figure its cells.

It names the returned files, and is never published.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from templates.regular import read_regular
from templates.toml_source import unreadable
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.figures import Figure, figures
from workbook.json_text import json_text
from workbook.numbers import plain
from workbook.records.value import Place
from workbook.round.finance import FILE_NAMES
from workbook.round.folder import settings_path
from workbook.round.model import Round

SCHEMA: Final = "trace-v2"
FILE_NAME: Final = "sporing.json"
FOLDER: Final = "internt"


def trail_json(
    data: Dataset, written: Mapping[str, str], found: Iterable[Figure] | None = None
) -> str:
    """The trail as JSON text: UTF-8, two blanks of indent.

    Of each record the cell of each of its fields, and the row in finance's list; of each figure of
    the edition the cells that it was made of. The office's own files stand with their sha256, and
    so does what was written, so that a later merge knows whether anybody has edited it.

    Args:
        data: the merged records.
        written: the sha256 of each published file, by name.
        found: the figures of the edition, where they have been found before.

    Raises:
        OperatorError: one of the office's own files cannot be read.
    """
    names = [name for name, _ in data.files]
    trail = {
        "schema": SCHEMA,
        "template": data.round.template.id,
        "round": data.round.config.round,
        "office": _office(data.round),
        "files": [{"file": name, "sha256": digest} for name, digest in data.files],
        "written": dict(written),
        "records": [_record(data, record, names) for record in data.records],
        "figures": [_figure(one, names) for one in (figures(data) if found is None else found)],
    }
    return json_text(trail, indent=2) + "\n"


def written_before(path: Path) -> Mapping[str, str]:
    """The sha256 of what an earlier merge wrote, by name; none where no trail can be read."""
    try:
        found = json.loads(read_regular(path))
    except (OSError, ValueError):
        return {}
    written = found.get("written", {}) if isinstance(found, dict) else {}
    return written if isinstance(written, dict) else {}


def _office(round_: Round) -> dict[str, str]:
    """The sha256 of the settings and of finance's lists, by name."""
    folder, listed = round_.folder, round_.template.record.file
    names = [f"{listed}{ending}" for ending in (".xlsx", ".csv") if listed]
    paths = [settings_path(folder), *(folder / name for name in (*names, *FILE_NAMES))]
    found: dict[str, str] = {}
    for path in paths:
        if path == paths[0] or path.is_file():
            try:
                found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError as error:
                raise unreadable(path, error) from error
    return found


def _record(data: Dataset, record: MergedRecord, files: list[str]) -> dict[str, object]:
    finance = [field.id for field in data.round.template.fields.values() if field.by == "finance"]
    repeats = [_place(place, files) for place in record.repeats]
    return {
        "name": record.name,
        "centre": record.centre,
        **({"repeats": repeats} if repeats else {}),
        "cells": {slot: _place(place, files) for slot, place in record.places.items()},
        "finance": {
            name: {"file": entry.file, "row": entry.row}
            if (entry := record.given.get(name))
            else None
            for name in finance
        },
    }


def _place(place: Place, files: list[str]) -> dict[str, object]:
    """A cell; its file by its place among the files, finance's own list by its name."""
    if place.file not in files:
        return {"list": place.file, "cell": place.address if place.row else ""}
    return {"file": files.index(place.file), "sheet": place.sheet, "cell": place.address}


def _figure(figure: Figure, files: list[str]) -> dict[str, object]:
    return {
        "sheet": figure.sheet,
        "table": figure.table,
        "row": figure.row,
        "column": figure.column,
        "value": plain(figure.number.value),
        "cells": [_place(one, files) for one in figure.places],
    }
