"""The document of an edition: each sheet with its outputs, in the template's order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from templates.errors import OperatorError
from templates.output import (
    CardsOutput,
    ChangesOutput,
    CountsOutput,
    CourseOutput,
    DataOutput,
    LateOutput,
    Output,
    PagesOutput,
    ProgressOutput,
    StillOutput,
    TablesOutput,
    TotalsOutput,
)
from templates.text import Text
from workbook.danish import join
from workbook.edition.context import Context
from workbook.edition.dataset import Dataset
from workbook.edition.document import Block, Document, Heading, Number, Paragraph, Sheet, Table
from workbook.edition.face import NEUTRAL, Face, Logo
from workbook.edition.indexed import record_index
from workbook.edition.notes import with_notes
from workbook.edition.outputs.cards import card_sheets
from workbook.edition.outputs.changes import change_blocks
from workbook.edition.outputs.counts import count_blocks
from workbook.edition.outputs.course import course_blocks
from workbook.edition.outputs.data import data_blocks, data_cells
from workbook.edition.outputs.pages import Pages, page_sheets, pages_of
from workbook.edition.outputs.progress import progress_blocks
from workbook.edition.outputs.standing import late_blocks, still_blocks
from workbook.edition.outputs.tables import table_blocks
from workbook.edition.outputs.totals import totals_blocks
from workbook.edition.phrases import said
from workbook.edition.shown import filled
from workbook.read import limits

OUTPUTS: Final[Mapping[type, Callable[[Any, Context], Iterable[Block]]]] = MappingProxyType(
    {
        TablesOutput: table_blocks,
        TotalsOutput: totals_blocks,
        CountsOutput: count_blocks,
        DataOutput: data_blocks,
        ProgressOutput: progress_blocks,
        ChangesOutput: change_blocks,
        CourseOutput: course_blocks,
        StillOutput: still_blocks,
        LateOutput: late_blocks,
    }
)
"""What makes the blocks of each kind of output; a kind of output more is a line more."""

SHEETS: Final[Mapping[type, Callable[[Any, Context], Iterable[tuple[str, Iterable[Block]]]]]] = (
    MappingProxyType({CardsOutput: card_sheets})
)
"""What makes the sheets of an output that may have several of them."""


def document(data: Dataset, logo: Logo | None = None, *, traced: bool = False) -> Document:
    """The edition of the records.

    Args:
        data: the merged records.
        logo: of the municipality, which `read_logo` reads.
        traced: whether every figure leads back to the flat table, also where the edition has none.

    Raises:
        OperatorError: a page for each record would make more sheets than a workbook may have, or
            a note of the office's stands under a heading that the edition does not have.
    """
    round_ = data.round
    template, config = round_.template, round_.config
    has_data = any(isinstance(output, DataOutput) for output in template.outputs)
    context, pages = _context(data, has_cells=has_data or traced)
    heading = filled(template.edition.heading, context.known(context.unit())) or config.title
    sheets = tuple(_sheets(context, heading, pages))
    return Document(
        heading=heading,
        title=config.title,
        face=face_of(data, logo),
        round=config.round,
        template=template.title,
        sheets=with_notes(sheets, config.edition.notes),
        language=config.language,
        index=record_index(data),
    )


def face_of(data: Dataset, logo: Logo | None) -> Face:
    """The face of the round's edition."""
    config = data.round.config
    colours = config.edition.colours or NEUTRAL
    return Face(
        name=config.municipality,
        edition_date=data.day,
        logo=logo,
        colours=(colours[0], colours[1]),
        case_number=config.edition.case_number or "",
        office=config.edition.office or "",
    )


def traced_context(data: Dataset) -> Context:
    """The surroundings of an edition whose figures all lead back to the flat table."""
    return _context(data, has_cells=True)[0]


def _context(data: Dataset, *, has_cells: bool) -> tuple[Context, Pages | None]:
    context = Context(data, cells=data_cells(data) if has_cells else {})
    pages = _pages(context)
    if pages is None:
        return context, None
    return replace(context, pages=pages.names, page_cells=pages.cells), pages


def _pages(context: Context) -> Pages | None:
    """The pages of single records; their names are unlike those of the other sheets."""
    outputs = context.data.round.template.outputs
    for number, output in enumerate(outputs):
        if isinstance(output, PagesOutput):
            known = context.known(context.unit())
            names = [filled(one.sheet, known) for one in outputs if one is not output]
            taken = tuple(dict.fromkeys(names))
            pages = pages_of(output, replace(context, number=number), taken)
            if len(taken) + len(pages.records) > limits.SHEETS:
                raise _too_many(context.data, len(taken) + len(pages.records))
            return pages
    return None


