"""The cases of the rule catalogue, as they stand in their folder: a file for each rule."""

import importlib
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.cases import Case, Expect
from validate.finding import Finding

_FOLDER = Path(__file__).parents[1] / "validate" / "cases"


@cache
def codes_with_cases() -> tuple[str, ...]:
    """The rules that have cases, in order."""
    return tuple(sorted(path.stem.upper() for path in _FOLDER.glob("[a-z]*.py")))


def cases_of(code: str) -> tuple[Case[Any], ...]:
    """The rule's cases, bad and good."""
    if code not in codes_with_cases():
        return ()
    found: tuple[Case[Any], ...] = importlib.import_module(
        f"tests.validate.cases.{code.lower()}"
    ).CASES
    return found


def is_bad(code: str, case: Case[Any]) -> bool:
    """Whether a fault that this rule finds is planted in the case."""
    return any(expect.code == code for expect in case.expect)


def is_exact(case: Case[Any], found: tuple[Finding, ...]) -> bool:
    """Whether these are the findings that the case expects, each in its cells, and no other."""
    return [_place(expect) for expect in case.expect] == [
        (finding.code, " ".join(finding.cells)) for finding in found
    ]


def _place(expect: Expect) -> tuple[str, str]:
    return expect.code, expect.cells
