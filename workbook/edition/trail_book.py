"""`sporing.xlsx` of an edition: a link from every figure and every answer to the cell it came from.

It names the returned files, and is never published.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from functools import cache
from typing import Final

from templates.frozen import frozen
from workbook.address import Area
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import Number
from workbook.edition.figures import Figure
from workbook.numbers import plain
from workbook.records.value import Place
from workbook.typed import on_one_line
from workbook.write.book import BookWriter, SheetWriter, printable, reference
from workbook.write.styles import BODY, HEADER, LINK, SUBTITLE, TITLE, Style, amount_format

FILE_NAME: Final = "sporing.xlsx"

_MOST_LINKS: Final = 65_530  # of one sheet, in Excel
_MOST_ROWS: Final = 1_000_000
_LONGEST_SHEET: Final = 31  # characters of a name; a hostile file may have longer ones
_LONGEST_PATH: Final = 600  # characters, so that the link stays below Excel's 2,079, escaped
_LONGEST_TEXT: Final = 300
_TOP: Final = 4  # the row of the header
_FIGURES, _SOURCES, _ANSWERS = "Tal", "Tallenes celler", "Svar"
_CELL: Final = replace(BODY, border="hair", wrap=False)
_LINK: Final = replace(LINK, border="hair", wrap=False)
_WHERE: Final = (("Fil", 44), ("Ark", 20), ("Celle", 12))
_OF_FIGURE: Final = (("Ark i udgaven", 18), ("Tabel", 34), ("Række", 34), ("Kolonne", 22))
_HINTS: Final = {
    _FIGURES: "Et tal, der står i én celle, åbner den. Et tal, der er lagt sammen, fører til sine "
    "celler på arket “Tallenes celler”.",
    _SOURCES: "De celler, som et tal er lagt sammen af. Den blå celle åbner filen ved cellen.",
    _ANSWERS: "Hvert felt, der er udfyldt. Den blå celle åbner filen ved svaret.",
}


@frozen
class Roads:
    """The ways from the folder of `sporing.xlsx`, with forward slashes; "" where there is none.

    Attributes:
        inbox: to the returned files.
        lists: to finance's own lists.
    """

    inbox: str
    lists: str


def trail_workbook(data: Dataset, found: Sequence[Figure], roads: Roads) -> bytes:
    """The workbook; equal figures and roads give equal bytes.

    Args:
        data: the merged records.
        found: the figures of the edition.
        roads: where the links lead.
    """
    config = data.round.config
    book = BookWriter(
        created=datetime.combine(data.day, time(12), UTC),
        title=f"Sporing: {config.title} – {config.round}",
        subject="Ikke til offentliggørelse",
        company=config.municipality,
        language="da-DK" if config.language == "da" else "en-GB",
    )
    figures, sources, answers = (
        _Sheet(book.sheet(name), data, roads) for name in (_FIGURES, _SOURCES, _ANSWERS)
    )
    _write_figures(figures, sources, found)
    _write_answers(answers, data)
    return book.to_bytes()


def _write_figures(figures: "_Sheet", sources: "_Sheet", found: Iterable[Figure]) -> None:
    """A row for each figure, and for each cell of one that is added up."""
    figures.begin((*_OF_FIGURE, ("Tal", 16), ("Celler", 9), *_WHERE))
    sources.begin((*_OF_FIGURE, ("Tal", 16), *_WHERE))
    for figure in found:
        said = (figure.sheet, figure.table, figure.row, figure.column)
        count = Number(Decimal(len(figure.places)))
        if len(figure.places) == 1:
            figures.row((*said, figure.number, count), figure.places[0])
            continue
        first = sources.next_row
        for place in figure.places:
            sources.row((*said, figure.number), place)
        figures.row((*said, figure.number, count), None, first if figure.places else 0)
    figures.end()
    sources.end()


def _write_answers(answers: "_Sheet", data: Dataset) -> None:
    """A row for each cell that a centre or finance filled in."""
    record = data.round.template.record
    header = ((record.noun.one.capitalize(), 16), ("Center", 12), ("Felt", 34), ("Del", 18))
    answers.begin((*header, *_WHERE))
    for one in data.records:
        for slot, place in one.places.items():
            answers.row(_of_answer(data, one, slot), place)
        for name, entry in one.given.items():
            said = (one.name, one.centre, data.field(name).title, f"række {entry.row}")
            answers.row(said, Place(entry.file, "", 0, 0))
    answers.end()


def _of_answer(data: Dataset, record: MergedRecord, slot: str) -> tuple[str, ...]:
    field, _, part = slot.partition(":")
    return record.name, record.centre, data.field(field).title, part


class _Sheet:
    """One sheet: a table whose rows end with the cell that they lead to.

    Attributes:
        next_row: of the sheet.
    """

    def __init__(self, sheet: SheetWriter, data: Dataset, roads: Roads) -> None:
        self.next_row = _TOP + 1
        self._sheet = sheet
        self._roads = roads
        self._returned = frozenset(name for name, _ in data.files)
        self._config = data.round.config
        self._links = 0
        self._left = 0
        self._columns = 0

    def begin(self, columns: Sequence[tuple[str, float]]) -> None:
        """Write the title and the header."""
        sheet = self._sheet
        self._columns = len(columns)
        sheet.text(1, 1, f"{sheet.name}: {self._config.title}", TITLE)
        sheet.text(2, 1, f"{_HINTS[sheet.name]} Ikke til offentliggørelse.", SUBTITLE)
        for column, (name, width) in enumerate(columns, start=1):
            sheet.text(_TOP, column, name, HEADER)
            sheet.column_width(column, width)

    def row(self, said: Sequence[str | Number], place: Place | None, source: int = 0) -> None:
        """One more row.

        Args:
            said: what stands in it before the cell.
            place: the cell, or None.
            source: where there is none: the row of the other sheet that it leads to.
        """
        if self.next_row > _MOST_ROWS:
            self._left += 1
            return
        for column, one in enumerate(said, start=1):
            self._write(column, one)
        column = len(said) + 1
        if place is not None:
            self._lead_out(column, place)
        elif source and source <= _MOST_ROWS and self._may_link():
            target = f"internal:{reference(_SOURCES, Area(source, 1, source, 1))}"
            self._sheet.link(self.next_row, column, target, f"Se “{_SOURCES}”", _LINK)
        self.next_row += 1

    def end(self) -> None:
        """Write what concerns the whole sheet."""
        sheet, last = self._sheet, max(self.next_row - 1, _TOP)
        if self._left:
            left = f"{self._left} rækker mere er der ikke plads til; sporing.json har dem alle."
            sheet.text(3, 1, left, SUBTITLE)
        sheet.autofilter(Area(_TOP, 1, last, self._columns))
        sheet.freeze(_TOP + 1, 1)
        sheet.hide_gridlines()
        sheet.print_setup(
            landscape=True,
            header=f"&L{printable(self._config.title)}&RIkke til offentliggørelse",
            repeat_rows=(_TOP, _TOP),
        )

    def _write(self, column: int, said: str | Number) -> None:
        if isinstance(said, str):
            text = on_one_line(said)[:_LONGEST_TEXT]
            self._sheet.text(self.next_row, column, text, _CELL)
        elif Decimal(repr(float(said.value))) == said.value:
            self._sheet.number(self.next_row, column, said.value, _number_style(said.decimals))
        else:
            self._sheet.text(self.next_row, column, plain(said.value), _CELL)

    def _lead_out(self, column: int, place: Place) -> None:
        """The file with a link to the cell, its sheet and the cell."""
        way = self._roads.inbox if place.file in self._returned else self._roads.lists
        path = f"{way}/{place.file}"
        name = on_one_line(place.file)
        cell = place.address if place.row else ""
        fits = (
            way
            and len(path) <= _LONGEST_PATH
            and len(place.sheet) <= _LONGEST_SHEET
            and (path + place.sheet).isprintable()
        )
        if fits and self._may_link():
            self._sheet.file_link(
                self.next_row, column, path, name, _LINK, sheet=place.sheet, cell=cell or "A1"
            )
        else:
            self._sheet.text(self.next_row, column, name, _CELL)
        self._sheet.text(self.next_row, column + 1, on_one_line(place.sheet), _CELL)
        self._sheet.text(self.next_row, column + 2, cell, _CELL)

    def _may_link(self) -> bool:
        self._links += 1
        return self._links <= _MOST_LINKS


@cache
def _number_style(decimals: int) -> Style:
    return replace(_CELL, number_format=amount_format(decimals), horizontal="right")
