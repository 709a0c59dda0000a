"""The findings as a workbook: an overview by centre, and a table with links to the cells.

The links are relative, as the whole folder may be moved or sent: they lead to the files while the
report lies in the round's folder.
"""

from dataclasses import replace
from datetime import UTC, datetime, time
from types import MappingProxyType
from typing import Final

from validate.finding import Finding, Level
from validate.report import Report
from validate.reporters.labels import (
    CHANGES,
    LEVELS,
    LEVELS_COUNTED,
    NOT_DELIVERED,
    OUTCOMES,
    centre_label,
    counts,
    deadline,
    title,
)
from validate.reporters.overview import CentreRow, centre_rows
from validate.reporters.place import relative_path
from validate.reporters.plain import harmless, line
from validate.text import Language, Text
from workbook.address import Area
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.styles import BODY, FAULT, HEADER, LINK, SECTION, SUBTITLE, TITLE, WARNING
from workbook.write.textfit import row_height

_MAX_LINKS: Final = 65_530  # of one sheet, in Excel
_MAX_SHEET: Final = 31  # characters of a name; a hostile file may have longer ones
_MAX_PATH: Final = 600  # characters, so that the link stays below Excel's 2,079, escaped
_MAX_TEXT: Final = 16_000  # characters, so that also those of two units fit into a cell
_MAX_ROWS: Final = 1_048_575  # below the header
_MEASURED: Final = 2_500  # characters fill the highest row that Excel has in the widest column
_CELL_STYLE: Final = replace(BODY, border="hair")
_LINK_STYLE: Final = replace(LINK, border="hair")
_LEVEL_STYLES: Final = MappingProxyType(
    {
        Level.ERROR: replace(FAULT, border="hair"),
        Level.WARNING: replace(WARNING, border="hair"),
        Level.INFO: _CELL_STYLE,
    }
)
_FOOTER: Final = Text("&RSide &P af &N", "&RPage &P of &N")
_COLUMNS: Final = (
    (Text("Alvorlighed", "Severity"), 12),
    (Text("Center", "Centre"), 10),
    (Text("Fil", "File"), 54),
    (Text("Ark", "Sheet"), 16),
    (Text("Celle", "Cell"), 14),
    (Text("Punkt", "Item"), 10),
    (Text("Kolonne", "Column"), 18),
    (Text("Værdi", "Value"), 26),
    (Text("Forventet", "Expected"), 20),
    (Text("Hvad er galt", "What is wrong"), 60),
    (Text("Sådan rettes det", "How to correct it"), 50),
    (Text("Regel", "Rule"), 10),
    (Text("Regelnavn", "Rule name"), 24),
)
_FILE, _SHEET, _CELL = 3, 4, 5
_OVERVIEW = ((Text("Center", "Centre"), 42), (Text("Filer", "Files"), 60))


def render_xlsx(report: Report, language: Language) -> bytes:
    """The report as a workbook; same input, same bytes."""
    config = report.round.config
    book = BookWriter(
        created=datetime.combine(config.issued, time(), UTC),
        title=title(report),
        subject=Text("Fund", "Findings").in_language(language),
        company=config.municipality,
        language="da-DK" if language == "da" else "en-GB",
    )
    _write_overview(
        book.sheet(Text("Overblik", "Overview").in_language(language)), report, language
    )
    sheet = book.sheet(Text("Fund", "Findings").in_language(language))
    _Findings(sheet, report, language).write()
    return book.to_bytes()


