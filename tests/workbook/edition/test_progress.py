"""The edition of a follow-up: items with their remarks, and what is new since the round before."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import openpyxl

from samples.ishoj import load_facts
from tests.support.follow_up import follow_up_round
from tests.support.printed import PrintedItem, listed, printed_items
from tests.workbook.round.test_combined import returned_files
from workbook.edition.build import document
from workbook.edition.changes import Changes, Direction, changes
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.document import (
    Document,
    Heading,
    Legend,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.xlsx import edition_workbook


@cache
def _data() -> Dataset:
    files = [
        DeliveredFile(f"{centre}.xlsx", "", centre, records) for centre, records in returned_files()
    ]
    return dataset(follow_up_round(), files)


@cache
def _edition() -> Document:
    return document(_data())


def _sheet(edition: Document, name: str) -> Sheet:
    return next(sheet for sheet in edition.sheets if sheet.name == name)


def _texts(row: Row) -> list[str]:
    return [cell.text if isinstance(cell, Text) else "" for cell in row.cells]


def _items(edition: Document) -> Iterator[tuple[Table, Row, list[str]]]:
    """Each item's table and row, and the lines of all its remarks."""
    for table in _sheet(edition, "Opfølgning").tables:
        numbers = [
            place for place, row in enumerate(table.rows) if isinstance(row.cells[0], Number)
        ]
        for place, end in zip(numbers, [*numbers[1:], len(table.rows)], strict=True):
            below = [_texts(row)[0] for row in table.rows[place + 1 : end]]
            yield table, table.rows[place], "\n".join(below).split("\n")


def _printed(item: PrintedItem) -> list[str]:
    """The lines of the remarks as the edition prints them."""
    if not item.remarks:
        return ["Bemærkninger: Ingen"]
    lines = ["Bemærkninger:"]
    for heading, text in item.remarks:
        lines += (f"{heading}: {text}" if heading else text).split("\n")
    return lines


def _with(data: Dataset, name: str, **contents: str) -> Dataset:
    records = tuple(
        replace(one, contents={**one.contents, **contents}) if one.name == name else one
        for one in data.records
    )
    return replace(data, records=records)


def test_progress__real_follow_up__items_statuses_and_remarks_as_printed() -> None:
    found = list(_items(_edition()))
    assert len(found) == 68
    by_number = {item.nr: item for item in printed_items().values()}
    for _, row, lines in found:
        assert isinstance(row.cells[0], Number)
        item = by_number[int(row.cells[0].value)]
        texts = _texts(row)
        assert texts[-1] == item.status
        assert texts[1] == "/".join([*item.centres, item.director])
        assert texts[2] == item.title
        assert texts[-2] == "/".join(item.committees)
        assert lines == _printed(item)


def test_progress__sections__in_the_rounds_order_with_their_items() -> None:
    tables = _sheet(_edition(), "Opfølgning").tables
    printed: dict[str, list[int]] = {}
    for item in printed_items().values():
        printed.setdefault(item.section, []).append(item.nr)
    found = {
        table.caption: [
            int(row.cells[0].value) for row in table.rows if isinstance(row.cells[0], Number)
        ]
        for table in tables
    }
    assert list(found.items()) == list(printed.items())


def test_progress__section_without_economy__gives_its_room_to_the_title() -> None:
    tables = _sheet(_edition(), "Opfølgning").tables
    spans = {table.caption: [cell.span for cell in table.rows[0].cells] for table in tables}
    assert spans["Vedtagne besparelser"] == [1, 1, 1, 1, 1, 1]
    assert spans["Andre aftaler indgået i forbindelse med budgetaftalen"] == [1, 1, 2, 1, 1]
    assert all(sum(cell.span for cell in row.cells) == 6 for table in tables for row in table.rows)


