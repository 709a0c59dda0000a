"""A text as a centre typed it, and the same text as it is printed."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

LONGEST_TEXT = 32_767  # characters that Excel holds in a cell, as it counts them
_CUT = " […]"
LOST_LETTER = "\N{REPLACEMENT CHARACTER}"

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_KEPT = "\n\t"
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# Letters and signs to Unicode, but no face: fillers, joiners of marks, the blank of Braille, and
# what Word leaves where a picture was.
_FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc"
)
# They choose the face of a pictograph before them; other signs have but one.
_SELECTORS = re.compile(
    "(?<![\u00a9\u00ae\u2010-\u2027\u2030-\u205e\u20d0-\u27ff\u2900-\u3299\U0001f000-\U0001faff])"
    "[\ufe00-\ufe0f\U000e0100-\U000e01ef]+(?!\u20e3)"
)
_FACELESS = re.compile(f"[{''.join(_FILLERS)}\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MOST_MARKS = 30  # on one letter; no language has as many, and to order them takes their square
_PERHAPS_MARKS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")
# What Word and its like store for the bullets of the fonts Symbol and Wingdings.
_SYMBOLS = {
    ord(stored): shown
    for stored, shown in (
        ("\uf02d", "–"),
        ("\uf06e", "■"),
        ("\uf076", "❖"),
        ("\uf0a7", "▪"),
        ("\uf0a8", "□"),
        ("\uf0b7", "•"),
        ("\uf0d8", "➢"),
        ("\uf0e0", "→"),
        ("\uf0fc", "✓"),
    )
}
_PICTURES, _DELETE = 0x2400, 0x7F


def fitting(text: str, room: int = LONGEST_TEXT) -> str:
    """The longest beginning of the text that has room; a sign beyond U+FFFF counts as two.

    >>> len(fitting("😀" * 20_000))
    16383
    """
    if 2 * len(text) <= room:
        return text
    stored = text[:room].encode("utf-16-le", "surrogatepass")
    return stored[: 2 * room].decode("utf-16-le", "ignore")


def cut_to_fit(parts: Sequence[str]) -> list[str]:
    """The parts of one cell's text, cut where a cell is full, with a sign that something lacks.

    Each part may be a text that a cell holds, and all of them together none.

    >>> [len(part) for part in cut_to_fit(["a" * 32_767, "b"])], cut_to_fit(["a", "b"])
    ([32767], ['a', 'b'])
    """
    if sum(map(_size, parts)) <= LONGEST_TEXT:
        return list(parts)
    room, kept = LONGEST_TEXT - len(_CUT), []
    for part in parts:
        kept.append(fitting(part, room))
        room -= _size(kept[-1])
        if kept[-1] != part:
            break
    return [*kept[:-1], kept[-1] + _CUT]


def _size(text: str) -> int:
    """How many characters Excel counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def unseen(text: str) -> tuple[str, ...]:
    r"""The control and format characters in the text that no eye sees, each once, in their order.

    Line breaks and tabs are none, in whatever way they are stored.

    >>> unseen("Af\u200bsluttet\x07\r\n")
    ('\u200b', '\x07')
    """
    if text.isprintable() and _has_faces(text):
        return ()
    chosen = {sign for run in _SELECTORS.findall(text) for sign in run}
    found = (sign for sign in _LINE_BREAKS.sub("\n", text) if sign in chosen or _is_unseen(sign))
    return tuple(dict.fromkeys(found))


def cleaned(text: str) -> str:
    r"""The text as it is printed: nothing that a reader could see is changed.

    Letters are composed, every line break is a line feed, characters without a face are dropped,
    a bullet of a symbol font is one that every font has, no line ends in blanks, and the text
    neither begins nor ends with them. A lost letter (U+FFFD) stays, so that the reader sees that
    something is missing.

    >>> cleaned(" I gang.  \r\nKlar i maj.\n")
    'I gang.\nKlar i maj.'
    """
    if text.isprintable() and _has_faces(text):  # so it has no line breaks
        return composed(text).strip()
    broken = _LINE_BREAKS.sub("\n", text)
    visible = broken
    # Sign by sign is slow, and seldom needed.
    if not (broken.replace("\n", "").isprintable() and _FILLERS.isdisjoint(broken)):
        visible = "".join(sign for sign in broken if not _is_unseen(sign)).translate(_SYMBOLS)
    return "\n".join(
        line.rstrip() for line in composed(_SELECTORS.sub("", visible)).split("\n")
    ).strip()


def composed(text: str) -> str:
    r"""The text with each letter and its marks as one character, where there is one.

    Of the marks on one letter thirty are kept, so that a long text takes no longer than in step.

    >>> composed("bla\u030abær") == "blåbær", len(composed("a" + "\u0316" * 90))
    (True, 31)
    """
    if text.isascii():
        return text
    if len(text) > _MOST_MARKS:
        text = _PERHAPS_MARKS.sub(_with_fewer_marks, text)
    return unicodedata.normalize("NFC", text)


def _with_fewer_marks(found: re.Match[str]) -> str:
    kept, marks = [], 0
    for sign in found[0]:
        marks = marks + 1 if _is_mark(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _is_mark(sign: str) -> bool:
    return unicodedata.combining(unicodedata.normalize("NFD", sign)[0]) > 0


def _has_faces(text: str) -> bool:
    if text.isascii() or _FACELESS.search(text) is None:
        return True
    return _FILLERS.isdisjoint(text) and _SELECTORS.search(text) is None


def visible(text: str) -> str:
    r"""The text with a face for each character that commands whoever shows it.

    Those are control characters, of which a terminal makes colours, titles and other lines, and
    marks of the direction of writing. Line breaks and tabs stay.

    >>> visible("\x1b[31mRødt\x07 \u202eksk.xls")
    '␛[31mRødt␇ ‹U+202E›ksk.xls'
    """
    return text if text.isprintable() else _COMMANDS.sub(_face, _LINE_BREAKS.sub("\n", text))


def on_one_line(text: str) -> str:
    r"""The text as `visible`, with a sign for each line break: it begins no line of its own.

    >>> on_one_line("svar.xlsx\nAlt er godkendt")
    'svar.xlsx↵Alt er godkendt'
    """
    return visible(text).replace("\n", "↵")


def without_heading(text: str, headings: Iterable[str]) -> str:
    """The text without any of the headings and a colon in front, however often they stand there.

    >>> without_heading("August: AUGUST : I gang.", ["August", "August 2024"])
    'I gang.'
    """
    either = "|".join(re.escape(heading) for heading in headings)
    in_front = re.match(rf"(?:(?:{either})[^\S\n]*:\s*)+", text, re.IGNORECASE)
    return text[in_front.end() :] if in_front else text


def _is_unseen(sign: str) -> bool:
    if sign in _FILLERS:
        return True
    return unicodedata.category(sign) in ("Cc", "Cf") and sign not in _KEPT


def _face(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number == _DELETE:
        return "␡"
    return chr(_PICTURES + number) if number < ord(" ") else f"‹U+{number:04X}›"
