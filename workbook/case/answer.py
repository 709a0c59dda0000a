"""One case as a centre types it: for the writer, the samples and the corrected copy."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class FrameAnswer:
    """One line of frames.

    Attributes:
        frame: as the list has it, ``10.22 Trafik og infrastruktur``.
        amounts: by year, in the template's unit (1.000 kr.).
    """

    frame: str
    account: str = ""
    amounts: Mapping[int, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What is typed into one form.

    Attributes:
        fields: text by field id; a choice as its list has it, a year in four digits.
        date: of the date field.
        ticked: values that are ticked.
        texts: by text id.
        amounts: by id of a typed grid row, then year, in the template's unit (1.000 kr.); a
            missing year is a blank cell.
        unread: cells of typed grid rows, by row id and year, in which something stands that is no
            number: the form's own sums then show a fault. Only a corrected copy has such.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    date: dt.date | None = None
    ticked: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    amounts: Mapping[str, Mapping[int, Decimal]] = field(default_factory=dict)
    frames: tuple[FrameAnswer, ...] = ()
    unread: frozenset[tuple[str, int]] = frozenset()
