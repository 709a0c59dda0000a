"""What all sheets of one workbook may hold together."""

from workbook.read import limits
from workbook.read.refusal import Refusal, Refused


class Counts:
    """Running totals over the sheets of one workbook; each refuses when it passes its limit.

    Attributes:
        far_row: the farthest row that may have content.
    """

    def __init__(self, times: int = 1) -> None:
        """Begins at 0.

        Args:
            times: how many times as many cells, rows and long texts as in a returned file.
        """
        self.far_row = limits.FAR_ROW * times
        self._most_cells = limits.CELLS * times
        self._most_text = limits.LONG_TEXTS * times
        self._cells = 0
        self._merges = 0
        self._validation_areas = 0
        self._attachments = 0
        self._long_texts = 0

    def room_for_cells(self) -> int:
        """How many more cells with content there may be."""
        return self._most_cells - self._cells

    def add_cells(self, number: int, part: str) -> None:
        """Counts cells with content."""
        self._cells += number
        if self._cells > self._most_cells:
            raise Refused(Refusal.CELLS, part, self._cells, self._most_cells)

    def add_text(self, length: int, part: str) -> None:
        """Counts the characters of one cell's text, each time that a shared one stands in a cell.

        What is done with a workbook grows with them, and a small file can name one text often.
        """
        if length <= limits.SHORT_TEXT:
            return
        self._long_texts += length
        if self._long_texts > self._most_text:
            raise Refused(Refusal.LONG_TEXTS, part, self._long_texts, self._most_text)

    def add_merge(self, part: str) -> None:
        """Counts one merged area."""
        self._merges += 1
        if self._merges > limits.MERGES:
            raise Refused(Refusal.MERGES, part, self._merges, limits.MERGES)

    def add_validation_areas(self, number: int, part: str) -> None:
        """Counts the areas of one data validation."""
        self._validation_areas += number
        found = self._validation_areas
        if found > limits.VALIDATION_AREAS:
            raise Refused(Refusal.VALIDATIONS, part, found, limits.VALIDATION_AREAS)

    def add_attachments(self, number: int, part: str) -> None:
        """Counts what lies on sheets beside their cells."""
        self._attachments += number
        if self._attachments > limits.ATTACHMENTS:
            raise Refused(Refusal.ATTACHMENTS, part, self._attachments, limits.ATTACHMENTS)
