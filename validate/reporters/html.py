"""The findings as one web page that needs nothing else: for the office's browser and printer.

Without scripts it shows everything; with them it can be filtered. Its policy lets it run only its
own style and script and load nothing, so a text from a returned file cannot do anything either.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from templates.frozen import frozen
from validate.finding import Level
from validate.report import Outcome, Report
from validate.reporters.groups import Group, grouped
from validate.reporters.labels import (
    CHANGES,
    LEVELS,
    LEVELS_COUNTED,
    NOT_DELIVERED,
    OUTCOMES,
    WHOLE_ROUND,
    centre_label,
    counts,
    deadline,
    rule_name,
    title,
)
from validate.reporters.overview import CentreRow, centre_rows
from validate.reporters.place import path_from_report, relative_uri
from validate.text import Language, Text
from workbook.edition.html.page import render_page

_WORDS: Final = {
    "skip": Text("Gå til fundene", "Skip to the findings"),
    "overview": Text("Overblik", "Overview"),
    "overview_caption": Text("Filer og fund for hvert center", "Files and findings of each centre"),
    "files": Text("Filer", "Files"),
    "changes": CHANGES,
    "findings": Text("Fund", "Findings"),
    "none": Text("Der er ingen fund.", "There are no findings."),
    "caption": Text(
        "Fund, de alvorligste først. Ens fund i flere celler står samlet.",
        "Findings, the gravest first. Equal findings in several cells share a row.",
    ),
    "shown": Text("Viser {shown} af {total} fund", "Showing {shown} of {total} findings"),
    "filter": Text("Vælg fund", "Filter findings"),
    "all": Text("Alle", "All"),
    "search": Text("Søg i teksten", "Search the text"),
    "reset": Text("Vis alle", "Show all"),
    "place": Text("Sted", "Place"),
    "severity": Text("Alvor", "Severity"),
    "centre": Text("Center", "Centre"),
    "said": Text("Hvad er galt, og hvad skal I gøre", "What is wrong and what to do"),
    "rule": Text("Regel", "Rule"),
}
_GRAVE: Final = frozenset(Outcome) - {Outcome.ACCEPTED}


@frozen
class _File:
    """A returned file: how reports call it, where it lies, what became of it."""

    name: str
    href: str
    outcome: str
    is_faulty: bool


@frozen
class _Centre:
    """A centre with its files and how many findings it has of each severity."""

    name: str
    files: tuple[_File, ...]
    missing: str
    counts: tuple[tuple[Level, str, int], ...]


@frozen
class _Row:
    """Findings that say the same."""

    group: Group
    place: str
    href: str
    level: str
    rule: str


def render_html(report: Report, language: Language) -> str:
    """The report as an HTML document; its links lead to the files from where it is written."""
    paths = {one.name: relative_uri(path_from_report(report, one)) for one in report.files}
    return render_page(
        "findings.html",
        package=__package__,
        styles=("findings.css",),
        scripts=("rows.js",),
        language=language,
        title=title(report),
        municipality=report.round.config.municipality,
        deadline=deadline(report, language),
        counts=counts(report, language),
        centres=[_centre(report, row, paths, language) for row in centre_rows(report)],
        levels=[
            (level.value, text.in_language(language)) for level, text in LEVELS_COUNTED.items()
        ],
        changes=list(_changes(report, language)),
        rows=list(_rows(report, paths, language)),
        total=len(report.findings),
        choices=_choices(report, language),
        record=_record(report, language),
        words={name: text.in_language(language) for name, text in _WORDS.items()},
    )


def _record(report: Report, language: Language) -> str:
    """What the template calls a record, as a header."""
    noun = report.round.template.record.noun
    return (noun.one if language == "da" else noun.en[0]).capitalize()


def _centre(
    report: Report, row: CentreRow, paths: Mapping[str, str], language: Language
) -> _Centre:
    """The centre.

    Args:
        report: of the round.
        row: the centre's in the overview.
        paths: where each file lies, as a reference from the report.
        language: of all words.
    """
    return _Centre(
        name=centre_label(report, row.code, language),
        files=tuple(
            _File(
                one.name,
                paths[one.name],
                OUTCOMES[one.outcome].in_language(language),
                one.outcome in _GRAVE,
            )
            for one in row.files
        ),
        missing=NOT_DELIVERED.in_language(language) if row.missing else "",
        counts=tuple(
            (level, LEVELS_COUNTED[level].in_language(language), row.counts[level])
            for level in Level
        ),
    )


def _changes(report: Report, language: Language) -> Iterator[tuple[str, str, str]]:
    """Code, new severity and reason of each rule that the round has changed."""
    for code, change in sorted(report.changes.items()):
        yield code, LEVELS[change.severity].in_language(language), change.reason


def _rows(report: Report, paths: Mapping[str, str], language: Language) -> Iterator[_Row]:
    for group in grouped(report.findings):
        file = group.first.file
        place = group.place(language) if file else WHOLE_ROUND.in_language(language)
        level = LEVELS[group.first.severity].in_language(language)
        rule = rule_name(group.first.code, group.first.name, language)
        yield _Row(group, place, paths.get(file, ""), level, rule)


def _choices(
    report: Report, language: Language
) -> Sequence[tuple[str, str, list[tuple[str, str]]]]:
    """Name, label and options of each choice; only what there is can be chosen."""
    found = {one.centre for one in report.findings}
    known = [centre.code for centre in report.round.config.centres]
    centres = [code for code in known if code in found] + sorted(found - set(known))
    levels = {one.severity for one in report.findings}
    rules = sorted({(one.code, one.name) for one in report.findings})
    return [
        (
            "centre",
            _WORDS["centre"].in_language(language),
            [(code, centre_label(report, code, language)) for code in centres],
        ),
        (
            "severity",
            _WORDS["severity"].in_language(language),
            [(one.value, LEVELS[one].in_language(language)) for one in Level if one in levels],
        ),
        (
            "rule",
            _WORDS["rule"].in_language(language),
            [(code, f"{code} {rule_name(code, name, language)}") for code, name in rules],
        ),
    ]
