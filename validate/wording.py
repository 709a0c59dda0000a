"""Names and long texts as messages show them."""

from collections.abc import Iterable

from validate.text import Text
from workbook.danish import in_sentence, join

_MOST = 8  # names in one sentence
_LENGTH = 80
_BEFORE = 20  # characters shown in front of the first difference


def listed(names: Iterable[str]) -> Text:
    """The names in quotation marks as prose lists them; of many, the first and how many more.

    >>> listed(["A", "B"]).da
    '“A” og “B”'
    """
    quoted = [f"“{shortened(name)}”" for name in names]
    more = len(quoted) - _MOST
    if more > 1:
        return Text(*(f"{', '.join(quoted[:_MOST])} {word}" for word in _more(more)))
    return Text(join(quoted), join(quoted).replace("” og “", "” and “"))


def numbered(numbers: Iterable[int]) -> Text:
    """Item numbers as prose lists them.

    >>> numbered([4, 9]).en
    '4 and 9'
    """
    return named(map(str, numbers))


def named(names: Iterable[str]) -> Text:
    """The names as prose lists them, without quotation marks.

    >>> named(["A 1", "A 2"]).da
    'A 1 og A 2'
    """
    found = list(names)
    if len(found) <= 1:
        return Text(*(found or [""]) * 2)
    most = ", ".join(found[:-1])
    return Text(f"{most} og {found[-1]}", f"{most} and {found[-1]}")


def either(names: Iterable[str]) -> Text:
    """The names as prose offers them to choose from.

    >>> either(["A", "B", "C"]).da
    'A, B eller C'
    """
    *most, last = names
    if not most:
        return Text(last, last)
    return Text(f"{', '.join(most)} eller {last}", f"{', '.join(most)} or {last}")


def round_called(label: str) -> Text:
    """A round within a sentence.

    >>> round_called("Maj 2024").da, round_called("Maj 2024").en
    ('maj 2024', 'Maj 2024')
    """
    return Text(in_sentence(label), label)


def shortened(text: str, length: int = _LENGTH) -> str:
    """The text in one line, cut between two words where it is long, quotation marks kept.

    >>> shortened("en to tre", 6), shortened("“en to tre”", 8)
    ('en to…', '“en to…”')
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    words, blank, _ = line[:length].rpartition(" ")
    closing = "”" if line[0] == "“" and line[-1] == "”" else ""
    return f"{words if blank else line[: length - 1]}…{closing}"


def apart(one: str, other: str) -> tuple[str, str]:
    """Both texts in one line and cut so that their first difference is seen."""
    lines = [" ".join(text.split()) for text in (one, other)]
    if max(map(len, lines)) <= _LENGTH:
        return lines[0], lines[1]
    pairs = enumerate(zip(*lines, strict=False))
    same = next((place for place, (a, b) in pairs if a != b), min(map(len, lines)))
    start = same - _BEFORE if same > _BEFORE else 0
    first, second = (f"{'…' if start else ''}{shortened(line[start:])}" for line in lines)
    return first, second


def _more(count: int) -> tuple[str, str]:
    return f"og {count} andre", f"and {count} more"
