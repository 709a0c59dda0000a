"""A sheet of rows opens on what is asked: measured from column widths, as a laptop shows them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

import samples
from templates.check import Condition, OwnCheck
from templates.field import AmountsField, TextField
from templates.read_template import bundled_template
from templates.sheet import RowsSheet
from templates.template import Template
from tests.support.cases import Case, Expect
from tests.support.closed_lists import Fields, closed_round, closed_template
from tests.support.follow_up import follow_up_round
from tests.support.rounds import edited, remarked, small_round
from tests.support.small_rounds import FOLLOW_UP
from workbook.centre_book import centre_book
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.columns import FROZEN, SCREEN
from workbook.rows.layout import RowsLayout, rows_layout

_SAMPLES = Path(samples.__file__).parent
_HIGH = 520  # pixels of rows that a laptop of 1366 × 768 shows below the ribbon
_OF_A_CATALOGUE = 12  # title, description, nine areas, a type
_FOLLOW_UP = _SAMPLES / "ishoj-2024" / "august"
_SENT = [
    *((_FOLLOW_UP, centre) for centre in ("CBF", "CDS", "CET", "CKF", "CKM", "CSO", "CØD")),
    (_SAMPLES / "ishoj-2024" / "februar", "CET"),
    (_SAMPLES / "hoje-taastrup-2026", "CBE"),
    (_SAMPLES / "kl-2024", "AALBORG"),
]


def _sheet(round_: Round, centre: str) -> Worksheet:
    data = centre_book(round_, centre)
    return load_workbook(BytesIO(data))[rows_layout(round_, centre).sheet]


def _across(sheet: Worksheet, columns: int) -> int:
    """Pixels of the first columns in Excel at 100 %; the file has a column's whole width."""
    ranges = [one for one in sheet.column_dimensions.values() if one.width]
    found = {
        number: one.width
        for one in ranges
        for number in range(one.min or 1, (one.max or 0) + 1)
        if number <= columns
    }
    assert len(found) == columns
    return sum(round(width * 7) for width in found.values())


def _down(sheet: Worksheet, rows: int) -> float:
    """Pixels of the first rows."""
    return sum((sheet.row_dimensions[row].height or 15) * 96 / 72 for row in range(1, rows + 1))


def _frozen(sheet: Worksheet) -> int:
    """How many columns stay in view."""
    letters = "".join(sign for sign in str(sheet.freeze_panes) if sign.isalpha())
    return column_index_from_string(letters) - 1


def _answers(layout: RowsLayout) -> list[int]:
    return [place.column for place in layout.columns if place.is_open]


@pytest.mark.parametrize(("folder", "centre"), _SENT, ids=lambda one: getattr(one, "name", one))
def test_sent_sheet__on_a_laptop__shows_the_first_record_and_its_answers(
    folder: Path, centre: str
) -> None:
    round_ = load_round(folder)
    layout, sheet = rows_layout(round_, centre), _sheet(round_, centre)
    names = {round_.template.record.title, *round_.template.record.key}
    assert {place.slot.field.id for place in layout.columns[: _frozen(sheet)]} <= names
    assert _across(sheet, _frozen(sheet)) <= FROZEN
    assert _down(sheet, layout.first_row) <= _HIGH
    if round_.is_closed:
        assert _across(sheet, max(_answers(layout))) <= SCREEN
        return
    # All of a centre's own row is answers, from the first column on; a catalogue has many.
    shown = [place for place in layout.columns if _across(sheet, place.column) <= SCREEN]
    assert min(_answers(layout)) == 1
    assert len(shown) in (len(layout.columns), _OF_A_CATALOGUE)


def test_sent_sheet__years_and_notes_without_content__are_left_out() -> None:
    round_ = follow_up_round()
    shown = {code: [place.key for place in rows_layout(round_, code).columns] for code in _CODES}
    assert shown["CKF"] == [
        *("nr", "title", "role", "status", "remark", "previous_status", "section", "responsible"),
        *(f"amount:{year}" for year in (2024, 2025, 2026, 2027)),
        *("committees", "earlier_remarks"),
    ]
    assert "amount:2023" in shown["CET"]
    assert "economy_note" in shown["CET"]


_CODES = ("CET", "CKF")


