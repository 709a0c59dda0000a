"""Workbooks that tests start from, each written once in a run: that takes most of a case's time."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from hashlib import sha256

from templates.load import template_ids
from templates.read_template import bundled_template
from tests.support.rounds import Answer, centre_workbook, good_answers
from workbook.centre_book import centre_book
from workbook.records.value import Contents
from workbook.round.model import Round

_WRITTEN: dict[bytes, bytes] = {}
_BY_ITSELF = {"folder", "template"}


def written_centre(
    round_: Round, centre: str, answers: Mapping[int, Answer] | None = None
) -> bytes:
    """The centre's workbook with its good answers but for those given."""
    given = dict(answers or {})
    key = _key(round_, centre, given)
    if key not in _WRITTEN:
        _WRITTEN[key] = centre_workbook(round_, centre, good_answers(round_, centre) | given)
    return _WRITTEN[key]


def written_cases(round_: Round, centre: str, answers: Sequence[Contents]) -> bytes:
    """The centre's workbook with these forms and no other."""
    key = _key(round_, centre, answers)
    if key not in _WRITTEN:
        _WRITTEN[key] = centre_book(round_, centre, answers, 0)
    return _WRITTEN[key]


def _key(round_: Round, *parts: object) -> bytes:
    """Of all that the workbook is made of: the round wherever it lies, what the centre answers."""
    told = [one.name for one in fields(round_) if one.repr and one.name not in _BY_ITSELF]
    template = round_.template
    is_bundled = template.id in template_ids() and template is bundled_template(template.id)
    known = template.id if is_bundled else template  # which takes long to print
    of_round = [getattr(round_, name) for name in told]
    return sha256(repr((of_round, known, parts)).encode()).digest()
