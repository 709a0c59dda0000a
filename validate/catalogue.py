"""The rule catalogue for people and programs: every rule with its documentation and its texts."""

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from itertools import groupby
from types import ModuleType
from typing import Final

from templates.errors import OperatorError
from templates.text import Text
from validate.rule_page import HEADINGS, RulePage, rule_page
from validate.rules import modules, rule_of
from validate.text import Language
from workbook.danish import closest

SCHEMA: Final = "rules-v1"

_WIDTH: Final = 88
_INDENT: Final = 10

FAMILIES: Final = {
    "FIL": "The file",
    "STR": "Identity and structure",
    "VAL": "One cell",
    "ROW": "One item or case",
    "SUM": "Sums",
    "HIS": "Against earlier rounds",
    "MRG": "Across centres",
    "PUB": "Fit to publish",
}


def catalogue(language: Language = "en") -> tuple[RulePage, ...]:
    """A page for each rule, in the order of the codes.

    Args:
        language: of message and fix; the documentation itself is English.

    >>> catalogue()[0].code
    'FIL001'
    """
    return tuple(rule_page(module, language) for module in modules().values())


def explain_text(code: str) -> str:
    """One rule's page for a terminal, with its texts in both languages.

    Args:
        code: or the rule's name, in whatever case.

    Raises:
        OperatorError: there is no such rule.
    """
    page, danish = _both(code)
    facts = {
        "Severity": _severity(page),
        "Stage": page.stage,
        "Since": page.since,
        "Danish": f"{danish.danish}: {danish.message} {danish.fix}",
        "English": f"{page.message} {page.fix}",
    }
    documented = {heading: getattr(page, heading.lower()) for heading in HEADINGS}
    lines = [
        textwrap.fill(f"{name + ':':<{_INDENT}}{text}", _WIDTH, subsequent_indent=" " * _INDENT)
        for name, text in (documented | facts).items()
    ]
    return "\n".join([f"{page.code} {page.name}", page.title, "", *lines]) + "\n"


def explain_json(code: str) -> str:
    """One rule as a document of the schema ``rules-v1``; see `rules_json`.

    Raises:
        OperatorError: there is no such rule.
    """
    return _document([_both(code)])


def rules_text() -> str:
    """All rules for a terminal, one line each, by family."""
    pages = catalogue()
    width = max(len(page.name) for page in pages)
    lines: list[str] = []
    for family, members in groupby(pages, key=lambda page: page.code[:3]):
        lines += ["", f"{family} {FAMILIES[family]}"]
        lines += [
            f"  {page.code}  {page.severity:<7}  {page.name:<{width}}  {page.title}"
            for page in members
        ]
    return "\n".join(lines[1:]) + "\n"


def rules_json() -> str:
    """All rules as a document (schema ``rules-v1``): same rules, same bytes.

    Each rule has the fields of `RulePage`, with ``message`` and ``fix`` by language.
    """
    return _document(zip(catalogue("en"), catalogue("da"), strict=True))


def rules_page() -> str:
    """The catalogue as Markdown: a table of all rules, then a section for each."""
    english = catalogue("en")
    parts = [
        "# The rules",
        (
            "What `budgetrunde validate` looks for. `make docs` writes this page from the rules "
            "themselves. An error stops `merge`; a warning is listed and merged; an info asks "
            "for nothing. A round may [change a severity]"
            "(setting-up.md#making-a-rule-milder-or-stricter) in `runde.toml`, unless the rule "
            "says “in every round”. ‹These› are filled in by each finding."
        ),
        "\n".join(_table(english)),
    ]
    pages = zip(english, catalogue("da"), strict=True)
    for family, members in groupby(pages, key=lambda pair: pair[0].code[:3]):
        parts.append(f"## {family}: {FAMILIES[family].lower()}")
        for page, danish in members:
            parts += _section(page, danish)
    return "\n\n".join(parts) + "\n"


def _table(pages: Iterable[RulePage]) -> Iterator[str]:
    yield "| code | name | in Danish | severity | what it finds |"
    yield "|---|---|---|---|---|"
    for page in pages:
        anchor = f"{page.code}-{page.name}".lower()
        named = f"[{page.code}](#{anchor}) | {page.name} | {page.danish}"
        yield f"| {named} | {page.severity} | {page.title} |"


def _section(page: RulePage, danish: RulePage) -> Iterator[str]:
    yield f"### {page.code} {page.name}"
    yield page.title
    yield "\n".join(f"- **{name}:** {getattr(page, name.lower())}" for name in HEADINGS)
    yield f"> {danish.message} {danish.fix}\n>\n> {page.message} {page.fix}"
    yield f"Severity: {_severity(page)}. Stage: {page.stage}. Since {page.since}."


def _severity(page: RulePage) -> str:
    return f"{page.severity}, in every round" if page.fixed else page.severity


def _document(pages: Iterable[tuple[RulePage, RulePage]]) -> str:
    data = {
        "schema": SCHEMA,
        "tool": "budgetrunde",
        "version": version("budgetrunde"),
        "rules": [
            asdict(page)
            | {
                "message": {"da": danish.message, "en": page.message},
                "fix": {"da": danish.fix, "en": page.fix},
            }
            for page, danish in pages
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def module_of(code: str) -> ModuleType:
    """The module of the rule of this code or name, in whatever case.

    Raises:
        OperatorError: there is no such rule.
    """
    wanted = code.strip()
    names: dict[str, str] = {}
    for key, module in modules().items():
        rule = rule_of(module)
        if wanted.upper() == key or wanted.lower() in {rule.name, rule.danish.lower()}:
            return module
        names |= {key: key, rule.name: key}
    near = closest(wanted, list(names))
    raise OperatorError(
        Text(f"Der er ingen regel {wanted}.", f"There is no rule {wanted}."),
        Text(f"Mente I {names[near]}?", f"Did you mean {names[near]}?")
        if near
        else Text("budgetrunde rules viser dem alle.", "budgetrunde rules lists them all."),
    )


def _both(code: str) -> tuple[RulePage, RulePage]:
    """The rule's page with English and with Danish texts."""
    module = module_of(code)
    return rule_page(module, "en"), rule_page(module, "da")
