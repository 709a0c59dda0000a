"""A small follow-up whose list finance changes after the workbooks were sent."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from templates.read_template import bundled_template
from templates.template import Template
from tests.support.rounds import REMARKS, STATUSES, inbox, small_round
from validate.engine import Validation, validate
from validate.inbox import Inbox
from validate.text import Language
from workbook.naming import workbook_name
from workbook.records.value import Contents
from workbook.round.load import round_of
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

Edit = Callable[[str], str]


@dataclass(frozen=True)
class Resent:
    """What was sent, what finance changed before and after that, and what a centre answered.

    CET has the items 1, 2, 3 and, without leading them, 4 and 9; CKM 4, 5 and 9; CSO 6, 7 and 8.

    Attributes:
        sent_by: changes the list as it was when the workbooks were sent.
        later: changes the list after that.
        answers: in place of the faultless ones, by item.
        edit: changes the returned workbook of the centre.
        whole: the whole folder is validated, with faultless answers of all other centres.
        without: centres of which no file lies in the whole folder.
    """

    folder: Path
    sent_by: Edit = lambda text: text
    later: Edit = lambda text: text
    answers: Mapping[str, Contents] = field(default_factory=dict)
    centre: str = "CET"
    edit: Callable[[bytes], bytes] = lambda data: data
    whole: bool = False
    without: tuple[str, ...] = ()
    settings: Edit = lambda text: text
    template: Template = field(default_factory=lambda: bundled_template("opfolgning"))

    def validation(self, language: Language = "da") -> Validation:
        """Of the files, in the round as it is now."""
        home = small_round(self.folder).folder
        agreement = (home / "aftale.csv").read_text(encoding="utf-8")
        (home / "aftale.csv").write_text(self.sent_by(agreement), encoding="utf-8")
        sent = round_of(home, self.template)
        (home / "aftale.csv").write_text(agreement, encoding="utf-8")
        files = dict(self._files(sent, round_of(home, self.template)))
        found = inbox(home, files)
        (home / "aftale.csv").write_text(self.later(agreement), encoding="utf-8")
        settings = (home / "runde.toml").read_text(encoding="utf-8")
        (home / "runde.toml").write_text(self.settings(settings), encoding="utf-8")
        asked = Inbox(found.files, found.passed_over, found.others, is_whole=self.whole)
        return validate(round_of(home, self.template), asked, language)

    def told(self) -> list[tuple[str, str]]:
        """The code and the cells of each finding."""
        return [(one.code, " ".join(one.cells)) for one in self.validation().report.findings]

    def message(self, code: str, language: Language = "da") -> str:
        """What the one finding of this code says, and how to mend it."""
        report = self.validation(language).report
        (found,) = [one for one in report.findings if one.code == code]
        return f"{found.message} {found.fix}"

    def _files(self, sent: Round, others: Round) -> Iterator[tuple[str, bytes]]:
        for centre in sent.config.centres:
            name = workbook_name(sent.config, centre.code)
            if centre.code == self.centre and centre.code not in self.without:
                yield name, self.edit(_good(sent, centre.code, self.answers))
            elif self.whole and centre.code not in self.without:
                yield name, _good(others, centre.code)


def _good(round_: Round, centre: str, answers: Mapping[str, Contents] | None = None) -> bytes:
    """The centre's workbook with answers that no rule finds fault with, but for those given."""
    contents: list[Contents] = []
    for record in round_.centre_records(centre):
        faultless: Contents = {"remark": f"{centre} bidrager fortsat til punktet."}
        if record.is_led:
            nr = int(record.name)
            faultless = {"status": STATUSES[nr], "remark": REMARKS[nr]}
        contents.append((answers or {}).get(record.name, faultless))
    return rows_workbook(round_, centre, contents)
