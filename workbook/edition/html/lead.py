"""What a reader is told first: a few figures, what they mean in a sentence, and a chart of them.

It is found among the blocks of the edition by what they are: the first part of a sheet with totals
that are of no single record, one with sentences before one without.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final, Literal
from urllib.parse import urlencode

from templates.frozen import frozen
from workbook.edition.cell_text import cell_text
from workbook.edition.document import (
    PERCENT,
    Block,
    Chart,
    Document,
    Heading,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.record_index import RecordIndex

_MOST: Final = 8
"""Figures that are seen at once; a table with more columns is read as a table."""

Place = tuple[str, int]
"""A block: the name of its sheet and its place among the blocks there."""


@frozen
class LeadFigure:
    """A figure of the lead.

    Attributes:
        label: what is counted or added.
        colour: of the label, as RRGGBB, or "".
        text: the number.
        unit: of an amount, or "".
        beside: further totals of the same column, each with what it is called.
        view: of the records that are counted, as the page's address names it; "" for all of them.
    """

    label: str
    colour: str
    text: str
    unit: str
    beside: tuple[tuple[str, str], ...]
    view: str


@frozen
class Lead:
    """What stands before everything else.

    Attributes:
        title: what the figures are of.
        place: of the heading that they stand under; None where they stand under none.
        texts: places of the sentences, which stand here and not again in their part.
        chart: place of the chart, which does the same; None for none.
    """

    title: str
    place: Place | None
    figures: tuple[LeadFigure, ...]
    texts: tuple[Place, ...]
    chart: Place | None


@frozen
class _Part:
    """The blocks below a heading, which is the first of them but for what stands above all."""

    sheet: Sheet
    start: int
    end: int

    @property
    def _placed(self) -> Iterator[tuple[int, Block]]:
        """Its blocks, each with its place in the sheet."""
        return islice(enumerate(self.sheet.blocks), self.start, self.end)

    @property
    def heading(self) -> Heading | None:
        """Of a part of the sheet."""
        first = self.sheet.blocks[self.start]
        return first if isinstance(first, Heading) else None

    @property
    def totals(self) -> Table | None:
        """The first table that adds up what is no single record."""
        tables = (block for _, block in self._placed if isinstance(block, Table))
        return next(filter(_adds, tables), None)

    @property
    def charts(self) -> tuple[Place, ...]:
        """Its charts."""
        return tuple(
            (self.sheet.name, place) for place, block in self._placed if isinstance(block, Chart)
        )

    @property
    def sentences(self) -> tuple[Place, ...]:
        """The texts that introduce it."""
        return tuple(
            (self.sheet.name, place)
            for place, block in self._placed
            if isinstance(block, Paragraph) and block.kind == "intro"
        )


def lead_of(document: Document, keys: Sequence[str]) -> Lead | None:
    """The lead; None where no table adds up anything.

    Args:
        document: the edition.
        keys: by which the page's address names the filters of the document's index.
    """
    sheets = [sheet for sheet in document.sheets if sheet.kind == "text"]
    parts = [part for sheet in sheets for part in _parts(sheet)]
    found = [part for part in parts if part.totals is not None]
    part = next((one for one in found if one.sentences), next(iter(found), None))
    if part is None or part.totals is None:
        return None
    charts = (place for one in (part, *parts) for place in one.charts)
    views = _views(document.index, keys)
    return Lead(
        title=_title(part, part.totals, document.index),
        place=None if part.heading is None else (part.sheet.name, part.start),
        figures=tuple(_figures(part.totals, views, document.language)),
        texts=part.sentences,
        chart=next(charts, None),
    )


def _parts(sheet: Sheet) -> Iterator[_Part]:
    """The parts of the sheet below headings of level 2; what stands above the first comes first."""
    starts = [
        place
        for place, block in enumerate(sheet.blocks)
        if isinstance(block, Heading) and block.level == 2  # noqa: PLR2004 - a part of a sheet
    ]
    for start, end in pairwise((*starts, len(sheet.blocks))):
        yield _Part(sheet, start, end)


def _adds(table: Table) -> bool:
    numbers = sum(column.is_number for column in table.columns)
    is_short = 0 < numbers <= _MOST and numbers + 1 == len(table.columns)
    of_records = any(row.record is not None for row in table.rows)
    return is_short and not of_records and any(row.role == "grand" for row in table.rows)


def _totals(table: Table) -> list[Row]:
    """The table's totals, down to the last one of all."""
    last = max(place for place, row in enumerate(table.rows) if row.role == "grand")
    return [row for row in table.rows[: last + 1] if row.role in ("total", "grand")]


def _figures(
    table: Table, views: Mapping[str, str], language: Literal["da", "en"]
) -> Iterator[LeadFigure]:
    first, *others = _totals(table)
    for place, head in enumerate(table.rows[0].cells):
        number = first.cells[place]
        if not place or not isinstance(number, Number) or not isinstance(head, Text):
            continue
        yield LeadFigure(
            label=head.text,
            colour=head.colour,
            text=cell_text(number, language=language),
            unit="" if number.unit == PERCENT else number.unit,
            beside=tuple(
                (
                    cell_text(row.cells[0], language=language),
                    cell_text(row.cells[place], language=language),
                )
                for row in others
            ),
            view=views.get(head.text, "") if number.counts or not number.unit else "",
        )


def _title(part: _Part, table: Table, index: RecordIndex) -> str:
    """What the figures are of: the part, what tells them apart if it does not say so, the row."""
    title = part.heading.text if part.heading is not None else table.caption
    heads = {cell.text for cell in table.rows[0].cells if isinstance(cell, Text)}
    for one in index.filters:
        is_said = one.label.casefold() in title.casefold()
        if len(heads.intersection(one.values)) > 1 and not is_said:
            title = f"{title} – {one.label}"
            break
    name = cell_text(_totals(table)[0].cells[0])
    return title if not name or name in heads else f"{title}: {name}"


def _views(index: RecordIndex, keys: Sequence[str]) -> Mapping[str, str]:
    """By value the address of the records that have it, for values of one filter alone."""
    found: dict[str, list[str]] = {}
    for one, key in zip(index.filters, keys, strict=True):
        for value in one.values:
            found.setdefault(value, []).append(urlencode({key: " ".join(value.split())}))
    return {value: views[0] for value, views in found.items() if len(views) == 1}
