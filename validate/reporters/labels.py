"""What reports for people call a severity, an outcome, a file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from validate.finding import Level
from validate.report import Outcome, Report
from validate.rules import modules, rule_of
from validate.text import Language, Text
from workbook.danish import date_text

LEVELS: Final[Mapping[Level, Text]] = MappingProxyType(
    {
        Level.ERROR: Text("Skal rettes", "Error"),
        Level.WARNING: Text("Se efter", "Warning"),
        Level.INFO: Text("Til orientering", "Info"),
    }
)
LEVELS_COUNTED: Final[Mapping[Level, Text]] = MappingProxyType(
    {
        Level.ERROR: Text("Skal rettes", "Errors"),
        Level.WARNING: Text("Se efter", "Warnings"),
        Level.INFO: Text("Til orientering", "Infos"),
    }
)
OUTCOMES: Final[Mapping[Outcome, Text]] = MappingProxyType(
    {
        Outcome.ACCEPTED: Text("godkendt", "accepted"),
        Outcome.FAULTY: Text("skal rettes", "to be corrected"),
        Outcome.UNIDENTIFIED: Text(
            "ikke genkendt; indholdet er ikke kontrolleret",
            "not recognised; its content is unchecked",
        ),
        Outcome.UNREADABLE: Text(
            "kan ikke læses; indholdet er ikke kontrolleret",
            "not readable; its content is unchecked",
        ),
    }
)
NOT_DELIVERED: Final = Text("ikke modtaget", "not delivered")
WHOLE_ROUND: Final = Text("Runden som helhed", "The round as a whole")
NO_CENTRE: Final = Text("Uden center", "No centre")
CHANGES: Final = Text("Ændret i denne runde", "Changed severities")


def rule_name(code: str, name: str, language: Language) -> str:
    """What the rule is called; an office's own check by its code.

    >>> rule_name("VAL002", "not-on-list", "da"), rule_name("VAL002", "not-on-list", "en")
    ('ikke på listen', 'not-on-list')
    """
    known = modules().get(code)
    return rule_of(known).danish if known is not None and language == "da" else name


def title(report: Report) -> str:
    """The round as a heading: its title and label."""
    return f"{report.round.config.title} – {report.round.config.round}"


def deadline(report: Report, language: Language) -> str:
    """When the answers were due, as a phrase."""
    day = report.round.config.deadline
    written = date_text(day) if language == "da" else day.isoformat()
    return f"{Text('frist', 'due').in_language(language)} {written}"


def centre_label(report: Report, code: str, language: Language) -> str:
    """The centre's name and code; a phrase where there is no centre."""
    centre = report.round.config.centre(code)
    if centre:
        return f"{centre.name} ({code})"
    return code or NO_CENTRE.in_language(language)


def counts(report: Report, language: Language) -> str:
    """How many files, errors, warnings and infos there are, as a sentence."""
    found = {level: report.count(level) for level in Level}
    files = len(report.files)
    if language == "en":
        return (
            f"{files} files: {found[Level.ERROR]} errors, {found[Level.WARNING]} warnings, "
            f"{found[Level.INFO]} infos."
        )
    return (
        f"{files} {'fil' if files == 1 else 'filer'}: {found[Level.ERROR]} skal rettes, "
        f"{found[Level.WARNING]} at se efter, {found[Level.INFO]} til orientering."
    )
