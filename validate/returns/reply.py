"""The day by which the centres are asked to answer."""

from datetime import date

from templates.errors import OperatorError
from templates.text import Text
from workbook.round.config import RoundConfig


def day_of_reply(config: RoundConfig, named: date | None, today: date) -> date | None:
    """The day that is named; else the deadline; None where that is past.

    Args:
        config: of the round.
        named: by whoever sends the mails.
        today: the calendar day where the office sits.

    Raises:
        OperatorError: the day that is named is past.
    """
    if named is None:
        return config.deadline if config.deadline >= today else None
    if named < today:
        raise OperatorError(
            Text(
                f"Ingen kan svare senest {named.isoformat()}; den dag er gået.",
                f"Nobody can answer by {named.isoformat()}: it is past.",
            ),
            Text("Skriv i dag eller en senere dag.", "Name today or a later day."),
        )
    return named
