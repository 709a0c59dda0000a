"""The findings counted by centre."""

from collections import Counter

from templates.frozen import frozen
from validate.finding import Level
from validate.report import FileResult, Report


@frozen
class CentreRow:
    """One centre; every finding of the report is counted in one row.

    Attributes:
        code: "" for files and findings of no known centre.
        files: that it sent.
        missing: True where it was to deliver and did not.
        counts: its findings by severity.
    """

    code: str
    files: tuple[FileResult, ...]
    missing: bool
    counts: Counter[Level]


def centre_rows(report: Report) -> list[CentreRow]:
    """The centres in the order of the round, then unknown ones, then what has no centre."""
    counts: dict[str, Counter[Level]] = {}
    for finding in report.findings:
        counts.setdefault(finding.centre, Counter())[finding.severity] += 1
    files: dict[str, list[FileResult]] = {}
    for result in report.files:
        files.setdefault(result.centre, []).append(result)
    known = [centre.code for centre in report.round.config.centres]
    named = {*counts, *files, *report.missing}
    codes = [code for code in known if code in named]
    codes += sorted(code for code in named if code and code not in known)
    codes += [""] if "" in named else []
    return [
        CentreRow(
            code=code,
            files=tuple(files.get(code, ())),
            missing=code in report.missing,
            counts=counts.get(code, Counter()),
        )
        for code in codes
    ]
