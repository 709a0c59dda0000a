"""Live checks of a follow-up: a status without its remark, and finance's rows that are gone."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl

from tests.support.follow_up import follow_up_round
from tests.support.libreoffice import recalculated
from tests.workbook.rows.test_rows_live import figures
from workbook.read.open import read_book
from workbook.records.record import Record
from workbook.records.value import Contents
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout

ROUND = follow_up_round()
CENTRE = "CET"
SENT = ROUND.centre_records(CENTRE)
CLOSED = "Punkter, der er “Afsluttet”, helt uden “Bemærkning”"
PAUSED = "Punkter, der er “Sat i bero”, uden “Bemærkning” i denne runde"
OPEN = "Åbne punkter uden “Bemærkning” i denne runde"
DELETED = "Punkter, der er slettet fra arket"


def _contents() -> Iterator[Contents]:
    """CET's answers, four without a remark; of the two closed ones one has earlier remarks."""
    bare = next(one for one in SENT if one.is_led and not _is_told(one))
    told = next(one for one in SENT if one.is_led and _is_told(one))
    statuses = {bare.key: "Afsluttet", told.key: "afsluttet."}
    rest = iter(["Sat i bero", "Under forberedelse"])
    for record in SENT:
        status = statuses.get(record.key, "")
        if record.is_led and not status:
            status = next(rest, "")
        faultless: Contents = {"status": "Under udmøntning", "remark": "Vi er i gang."}
        yield {"status": status} if status else faultless


def _is_told(record: Record) -> bool:
    """Whether an earlier round said something of it."""
    return any(not value.is_blank for value in record.of_field("earlier_remarks"))


def _workbook() -> bytes:
    return rows_workbook(ROUND, CENTRE, list(_contents()))


def test_progress_marks__statuses_without_a_remark__are_counted_by_phase() -> None:
    found = figures(read_book(_workbook()))
    counted = {label: found.get(label) for label in (CLOSED, PAUSED, OPEN, DELETED)}
    assert counted == {CLOSED: "1", PAUSED: "1", OPEN: "1", DELETED: None}
    assert found["Klar til at sende:"] == "Ja"  # a hint holds nobody back


def test_progress_marks__libreoffice__counts_the_same_and_rows_that_are_gone(
    tmp_path: Path,
) -> None:
    layout = rows_layout(ROUND, CENTRE)
    book = openpyxl.load_workbook(BytesIO(_workbook()))
    for row in (layout.last_row, layout.last_row - 1):
        for place in layout.columns:
            book["Opfølgning"].cell(row, place.column).value = None
    cut = BytesIO()
    book.save(cut)
    files = {"svar": _workbook(), "slettet": cut.getvalue()}
    saved = {name: figures(read_book(data)) for name, data in recalculated(files, tmp_path).items()}
    assert saved["svar"] == figures(read_book(_workbook()))
    assert saved["slettet"][DELETED] == "2"
    assert saved["slettet"]["Klar til at sende:"] == "Nej"


def test_progress_marks__records_that_it_only_remarks_on__are_not_asked() -> None:
    others = [record for record in SENT if not record.is_led]
    assert others
    answer: Contents = {"status": "Afsluttet", "remark": "Klar."}
    contents = [answer if record.is_led else {} for record in SENT]
    found = figures(read_book(rows_workbook(ROUND, CENTRE, contents)))
    assert {CLOSED, PAUSED, OPEN} & found.keys() == set()


def test_rows_sheet__what_names_a_record__stands_in_bold() -> None:
    sheet = openpyxl.load_workbook(BytesIO(_workbook()))["Opfølgning"]
    layout = rows_layout(ROUND, CENTRE)
    bold = {
        place.slot.id
        for place in layout.columns
        if sheet.cell(layout.first_row, place.column).font.b
    }
    assert bold == {"nr", "title"}
