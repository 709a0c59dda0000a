"""The door to XlsxWriter, and a strict one (long because it is one flat list of thin methods).

XlsxWriter warns or returns a negative number where it cannot do something, and the feature is then
missing from the file. Here each of these is a ``WriterFault`` that names sheet and cell.

Rows and columns count from 1, as in ``workbook.read.model``; heights are points, widths Excel's
characters.
"""

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException  # as above
from xlsxwriter.image import Image

from templates.frozen import frozen
from workbook.address import Area
from workbook.read.model import Visibility
from workbook.typed import cut_to_fit, fitting
from workbook.write.finish import WriterFault, finish
from workbook.write.formulas import FormulaSheet
from workbook.write.styles import INK, MUTED, Style

__all__ = ["BookWriter", "Series", "SheetWriter", "WriterFault", "a1", "printable", "reference"]

CachedValue = Decimal | int | str | bool | None

_MAX_INLINE_LIST: Final = 255
_SCREEN: Final = 96  # dots to the inch
_MAX_ROW_HEIGHT: Final = 409
_USUAL_HEIGHT: Final = 15.0  # points of a row that nobody has set
_MAX_COLUMN_WIDTH: Final = 255
_PAPERS: Final = {"A4": 9, "A3": 8}
_GRID: Final = {"visible": True, "line": {"color": "#E4E8EC", "width": 0.5}}
_AXIS_LINE: Final = {"color": "#C3CAD2", "width": 0.75}
_SIDES: Final = {"left": 1, "left_color": "#C3CAD2", "right": 1, "right_color": "#C3CAD2"}
_BORDERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "none": {},
    "hair": {"border": 1, "border_color": "#C3CAD2"},
    "frame": {"border": 1, "border_color": "#5B6B7A"},
    "bottom": {"bottom": 2, "bottom_color": "#14506B"},
    "first": {**_SIDES, "top": 1, "top_color": "#C3CAD2"},
    "middle": _SIDES,
    "last": {**_SIDES, "bottom": 1, "bottom_color": "#C3CAD2"},
}
_ALIGN: Final = {"top": "top", "middle": "vcenter", "bottom": "bottom"}
# What no XML can carry and no person can type: halves of surrogate pairs and noncharacters.
_UNWRITABLE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
# What Excel escapes in the path of a link; other letters stand as they are.
_UNLINKABLE: Final = re.compile(r'[\x00-\x20"#%<>?\[\]^`{}]')


