"""Lists as an office has them: the agreement of the sample under the headers of its document."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from samples.ishoj import SAMPLE, load_facts
from workbook.round.grid import read_grid

Row: TypeAlias = Sequence[str | int | None]

PRINTED = (
    "Nr.",
    "Ansvarlig centerchef og direktør",
    "Beskrivelse i budgetaftalen",
    "Økonomi (i mio. kr.)",
    "Ansvarligt udvalg",
)
"""The headers of the document that the follow-up replaces."""


@cache
def agreement() -> tuple[Row, ...]:
    """The agreement of February as an office has it: headings, headers, items, remarks."""
    facts = load_facts()
    listed = read_grid(SAMPLE / "februar" / "aftale.xlsx").headers
    remarks = [header for header in listed if header.startswith("Bemærkninger")]
    headers = (*PRINTED, *remarks)
    rows: list[Row] = [["Opfølgning på Budgetaftale 2024"], []]
    section = ""
    for item in facts.items:
        if item["section"] != section:
            section = item["section"]
            rows += [[f"{section}:"], headers]
        history = facts.history(item["nr"], "februar")
        said = [history.get(header.removeprefix("Bemærkninger").strip()) for header in remarks]
        owners = "/".join(filter(None, [*item["centres_february"], item["director"]]))
        committees = " og ".join(item["committees"])
        rows.append([item["nr"], owners, item["title"], item["economy_printed"], committees, *said])
    return tuple(rows)


def sheet_file(path: Path, rows: Iterable[Row]) -> Path:
    """The rows as a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Ark1"
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def csv_file(path: Path, rows: Iterable[Row], separator: str, encoding: str) -> Path:
    """The rows as Excel exports them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def json_file(path: Path, rows: Sequence[Row]) -> Path:
    """The rows below their headers as objects, each with its section."""
    entries = []
    section: str | int | None = ""
    headers: Row = ()
    for row in rows[2:]:
        if len(row) == 1:
            section = row[0]
        elif row[0] == "Nr.":
            headers = row
        else:
            said = {str(key): value for key, value in zip(headers, row, strict=False)}
            entries.append({"Afsnit": section, **said})
    path.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    return path
