"""The day of an edition."""

from datetime import date

from templates.errors import OperatorError
from templates.text import Text
from workbook.round.config import RoundConfig


def day_of_edition(config: RoundConfig, named: date | None, today: date) -> date:
    """The day that is named; else that of the settings, else today.

    Args:
        config: of the round.
        named: by whoever merges.
        today: the calendar day where the office sits.

    Raises:
        OperatorError: the day that is named lies before the round's day of issue.
    """
    if named is None:
        return config.edition.date or today
    if named < config.issued:
        day, issued = named.isoformat(), config.issued.isoformat()
        raise OperatorError(
            Text(
                f"Udgaven kan ikke være fra {day}: runden blev sendt ud {issued}.",
                f"The edition cannot be of {day}: the round was sent out on {issued}.",
            ),
            Text(
                "Skriv den dag, udgaven bliver offentliggjort.",
                "Name the day on which the edition is given out.",
            ),
        )
    return named
