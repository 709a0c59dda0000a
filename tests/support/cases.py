"""A case of the rule catalogue: a fault planted in a good returned workbook, and what is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.rounds import Answer, inbox, small_round
from tests.support.written import written_centre
from validate.engine import validate
from validate.finding import Finding
from validate.inbox import Inbox
from validate.text import Language
from workbook.naming import workbook_name
from workbook.round.model import Round


@dataclass(frozen=True)
class Expect:
    """One finding that must come.

    Attributes:
        cells: all its cells, with blanks between: "L6 L7".
        message: the whole text; not compared where it is "".
        fix: likewise.
        item: likewise.
    """

    code: str
    cells: str = ""
    message: str = ""
    fix: str = ""
    item: str = ""


@dataclass(frozen=True)
class Case:
    """What is done to the good answer of a centre, and every finding that this gives.

    Attributes:
        name: what the case is, as a test's name shows it.
        expect: all findings, in the order of the report; none for a case that is in order.
        edit: what the centre did to its workbook.
        answers: in place of the good ones, by item number.
        centre: whose workbook it is.
        file: its name; the one it was sent under without it.
        data: bytes in place of a workbook.
        sent_by: the round as it was when the workbook was sent.
        later: what finance changed in the round after that.
        disk: what happens to the file on the disk after the folder was listed.
        whole: the whole folder is validated, with good answers of all other centres.
        without: centres of which no file of their own lies in the whole folder.
        further: more files beside it, by name; only seen where the whole folder is validated.
    """

    name: str
    expect: tuple[Expect, ...] = ()
    edit: Callable[[ReturnedFile], object] | None = None
    answers: Mapping[int, Answer] = field(default_factory=dict)
    centre: str = "CET"
    file: str = ""
    data: bytes | None = None
    sent_by: Callable[[Round], Round] = lambda round_: round_
    later: Callable[[Round], Round] = lambda round_: round_
    disk: Callable[[Path], object] = lambda _: None
    whole: bool = False
    without: tuple[str, ...] = ()
    further: Callable[[Round], Mapping[str, bytes]] = lambda _: {}

    def findings(self, folder: Path, language: Language = "da") -> tuple[Finding, ...]:
        """What the engine finds, in a round that is written below the folder."""
        round_ = small_round(folder)
        files = {self.file or workbook_name(round_.config, self.centre): self._data(round_)}
        if self.whole:
            for centre in round_.config.centres:
                if centre.code not in (self.centre, *self.without):
                    files[workbook_name(round_.config, centre.code)] = good(round_, centre.code)
        files |= self.further(round_)
        found = inbox(folder, files)
        for path, name in found.files:
            if name == (self.file or workbook_name(round_.config, self.centre)):
                self.disk(path)
        asked = Inbox(found.files, found.passed_over, found.others, is_whole=self.whole)
        return validate(self.later(round_), asked, language).report.findings

    def _data(self, round_: Round) -> bytes:
        if self.data is not None:
            return self.data
        file = ReturnedFile(good(self.sent_by(round_), self.centre, self.answers))
        if self.edit is not None:
            self.edit(file)
        return file.data


def good(round_: Round, centre: str, answers: Mapping[int, Answer] | None = None) -> bytes:
    """The centre's workbook with answers that no rule finds fault with, but for those given."""
    return written_centre(round_, centre, dict(answers or {}))
