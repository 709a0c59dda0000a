"""The rule catalogue: one module for each rule, found by its file."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from validate.rule import Rule


@cache
def modules() -> dict[str, ModuleType]:
    """The rules' modules by code, in the order of the codes."""
    found: dict[str, ModuleType] = {}
    for entry in sorted(pkgutil.iter_modules(__path__), key=lambda entry: entry.name):
        module = importlib.import_module(f"{__name__}.{entry.name}")
        rule: Rule = module.RULE
        if rule.code in found:
            raise ValueError(f"two rules have the code {rule.code}")
        found[rule.code] = module
    return found


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their codes."""
    return tuple(module.RULE for module in modules().values())


@cache
def rule(code: str) -> Rule:
    """The rule of this code; KeyError where there is none."""
    found: Rule = modules()[code].RULE
    return found
