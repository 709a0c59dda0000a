"""Finance's records with their centres' answers: the real follow-up, read from the real files."""

from collections.abc import Sequence
from dataclasses import replace

from tests.support.follow_up import FOLDER, follow_up_round
from tests.support.printed import printed_items
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.read.open import open_book
from workbook.records.record import Record
from workbook.round.combined import answers_of, combined
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows
from workbook.stamp import read_stamps

CORRECTED = FOLDER / "rettet"


def returned_files() -> Sequence[tuple[str, tuple[Record, ...]]]:
    """Each centre with the records of its corrected file."""
    round_ = follow_up_round()
    found = []
    for path in sorted(CORRECTED.glob("*.xlsx")):
        book = open_book(path)
        [stamp] = read_stamps(book)
        returned = read_rows(round_, book, rows_layout(round_, stamp.centre), path.name)
        assert returned is not None
        found.append((stamp.centre, returned.records))
    return found


def test_combined__real_follow_up__status_and_remarks_as_printed() -> None:
    records = combined(follow_up_round(), answers_of(returned_files()))
    assert len(records) == 68
    assert {record.name: (record.text("status"), record.text("remark")) for record in records} == {
        name: (item.status, item.remark) for name, item in printed_items().items()
    }


def test_combined__record_in_doubt__answers_nothing() -> None:
    round_ = follow_up_round()
    [(centre, records), *_] = returned_files()
    doubted = [replace(record, is_sure=False) for record in records]
    answered = combined(round_, answers_of([(centre, doubted)]))
    assert all(record.values["status"].is_blank for record in answered)


def test_combined__nobody_has_answered__blank_answers_and_every_record() -> None:
    records = combined(follow_up_round(), {})
    assert len(records) == 68
    assert all(record.values["status"].is_blank for record in records)


def test_dataset__closed_list__every_record_once_with_its_agreed_amounts() -> None:
    round_ = follow_up_round()
    files = [
        DeliveredFile(f"{centre}.xlsx", "", centre, records) for centre, records in returned_files()
    ]
    data = dataset(round_, files)
    assert [record.name for record in data.records] == [record.name for record in round_.records]
    assert data.missing == ()
