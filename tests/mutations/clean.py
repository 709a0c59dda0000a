"""The clean rounds in which faults are planted: every sample, with the corrected answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import samples
from validate.assemble import delivered_files
from validate.engine import Validation, _together
from validate.examine import Examined, Examiner
from validate.finding import Finding
from validate.inbox import Inbox, read_inbox
from validate.opening import read_data
from validate.report import Report
from workbook.edition.build import document
from workbook.edition.council import council
from workbook.edition.dataset import dataset
from workbook.layouts import AnyLayout
from workbook.records.record import Record
from workbook.round.load import load_round
from workbook.round.model import Round

_SAMPLES: Final = Path(samples.__file__).parent
_ROUNDS: Final[Mapping[str, str]] = {
    "ishoj": "ishoj-2024/august",
    "ballerup": "ballerup-2019",
    "hoje-taastrup": "hoje-taastrup-2026",
}
_CORRECTED: Final = "rettet"

Council = Mapping[str, Any]
"""council.json, by value."""


@dataclass(frozen=True, eq=False)
class CleanFile:
    """A centre's corrected workbook.

    Attributes:
        flagged: names of the records of which the report speaks although nothing was planted.
    """

    sample: str
    round: Round
    name: str
    data: bytes
    examined: Examined
    flagged: frozenset[str]

    @property
    def layout(self) -> AnyLayout:
        """Where everything stands in it."""
        layout = self.examined.view.layout
        assert layout is not None
        return layout

    @property
    def centre(self) -> str:
        """The centre's code."""
        return self.examined.view.centre

    @property
    def records(self) -> tuple[Record, ...]:
        """What the centre answers, without the records of which the report speaks."""
        return tuple(one for one in self.all_records if one.name not in self.flagged)

    @property
    def all_records(self) -> tuple[Record, ...]:
        """What the centre answers."""
        return self.examined.view.records


@dataclass(frozen=True, eq=False)
class CleanRound:
    """A sample's round with a corrected workbook of every centre.

    Attributes:
        findings: what is found although nothing was planted; no errors.
        council: what the council reads, by value.
    """

    sample: str
    round: Round
    examiner: Examiner
    files: tuple[CleanFile, ...]
    findings: tuple[Finding, ...]
    council: Council = field(repr=False)

    def together(self, by_name: Mapping[str, Examined], inbox: Inbox) -> Validation:
        """What these files give together, whatever of the inbox is passed over."""
        files = [by_name[name] for name in sorted(by_name)]
        pairs = tuple((one.view.path, one.view.name) for one in files)
        findings, _ = _together(self.examiner, files, replace(inbox, files=pairs, is_whole=True))
        report = Report(self.round, (), tuple(findings))
        return Validation(report, tuple(one.view for one in files))

    def examine(self, name: str, data: bytes) -> Examined:
        """What is found in a file of this name alone."""
        return self.examiner.of(Path(name), name, read_data(data))

    def merged(self, validation: Validation) -> Council:
        """What the council would read."""
        return _council(self.round, validation)


@cache
def clean_rounds() -> Mapping[str, CleanRound]:
    """The round of every sample, by the sample's name."""
    return {name: _clean_round(name, _SAMPLES / home) for name, home in _ROUNDS.items()}


def _clean_round(sample: str, home: Path) -> CleanRound:
    round_ = load_round(home)
    examiner = Examiner(round_, "da", keep=True)
    inbox = read_inbox([home / _CORRECTED])
    data = {name: path.read_bytes() for path, name in inbox.files}
    made = CleanRound(sample, round_, examiner, (), (), {})
    examined = {name: made.examine(name, data[name]) for name in data}
    validation = made.together(examined, Inbox((), (), (), is_whole=True))
    found = validation.report.findings
    flagged = frozenset(name for one in found for name in one.item.split(", "))
    files = tuple(
        CleanFile(sample, round_, name, data[name], examined[name], flagged) for name in data
    )
    return replace(made, files=files, findings=tuple(found), council=_council(round_, validation))


def _council(round_: Round, validation: Validation) -> Council:
    merged = dataset(round_, delivered_files(validation))
    return council(merged, document(merged)).model_dump(mode="json", exclude_defaults=True)
