"""A cell of the office's as the list's own cell says it; what needs a guess is told instead."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from templates.field import (
    AgreedField,
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    IntegerField,
    TemplateField,
)
from templates.text import Text
from workbook.intake.codes import split_codes
from workbook.numbers import read_danish
from workbook.read.dates import day_of
from workbook.read.model import Cell, CellKind
from workbook.round.model import Round
from workbook.typed import LONGEST_TEXT, cleaned

_DAY: Final = "%d-%m-%Y"
_SHORT: Final = 255  # characters of a text that is kept, with what it gives
_MOST_KEPT: Final = 20_000  # of them
_MILLIONS: Final = "mio. kr."
_UNITS: Final = (
    ("mia. kr.", re.compile(r"\bmia\b|\bmilliard", re.IGNORECASE)),
    ("mio. kr.", re.compile(r"\bmio\b|\bmill\b|\bmillion", re.IGNORECASE)),
    ("1.000 kr.", re.compile(r"1[. ]?000 ?kr|\bt\. ?kr|\btkr\b|\btusind", re.IGNORECASE)),
    ("kr.", re.compile(r"\bkr\b|\bkroner\b|\bdkk\b", re.IGNORECASE)),
)
_AMOUNT: Final = re.compile(
    r"(?<![\d.,])(?!1[. ]?000 ?kr)\d[\d.,]* ?(?:mio|mill|mia|t\.? ?kr|kr)\w*\.?(?: ?kr\.?)?",
    re.IGNORECASE,
)
_SAME: Final = {"t.kr.": "1.000 kr."}
_UNUSABLE: Final = {
    CellKind.ERROR: Text(
        "{} er en fejlværdi; skriv det, der skal stå.",
        "{} is an error value; write what should stand there.",
    ),
    CellKind.UNCACHED: Text(
        "en formel, der aldrig er beregnet; åbn filen i Excel, og gem den.",
        "a formula that was never calculated; open and save the file in Excel.",
    ),
    CellKind.BOOLEAN: Text(
        "SAND eller FALSK er ikke en værdi i listen; skriv det, der skal stå.",
        "TRUE or FALSE is no value of the list; write what should stand there.",
    ),
}


@dataclass
class Said:
    """What one cell gives.

    Attributes:
        texts: by column of the list.
        problem: what is wrong with it; None where nothing is.
    """

    texts: dict[str, str] = field(default_factory=dict)
    problem: Text | None = None


def unit_named(text: str) -> str:
    """The unit that a header names, and no amount in it, as templates write it; "" for none.

    >>> unit_named("Budget 2026 (t.kr.)"), unit_named("Økonomi (i mio. kr.)"), unit_named("Titel")
    ('1.000 kr.', 'mio. kr.', '')
    >>> unit_named("Projekter over 5 mio. kr.")
    ''
    """
    said = _AMOUNT.sub(" ", text)
    return next((unit for unit, sign in _UNITS if sign.search(said)), "")


def unit_of(field_: TemplateField, round_: Round) -> str:
    """The unit of the field's amounts; "" where it has none."""
    if isinstance(field_, AgreedField):
        return _MILLIONS
    if isinstance(field_, AmountField | AmountsField):
        return field_.unit or round_.template.unit
    return ""