def a1(row: int, column: int) -> str:
    """The address of a cell.

    >>> a1(3, 28)
    'AB3'
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def reference(sheet: str, area: Area) -> str:
    """An absolute reference for formulas, names and lists, without "=".

    >>> reference("Børn & unge", Area(2, 1, 9, 1))
    "'Børn & unge'!$A$2:$A$9"
    """
    quoted = sheet.replace("'", "''")
    corners = [(area.first_row, area.first_column), (area.last_row, area.last_column)]
    cells = [re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", a1(*corner)) for corner in corners]
    return f"'{quoted}'!{':'.join(dict.fromkeys(cells))}"


def printable(text: str) -> str:
    """The text for a page header or footer, where a single & is a code.

    >>> printable("Børn & unge")
    'Børn && unge'
    """
    return text.replace("&", "&&")


ChartKind: TypeAlias = Literal["bar", "column", "line"]


@frozen
class Series:
    """One row of bars in a chart: where its numbers stand, under one name and colour.

    Attributes:
        name: shown in the legend.
        sheet: the sheet of both areas.
        categories: the cells with the labels.
        values: the cells with the numbers.
        colour: "#RRGGBB".
        labels: how the numbers are written at their bars, in Excel's notation; "" for none.
        unlabelled: the places of numbers that are not written, as their bars have no room.
        ink: colour of the labels.
    """

    name: str
    sheet: str
    categories: Area
    values: Area
    colour: str
    labels: str = ""
    unlabelled: tuple[int, ...] = ()
    ink: str = INK


class Words(TypedDict, total=False):
    """What a validation says; a missing text is not shown.

    Attributes:
        title: of the hint shown on entering the cell, at most 32 characters.
        message: of that hint, at most 255 characters.
        error_title: of the error box, at most 32 characters.
        error_message: of the error box, at most 255 characters.
        stop: False only warns.
    """

    title: str
    message: str
    error_title: str
    error_message: str
    stop: bool


class BookWriter:
    """One workbook under construction.

    Args:
        created: written as created and modified; a naive time is taken as UTC.
        title: document property.
        subject: document property.
        company: document property, and the author.
        keywords: document property.
        category: document property.
        language: BCP 47 code of the document.
        custom: custom document properties, as text.
    """

    def __init__(
        self,
        *,
        created: datetime,
        title: str,
        subject: str,
        company: str,
        keywords: str = "",
        category: str = "",
        language: str = "da-DK",
        custom: Mapping[str, str] | None = None,
    ) -> None:
        self._language = language
        self._target = BytesIO()
        self._book = xlsxwriter.Workbook(
            self._target,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._formats: dict[tuple[Style, bool], Any] = {}
        self._sheets: list[SheetWriter] = []
        self._closed = False
        properties = {
            "title": title,
            "subject": subject,
            "author": company,
            "company": company,
            "keywords": keywords,
            "category": category,
        }
        self._book.set_properties(
            {key: _writable(value) for key, value in properties.items() if value}
            | {"created": created.astimezone(UTC) if created.tzinfo else created}
        )
        for name, value in (custom or {}).items():
            _strict(f"property {name}", self._book.set_custom_property, name, value, "text")

    def sheet(self, name: str, *, visibility: Visibility = Visibility.VISIBLE) -> "SheetWriter":
        """A new sheet after the others."""
        if not name:
            raise WriterFault("a sheet needs a name")
        worksheet = _strict(f"sheet {name}", self._book.add_worksheet, name, FormulaSheet)
        if visibility is Visibility.HIDDEN:
            worksheet.hide()
        elif visibility is Visibility.VERY_HIDDEN:
            worksheet.very_hidden()
        writer = SheetWriter(self, worksheet, name, visibility)
        self._sheets.append(writer)
        return writer

    def style(self, style: Style) -> Any:
        """XlsxWriter's format for the style, made once."""
        return self._format(style, conditional=False)

    def conditional_style(self, style: Style) -> Any:
        """The format that a conditional format lays over a cell: colour, fill and weight only."""
        return self._format(style, conditional=True)

    def _format(self, style: Style, *, conditional: bool) -> Any:
        key = (style, conditional)
        if key not in self._formats:
            properties = _overlay(style) if conditional else _properties(style)
            self._formats[key] = _strict("style", self._book.add_format, properties)
        return self._formats[key]

    def define_name(self, name: str, formula: str) -> None:
        """A defined name for a formula such as ``reference(…)``; "Sheet!Name" is local to it."""
        formula = formula.removeprefix("=")
        _strict(f"name {name}", self._book.define_name, name, f"={formula}")

    def empty_chart(self, kind: ChartKind, *, stacked: bool) -> Any:
        """XlsxWriter's empty chart; ``SheetWriter.chart`` fills and places it."""
        options = {"type": kind} | ({"subtype": "stacked"} if stacked and kind != "line" else {})
        return _strict("chart", self._book.add_chart, options)

    def to_bytes(self) -> bytes:
        """The finished workbook; equal calls before give equal bytes."""
        if self._closed:
            raise WriterFault("the workbook is already finished")
        visible = [one for one in self._sheets if one.visibility is Visibility.VISIBLE]
        if not visible:
            raise WriterFault("no sheet is visible")
        # XlsxWriter opens the book on its first sheet, also where that one is hidden, and groups
        # the sheets where two were made active: the first one asked for it is the one.
        next((one for one in visible if one.activated), visible[0]).open_here()
        self._closed = True
        _strict("workbook", self._book.close)
        growing = {number: one.growing_rows for number, one in enumerate(self._sheets, start=1)}
        headings = {
            form.xf_index: style.heading
            for (style, conditional), form in self._formats.items()
            if style.heading and not conditional and form.xf_index is not None
        }
        return finish(
            self._target.getvalue(), language=self._language, growing=growing, headings=headings
        )


