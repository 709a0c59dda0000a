"""The workbook in which every figure and every answer leads to the cell that it came from."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from tests.support.ballerup import proposals
from tests.support.seminar import seminar
from workbook.edition import trail_book
from workbook.edition.figures import figures
from workbook.edition.trail_book import Roads, trail_workbook
from workbook.records.value import Place

ROADS = Roads("../../indkommet", "../..")
HEADER = 4


@cache
def _data() -> bytes:
    return trail_workbook(seminar(), tuple(figures(seminar())), ROADS)


def _sheets(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def _rows(sheet: Any) -> list[dict[str, Any]]:
    """The rows by header; of the file the way and the cell that it leads to stand under “Vej”."""
    head = [cell.value for cell in sheet[HEADER]]
    found = []
    for row in sheet.iter_rows(min_row=HEADER + 1):
        said: dict[str, Any] = {name: cell.value for name, cell in zip(head, row, strict=True)}
        link = row[head.index("Fil")].hyperlink
        said["Vej"] = link and (link.target, link.location)
        found.append(said)
    return found


def _figure(rows: list[dict[str, Any]], **said: object) -> list[dict[str, Any]]:
    return [row for row in rows if said.items() <= row.items()]


def test_trail__figure_of_one_cell__opens_it_in_the_returned_file() -> None:
    rows = _rows(_sheets(_data())["Tal"])
    [row] = _figure(
        rows,
        Tabel="Indarbejdes og sendes i høring",
        Række="I alt, overførselsudgifter",
        Kolonne="2027",
    )
    assert (row["Tal"], row["Celler"]) == (-600, 1)
    assert (row["Fil"], row["Ark"], row["Celle"]) == (
        "Prioriteringsforslag CØD.xlsx",
        "Forslag",
        "F10",
    )
    assert row["Vej"] == (
        r"..\..\indkommet\Prioriteringsforslag%20CØD.xlsx",
        "'Forslag'!F10",
    )
    assert len(rows) == 196


def test_trail__sum__leads_to_its_cells_which_add_up_to_it() -> None:
    book = _sheets(_data())
    [row] = _figure(
        _rows(book["Tal"]),
        Tabel="Indarbejdes og sendes i høring",
        Række="I alt, serviceudgifter",
        Kolonne="2026",
    )
    target, location = row["Vej"]
    assert target is None
    first = int(location.rpartition("$")[2])
    cells = _rows(book["Tallenes celler"])[first - HEADER - 1 :][: row["Celler"]]
    assert all(one["Tal"] == row["Tal"] and one["Række"] == row["Række"] for one in cells)
    amounts = {
        (place.file, place.sheet, place.address): record.amounts("amount").by_year[2026]
        for record in seminar().records
        if (place := record.places.get("amount:2026")) is not None
    }
    total = sum(amounts[one["Fil"], one["Ark"], one["Celle"]] for one in cells)
    assert Decimal(str(row["Tal"])) == total


def test_trail__answers__each_opens_its_cell_and_finances_own_their_list() -> None:
    rows = _rows(_sheets(_data())["Svar"])
    [answer] = _figure(rows, Forslag="ØU01 (Service)", Felt="Beløb", Del="2026")
    assert answer["Vej"][1] == "'Forslag'!E6"
    [decision] = _figure(rows, Forslag="ØU01 (Service)", Fil="beslutninger.csv")
    assert (decision["Del"], decision["Vej"]) == ("række 3", (r"..\..\beslutninger.csv", None))
    places = sum(len(one.places) + len(one.given) for one in seminar().records)
    assert len(rows) == places


def test_trail__proposals__figures_of_forms_lead_to_the_cells_of_the_form() -> None:
    data = proposals()
    rows = _rows(_sheets(trail_workbook(data, tuple(figures(data)), ROADS))["Svar"])
    [answer] = _figure(rows, Sag="TMU-01", Del="2020", Felt="Driftsbesparelse")
    assert answer["Vej"][1] == f"'{answer['Ark']}'!{answer['Celle']}"


def test_trail__files_on_another_drive__are_named_without_a_link() -> None:
    data = trail_workbook(seminar(), tuple(figures(seminar())), Roads("", ""))
    assert {row["Vej"] for row in _rows(_sheets(data)["Svar"])} == {None}


def test_trail__name_that_commands_whoever_shows_it__stands_harmless() -> None:
    data = seminar()
    place = Place("svar\u202e.xlsx", "=1+1\x07", 2, 2)
    records = (replace(data.records[0], places={"title": place}), *data.records[1:])
    written = trail_workbook(replace(data, records=records), (), ROADS)
    row = _rows(_sheets(written)["Svar"])[0]
    assert (row["Fil"], row["Ark"]) == ("svar‹U+202E›.xlsx", "=1+1␇")


def test_trail__more_links_and_rows_than_a_sheet_takes__are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trail_book, "_MOST_LINKS", 2)
    monkeypatch.setattr(trail_book, "_MOST_ROWS", HEADER + 3)
    sheet = _sheets(trail_workbook(seminar(), (), ROADS))["Svar"]
    rows = _rows(sheet)
    assert [row["Vej"] is None for row in rows] == [False, False, True]
    left = sum(len(one.places) + len(one.given) for one in seminar().records) - 3
    assert sheet["A3"].value == (
        f"{left} rækker mere er der ikke plads til; sporing.json har dem alle."
    )


def test_trail__twice__equal_bytes() -> None:
    assert trail_workbook(seminar(), tuple(figures(seminar())), ROADS) == _data()
