"""Which rules a round may make milder or stricter, told before anything is sent or merged."""

from templates.errors import OperatorError
from validate.own_checks import own_rules
from validate.rule import Context, Rule
from validate.rules import rules
from validate.run import runs_on
from workbook.round.model import Round


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
            raise OperatorError(
                f"runde.toml changes the severity of {code}, which is no rule.",
                "Take the code from a report.",
            )
        if fixed[code]:
            raise OperatorError(
                f"runde.toml changes the severity of {code}. {code} cannot be changed: "
                "without it answers would be lost.",
                f"Take [severities.{code}] out of runde.toml.",
            )