def _drawn(kind: ChartKind, series: Series) -> dict[str, Any]:
    """How a series is drawn: bars filled, a line with a dot at each number; numbers beside them."""
    colour = series.colour
    labels: dict[str, Any] = {}
    if series.labels:
        hidden = {"delete": True}
        labels["data_labels"] = {
            "value": True,
            "num_format": series.labels,
            "font": {"color": series.ink, "size": 9},
            "custom": [
                hidden if place in series.unlabelled else None
                for place in range(max(series.unlabelled, default=-1) + 1)
            ],
        }
        if kind == "line":
            labels["data_labels"]["position"] = "above"
    if kind != "line":
        return {"fill": {"color": colour}, "gap": 60, **labels}
    dot = {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": colour}}
    return {"line": {"color": colour, "width": 2.25}, "marker": dot, **labels}


@frozen
class _Column:
    width: float | None = None
    hidden: bool = False


@dataclass(slots=True)
class SheetWriter:
    """One sheet under construction; made by ``BookWriter.sheet``."""

    book: BookWriter
    _worksheet: Any
    name: str
    visibility: Visibility
    activated: bool = False
    growing_rows: set[int] = field(default_factory=set)
    _heights: dict[int, float] = field(default_factory=dict)
    _columns: dict[int, _Column] = field(default_factory=dict)

    # Cells

    def text(self, row: int, column: int, value: str, style: Style) -> None:
        """A cell that shows the text as it is: "=", "+" and "@" start no formula."""
        value = "".join(cut_to_fit([_writable(value)]))
        if not value:
            self.blank(row, column, style)
        elif value.startswith("<r>") and value.endswith("</r>"):
            # XlsxWriter takes such a text for its own markup; as two runs it is text again.
            form = self.book.style(style)
            self._at(row, column, self._worksheet.write_rich_string, "<", form, value[1:], form)
        else:
            self._plain(row, column, self._worksheet.write_string, value, style)

    def rich(self, row: int, column: int, runs: Sequence[tuple[str, Style]], style: Style) -> None:
        """A cell whose runs of text have fonts of their own, under the cell's style."""
        texts = cut_to_fit([_writable(text) for text, _ in runs])
        runs = [(text, one) for text, (_, one) in zip(texts, runs, strict=False) if text]
        if len(runs) < 2:  # noqa: PLR2004 - Excel knows no rich text of one run
            text, one = runs[0] if runs else ("", style)
            font = replace(
                style, bold=one.bold, italic=one.italic, size=one.size, colour=one.colour
            )
            self.text(row, column, text, font)
            return
        parts = [part for text, one in runs for part in (self.book.style(one), text)]
        form = self.book.style(style)
        self._at(row, column, self._worksheet.write_rich_string, *parts, form)

    def number(self, row: int, column: int, value: Decimal | int, style: Style) -> None:
        """A number cell; the value must survive Excel's 15 to 17 digits."""
        number = float(value)
        if Decimal(repr(number)) != value:
            raise WriterFault(f"{self._place(row, column)}: {value} is no number Excel can hold")
        self._plain(row, column, self._worksheet.write_number, number, style)

    def boolean(self, row: int, column: int, value: bool, style: Style) -> None:
        """A cell with SAND or FALSK."""
        self._plain(row, column, self._worksheet.write_boolean, value, style)

    def blank(self, row: int, column: int, style: Style) -> None:
        """An empty cell with a look, and open or locked."""
        self._plain(row, column, self._worksheet.write_blank, None, style)

    def formula(
        self, row: int, column: int, formula: str, value: CachedValue, style: Style
    ) -> None:
        """A formula with the value it gives now; None or "" where it shows nothing.

        The value is what every program reads that does not calculate.
        """
        cached: float | str
        if value is None:
            cached = ""
        elif isinstance(value, str):
            cached = _escaped(fitting(_writable(value)))
        else:
            cached = float(value) if isinstance(value, Decimal) else value
        formula = formula.removeprefix("=")
        if not formula:
            raise WriterFault(f"{self._place(row, column)}: the formula is empty")
        form = self.book.style(style)
        self._at(row, column, self._worksheet.write_formula, "=" + formula, form, cached)

    def array_formula(
        self, row: int, column: int, formula: str, value: Decimal | int, style: Style
    ) -> None:
        """A formula that Excel, also before 365, works out for every cell of its ranges."""
        formula = formula.removeprefix("=")
        area = Area(row, column, row, column)
        form = self.book.style(style)
        cached = float(value) if isinstance(value, Decimal) else value
        self._over(area, self._worksheet.write_array_formula, "=" + formula, form, cached)

    def merge(  # noqa: PLR0917 - four corners, read in order
        self,
        first_row: int,
        first_column: int,
        last_row: int,
        last_column: int,
        text: str,
        style: Style,
    ) -> None:
        """A text over several cells; a single cell is written unmerged."""
        if (first_row, first_column) != (last_row, last_column):
            area = Area(first_row, first_column, last_row, last_column)
            self._over(area, self._worksheet.merge_range, "", self.book.style(style))
        # Written again by itself: merge_range guesses types and would take "" for a blank.
        self.text(first_row, first_column, text, style)

    def link(self, row: int, column: int, target: str, text: str, style: Style) -> None:
        """A link within the workbook: ``target`` is "internal:" and a reference."""
        if not target.startswith("internal:"):
            raise WriterFault(f"{self._place(row, column)}: {target} leads out of the workbook")
        form = self.book.style(style)
        self._at(row, column, self._worksheet.write_url, target, form, "-")
        self.text(row, column, text, style)

    def file_link(
        self,
        row: int,
        column: int,
        path: str,
        text: str,
        style: Style,
        *,
        sheet: str = "",
        cell: str = "A1",
    ) -> None:
        """A link to another file, or to a cell of it where ``sheet`` is named.

        Args:
            row: of the link.
            column: of the link.
            path: with forward slashes, relative to the folder that this workbook lies in.
            text: what the cell shows.
            style: of the cell.
            sheet: in the other workbook.
            cell: on that sheet.
        """
        # XlsxWriter takes the first # for the end of the path, and leaves a path alone that has an
        # escape; the dot keeps it from taking "x:y" for a drive.
        escaped = _UNLINKABLE.sub(lambda found: f"%{ord(found[0]):02X}", _writable(path))
        target = f"external:./{escaped}"
        if sheet:
            quoted = _writable(sheet).replace("'", "''")
            target += f"#'{quoted}'!{cell}"
        form = self.book.style(style)
        self._at(row, column, self._worksheet.write_url, target, form, "-")
        self.text(row, column, text, style)

    def comment(
        self, row: int, column: int, text: str, *, width: int = 260, height: int = 90
    ) -> None:
        """A note on the cell (pixels), without author."""
        options = {"author": "", "width": width, "height": height, "font_name": "Calibri"}
        self._at(
            row, column, self._worksheet.write_comment, _writable(text), options | {"font_size": 10}
        )

    # Rows, columns and the window

    def row_height(
        self, row: int, height: float, *, hidden: bool = False, grows: bool = False
    ) -> None:
        """Points, at most 409.

        A row that ``grows`` has this height to begin with, and takes another as soon as somebody
        writes in it; else it keeps its height, and what is written may be cut.
        """
        if not 0 < height <= _MAX_ROW_HEIGHT:
            raise WriterFault(f"{self.name} row {row}: {height} points is no height")
        self._do(f"row {row}", self._worksheet.set_row, row - 1, height, None, {"hidden": hidden})
        self._heights[row] = 0.0 if hidden else height
        (self.growing_rows.add if grows else self.growing_rows.discard)(row)

    def height(self, last_row: int) -> float:
        """Points of the rows down to that one, each as high as it was last set."""
        return sum(self._heights.get(row, _USUAL_HEIGHT) for row in range(1, last_row + 1))

    def column_width(self, column: int, width: float, last_column: int | None = None) -> None:
        """Characters, for one column or up to ``last_column``."""
        if not 0 < width <= _MAX_COLUMN_WIDTH:
            raise WriterFault(f"{self.name} column {column}: {width} is no width")
        for one in range(column, (last_column or column) + 1):
            self._column(one, replace(self._columns.get(one, _Column()), width=width))

    def hide_column(self, column: int) -> None:
        """Keeps its width for the day it is shown."""
        self._column(column, replace(self._columns.get(column, _Column()), hidden=True))

    def _column(self, column: int, state: _Column) -> None:
        self._columns[column] = state
        options = {"hidden": state.hidden}
        place = f"column {column}"
        index = column - 1
        self._do(place, self._worksheet.set_column, index, index, state.width, None, options)

    def freeze(self, row: int, column: int) -> None:
        """The rows above and the columns left of this cell stay in view."""
        self._do("freeze", self._worksheet.freeze_panes, row - 1, column - 1)

    def autofilter(self, area: Area) -> None:
        """Filter buttons on the area's first row."""
        self._over(area, self._worksheet.autofilter)

    def table(self, area: Area, headers: Sequence[str], name: str, style: Style) -> None:
        """A table with filter buttons, so that programs know its header; its cells keep their look.

        Args:
            area: with the header row and at least one row below it.
            headers: no two of them alike; they are written here, the other cells apart.
            name: of the table, in formulas.
            style: of the headers.
        """
        form = self.book.style(style)
        columns = [{"header": header, "header_format": form} for header in headers]
        options = {"name": name, "columns": columns, "style": None}
        self._over(area, self._worksheet.add_table, options)

    def hide_gridlines(self) -> None:
        """On the screen and in print."""
        self._do("grid", self._worksheet.hide_gridlines, 2)

    def active(self) -> None:
        """The workbook opens on this sheet, unless one before it is to be opened too."""
        self.activated = True

    def open_here(self) -> None:
        """Make XlsxWriter open the workbook on this sheet."""
        self._do("active", self._worksheet.activate)

    def tab_color(self, colour: str) -> None:
        """#RRGGBB."""
        self._do("tab", self._worksheet.set_tab_color, colour)

    # Protection and checks

    def protect(
        self,
        *,
        sort: bool = True,
        autofilter: bool = True,
        column_width: bool = True,
        row_height: bool = True,
        objects: bool = False,
        insert_rows: bool = False,
    ) -> None:
        """Lock all but the open cells, without password; the flags say what stays allowed.

        Args:
            sort: sorting (Excel sorts only where every cell of the area is open).
            autofilter: use of the filter buttons.
            column_width: changing and hiding columns.
            row_height: changing and hiding rows.
            objects: changing notes and charts.
            insert_rows: inserting rows; a new row takes its locks from the one above.
        """
        options = {
            "sort": sort,
            "autofilter": autofilter,
            "format_columns": column_width,
            "format_rows": row_height,
            "objects": objects,
            "insert_rows": insert_rows,
        }
        self._do("protection", self._worksheet.protect, "", options)

    def validate_list(
        self,
        area: Area,
        source: Sequence[str] | str,
        *,
        binding: bool = True,
        **words: Unpack[Words],
    ) -> None:
        """A dropdown.

        Args:
            area: the cells.
            source: the values (joined at most 255 characters, without comma and quotation mark),
                or a reference to the cells or the name that hold them.
            binding: False takes any other text as well, without a word.
            words: of the hint and the error box.
        """
        if isinstance(source, str):
            values: str | list[str] = "=" + source.removeprefix("=")
        else:
            values = list(source)
            faulty = [one for one in values if not one or "," in one or '"' in one]
            if faulty or not values:
                raise WriterFault(f"{self._where(area)}: {faulty} cannot stand in a written list")
        options = {"validate": "list", "source": values, "show_error": binding}
        self._validate(area, options, words)

    def validate_length(
        self,
        area: Area,
        maximum: int,
        **words: Unpack[Words],
    ) -> None:
        """Text of at most so many characters."""
        options = {"validate": "length", "criteria": "<=", "value": maximum}
        self._validate(area, options, words)

    def validate_decimal(
        self,
        area: Area,
        minimum: Decimal,
        maximum: Decimal,
        *,
        whole: bool = False,
        **words: Unpack[Words],
    ) -> None:
        """A number from minimum to maximum; ``whole`` refuses decimals."""
        options = {
            "validate": "whole" if whole else "decimal",
            "criteria": "between",
            "minimum": format(minimum, "f"),
            "maximum": format(maximum, "f"),
        }
        self._validate(area, options, words)

    def validate_date(
        self,
        area: Area,
        first: date,
        last: date,
        **words: Unpack[Words],
    ) -> None:
        """A date from first to last."""
        options = {"validate": "date", "criteria": "between", "minimum": first, "maximum": last}
        self._validate(area, options, words)

    def _validate(self, area: Area, options: Mapping[str, Any], words: Words) -> None:
        texts = {
            "input_title": words.get("title", ""),
            "input_message": words.get("message", ""),
            "error_title": words.get("error_title", ""),
            "error_message": words.get("error_message", ""),
        }
        shown = {name: _writable(text) for name, text in texts.items() if text}
        kind = {"error_type": "stop" if words.get("stop", True) else "warning"}
        self._over(area, self._worksheet.data_validation, {**options, **shown, **kind})

    def conditional(
        self,
        area: Area,
        formula: str,
        style: Style,
        *,
        stop: bool = False,
        further: Sequence[Area] = (),
    ) -> None:
        """The style's colour, fill and weight where the formula is true for the cell.

        Earlier calls win.

        Args:
            area: the cells.
            formula: written for the area's first cell.
            style: where it is true.
            stop: keeps later ones from being laid on top.
            further: other cells of which the same is asked; none left of the area, or above it.
        """
        options: dict[str, Any] = {
            "type": "formula",
            "criteria": "=" + formula.removeprefix("="),
            "format": self.book.conditional_style(style),
            "stop_if_true": stop,
        }
        if further:
            every = (_span(one) for one in (area, *further))
            options["multi_range"] = " ".join(every)
        self._over(area, self._worksheet.conditional_format, options)

    # Paper and charts

    def print_setup(
        self,
        *,
        landscape: bool = False,
        header: str = "",
        footer: str = "&RSide &P af &N",
        repeat_rows: tuple[int, int] | None = None,
        margins: tuple[float, float, float, float] = (0.5, 0.5, 0.75, 0.75),
        area: Area | None = None,
        scale: int | None = None,
        paper: Literal["A4", "A3"] = "A4",
    ) -> None:
        """One page wide and as many high as it takes.

        Args:
            landscape: on its side.
            header: with Excel's codes (&L, &C, &R, &P, &N); other text through ``printable``.
            footer: as the header.
            repeat_rows: first and last row to repeat on every page.
            margins: left, right, top, bottom, in inches.
            area: what to print; None for all.
            scale: per cent, instead of fitting the width: only then Excel heeds page breaks.
            paper: its size.
        """
        sheet = self._worksheet
        self._do("print", sheet.set_landscape if landscape else sheet.set_portrait)
        self._do("print", sheet.set_paper, _PAPERS[paper])
        if scale is None:
            self._do("print", sheet.fit_to_pages, 1, 0)
        else:
            self._do("print", sheet.set_print_scale, scale)
            self._do("print", sheet.center_horizontally)
        self._do("print", sheet.set_margins, *margins)
        self._do("print", sheet.set_header, _writable(header))
        self._do("print", sheet.set_footer, _writable(footer))
        if repeat_rows:
            self._do("print", sheet.repeat_rows, repeat_rows[0] - 1, repeat_rows[1] - 1)
        if area:
            self._over(area, sheet.print_area)

    def page_breaks(self, rows: Sequence[int]) -> None:
        """A new page after each of these rows; Excel heeds them only where it is not scaled."""
        self._do("page breaks", self._worksheet.set_h_pagebreaks, list(rows))

    def pages_across(self, repeated: int, ends: Sequence[int]) -> None:
        """Print several pages beside each other, the first columns on each of them.

        Args:
            repeated: how many columns every page begins with.
            ends: the columns after which a page ends.
        """
        self._do("print", self._worksheet.repeat_columns, 0, repeated - 1)
        self._do("page breaks", self._worksheet.set_v_pagebreaks, list(ends))

    def image(
        self,
        data: bytes,
        *,
        corner: tuple[int, int],
        size: tuple[float, float],
        description: str,
    ) -> None:
        """A picture, PNG or JPEG, that stays at its place when columns are made wider.

        Args:
            data: the picture.
            corner: pixels from the sheet's left and upper edge to its own.
            size: width and height in pixels.
            description: read aloud to those who do not see it.
        """
        left, top = corner
        image = Image(BytesIO(data))
        options = {
            "image_data": BytesIO(data),
            "x_offset": left,
            "y_offset": top,
            "x_scale": size[0] / (image.width * _SCREEN / image.x_dpi),
            "y_scale": size[1] / (image.height * _SCREEN / image.y_dpi),
            "description": _writable(description),
            "object_position": 3,  # neither moved nor sized with the cells
        }
        self._at(1, 1, self._worksheet.insert_image, "logo", options)

    def chart(
        self,
        row: int,
        column: int,
        kind: ChartKind,
        series: Sequence[Series],
        *,
        title: str,
        stacked: bool = True,
        x_title: str = "",
        y_title: str = "",
        size: tuple[int, int] = (720, 380),
        description: str = "",
    ) -> None:
        """A chart with its upper left corner in the cell.

        Args:
            row: of the corner.
            column: of the corner.
            kind: "bar" lies, "column" stands, "line" goes from number to number.
            series: in the order of the legend.
            title: above the chart.
            stacked: bars on top of each other; lines never are.
            x_title: of the axis with the categories.
            y_title: of the axis with the numbers.
            size: width and height in pixels.
            description: read aloud to those who do not see the chart.
        """
        place = self._place(row, column)
        chart = self.book.empty_chart(kind, stacked=stacked)
        for one in series:
            _strict(
                place,
                chart.add_series,
                {
                    "name": _chart_text(one.name),
                    "categories": "=" + reference(one.sheet, one.categories),
                    "values": "=" + reference(one.sheet, one.values),
                    **_drawn(kind, one),
                },
            )
        _strict(place, chart.set_title, {"name": _chart_text(title), "name_font": {"size": 13}})
        for axis, words in ((chart.set_x_axis, x_title), (chart.set_y_axis, y_title)):
            options: dict[str, Any] = {"name": _chart_text(words)} if words else {}
            options |= {"line": _AXIS_LINE, "num_font": {"color": MUTED}}
            # The bars' numbers run along the x axis where they lie.
            counts = axis == (chart.set_x_axis if kind == "bar" else chart.set_y_axis)
            options["major_gridlines"] = _GRID if counts else {"visible": False}
            _strict(place, axis, options)
        _strict(place, chart.set_legend, {"position": "bottom"})
        _strict(place, chart.set_size, {"width": size[0], "height": size[1]})
        shown = {"description": description} if description else {}
        self._at(row, column, self._worksheet.insert_chart, chart, shown)

    # Calls into XlsxWriter

    def _place(self, row: int, column: int) -> str:
        return f"{self.name}!{a1(row, column)}"

    def _where(self, area: Area) -> str:
        last = a1(area.last_row, area.last_column)
        return f"{self._place(area.first_row, area.first_column)}:{last}"

    def _do(self, place: str, action: Callable[..., Any], *arguments: Any) -> None:
        _strict(f"{self.name} {place}", action, *arguments)

    def _at(self, row: int, column: int, action: Callable[..., Any], *arguments: Any) -> None:
        _strict(self._place(row, column), action, row - 1, column - 1, *arguments)

    def _plain(
        self, row: int, column: int, action: Callable[..., Any], content: Any, style: Style
    ) -> None:
        """A cell of a kind that XlsxWriter never warns of: nearly all of a workbook's cells."""
        form = self.book.style(style)
        _told(lambda: self._place(row, column), action, row - 1, column - 1, content, form)

    def _over(self, area: Area, action: Callable[..., Any], *arguments: Any) -> None:
        corners = (
            area.first_row - 1,
            area.first_column - 1,
            area.last_row - 1,
            area.last_column - 1,
        )
        _strict(self._where(area), action, *corners, *arguments)


def _span(area: Area) -> str:
    corners = (a1(area.first_row, area.first_column), a1(area.last_row, area.last_column))
    return ":".join(dict.fromkeys(corners))


def _strict(place: str, action: Callable[..., Any], *arguments: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return _told(lambda: place, action, *arguments)


def _told(place: Callable[[], str], action: Callable[..., Any], *arguments: Any) -> Any:
    try:
        result = action(*arguments)
    except (Warning, XlsxWriterException, TypeError, ValueError) as fault:
        raise WriterFault(f"{place()}: {fault}") from fault
    if isinstance(result, int) and result < 0:
        name = getattr(action, "__name__", "call")
        raise WriterFault(f"{place()}: XlsxWriter refused {name} ({result})")
    return result


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _escaped(text: str) -> str:
    """The text of a formula's cached value, for which XlsxWriter has no escapes."""
    text = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    return re.sub("[\x00-\x08\x0b-\x1f]", lambda found: f"_x{ord(found[0]):04X}_", text)


def _chart_text(text: str) -> str:
    if text.startswith("="):
        raise WriterFault(f"chart: {text} would be taken for a formula")
    return _writable(text)


def _properties(style: Style) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "font_name": "Calibri",
        "font_size": style.size,
        "font_color": style.colour,
        "bold": style.bold,
        "italic": style.italic,
        "underline": int(style.underline),
        "valign": _ALIGN[style.vertical],
        "text_wrap": style.wrap,
        "num_format": style.number_format,
        "locked": style.locked,
        "indent": style.indent,
        **_BORDERS[style.border],
    }
    if style.fill:
        properties["bg_color"] = style.fill
    if style.horizontal != "general":
        properties["align"] = style.horizontal
    if style.upright:
        properties["rotation"] = 90
    return properties


def _overlay(style: Style) -> dict[str, Any]:
    properties: dict[str, Any] = {"font_color": style.colour}
    if style.bold:
        properties["bold"] = True
    if style.fill:
        properties["bg_color"] = style.fill
    return properties