def test_progress__economy__stands_as_agreed_a_line_an_amount() -> None:
    (row,) = [row for _, row, _ in _items(_edition()) if _number(row) == 16]
    assert _texts(row)[3].split("\n") == [
        "Udenfor anlægsramme:",
        "0 (2024)",
        "21 (2025)",
        "26,5 (2026)",
        "Indenfor anlægsramme:",
        "0 (2024)",
        "4 (2025)",
        "4 (2026)",
    ]


def _number(row: Row) -> int:
    assert isinstance(row.cells[0], Number)
    return int(row.cells[0].value)


def test_progress__footnote__is_marked_at_its_section_and_stands_below_it() -> None:
    blocks = _sheet(_edition(), "Opfølgning").blocks
    (place,) = [
        place
        for place, block in enumerate(blocks)
        if block == Heading("Aftaler vedrørende anlægsrammen 2024¹")
    ]
    note = "¹ Byrådet får samtidig en liste over de anlægsprojekter, der er i gang."
    assert blocks[place + 2] == Paragraph(note, "note")


def test_progress__legend__explains_the_statuses_and_the_codes_that_occur() -> None:
    blocks = _sheet(_edition(), "Opfølgning").blocks
    statuses, codes = (block for block in blocks if isinstance(block, Legend))
    assert [entry.value for entry in statuses.entries] == [
        "Endnu ikke påbegyndt",
        "Under forberedelse",
        "Under udmøntning",
        "Afsluttet",
        "Sat i bero",
    ]
    assert statuses.entries[3].colour == "E2EFDA"
    named = {entry.value: entry.meaning for entry in codes.entries}
    assert named["CSO"] == "Center for Sundhed og Omsorg"
    assert named["SSU"] == "Social- og Sundhedsudvalget"


def test_progress__overview__codes_stand_beside_their_names_before_they_stand_alone() -> None:
    edition = _edition()
    labels = [
        [row.cells[0].text for row in table.rows[1:-1] if isinstance(row.cells[0], Text)]
        for table in _sheet(edition, "Overblik").tables
    ]
    assert any("SSU – Social- og Sundhedsudvalget" in one for one in labels)
    assert any("CSO – Center for Sundhed og Omsorg" in one for one in labels)
    headings = [
        one.text for one in _sheet(edition, "Opfølgning").blocks if isinstance(one, Heading)
    ]
    assert not any(" – " in one for one in headings)


def test_progress__centre_that_sent_nothing__is_said_at_its_items_and_in_the_legend() -> None:
    data = _with(_data(), "1", status="", remark="")
    edition = document(data)
    (row,) = [row for _, row, _ in _items(edition) if _number(row) == 1]
    assert _texts(row)[-1] == "Ikke indsendt"
    legend = next(
        block for block in _sheet(edition, "Opfølgning").blocks if isinstance(block, Legend)
    )
    assert legend.entries[-1].value == "Ikke indsendt"
    assert legend.entries[-1].meaning == "Centret har ikke sendt sine svar ind."


def test_progress__remark_with_its_own_heading__is_printed_with_one() -> None:
    edition = document(_with(_data(), "1", remark="August: Klar."))
    (lines,) = [lines for _, row, lines in _items(edition) if _number(row) == 1]
    assert lines[-1] == "August: Klar."


def test_progress__overview__counts_the_items_in_words() -> None:
    paragraphs = [
        block.text for block in _edition().sheets[0].blocks if isinstance(block, Paragraph)
    ]
    assert paragraphs[0].startswith(
        "Aftalen har 68 punkter: 10 under forberedelse, 21 under udmøntning, 36 afsluttet og "
        "1 sat i bero. Siden sidste opfølgning (Februar 2024) er "
    )


def test_progress__workbook__has_each_sheet() -> None:
    data = edition_workbook(_edition())
    names = openpyxl.load_workbook(BytesIO(data), read_only=True).sheetnames
    wanted = ["Overblik", "Opfølgning", "Økonomi", "Opmærksomhedspunkter", "Ændringer", "Data"]
    assert names == wanted