def _write_overview(sheet: SheetWriter, report: Report, language: Language) -> None:
    sheet.hide_gridlines()
    sheet.text(1, 1, title(report), TITLE)
    sheet.text(2, 1, f"{counts(report, language)} ({deadline(report, language)})", SUBTITLE)
    names = [*_OVERVIEW, *((LEVELS_COUNTED[level], 12) for level in Level)]
    for column, (name, width) in enumerate(names, start=1):
        sheet.text(4, column, name.in_language(language), HEADER)
        sheet.column_width(column, width)
    row = 5
    for centre in centre_rows(report):
        sheet.text(row, 1, centre_label(report, centre.code, language), _CELL_STYLE)
        files = _limited(_files(centre, language))
        sheet.text(row, 2, files, _CELL_STYLE)
        sheet.row_height(row, row_height([(files[:_MEASURED], _OVERVIEW[1][1])]))
        for column, level in enumerate(Level, start=3):
            sheet.number(row, column, centre.counts[level], _CELL_STYLE)
        row += 1
    if report.changes:
        row += 1
        sheet.merge(row, 1, row, len(names), CHANGES.in_language(language), SECTION)
    for code, change in sorted(report.changes.items()):
        row += 1
        sheet.text(row, 1, f"{code}: {LEVELS[change.severity].in_language(language)}", BODY)
        sheet.text(row, 2, change.reason, BODY)
        sheet.row_height(row, row_height([(change.reason, _OVERVIEW[1][1])]))
    sheet.print_setup(landscape=True, footer=_FOOTER.in_language(language))


def _files(centre: CentreRow, language: Language) -> str:
    lines = [
        f"{line(one.name)}: {OUTCOMES[one.outcome].in_language(language)}" for one in centre.files
    ]
    if centre.missing:
        lines.append(NOT_DELIVERED.in_language(language))
    return "\n".join(lines)


class _Findings:
    """The table of findings, one row for each: errors first, then in the order of the report."""

    def __init__(self, sheet: SheetWriter, report: Report, language: Language) -> None:
        self._sheet = sheet
        self._report = report
        self._language = language
        self._paths = {one.name: relative_path(report, one) for one in report.files}
        self._links = 0

    def write(self) -> None:
        """The whole sheet."""
        for column, (name, width) in enumerate(_COLUMNS, start=1):
            self._sheet.text(1, column, name.in_language(self._language), HEADER)
            self._sheet.column_width(column, width)
        order = list(Level)
        ranked = sorted(self._report.findings, key=lambda one: order.index(one.severity))
        for row, finding in enumerate(ranked[:_MAX_ROWS], start=2):
            self._row(row, finding)
        self._sheet.freeze(2, 1)
        last = max(2, 1 + len(ranked[:_MAX_ROWS]))
        self._sheet.autofilter(Area(1, 1, last, len(_COLUMNS)))
        footer = _FOOTER.in_language(self._language)
        self._sheet.print_setup(landscape=True, repeat_rows=(1, 1), paper="A3", footer=footer)
        self._sheet.row_height(1, 30)

    def _row(self, row: int, finding: Finding) -> None:
        level = LEVELS[finding.severity].in_language(self._language)
        texts = (
            *(level, finding.centre, finding.file, finding.sheet, ", ".join(finding.cells)),
            *(finding.item, finding.column, finding.value, finding.expected),
            *(finding.message, finding.fix, finding.code, finding.name),
        )
        for column, text in enumerate(texts, start=1):
            style = _LEVEL_STYLES[finding.severity] if column == 1 else _CELL_STYLE
            if text and finding.file and column in {_FILE, _SHEET, _CELL}:
                self._link(row, column, finding, _limited(text))
            else:
                self._sheet.text(row, column, _limited(text), style)
        widths = (width for _, width in _COLUMNS)
        shown = [text[:_MEASURED] for text in texts]
        self._sheet.row_height(row, row_height(zip(shown, widths, strict=True)))

    def _link(self, row: int, column: int, finding: Finding, text: str) -> None:
        sheet = "" if column == _FILE else finding.sheet
        cell = finding.cell if column == _CELL else "A1"
        path = self._paths[finding.file]
        if self._links == _MAX_LINKS or len(sheet) > _MAX_SHEET or len(path) > _MAX_PATH:
            self._sheet.text(row, column, text, _CELL_STYLE)
            return
        self._links += 1
        self._sheet.file_link(row, column, path, text, _LINK_STYLE, sheet=sheet, cell=cell)


def _limited(text: str) -> str:
    shown = harmless(text)
    return shown if len(shown) <= _MAX_TEXT else shown[:_MAX_TEXT] + "…"
