"""What rules see: one returned file, and the round with all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from templates.spec import Template
from workbook.layout import Layout, RowPlace
from workbook.read.model import Book
from workbook.read.refusal import Refused
from workbook.read.returned import ReturnedRow, ReturnedTable
from workbook.round.folder import Round
from workbook.stamp import Stamp


@dataclass(frozen=True)
class FileView:
    """One returned file.

    What an earlier stage could not establish is None.

    Attributes:
        name: of the file, with its folder inside the inbox where it has one.
        sha256: of the bytes, or "" where they could not be read.
        stamps: none, one, or two that contradict each other.
        layout: of the centre's workbook as it was sent.
        table: the sheet with the items.
    """

    round: Round
    path: Path
    name: str
    sha256: str = ""
    refused: Refused | None = None
    book: Book | None = None
    stamps: tuple[Stamp, ...] = ()
    layout: Layout | None = None
    table: ReturnedTable | None = None

    @property
    def template(self) -> Template:
        """The round's template."""
        return self.round.template

    @property
    def stamp(self) -> Stamp | None:
        """The file's one stamp, or None."""
        return self.stamps[0] if len(self.stamps) == 1 else None

    @property
    def centre(self) -> str:
        """The centre's code by the stamp, or ""."""
        return self.stamp.centre if self.stamp else ""

    def item_rows(self) -> Iterator[tuple[RowPlace, ReturnedRow]]:
        """Each item sent with the one row that answers it; one that stands twice is left out."""
        if self.layout is None or self.table is None:
            return
        for place in self.layout.table.rows:
            rows = self.table.item_rows(place.item.nr)
            if len(rows) == 1:
                yield place, rows[0]


@dataclass(frozen=True)
class RoundView:
    """The round with every file that came back.

    Attributes:
        files: in the order of their names.
        accepted: those whose identity stands, one for each centre.
        delivered: centres that sent something, be it unreadable; a file that cannot be opened is
            its centre's by its name.
        passed_over: lock files and hidden files, by name.
        others: files that are no spreadsheets, by name.
        explained: item numbers whose missing answer an earlier finding already explains.
    """

    round: Round
    files: tuple[FileView, ...]
    accepted: tuple[FileView, ...]
    delivered: frozenset[str]
    passed_over: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    explained: frozenset[int] = field(default_factory=frozenset)
