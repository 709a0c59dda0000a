"""The section of the page with the findings: controls, count and table."""

from collections.abc import Iterable, Iterator
from typing import Final

from validate.finding import Level
from validate.report import Report
from validate.reporters.groups import Group, grouped
from validate.reporters.html_table import Column, cell, head, text
from validate.reporters.labels import LEVELS, WHOLE_ROUND, centre_label
from validate.text import Language, Text

_HEADING: Final = Text("Fund", "Findings")
_NONE: Final = Text("Der er ingen fund.", "There are no findings.")
_CAPTION: Final = Text(
    "Fund, de alvorligste først. Ens fund i flere celler står samlet.",
    "Findings, the gravest first. Equal findings in several cells share a row.",
)
_SHOWN: Final = Text("Viser {shown} af {total} fund", "Showing {shown} of {total} findings")
_FILTER: Final = Text("Vælg fund", "Filter findings")
_ALL: Final = Text("Alle", "All")
_SEARCH: Final = Text("Søg i teksten", "Search the text")
_RESET: Final = Text("Vis alle", "Show all")
_PLACE: Final = Column(Text("Sted", "Place"), "where")
_LEVEL: Final = Column(Text("Alvor", "Severity"), "narrow")
_CENTRE: Final = Column(Text("Center", "Centre"), "narrow")
_ITEM: Final = Column(Text("Punkt", "Item"), "narrow")
_FINDING: Final = Column(Text("Hvad er galt, og hvad skal I gøre", "What is wrong and what to do"))
_RULE: Final = Column(Text("Regel", "Rule"), "rule")


def findings_section(report: Report, language: Language) -> Iterator[str]:
    """The lines of the section."""
    yield '<section aria-labelledby="findings">'
    yield f'<h2 id="findings" tabindex="-1">{text(_HEADING.in_language(language))}</h2>'
    groups = grouped(report.findings)
    if groups:
        yield from _controls(report, groups, language)
        yield from _table(groups, language)
    else:
        yield f"<p>{text(_NONE.in_language(language))}</p>"
    yield "</section>"


def _controls(report: Report, groups: list[Group], language: Language) -> Iterator[str]:
    found = {group.first.centre for group in groups}
    known = [centre.code for centre in report.round.config.centres]
    centres = [code for code in known if code in found] + sorted(found - set(known))
    levels = {group.first.severity for group in groups}
    rules = sorted({(group.first.code, group.first.name) for group in groups})
    # Hidden until the script shows it: without scripts it would promise what it cannot do.
    label = text(_FILTER.in_language(language))
    yield f'<form class="filter" role="search" aria-label="{label}" hidden>'
    yield _select(
        *("centre", _CENTRE.name, language),
        ((code, centre_label(report, code, language)) for code in centres),
    )
    yield _select(
        *("severity", _LEVEL.name, language),
        ((one.value, LEVELS[one].in_language(language)) for one in Level if one in levels),
    )
    yield _select(
        *("rule", _RULE.name, language), ((code, f"{code} {name}") for code, name in rules)
    )
    search = text(_SEARCH.in_language(language))
    yield (
        f'<div><label for="text">{search}</label>'
        '<input id="text" name="text" type="search" autocomplete="off"></div>'
    )
    yield f'<div><button type="reset">{text(_RESET.in_language(language))}</button></div>\n</form>'
    words = _SHOWN.in_language(language)
    total = sum(len(group.members) for group in groups)
    shown = text(words.format(shown=total, total=total))
    yield f'<p id="count" role="status" aria-live="polite" data-words="{text(words)}">{shown}</p>'


def _select(name: str, label: Text, language: Language, options: Iterable[tuple[str, str]]) -> str:
    entries = "".join(
        f'<option value="{text(value)}">{text(shown)}</option>'
        for value, shown in [("*", _ALL.in_language(language)), *options]
    )
    return (
        f'<div><label for="{name}">{text(label.in_language(language))}</label>'
        f'<select id="{name}" name="{name}">{entries}</select></div>'
    )


def _table(groups: list[Group], language: Language) -> Iterator[str]:
    yield '<table role="table" class="findings">'
    yield f"<caption>{text(_CAPTION.in_language(language))}</caption>"
    yield head((_PLACE, _LEVEL, _CENTRE, _ITEM, _FINDING, _RULE), language)
    yield '<tbody role="rowgroup">'
    for group in groups:
        yield _row(group, language)
    yield "</tbody>\n</table>"


def _row(group: Group, language: Language) -> str:
    first = group.first
    level = text(LEVELS[first.severity].in_language(language))
    fix = f'<div class="fix">{text(group.fix)}</div>' if first.fix else ""
    # The names of rules are English in either language.
    rule = f'{text(first.code)} <span class="name" lang="en">{text(first.name)}</span>'
    cells = [
        f'<th scope="row" role="rowheader">{_place(group, language)}</th>',
        cell(_LEVEL, f'<span class="level {first.severity.value}">{level}</span>', language),
        cell(_CENTRE, text(first.centre), language),
        cell(_ITEM, text(", ".join(group.items)), language),
        cell(_FINDING, f"<div>{text(group.message)}</div>{fix}", language, "said"),
        cell(_RULE, rule, language),
    ]
    return (
        f'<tr role="row" data-centre="{text(first.centre)}" data-rule="{text(first.code)}" '
        f'data-severity="{first.severity.value}" data-count="{len(group.members)}">'
        f"{''.join(cells)}</tr>"
    )


def _place(group: Group, language: Language) -> str:
    place = text(group.place(language))
    if not group.first.file:
        return text(WHOLE_ROUND.in_language(language))
    name = f'<div class="place">{text(group.first.file)}</div>'
    return f'<div class="cell">{place}</div>{name}' if place else name
