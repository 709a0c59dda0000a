"""No text of a returned file commands the terminal, page or workbook that shows a report."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.validate.reporters.small_report import small_report
from validate.finding import Finding, Level
from validate.report import Report
from validate.reporters import FORMATS, render
from validate.reporters.text import render_findings

COMMAND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
FORGED = "Skal rettes  FORGED"
NASTY = f"\x1b[31mRødt\x1b]0;titel\x07\x9b2J\r\n  {FORGED}  alt er godkendt\u202excod\u2028"
NAME = f"svar\n{NASTY}.xlsx"


@pytest.fixture
def report(tmp_path: Path) -> Report:
    plain = small_report(tmp_path)
    file = replace(plain.files[0], name=NAME, path=plain.files[0].path.with_name("svar.xlsx"))
    finding = Finding(
        code="VAL002",
        name="not-on-list",
        severity=Level.ERROR,
        message=f"“{NASTY}” er ikke på listen.",
        fix=f"Skriv {NASTY}.",
        file=NAME,
        centre="CET",
        sheet=f"Ark {NASTY}",
        cells=("O6",),
        item=NASTY,
        column=NASTY,
        value=NASTY,
        expected=NASTY,
    )
    return replace(plain, files=(file,), findings=(finding,))


def texts(data: str | bytes) -> Iterator[str]:
    if isinstance(data, str):
        yield data
        return
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("format_", FORMATS)
def test_render__hostile_texts_and_names__no_character_commands(
    report: Report, format_: str, language: str
) -> None:
    rendered = render(report, format_, "en" if language == "en" else "da")

    assert [text for text in texts(rendered) if COMMAND.search(text)] == []


def test_render_text__line_breaks_in_names_and_values__forge_no_line(report: Report) -> None:
    lines = str(render(report, "text", "da")).splitlines()
    told = list(render_findings(report, report.findings, "da"))

    assert [line for line in (*lines, *told) if line.lstrip().startswith(FORGED)] == []
    assert told[0].startswith("svar↵␛[31mRødt␛]0;titel␇‹U+009B›2J↵")
    assert len(told) == 2
