"""Structures of real documents, a folder each: the round is sent, filled in, checked and merged.

A folder has the settings, the template and finance's list as an office would write them, and
``svar.toml`` with what each centre answers. What is found is in ``fundet.txt``, and every table of
the edition as it is printed in ``udgave.txt``: cells apart by ``|``, sums behind ``=``.
"""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.web_page import Page, read_tables, texts_of
from validate.assemble import assemble
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reconcile.run import reconcile
from workbook.edition.council import read_council
from workbook.form.book import form_workbook
from workbook.generate import generate
from workbook.naming import workbook_name
from workbook.numbers import danish
from workbook.records.value import Content, Contents
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

_FOLDERS = sorted(path for path in (Path(__file__).parent / "structures").iterdir())


def _content(said: object) -> Content:
    """A number of TOML as a cell has it; texts and dates are what they are."""
    if isinstance(said, int | float):
        return Decimal(str(said))
    assert isinstance(said, str | date)
    return said


def _workbook(round_: Round, centre: str, answers: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The centre's workbook with its answers, by key of the record."""
    said: dict[str, Contents] = {
        key: {slot: _content(one) for slot, one in record.items()}
        for key, record in answers.items()
    }
    if round_.template.form_sheet is not None:
        return form_workbook(round_, centre, list(said.values()))
    sent = [record.name for record in round_.centre_records(centre)]
    assert said.keys() <= set(sent)
    return rows_workbook(round_, centre, [said.get(name, {}) for name in sent])


def _printed(cell: Mapping[str, Any]) -> str:
    """A cell as a reader sees it."""
    match cell["kind"]:
        case "number":
            number = danish(Decimal(cell["value"]), cell.get("decimals", 0))
            return f"{number} %" if cell.get("unit") == "%" else number
        case "day":
            return str(cell["day"])
        case "text":
            return re.sub(r"\s*\n\s*", " / ", cell["text"])
    return ""


def _tables(folder: Path) -> Iterator[str]:
    """Every table of the edition, line by line, and what each chart draws."""
    council = json.loads((folder / "council.json").read_text(encoding="utf-8"))
    for section in council["sections"]:
        for table in section["blocks"]:
            if table["kind"] == "chart":
                drawn = ", ".join(series["name"] for series in table["series"])
                yield from (f"({table['form']}) {table['title']}: {drawn}", "")
            if table["kind"] != "table" or section["kind"] == "data":
                continue
            yield f"[{section['name']}] {table['caption']}"
            for row in table["rows"]:
                sign = {"header": "#", "total": "=", "grand": "=="}.get(row["role"], "")
                yield f"{sign} {' | '.join(map(_printed, row['cells']))}".strip()
            yield ""


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: folder.name)
def test_structure__filled_in_and_merged__is_found_and_printed_exactly(
    folder: Path, tmp_path: Path
) -> None:
    home = shutil.copytree(folder, tmp_path / "runde")
    answers = tomllib.loads((home / "svar.toml").read_text(encoding="utf-8"))
    round_ = load_round(home)
    generate(round_)
    round_.received.mkdir()
    for centre, said in answers.items():
        path = round_.received / workbook_name(round_.config, centre)
        path.write_bytes(_workbook(round_, centre, said))
    validation = validate(round_, read_inbox([round_.received]))
    found = [f"{one.code} {one.cell} {one.message}" for one in validation.report.findings]
    assert "\n".join([*found, ""]) == (folder / "fundet.txt").read_text(encoding="utf-8")
    paths = assemble(round_, validation, round_.merged).paths
    assert "\n".join(_tables(round_.merged)) == (folder / "udgave.txt").read_text(encoding="utf-8")
    [book] = [path for path in paths if path.suffix == ".xlsx" and path.parent == round_.merged]
    assert [one.message.en for one in reconcile(round_, book).differences] == []
    edition = read_council(round_.merged / "council.json").document()
    [page] = [path for path in paths if path.suffix == ".html"]
    shown = Page(page.read_text(encoding="utf-8")).tables
    assert shown == [texts_of(table, edition) for table in read_tables(edition)]
