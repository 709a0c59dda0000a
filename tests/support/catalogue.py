"""The cases of the rule catalogue, as they stand in the folders of follow-ups and of proposals."""

import importlib
from functools import cache
from pathlib import Path

from tests.support.cases import Case, Expect
from tests.support.form_cases import FormCase
from validate.finding import Finding

AnyCase = Case | FormCase

FOLDERS = ("cases", "case_cases")  # of follow-up rounds, and of rounds that gather proposals
_HOME = Path(__file__).parents[1] / "validate"


@cache
def case_files() -> frozenset[tuple[str, str]]:
    """Each folder and rule that has cases there."""
    return frozenset(
        (folder, path.stem.upper())
        for folder in FOLDERS
        for path in (_HOME / folder).glob("[a-z]*.py")
    )


def cases_of(code: str, folders: tuple[str, ...] = FOLDERS) -> tuple[AnyCase, ...]:
    """The rule's cases, bad and good."""
    found: list[AnyCase] = []
    for folder in folders:
        if (folder, code) in case_files():
            found += importlib.import_module(f"tests.validate.{folder}.{code.lower()}").CASES
    return tuple(found)


def is_bad(code: str, case: AnyCase) -> bool:
    """Whether a fault that this rule finds is planted in the case."""
    return any(expect.code == code for expect in case.expect)


def is_exact(case: AnyCase, found: tuple[Finding, ...]) -> bool:
    """Whether these are the findings that the case expects, each in its cells, and no other."""
    return [_place(expect) for expect in case.expect] == [
        (finding.code, " ".join(finding.cells)) for finding in found
    ]


def _place(expect: Expect) -> tuple[str, str]:
    return expect.code, expect.cells
