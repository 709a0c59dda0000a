"""The places of a sheet of rows: derived from template and round, for open and closed lists."""

from dataclasses import replace

from templates.field import AmountField, ChoicesField, PercentField, TicksField
from templates.read_template import bundled_template
from templates.sheet import RowsSheet, Total
from templates.template import Template
from tests.support.follow_up import follow_up_round
from tests.support.priorities import priorities_round, with_fields
from workbook.rows.layout import RowsLayout, rows_layout

PRIORITIES = bundled_template("prioritering")


def of_columns(template: Template, *ids: str, total: Total | None = None) -> RowsLayout:
    sheet = RowsSheet(name="Ark", columns=ids, totals=(total,) if total else ())
    return rows_layout(priorities_round(replace(template, sheets=(sheet,))), "CBU")


def test_rows_layout__priorities__a_column_a_slot_with_its_header() -> None:
    layout = rows_layout(priorities_round(), "CBU")
    assert [(place.column, place.slot.id, place.header) for place in layout.columns] == [
        (1, "nr", "Nr."),
        (2, "kind", "Udgiftsart"),
        (3, "title", "Titel"),
        (4, "resume", "Resume"),
        (5, "amount:2026", "2026"),
        (6, "amount:2027", "2027"),
        (7, "amount:2028", "2028"),
        (8, "amount:2029", "2029"),
        (9, "type", "Type"),
    ]
    assert all(place.is_open for place in layout.columns)
    assert layout.column("title").width == 34
    assert layout.at(12, "amount:2027") == "F12"


def test_rows_layout__priorities__blank_rows_closing_row_and_sums_below_each_other() -> None:
    layout = rows_layout(priorities_round(), "CBU", filled=3)
    assert (layout.header_row, layout.first_row, layout.rows) == (5, 6, 33)
    assert (layout.last_row, layout.end_row, layout.bottom_row) == (38, 39, 41)
    assert [(total.label, total.row, total.label_column) for total in layout.totals] == [
        ("I alt, serviceudgifter", 40, 1),
        ("I alt, overførselsudgifter", 41, 1),
    ]
    assert [cell.column for cell in layout.totals[0].cells] == [5, 6, 7, 8]
    assert layout.span(layout.column("kind")) == "$B$5:$B$39"


def test_rows_layout__blank_asked_for__so_many() -> None:
    layout = rows_layout(priorities_round(), "CBU", blank=7)
    assert layout.rows == 7


def test_rows_layout__closed_list__locked_columns_and_open_ones_by_role() -> None:
    layout = rows_layout(follow_up_round(), "CKM")
    roles = list(layout.roles)
    assert layout.rows == len(roles) == 3
    assert [place.slot.id for place in layout.columns if place.is_open] == ["status", "remark"]
    assert layout.column("amount:2024").header == "2024\nmio. kr."
    assert layout.column("remark").header == "Bemærkninger August 2024"
    status, remark = layout.column("status"), layout.column("remark")
    led, other = (layout.first_row + roles.index(role) for role in ("lead", "other"))
    assert [layout.is_open(status, row) for row in (led, other)] == [True, False]
    assert [layout.is_open(remark, row) for row in (led, other)] == [True, True]
    assert not layout.is_open(layout.column("title"), led)


def test_rows_layout__field_of_several_cells__no_two_columns_with_one_header() -> None:
    template = with_fields(
        PRIORITIES,
        affected=ChoicesField(id="affected", label="Berørt center", list="centres", at_most=2),
        groups=TicksField(id="groups", label="{value}", name="Grupper", list="kind"),
    )
    layout = rows_layout(priorities_round(template), "CBU")
    assert [place.header for place in layout.columns[9:]] == [
        "Berørt center 1",
        "Berørt center 2",
        "Service",
        "Overførsel",
    ]


def test_rows_layout__total_of_two_fields__each_stands_under_its_own() -> None:
    template = with_fields(
        PRIORITIES,
        spent=AmountField(id="spent", label="Forbrug"),
        due=AmountField(id="due", label="Udestående"),
        share=PercentField(id="share", label="Andel", formula="spent / due"),
    )
    total = Total(label="I alt", of=("spent", "due", "share"))
    layout = of_columns(template, "spent", "title", "due", "share", total=total)
    found = [(cell.column, cell.share) for cell in layout.totals[0].cells]
    assert found == [(1, None), (3, None), (4, (1, 3))]
    assert layout.totals[0].label_column == 2
