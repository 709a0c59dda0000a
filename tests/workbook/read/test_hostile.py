"""Every hostile file by name is refused for its own reason; what only looks so is read."""

import pickle

import pytest

from tests.support.hostile import FILES, VALUE, far_cell, overlapping, with_part
from tests.support.packages import (
    SHEET_PART,
    good_parts,
    pack,
    relationships,
    rows,
    workbook,
    worksheet,
)
from workbook.read import limits, zipdir
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused


@pytest.mark.parametrize("name", FILES)
def test_hostile__each_file__is_refused_for_its_own_reason(name: str) -> None:
    make, reason = FILES[name]
    with pytest.raises(Refused) as refused:
        read_book(make())
    assert refused.value.reason is reason


def test_hostile__nested_zip_beside_a_good_workbook__is_just_an_unknown_part() -> None:
    book = read_book(with_part("xl/media/inner.zip", pack({"a": bytes(100_000)})))
    assert [sheet.name for sheet in book.sheets] == ["Ark1"]


def test_overlap__apart_from_it__the_package_is_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipdir, "pairwise", lambda _spans: ())
    assert set(zipdir.read_directory(overlapping())) == {"a", "b"}


def test_far_cell__content__is_named() -> None:
    with pytest.raises(Refused) as refused:
        read_book(workbook(rows(f'<row r="1">{VALUE}<c r="ALM1"><v>2</v></c></row>')))
    assert (refused.value.cell, refused.value.measured, refused.value.limit) == ("ALM1", 1001, 1000)
    with pytest.raises(Refused) as refused:
        read_book(workbook(rows(far_cell("B100001"))))
    assert (refused.value.cell, refused.value.measured) == ("B100001", 100_001)


def test_far_cell__at_the_limit_or_without_content__is_read() -> None:
    inner = far_cell("ALL100000") + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert list(read_book(workbook(rows(inner))).sheets[0].cells) == [(100_000, 1000)]


def test_far_cell__after_rows_without_number__is_refused() -> None:
    inner = '<row r="1048576"/><row><c><v>1</v></c></row>'
    with pytest.raises(Refused) as refused:
        read_book(workbook(rows(inner)))
    assert refused.value.reason is Refusal.FAR_CELL


def test_cells__over_all_sheets__are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = good_parts(rows('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>'))
    parts["xl/worksheets/sheet2.xml"] = parts[SHEET_PART]
    parts["xl/_rels/workbook.xml.rels"] = relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "worksheet", "worksheets/sheet2.xml"),
    )
    parts["xl/workbook.xml"] = (
        '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/>'
        '<sheet name="B" r:id="rId2"/></sheets></workbook>'
    )
    monkeypatch.setattr(limits, "CELLS", 4)
    assert len(read_book(pack(parts)).sheets) == 2
    monkeypatch.setattr(limits, "CELLS", 3)
    with pytest.raises(Refused) as refused:
        read_book(pack(parts))
    assert (refused.value.reason, refused.value.limit) == (Refusal.CELLS, 3)


def test_total_size__over_the_limit__is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOTAL_SIZE", 100)
    with pytest.raises(Refused) as refused:
        read_book(workbook())
    assert refused.value.reason is Refusal.UNPACKED_TOO_LARGE


@pytest.mark.parametrize("part", ["xl/media/image1.png", "xl/embeddings/oleObject1.bin", "a.xml"])
def test_part__large_and_never_unpacked__is_no_matter(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "TOTAL_SIZE", 1024 * 1024)
    assert len(read_book(with_part(part, bytes(4 * 1024 * 1024))).sheets) == 1


def test_relationships__of_more_than_a_megabyte_or_of_nothing__refuse_no_file() -> None:
    many = [
        (f"rId{number}", "hyperlink", f"https://a.example/{number:0200}") for number in range(9_000)
    ]
    linked = [("rIdA", "oleObject", "file:///C:/Tal.docx")]
    parts = {
        **good_parts(),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(*many, *linked),
        "xl/drawings/_rels/drawing9.xml.rels": "<Relationships External",
    }
    assert read_book(pack(parts)).external_links == ("file:///C:/Tal.docx",)


def test_refusal__on_a_sheet__names_it() -> None:
    with pytest.raises(Refused) as refused:
        read_book(workbook(rows(far_cell("A200000"))))
    copy = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 - our own bytes
    assert (copy.sheet, copy.cell) == ("Ark1", "A200000")


def test_rows__a_million_formatted_and_empty__cost_nothing() -> None:
    inner = "".join(f'<row r="{number}" s="1" customFormat="1"/>' for number in range(1, 1_000_001))
    sheet = read_book(workbook(rows(inner))).sheets[0]
    assert (dict(sheet.cells), sheet.hidden_rows) == ({}, frozenset())


def test_dimension__wrong__is_not_believed() -> None:
    inner = '<dimension ref="A1"/><sheetData><row r="9"><c r="C9"><v>1</v></c></row></sheetData>'
    assert list(read_book(workbook(worksheet(inner))).sheets[0].cells) == [(9, 3)]


def _with_inline_texts(*texts: str) -> bytes:
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return workbook(rows(f'<row r="1">{cells}</row>'))


def test_text__longer_than_two_cells_of_excel__is_read_as_far_as_that() -> None:
    blank = "\u200b" * limits.TEXT
    sheet = read_book(_with_inline_texts("ab" * limits.TEXT, f"{blank}Slut", "c" * limits.TEXT))
    texts = [sheet.sheets[0].cells[1, column].raw for column in (1, 2, 3)]
    assert texts == ["ab" * (limits.TEXT // 2), "Slut", "c" * limits.TEXT]


def test_long_texts__of_all_cells__are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONG_TEXTS", 600)
    assert len(read_book(_with_inline_texts("a" * 300, "b" * 300, "c" * 255)).sheets) == 1
    with pytest.raises(Refused) as refused:
        read_book(_with_inline_texts("a" * 300, "b" * 301))
    assert (refused.value.reason, refused.value.measured) == (Refusal.LONG_TEXTS, 601)
