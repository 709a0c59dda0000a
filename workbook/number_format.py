"""A number or a text as its cell shows it: Excel's number formats, written out in Danish.

A format has up to four sections between semicolons: for positive numbers, negative ones, 0 and
text. Dates, fractions and powers of ten are none of its business: they show what is stored.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from templates.frozen import frozen
from workbook.numbers import danish, read_danish, round_away

LONGEST: Final = 255  # characters that Excel takes in a format
_SECTIONS: Final = 4
_ZERO: Final = 2  # the third section is for it
_PIECE: Final = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?             # "mio. kr."
    | \\(?P<escaped>.)               # a sign that would mean something else
    | (?P<room>_.)                   # a blank as wide as the sign
    | (?P<filled>\*.)                # the sign as often as there is room
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]
    | \[(?P<sign>[<>=]+)(?P<limit>-?[0-9]+(?:\.[0-9]+)?)\]
    | (?P<colour>\[[^\]]*\])
    | (?P<general>General)
    | (?P<power>E[+-])
    | (?P<digit>[0\#?])
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_FIGURES: Final = re.compile(r"[0-9.,\s]*[0-9][0-9.,\s]*")
_ADDED_GROUP: Final = re.compile(r"[.\s]?[0-9]{3}")  # "000" behind the figures: thousands
_MINUS: Final = frozenset("-−–")
_ROUND_THE_FIGURES: Final = " \u00a0-−–+()"

_STORED: Final = re.compile(r"@|(?:\[\$-[0-9A-F]+\])?(?:#,##)?0(?:\.[0#]+)?(?:_.)?", re.IGNORECASE)

_Kind = Literal["digit", "point", "general", "text"]


@frozen
class Shown:
    """A number as its cell shows it.

    Attributes:
        text: as one reads it there; "" for nothing.
        figure: what its figures say, unrounded: 30 where 30000 shows as 30; None where the cell
            shows none.
        words: what stands beside the figures: “mio. kr.”, “%”.
    """

    text: str
    figure: Decimal | None
    words: str = ""


@frozen
class _Piece:
    """A place for figures, or a text that is shown as it is."""

    kind: _Kind
    text: str


@frozen
class _Section:
    """One section.

    Attributes:
        power: of ten by which the number is shown larger.
        is_grouped: whether thousands stand apart.
        is_coloured: whether it has a colour, which may stand for a minus.
        condition: a comparison and with what, or None.
        is_plain: whether the number shows as it is stored: as a power or a fraction, or a text.
    """

    pieces: tuple[_Piece, ...] = ()
    power: int = 0
    is_grouped: bool = False
    is_coloured: bool = False
    condition: tuple[str, Decimal] | None = None
    is_plain: bool = False


@lru_cache(maxsize=256)
def shows_stored(code: str) -> bool:
    """Whether any cell of this format shows what is stored, but for decimals it has no room for.

    Most cells have such a format, and need no longer look; of another one nothing is said.

    >>> shows_stored("[$-406]#,##0.00_0"), shows_stored("@"), shows_stored("#,##0,")
    (True, True, False)
    """
    return _STORED.fullmatch(code) is not None


def shown(code: str, number: Decimal) -> Shown:
    """How a cell of this number format shows the number.

    >>> shown('0.0" mio. kr."', Decimal(5))
    Shown(text='5,0 mio. kr.', figure=Decimal('5'), words='mio. kr.')
    >>> shown("#,##0,", Decimal(30000)).text, shown("0 %", Decimal(2)).text
    ('30', '200 %')
    """
    return _shown_number(code, number, str(number))


@lru_cache(maxsize=4096)  # a round shows the same amounts in few formats, in many files
def _shown_number(code: str, number: Decimal, _spelling: str) -> Shown:
    """The same; 5 and 5.0 are one number, but not one spelling."""
    sections = _sections(code) if 0 < len(code) <= LONGEST else ()
    index = _chosen(sections, number)
    if index is None or sections[index].is_plain:
        return Shown(danish(number), number)
    # a section for negative numbers alone says by itself that they are
    is_theirs = index > 0 and not any(section.condition for section in sections)
    return _shown(sections[index], number, has_sign=number < 0 and not is_theirs)


def _shown(section: _Section, number: Decimal, *, has_sign: bool) -> Shown:
    """The number in this section.

    Args:
        section: that is for it.
        number: as stored.
        has_sign: whether a minus is shown by itself.
    """
    size = abs(number).scaleb(section.power)
    pieces = _written(section, size)
    text = ("-" if has_sign else "") + _joined(pieces)
    places = [index for index, piece in enumerate(pieces) if piece.kind != "text"]
    if not places:
        return Shown(text, None, text)
    first, end = _core(pieces, places)
    before, behind = _joined(pieces[:first]), _joined(pieces[end:])
    is_negative = has_sign or _has_minus(before, behind) or (number < 0 and section.is_coloured)
    size = _size_read(pieces[first:end], size)
    words = f"{before.strip(_ROUND_THE_FIGURES)} {behind.strip(' )')}".strip()
    return Shown(text, -size if is_negative else size, words)


def _has_minus(before: str, behind: str) -> bool:
    """Whether what stands round the figures makes them negative: -5, (5), 5-; not 5,-."""
    is_bracketed = "(" in before and ")" in behind
    return is_bracketed or not _MINUS.isdisjoint(before) or behind[:1] in _MINUS


def _core(pieces: Sequence[_Piece], places: Sequence[int]) -> tuple[int, int]:
    """Where the figures begin and end, with figures that the format itself adds."""
    first, end = places[0], places[-1] + 1
    while first and _FIGURES.fullmatch(pieces[first - 1].text):
        first -= 1
    while end < len(pieces) and _FIGURES.fullmatch(pieces[end].text):
        end += 1
    return first, end


def _size_read(core: Sequence[_Piece], size: Decimal) -> Decimal:
    """What the figures say where the format put signs of its own among them."""
    if not any(piece.kind == "text" and piece.text.strip() for piece in core):
        return size
    decimals = sum(len(piece.text) for piece in core if piece.kind == "digit") + 1
    said = _joined(core)
    if _ADDED_GROUP.search("".join(piece.text for piece in core if piece.kind == "text")):
        said = re.sub(r"[.\s]", "", said)  # 1250.000 is read in thousands, and so is 1250 000
    read = read_danish(said).candidates
    return size if not read or round_away(size, decimals) in read else read[0]


def _joined(pieces: Sequence[_Piece]) -> str:
    return " ".join("".join(piece.text for piece in pieces).split())


def _written(section: _Section, size: Decimal) -> list[_Piece]:
    """The pieces with the figures of the number, which is not negative, in their places."""
    point = next((i for i, one in enumerate(section.pieces) if one.kind == "point"), None)
    whole_end = len(section.pieces) if point is None else point
    digits = [index for index, one in enumerate(section.pieces) if one.kind == "digit"]
    whole = [index for index in digits if index < whole_end]
    fraction = [index for index in digits if index > whole_end]
    figures = format(round_away(size, len(fraction)), "f")
    before, _, after = figures.partition(".")
    filled = dict(_whole(section, whole, before.lstrip("0")))
    filled |= _fraction(section, fraction, after)
    filled |= {
        index: danish(size) for index, one in enumerate(section.pieces) if one.kind == "general"
    }
    if point is not None:
        filled[point] = "," if whole else f"{before.lstrip('0')},"
    return [
        _Piece(piece.kind, filled.get(index, piece.text))
        for index, piece in enumerate(section.pieces)
    ]


def _whole(section: _Section, places: Sequence[int], digits: str) -> Iterator[tuple[int, str]]:
    """The figures before the decimal comma, from the right; the first place takes the rest."""
    for position, index in enumerate(reversed(places)):
        is_first = position == len(places) - 1
        end = len(digits) - position
        own = digits[: max(end, 0)] if is_first else digits[max(end - 1, 0) : max(end, 0)]
        if not own:
            own = {"0": "0", "?": " "}.get(section.pieces[index].text, "")
        if section.is_grouped and own.strip():
            own = _grouped(own, position)
        yield index, own


def _grouped(digits: str, position: int) -> str:
    """The figures with a point behind each that ends a group.

    >>> _grouped("12345", 0), _grouped("1", 3)
    ('12.345', '1.')
    """
    places = range(position + len(digits) - 1, position - 1, -1)
    return "".join(
        f"{digit}." if place and not place % 3 else digit
        for digit, place in zip(digits, places, strict=True)
    )


def _fraction(section: _Section, places: Sequence[int], digits: str) -> dict[int, str]:
    """The figures behind the decimal comma; zeros at the end only where the format wants them."""
    found: dict[int, str] = {}
    is_end = True
    for index, digit in reversed(list(zip(places, digits, strict=True))):
        is_end = is_end and digit == "0" and section.pieces[index].text != "0"
        blank = " " if section.pieces[index].text == "?" else ""
        found[index] = blank if is_end else digit
    return found


def _chosen(sections: Sequence[_Section], number: Decimal) -> int | None:
    """Which section is for the number; None where none is."""
    if not sections:
        return None
    conditions = [section.condition for section in sections[:2]]
    if any(conditions):
        for index, condition in enumerate(conditions):
            if condition is not None and _holds(condition, number):
                return index
        rest = [index for index, one in enumerate(sections[:3]) if one.condition is None]
        return rest[0] if rest else None
    wanted = 1 if number < 0 else 0 if number else _ZERO
    return wanted if wanted < len(sections) else 0


def _holds(condition: tuple[str, Decimal], number: Decimal) -> bool:
    sign, limit = condition
    return (
        ("=" in sign and "<>" not in sign and number == limit)
        or ("<" in sign and number < limit)
        or (">" in sign and number > limit)
    )


def text_shown(code: str, text: str) -> str:
    """How a cell of this number format shows a text.

    >>> text_shown(';;;@" (udgår)"', "Ja"), text_shown(";;;", "Ja"), text_shown('"Nej"', "Ja")
    ('Ja (udgår)', '', 'Ja')
    """
    if not 0 < len(code) <= LONGEST or not {";", "@"} & set(code):
        return text
    found = split_format(code)
    has_place = any(piece["other"] == "@" for piece in found[-1])
    if len(found) > _SECTIONS or not (has_place or len(found) == _SECTIONS):
        return text
    is_plain = any(piece["general"] for piece in found[-1])
    shown_ = (_said(piece, text) for piece in found[-1])
    return text if is_plain else "".join(shown_)


def added(piece: re.Match[str]) -> str:
    """What a piece shows by itself, wherever it stands."""
    return piece["quoted"] or piece["escaped"] or piece["digit"] or piece["other"] or ""


def _said(piece: re.Match[str], text: str) -> str:
    """What a piece of the section for texts shows."""
    if piece["other"] == "@":
        return text
    return " " if piece["room"] else added(piece)


def split_format(code: str) -> list[list[re.Match[str]]]:
    """The pieces of each section."""
    found: list[list[re.Match[str]]] = [[]]
    for piece in _PIECE.finditer(code):
        if piece["other"] == ";":
            found.append([])
        else:
            found[-1].append(piece)
    return found


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[_Section, ...]:
    """The sections of a format that are for numbers."""
    found = split_format(code)
    if len(found) <= _SECTIONS and any(piece["other"] == "@" for piece in found[-1]):
        found = found[:-1]  # for texts
    return tuple(_section(pieces) for pieces in found[:3])


def _section(found: Sequence[re.Match[str]]) -> _Section:
    pieces: list[_Piece] = []
    power = 0
    is_grouped = is_coloured = False
    condition: tuple[str, Decimal] | None = None
    for index, piece in enumerate(found):
        if piece["power"] or (piece["other"] == "/" and _has_digit(found[:index])):
            return _Section(condition=condition, is_plain=True)
        if piece["sign"]:
            condition = piece["sign"], Decimal(piece["limit"])
        elif piece["colour"]:
            is_coloured = True
        elif piece["other"] == "," and _follows_digit(found, index):
            is_between = _has_digit(_before_point(found[index:]))
            is_grouped |= is_between
            power -= 0 if is_between else 3
        else:
            power += 2 if piece["other"] == "%" else 0
            pieces.append(_piece(found, index))
    return _Section(tuple(pieces), power, is_grouped, is_coloured, condition)


def _piece(found: Sequence[re.Match[str]], index: int) -> _Piece:
    piece = found[index]
    if piece["general"]:
        return _Piece("general", "")
    if piece["digit"]:
        return _Piece("digit", piece["digit"])
    near = found[max(index - 1, 0) : index + 2]
    is_first = not any(one["other"] == "." for one in found[:index])
    if piece["other"] == "." and is_first and _has_digit(near):
        return _Piece("point", "")
    if piece["room"]:
        return _Piece("text", " ")
    for kind in ("quoted", "escaped", "currency", "other"):
        if piece[kind]:
            return _Piece("text", piece[kind])
    return _Piece("text", "")


def _before_point(found: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    end = next((index for index, one in enumerate(found) if one["other"] == "."), len(found))
    return found[:end]


def _follows_digit(found: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a comma stands behind a place for a figure, or behind other such commas."""
    while index and found[index - 1]["other"] == ",":
        index -= 1
    return index > 0 and bool(found[index - 1]["digit"])


def _has_digit(found: Sequence[re.Match[str]]) -> bool:
    return any(piece["digit"] for piece in found)