def _moved() -> Dataset:
    """The items with other statuses of last time, each moved another way."""
    data = _data()
    for record in data.records:
        data = _with(data, record.name, previous_status=str(record.contents["status"]))
    data = _with(data, "1", previous_status="Under forberedelse")
    data = _with(data, "2", previous_status="Afsluttet")
    data = _with(data, "12", previous_status="Sat i bero")
    return _with(data, "16", previous_status="under  forberedelse.")


def _changes(data: Dataset) -> Changes:
    found = changes(data)
    assert found is not None
    return found


def test_changes__statuses__have_their_direction_by_rank() -> None:
    found = _changes(_moved())
    assert [(one.item.name, one.before, one.after, one.direction) for one in found.statuses] == [
        ("1", "Under forberedelse", "Under udmøntning", Direction.FORWARD),
        ("2", "Afsluttet", "Under forberedelse", Direction.BACKWARD),
        ("12", "Sat i bero", "Under udmøntning", Direction.TAKEN_UP),
        ("16", "Under forberedelse", "Sat i bero", Direction.SET_ASIDE),
    ]


def test_changes__no_edition_before__new_remarks_are_those_of_this_round() -> None:
    data = _moved()
    found = _changes(replace(data, round=replace(data.round, previous=None)))
    moved = {one.item.name for one in found.statuses}
    remarked = [one.name for one in _data().records if one.contents["remark"]]
    assert [one.item.name for one in found.remarks] == [
        name for name in remarked if name not in moved
    ]


def test_changes__sheet__counts_in_a_sentence_and_lists_them() -> None:
    sheet = _sheet(document(_moved()), "Ændringer")
    paragraphs = [block.text for block in sheet.blocks if isinstance(block, Paragraph)]
    assert " ".join(paragraphs) == (
        "Siden sidste opfølgning (Februar 2024): 1 punkt er nået længere; 1 punkt er gået "
        "tilbage; 1 punkt er lagt stille; 1 punkt er taget op igen."
    )
    table = sheet.tables[0]
    assert _texts(table.rows[0]) == [
        "Nr.", "Center", "Aftalepunkt", "Før", "Nu", "Retning", "Bemærkning",
    ]  # fmt: skip
    assert _texts(table.rows[2])[3:6] == ["Afsluttet", "Under forberedelse", "Tilbage"]


def test_changes__overview__says_how_many_have_moved() -> None:
    blocks = document(_moved()).sheets[0].blocks
    intro = next(block.text for block in blocks if isinstance(block, Paragraph))
    assert intro.endswith(
        "Siden sidste opfølgning (Februar 2024) er 1 punkt nået længere. 1 punkt er gået tilbage. "
        "Se under Ændringer."
    )


def test_changes__no_earlier_status__have_no_sheet_and_are_not_spoken_of() -> None:
    data = _data()
    for record in data.records:
        data = _with(data, record.name, previous_status="")
    data = replace(data, round=replace(data.round, previous=None))
    assert changes(data) is None
    edition = document(data)
    assert "Siden sidste" not in edition.sheets[0].blocks[2].text  # type: ignore[union-attr]
    assert "Ændringer" not in [sheet.name for sheet in edition.sheets]


def test_changes__real_follow_up__is_what_the_two_editions_print() -> None:
    facts, found = load_facts(), _changes(_data())
    before = {str(item["nr"]): listed(item["status_february_printed"]) for item in facts.items}
    after = {name: item.status for name, item in printed_items().items()}
    assert [(one.item.name, one.before, one.after) for one in found.statuses] == [
        (name, before[name], after[name]) for name in after if before[name] != after[name]
    ]
    known = {
        name: {*facts.history(int(name), "februar").values(), facts.remark(int(name), "februar")}
        for name in after
    }
    assert [one.item.name for one in found.remarks] == [
        name
        for name, item in printed_items().items()
        if before[name] == after[name] and {text for _, text in item.remarks} - known[name]
    ]
    assert (found.added, found.gone) == ((), ())
