"""`sporing.json` of an edition (schema ``trace-v2``): for every figure its cells.

It names the returned files, and is never published.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from templates.regular import read_regular
from templates.toml_source import unreadable
from workbook.edition.build import document, traced_context
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import Blank, CellRef, Document, Number, Sheet, Table, Text
from workbook.edition.outputs.data import TABLE, data_table
from workbook.json_text import json_text
from workbook.numbers import plain
from workbook.records.value import Place
from workbook.round.finance import FILE_NAMES
from workbook.round.folder import settings_path
from workbook.round.model import Round

SCHEMA: Final = "trace-v2"
FILE_NAME: Final = "sporing.json"
FOLDER: Final = "internt"


def trail_json(data: Dataset, written: Mapping[str, str]) -> str:
    """The trail as JSON text: UTF-8, two blanks of indent.

    Of each record the cell of each of its fields, and the row in finance's list; of each figure of
    the edition the cells that it was made of. The office's own files stand with their sha256, and
    so does what was written, so that a later merge knows whether anybody has edited it.

    Args:
        data: the merged records.
        written: the sha256 of each published file, by name.

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
        "figures": list(_figures(data, names)),
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


def _figures(data: Dataset, files: list[str]) -> Iterator[dict[str, object]]:
    edition = document(data, traced=True)
    sources = _Sources(data, edition)
    for sheet in edition.sheets:
        if sheet.kind == "text":
            yield from _of_sheet(sheet, sources, files)


def _of_sheet(sheet: Sheet, sources: "_Sources", files: list[str]) -> Iterator[dict[str, object]]:
    for table in sheet.tables:
        headers = _headers(table)
        for number, row in enumerate(table.rows):
            label = row.cells[0]
            place = 0
            for at, cell in enumerate(row.cells):
                if isinstance(cell, Number):
                    places = sources.of(CellRef(table.id, number, at))
                    yield {
                        "sheet": sheet.name,
                        "table": table.caption,
                        "row": label.text if isinstance(label, Text) else "",
                        "column": headers[place],
                        "value": plain(cell.value),
                        "cells": [_place(one, files) for one in places],
                    }
                place += cell.span


def _headers(table: Table) -> list[str]:
    """The header of each column; one that spans several stands over each of them."""
    return [
        cell.text if isinstance(cell, Text) else ""
        for cell in table.rows[0].cells
        for _ in range(cell.span)
    ]


class _Sources:
    """Finds the returned cells of which a figure is made: of a sum the typed ones that it adds."""

    def __init__(self, data: Dataset, edition: Document) -> None:
        context = traced_context(data)
        self._tables = {table.id: table for table in edition.tables()}
        self._tables.setdefault(TABLE, data_table(context))
        self._places: dict[CellRef, Place | None] = {
            ref: data.records[index].places.get(f"{field}:{year}" if year else field)
            for cells in (context.cells, context.page_cells)
            for (index, field, year), ref in cells.items()
        }

    def of(self, ref: CellRef) -> tuple[Place, ...]:
        """The cells, each once, in the order in which they are added."""
        cell = self._tables[ref.table].cell(ref)
        parts: list[CellRef] = []
        if isinstance(cell, Number | Blank):
            parts += (term.cell for term in cell.terms)
            parts += [cell.over] if cell.over is not None else []
        if isinstance(cell, Number):
            parts += cell.counts
        found = dict.fromkeys(place for part in parts for place in self.of(part))
        own = self._places.get(ref)
        return tuple(found) or ((own,) if own is not None else ())
