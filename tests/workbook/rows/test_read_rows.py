"""Returned rows: the same records wherever they stand, and how the columns came back."""

from decimal import Decimal

from tests.support.priorities import priorities_round
from tests.support.returned_rows import (
    FIRST,
    HEADERS,
    SECOND,
    SHEET,
    THIRD,
    Typed,
    book,
    layout,
    read,
    sums,
)
from workbook.read.model import Book, Sheet, Visibility
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Reading
from workbook.rows.read import read_rows

BLANK: tuple[Typed, ...] = (None,) * 9


def said(record: Record) -> dict[str, str]:
    return {slot: value.text for slot, value in record.values.items()}


def places(returned: Returned) -> dict[str, str]:
    return {record.name: record.place.address for record in returned.records}


def test_read_rows__rows__are_records_with_key_name_and_places() -> None:
    returned = read(book([FIRST, SECOND, THIRD]))
    first = returned.records[0]
    assert (first.key, first.name, first.centre) == (("isu01", "service"), "ISU01 (Service)", "CBU")
    assert said(first) == {
        "nr": "ISU01",
        "kind": "Service",
        "title": "Færre møder",
        "resume": "Hver anden.",
        "amount:2026": "-100",
        "amount:2027": "-250",
        "amount:2028": "-250",
        "amount:2029": "-250",
        "type": "Besparelse",
        "committee": "ISU",
    }
    assert first.values["amount:2027"].place.address == "F6"
    assert first.values["committee"].place.address == "A6"
    assert returned.records[1].amounts("amount") == {
        "2027": Decimal(-75),
        "2028": Decimal(-75),
        "2029": Decimal(-75),
    }
    assert returned.records[1].values["amount:2026"].is_blank


def test_read_rows__inserted_sorted_and_cut__same_records_at_their_addresses() -> None:
    as_sent = read(book([FIRST, SECOND, THIRD]))
    moved = read(book([THIRD, BLANK, BLANK, FIRST, BLANK, SECOND]))
    assert places(moved) == {
        "ØU10 (Overførsel)": "A6",
        "ISU01 (Service)": "A9",
        "TU04a (Service)": "A11",
    }
    by_name = {record.name: said(record) for record in as_sent.records}
    assert {record.name: said(record) for record in moved.records} == by_name


def test_read_rows__rows_below_the_sums__are_read_and_the_sums_are_no_records() -> None:
    returned = read(book([FIRST, BLANK, *sums(6, 7), SECOND]))
    assert places(returned) == {"ISU01 (Service)": "A6", "TU04a (Service)": "A10"}
    assert returned.end is not None
    assert returned.end.address == "A8"
    assert [(total.label, total.value.place.address) for total in returned.totals[:5]] == [
        ("I alt, serviceudgifter", "E8"),
        ("I alt, serviceudgifter", "F8"),
        ("I alt, serviceudgifter", "G8"),
        ("I alt, serviceudgifter", "H8"),
        ("I alt, overførselsudgifter", "E9"),
    ]
    assert returned.totals[0].value.formula == 'SUMIFS(E6:E7,B6:B7,"Service")'


def test_read_rows__label_of_a_sum_deleted__is_still_that_sum() -> None:
    service, transfers = sums(6, 6)
    returned = read(book([FIRST, (None, *service[1:]), transfers]))
    assert places(returned) == {"ISU01 (Service)": "A6"}
    assert [total.label for total in returned.totals[::4]] == [
        "I alt, serviceudgifter",
        "I alt, overførselsudgifter",
    ]


def test_read_rows__sum_typed_over__is_read_as_typed() -> None:
    label = "I alt, serviceudgifter"
    returned = read(book([FIRST, (label, None, None, None, 1, 2, 3, 4)]))
    assert [(total.value.amount, total.value.formula) for total in returned.totals] == [
        (Decimal(1), None),
        (Decimal(2), None),
        (Decimal(3), None),
        (Decimal(4), None),
    ]


def test_read_rows__note_beside_a_sum__is_no_record() -> None:
    service, transfers = sums(6, 6)
    noted = (service[0], None, None, "Er det med alt?", *service[4:])
    returned = read(book([FIRST, noted, transfers]))
    assert (places(returned), len(returned.totals)) == ({"ISU01 (Service)": "A6"}, 8)
    assert [(one.place.address, one.text) for one in returned.locked] == [("D7", "Er det med alt?")]
    assert returned.beside == ()


def test_read_rows__what_no_eye_sees__is_no_record() -> None:
    unseen: tuple[Typed, ...] = ("\u200b", "  ", "\n")
    assert places(read(book([FIRST, unseen]))) == {"ISU01 (Service)": "A6"}


