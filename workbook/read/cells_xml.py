"""The cells of one sheet, as expat meets them.

This is where reading spends its time: one call per tag. Styled blank cells leave no trace.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import partial
from xml.parsers import expat

from templates.frozen import frozen
from workbook.address import a1, column_number, row_number
from workbook.read import limits
from workbook.read.counts import Counts
from workbook.read.model import PLACED_PICTURE, Cell, CellKind
from workbook.read.refusal import Refusal, Refused
from workbook.read.runs import FORMATS, Runs, Struck
from workbook.read.xml_stream import Attributes, Elements, bounded, flag, is_thin, plain_text, whole

_DEPTH = limits.DEPTH
# members of an enumeration are slow to look up, and this is once per cell
_DATE, _NUMBER, _TEXT = CellKind.DATE, CellKind.NUMBER, CellKind.TEXT
_CELL = partial(tuple.__new__, Cell)  # without the step in Python that naming its parts takes
_TOLD = {"e": CellKind.ERROR, "d": CellKind.DATE}
_TRUTH = {"1": "1", "true": "1", "0": "0", "false": "0"}


@frozen
class Shared:
    """What the sheets of one workbook have in common.

    Attributes:
        strings: the shared texts.
        dates: cell formats that show a date.
        counts: totals over all sheets so far.
        struck: what is struck through in a shared text, by the text's index: in a cell whose
            letters are not, and in one whose letters are.
        struck_styles: cell formats whose letters are struck through.
        strikes: conditional formats that strike through.
        pictures: the description of each picture in a cell, by what the cell calls it.
    """

    strings: Sequence[str]
    dates: frozenset[int]
    counts: Counts
    struck: Mapping[int, tuple[Struck, Struck]] = field(default_factory=dict)
    struck_styles: frozenset[int] = frozenset()
    strikes: frozenset[int] = frozenset()
    pictures: Mapping[str, str] = field(default_factory=dict)


class SheetCells:
    """Takes the events inside ``sheetData`` and hands the parser back at its end.

    Attributes:
        cells: every cell with content, by (row, column).
        hidden_rows: rows that are hidden, down to the farthest that may have content.
        struck: what is struck through, by (row, column).
        pictures: the descriptions of those that were placed in cells, likewise.
    """

    def __init__(self, part: str, text: list[str], shared: Shared) -> None:
        """Begins with no cells; the parser puts characters into ``text``."""
        self.cells: dict[tuple[int, int], Cell] = {}
        self.hidden_rows: set[int] = set()
        self.struck: dict[tuple[int, int], Struck] = {}
        self.pictures: dict[tuple[int, int], str] = {}
        self._part = part
        self._text = text
        self._strings = shared.strings
        self._dates = shared.dates
        self._counts = shared.counts
        self._far_row = shared.counts.far_row
        self._room = shared.counts.room_for_cells()
        self._formats: dict[str, tuple[int, CellKind]] = {}
        self._columns: dict[str, int] = {}
        self._row = 0
        self._row_digits = ""
        self._column = 0  # of the last cell; stale where that cell named its place itself
        self._reference: str | None = None
        self._attributes: Attributes = {}
        self._value: str | None = None
        self._inline: Runs | None = None
        self._formula: str | None = None
        self._shared_struck = shared.struck
        self._struck_styles = shared.struck_styles
        self._may_be_struck = bool(shared.struck or shared.struck_styles)
        self._placed = shared.pictures
        self._phonetic = 0
        self._depth = 0

    def attach(self, parser: expat.XMLParserType, outer: Elements) -> None:
        """Takes over from the sheet's listener, until ``sheetData`` ends."""
        self._parser = parser
        self._outer = outer
        self._depth = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: Attributes) -> None:
        self._text.clear()
        self._depth += 1
        if self._depth > _DEPTH:
            raise Refused(Refusal.DAMAGED_XML, self._part)
        if name == "v":
            return
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            if "r" in attributes:
                self._reference = attributes["r"]
            else:
                self._column = self._last_column() + 1
                self._reference = None
            self._attributes = attributes
            self._value = self._inline = self._formula = None
        elif name == "row":
            self._begin_row(attributes)
        elif name == "rPh":
            self._phonetic += 1
        elif name in FORMATS:
            self._inline = self._inline or Runs()
            self._inline.opened(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "v":
            self._value = "".join(self._text)
        elif name == "c":
            if self._value or self._formula is not None or self._inline is not None:
                self._finish_cell()
        elif name == "f":
            self._formula = "".join(self._text).removeprefix("=")[: limits.TEXT]
        elif name == "t":
            if not self._phonetic:
                self._inline = self._inline or Runs()
                self._inline.add("".join(self._text))
        elif name == "rPh":
            self._phonetic -= 1
        elif self._depth < 0:  # the end of what began before this listener took over
            self._counts.add_cells(len(self.cells), self._part)
            self._outer.attach(self._parser)
            self._outer.end(name)

    def _begin_row(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        try:
            self._row = self._row + 1 if reference is None else row_number(reference)
        except ValueError as error:
            raise Refused(Refusal.DAMAGED_XML, self._part, cell=(reference or "")[:20]) from error
        self._row_digits = reference or ""
        self._column = 0
        self._reference = None
        if self._row <= self._far_row and (
            flag(attributes.get("hidden")) or is_thin(attributes, "ht", "customHeight")
        ):
            self.hidden_rows.add(self._row)

    def _finish_cell(self) -> None:
        stored = self._attributes.get("s", "0")
        style, kind = self._formats.get(stored) or self._format(stored)
        value = self._value
        if value and "t" not in self._attributes:
            raw = value
        else:
            kind, raw = self._typed(kind)
        if self._formula is None and not raw:
            return
        if self._reference is None:
            row, column = self._row, self._column
        else:
            row, column = self._place(self._reference)
        if not 0 < row <= self._far_row or column > limits.FAR_COLUMN:
            raise self._refused_place(row, column)
        if len(raw) > limits.SHORT_TEXT:
            raw = bounded(raw)
            self._counts.add_text(len(raw), self._part)
        if self._placed and kind is CellKind.ERROR and self._attributes.get("vm") in self._placed:
            self.pictures[row, column] = self._placed[self._attributes["vm"]]
            raw = PLACED_PICTURE
        cells = self.cells
        cell: Cell = _CELL((row, column, kind, raw, self._formula, style))
        cells[row, column] = cell
        if self._may_be_struck or self._inline is not None:
            self._strike(cell)
        if len(cells) > self._room:
            self._counts.add_cells(len(cells), self._part)

    def _format(self, stored: str) -> tuple[int, CellKind]:
        """The index of a cell format, and what a number is under it."""
        style = whole(stored)
        found = style, _DATE if style in self._dates else _NUMBER
        self._formats[stored] = found
        return found

    def _typed(self, number: CellKind) -> tuple[CellKind, str]:
        """The kind and the raw value of the current cell, by the type that it declares."""
        declared = self._attributes.get("t", "n")
        inline = self._inline.text if self._inline is not None else None
        stored = inline if self._value is None else self._value
        if stored is None or (not stored and declared not in {"str", "inlineStr"}):
            return CellKind.UNCACHED, ""
        if self._value is not None:
            if declared == "s":
                return _TEXT, self._shared_text(stored)
            if declared == "n":
                return number, stored
            if declared == "b" and stored.strip() in _TRUTH:
                return CellKind.BOOLEAN, _TRUTH[stored.strip()]
            if declared in _TOLD:
                return _TOLD[declared], stored
        # text, or a type that no standard knows: then nothing is made of its characters
        return _TEXT, inline or plain_text(stored)

    def _strike(self, cell: Cell) -> None:
        """Notes what is struck through in the cell: runs of its text, or what its format says.

        A cell that names a shared text has its index as value.
        """
        by_cell = cell.style in self._struck_styles
        struck = Struck(cell.text if by_cell else "")
        if self._inline is not None:
            struck = self._inline.struck(in_struck_cell=by_cell)
        elif self._attributes.get("t") == "s":
            both = self._shared_struck.get(whole((self._value or "").strip(), -1))
            struck = both[by_cell] if both else struck
        if struck.words.strip():
            self.struck[cell.row, cell.column] = struck

    def _shared_text(self, stored: str) -> str:
        index = whole(stored, -1)
        if index < 0:
            index = whole(stored.strip(), -1)
        if 0 <= index < len(self._strings):
            return self._strings[index]
        raise Refused(Refusal.DAMAGED_XML, self._part, cell=self._address())

    def _place(self, reference: str) -> tuple[int, int]:
        """Row and column of an address without dollar signs, most often of the open row."""
        column = self._columns.get(reference.removesuffix(self._row_digits))
        if column is not None and self._row_digits:
            return self._row, column
        letters = reference.rstrip("0123456789")
        try:
            row = row_number(reference[len(letters) :])
            column = self._columns[letters] = column_number(letters)
        except ValueError as error:
            raise Refused(Refusal.DAMAGED_XML, self._part, cell=reference[:20]) from error
        return row, column

    def _last_column(self) -> int:
        return self._column if self._reference is None else self._place(self._reference)[1]

    def _address(self) -> str | None:
        """The current cell's address, as far as there is one."""
        try:
            if self._reference is None:
                return a1(self._row, self._column)
            return a1(*self._place(self._reference))
        except ValueError:
            return None

    def _refused_place(self, row: int, column: int) -> Refused:
        """Why there can be no content here: outside every row, or too far out."""
        if row < 1:
            return Refused(Refusal.DAMAGED_XML, self._part)
        if row > self._far_row:
            return Refused(Refusal.FAR_CELL, self._part, row, self._far_row, self._address())
        return Refused(Refusal.FAR_CELL, self._part, column, limits.FAR_COLUMN, self._address())
