"""The stamp by which a workbook is known again, whatever its file is called."""

from collections.abc import Mapping
from itertools import count

from templates.frozen import frozen
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Book
from workbook.read.xml_stream import whole
from workbook.round.model import Round

_PREFIX = "budgetrunde."
SCHEMA = "stamp-v1"
_NO_ITEM = -1
_LONGEST = 255  # characters of a document property
_MOST = 1_000  # characters of what a stamp says; no name of a centre has as many
_GARBLED = frozenset("ÃÂâ")  # what the first byte of a Danish letter looks like in other alphabets


@frozen
class Stamp:
    """What a sent workbook is: it stands on a very hidden sheet and in the file's properties.

    Attributes:
        template_hash: of the template's content.
        asked: the fields that a record has in the workbook, each with its mark (`field_marks`);
            none of a stamp that an earlier version of the application set.
        items: numbers of the items sent.
        items_hash: of what was sent of them.
    """

    template: str
    version: str
    template_hash: str
    municipality: str
    round: str
    centre: str
    items: tuple[int, ...]
    items_hash: str
    asked: tuple[str, ...] = ()

    def fields(self) -> dict[str, str]:
        """The stamp as names and texts, for the hidden sheet and the document properties.

        A property holds no more than 255 characters; what is longer goes on in further ones.
        """
        whole = {
            "schema": SCHEMA,
            "template": self.template,
            "version": self.version,
            "template_hash": self.template_hash,
            "municipality": self.municipality,
            "round": self.round,
            "centre": self.centre,
            "items": ",".join(str(nr) for nr in self.items),
            "items_hash": self.items_hash,
            "fields": ",".join(self.asked),
        }
        return {
            f"{_PREFIX}{name}{f'.{number + 1}' if number else ''}": text[start : start + _LONGEST]
            for name, text in whole.items()
            for number, start in enumerate(range(0, max(len(text), 1), _LONGEST))
        }


def stamp(round_: Round, centre: str) -> Stamp:
    """The stamp of the centre's workbook in this round."""
    return Stamp(
        template=round_.template.id,
        version=str(round_.template.version),
        template_hash=round_.template_hash,
        municipality=round_.config.municipality,
        round=round_.config.round,
        centre=centre,
        items=round_.item_numbers(centre),
        items_hash=round_.items_hash(centre),
        asked=tuple(round_.field_marks.values()),
    )


def read_stamps(book: Book) -> tuple[Stamp, ...]:
    """The stamps that the workbook bears: none, one, or two that contradict each other.

    A program that saves the properties in another alphabet garbles the letters of Danish names
    (“HÃ¸je”, “H?je”): such a stamp is the other one, which says it right.
    """
    found = [stamp for stamp in (_parse(_sheet_fields(book)), _parse(book.custom)) if stamp]
    if len(found) > 1 and _says_the_same(*found):
        return (min(found, key=lambda one: _oddness("".join(_names(one)))),)
    return tuple(dict.fromkeys(reversed(found)))


def _says_the_same(one: Stamp, other: Stamp) -> bool:
    """Whether the stamps agree in all but letters beyond A to Z, one of them being garbled."""
    sure = all(
        getattr(one, name) == getattr(other, name)
        for name in ("template", "version", "template_hash", "items", "items_hash", "asked")
    )
    return sure and all(
        mine == theirs or (_latin(mine) == _latin(theirs) and _oddness(mine) != _oddness(theirs))
        for mine, theirs in zip(_names(one), _names(other), strict=True)
    )


def _names(one: Stamp) -> tuple[str, str, str]:
    return one.municipality, one.round, one.centre


def _latin(text: str) -> str:
    """The letters and digits that every alphabet stores alike."""
    return "".join(sign for sign in text if sign.isascii() and sign.isalnum())


def _oddness(text: str) -> int:
    """How many signs stand there that no name has: those of letters that were garbled."""
    usual = " .,-–/&()'"
    return sum(sign in _GARBLED or not (sign.isalnum() or sign in usual) for sign in text)


def _sheet_fields(book: Book) -> dict[str, str]:
    sheet = book.sheet(STAMP_SHEET)
    if sheet is None:
        return {}
    name, value = 1, 2  # columns
    return {
        cells[name].text: cells[value].text
        for _, cells in sheet.rows()
        if name in cells and value in cells
    }


def _parse(fields: Mapping[str, str]) -> Stamp | None:
    names = ("template", "version", "template_hash", "municipality", "round", "centre")
    values = [fields.get(f"{_PREFIX}{name}") for name in (*names, "items_hash")]
    if fields.get(f"{_PREFIX}schema") != SCHEMA or None in values:
        return None
    template, version, template_hash, municipality, round_, centre, items_hash = (
        str(value)[:_MOST] for value in values
    )
    items = tuple(whole(part, _NO_ITEM) for part in _listed(fields, "items"))
    if _NO_ITEM in items:
        return None
    return Stamp(
        template=template,
        version=version,
        template_hash=template_hash,
        municipality=municipality,
        round=round_,
        centre=centre,
        items=items,
        items_hash=items_hash,
        asked=tuple(name[:_MOST] for name in _listed(fields, "fields")[:_MOST]),
    )


def _listed(fields: Mapping[str, str], name: str) -> list[str]:
    """The members of a list, over how many properties it may go."""
    text = fields.get(f"{_PREFIX}{name}", "")
    for number in count(2):
        further = fields.get(f"{_PREFIX}{name}.{number}")
        if further is None:
            break
        text += further
    return [part for part in text.split(",") if part]
