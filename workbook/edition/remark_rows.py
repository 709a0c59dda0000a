"""The remarks of an item as paragraphs, shared out over rows that Excel can show whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.frozen import frozen
from workbook.records.remark import Remark
from workbook.write.textfit import MAX_ROW_HEIGHT, merged_room, split_for_rows

_NONE: Final = "Ingen"
_AIR: Final = 6.0  # points above and below the text together
_INDENT: Final = 1


@frozen
class Paragraph:
    """A paragraph: what it is headed with, its colon included, and its words."""

    head: str
    words: str

    @property
    def text(self) -> str:
        """Both, as they are printed."""
        return " ".join(part for part in (self.head, self.words) if part)


@frozen
class RemarkRow:
    """What one row shows.

    Attributes:
        bold: where letters in bold begin and end in the text.
    """

    text: str
    bold: tuple[tuple[int, int], ...]


def remark_paragraphs(title: str, remarks: Sequence[Remark]) -> tuple[Paragraph, ...]:
    """The remarks below their title; of several of one round the first bears it.

    >>> both = [Remark("Maj", "Et."), Remark("Maj", "To.")]
    >>> [one.text for one in remark_paragraphs("Svar", both)]
    ['Svar:', 'Maj: Et.', 'To.']
    >>> [one.text for one in remark_paragraphs("Svar", [])]
    ['Svar: Ingen']
    """
    if not remarks:
        return (Paragraph(f"{title}:", _NONE),)
    return (Paragraph(f"{title}:", ""), *headed(remarks))


def headed(remarks: Sequence[Remark]) -> Iterator[Paragraph]:
    """Each remark behind its round, but where the one before is of the same."""
    before = ""
    for remark in remarks:
        head = f"{remark.heading}:" if remark.heading and remark.heading != before else ""
        before = remark.heading
        yield Paragraph(head, remark.text)


def remark_rows(paragraphs: Sequence[Paragraph], widths: Sequence[float]) -> list[RemarkRow]:
    """The paragraphs over as few rows as they need, their heads in bold.

    Args:
        paragraphs: in their order.
        widths: of the columns that the text goes over, in Excel's characters.
    """
    room = merged_room(widths, _INDENT)
    shared = split_for_rows([one.text for one in paragraphs], room, MAX_ROW_HEIGHT - _AIR)
    waiting = iter(paragraphs)
    current, done = next(waiting, Paragraph("", "")), 0
    rows: list[RemarkRow] = []
    for pieces in shared:
        bold: list[tuple[int, int]] = []
        start = 0
        for piece in pieces:
            if done and done >= len(current.text.rstrip("\n")):
                current, done = next(waiting), 0
            letters = min(max(len(current.head) - done, 0), len(piece))
            if letters:
                bold.append((start, start + letters))
            done += len(piece)
            if current.text[done : done + 1] == "\n":
                done += 1  # a cut on a line break takes the break with it
            start += len(piece) + 1
        rows.append(RemarkRow("\n".join(pieces), tuple(bold)))
    return rows
