"""The remarks of an item as paragraphs, shared out over rows that Excel can show whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbook.council.face import TEXT, text_rows
from workbook.council.model import Remark

_NO_REMARKS = "Ingen"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What one row shows, and the points it needs."""

    runs: tuple[Run, ...]
    height: float

    @property
    def text(self) -> str:
        """The text as it reads in the cell."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    heading: str
    body: str

    @property
    def text(self) -> str:
        return (
            f"{self.heading} {self.body}"
            if self.heading and self.body
            else (self.heading or self.body)
        )


def remark_rows(
    heading: str, remarks: Sequence[Remark], widths: Sequence[float]
) -> tuple[RemarkRow, ...]:
    """The rows below an item: the heading, then a paragraph for each remark, its round in bold.

    Of several remarks of one round only the first bears the round.

    Args:
        heading: of all remarks, without a colon.
        remarks: oldest first.
        widths: of the columns that the cell goes over, in Excel's characters.
    """
    paragraphs = _paragraphs(heading, remarks)
    shared = text_rows([one.text for one in paragraphs], widths, TEXT)
    rows = []
    place = _Place(paragraphs)
    for pieces, height in shared:
        runs: list[Run] = []
        for piece in pieces:
            if runs:
                runs.append(Run("\n", bold=False))
            runs += place.runs(piece)
        rows.append(RemarkRow(_joined(runs), height))
    return tuple(rows)


def _paragraphs(heading: str, remarks: Sequence[Remark]) -> list[_Paragraph]:
    if not remarks:
        return [_Paragraph(f"{heading}:", _NO_REMARKS)]
    paragraphs = [_Paragraph(f"{heading}:", "")]
    before: str | None = None
    for remark in remarks:
        shown = remark.round if remark.round != before else None
        paragraphs.append(_Paragraph(f"{shown}:" if shown else "", remark.text))
        before = remark.round
    return paragraphs


class _Place:
    """Follows the paragraphs through the pieces, to know which letters are bold."""

    def __init__(self, paragraphs: Sequence[_Paragraph]) -> None:
        self._paragraphs = iter(paragraphs)
        self._current = next(self._paragraphs)
        self._offset = 0

    def runs(self, piece: str) -> list[Run]:
        """The piece in its weights; pieces come in the order in which they were cut."""
        text = self._current.text
        if self._offset and self._offset >= len(text.rstrip("\n")):
            self._current, self._offset = next(self._paragraphs), 0
            text = self._current.text
        bold = max(len(self._current.heading) - self._offset, 0)
        self._offset += len(piece)
        if text[self._offset : self._offset + 1] == "\n":
            self._offset += 1  # a cut on a line break takes the break with it
        return [Run(piece[:bold], bold=True), Run(piece[bold:], bold=False)]


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbours of one weight as one run, without empty ones."""
    result: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if result and result[-1].bold == run.bold:
            result[-1] = Run(result[-1].text + run.text, run.bold)
        else:
            result.append(run)
    return tuple(result)
