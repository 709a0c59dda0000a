"""The findings as a workbook: an overview by centre, and a table with links to the cells.

The links are relative to where the workbook is written: the folders may be moved together.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time
from types import MappingProxyType
from typing import Final

from validate.finding import Finding, Level
from validate.report import Outcome, Report
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
from validate.reporters.place import path_from_report
from validate.reporters.plain import harmless, line
from validate.text import Language, Text
from workbook.address import Area
from workbook.write.book import BookWriter, SheetWriter, printable
from workbook.write.styles import (
    BODY,
    DEEP_BLUE,
    FAULT,
    HEADER,
    LINK,
    OK,
    PALE_TEAL,
    SECTION,
    SUBTITLE,
    TITLE,
    WARNING,
    Style,
)
from workbook.write.textfit import MAX_ROW_HEIGHT, merged_room, row_height

_MAX_LINKS: Final = 65_530  # of one sheet, in Excel
_MAX_SHEET: Final = 31  # characters of a name; a hostile file may have longer ones
_MAX_PATH: Final = 600  # characters, so that the link stays below Excel's 2,079, escaped
_MAX_TEXT: Final = 16_000  # characters, so that also those of two units fit into a cell
_MAX_ROWS: Final = 1_048_575  # below the header
_MEASURED: Final = 2_500  # characters fill the highest row that Excel has in the widest column
_AIR: Final = 6  # points above and below the text of a row, together
_MARGINS: Final = (0.4, 0.4, 0.6, 0.6)


def _padded(style: Style) -> Style:
    return replace(style, border="hair", vertical="middle", indent=1)


def _centred(style: Style) -> Style:
    return replace(style, horizontal="center", indent=0)


_CELL: Final = _padded(BODY)
_LINK: Final = _padded(LINK)
_HEADER: Final = replace(HEADER, indent=1)
_LEVEL_STYLES: Final = MappingProxyType(
    {
        Level.ERROR: _padded(FAULT),
        Level.WARNING: _padded(WARNING),
        Level.INFO: _padded(Style(colour=DEEP_BLUE, fill=PALE_TEAL, wrap=True)),
    }
)
_OUTCOME_STYLES: Final = MappingProxyType(
    {
        Outcome.ACCEPTED: _padded(OK),
        Outcome.FAULTY: _LEVEL_STYLES[Level.ERROR],
        Outcome.UNIDENTIFIED: _LEVEL_STYLES[Level.ERROR],
        Outcome.UNREADABLE: _LEVEL_STYLES[Level.ERROR],
    }
)
_FOOTER: Final = Text("&RSide &P af &N", "&RPage &P of &N")
_FINDINGS: Final = Text("Fund", "Findings")
_NONE: Final = Text("Der er ingen fund.", "There are no findings.")
_HINT: Final = Text(
    "Arket “Fund” har en linje for hvert fund. De blå celler åbner filen, hvor fejlen står, og "
    "pilene i overskriften filtrerer.",
    "The sheet “Findings” has a line for each finding. Blue cells open the file at the fault, and "
    "the arrows in the header filter.",
)
_COLUMNS: Final = (
    (Text("Alvor", "Severity"), 17),
    (Text("Center", "Centre"), 10),
    (Text("Sted", "Place"), 20),
    (Text("", ""), 10),  # the template's word for a record
    (Text("Kolonne", "Column"), 16),
    (Text("Der står", "What stands there"), 20),
    (Text("Hvad er galt", "What is wrong"), 46),
    (Text("Sådan rettes det", "How to correct it"), 38),
    (Text("Fil", "File"), 32),
    (Text("Regel", "Rule"), 11),
)
_PLACE, _RECORD, _FILE = 3, 4, 9
_OVERVIEW: Final = (
    (Text("Center", "Centre"), 44),
    (Text("Fil", "File"), 60),
    (Text("Resultat", "Outcome"), 26),
)


def render_xlsx(report: Report, language: Language) -> bytes:
    """The report as a workbook; same input, same bytes."""
    config = report.round.config
    book = BookWriter(
        created=datetime.combine(config.issued, time(), UTC),
        title=title(report),
        subject=_FINDINGS.in_language(language),
        company=config.municipality,
        language="da-DK" if language == "da" else "en-GB",
    )
    overview = book.sheet(Text("Overblik", "Overview").in_language(language))
    _Overview(overview, report, language).write()
    _Findings(book.sheet(_FINDINGS.in_language(language)), report, language).write()
    return book.to_bytes()


class _Linked:
    """A sheet with links to the returned files, as many as Excel takes.

    Attributes:
        sheet: the sheet under construction.
        report: what it shows.
        language: of all words.
    """

    def __init__(self, sheet: SheetWriter, report: Report, language: Language) -> None:
        self.sheet = sheet
        self.report = report
        self.language = language
        self._paths = {one.name: path_from_report(report, one) for one in report.files}
        self._links = 0

    def link(
        self, row: int, column: int, file: str, text: str, *, sheet: str = "", cell: str = "A1"
    ) -> None:
        """A cell that leads to the file, or to a cell of it; text alone where it cannot."""
        path = self._paths[file]
        if self._links == _MAX_LINKS or len(sheet) > _MAX_SHEET or len(path) > _MAX_PATH:
            self.sheet.text(row, column, text, _CELL)
            return
        self._links += 1
        self.sheet.file_link(row, column, path, text, _LINK, sheet=sheet, cell=cell)

    def print_setup(self, repeated: int) -> None:
        """A4 on its side, the header on each page."""
        self.sheet.print_setup(
            landscape=True,
            header=f"&L{printable(title(self.report))}",
            footer=_FOOTER.in_language(self.language),
            repeat_rows=(repeated, repeated),
            margins=_MARGINS,
        )


class _Overview(_Linked):
    """The centres, each with its files and how many findings there are of each severity."""

    def write(self) -> None:
        """The whole sheet."""
        sheet, report, language = self.sheet, self.report, self.language
        sheet.hide_gridlines()
        sheet.text(1, 1, title(report), TITLE)
        sheet.row_height(1, 30)
        sheet.text(2, 1, f"{counts(report, language)} ({deadline(report, language)})", SUBTITLE)
        sheet.text(3, 1, _HINT.in_language(language), replace(SUBTITLE, size=11))
        names = [*_OVERVIEW, *((LEVELS_COUNTED[level], 16) for level in Level)]
        for column, (name, width) in enumerate(names, start=1):
            style = _HEADER if column <= len(_OVERVIEW) else _centred(_HEADER)
            sheet.text(5, column, name.in_language(language), style)
            sheet.column_width(column, width)
        sheet.row_height(5, 24)
        row = 5
        for row, centre in enumerate(centre_rows(report), start=6):
            self._centre(row, centre)
        if report.changes:
            self._changes(row + 2, len(names))
        sheet.freeze(6, 1)
        self.print_setup(5)

    def _centre(self, row: int, centre: CentreRow) -> None:
        label = centre_label(self.report, centre.code, self.language)
        self.sheet.text(row, 1, label, _CELL)
        names = _limited("\n".join(line(one.name) for one in centre.files))
        if len(centre.files) == 1:
            self.link(row, 2, centre.files[0].name, names)
        else:
            self.sheet.text(row, 2, names, _CELL)
        outcomes = [OUTCOMES[one.outcome].in_language(self.language) for one in centre.files]
        outcomes += [NOT_DELIVERED.in_language(self.language)] if centre.missing else []
        outcome = _limited("\n".join(outcomes))
        styles = [_OUTCOME_STYLES[one.outcome] for one in centre.files]
        gravest = max(styles, key=lambda one: one.bold, default=_LEVEL_STYLES[Level.ERROR])
        self.sheet.text(row, 3, outcome, gravest if outcome else _CELL)
        for column, level in enumerate(Level, start=len(_OVERVIEW) + 1):
            count = centre.counts[level]
            style = _LEVEL_STYLES[level] if count else _CELL
            self.sheet.number(row, column, count, _centred(style))
        shown = zip((label, names, outcome), (width for _, width in _OVERVIEW), strict=True)
        self.sheet.row_height(row, _height(shown))

    def _changes(self, row: int, columns: int) -> None:
        self.sheet.merge(row, 1, row, columns, CHANGES.in_language(self.language), SECTION)
        for below, (code, change) in enumerate(sorted(self.report.changes.items()), start=row + 1):
            level = LEVELS[change.severity].in_language(self.language)
            self.sheet.text(below, 1, f"{code}: {level}", _CELL)
            self.sheet.text(below, 2, change.reason, _CELL)
            self.sheet.row_height(below, _height([(change.reason, _OVERVIEW[1][1])]))


class _Findings(_Linked):
    """The table of findings, one row for each: errors first, then in the order of the report."""

    def write(self) -> None:
        """The whole sheet."""
        for column, (_, width) in enumerate(_COLUMNS, start=1):
            self.sheet.column_width(column, width)
        order = list(Level)
        ranked = sorted(self.report.findings, key=lambda one: order.index(one.severity))
        for row, finding in enumerate(ranked[:_MAX_ROWS], start=2):
            self._row(row, finding)
        if not ranked:
            self.sheet.text(2, 1, _NONE.in_language(self.language), BODY)
        last = max(2, 1 + len(ranked[:_MAX_ROWS]))
        name = _FINDINGS.in_language(self.language)
        self.sheet.table(Area(1, 1, last, len(_COLUMNS)), self._headers(), name, _HEADER)
        self.sheet.row_height(1, 24)
        self.sheet.freeze(2, 1)
        self.print_setup(1)

    def _headers(self) -> list[str]:
        headers = [name.in_language(self.language) for name, _ in _COLUMNS]
        noun = self.report.round.template.record.noun
        headers[_RECORD - 1] = (noun.one if self.language == "da" else noun.en[0]).capitalize()
        return headers

    def _row(self, row: int, finding: Finding) -> None:
        level = LEVELS[finding.severity].in_language(self.language)
        cells = ", ".join(finding.cells)
        place = f"{finding.sheet}!{cells}" if cells else finding.sheet
        texts = (
            *(level, finding.centre, place, finding.item, finding.column, finding.value),
            *(finding.message, finding.fix, finding.file, finding.code),
        )
        for column, text in enumerate(texts, start=1):
            style = _LEVEL_STYLES[finding.severity] if column == 1 else _CELL
            if text and finding.file and column == _PLACE:
                sheet, cell = finding.sheet, finding.cell or "A1"
                self.link(row, column, finding.file, _limited(text), sheet=sheet, cell=cell)
            elif text and column == _FILE:
                self.link(row, column, finding.file, _limited(text))
            else:
                self.sheet.text(row, column, _limited(text), style)
        widths = (width for _, width in _COLUMNS)
        self.sheet.row_height(row, _height(zip(texts, widths, strict=True)))


def _height(cells: Iterable[tuple[str, float]]) -> float:
    """The height of a row with air around its texts."""
    shown = [(text[:_MEASURED], merged_room([width], _CELL.indent)) for text, width in cells]
    return min(row_height(shown) + _AIR, MAX_ROW_HEIGHT)


def _limited(text: str) -> str:
    shown = harmless(text)
    return shown if len(shown) <= _MAX_TEXT else shown[:_MAX_TEXT] + "…"
