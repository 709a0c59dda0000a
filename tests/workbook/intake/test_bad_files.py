"""Files that are no list, or not what they claim to be."""

import json
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.office_lists import Row, csv_file
from tests.support.told import english
from workbook.intake.json_sheet import json_sheet
from workbook.intake.source import read_source
from workbook.read.csv_sheet import csv_sheet
from workbook.read.decoded import decoded

_ROWS: list[Row] = [["Nr.", "Titel"], [1, "Børn, unge og ældre"], [2, "Å; ø"]]


def refused(path: Path, data: bytes) -> str:
    """What is said of a file with these bytes, and what to do."""
    path.write_bytes(data)
    with pytest.raises(OperatorError) as raised:
        read_source(path)
    return f"{raised.value.message.replace(str(path), path.name)} {raised.value.hint}".strip()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("tom.xlsx", b"", "tom.xlsx is empty. Name the file that has the list."),
        ("tom.csv", b"\r\n \r\n", "tom.csv is empty. Name the file that has the list."),
        (
            "liste.xlsx",
            b"Nr.;Titel\r\n1;Skole\r\n",
            (
                "liste.xlsx is no workbook: its content is text. If it is a list with separators, "
                "name it .csv; else save it as .xlsx in Excel."
            ),
        ),
        (
            "liste.csv",
            b"%PDF-1.7 ...",
            "liste.csv is a PDF. Name the sheet that it was made of.",
        ),
        (
            "liste.xlsx",
            b"PK\x03\x04 half an upload",
            "liste.xlsx is cut off: it has no end. Fetch it again.",
        ),
        (
            "liste.csv",
            b"\xef\xbb\xbfNr.;Titel\r\n1;B\xf8rn\r\n",
            (
                "liste.csv claims to be UTF-8, but line 2 is not. Save it again in Excel as “CSV "
                "UTF-8”."
            ),
        ),
        (
            "liste.csv",
            b"Nr.;Titel\r\n1;B\x9drn\r\n",
            (
                "liste.csv is neither UTF-8 (see line 2) nor Windows-1252 (see line 2). Save it "
                "again in Excel as “CSV UTF-8”."
            ),
        ),
        (
            "liste.csv",
            b'Nr.;Titel\r\n1;"Skole\r\n2;Bro\r\n',
            (
                "liste.csv: the quotation mark before line 3 has no end, or text behind it. "
                'A " within a text is written twice: "".'
            ),
        ),
        (
            "liste.json",
            b'{"Nr.": 1}',
            (
                "liste.json is no list of objects. It should be as "
                '[{"Nr.": 1, "Titel": "…"}, {"Nr.": 2, "Titel": "…"}].'
            ),
        ),
        (
            "liste.json",
            b'[{"Nr.": 1, "Nr.": 2}]',
            "liste.json: an object has the key Nr. twice. Rename one.",
        ),
        ("liste.json", b"[" * 100_000, "liste.json is nested too deep."),
        ("liste.json", b'[{"Nr.": NaN}]', "liste.json is not valid JSON: NaN is no number."),
    ],
)
def test_source__that_is_none__says_what_to_do(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    assert refused(tmp_path / name, data) == said


def test_source__that_is_not_there__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"x\.csv does not exist"):
        read_source(tmp_path / "x.csv")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16", "utf-16-be"])
def test_source__csv_in_any_encoding__has_the_same_cells(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    source = read_source(csv_file(tmp_path / "liste.csv", _ROWS, separator, encoding))
    [sheet] = source.book.sheets
    assert {place: cell.text for place, cell in sheet.cells.items()} == {
        (row, column): str(value)
        for row, line in enumerate(_ROWS, start=1)
        for column, value in enumerate(line, start=1)
    }


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ("Nr.;Titel\r\n1;BÃ¸rn".encode(), "“BÃ¸” in B2"),
        ("Nr.;Titel\r\n1;Børn".encode("cp850"), "“B›r” in B2"),
    ],
)
def test_source__letters_of_another_encoding__are_told(
    tmp_path: Path, data: bytes, seen: str
) -> None:
    (tmp_path / "liste.csv").write_bytes(data)
    notes = english(read_source(tmp_path / "liste.csv").notes)
    assert any(note.startswith(f"liste.csv: {seen}") for note in notes)


def test_csv__blank_rows_and_texts_of_several_lines__count_as_excel_counts() -> None:
    sheet, separator = csv_sheet('Nr.;Titel\r\n\r\n1;"to\r\nlinjer"\r\n2;x\r\n', "liste.csv")
    assert separator.en == "semicolons"
    assert sheet.cells[3, 2].text == "to\nlinjer"
    assert sheet.cells[4, 1].text == "2"


def test_csv__sep_in_its_first_line__is_what_excel_takes() -> None:
    sheet, separator = csv_sheet("sep=|\r\nNr.|Titel; mere\r\n1|x\r\n", "liste.csv")
    assert (separator.en, sheet.cells[2, 2].text) == ("|", "Titel; mere")


def test_csv__commas_in_texts__do_not_count_as_separators() -> None:
    text = "Titel;Økonomi\r\nA, b, c, d;0,4 (2024), 0,5 (2025)\r\nE;0,1 (2024)\r\n"
    assert csv_sheet(text, "liste.csv")[1].da == "semikolon"


def test_json__keys_numbers_and_lists__are_headers_and_cells() -> None:
    entries = [{"Nr.": 1, "Beløb": 0.4}, {"Nr.": 2, "Udvalg": ["ØPU", "SSU"], "Titel": None}]
    keys, sheet = json_sheet(json.dumps(entries), "liste.json")
    assert keys == ("Nr.", "Beløb", "Udvalg", "Titel")
    assert {place: cell.text for place, cell in sheet.cells.items() if place[0] > 1} == {
        (2, 1): "1",
        (2, 2): "0,4",
        (3, 1): "2",
        (3, 3): "ØPU/SSU",
    }


def test_json__values_within_values__are_told_with_their_entry() -> None:
    with pytest.raises(OperatorError) as raised:
        json_sheet('[{"Nr.": 1}, {"Nr.": {"a": 1}, "Klar": true}]', "liste.json")
    assert raised.value.problems == (
        "entry 2, Nr.: write a text, a number or a list of texts.",
        "entry 2, Klar: write a text, a number or a list of texts.",
    )


def test_decoded__utf16_without_a_mark__is_read_by_its_zeros() -> None:
    assert decoded("Nr.;Bør".encode("utf-16-le"), "x").text == "Nr.;Bør"
