"""Finance's rows in a returned file: deleted, strange, doubled, without a number, or changed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.support.follow_up import changed, follow_up_round
from validate.examine import Examiner
from validate.finding import Finding
from validate.opening import ReadFile
from workbook.address import a1
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout

CENTRE, SHEET = "CKM", "Opfølgning"
ROUND = follow_up_round()
ANSWER = {"status": "Afsluttet", "remark": "Broen er åben."}
LAYOUT = rows_layout(ROUND, CENTRE)
NAMES = [record.name for record in ROUND.centre_records(CENTRE)]


def answered(round_: Round = ROUND) -> Book:
    """The centre's workbook with every answer given."""
    return read_book(rows_workbook(round_, CENTRE, [ANSWER] * LAYOUT.rows))


def findings(cells: Mapping[str, str | None]) -> list[Finding]:
    """What is found in the answered workbook with these texts at the places ``row slot``."""
    places: dict[tuple[int, int], str | None] = {}
    for name, text in cells.items():
        row, slot = name.split(" ")
        places[int(row), LAYOUT.column(slot).column] = text
    read = ReadFile("0", book=changed(answered(), SHEET, places))
    return list(Examiner(ROUND, "da").of(Path("CKM.xlsx"), "CKM.xlsx", read).findings)


def told(found: list[Finding]) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in found]


def test_sent_rows__faultless__no_finding_of_the_sheet() -> None:
    assert [one for one in findings({}) if one.code.startswith(("STR", "VAL"))] == []


def test_str030__row_deleted__is_told_with_its_title_and_no_cell() -> None:
    row = {f"6 {place.slot.id}": None for place in LAYOUT.columns}
    [found] = findings(row)
    title = ROUND.centre_records(CENTRE)[0].text("title")
    assert (found.code, found.cell, found.item) == ("STR030", "", NAMES[0])
    assert found.message == (
        f"Punkt {NAMES[0]}, “{title}”, står ikke længere på arket “Opfølgning”."
    )
    assert "Opfølgning på Budgetaftale 2024 - August 2024 - CKM.xlsx" in found.fix


def test_str031__number_of_another_centre__is_told_at_its_cell() -> None:
    sent = {record.name for record in ROUND.centre_records(CENTRE)}
    other = next(record for record in ROUND.records if record.name not in sent)
    found = findings({"9 nr": other.name, "9 status": "Afsluttet"})
    assert told(found) == [("STR031", "A9")]
    centres = " og ".join(ROUND.centres_of(other))
    assert found[0].message == f"Punkt {other.name} hører til {centres} og er ikke sendt til CKM."


def test_str031__number_of_no_record__is_told_as_such() -> None:
    [found] = findings({"9 nr": "999"})
    assert (found.code, found.message) == ("STR031", "Punkt 999 findes ikke på listen.")


def test_closed__number_typed_over__is_told_once_at_its_row() -> None:
    [found] = findings({"6 nr": "999"})
    title = ROUND.centre_records(CENTRE)[0].text("title")
    assert (found.code, found.cell, found.expected) == ("STR031", "A6", NAMES[0])
    assert found.message == f"Punkt 999 har titlen på {NAMES[0]}, “{title}”."
    assert found.fix == f"Skriv {NAMES[0]} igen."


def test_str032__number_twice__is_told_with_both_rows() -> None:
    title = ROUND.centre_records(CENTRE)[0].text("title")
    every = findings({"9 nr": NAMES[0], "9 title": title})
    found = [one for one in every if one.code in ("STR032", "ROW019")]
    assert [one.cells for one in found] == [("A6", "A9")]
    assert found[0].message == f"Punkt {NAMES[0]} står flere gange, i række 6 og 9."


def test_str033__answer_without_a_number__is_told_at_the_answer() -> None:
    found = findings({"9 remark": "Broen er åben."})
    cell = LAYOUT.at(9, "remark")
    assert told(found) == [("STR033", cell)]
    assert found[0].message == f"I række 9 står et svar ({cell}), men “Nr.” mangler."


def test_str040__locked_cell_changed__is_told_with_what_was_sent() -> None:
    title = ROUND.centre_records(CENTRE)[0].text("title")
    found = findings({"6 title": "Noget andet"})
    assert told(found) == [("STR040", LAYOUT.at(6, "title"))]
    assert found[0].expected == title
    assert found[0].message.startswith(f"“Aftalepunkt” for punkt {NAMES[0]} er ændret: sendt")


def test_str040__status_of_a_centre_that_only_remarks__is_told_and_not_read() -> None:
    row = 6 + LAYOUT.roles.index("other")
    found = findings({f"{row} status": "Afsluttet"})
    assert told(found) == [("STR040", LAYOUT.at(row, "status"))]
    assert "Slet indholdet" in found[0].fix


def test_sent_rows__status_misspelt__is_told_once() -> None:
    found = findings({"6 status": "Afsluttt"})
    assert told(found) == [("VAL002", LAYOUT.at(6, "status"))]


def test_row026__title_of_another_where_that_is_no_error__is_told_at_the_answers() -> None:
    change = SeverityChange(severity=Level.WARNING, reason="Rettet i listen.")
    milder = replace(ROUND, config=replace(ROUND.config, severities={"STR040": change}))
    title, status, remark = (LAYOUT.column(one).column for one in ("title", "status", "remark"))
    read = ReadFile("0", book=changed(answered(), SHEET, {(6, title): "Et andet punkt"}))
    found = Examiner(milder, "da").of(Path("CKM.xlsx"), "CKM.xlsx", read).findings
    assert [(one.code, one.cells) for one in found] == [
        ("STR040", (a1(6, title),)),
        ("ROW026", (a1(6, status), a1(6, remark))),
    ]
