"""A case of the rule catalogue: a fault planted in a good returned workbook, and what is found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from samples.excel import ReturnedFile
from tests.support.rounds import inbox
from tests.support.small_rounds import A, SmallRound
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
class Case(Generic[A]):
    """What is done to the good answer of a centre, and every finding that this gives.

    Attributes:
        small_round: the round in which the fault is planted.
        name: what the case is, as a test's name shows it.
        expect: all findings, in the order of the report; none for a case that is in order.
        edit: what the centre did to its workbook.
        answers: in place of the good ones, as the small round has them.
        centre: whose workbook it is; the small round's without it.
        file: its name; the one it was sent under without it.
        data: bytes in place of a workbook.
        sent_by: the round as it was when the workbook was sent.
        later: what finance changed in the round after that.
        disk: what happens to the file on the disk after the folder was listed.
        whole: the whole folder is validated, with a file of each other centre.
        others: answers of other centres, where they are not the good ones; None sends no file.
        further: more files beside it, by name; only seen where the whole folder is validated.
    """

    small_round: SmallRound[A]
    name: str
    expect: tuple[Expect, ...] = ()
    edit: Callable[[ReturnedFile], object] | None = None
    answers: A | None = None
    centre: str = ""
    file: str = ""
    data: bytes | None = None
    sent_by: Callable[[Round], Round] = lambda round_: round_
    later: Callable[[Round], Round] = lambda round_: round_
    disk: Callable[[Path], object] = lambda _: None
    whole: bool = False
    others: Mapping[str, A | None] = field(default_factory=dict)
    further: Callable[[Round], Mapping[str, bytes]] = lambda _: {}

    def findings(self, folder: Path, language: Language = "da") -> tuple[Finding, ...]:
        """What the engine finds, in a round that is written below the folder."""
        round_, asked = self.returned(folder)
        return validate(round_, asked, language).report.findings

    def returned(self, folder: Path) -> tuple[Round, Inbox]:
        """The round as it is now, and the files that came back, both written below the folder."""
        round_ = self.small_round.load(folder)
        own = self.file or workbook_name(round_.config, self._sender)
        others = dict(self._of_others(round_)) if self.whole else {}
        found = inbox(folder, {own: self._data(round_), **others, **self.further(round_)})
        for path, name in found.files:
            if name == own:
                self.disk(path)
        asked = Inbox(found.files, found.passed_over, found.others, is_whole=self.whole)
        return self.later(round_), asked

    @property
    def _sender(self) -> str:
        return self.centre or self.small_round.centre

    def _data(self, round_: Round) -> bytes:
        if self.data is not None:
            return self.data
        sent = self.sent_by(round_)
        file = ReturnedFile(self.small_round.workbook(sent, self._sender, self.answers))
        if self.edit is not None:
            self.edit(file)
        return file.data

    def _of_others(self, round_: Round) -> Iterator[tuple[str, bytes]]:
        """The files of the other centres, by name."""
        silent = {code for code, answers in self.others.items() if answers is None}
        for code in (centre.code for centre in round_.config.centres):
            if code not in {self._sender, *silent}:
                data = self.small_round.workbook(round_, code, self.others.get(code))
                yield workbook_name(round_.config, code), data


def each(*acts: Callable[[ReturnedFile], object]) -> Callable[[ReturnedFile], object]:
    """One edit that does all of these, one after the other."""

    def edit(file: ReturnedFile) -> None:
        for act in acts:
            act(file)

    return edit
