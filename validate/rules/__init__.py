"""The rule catalogue: one module for each rule, found by its file."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from validate.record_rule import RecordRule
from validate.rule import Rule


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
    """All rules, in the order of their codes."""
    return tuple(rule_of(module) for module in modules().values())


@cache
def rule(code: str) -> Rule:
    """The rule of this code; KeyError where there is none."""
    return rule_of(modules()[code])


def rule_of(module: ModuleType) -> Rule:
    """The rule of a module, as the catalogue has it; of one on records alone what stands there.

    Raises:
        ValueError: the module has none.
    """
    found: Rule | None = vars(module).get("RULE")
    if found is not None:
        return found
    for rule in _on_records(module):
        return Rule(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            stage=rule.stage,
            since=rule.since,
            message=rule.message,
            fix=rule.fix,
            fixed=rule.fixed,
        )
    raise ValueError(f"{module.__name__} has no rule")


@cache
def record_rules() -> tuple[RecordRule, ...]:
    """The rules on records, in the order of their codes."""
    return tuple(rule for module in modules().values() for rule in _on_records(module))


def _on_records(module: ModuleType) -> tuple[RecordRule, ...]:
    return tuple(found for found in vars(module).values() if isinstance(found, RecordRule))
