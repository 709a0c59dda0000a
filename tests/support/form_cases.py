"""A case of the rule catalogue over case forms: what a centre typed and did, and what is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.cases import Expect
from tests.support.rounds import inbox
from tests.support.written import written_cases
from validate.engine import validate
from validate.finding import Finding
from validate.inbox import Inbox
from validate.text import Language
from workbook.naming import workbook_name
from workbook.records.value import Contents
from workbook.round.model import Round

_OWN = {
    "CBM": ("TMU-01", "Center for By og Miljø"),
    "CSK": ("BSU-01", "Center for Skole og Kultur"),
    "CØP": ("ØKU-01", "Center for Økonomi og Personale"),
}


@dataclass(frozen=True)
class FormCase:
    """What a centre returned, and every finding that this gives.

    Attributes:
        name: what the case is, as a test's name shows it.
        expect: all findings, in the order of the report; none for a case that is in order.
        answers: the centre's forms; one good one without them.
        edit: what the centre did to its workbook.
        blank: forms that are not used.
        later: what finance changed in the round after the workbooks were sent.
        whole: the whole folder is validated, with a good file of each other centre.
        others: answers of other centres, where they are not the good ones; None sends no file.
    """

    name: str
    expect: tuple[Expect, ...] = ()
    answers: tuple[Contents, ...] = (good_case(),)
    edit: Callable[[ReturnedFile], object] | None = None
    later: Callable[[Round], Round] = lambda round_: round_
    blank: int = 0
    whole: bool = False
    others: Mapping[str, tuple[Contents, ...] | None] | None = None

    def findings(self, folder: Path, language: Language = "da") -> tuple[Finding, ...]:
        """What the engine finds, in a round that is written below the folder."""
        round_, asked = self.returned(folder)
        return validate(round_, asked, language).report.findings

    def returned(self, folder: Path) -> tuple[Round, Inbox]:
        """The round as it is now, and the files that came back, both written below the folder."""
        round_ = small_case_round(folder)
        file = ReturnedFile(written_cases(round_, "CBM", self.answers, self.blank))
        if self.edit is not None:
            self.edit(file)
        files = {workbook_name(round_.config, "CBM"): file.data}
        if self.whole:
            for centre in ("CSK", "CØP"):
                nr, name = _OWN[centre]
                answers = (self.others or {}).get(centre, (good_case(nr, centre=name),))
                if answers is not None:
                    data = written_cases(round_, centre, answers)
                    files[workbook_name(round_.config, centre)] = data
        found = inbox(folder, files)
        asked = Inbox(found.files, found.passed_over, found.others, is_whole=self.whole)
        return self.later(round_), asked


def each(*acts: Callable[[ReturnedFile], object]) -> Callable[[ReturnedFile], object]:
    """One edit that does all of these, one after the other."""

    def edit(file: ReturnedFile) -> None:
        for act in acts:
            act(file)

    return edit
