"""The rules for a Danish reader: what each is called, what it says and how grave it is.

Their documentation is English.
"""

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from validate.catalogue import catalogue, module_of
from validate.finding import Level
from validate.reporters.labels import LEVELS
from validate.rule_page import RulePage, rule_page

_WIDTH: Final = 88
_FAMILIES: Final = {
    "FIL": "Filen",
    "STR": "Hvad filen er, og om den er hel",
    "VAL": "Én celle",
    "ROW": "Ét punkt eller én sag",
    "SUM": "Summer",
    "HIS": "I forhold til tidligere runder",
    "MRG": "På tværs af centre",
    "PUB": "Kan det offentliggøres",
}


def danish_rules_text() -> str:
    """All rules for a terminal, one line each, by family."""
    return "\n".join(list(_lines())[1:]) + "\n"


def danish_explained(code: str) -> str:
    """One rule for a terminal.

    Args:
        code: or the rule's name, in whatever case.

    Raises:
        OperatorError: there is no such rule.
    """
    page = rule_page(module_of(code), "da")
    level = _level(page)
    facts = {
        "Hvad er galt": page.message,
        "Hvad skal I gøre": page.fix,
        "Alvor": f"{level}, i alle runder" if page.fixed else level,
    }
    lines = [
        textwrap.fill(f"{name}: {text}", _WIDTH, subsequent_indent="  ")
        for name, text in facts.items()
    ]
    return "\n".join([f"{page.code} {page.danish}", "", *lines]) + "\n"


def _lines() -> Iterator[str]:
    pages = catalogue("da")
    width = max(len(page.danish) for page in pages)
    for family, members in groupby(pages, key=lambda page: page.code[:3]):
        yield ""
        yield f"{family} {_FAMILIES[family]}"
        for page in members:
            said = f"{page.message} {page.fix}"
            yield f"  {page.code}  {_level(page):<15}  {page.danish:<{width}}  {said}"


def _level(page: RulePage) -> str:
    return LEVELS[Level(page.severity)].da
