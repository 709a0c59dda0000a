"""A list of projects of an office's own template: two rows of headers, and all that lies around."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from templates.errors import OperatorError
from tests.support.closed_lists import Fields, closed_round, closed_template
from tests.support.told import english
from workbook.intake.run import Imported, import_list
from workbook.round.load import load_round

_LIST = {"by": "list"}
FIELDS: Fields = {
    "titel": {"label": "Projekt", "type": "text", "required": True, **_LIST},
    "udvalg": {"label": "Udvalg", "type": "choices", "list": "committees", **_LIST},
    "art": {"label": "Art", "type": "choice", "list": "art", **_LIST},
    "ramme": {"label": "{year}", "name": "Budget", "type": "amounts", **_LIST},
    "slut": {"label": "Slut", "type": "date", "or_quarter": True, **_LIST},
    "svar": {"label": "Svar", "type": "text"},
}
_HEADERS = (
    ("Nr.", "Center", "Projektets navn", "Udvalg", "Budget", None, "Forventet slut", "Noter"),
    (None, None, None, None, 2026, 2027, None, None),
)
_ROWS = (
    ("P1", "CIS", "Skole", "ISU & TU", 1250.5, 100, date(2027, 6, 30), "x"),
    ("P2", "Center CTM", "Bro", "ISU", -3, None, "2027K3", None),
)
_TEMPLATE = closed_template(FIELDS, ["nr", *FIELDS])

Change = Callable[[Worksheet], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round folder without its list."""
    headers = "Nr.;Center;Projekt;Budget 2026;Budget 2027"
    closed_round(tmp_path, _TEMPLATE, headers, "P1;CIS;Skole;1;2")
    (tmp_path / "liste.csv").unlink()
    return tmp_path


