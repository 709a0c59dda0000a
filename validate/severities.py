"""Which rules a round may make milder or stricter, told before anything is sent or merged."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from templates.errors import OperatorError
from templates.text import Text
from validate.own_checks import own_rules
from validate.rule import Context, Rule
from validate.rules import rules
from validate.run import runs_on
from workbook.round.model import Round

_NEAR: Final = 0.85  # a digit too few; other codes have as much in common


def rules_of(round_: Round) -> tuple[Rule, ...]:
    """The rules that the round's template asks for, the office's own behind them."""
    context = Context(round_)
    found = (*rules(), *own_rules(round_.template))
    return tuple(rule for rule in found if runs_on(rule, context))


def check_severities(round_: Round) -> None:
    """Nothing, where the round changes severities that may be changed.

    Raises:
        OperatorError: it changes the severity of a rule that does not exist, or is fixed.
    """
    if not round_.config.severities:
        return  # generate need not look at a hundred rules then
    known = (*rules(), *own_rules(round_.template))
    fixed = {rule.code: rule.fixed for rule in known}
    for code in round_.config.severities:
        if code not in fixed:
            raise _no_rule(code, fixed)
        if fixed[code]:
            raise OperatorError(
                Text(
                    f"runde.toml ændrer alvoren af {code}. {code} kan ikke ændres: uden den ville "
                    "svar gå tabt.",
                    f"runde.toml changes the severity of {code}. {code} cannot be changed: without "
                    "it answers would be lost.",
                ),
                Text(
                    f"Slet [severities.{code}] i runde.toml.",
                    f"Take [severities.{code}] out of runde.toml.",
                ),
            )


def _no_rule(code: str, known: Iterable[str]) -> OperatorError:
    """The error that the round changes a rule that does not exist, with the nearest that does."""
    near = next(iter(get_close_matches(code, list(known), n=1, cutoff=_NEAR)), "")
    meant = Text(f"Mente I {near}? ", f"Did you mean {near}? ") if near else Text("", "")
    return OperatorError(
        Text(
            f"runde.toml ændrer alvoren af {code}, som ikke er en regel.",
            f"runde.toml changes the severity of {code}, which is no rule.",
        ),
        Text(
            f"{meant.da}Tag koden fra en rapport; budgetrunde rules viser dem alle.",
            f"{meant.en}Take the code from a report; budgetrunde rules lists them all.",
        ),
    )
