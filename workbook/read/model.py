"""What a returned workbook says: cells with their raw type, and the sheets' metadata.

Nothing that a rule needs is lost by a reader's convenience: an error cell stays an error, a number
stored as text stays text, a formula keeps both its text and its cached value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from enum import Enum
from typing import Final, Literal, NamedTuple

from templates.frozen import frozen
from workbook.address import Area
from workbook.read.runs import Struck


class CellKind(Enum):
    """The type that the file itself gives a cell's value."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"  # a number under a date format, or t="d"
    ERROR = "error"
    UNCACHED = "uncached"  # a formula that no program has calculated


# members of an enumeration are slow to look up, and this is several times per cell
_DATE, _NUMBER, _TEXT = CellKind.DATE, CellKind.NUMBER, CellKind.TEXT
_FIGURES: Final = "0123456789.+-eE \t\r\n"
_TYPED_DECIMALS: Final = 10  # with the point: a krone is a thousand millionth of 1 mia. kr.
_SMALLEST, _LARGEST, _DUST = Decimal("1e-9"), Decimal("1e9"), Decimal("5e-11")


PLACED_PICTURE: Final = "(billede)"
"""What stands in place of an error where a picture was placed in the cell."""


class Cell(NamedTuple):
    """One cell with content.

    Attributes:
        row: 1-based, as Excel counts.
        column: 1-based; 1 is A.
        kind: the type in the file.
        raw: the value exactly as stored (number and date: the characters of ``<v>``; text: the
            text with ``_xHHHH_`` decoded; boolean: "0"/"1"; error: "#REF!", or where a picture was
            placed in the cell that it is one; uncached: "").
        formula: the formula without its leading "=", or None. A cell that shares a formula and
            does not spell it out has "".
        style: index into the workbook's cell formats.
    """

    row: int
    column: int
    kind: CellKind
    raw: str
    formula: str | None = None
    style: int = 0

    @property
    def text(self) -> str:
        """The value as a person would read it in the cell, without number format."""
        if self.kind is _TEXT:  # most cells
            return self.raw
        number = self.number
        if number is None:
            return self.raw
        return format(number.normalize(), "f")

    @property
    def number(self) -> Decimal | None:
        """The decimal that Excel shows for a number or date cell, in its 15 digits, else None.

        A workbook stores binary floats: 0.4 as 0.40000000000000002, and 2,01 × 1000 as
        2009.9999999999998, which Excel shows as 2010. Where a calculation left more, as in
        -87.99999999999994 for 412 − 500, it is the number of 9 decimals next to it; what 0,3 − 0,2
        − 0,1 leaves is 0, and so is what is too small for any cell (1e-310). What Python
        alone takes for a number is none: NaN, 1_000, digits of another script.
        """
        if (self.kind is not _NUMBER and self.kind is not _DATE) or self.raw.strip(_FIGURES):
            return None
        try:
            digits = f"{float(self.raw):.15g}"
            value = Decimal(digits)
        except (ValueError, ArithmeticError):
            return None
        if not value.is_finite():
            return None
        if abs(value) <= _DUST:
            return Decimal()
        has_dust = "." in digits and len(digits) - digits.index(".") > _TYPED_DECIMALS
        return _without_dust(value) if has_dust else value


def _without_dust(value: Decimal) -> Decimal:
    """The number of as many decimals as somebody may type, where one is next to it, else it."""
    if abs(value) >= _LARGEST:
        return value
    near = value.quantize(_SMALLEST)
    is_next = abs(near - value) <= _DUST
    return Decimal(format(near, "f").rstrip("0").rstrip(".")) if is_next else value


class Visibility(Enum):
    """How a sheet shows in its program."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


AttachmentKind = Literal["note", "thread", "shape", "picture", "embedded", "link"]


@frozen
class Attachment:
    """Something on a sheet that is no cell: a note, a conversation, a text box, a picture, a file.

    Attributes:
        kind: ``thread`` is a conversation with its replies; ``link`` an address behind a cell.
        row: of the cell that it hangs on or begins over, 1-based; 0 where that is not told.
        column: the same.
        words: its text, paragraphs below each other; of a picture or file what it is called.
    """

    kind: AttachmentKind
    row: int
    column: int
    words: str = ""


@frozen
class MayStrike:
    """A conditional format that strikes through, under a condition that is not weighed here.

    Attributes:
        areas: where it applies.
        condition: its formula, or what it is called.
    """

    areas: tuple[Area, ...]
    condition: str


@frozen
class Validation:
    """One data validation of a sheet.

    Attributes:
        kind: "list", "whole", "decimal", "textLength", "custom", "date", "time" or "none".
        areas: where it applies.
        formula1: as stored (a list written out keeps its quotes: ``"a,b"``).
        formula2: as stored, or "".
    """

    kind: str
    areas: tuple[Area, ...]
    formula1: str = ""
    formula2: str = ""


@frozen
class Sheet:
    """One worksheet.

    Attributes:
        cells: every cell with content, by (row, column); styled blank cells are not in it.
        hidden_rows: 1-based rows that are hidden for whatever reason (by hand or by a filter).
        hidden_columns: 1-based columns that are hidden.
        column_styles: the cell formats of whole columns: of a cell in which nobody has set one.
        merges: merged areas.
        filter_area: the sheet's auto filter, or None.
        filter_active: True where at least one filter criterion is set.
        protected: True where sheet protection is on.
        attachments: what is on the sheet beside its cells, in the order of rows and columns.
        struck: what is struck through, by (row, column): the whole cell or a part of its text.
        may_strike: conditional formats of which it is not known what they strike through.
    """

    name: str
    visibility: Visibility
    cells: Mapping[tuple[int, int], Cell]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Area, ...] = ()
    validations: tuple[Validation, ...] = ()
    filter_area: Area | None = None
    filter_active: bool = False
    protected: bool = False
    attachments: tuple[Attachment, ...] = ()
    struck: Mapping[tuple[int, int], Struck] = field(default_factory=dict)
    column_styles: frozenset[int] = frozenset()
    may_strike: tuple[MayStrike, ...] = ()

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell with content at this place, or None."""
        return self.cells.get((row, column))

    def rows(self) -> Iterator[tuple[int, dict[int, Cell]]]:
        """The rows with content from the top, each with its cells by column."""
        by_row: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in self.cells.items():
            by_row.setdefault(row, {})[column] = cell
        yield from sorted(by_row.items())


@frozen
class Book:
    """One workbook as it stands in its file.

    Attributes:
        sheets: worksheets in the order of their tabs.
        program: name of the program that saved it ("Microsoft Excel", "LibreOffice",
            "Google Sheets", …), or "" where the file does not say.
        custom: custom document properties as text (a boolean is "true" or "false").
        core: core document properties (title, subject, creator, created …) as text.
        names: defined names, with their formula.
        date_1904: dates count from 1904.
        macros: it carries a VBA project.
        external_links: targets of external workbook links and data connections.
        unlocked_styles: cell formats that sheet protection leaves open.
        number_formats: the code ("0.00") of each cell format that spells one out, and of
            percentages, powers and money; under the others a number shows as it is stored.
    """

    sheets: tuple[Sheet, ...]
    program: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)
    core: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    date_1904: bool = False
    macros: bool = False
    external_links: tuple[str, ...] = ()
    unlocked_styles: frozenset[int] = frozenset()
    number_formats: Mapping[int, str] = field(default_factory=dict)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of exactly this name, or None."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)
