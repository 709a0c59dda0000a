"""The final touch: language, protection that survives a paste, and fixed bytes."""

import os
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from workbook.read.model import CellKind
from workbook.read.open import read_book
from workbook.write.book import BookWriter, WriterFault
from workbook.write.finish import finish
from workbook.write.styles import LOCKED, OPEN

_SCRIPT = """
import sys
from datetime import datetime
from workbook.address import Area
from workbook.write import styles
from workbook.write.book import BookWriter, Series
book = BookWriter(created=datetime(2024, 2, 1), title="t", subject="s", company="k",
                  custom={name: name for name in {"a", "b", "c"} if name} and {"a": "1", "b": "2"})
sheet = book.sheet("A")
for row, style in enumerate(styles.NAMED.values(), 1):
    sheet.text(row, 1, f"række {row}", style)
    sheet.number(row, 2, row, style)
sheet.comment(1, 1, "note")
sheet.conditional(Area(1, 1, 5, 1), "A1>2", styles.FAULT)
sheet.chart(20, 1, "bar", [Series("x", "A", Area(1, 1, 3, 1), Area(1, 2, 3, 2), "#14506B")],
            title="t")
sheet.protect()
sys.stdout.buffer.write(book.to_bytes())
"""


def _book() -> bytes:
    book = BookWriter(created=datetime(2024, 2, 1, tzinfo=UTC), title="t", subject="s", company="k")
    sheet = book.sheet("Låst")
    sheet.text(1, 1, "locked", LOCKED)
    sheet.text(2, 2, "open", OPEN)
    sheet.column_width(2, 30)
    sheet.hide_column(4)
    sheet.protect()
    free = book.sheet("Fri")
    free.text(1, 1, "free", OPEN)
    return book.to_bytes()


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def test_finish__two_processes_with_other_hash_seeds__same_bytes() -> None:
    root = Path(__file__).parents[3]
    outputs = [
        subprocess.run(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-c", _SCRIPT],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert outputs[0][:4] == b"PK\x03\x04"


def test_finish__entries__dated_1980_and_content_types_first() -> None:
    with zipfile.ZipFile(BytesIO(_book())) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"


def test_finish__core_properties__carry_the_language() -> None:
    core = _part(_book(), "docProps/core.xml")
    assert core.endswith("<dc:language>da-DK</dc:language></cp:coreProperties>")
    assert openpyxl.load_workbook(BytesIO(_book())).properties.language == "da-DK"


def test_finish__normal_style__open() -> None:
    styles = _part(_book(), "xl/styles.xml")
    found = re.search(r"<cellStyleXfs.*?</cellStyleXfs>", styles)
    assert found is not None
    assert found[0] == (
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
        'applyProtection="1"><protection locked="0"/></xf></cellStyleXfs>'
    )


def test_finish__formats__each_says_whether_it_is_locked_and_the_count_is_right() -> None:
    styles = _part(_book(), "xl/styles.xml")
    found = re.search(r'<cellXfs count="(\d+)">(.*?)</cellXfs>', styles)
    assert found is not None
    assert int(found[1]) == found[2].count("<xf ") == found[2].count("<protection locked=") == 4


def test_finish__cells__locked_and_open_as_meant() -> None:
    sheet = openpyxl.load_workbook(BytesIO(_book()))["Låst"]
    assert sheet["A1"].protection.locked
    assert not sheet["B2"].protection.locked


def test_finish__protected_sheet__every_column_of_it_is_expressly_locked() -> None:
    sheet = _part(_book(), "xl/worksheets/sheet1.xml")
    spans = re.findall(r'<col min="(\d+)" max="(\d+)"[^>]* style="3"[^>]*/>', sheet)
    assert spans == [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "16384")]
    assert "<dimension" in sheet
    assert 'ref="A1:B2"' in sheet


def test_finish__sheet_without_protection__left_alone() -> None:
    assert "<cols>" not in _part(_book(), "xl/worksheets/sheet2.xml")


def test_finish__part_that_is_no_xml__writer_fault() -> None:
    book = BookWriter(created=datetime(2024, 2, 1, tzinfo=UTC), title="t", subject="s", company="k")
    book.sheet("A")
    book._book.close()
    source = BytesIO()
    with zipfile.ZipFile(book._target) as old, zipfile.ZipFile(source, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<a>" if name == "xl/theme/theme1.xml" else old.read(name))
    with pytest.raises(WriterFault, match=r"^xl/theme/theme1\.xml is not well-formed"):
        finish(source.getvalue(), language="da-DK")


@pytest.mark.libreoffice
@pytest.mark.slow
def test_finish__libreoffice__untouched_and_locked_cells_closed_and_answers_open(
    tmp_path: Path,
) -> None:
    source = tmp_path / "a.xlsx"
    source.write_bytes(_book())
    subprocess.run(  # noqa: S603 - a fixed command on our own file
        [  # noqa: S607 - found on the path wherever it is installed
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "fods",
            "--outdir",
            str(tmp_path),
            str(source),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    text = (tmp_path / "a.fods").read_text(encoding="utf-8")
    protections = dict(
        re.findall(
            r'<style:style style:name="(ce\d+)".*?style:cell-protect="(\w+)"', text, re.DOTALL
        )
    )
    sheet = text[text.index('<table:table table:name="Låst"') :].partition("</table:table>")[0]
    columns = set(re.findall(r'table:default-cell-style-name="(\w+)"', sheet))
    cells = re.findall(r'<table:table-cell table:style-name="(ce\d+)" office', sheet)
    assert {protections[name] for name in columns} == {"protected"}
    assert [protections[name] for name in cells] == ["protected", "none"]


def test_finish__formula_with_an_empty_result__is_calculated() -> None:
    book = BookWriter(created=datetime(2024, 2, 1, tzinfo=UTC), title="t", subject="s", company="k")
    book.sheet("A").formula(1, 1, '=IF(1=1,"","x")', "", LOCKED)
    (cell,) = read_book(book.to_bytes()).sheets[0].cells.values()
    assert (cell.kind, cell.raw) == (CellKind.TEXT, "")


@pytest.mark.parametrize(("formulas", "asked"), [(0, False), (1, True)])
def test_finish__workbook_without_formulas__is_not_calculated_anew(
    formulas: int, asked: bool
) -> None:
    book = BookWriter(created=datetime(2024, 2, 1, tzinfo=UTC), title="t", subject="s", company="k")
    book.sheet("Først").text(1, 1, "<f>1+1</f>", OPEN)
    for row in range(formulas):
        book.sheet("Tal").formula(row + 1, 1, "1+1", 2, OPEN)
    assert ("fullCalcOnLoad" in _part(book.to_bytes(), "xl/workbook.xml")) is asked