def test_sent_sheet__long_history__is_a_wide_last_column_and_rows_stay_low(tmp_path: Path) -> None:
    texts = [(f"{month} 2023", "Arbejdet skrider frem som aftalt. " * 12) for month in _MONTHS]
    round_ = remarked(small_round(tmp_path), 1, *texts)
    sheet = _sheet(round_, "CET")
    layout = rows_layout(round_, "CET")
    last = layout.columns[-1]
    assert last.key == "earlier_remarks"
    assert _across(sheet, last.column) - _across(sheet, last.column - 1) == 775
    assert sheet.cell(layout.first_row, last.column).font.size == 10
    assert (sheet.row_dimensions[layout.first_row].height or 0) < 250
    assert _across(sheet, max(_answers(layout))) <= SCREEN


_MONTHS = ("Februar", "Maj", "August", "November")


def test_sent_sheet__printed__is_a4_on_its_side_with_its_headers_on_each_page() -> None:
    sheet = _sheet(follow_up_round(), "CET")
    assert sheet.page_setup.orientation == "landscape"
    setup = sheet.page_setup
    assert (str(setup.paperSize), setup.scale) == ("9", 70)  # A4
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$5:$5", "$A:$B")


def _own(given: int, **changes: object) -> Template:
    """The follow-up as an office's own, with further columns of finance's before the answers."""
    template = bundled_template("opfolgning")
    fields = {
        f"g{number}": TextField(id=f"g{number}", label=f"Oplysning {number}", by="list")
        for number in range(given)
    }
    extra = AmountsField(id="spent", label="Brugt {year}", name="Brugt")
    sheets = tuple(
        replace(sheet, columns=("nr", *fields, *sheet.columns[1:], "spent"))
        if isinstance(sheet, RowsSheet)
        else sheet
        for sheet in template.sheets
    )
    made = {**template.fields, **fields, "spent": extra}
    return replace(template, fields=made, sheets=sheets, **changes)  # type: ignore[arg-type]


def test_sent_sheet__of_a_made_up_template__has_all_answers_in_sight() -> None:
    round_ = follow_up_round(_own(8))
    layout, sheet = rows_layout(round_, "CKF"), _sheet(round_, "CKF")
    keys = [place.key for place in layout.columns]
    spent = [f"spent:{year}" for year in (2023, 2024, 2025, 2026, 2027)]
    assert keys[:10] == ["nr", "title", "role", "status", "remark", *spent]
    assert not any(key.startswith("g") for key in keys)
    assert _across(sheet, max(_answers(layout))) <= SCREEN
    assert _frozen(sheet) == 2


def test_sent_sheet__column_that_a_check_asks__stays_though_nothing_stands_in_it() -> None:
    check = OwnCheck(
        code="OWN001",
        field="remark",
        severity="warning",
        when=(Condition(field="g1", blank=True),),
        says="{Record} mangler noget.",
        fix="Se efter.",
        live="Punkter, der mangler noget",
    )
    round_ = follow_up_round(_own(2, checks=(check,)))
    keys = [place.key for place in rows_layout(round_, "CKF").columns]
    assert "g1" in keys
    assert "g0" not in keys


def test_sent_sheet__answers_that_are_in_sight_anyway__stand_as_written(tmp_path: Path) -> None:
    fields: Fields = {
        "what": {"label": "Hvad", "type": "text", "by": "list"},
        "answer": {"label": "Svar", "type": "long_text", "required": True},
    }
    template = closed_template(fields, ["nr", "what", "centre", "answer"])
    round_ = closed_round(tmp_path, template, "Nr.;Center;Hvad", "A1;CIS;Tag", "A2;CIS;Gulv")
    keys = [place.key for place in rows_layout(round_, "CIS").columns]
    assert keys == ["nr", "what", "centre", "answer", "role"]


def _with_another_year(round_: Round) -> Round:
    """An amount of a year that had none in CKM's workbook, and none of one that had."""
    return edited(round_, 5, economy="1,0 (2024) 2,0 (2027)")


def test_returned__columns_that_finance_has_filled_or_emptied_since__lack_for_no_fault(
    tmp_path: Path,
) -> None:
    case = Case(
        FOLLOW_UP,
        "another year",
        (Expect("STR007"),),
        centre="CKM",
        later=_with_another_year,
    )
    assert [one.code for one in case.findings(tmp_path)] == ["STR007"]


def test_returned__empty_column_of_finance_deleted__is_no_fault_and_another_is(
    tmp_path: Path,
) -> None:
    def deleted(slot: str) -> list[str]:
        place = tmp_path / slot.replace(":", "")
        place.mkdir()
        round_ = small_round(place)
        letter = rows_layout(round_, "CET").at(1, slot)[:-1]
        case = Case(FOLLOW_UP, slot, edit=lambda file: file.delete_column("Opfølgning", letter))
        return [one.code for one in case.findings(place / "runde")]

    assert deleted("committees") == ["STR020"]
    assert deleted("amount:2025") == ["STR020"]
