from decimal import Decimal
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.read_template import bundled_template
from workbook.records.value import Place
from workbook.round.listed import ListSettings, in_order, read_list

_HEADERS = (
    "Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg;Bemærkninger;Bemærkninger Maj 2024"
)
_LISTS = {
    "centres": ("CET", "CKM"),
    "committees": ("ØPU", "SSU"),
    "directors": ("DTK",),
    "sections": ("Ny aftale", "Gammel aftale"),
    "status": ("Afsluttet",),
}
_SETTINGS = ListSettings(
    _LISTS, (2024, 2025), without_economy=("Gammel aftale",), own_rounds=("August 2024",)
)


def _list(folder: Path, *rows: str, headers: str = _HEADERS) -> Path:
    path = folder / "aftale.csv"
    path.write_text("\n".join((headers, *rows)), encoding="utf-8")
    return path


def _problems(path: Path) -> list[str]:
    with pytest.raises(OperatorError) as refused:
        read_list(path, bundled_template("opfolgning"), _SETTINGS)
    return list(refused.value.problems)


def test_list__a_row__is_a_record_with_its_cells(tmp_path: Path) -> None:
    path = _list(
        tmp_path, "12;Ny aftale;CET/CKM;DTK;Flere træer;0,4 (2024);ØPU, SSU;I gang.;Plantet."
    )
    [record] = read_list(path, bundled_template("opfolgning"), _SETTINGS)
    assert (record.key, record.name, record.centre) == (("12",), "12", "CET")
    assert record.values["nr"].content == Decimal(12)
    assert record.text("centre") == "CET/CKM"
    assert record.text("committees") == "ØPU/SSU"
    assert record.values["economy"].place == Place("aftale.csv", "", 2, 6)
    assert [value.slot.part for value in record.of_field("earlier_remarks")] == ["", "Maj 2024"]
    assert record.text("previous_status") == ""


def test_list__misfits__are_all_told_at_their_cells(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "x;Ny aftale;CETT;DTK;Træer;;ØPU;;",
        "2;Ny aftal;CET/CET;;Træer;0,4 (2031);ØPU;;",
        "3;Gammel aftale;CET;;Træer;0,4 (2024);ØPU;;",
        "4;Ny aftale;CET;;;;ØPU;;",
    )
    assert _problems(path) == [
        "aftale.csv A2: x is no whole number; write one such as 12.",
        "aftale.csv C2: CETT is not among the centres of runde.toml; did you mean CET?",
        "aftale.csv B3: Ny aftal is not among the sections of runde.toml; did you mean Ny aftale?",
        "aftale.csv C3: CET stands twice.",
        "aftale.csv F3: 2031 is not among the years in runde.toml; add it there.",
        "aftale.csv F4: the section Gammel aftale has economy = false, but 0,4 (2024) stands here.",
        "aftale.csv E5: Aftalepunkt is blank; every record needs it.",
    ]


def test_list__a_key_twice__is_refused(tmp_path: Path) -> None:
    row = "12;Ny aftale;CET;DTK;Træer;;ØPU;;"
    assert _problems(_list(tmp_path, row, row)) == [
        "aftale.csv A3: 12 stands here and in A2; every item stands once."
    ]


def test_list__unknown_and_own_headers__are_refused(tmp_path: Path) -> None:
    headers = f"{_HEADERS};Statuss sidst;Bemærkninger August 2024"
    row = "12;Ny aftale;CET;DTK;Træer;;ØPU;;;;"
    assert _problems(_list(tmp_path, row, headers=headers)) == [
        "aftale.csv column 10: the header Statuss sidst is not known; did you mean Status sidst?",
        (
            "aftale.csv column 11: Bemærkninger August 2024 is this round's own; its answers come "
            "from the centres. Only earlier rounds stand in the list."
        ),
    ]


def test_list__without_a_column_of_amounts__is_refused(tmp_path: Path) -> None:
    path = _list(tmp_path, "12;Ny aftale", headers="Nr.;Afsnit")
    with pytest.raises(OperatorError) as refused:
        read_list(path, bundled_template("opfolgning"), _SETTINGS)
    assert str(refused.value).startswith(
        f"{path} lacks the column Center and the column Aftalepunkt and the column Økonomi"
    )


def test_order__by_section_and_number__is_that_of_the_lists(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "12;Gammel aftale;CET;;Træer;;ØPU;;",
        "10;Ny aftale;CET;;Træer;;ØPU;;",
        "9;Ny aftale;CET;;Træer;;ØPU;;",
    )
    records = read_list(path, bundled_template("opfolgning"), _SETTINGS)
    ordered = in_order(records, ("section", "nr"), _LISTS)
    assert [record.name for record in ordered] == ["9", "10", "12"]