def _too_many(data: Dataset, sheets: int) -> OperatorError:
    noun = data.round.template.record.noun
    return OperatorError(
        Text(
            f"Udgaven ville få {sheets} ark, flere end de {limits.SHEETS}, en projektmappe kan "
            "overskues med.",
            f"The edition would have {sheets} sheets, more than the {limits.SHEETS} of a workbook "
            "that can be looked through.",
        ),
        Text(
            f'Sig i skabelonen, hvilke {noun.many} der får en side: where = {{ field = "værdi" }} '
            "i "
            'outputtet af slagsen "pages".',
            f'Say in the template which {noun.en[1]} have a page: where = {{ field = "value" }} in '
            'the output of the kind "pages".',
        ),
    )


def _sheets(context: Context, heading: str, pages: Pages | None) -> Iterator[Sheet]:
    """The sheets in the order in which the template first names them."""
    data = context.data
    blocks: dict[str, list[Block]] = {}
    kinds: dict[str, set[type]] = {}
    for number, output in enumerate(data.round.template.outputs):
        if isinstance(output, PagesOutput):
            blocks[output.sheet] = []
            kinds[output.sheet] = {PagesOutput}
            continue
        for name, written in _parts(output, replace(context, number=number)):
            blocks.setdefault(name, []).extend(written)
            kinds.setdefault(name, set()).add(type(output))
    shown = {name: found for name, found in blocks.items() if found or PagesOutput in kinds[name]}
    if not shown:  # a first round of an edition that tells of rounds alone
        name = next(iter(blocks))
        shown = {name: [Paragraph("Der er ikke noget at fortælle endnu.")]}
    for place, (name, found) in enumerate(shown.items()):
        if pages is not None and kinds[name] == {PagesOutput}:
            yield from page_sheets(pages, context)
        elif kinds[name] == {DataOutput}:
            yield Sheet(name, tuple(found), "data")
        else:
            yield Sheet(name, tuple(_introduced(data, heading, name, found, first=not place)))


def _parts(output: Output, context: Context) -> Iterator[tuple[str, Iterable[Block]]]:
    """The output's blocks with the names of their sheets."""
    several = SHEETS.get(type(output))
    if several is not None:
        yield from several(output, context)
        return
    yield filled(output.sheet, context.known(context.unit())), _blocks(output, context)


def _blocks(output: Output, context: Context) -> Iterator[Block]:
    """The output's blocks: its intro below its heading, its notes last."""
    make = OUTPUTS[type(output)]
    intro = said(output.intro, output, context)
    made = list(make(output, context))
    if not made:  # what there is nothing of is not introduced
        return
    if made and isinstance(made[0], Heading) and output.heading:
        yield made.pop(0)
    yield from intro
    yield from made
    for note in output.note:
        yield from said(note, output, context, "note")


def _introduced(
    data: Dataset, heading: str, name: str, blocks: list[Block], *, first: bool
) -> Iterator[Block]:
    """The sheet's blocks under its own heading, and the unit that all its amounts stand in."""
    has_own = bool(blocks) and blocks[0] == Heading(name)
    if has_own:  # the name of the sheet says it already
        blocks = blocks[1:]
    yield Heading(f"{heading}: {name}" if has_own or not first else heading, 1)
    if first and data.missing:
        yield Paragraph(_missing(data))
    units = {unit for block in blocks for unit in _units(block)}
    if len(units) == 1:
        yield Paragraph(f"Alle beløb er i {units.pop()}")
        yield from blocks
        return
    for above, block in pairwise([None, *blocks]):
        found = sorted(_units(block)) if block is not None else []
        if len(found) == 1 and not isinstance(above, Paragraph):
            yield Paragraph(f"Beløb i {found[0]}")
        if block is not None:
            yield block


def _units(block: Block | None) -> set[str]:
    if not isinstance(block, Table):
        return set()
    return {
        cell.unit
        for row in block.rows
        for cell in row.cells
        if isinstance(cell, Number) and cell.unit
    }


def _missing(data: Dataset) -> str:
    """Who has sent nothing, by name."""
    names = {one.code: one.name for one in data.round.config.centres}
    noun = data.round.template.record.noun
    return f"Der er ingen {noun.many} fra {join(names[code] for code in data.missing)}."
