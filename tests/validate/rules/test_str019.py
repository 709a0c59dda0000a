"""Records that a centre must now answer, and for whose answer its workbook has no cell."""

from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.resent import Resent

SENT = "Listen er ændret, efter at projektmappen blev sendt ud: "
NO_CELL = "Projektmappen har ingen celle til “Status”."
COPIED = "De svar, centret har givet, kan kopieres over."


def _lead_moved(text: str) -> str:
    """CET leads item 4 in place of CKM."""
    return text.replace("4;Klima og teknik;CKM/CET", "4;Klima og teknik;CET/CKM")


def _record_added(text: str) -> str:
    """Item 69, which CET leads."""
    return f"{text}69;Klima og teknik;CET;DTK;Nye træer;;KMU;;\n"


def test_str019__lead_moved_to_the_centre__asks_for_a_new_workbook(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=_lead_moved)
    assert case.told() == [("STR019", "D9")]
    assert case.message("STR019") == (
        f"{SENT}CET er blevet ansvarlig for punkt 4. {NO_CELL} Send centret en ny projektmappe, og "
        f"bed om “Status” for punkt 4 i den. {COPIED}"
    )
    (found,) = case.validation().report.findings
    assert (found.item, found.severity) == ("4", "error")


def test_str019__lead_moved_between_two_that_have_answered__is_told_to_both(
    tmp_path: Path,
) -> None:
    case = Resent(tmp_path, later=_lead_moved, whole=True)
    assert case.told() == [("STR019", "D9"), ("STR007", "C6 D6 H6")]


def test_str019__lead_moved_and_title_changed__each_is_told_once(tmp_path: Path) -> None:
    case = Resent(
        tmp_path, later=lambda text: _lead_moved(text).replace("Træer langs", "Flere træer langs")
    )
    assert case.told() == [("STR007", "B9"), ("STR019", "D9")]


def test_str019__record_added__asks_for_a_new_workbook(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=_record_added, whole=True)
    assert case.told() == [("STR019", "")]
    assert case.message("STR019") == (
        f"{SENT}punkt 69 er kommet til. {NO_CELL} Send centret en ny projektmappe, og bed om "
        f"“Status” for punkt 69 i den. {COPIED}"
    )


def test_str019__both__are_one_finding(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=lambda text: _record_added(_lead_moved(text)))
    assert case.told() == [("STR019", "D9")]
    assert case.message("STR019", "en") == (
        "The list was changed after the workbook was sent: CET now leads item 4, and item 69 was "
        "added. The workbook has no cell for “Status”. Send the centre a new workbook, and ask for "
        "“Status” of items 4 and 69 in it. The answers that it has given can be copied over."
    )


def test_str019__answer_stands_in_the_locked_cell__is_taken(tmp_path: Path) -> None:
    def answered(data: bytes) -> bytes:
        file = ReturnedFile(data)
        file.set_text("Opfølgning", "D9", "Afsluttet")
        return file.data

    case = Resent(tmp_path, later=_lead_moved, edit=answered)
    validation = case.validation()
    assert [one.code for one in validation.report.findings] == ["STR007"]
    (file,) = validation.views
    (record,) = [one for one in file.records if one.name == "4"]
    assert (record.is_led, record.text("status")) == (True, "Afsluttet")


def test_str019__list_is_as_it_was__is_in_order(tmp_path: Path) -> None:
    assert Resent(tmp_path, whole=True).told() == []
