"""Workbooks that tests start from, each written once in a run: that takes most of a case's time."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tests.support.rounds import Answer, centre_workbook, good_answers
from workbook.centre_book import centre_book
from workbook.records.value import Contents
from workbook.round.model import Round

_WRITTEN: dict[bytes, bytes] = {}


def written_centre(round_: Round, centre: str, answers: dict[int, Answer]) -> bytes:
    """The centre's workbook with its good answers but for those given."""
    key = _key(replace(round_, folder=Path()), centre, answers)
    if key not in _WRITTEN:
        _WRITTEN[key] = centre_workbook(round_, centre, good_answers(round_, centre) | answers)
    return _WRITTEN[key]


def written_cases(round_: Round, centre: str, answers: Sequence[Contents], blank: int = 0) -> bytes:
    """The centre's workbook with these cases and so many forms that are not used."""
    key = _key(replace(round_, folder=Path()), centre, answers, blank)
    if key not in _WRITTEN:
        _WRITTEN[key] = centre_book(round_, centre, answers, blank)
    return _WRITTEN[key]


def _key(*parts: object) -> bytes:
    """Of all that the workbook is made of: the round wherever it lies, what the centre answers."""
    return sha256(repr(parts).encode()).digest()