def test_read_rows__own_row_of_sums__is_a_record() -> None:
    own: tuple[Typed, ...] = ("I alt", None, None, None, ("SUM(E6:E6)", "-100"))
    assert [record.name for record in read(book([FIRST, own])).records] == [
        "ISU01 (Service)",
        "I alt",
    ]


def test_read_rows__half_rows__are_records_of_what_is_there() -> None:
    rows: list[tuple[Typed, ...]] = [("ISU07",), (None, "Service"), (None,) * 4 + (-5,)]
    returned = read(book(rows))
    assert [(record.name, record.key) for record in returned.records] == [
        ("ISU07", ("isu07", "")),
        ("A7", ("", "service")),
        ("A8", ("", "")),
    ]


def test_read_rows__columns_moved__are_found_by_their_headers() -> None:
    order = [8, 0, 1, 2, 3, 4, 5, 6, 7]
    moved = book([[FIRST[index] for index in order]], [HEADERS[index] for index in order])
    returned = read(moved)
    assert said(returned.records[0]) == said(read(book([FIRST])).records[0])
    assert returned.records[0].values["type"].place.address == "A6"
    assert returned.columns is not None
    assert [(one.sent, one.place and one.place.address) for one in returned.columns.moved] == [
        ("Type", "A5")
    ]


def test_read_rows__headers_changed__are_told_apart() -> None:
    headers: list[Typed] = ["Nr.", "Udgifts-art", None, "Resume", *HEADERS[4:], "Resume", "Noter"]
    columns = read(book([FIRST], headers)).columns
    assert columns is not None
    assert [one.sent for one in columns.missing] == ["Titel"]
    assert [(one.sent, one.text) for one in columns.renamed] == [("Udgiftsart", "Udgifts-art")]
    assert [one.place and one.place.address for one in columns.duplicated] == ["J5"]
    assert [(one.text, one.slot) for one in columns.added] == [("Noter", None)]


def test_read_rows__text_under_no_header__stands_beside() -> None:
    note: tuple[Typed, ...] = (None,) * 10
    returned = read(book([(*FIRST, None, "se bilag"), (*note, "Hilsen CBU")]))
    assert [(one.place.address, one.words) for one in returned.beside] == [
        ("K6", "se bilag"),
        ("K7", "Hilsen CBU"),
    ]


def test_read_rows__second_row_of_a_number__takes_title_and_resume_over() -> None:
    rows: list[tuple[Typed, ...]] = [
        FIRST,
        ("isu 1", "Overførsel", None, None, 5, 5, 5, 5, "Merudgift"),
    ]
    second = read(book(rows)).records[1]
    title = second.values["title"]
    assert (title.text, title.inherited, title.place.address) == ("Færre møder", True, "C6")
    assert second.values["nr"].text == "ISU01"
    assert not second.values["type"].inherited


def test_read_rows__title_in_the_last_row_of_a_number__is_taken_over_too() -> None:
    rows: list[tuple[Typed, ...]] = [
        ("ISU01", "Overførsel", None, None, 5, 5, 5, 5, "Merudgift"),
        FIRST,
    ]
    assert read(book(rows)).records[0].values["resume"].place.address == "D7"


def test_read_rows__two_titles_of_a_number__both_stay() -> None:
    other = ("ISU01", "Overførsel", "Andre møder", *FIRST[3:])
    titles = [record.text("title") for record in read(book([FIRST, other])).records]
    assert titles == ["Færre møder", "Andre møder"]


def test_read_rows__computed_amount__is_what_excel_shows() -> None:
    row = (*FIRST[:4], ("2.01*1000", "2009.9999999999998"), *FIRST[5:])
    value = read(book([row])).records[0].values["amount:2026"]
    assert (value.amount, value.formula) == (Decimal(2010), "2.01*1000")
    assert value.raw == "2009.9999999999998"


def test_read_rows__number_typed_as_text__is_unreadable() -> None:
    value = read(book([(*FIRST[:4], "-1.250,5", *FIRST[5:])])).records[0].values["amount:2026"]
    assert (value.reading, value.amount, value.text) == (Reading.UNREADABLE, None, "-1.250,5")


def test_read_rows__sheet_renamed__is_known_by_its_headers() -> None:
    sheet = book([FIRST]).sheets[0]
    renamed = Book((Sheet("Ark1", Visibility.VISIBLE, sheet.cells),))
    returned = read(renamed)
    assert (returned.sheet, places(returned)) == ("Ark1", {"ISU01 (Service)": "A6"})


def test_read_rows__no_sheet_of_ours__is_none() -> None:
    empty = Book((Sheet(SHEET, Visibility.VISIBLE, {}),))
    assert read_rows(priorities_round(), empty, layout(3), "CBU.xlsx") is None