class CellReader:
    """Says what the cells of one column give.

    Args:
        fields: by column of the list that it fills: one, or several that share codes.
        counts_from_1904: whether the file's dates do.
    """

    def __init__(
        self, fields: Mapping[str, TemplateField], round_: Round, *, counts_from_1904: bool
    ) -> None:
        self._fields = fields
        self._round = round_
        self._from_1904 = counts_from_1904
        self._known: dict[tuple[CellKind, str], Said] = {}  # the same codes, again and again

    def said(self, cell: Cell) -> Said:
        """What the cell gives; nothing where it is unusable."""
        key = cell.kind, cell.raw
        found = self._known.get(key)
        if found is None:
            found = self._said(cell)
            if len(cell.raw) <= _SHORT and len(self._known) < _MOST_KEPT:
                self._known[key] = found
        return found

    def is_known(self, cell: Cell) -> bool:
        """Whether the cell says a value of the column's list; any text does where it has none."""
        [field_] = self._fields.values()
        name = str(getattr(field_, "list", ""))
        return not name or self._round.listed(name, self._text(cell)) is not None

    def _said(self, cell: Cell) -> Said:
        if cell.kind in _UNUSABLE:
            says = _UNUSABLE[cell.kind]
            return Said(problem=Text(says.da.format(cell.raw), says.en.format(cell.raw)))
        text = self._text(cell)
        if len(self._fields) > 1:
            return self._several(text)
        [(header, field_)] = self._fields.items()
        problem = next(self._problems(field_, cell, text), None)
        return Said({header: self._own(field_, text)}, problem)

    def _text(self, cell: Cell) -> str:
        """The cell as a person reads it: a date as a day, a number with a comma."""
        if cell.kind is CellKind.DATE:
            day = day_of(cell, counts_from_1904=self._from_1904)
            return day.strftime(_DAY) if day else cell.text
        if cell.kind is CellKind.NUMBER:
            return cell.text.replace(".", ",")
        return cleaned(cell.text)

    def _several(self, text: str) -> Said:
        lists = {header: str(getattr(one, "list", "")) for header, one in self._fields.items()}
        found = split_codes(text, list(lists.values()), self._round) if text else {}
        if isinstance(found, Text):
            return Said(problem=found)
        for header, one in self._fields.items():
            values = found.get(lists[header], ())
            if len(values) > 1 and not isinstance(one, ChoicesField):
                count = len(values)
                return Said(
                    problem=Text(
                        f"{text} har {count} til {header}; skriv én.",
                        f"{text} has {count} for {header}; write one.",
                    )
                )
        return Said({header: "/".join(found.get(name, ())) for header, name in lists.items()})

    def _own(self, field_: TemplateField, text: str) -> str:
        """The text in the field's own spelling, where there is no doubt which that is."""
        match field_:
            case ChoicesField():
                found = split_codes(text, [field_.list], self._round) if text else ""
                return text if isinstance(found, str | Text) else "/".join(found[field_.list])
            case ChoiceField():
                return self._round.listed(field_.list, text) or text
            case IntegerField():
                return text.removesuffix(".")
        return text

    def _problems(self, field_: TemplateField, cell: Cell, text: str) -> Iterator[Text]:
        if len(text) > LONGEST_TEXT:
            size, most = f"{len(text):,}", f"{LONGEST_TEXT:,}"
            yield Text(
                f"teksten har {size.replace(',', '.')} tegn; en celle kan have "
                f"{most.replace(',', '.')}.",
                f"the text has {size} characters; a cell holds {most}.",
            )
        if cell.kind is CellKind.DATE and not isinstance(field_, DateField):
            yield Text(
                f"en dato ({text}), som Excel kan have lavet af andre tegn; skriv en tekst.",
                f"a date ({text}), which Excel may have made of other signs; write a text.",
            )
        if isinstance(field_, DateField) and cell.kind is CellKind.NUMBER:
            day = day_of(cell, counts_from_1904=self._from_1904)
            if day is not None:
                said = day.strftime(_DAY)
                yield Text(
                    f"{text} er et tal; er det dagen {said}? Skriv så den.",
                    f"{text} is a number; is it the day {said}? Then write that.",
                )
        if isinstance(field_, ChoicesField) and text:
            doubt = split_codes(text, [field_.list], self._round)
            if isinstance(doubt, Text):
                yield doubt
        unit = unit_of(field_, self._round)
        named = read_danish(text).unit if unit and not isinstance(field_, AgreedField) else None
        if named and _SAME.get(named, named) != unit:
            yield Text(
                f"{text} er i {named}, og listen er i {unit} Skriv beløbet i den enhed.",
                f"{text} is in {named}, and the list in {unit} Write the amount in that unit.",
            )
