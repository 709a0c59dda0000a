"""The rule catalogue: one module for each rule, found by its file."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from validate.rule import Doubt, InCopy, Rule


@cache
def modules() -> dict[str, ModuleType]:
    """The rules' modules by code, in the order of the codes."""
    found: dict[str, ModuleType] = {}
    for entry in sorted(pkgutil.iter_modules(__path__), key=lambda entry: entry.name):
        module = importlib.import_module(f"{__name__}.{entry.name}")
        code = rule_of(module).code
        if code in found:
            raise ValueError(f"two rules have the code {code}")
        found[code] = module
    return found


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their codes; one for each place where a code is seen."""
    return tuple(rule for module in modules().values() for rule in _rules(module))


@cache
def rule(code: str) -> Rule:
    """The rule of this code as the catalogue has it; KeyError where there is none."""
    return rule_of(modules()[code])


@cache
def doubting(what: Doubt) -> frozenset[str]:
    """The codes of the rules whose errors leave this of a file in doubt."""
    return frozenset(rule.code for rule in rules() if rule.doubts == what)


@cache
def of_partial() -> frozenset[str]:
    """The codes of the rules in spite of whose errors ``merge --partial`` goes on."""
    return frozenset(rule.code for rule in rules() if rule.is_of_partial)


@cache
def in_copies() -> Mapping[str, InCopy]:
    """By code, what the corrected copy says instead of a rule's own advice."""
    return {rule.code: rule.in_copy for rule in rules() if rule.in_copy is not None}


def rule_of(module: ModuleType) -> Rule:
    """The first rule of a module, whose texts the catalogue shows.

    Raises:
        ValueError: the module has none.
    """
    for found in _rules(module):
        return found
    raise ValueError(f"{module.__name__} has no rule")


def _rules(module: ModuleType) -> tuple[Rule, ...]:
    return tuple(found for found in vars(module).values() if isinstance(found, Rule))
