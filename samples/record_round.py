"""The bundled rounds of records, as their folders describe them."""

from pathlib import Path

from workbook.round.cases import load_record_round
from workbook.round.records import RecordRound


def load_round_of(folder: Path) -> RecordRound:
    """The round in the folder, whose template is of the second language."""
    round_ = load_record_round(folder)
    if round_ is None:
        raise TypeError(f"{folder} is no round of records")
    return round_
