"""The rule catalogue as a web page: each rule under its code, to be searched and linked to."""

from itertools import groupby
from typing import Final

from templates.frozen import frozen
from validate.catalogue import FAMILIES, catalogue
from validate.finding import Level
from validate.reporters.labels import LEVELS
from validate.rule_page import HEADINGS, RulePage
from workbook.edition.html.page import render_page

_PAGES: Final = "validate.reporters"


@frozen
class _Rule:
    """A rule with its texts in English and Danish."""

    page: RulePage
    danish: RulePage
    level: str
    parts: tuple[tuple[str, str], ...]


def rules_html() -> str:
    """All rules as an HTML document: same rules, same bytes.

    The documentation is English, what a finding says stands there in both languages.
    """
    pages = zip(catalogue("en"), catalogue("da"), strict=True)
    families = [
        (code, FAMILIES[code], [_rule(page, danish) for page, danish in members])
        for code, members in groupby(pages, key=lambda pair: pair[0].code[:3])
    ]
    return render_page(
        "rules.html",
        package=_PAGES,
        styles=("findings.css", "rules.css"),
        scripts=("rows.js",),
        language="en",
        families=families,
        total=sum(len(rules) for _, _, rules in families),
        choices=[
            ("family", "Family", [(code, f"{code} {name}") for code, name, _ in families]),
            ("severity", "Severity", [(level.value, LEVELS[level].en) for level in Level]),
        ],
    )


def _rule(page: RulePage, danish: RulePage) -> _Rule:
    parts = tuple((heading, getattr(page, heading.lower())) for heading in HEADINGS)
    return _Rule(page, danish, LEVELS[Level(page.severity)].en, parts)
