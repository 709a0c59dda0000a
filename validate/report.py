"""The outcome of a validation: a verdict on each file, and the findings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from templates.frozen import frozen
from validate.finding import Finding, Level
from workbook.round.config import SeverityChange
from workbook.round.model import Round


class Outcome(StrEnum):
    """The verdict on one file."""

    ACCEPTED = "accepted"  # no error in it
    FAULTY = "faulty"  # read to the end, with errors
    UNIDENTIFIED = "unidentified"  # opened, but not known as a workbook of this round
    UNREADABLE = "unreadable"  # not opened


@frozen
class FileResult:
    """One returned file.

    Attributes:
        name: as reports call it.
        template: by its stamp, or "".
        centre: by its stamp, or "".
    """

    path: Path
    name: str
    sha256: str
    template: str
    centre: str
    outcome: Outcome


@frozen(slots=False)
class Report:
    """Everything a reporter prints.

    Attributes:
        findings: in the order of the files, then stage, then place.
        missing: centres that were to deliver and did not.
        home: the folder that the report is written to, from which its links lead; None for the
            round's own.
    """

    round: Round
    files: tuple[FileResult, ...]
    findings: tuple[Finding, ...]
    missing: tuple[str, ...] = ()
    home: Path | None = None

    @property
    def changes(self) -> Mapping[str, SeverityChange]:
        """The severities that the round has changed, by code."""
        return self.round.config.severities

    def count(self, level: Level) -> int:
        """How many findings there are of this severity."""
        return Counter(finding.severity for finding in self.findings)[level]

    def of(self, file: str) -> tuple[Finding, ...]:
        """The findings of one file; "" for those of the round."""
        return self._by_file.get(file, ())

    @cached_property
    def _by_file(self) -> Mapping[str, tuple[Finding, ...]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.file, []).append(finding)
        return {file: tuple(listed) for file, listed in found.items()}

    def at_least(self, level: Level) -> Sequence[Finding]:
        """The findings of this severity or graver."""
        grave = list(Level)[: list(Level).index(level) + 1]
        return [finding for finding in self.findings if finding.severity in grave]
