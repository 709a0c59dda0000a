"""The office's own notes: where each stands, and what is told of one without a place."""

import pytest

from templates.errors import OperatorError
from workbook.edition.document import Block, Column, Heading, Paragraph, Row, Sheet, Table, Text
from workbook.edition.notes import with_notes

_TABLE = Table("t", "Tabel", (Column("a", 9),), (Row((Text("A"),), "header"),))


def _sheet(*blocks: Block) -> Sheet:
    return Sheet("Opfølgning", (Heading("Opfølgning på aftalen", 1), *blocks))


def _text(text: str) -> Paragraph:
    return Paragraph(text, "text")


def test_notes__under_a_heading__end_what_it_heads() -> None:
    part = Heading("2027", 3)
    blocks = (Heading("Drift"), _TABLE, part, _TABLE, Heading("Anlæg"), _TABLE)
    (found,) = with_notes([_sheet(*blocks)], {"Drift": "Først.\n\nSå\ndet.", "2027": "Året."})
    assert found.blocks[1:] == (
        *blocks[:4], _text("Året."), _text("Først."), _text("Så det."), *blocks[4:]
    )  # fmt: skip


def test_notes__of_the_last_heading__end_the_sheet() -> None:
    (found,) = with_notes([_sheet(Heading("Drift"), _TABLE)], {"Drift": "Sidst."})
    assert found.blocks[-1] == _text("Sidst.")


@pytest.mark.parametrize("heading", ["Opfølgning", "Opfølgning på aftalen"])
def test_notes__of_a_sheet__stand_below_its_title(heading: str) -> None:
    (found,) = with_notes([_sheet(_TABLE)], {heading: "Forord."})
    assert found.blocks[1:] == (_text("Forord."), _TABLE)


@pytest.mark.parametrize("printed", ["Drift¹", "Drift (8 punkter)"])
def test_notes__heading_with_what_the_edition_adds__is_known_without_it(printed: str) -> None:
    (found,) = with_notes([_sheet(Heading(printed), _TABLE)], {"Drift": "Sidst."})
    assert found.blocks[-1] == _text("Sidst.")


def test_notes__of_headings_that_nobody_prints__are_told_with_those_that_are() -> None:
    data = Sheet("Data", (_TABLE,), "data")
    with pytest.raises(OperatorError) as refused:
        with_notes([_sheet(Heading("Drift")), data], {"Drit": "a", "Skole": "b", "Data": "c"})
    assert refused.value.problems == (
        "edition.notes.Drit: did you mean “Drift”?",
        "edition.notes.Skole: the edition has “Opfølgning”, “Opfølgning på aftalen”, “Drift”",
        "edition.notes.Data: the edition has “Opfølgning”, “Opfølgning på aftalen”, “Drift”",
    )
