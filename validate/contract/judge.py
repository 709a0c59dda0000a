"""What of a merged table breaks its schema.

Each function imports the schemas, and with them pandera, only when it is called: that takes half a
second, which no command must pay that judges no row.
"""

from collections.abc import Collection, Sequence

from validate.contract.failures import Failure, failures
from validate.contract.rows import AnswerRow
from validate.rules import modules
from workbook.round.folder import Round


def answer_failures(
    round_: Round,
    rows: Sequence[AnswerRow],
    accepted: Collection[str],
    explained: Collection[int] = (),
    codes: Collection[str] | None = None,
) -> tuple[Failure, ...]:
    """What of the answers breaks their schema; see `answer_columns` and `answers_schema`."""
    if not rows:
        return ()
    from validate.contract import schema  # noqa: PLC0415 - see the module

    frame = schema.answers_frame(rows, accepted, explained)
    return failures(schema.broken(schema.answers_schema(round_, codes), frame), modules())
