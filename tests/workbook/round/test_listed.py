from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from samples.ishoj import load_facts
from templates.errors import OperatorError
from templates.field import AmountField
from templates.read_template import bundled_template
from tests.support.follow_up import follow_up_round
from tests.support.printed import listed, printed_items
from tests.support.settings import settings_of
from workbook.records.value import Place
from workbook.round.listed import read_list
from workbook.round.model import Round

_HEADERS = (
    "Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg;Bemærkninger;Bemærkninger Maj 2024"
)
_SETTINGS = settings_of(
    {
        "template": "opfolgning",
        "title": "Opfølgning",
        "municipality": "Ishøj Kommune",
        "agreement_year": 2024,
        "round": "August 2024",
        "issued": date(2024, 7, 1),
        "deadline": date(2024, 8, 16),
        "sender": "Økonomi",
        "years": (2024, 2025),
        "centres": tuple({"code": code, "name": code} for code in ("CET", "CKM")),
        "committees": tuple({"code": code, "name": code} for code in ("ØPU", "SSU")),
        "directors": ({"code": "DTK", "name": "Direktør"},),
        "sections": ({"title": "Ny aftale"}, {"title": "Gammel aftale", "economy": False}),
    },
)


def _round(folder: Path) -> Round:
    return Round(folder, _SETTINGS, bundled_template("opfolgning"))


def _list(folder: Path, *rows: str, headers: str = _HEADERS) -> Path:
    path = folder / "aftale.csv"
    path.write_text("\n".join((headers, *rows)), encoding="utf-8")
    return path


def _problems(path: Path) -> list[str]:
    with pytest.raises(OperatorError) as refused:
        read_list(path, _round(path.parent))
    return list(refused.value.problems)


def test_list__a_row__is_a_record_with_its_cells(tmp_path: Path) -> None:
    path = _list(
        tmp_path, "12;Ny aftale;CET/CKM;DTK;Flere træer;0,4 (2024);ØPU, SSU;I gang.;Plantet."
    )
    [record] = read_list(path, _round(path.parent))
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
    headers = f"{_HEADERS};Statuss sidst;Bemærkninger August"
    row = "12;Ny aftale;CET;DTK;Træer;;ØPU;;;;"
    assert _problems(_list(tmp_path, row, headers=headers)) == [
        "aftale.csv J1: the header Statuss sidst is not known; did you mean Status sidst?",
        (
            "aftale.csv K1: Bemærkninger August is this round's own; its answers come "
            "from the centres. Only earlier rounds stand in the list."
        ),
    ]


def test_list__without_a_column_of_amounts__is_refused(tmp_path: Path) -> None:
    path = _list(tmp_path, "12;Ny aftale", headers="Nr.;Afsnit")
    with pytest.raises(OperatorError) as refused:
        read_list(path, _round(path.parent))
    assert str(refused.value).startswith(
        f"{path} lacks the columns Center, Aftalepunkt, Økonomi and Udvalg."
    )


def test_order__by_section_and_number__is_that_of_the_lists(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "12;Gammel aftale;CET;;Træer;;ØPU;;",
        "10;Ny aftale;CET;;Træer;;ØPU;;",
        "9;Ny aftale;CET;;Træer;;ØPU;;",
    )
    records = read_list(path, _round(tmp_path))
    assert [record.name for record in records] == ["9", "10", "12"]


def test_list__calculated_fields__are_pieces_of_the_others(tmp_path: Path) -> None:
    economy = "0,4 (2024) 0,65 (2025) (Ét beløb)"
    path = _list(tmp_path, f"12;Ny aftale;CET/CKM;DTK;Træer;{economy};ØPU;;")
    [record] = read_list(path, _round(tmp_path))
    assert record.text("responsible") == "CET/CKM/DTK"
    assert record.amounts("amount") == {"2024": Decimal("0.4"), "2025": Decimal("0.65")}
    assert record.text("economy_note") == "Ét beløb"


def test_round__a_shared_record__goes_to_both_centres_and_is_led_by_the_first(
    tmp_path: Path,
) -> None:
    path = _list(tmp_path, "12;Ny aftale;CET/CKM;DTK;Træer;;ØPU;;", "13;Ny aftale;CET;;Bro;;ØPU;;")
    round_ = _round(tmp_path)
    round_ = replace(round_, records=read_list(path, round_))
    assert [(one.name, one.is_led) for one in round_.centre_records("CKM")] == [("12", False)]
    assert [(one.name, one.is_led) for one in round_.centre_records("CET")] == [
        ("12", True),
        ("13", True),
    ]
    assert round_.item_numbers("CET") == (12, 13)
    assert round_.takes_part("CKM")


def test_round__edition_before__fills_status_and_remarks_where_the_list_has_none() -> None:
    facts = load_facts()
    records = {record.name: record for record in follow_up_round().records}
    assert records.keys() == printed_items().keys()
    for item in facts.items:
        record = records[str(item["nr"])]
        history = [
            (value.slot.part, value.text)
            for value in record.of_field("earlier_remarks")
            if not value.is_blank
        ]
        assert record.text("previous_status") == listed(item["status_february_printed"])
        assert history == [
            (heading, text)
            for heading, text in printed_items()[record.name].remarks
            if heading not in ("August", "August 2024")
        ]


@pytest.mark.parametrize(
    ("text", "decimals", "content"),
    [
        ("102.340", 0, Decimal(102340)),  # a point between thousands
        ("6.000", 0, Decimal(6000)),
        ("102,34", 0, Decimal("102.34")),  # finance has more decimals than asked
        ("0.4", 0, Decimal("0.4")),
        ("4,650", 3, Decimal("4.650")),
    ],
)
def test_list__number_with_a_point__is_the_one_that_its_decimals_allow(
    tmp_path: Path, text: str, decimals: int, content: Decimal
) -> None:
    round_ = _with_budget(tmp_path, decimals)
    path = _list(tmp_path, _row(text), headers=f"{_HEADERS};Budget")
    [record] = read_list(path, round_)
    assert record.values["budget"].content == content


def test_list__number_that_may_still_be_two__is_told_with_both(tmp_path: Path) -> None:
    path = _list(tmp_path, _row("4.650"), headers=f"{_HEADERS};Budget")
    with pytest.raises(OperatorError) as refused:
        read_list(path, _with_budget(tmp_path, 3))
    (problem,) = refused.value.problems
    assert problem == "aftale.csv J2: 4.650 may be 4.650 or 4,65; write it without a point."


def _with_budget(folder: Path, decimals: int) -> Round:
    template = bundled_template("opfolgning")
    budget = AmountField(id="budget", label="Budget", by="list", decimals=decimals)
    return replace(
        _round(folder), template=replace(template, fields={**template.fields, "budget": budget})
    )


def _row(budget: str) -> str:
    return f"12;Ny aftale;CET/CKM;DTK;Flere træer;0,4 (2024);ØPU;I gang.;Plantet.;{budget}"
