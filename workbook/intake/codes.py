"""Several values in one text, such as “CET / CKM og DTK”: split only where there is no doubt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from templates.text import Text
from workbook.round.model import Round

_BETWEEN: Final = re.compile(r"([/,;+&\n]|\bog\b|\band\b)", re.IGNORECASE)
_MOST: Final = 24  # pieces of one cell
_LONGEST: Final = 120  # characters of a text that is quoted

Codes = Mapping[str, tuple[str, ...]]
"""By list, the values that a text names."""


def split_codes(text: str, lists: Sequence[str], round_: Round) -> Codes | Text:
    """The values of the lists that the text names, in its order; else why there is doubt.

    Every piece between the separators, or several of them with what stands between, must be a
    value of one list and of no other, by its code, its name or any spelling that is read as it.
    “Center for Børn og Unge” is one piece where that is a name.
    """
    pieces = _BETWEEN.split(text.strip())
    if len(pieces) > 2 * _MOST:
        return Text(
            f"{_short(text)} har over {_MOST} stykker; skriv koderne med / imellem.",
            f"{_short(text)} has more than {_MOST} pieces; write the codes with / between them.",
        )
    ways: dict[int, list[tuple[tuple[str, str], ...]]] = {len(pieces): [()]}
    for start in range(len(pieces) - 1, -1, -2):
        ways[start] = list(_ways(pieces, start, ways, lists, round_))[:2]
    if len(ways[0]) == 1:
        return {
            name: tuple(value for found, value in ways[0][0] if found == name) for name in lists
        }
    if ways[0]:
        return Text(
            f"{_short(text)} kan læses på flere måder; skriv koderne med / imellem.",
            f"{_short(text)} can be read in more than one way; write the codes with / between "
            "them.",
        )
    return _unknown(text, pieces[::2], lists, round_)


def _ways(
    pieces: Sequence[str],
    start: int,
    ways: Mapping[int, Sequence[tuple[tuple[str, str], ...]]],
    lists: Sequence[str],
    round_: Round,
) -> Iterator[tuple[tuple[str, str], ...]]:
    """The readings of what stands from the piece on; two of them are enough to doubt."""
    for end in range(start + 1, len(pieces) + 1, 2):
        said = "".join(pieces[start:end])
        for name in lists:
            value = round_.listed(name, said)
            if value is not None:
                following = end + 1 if end < len(pieces) else len(pieces)
                yield from (((name, value), *rest) for rest in ways[following])


def _unknown(text: str, pieces: Sequence[str], lists: Sequence[str], round_: Round) -> Text:
    lacking = [
        piece.strip()
        for piece in pieces
        if all(round_.listed(name, piece) is None for name in lists)
    ]
    danish, english = (f" {word} ".join(lacking) or text for word in ("og", "and"))
    within = f" i {text}" if danish != text else ""
    where = f" in {text}" if english != text else ""
    return Text(
        f"{danish}{within} er ikke i rundens liste {' eller '.join(lists)}; ret det, eller tilføj "
        "det der.",
        f"{english}{where} is not among the {' or '.join(lists)} of the round; correct it or add "
        "it "
        "there.",
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
