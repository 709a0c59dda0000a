"""A text or an amount that is struck through.

What: a cell of a record, or words of its text, are struck through: a title, a remark, an amount, a
    status, a date, also a text of the office's in a locked cell. So too where a conditional format
    does it; of one whose condition is not weighed here it is said that it may.
Why: whoever strikes something through takes it back, and the file still holds it: “er ~~ikke~~
    færdigt” would be printed as its opposite. Words that are struck through in a text are therefore
    left out of the edition; the rest says what the sender lets stand, so that this is no error.
    A cell that is struck through as a whole counts as it stands: to leave it out would make
    a blank answer of a finished item that somebody ticked off, and Excel's own sums count it too.
    Either way nothing goes on to the council unless this was listed before.
Mend: delete what is taken back. Take the strike-through away from what is to stand.
Live: no; Excel's formulas do not see how letters look.
"""

from collections.abc import Iterator
from datetime import date

from validate.facts.asked import TEXTS, type_of
from validate.facts.called import cells_called
from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.word import Word
from validate.wording import named, shortened
from validate.words import typed_text
from workbook.address import spans
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Place, Value
from workbook.typed import cleaned

_COUNTS = Text(
    "Det tælles med, som det står",
    "It counts as it stands",
)
_LEFT_OUT = Text("Det kommer ikke med i udgaven", "It is left out of the edition")
_LOCKED = Text("Cellen er låst, og det gælder stadig", "The cell is locked, and it still holds")
_MANY = Text(
    "Hele celler tælles med, som de står, og overstregede ord i en tekst udelades",
    "Whole cells count as they stand, and words struck through in a text are left out",
)
_SINGLY = 3  # fields of a record; more are one act, such as a row that is struck through
_FEW = 4  # cells, or neighbours, that are named
_MOST_CONDITIONS = 50
_MEND = Text(
    "Slet det, hvis det ikke gælder. Fjern ellers overstregningen.",
    "Delete it if it no longer holds. Otherwise take the strike-through away.",
)
_MEND_LOCKED = Text(
    "Fjern overstregningen. Passer teksten ikke, så skriv det i jeres eget svar.",
    "Take the strike-through away. If the text is wrong, say so in your own answer.",
)


def _counts(value: Value) -> Text:
    """What becomes of what is struck through."""
    if not value.slot.is_typed:
        return _LOCKED
    is_part = type_of(value) in TEXTS and value.text != cleaned(value.raw)
    return _LEFT_OUT if is_part and value.kind is CellKind.TEXT else _COUNTS


def _said(value: Value) -> str:
    """What is struck through, as one reads it in the cell."""
    if isinstance(value.content, date):
        return f"{value.content:%d-%m-%Y}"
    return value.struck if value.number is None else typed_text(value)


def _words(what: Text, counts: Text) -> dict[str, Word]:
    return {
        "what": what,
        "counts": counts,
        "mend": _MEND_LOCKED if counts is _LOCKED else _MEND,
    }


@rule(
    "VAL024",
    Scope.RECORD,
    name="struck-through",
    danish="overstreget",
    severity=Level.WARNING,
    message=Text(
        "I {record} er {what} overstreget. {counts}.",
        "Struck through in {record}: {what}. {counts}.",
    ),
    fix=Text("{mend}", "{mend}"),
    in_copy=InCopy(
        "",
        "Kopien har ingen overstregning. Slet det, der ikke gælder; det overstregede står også på "
        "arket “Ikke placeret”.",
    ),
)
def struck_value(record: Record, _context: Context) -> Iterator[Seen]:
    """A fault for each field with something struck through; amounts by year are told together."""
    by_field: dict[tuple[str, str], list[Value]] = {}
    for value in record.values.values():
        if value.struck and not value.inherited:
            counts = _counts(value)
            by_field.setdefault((value.slot.field.id, counts.en), []).append(value)
    if len(by_field) > _SINGLY:
        every = [value for found in by_field.values() for value in found]
        every.sort(key=lambda value: (value.place.row, value.place.column))
        cells = Text(f"{len(every)} celler", f"{len(every)} cells")
        yield Seen(at=tuple(every), words=_words(cells, _MANY))
        return
    for found in by_field.values():
        struck = shortened("; ".join(map(_said, found)))
        field = cells_called(found)
        what = Text(f"“{struck}” i “{field}”", f"“{struck}” in “{field}”")
        yield Seen(at=tuple(found), words=_words(what, _counts(found[0])))


@struck_value.also(Scope.SHEET)
def struck_label(returned: Returned, _context: Context) -> Iterator[Seen]:
    """All texts of the office's in a form that are struck through, in one fault."""
    for one in filled(returned):
        struck = one.form.sheet.struck if one.form.sheet is not None else {}
        found = [cell for cell in one.form.locked if (cell.place.row, cell.place.column) in struck]
        if found:
            texts = (struck[cell.place.row, cell.place.column].words for cell in found)
            said = f"“{shortened('; '.join(texts))}”"
            words = _words(Text(said, said), _LOCKED)
            yield Seen(record=one.record, cells=tuple(found), words=words)


@struck_value.also(
    Scope.BOOK,
    message=Text(
        "En betinget formatering på arket “{sheet}” kan overstrege {cells}: “{condition}”.",
        "A conditional format on the sheet “{sheet}” may strike {cells} through: “{condition}”.",
    ),
    fix=Text(
        "Er noget overstreget, så slet det, der ikke gælder, og fjern formateringen.",
        "If anything is struck through, delete what no longer holds, and remove the format.",
    ),
)
def perhaps_struck(file: OpenedFile) -> Iterator[Seen]:
    """A conditional format over answers whose condition is not weighed; one fault for each."""
    if file.book is None or not any(sheet.may_strike for sheet in file.book.sheets):
        return  # most files
    for sheet, answers in _answers(file).items():
        found = file.book.sheet(sheet)
        for may in found.may_strike[:_MOST_CONDITIONS] if found is not None else ():
            cells = [
                place.address
                for place in answers
                if any(area.holds(place.row, place.column) for area in may.areas[:_MOST_CONDITIONS])
            ]
            if cells:
                where = spans(cells)
                yield Seen(
                    where=Where(sheet=sheet, cells=tuple(cells)),
                    words={
                        "sheet": sheet,
                        "cells": _some(where),
                        "condition": shortened(may.condition),
                    },
                )


def _some(cells: list[str]) -> Text:
    """The cells; of many the first."""
    if len(cells) <= _FEW:
        return named(cells)
    rest = len(cells) - _FEW
    first = ", ".join(cells[:_FEW])
    return Text(f"{first} og {rest} andre", f"{first} and {rest} others")


def _answers(file: OpenedFile) -> dict[str, list[Place]]:
    """The filled cells of the records, by sheet, from the top."""
    found: dict[str, set[Place]] = {}
    for record in file.records:
        for value in record.values.values():
            if not value.is_blank and not value.inherited and value.place.file == file.name:
                found.setdefault(value.place.sheet, set()).add(value.place)
    return {sheet: sorted(places) for sheet, places in found.items()}
