"""The edition of the round before: what the next round takes over of it and compares with."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from templates.frozen import frozen
from workbook.records.record import Key
from workbook.records.remark import Remark

Answer: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""What a field said: a text, number or day; values of a list; amounts by year."""


@frozen
class PreviousRecord:
    """One record as the edition printed it.

    Attributes:
        name: what findings call it.
        answers: of the edition's own round, by id of the field that keeps each for the next one;
            amounts in that field's unit; a blank one is absent.
        histories: the remarks of all rounds, oldest first, by id of the field that keeps them; one
            for each heading.
        agreed: the agreed amounts by year, in mio. kr.; None where the edition tells of none.
        course: the value in each round up to that edition's own, oldest first, by id of the choice;
            a round without one is absent.
    """

    key: Key
    name: str
    title: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    histories: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)
    agreed: Mapping[int, Decimal] | None = None
    course: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@frozen(slots=False)
class PreviousEdition:
    """The edition of the round before.

    Attributes:
        round: its label with year, e.g. "August 2024".
        records: in the order of their key.
        file: that it was read from.
    """

    round: str
    records: tuple[PreviousRecord, ...]
    file: str = "council.json"

    @cached_property
    def _by_key(self) -> Mapping[Key, PreviousRecord]:
        return {record.key: record for record in self.records}

    def record(self, key: Key) -> PreviousRecord | None:
        """The record of this key, or None."""
        return self._by_key.get(key)


def by_heading(remarks: list[Remark]) -> tuple[Remark, ...]:
    r"""The remarks, those that follow each other under one heading as one, a paragraph each.

    >>> by_heading([Remark("Maj", "I gang."), Remark("Maj", "CET: Klar.")])
    (Remark(heading='Maj', text='I gang.\nCET: Klar.'),)
    """
    found: list[Remark] = []
    for remark in remarks:
        if found and found[-1].heading == remark.heading:
            found[-1] = Remark(remark.heading, f"{found[-1].text}\n{remark.text}")
        else:
            found.append(remark)
    return tuple(found)
