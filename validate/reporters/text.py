"""The findings as text for a terminal or an e-mail: errors first, each at its cell."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from validate.finding import Finding, Level
from validate.report import FileResult, Outcome, Report
from validate.rule import Language, Text
from workbook.danish import date_text

_LEVELS = {
    Level.ERROR: Text("FEJL", "ERROR"),
    Level.WARNING: Text("ADVARSEL", "WARNING"),
    Level.INFO: Text("OPLYSNING", "INFO"),
}
_OUTCOMES = {
    Outcome.ACCEPTED: Text("godkendt", "accepted"),
    Outcome.FAULTY: Text("skal rettes", "to be corrected"),
    Outcome.UNIDENTIFIED: Text(
        "ikke genkendt; indholdet er ikke kontrolleret", "not recognised; its content is unchecked"
    ),
    Outcome.UNREADABLE: Text(
        "kan ikke læses; indholdet er ikke kontrolleret", "not readable; its content is unchecked"
    ),
}
_MANY = 4
_WHOLE = Text("Runden som helhed", "The round as a whole")


def render_text(report: Report, language: Language) -> str:
    """The report as lines of text."""
    return "\n".join(_lines(report, language)) + "\n"


def render_findings(
    report: Report, findings: Sequence[Finding], language: Language
) -> Iterator[str]:
    """Lines for some of the report's findings, under the name of their file."""
    for result in report.files:
        own = [finding for finding in findings if finding.file == result.name]
        if own:
            yield result.name
            yield from finding_lines(own, language)
    own = [finding for finding in findings if not finding.file]
    if own:
        yield _WHOLE.in_language(language)
        yield from finding_lines(own, language)


def _lines(report: Report, language: Language) -> Iterator[str]:
    config = report.round.config
    deadline = date_text(config.deadline) if language == "da" else config.deadline.isoformat()
    due = Text("frist", "due").in_language(language)
    yield f"{config.title} – {config.round} ({due} {deadline})"
    for result in report.files:
        yield ""
        yield _heading(report, result, language)
        yield from finding_lines(report.of(result.name), language)
    round_findings = report.of("")
    if round_findings:
        yield ""
        yield _WHOLE.in_language(language)
        yield from finding_lines(round_findings, language)
    yield ""
    for code, change in sorted(report.changes.items()):
        level = _LEVELS[change.severity].in_language(language)
        yield f"{code}: {level} ({change.reason})"
    yield _summary(report, language)


def _heading(report: Report, result: FileResult, language: Language) -> str:
    centre = report.round.config.centre(result.centre)
    name = f"{result.name} · {centre.name}" if centre else result.name
    return f"{name}: {_OUTCOMES[result.outcome].in_language(language)}"


def finding_lines(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """A line for each finding, errors first; equal ones over several cells share a line."""
    order = list(Level)
    ranked = sorted(findings, key=lambda finding: order.index(finding.severity))
    for _, group in groupby(ranked, key=_sameness):
        members = list(group)
        first = members[0]
        level = _LEVELS[first.severity].in_language(language)
        where = _where(members, language)
        place = f"  {where}" if where else ""
        yield f"  {level:<9}  {first.code}{place}  {first.message} {first.fix}"


def _sameness(finding: Finding) -> tuple[object, ...]:
    return (
        *(finding.file, finding.severity, finding.code),
        *(finding.sheet, finding.message, finding.fix),
    )


def _where(members: list[Finding], language: Language) -> str:
    cells = [cell for member in members for cell in member.cells]
    if not cells:
        return members[0].sheet
    shown, rest = cells[:_MANY], len(cells) - _MANY
    if rest > 1:
        more = Text(f"og {rest} flere", f"and {rest} more").in_language(language)
        return f"{members[0].sheet}!{', '.join(shown)} {more}"
    return f"{members[0].sheet}!{', '.join(cells)}"


def _summary(report: Report, language: Language) -> str:
    counts = {level: report.count(level) for level in (Level.ERROR, Level.WARNING, Level.INFO)}
    files = len(report.files)
    if language == "en":
        return (
            f"{files} files: {counts[Level.ERROR]} errors, {counts[Level.WARNING]} warnings, "
            f"{counts[Level.INFO]} notes."
        )
    return (
        f"{files} {'fil' if files == 1 else 'filer'}: {counts[Level.ERROR]} fejl, "
        f"{counts[Level.WARNING]} {'advarsel' if counts[Level.WARNING] == 1 else 'advarsler'}, "
        f"{counts[Level.INFO]} {'oplysning' if counts[Level.INFO] == 1 else 'oplysninger'}."
    )
