"""One worksheet: its cells, and what lies around them."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

from workbook.address import LAST_COLUMN, Area, parse_area
from workbook.read import limits
from workbook.read.attachments_xml import Hung, read_attachments
from workbook.read.book_xml import SheetEntry
from workbook.read.cells_xml import Shared, SheetCells
from workbook.read.model import Sheet, Validation
from workbook.read.parts import Parts
from workbook.read.relationships import read_relationships
from workbook.read.runs import Struck
from workbook.read.strikes import Strike, struck_cells
from workbook.read.xml_stream import (
    Attributes,
    Elements,
    bounded,
    flag,
    is_thin,
    read_xml,
    related_id,
    whole,
)

_LONGEST_CONDITION = 1_000  # characters; a longer one is not weighed


def read_sheet(
    parts: Parts,
    part: str,
    entry: SheetEntry,
    shared: Shared,
) -> Sheet:
    """The worksheet that stands in one part; ``<dimension>`` is not believed.

    A filter of a table on the sheet counts as the sheet's. Rows below the farthest one that may
    have content are not listed as hidden.

    Raises:
        Refused: the part is damaged, has a cell with content too far out, or too much of something.
    """
    listener = _Worksheet(part, shared) if not shared.strikes else _Conditional(part, shared)
    read_xml(parts.xml(part, limits.PART_SIZE), listener)
    related = read_relationships(parts, part)
    tables = [
        _read_table(parts, table.target)
        for table in related.of_kind("table")
        if not table.outside and table.target in parts
    ]
    filters = [listener, *tables]
    cells = listener.data.cells
    strikes = struck_cells(listener.strikes, cells)
    return Sheet(
        name=entry.name,
        visibility=entry.visibility,
        cells=cells,
        hidden_rows=frozenset(listener.data.hidden_rows),
        hidden_columns=listener.hidden_columns(),
        merges=tuple(listener.merges),
        validations=tuple(listener.validations),
        filter_area=next((found.filter_area for found in filters if found.filter_area), None),
        filter_active=any(found.filter_active for found in filters),
        protected=listener.protected,
        attachments=read_attachments(
            *(parts, related, [*listener.links, *listener.embedded], shared.counts),
            listener.data.pictures,
        ),
        struck=listener.data.struck | {place: Struck(cells[place].text) for place in strikes.cells},
        may_strike=strikes.perhaps,
        column_styles=frozenset(listener.column_styles),
    )


def _read_table(parts: Parts, part: str) -> "_Filtered":
    listener = _Filtered(part, "table")
    read_xml(parts.xml(part), listener)
    return listener


class _Filtered(Elements):
    """The auto filter directly below the root; a customised view may hold others."""

    def __init__(self, part: str, root: str) -> None:
        super().__init__(part)
        self.filter_area: Area | None = None
        self.filter_active = False
        self._root = root

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "autoFilter":
            if self.within(self._root):
                self.filter_area = next(iter(_areas([attributes.get("ref", "")])), None)
        elif "filterColumn" in self.path and name != "extLst":
            # a column without criterion is there for its hidden button
            self.filter_active |= self.within(self._root, "autoFilter", "filterColumn")


class _Worksheet(_Filtered):
    passed_over = frozenset(
        {
            "colBreaks",
            "conditionalFormatting",
            "conditionalFormattings",
            "customSheetViews",
            "rowBreaks",
            "sheetViews",
        }
    )

    def __init__(self, part: str, shared: Shared) -> None:
        super().__init__(part, "worksheet")
        self.data = SheetCells(part, self.text, shared)
        self.links: list[Hung] = []
        self.embedded: list[Hung] = []
        self.merges: list[Area] = []
        self.validations: list[Validation] = []
        self.strikes: list[Strike] = []
        self.protected = False
        self._counts = shared.counts
        # at a column, how many hidden ranges begin less how many have ended: ranges may be many,
        # wide and one over the other, and are never walked through
        self._hidden_steps: dict[int, int] = {}
        self.column_styles: set[int] = set()
        self._kind = ""
        self._sqref = ""
        self._formulas = {"formula1": "", "formula2": ""}

    def opened(self, name: str, attributes: Attributes) -> None:
        super().opened(name, attributes)
        if name == "sheetData":
            self.data.attach(self._parser, self)
        elif name == "col":
            self._open_columns(attributes)
        elif name == "mergeCell":
            self._counts.add_merge(self.part)
            self.merges.extend(_areas([attributes.get("ref", "")]))
        elif name == "dataValidation":
            self._kind = attributes.get("type", "none")
            self._sqref = attributes.get("sqref", "")
            self._formulas = {"formula1": "", "formula2": ""}
        elif name == "hyperlink" and self.within("worksheet", "hyperlinks"):
            self._counts.add_attachments(1, self.part)
            self.links.append(Hung(related_id(attributes), attributes.get("ref", "")))
        elif name == "oleObject":
            self.embedded.append(Hung(related_id(attributes)))
        elif name == "sheetProtection" and self.within("worksheet"):
            self.protected = flag(attributes.get("sheet"))

    def closed(self, name: str, text: str) -> None:
        """Takes the texts of data validations, which newer ones have an element deeper."""
        outer = self.path[-2] if len(self.path) > 1 else ""
        if name == "f" and outer in self._formulas:
            self._formulas[outer] = text[: limits.TEXT]
        elif name in self._formulas and text.strip():
            self._formulas[name] = text[: limits.TEXT]
        elif name == "sqref" and self.within("dataValidation"):
            self._sqref = text
        elif name == "dataValidation":
            self._close_validation()
        elif name in {"row", "col"} and self.within("objectPr", "anchor", "from"):
            self.embedded[-1].begins(name, text)

    def hidden_columns(self) -> frozenset[int]:
        """The columns in at least one hidden range."""
        columns = sorted(self._hidden_steps)
        depths = accumulate(self._hidden_steps[column] for column in columns)
        return frozenset(
            column
            for (first, after), depth in zip(pairwise(columns), depths, strict=False)
            if depth
            for column in range(first, after)
        )

    def _open_columns(self, attributes: Attributes) -> None:
        first = whole(attributes.get("min"))
        last = min(whole(attributes.get("max")), LAST_COLUMN)
        self.column_styles.add(whole(attributes.get("style")))
        is_hidden = flag(attributes.get("hidden")) or is_thin(attributes, "width", "customWidth")
        if is_hidden and 1 <= first <= last:
            for column, step in ((first, 1), (last + 1, -1)):
                self._hidden_steps[column] = self._hidden_steps.get(column, 0) + step

    def _close_validation(self) -> None:
        texts = self._sqref.split(None, limits.VALIDATION_AREAS + 1)
        self._counts.add_validation_areas(len(texts), self.part)
        areas = tuple(_areas(texts))
        if areas:
            self.validations.append(
                Validation(
                    self._kind, areas, self._formulas["formula1"], self._formulas["formula2"]
                )
            )


class _Conditional(_Worksheet):
    """A sheet of a workbook in which some conditional formats strike through."""

    passed_over = _Worksheet.passed_over - {"conditionalFormatting"}

    def __init__(self, part: str, shared: Shared) -> None:
        super().__init__(part, shared)
        self._strikes = shared.strikes
        self._over: tuple[Area, ...] = ()
        self._rule: Attributes = {}
        self._conditions: list[str] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        super().opened(name, attributes)
        if name == "conditionalFormatting":
            texts = attributes.get("sqref", "").split(None, limits.VALIDATION_AREAS + 1)
            self._counts.add_validation_areas(len(texts), self.part)
            self._over = tuple(_areas(texts))
        elif name == "cfRule":
            self._rule, self._conditions = attributes, []

    def closed(self, name: str, text: str) -> None:
        super().closed(name, text)
        if name == "formula" and self.within("cfRule"):
            self._conditions.append(bounded(text)[:_LONGEST_CONDITION])
        elif (
            name == "cfRule" and self._over and whole(self._rule.get("dxfId"), -1) in self._strikes
        ):
            self.strikes.append(
                Strike(
                    self._over,
                    self._rule.get("type", ""),
                    tuple(self._conditions),
                    self._rule.get("operator", ""),
                    self._rule.get("text", ""),
                )
            )


def _areas(texts: Iterable[str]) -> list[Area]:
    """Those of the texts that are areas; a program that wrote another meant nothing by it."""
    found = []
    for text in texts:
        try:
            found.append(parse_area(text))
        except ValueError:
            continue
    return found
