"""A case as merge takes it from a returned form: exact amounts, and where each stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workbook.danish import sort_key

_NUMBER = re.compile(r"^(?P<prefix>[A-ZÆØÅ]{2,6})-(?P<number>\d{1,3})(?P<suffix>[A-ZÆØÅ]?)$")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case's number taken apart: ``KFU-04A``."""

    prefix: str
    number: int
    suffix: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case came from.

    Attributes:
        cells: address by field id, or by row id and year: ``net 2019``.
    """

    file: str
    sha256: str
    sheet: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CaseFrame:
    """One appropriation frame of a case, amounts in the template's unit (1.000 kr.)."""

    frame: str
    account: str
    amounts: Mapping[int, Decimal]


@dataclass(frozen=True)
class Case:
    """One proposal.

    Attributes:
        nr: ``TMU-04``.
        committee: code.
        centre: code of the file's stamp, which proposes it.
        proposers: as printed: the centre's name, a second proposer.
        kinds: in the order of the list.
        fields: the other labelled fields by id, as text; a year in four digits.
        texts: by id; blank ones are not in it.
        amounts: by row id and year in the template's unit (1.000 kr.), savings positive; typed
            rows as typed, formula rows as calculated in Decimal from the typed ones. A year
            without any amount is not in it.
    """

    nr: str
    title: str
    committee: str
    centre: str
    proposers: tuple[str, ...]
    date: date | None
    kinds: tuple[str, ...]
    fields: Mapping[str, str]
    texts: Mapping[str, str]
    amounts: Mapping[str, Mapping[int, Decimal]]
    frames: tuple[CaseFrame, ...]
    origin: Origin


def case_number(text: str) -> CaseNumber | None:
    """The number taken apart, or None where it is none.

    >>> case_number("KFU-04A")
    CaseNumber(prefix='KFU', number=4, suffix='A')
    """
    match = _NUMBER.match(text.strip())
    return CaseNumber(match["prefix"], int(match["number"]), match["suffix"]) if match else None


def number_identity(text: str) -> str:
    """The number in one spelling, by which a case is known: case, blanks and zeros do not count.

    What is no number is known by its letters.

    >>> number_identity("tmu - 6"), number_identity("TMU-06")
    ('tmu-6', 'tmu-6')
    """
    bare = _DASHES.sub("-", re.sub(r"\s", "", text)).casefold()
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", bare)


def number_key(text: str) -> tuple[object, ...]:
    """Sorts numbers of one committee: by number, then letter; what is no number comes last."""
    found = case_number(text)
    if found is None:
        return (1, 0, sort_key(text))
    return (0, found.number, sort_key(found.suffix))