def projects(folder: Path, change: Change = lambda _: None) -> Path:
    """The office's workbook with this change of its sheet: headers in rows 2 and 3."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Projekter"
    sheet.append(["Anlægsprojekter 2026"])
    for row in (*_HEADERS, *_ROWS):
        sheet.append(row)
    sheet.merge_cells("E2:F2")
    change(sheet)
    book.save(folder / "projekter.xlsx")
    return folder / "projekter.xlsx"


def brought(folder: Path, change: Change = lambda _: None) -> Imported:
    return import_list(projects(folder, change), folder)


def test_import__two_rows_of_headers__are_read_together(folder: Path) -> None:
    assert brought(folder).problems == ()
    import_list(folder / "projekter.xlsx", folder)
    said = [
        [record.text(name) for name in ("nr", "centre", "titel", "udvalg", "slut")]
        for record in load_round(folder).records
    ]
    assert said == [
        ["P1", "CIS", "Skole", "ISU/TU", "2027-06-30"],
        ["P2", "CTM", "Bro", "ISU", "2027K3"],
    ]
    assert [dict(one.amounts("ramme")) for one in load_round(folder).records] == [
        {"2026": 1250.5, "2027": 100}, {"2026": -3}
    ]  # fmt: skip
    sheet = openpyxl.load_workbook(folder / "liste.xlsx").active
    assert isinstance(sheet, Worksheet)
    assert [cell.value for cell in sheet[2]][4:6] == [1250.5, 100]


def test_import__a_mapping__is_in_the_rounds_language_and_names_what_may_be(folder: Path) -> None:
    path = brought(folder).path
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Sådan læses projekter.xlsx som liste.xlsx.")
    assert "# Listen skal have: Nr., Center, Projekt.\n" in text
    assert "header = [2, 3]" in text
    assert '{ column = "C", header = "Projektets navn", to = ["Projekt"] },' in text
    assert '{ column = "H", header = "Noter", to = [] },' in text


def test_import__what_nobody_sees__is_told(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet.append(["I alt", None, None, None, "=SUM(E4:E5)", 100])
        sheet["K4"] = "udenfor"
        sheet["C4"].comment = Comment("se her", "x")
        sheet.merge_cells("D4:D5")
        assert sheet.parent is not None
        sheet.parent.create_sheet("Gamle")["A1"] = "x"

    told = brought(folder, change)
    assert english(told.notes) == (
        "projekter.xlsx: row 5 is hidden, and counts like the others.",
        "projekter.xlsx: column D is hidden, and counts like the others.",
        "projekter.xlsx: D4:D5 is merged; only the first cell of what is merged counts.",
        "projekter.xlsx: what hangs on cells is not read: C4, such as “se her”.",
        "Row 1 is not read, above the headers: “Anlægsprojekter 2026”.",
        "Row 6 is not read, as leave_out says: “I alt”.",
        "Column K is not read: no header stands above.",
        "Merged headers: E2:F2. See whether each column has the right one.",
        "projekter.xlsx: only Projekter is read; not Gamle.",
        (
            "Written in the list's own spelling, 2 times: ISU & TU as ISU/TU in Udvalg, Center CTM "
            "as CTM in Center."
        ),
    )
    assert told.mapping.leave_out == ("I alt",)


def test_import__values_that_need_a_guess__are_told_at_their_cells(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["C1"] = "Beløb i 1.000 kr."
        sheet["G2"] = "Slut"
        sheet["E4"], sheet["F4"], sheet["G4"] = "5 mio. kr.", "ti", 46_000
        sheet["G4"].number_format = "General"
        sheet["B5"], sheet["E5"], sheet["G5"] = "CIS / Hansen", "=1+1", "30-02-2027"
        sheet["F5"] = "#REF!"
        sheet.append(["Noter: ingen"])

    assert english(brought(folder, change).problems) == (
        (
            "Projekter!C1: Beløb i 1.000 kr. stands above the headers, and the list's amounts are "
            "in kr. Write them in that unit, and correct the text."
        ),
        (
            "Projekter!E4: 5 mio. kr. is in mio. kr., and the list in kr. Write the amount in that "
            "unit."
        ),
        "Projekter!F4: ti is no number; write one such as 1250,5.",
        "Projekter!G4: 46000 is a number; is it the day 09-12-2025? Then write that.",
        (
            "Projekter!B5: Hansen in CIS / Hansen is not among the centres of the round; correct "
            "it or add it there."
        ),
        "Projekter!E5: a formula that was never calculated; open and save the file in Excel.",
        "Projekter!F5: #REF! is an error value; write what should stand there.",
        "Projekter!G5: 30-02-2027 is no date; write one such as 30-06-2026.",
        (
            "Projekter!A6: Noter: ingen stands alone in its row. Is it a heading or a total? Write "
            "it under leave_out, or under headings the column that it says."
        ),
    )


def test_import__a_header_in_another_unit__is_told_and_nothing_converted(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["E2"] = "Budget (t.kr.)"

    assert english(brought(folder, change).problems) == tuple(
        f"Projekter!{cell}: the header names 1.000 kr., and Budget {year} of the list is in kr. "
        "Write the amounts in that unit, and correct the header."
        for cell, year in (("E3", 2026), ("F3", 2027))
    )


def test_import__a_date_that_excel_made_of_a_key__is_told(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A4"] = date(2026, 1, 2)

    assert english(brought(folder, change).problems) == (
        (
            "Projekter!A4: a date (02-01-2026), which Excel may have made of other signs; write a "
            "text."
        ),
    )


def test_import__a_key_twice__is_told_at_the_offices_cell(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A5"] = "P1"

    assert english(brought(folder, change).problems) == (
        "Projekter!A5: P1 stands here and in Projekter!A4; every item stands once.",
    )


def test_import__headers_twice__are_not_chosen_between(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["H2"] = "Center"

    told = brought(folder, change)
    assert [entry.column for entry in told.mapping.columns if entry.to == ("Center",)] == []
    assert (
        "Columns B and H have one header, “Center”; see in the mapping which is read."
        in english(told.notes)
    )
    assert english(told.problems) == (
        "liste-kolonner.toml: no column fills Center, which every list has.",
    )


def test_import__a_list_that_is_there__is_replaced_only_by_force(folder: Path) -> None:
    file = projects(folder)
    import_list(file, folder)
    import_list(file, folder)
    written = (folder / "liste.xlsx").read_bytes()
    (folder / "liste.xlsx").write_bytes(b"kontorets egen")
    with pytest.raises(OperatorError, match="is there already") as refused:
        import_list(file, folder)
    assert refused.value.hint == "--force replaces it; or move it away first."
    assert (folder / "liste.xlsx").read_bytes() == b"kontorets egen"
    import_list(file, folder, force=True)
    assert (folder / "liste.xlsx").read_bytes() == written
    (folder / "liste.csv").write_text("Nr.", encoding="utf-8")
    with pytest.raises(OperatorError, match=r"liste\.csv is there already, and a round has one"):
        import_list(file, folder, force=True)


def test_import__the_rounds_own_list__is_not_written_over(folder: Path) -> None:
    import_list(projects(folder).rename(folder / "liste.xlsx"), folder)
    before = (folder / "liste.xlsx").read_bytes()
    with pytest.raises(OperatorError, match="is the round's list itself"):
        import_list(folder / "liste.xlsx", folder, force=True)
    assert (folder / "liste.xlsx").read_bytes() == before


def test_import__into_a_round_of_open_records__is_refused(tmp_path: Path) -> None:
    settings = Path(__file__).parents[3] / "samples" / "hoje-taastrup-2026" / "runde.toml"
    (tmp_path / "runde.toml").write_bytes(settings.read_bytes())
    with pytest.raises(OperatorError, match="it takes no list"):
        import_list(tmp_path / "x.csv", tmp_path)
