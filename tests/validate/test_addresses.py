"""Whatever a centre does to rows, columns and sheets: each finding names the cell of its fault.

openpyxl says what stands in that cell of the returned file. BUDGETRUNDE_EXAMPLES sets how many
workbooks are made (40 of each kind in the ordinary run).
"""

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.colours import as_openpyxl_reads
from tests.support.packages import pack, unpack_all
from tests.support.rounds import inbox, small_round
from tests.support.written import written_centre
from validate.engine import validate
from validate.finding import Finding
from workbook.address import a1, parse_a1
from workbook.centre_book import centre_book
from workbook.form.layout import form_layout
from workbook.naming import workbook_name
from workbook.round.model import Round

_EXAMPLES = settings(
    max_examples=int(os.environ.get("BUDGETRUNDE_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
_HOME = TemporaryDirectory()
_SHEET = "Opfølgning"
_HEADER, _FIRST, _LAST = 5, 6, 10
_COLUMNS = 15

Fault = tuple[str, str]
"""A rule's code, and what was planted for it."""

FOLLOW_UP: Mapping[str, Fault] = {
    "D6": ("VAL002", "Næsten færdig"),
    "E7": ("VAL005", "#REF!"),
    "E8": ("PUB001", "Borgeren 010190-1234 har klaget."),
    "E9": ("PUB002", "Spørg på 70 00 00 00."),
    "D7": ("VAL003", "under udmøntning."),
}
FORMS: Mapping[Fault, tuple[str, str, int | None]] = {
    ("VAL012", "ikke oplyst"): ("Sag 1", "saving", 2027),
    ("VAL011", "1.250,5"): ("Sag 2", "expense", 2028),
    ("VAL005", "#NAME?"): ("Sag 2", "assessment", None),
    ("PUB001", "Borgeren 010190-1234 har klaget."): ("Sag 1", "summary", None),
    ("VAL015", "TMU nr. 1"): ("Sag 1", "nr", None),
}


@cache
def _round() -> Round:
    return small_round(Path(_HOME.name) / "opfølgning")


@cache
def _case_round() -> Round:
    return small_case_round(Path(_HOME.name) / "sager")


@cache
def _answered() -> bytes:
    """The answers of one centre with all faults of a follow-up, as it was before the edits."""
    file = ReturnedFile(written_centre(_round(), "CET"))
    for cell, (code, planted) in FOLLOW_UP.items():
        if code == "VAL005":
            file.set_error(_SHEET, cell, planted)
        else:
            file.set_text(_SHEET, cell, planted)
    return file.data


@cache
def _proposed() -> bytes:
    layout = form_layout(_case_round())
    data = centre_book(_case_round(), "CBM", [good_case(), good_case("TMU-02")], 1)
    file = ReturnedFile(data)
    for (code, planted), (sheet, key, year) in FORMS.items():
        place = layout.places[key if year is None else f"{key}:{year}"]
        cell = a1(place.row, place.column)
        if code == "VAL005":
            file.set_error(sheet, cell, planted)
        else:
            file.set_text(sheet, cell, planted)
    return file.data


def _found(round_: Round, centre: str, data: bytes) -> tuple[Finding, ...]:
    with TemporaryDirectory() as folder:
        files = inbox(Path(folder), {workbook_name(round_.config, centre): data})
        return validate(round_, files).report.findings


def _held(data: bytes, findings: tuple[Finding, ...], codes: set[str]) -> list[Fault]:
    """What openpyxl reads at the address of each finding with one of these codes."""
    book = as_openpyxl_reads(data)
    held = []
    for finding in findings:
        if finding.code in codes:
            sheet = book[finding.sheet]
            assert isinstance(sheet, Worksheet)
            held += [(finding.code, str(sheet[cell].value)) for cell in finding.cells]
    return sorted(held)


def _row_of(file: ReturnedFile, nr: str) -> int | None:
    """The row of an item, wherever it and its column stand now."""
    texts = file.rows(_SHEET)
    header = next(ref for ref, text in texts.items() if text == "Nr.")
    column = parse_a1(header)[1]
    rows = [parse_a1(ref) for ref, text in texts.items() if text == nr]
    return next((row for row, at in rows if at == column and row > _HEADER), None)


def _edit_table(file: ReturnedFile, data: st.DataObject) -> None:
    """Some of the things that a centre does to a table, in any order."""
    last = _LAST
    columns = st.integers(1, _COLUMNS)
    acts = st.sampled_from(["insert", "sort", "filter", "hide", "hide column", "move", "delete"])
    for act in data.draw(st.lists(acts, min_size=1, max_size=5), "acts"):
        if act == "insert":
            count = data.draw(st.integers(1, 3))
            file.insert_rows(_SHEET, data.draw(st.integers(_FIRST, last)), count)
            last += count
        elif act == "sort":
            descending = data.draw(st.booleans())
            file.sort_rows(_SHEET, _FIRST, last, data.draw(columns), descending=descending)
        elif act == "filter":
            value = data.draw(st.sampled_from(["Afsluttet", "Klima og teknik", "KMU", "Svare"]))
            file.filter_on(_SHEET, data.draw(columns), value)
        elif act == "hide":
            file.hide_row(_SHEET, data.draw(st.integers(_FIRST, last)))
        elif act == "hide column":
            file.hide_column(_SHEET, data.draw(columns))
        elif act == "move":
            file.move_column(_SHEET, data.draw(columns), data.draw(columns))
        elif (row := _row_of(file, "9")) is not None:  # the item in which nothing is wrong
            file.delete_rows(_SHEET, row)
            last -= 1


@_EXAMPLES
@given(st.data())
def test_addresses__follow_up_edited_in_any_way__are_those_of_the_faults(
    data: st.DataObject,
) -> None:
    file = ReturnedFile(_answered())
    _edit_table(file, data)
    planted = sorted(FOLLOW_UP.values())
    found = _found(_round(), "CET", file.data)
    assert _held(file.data, found, {code for code, _ in planted}) == planted


def _copied(file: ReturnedFile, sheet: str, name: str) -> None:
    """A copy of a sheet as it is pasted: what stands in its cells, without formats."""
    texts = {parse_a1(ref): text for ref, text in file.rows(sheet).items()}
    rows, columns = (max(at[axis] for at in texts) for axis in (0, 1))
    grid = [
        [texts.get((row, at), "") for at in range(1, columns + 1)] for row in range(1, rows + 1)
    ]
    file.add_sheet(name, grid)


def _reordered(data: bytes, order: list[int]) -> bytes:
    """The workbook with its tabs in this order, names bound to a sheet with it."""
    parts = unpack_all(data)
    part = parts["xl/workbook.xml"]
    text = part if isinstance(part, str) else part.decode()
    tabs = re.findall(r"<sheet [^>]*/>", text)
    for tab in tabs:
        text = text.replace(tab, "")
    text = text.replace("<sheets>", f"<sheets>{''.join(tabs[at] for at in order)}")
    text = re.sub(
        r'localSheetId="(\d+)"',
        lambda found: f'localSheetId="{order.index(int(found[1]))}"',
        text,
    )
    return pack({**parts, "xl/workbook.xml": text})


def _edit_forms(file: ReturnedFile, data: st.DataObject) -> bytes:
    names = {name: name for name in ("Sag 1", "Sag 2")}
    end = form_layout(_case_round()).end_row
    acts = st.sampled_from(["insert", "hide", "rename", "copy", "unprotect"])
    for act in data.draw(st.lists(acts, min_size=1, max_size=4), "acts"):
        form = data.draw(st.sampled_from(sorted(names)))
        if act == "insert":
            file.insert_rows(
                names[form], data.draw(st.integers(2, end)), data.draw(st.integers(1, 2))
            )
        elif act == "hide":
            file.hide_row(names[form], data.draw(st.integers(2, end)))
        elif act == "rename":
            new = f"{form} {data.draw(st.sampled_from(['lamper', 'æ & ø', 'A’s']))} {len(names)}"
            if names[form] != new:
                file.rename_sheet(names[form], new)
            names[form] = new
        elif act == "unprotect":
            file.unprotect(names[form])
        elif "Vores noter" not in file.sheets():
            file.add_sheet("Vores noter", [["Husk", "010190-1234?"], ["TMU nr. 1", "ikke oplyst"]])
    order = data.draw(st.permutations(range(len(file.sheets()))), "order")
    return _reordered(file.data, list(order))


@_EXAMPLES
@given(st.data())
def test_addresses__forms_edited_in_any_way__are_those_of_the_faults(data: st.DataObject) -> None:
    edited = _edit_forms(ReturnedFile(_proposed()), data)
    planted = sorted(FORMS)
    found = _found(_case_round(), "CBM", edited)
    assert _held(edited, found, {code for code, _ in planted}) == planted


def test_addresses__form_copied__are_of_the_copy_too() -> None:
    file = ReturnedFile(_proposed())
    _copied(file, "Sag 1", "Kopi")
    found = [
        finding for finding in _found(_case_round(), "CBM", file.data) if finding.sheet == "Kopi"
    ]
    codes = {code for (code, _), (sheet, _, _) in FORMS.items() if sheet == "Sag 1"}
    held = _held(file.data, tuple(found), codes)
    assert held == sorted(fault for fault, (sheet, _, _) in FORMS.items() if sheet == "Sag 1")
