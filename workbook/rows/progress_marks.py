"""What a sheet of rows marks by the pack `progress`: a status without the remark it asks for."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.frozen import frozen
from templates.value_list import ListValue, Phase
from workbook.danish import join
from workbook.expression.reading import quoted, trimmed, trimmed_formula
from workbook.fields.cell_test import IsBlank
from workbook.fields.mark import Cells, Mark, MarkedCells, RowTest
from workbook.records.record import Record
from workbook.round.config import Level
from workbook.rows.plan import RowsPlan

_BLANK: Final = IsBlank()


@frozen(slots=False)
class Silent(RowTest):
    """A cell says one of the values, and others are blank.

    Attributes:
        slot: id of the cell.
        spellings: all that is read as one of the values.
        blank: ids of the others.
    """

    slot: str
    spellings: tuple[str, ...]
    blank: tuple[str, ...]

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether that is so."""
        del records
        said = record.values[self.slot]
        text = trimmed(said.raw or said.text).casefold()
        return text in {one.casefold() for one in self.spellings} and all(
            _BLANK.holds(record.values[slot]) for slot in self.blank
        )

    def formula(self, cells: Cells) -> str:
        """1 where that is so."""
        text = trimmed_formula(cells.this(self.slot))
        said = "+".join(["0", *(f"({text}={quoted(one)})" for one in self.spellings)])
        blank = [_BLANK.formula(cells.this(slot)) for slot in self.blank]
        return "*".join([f"(({said})>0)", *blank])


def progress_marks(plan: RowsPlan) -> Iterator[Mark]:
    """A line for each phase of a record's life in which a remark is missing, and its colour."""
    template = plan.round.template
    pack = template.packs.progress
    standing = {place.slot.id for place in plan.layout.columns}
    if pack is None or not {pack.status, pack.remark} <= standing:
        return
    remark = template.fields[pack.remark]
    if remark.required:
        return
    values = template.lists[getattr(template.fields[pack.status], "list", "")].values
    many, title = template.record.noun.many, remark.title
    earlier = (remark.kept,) if remark.kept in standing else ()

    def mark(phase: Phase, label: str, fix: str, *others: str) -> Iterator[Mark]:
        found = [one for one in values if one.phase == phase]
        if found:
            spellings = tuple(text for one in found for text in _spellings(one))
            test = Silent(pack.status, spellings, (pack.remark, *others))
            named = join(f"“{one.value}”" for one in found)
            cells = (MarkedCells((pack.remark,), test),)
            yield Mark(Level.WARNING, "warning", label.format(named), fix, cells)

    begun = many.capitalize()
    yield from mark(
        "closed",
        f"{begun}, der er {{}}, helt uden “{title}”",
        "Skriv kort, hvad der kom ud af det.",
        *earlier,
    )
    yield from mark(
        "paused",
        f"{begun}, der er {{}}, uden “{title}” i denne runde",
        "Skriv, hvorfor arbejdet ligger stille.",
    )
    yield from mark(
        "open",
        f"Åbne {many} uden “{title}” i denne runde",
        f"Skriv, hvad der er sket, eller “{pack.nothing_new}”.",
    )


def _spellings(value: ListValue) -> Iterator[str]:
    for text in (value.value, *value.spelled):
        yield text
        yield f"{text}."
