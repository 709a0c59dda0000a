"""The findings as text for a terminal or an e-mail: errors first, each at its cell."""

from collections.abc import Iterable, Iterator, Sequence

from validate.finding import Finding
from validate.report import FileResult, Report
from validate.reporters.groups import grouped
from validate.reporters.labels import (
    LEVELS,
    OUTCOMES,
    WHOLE_ROUND,
    counts,
    deadline,
    title,
)
from validate.reporters.plain import line
from validate.reporters.summary import summary_lines
from validate.text import Language


def render_text(report: Report, language: Language) -> str:
    """The report as lines of text."""
    return "\n".join(map(line, _lines(report, language))) + "\n"


def render_findings(
    report: Report, findings: Sequence[Finding], language: Language
) -> Iterator[str]:
    """Lines for some of the report's findings, under the name of their file."""
    for result in report.files:
        own = [finding for finding in findings if finding.file == result.name]
        if own:
            yield line(result.name)
            yield from map(line, finding_lines(own, language))
    own = [finding for finding in findings if not finding.file]
    if own:
        yield WHOLE_ROUND.in_language(language)
        yield from map(line, finding_lines(own, language))


def _lines(report: Report, language: Language) -> Iterator[str]:
    yield f"{title(report)} ({deadline(report, language)})"
    for result in report.files:
        yield ""
        yield _heading(report, result, language)
        yield from finding_lines(report.of(result.name), language)
    round_findings = report.of("")
    if round_findings:
        yield ""
        yield WHOLE_ROUND.in_language(language)
        yield from finding_lines(round_findings, language)
    yield ""
    for code, change in sorted(report.changes.items()):
        yield f"{code}: {LEVELS[change.severity].in_language(language)} ({change.reason})"
    if report.changes:
        yield ""
    if len(report.files) > 1:
        yield from (*summary_lines(report, language), "")
    yield counts(report, language)


def _heading(report: Report, result: FileResult, language: Language) -> str:
    centre = report.round.config.centre(result.centre)
    name = f"{result.name} · {centre.name}" if centre else result.name
    return f"{name}: {OUTCOMES[result.outcome].in_language(language)}"


def finding_lines(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """A line for each finding, errors first; equal ones over several cells share a line."""
    width = max(len(level.in_language(language)) for level in LEVELS.values())
    for group in grouped(findings):
        level = LEVELS[group.first.severity].in_language(language)
        where = group.place(language)
        place = f"  {where}" if where else ""
        said = f"{group.message} {group.fix}"
        yield f"  {level:<{width}}  {group.first.code}{place}  {said}".rstrip()
