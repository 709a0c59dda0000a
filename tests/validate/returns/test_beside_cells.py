"""What is no cell, and what is struck out: kept on “Ikke placeret”, and never told of our own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samples.excel import ReturnedFile
from tests.support.libreoffice import recalculated
from tests.support.rounds import inbox
from tests.support.small_rounds import SMALL_ROUNDS, SmallRound
from validate.engine import validate
from validate.finding import Finding
from validate.returns.copies import return_copies
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.round.model import Round
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

Act = Callable[[ReturnedFile], object]
_SHEETS = {"follow-up": ("Opfølgning", "E6", "D6"), "forms": ("Sag 1", "B22", "C4")}


@dataclass
class Desk:
    """A small round, and the sheet, a text and a required cell of its centre's workbook."""

    small_round: SmallRound[Any]
    round: Round
    folder: Path
    count: int = 0

    @property
    def sheet(self) -> str:
        """The sheet with the answers."""
        return _SHEETS[self.small_round.name][0]

    @property
    def text(self) -> str:
        """The cell of a text."""
        return _SHEETS[self.small_round.name][1]

    @property
    def required(self) -> str:
        """The cell of an answer that may not be missing."""
        return _SHEETS[self.small_round.name][2]

    def answered(self, *acts: Act) -> bytes:
        """The good answers, and what the centre did then."""
        centre = self.small_round.centre
        return changed(self.small_round.workbook(self.round, centre, None), *acts)

    def judged(self, data: bytes) -> tuple[tuple[Finding, ...], bytes]:
        """What is found in the workbook, and its corrected copy; no bytes where it needs none."""
        self.count += 1
        folder = self.folder / str(self.count)
        name = workbook_name(self.round.config, self.small_round.centre)
        found = validate(self.round, inbox(folder, {name: data}), "da")
        copies = return_copies(self.round, found, folder / "retur")
        return found.report.findings, copies[0].read_bytes() if copies else b""


def changed(data: bytes, *acts: Act) -> bytes:
    """The workbook as a person changed it."""
    file = ReturnedFile(data)
    for act in acts:
        act(file)
    return file.data


def unplaced(copy: bytes) -> list[tuple[str, ...]]:
    """The lines of “Ikke placeret”: sheet, cell, why, text."""
    sheet = read_book(copy).sheet(UNPLACED_SHEET)
    rows = list(sheet.rows()) if sheet else []
    return [
        tuple(cells[column].text if column in cells else "" for column in range(1, 5))
        for row, cells in rows
        if row > 6
    ]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Of what is found in the file itself; the other centres have sent nothing."""
    return [one.code for one in findings if one.file]


@pytest.fixture(params=SMALL_ROUNDS, ids=lambda one: one.name)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    return Desk(request.param, request.param.load(tmp_path), tmp_path)


def test_copy__what_is_no_cell__is_listed_with_its_words_and_carried_on(desk: Desk) -> None:
    sheet, cell = desk.sheet, desk.text
    data = desk.answered(
        lambda file: file.add_note(sheet, cell, "Rettes til 300 i 2019.", author=""),
        lambda file: file.add_thread(sheet, "B9", ["Er det rigtigt?", "Ja."]),
        lambda file: file.add_text_box(sheet, "D12", "Beløbene er\nforeløbige."),
        lambda file: file.add_picture("Vejledning", "B2"),
        lambda file: file.embed_file(sheet, "D14", "Bilag.docx"),
        lambda file: file.add_link(sheet, cell, "https://example.org/regnskab"),
    )
    findings, copy = desk.judged(data)
    assert set(codes(findings)) == {"STR072"}
    lines = unplaced(copy)
    assert sorted(lines) == sorted(
        [
            ("Vejledning", "B2", "Et billede læses ikke", "Billede 2"),
            (sheet, cell, "En note læses ikke", "Rettes til 300 i 2019."),
            (sheet, "B9", "En kommentar læses ikke", "Er det rigtigt?\nJa."),
            (sheet, "D12", "En tekstboks eller figur læses ikke", "Beløbene er\nforeløbige."),
            (sheet, "D14", "En indlejret fil læses ikke", "Bilag.docx"),
            (sheet, cell, "Et link læses ikke", "https://example.org/regnskab"),
        ]
    )
    again, _ = desk.judged(copy)
    assert codes(again) == []
    faulty = changed(copy, lambda file: file.clear(sheet, desk.required))
    _, second = desk.judged(faulty)
    assert unplaced(second) == lines


def test_copy__its_own_notes__are_no_findings_even_saved_again(desk: Desk, tmp_path: Path) -> None:
    data = desk.answered(lambda file: file.clear(desk.sheet, desk.required))
    findings, copy = desk.judged(data)
    noted = read_book(copy).sheet(desk.sheet)
    assert noted is not None
    assert [one.kind for one in noted.attachments] == ["note"]
    saved = recalculated({"kopi": copy}, tmp_path / "gemt")["kopi"]
    for returned in (copy, saved):
        again, second = desk.judged(returned)
        assert {"VAL001"} <= set(codes(again))
        assert "STR072" not in codes(again)
        assert unplaced(second) == []
    assert codes(findings).count("VAL001") == 1


def test_copy__centres_words_in_one_of_its_notes__are_told_alone(desk: Desk) -> None:
    _, copy = desk.judged(desk.answered(lambda file: file.clear(desk.sheet, desk.required)))
    note = next(one for one in ReturnedFile(copy)._package.names() if "/comments" in one)
    words = "<r><t>\n</t></r><r><t>Vi afventer staten.</t></r>"

    def answer(file: ReturnedFile) -> None:
        part = file._package.read(note).decode()
        end = part.index("</text>")
        file._package.write(note, f"{part[:end]}{words}{part[end:]}".encode())

    findings, _ = desk.judged(changed(copy, answer))
    told = [one.value for one in findings if one.code == "STR072"]
    assert told == ["Vi afventer staten."]


def test_copy__without_its_list_of_faults__may_tell_of_its_notes(desk: Desk) -> None:
    _, copy = desk.judged(desk.answered(lambda file: file.clear(desk.sheet, desk.required)))
    findings, _ = desk.judged(changed(copy, lambda file: file.delete_sheet(FAULTS_SHEET)))
    assert "STR072" in codes(findings)


def test_copy__words_struck_out__are_listed_and_not_in_the_answer(desk: Desk) -> None:
    sheet, cell = desk.sheet, desk.text
    data = desk.answered(
        lambda file: file.set_text(sheet, cell, "Arbejdet er ikke færdigt."),
        lambda file: file.strike(sheet, cell, "ikke "),
    )
    findings, copy = desk.judged(data)
    assert codes(findings) == ["VAL024"]
    (line,) = unplaced(copy)
    assert (line[0], line[1], line[3].strip()) == (sheet, cell, "ikke")
    assert line[2].startswith("Det er overstreget i “")
    assert "Arbejdet er færdigt." in ReturnedFile(copy).rows(sheet).values()
    again, _ = desk.judged(copy)
    assert codes(again) == []
