"""A workbook in the hands of a centre; long, as it has a method for each thing people do to it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from samples.excel import (
    cells,
    checks,
    drawn,
    letters,
    notes_written,
    properties,
    sorting,
    structure,
    tabs,
)
from samples.excel.areas import Column, area_text, number_of
from samples.excel.cells import Value
from samples.excel.package import Package
from samples.excel.references import Deletion, Insertion, Move
from samples.excel.tabs import State
from samples.excel.xml_part import counted, drop, place
from workbook.address import Area, a1, parse_a1, parse_area


class ReturnedFile:
    """A workbook that changes as if a person had changed it in Excel.

    Only what an act changes is changed: cached values, styles, checks and unknown parts stay, and
    parts that no act touches keep their bytes. Sheets go by name, cells by address ("B7"), rows by
    number, columns by number or letters. A sheet that is not there raises KeyError.

    Example:
        file = ReturnedFile(path.read_bytes())
        file.set_text("Opfølgning", "H12", "Afsluttet.")
        path.write_bytes(file.data)
    """

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)

    @property
    def data(self) -> bytes:
        """The workbook as it stands now; equal acts on equal bytes give equal bytes."""
        return self._package.to_bytes()

    def rows(self, sheet: str) -> dict[str, str]:
        """The sheet's content by address: numbers as stored, booleans as 0 or 1."""
        tree = self._package.look(self._package.sheet_part(sheet))
        found = [(cell.get("r", ""), cell) for row in cells.rows_of(tree).values() for cell in row]
        texts = {ref: cells.text_of(self._package, cell) for ref, cell in found}
        return {ref: text for ref, text in texts.items() if text}

    def sheets(self) -> list[str]:
        """The names of all sheets, in the order of their tabs."""
        return list(self._package.sheets())

    # Cells

    def set_text(self, sheet: str, ref: str, text: str) -> None:
        """Type a text; the cell keeps its format."""
        cells.put(self._package, self._cell(sheet, ref), text)

    def set_number(self, sheet: str, ref: str, value: Decimal | int) -> None:
        """Type a number."""
        cells.put(self._package, self._cell(sheet, ref), value)

    def set_stored(self, sheet: str, ref: str, raw: str) -> None:
        """Store in a number's cell what a program wrote there, be it a number or not: "NaN"."""
        cells.put_stored(self._cell(sheet, ref), raw)

    def set_boolean(self, sheet: str, ref: str, *, value: bool) -> None:
        """Type SAND or FALSK."""
        cells.put(self._package, self._cell(sheet, ref), value)

    def set_error(self, sheet: str, ref: str, code: str) -> None:
        """Leave an error value, for example "#REF!"."""
        cells.put_error(self._cell(sheet, ref), code)

    def set_formula(self, sheet: str, ref: str, formula: str, cached: Value) -> None:
        """Type a formula that gave ``cached``; None has never been calculated."""
        cells.put_formula(self._cell(sheet, ref), formula, cached)
        self._package.forget_calculation()

    def set_result(self, sheet: str, ref: str, value: Value) -> None:
        """Calculate: the formula that stands there gives ``value`` now.

        Raises:
            ValueError: no formula stands there.
        """
        cells.put_result(self._cell(sheet, ref), value)

    def set_date(self, sheet: str, ref: str, serial: Decimal | int) -> None:
        """Type a date (days since 1899-12-30); the cell's format becomes a date format."""
        cells.put_date(self._package, self._cell(sheet, ref), serial)

    def set_number_format(self, sheet: str, ref: str, code: str) -> None:
        """Choose a number format of one's own, in Excel's English notation; the content stays."""
        cells.set_number_format(self._package, self._cell(sheet, ref), code)

    def clear(self, sheet: str, ref: str) -> None:
        """Empty the cell with the Delete key: its format stays."""
        cells.empty(self._cell(sheet, ref))

    def paste_over(self, sheet: str, first_ref: str, rows: Sequence[Sequence[str]]) -> None:
        """Paste texts from another workbook: format Normal, data validations overwritten."""
        top, left = parse_a1(first_ref)
        for row, texts in enumerate(rows, start=top):
            for column, text in enumerate(texts, start=left):
                cell = self._cell(sheet, a1(row, column))
                cells.put(self._package, cell, text or None)
                cell.attrib.pop("s", None)
            last = left + len(texts) - 1
            checks.uncheck(self._package.sheet(sheet), Area(row, left, row, last))

    def strike(self, sheet: str, ref: str, words: str = "") -> None:
        """Strike words of the cell's text through, or without them all of the cell.

        Raises:
            ValueError: the words do not stand there; so too where they are raised or lowered.
        """
        if words:
            letters.set_words(self._package, self._cell(sheet, ref), words, "struck")
        else:
            letters.strike_cell(self._package, self._cell(sheet, ref))

    def strike_where(
        self, sheet: str, area: str, formula: str, rule: Mapping[str, str] | None = None
    ) -> None:
        """Strike cells of an area through where a condition holds: by a conditional format.

        Without a rule, whose attributes say what kind it is, the formula is the whole condition.
        """
        tree = self._package.sheet(sheet)
        letters.strike_where(self._package, tree, area, rule or {"type": "expression"}, formula)

    def raise_words(self, sheet: str, ref: str, words: str) -> None:
        """Set words of the cell's text as superscript."""
        letters.set_words(self._package, self._cell(sheet, ref), words, "raised")

    def lower_words(self, sheet: str, ref: str, words: str) -> None:
        """Set words of the cell's text as subscript."""
        letters.set_words(self._package, self._cell(sheet, ref), words, "lowered")

    # Beside the cells

    def add_note(self, sheet: str, ref: str, text: str, author: str = "Sekretariatet") -> None:
        """Write a note on the cell; Excel puts the author's name over it."""
        notes_written.add_note(self._package, sheet, ref, text, author)

    def add_thread(
        self, sheet: str, ref: str, texts: Sequence[str], author: str = "Sekretariatet"
    ) -> None:
        """Begin a conversation at the cell; all texts but the first are replies."""
        notes_written.add_thread(self._package, sheet, ref, texts, author)

    def add_text_box(self, sheet: str, ref: str, text: str) -> None:
        """Draw a text box that begins over the cell."""
        drawn.add_text_box(self._package, sheet, ref, text)

    def add_picture(self, sheet: str, ref: str, description: str = "") -> None:
        """Paste a picture that begins over the cell."""
        drawn.add_picture(self._package, sheet, ref, description)

    def place_picture(self, sheet: str, ref: str, description: str = "") -> None:
        """Place a picture in the cell, in place of what stands there.

        Raises:
            ValueError: the workbook has one already.
        """
        drawn.place_picture(self._package, sheet, ref, description)

    def embed_file(self, sheet: str, ref: str, name: str, data: bytes = b"PK") -> None:
        """Put a document of Word into the sheet, its icon over the cell."""
        drawn.embed_file(self._package, sheet, ref, name, data)

    def add_link(self, sheet: str, ref: str, address: str) -> None:
        """Put an address behind what stands in the cell."""
        drawn.add_link(self._package, sheet, ref, address)

    # Rows and columns

    def sort_rows(
        self, sheet: str, first: int, last: int, column: Column, *, descending: bool = False
    ) -> None:
        """Sort whole rows by the column's values; blank ones come last either way.

        Raises:
            ValueError: merged cells among the rows.
        """
        sorting.sort_rows(self._package, sheet, first, last, column, descending=descending)

    def insert_rows(self, sheet: str, before: int, count: int = 1) -> None:
        """Insert empty rows that look like the row above them."""
        structure.change_sheet(self._package, sheet, Insertion("row", before, count))

    def delete_rows(self, sheet: str, first: int, count: int = 1) -> None:
        """Delete whole rows."""
        structure.change_sheet(self._package, sheet, Deletion("row", first, count))

    def insert_column(self, sheet: str, before: Column, count: int = 1) -> None:
        """Insert empty columns that look like the column left of them.

        Raises:
            ValueError: the sheet has a table object; so too where columns move or are deleted.
        """
        structure.change_sheet(self._package, sheet, Insertion("column", number_of(before), count))

    def move_column(self, sheet: str, column: Column, to: Column) -> None:
        """Cut a column and insert it so that it ends at ``to``."""
        change = Move("column", number_of(column), number_of(to))
        structure.change_sheet(self._package, sheet, change)

    def delete_column(self, sheet: str, first: Column, count: int = 1) -> None:
        """Delete whole columns."""
        structure.change_sheet(self._package, sheet, Deletion("column", number_of(first), count))

    def hide_row(self, sheet: str, row: int) -> None:
        """Hide a row."""
        cells.row_at(self._package.sheet(sheet), row).set("hidden", "1")

    def hide_column(self, sheet: str, column: Column) -> None:
        """Hide a column."""
        tree = self._package.sheet(sheet)
        place(tree, "cols")
        widths = structure.column_widths(tree)
        number = number_of(column)
        widths[number] = {"width": "9.140625"} | widths.get(number, {}) | {"hidden": "1"}
        structure.set_widths(tree, widths)

    def merge(self, sheet: str, area: str) -> None:
        """Merge cells: the first one's content stays, that of the others goes."""
        tree = self._package.sheet(sheet)
        whole = parse_area(area)
        for row in range(whole.first_row, whole.last_row + 1):
            for column in range(whole.first_column, whole.last_column + 1):
                if (row, column) != (whole.first_row, whole.first_column):
                    cells.empty(cells.cell_at(tree, a1(row, column)))
        SubElement(place(tree, "mergeCells"), "mergeCell", ref=area_text(whole))
        counted(tree, "mergeCells")

    def filter_on(self, sheet: str, column: Column, value: str) -> None:
        """Show only the rows of the sheet's filter that have this text in the column.

        Raises:
            ValueError: the sheet has no filter.
        """
        sorting.filter_on(self._package, sheet, column, value)

    # Checks and protection

    def remove_validations(self, sheet: str, area: str | None = None) -> None:
        """Clear data validations, of an area or of the whole sheet."""
        tree = self._package.sheet(sheet)
        if area is None:
            drop(tree, "dataValidations")
        else:
            checks.uncheck(tree, parse_area(area))

    def change_list(self, sheet: str, area: str, values: Sequence[str]) -> None:
        """Give the cells a dropdown with other values."""
        checks.change_list(self._package.sheet(sheet), parse_area(area), list(values))

    def unprotect(self, sheet: str) -> None:
        """Take the sheet's protection off."""
        drop(self._package.sheet(sheet), "sheetProtection")

    # Sheets

    def rename_sheet(self, old: str, new: str) -> None:
        """Rename a sheet; formulas follow."""
        tabs.rename_sheet(self._package, old, new)

    def add_sheet(
        self, name: str, rows: Sequence[Sequence[Value]], state: State = "visible"
    ) -> None:
        """Add a sheet behind the others, filled from A1."""
        tabs.add_sheet(self._package, name, rows, state)

    def set_sheet_state(self, name: str, state: State) -> None:
        """Show a sheet's tab or hide it."""
        tabs.set_sheet_state(self._package, name, state)

    def delete_sheet(self, name: str) -> None:
        """Delete a sheet; formulas that refer to it get #REF!."""
        tabs.delete_sheet(self._package, name)

    # The file

    def set_custom_property(self, name: str, value: str) -> None:
        """Set a custom document property to a text."""
        properties.set_custom(self._package, name, value)

    def drop_stamp(self) -> None:
        """Lose the stamp: its sheet's content and its document properties."""
        properties.drop_stamp(self._package)

    def set_program(self, name: str) -> None:
        """Name the program that saved the file, for example "LibreOffice"."""
        properties.set_program(self._package, name)

    def add_part(self, name: str, data: bytes, content_type: str = "") -> None:
        """Put a part into the package; without a type it is binary, unless its extension is known.

        Nothing refers to it.
        """
        self._package.write(name, data)
        self._package.declare(name, content_type)

    def remove_part(self, name: str) -> None:
        """Take a part out of the package, with its type and the references to it."""
        self._package.remove(name)

    def _cell(self, sheet: str, ref: str) -> Element:
        return cells.cell_at(self._package.sheet(sheet), ref)
