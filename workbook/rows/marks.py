"""All that a sheet of rows marks: what types imply, keys that stand twice, the office's checks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from templates.check import OwnCheck
from templates.frozen import frozen
from workbook.danish import join
from workbook.expression import own_check
from workbook.expression.condition import asked
from workbook.fields.mark import Cells, Look, Mark, MarkedCells, OfLed, Repeated, is_led
from workbook.round.config import Level
from workbook.rows.cells import EachRow, OneRow, is_used
from workbook.rows.plan import RowsPlan
from workbook.rows.progress_marks import progress_marks

_LOOKS: Final[Mapping[str, Look]] = {"error": "fault", "warning": "warning", "info": "advice"}
_ORDER: Final = ("fault", "missing", "warning", "advice")


@frozen(slots=False)
class Counted:
    """A line of the live sheet: what is counted, of which records, and what to do.

    Attributes:
        formula: an array formula, without its "=".
        value: what it gives now.
    """

    severity: Level
    label: str
    fix: str
    formula: str
    value: int


@frozen(slots=False)
class Coloured:
    """Cells of a row that take a colour where the formula of the first row is true.

    Attributes:
        slot: id of the cell.
    """

    slot: str
    formula: str
    look: Look


def counted_marks(plan: RowsPlan) -> Iterator[Counted]:
    """The lines of the live sheet, field by field; then keys, errors, the office's own checks."""
    round_, records = plan.round, plan.records
    cells = EachRow(plan.layout)
    used = _used(plan, cells)
    for mark in type_marks(plan):
        parts = [f"SUM({used}*{part.test.formula(cells)})" for part in mark.cells]
        yield Counted(mark.severity, mark.label, mark.fix, "+".join(parts), mark.counted(records))
    yield _errors(plan)
    if not plan.is_open:
        yield _deleted(plan)
    for check in round_.template.checks:
        if _is_on_sheet(check, plan):
            yield Counted(
                Level(check.severity),
                check.live,
                check.fix,
                own_check.count(check, round_, cells, used + _led(check, plan, cells)),
                own_check.counted(check, records, round_),
            )


def coloured_cells(plan: RowsPlan) -> list[Coloured]:
    """The colours, the gravest first: where two fall on one cell, that one shows."""
    found = list(_coloured(plan))
    return sorted(found, key=lambda one: _ORDER.index(one.look))


def used_count(plan: RowsPlan) -> str:
    """How many rows have content, as an array formula."""
    return f"SUM(1*{_used(plan, EachRow(plan.layout))})"


def type_marks(plan: RowsPlan) -> Iterator[Mark]:
    """What the types of the typed fields imply, and a key that stands twice."""
    record, layout = plan.round.template.record, plan.layout
    for face in plan.faces:
        if face.field.is_typed:
            is_lead_only = plan.role is not None and face.field.open_to == "lead"
            for mark in face.marks():
                yield _of_led(mark, *plan.role) if is_lead_only and plan.role else mark
    for mark in progress_marks(plan):
        yield _of_led(mark, *plan.role) if plan.role else mark
    key = [place for name in record.key for place in layout.columns_of(name)]
    if key and all(place.is_open for place in key):
        ids = tuple(place.slot.id for place in key)
        titles = join(dict.fromkeys(place.slot.field.title for place in key))
        repeats = plan.round.template.packs.repeats
        # Where equal rows count as one, the sheet cannot tell whether they are equal all through.
        is_fault = repeats is None or not repeats.merge
        yield Mark(
            Level.ERROR if is_fault else Level.WARNING,
            "fault" if is_fault else "warning",
            f"{record.noun.many.capitalize()} med samme {titles}",
            "Ret den ene række, eller ryd den."
            if is_fault
            else "Er rækkerne helt ens, tæller de som én. Ret ellers den ene.",
            (MarkedCells(ids, Repeated(ids)),),
        )


def _of_led(mark: Mark, role: str, lead: str) -> Mark:
    """The mark, only in rows that the centre leads."""
    cells = (replace(part, test=OfLed(part.test, role, lead)) for part in mark.cells)
    return replace(mark, cells=tuple(cells))


def _coloured(plan: RowsPlan) -> Iterator[Coloured]:
    cells = OneRow(plan.layout)
    used = _used(plan, cells)
    for mark in type_marks(plan):
        for part in mark.cells:
            holds = f"{used}*{part.test.formula(cells)}"
            for slot in part.slots:
                blank = f"*(LEN({cells.this(slot)})=0)" if part.only_blank else ""
                yield Coloured(slot, f"{holds}{blank}=1", mark.look)
    for slot in plan.typed_slots:
        yield Coloured(slot, f"ISERROR({cells.raw(slot)})", "fault")
    for check in plan.round.template.checks:
        if _is_on_sheet(check, plan):
            holds = own_check.mark(check, plan.round, cells) + _led(check, plan, cells)
            for place in plan.layout.columns_of(check.field):
                yield Coloured(place.slot.id, f"{used}*{holds}=1", _LOOKS[check.severity])


def _led(check: OwnCheck, plan: RowsPlan, cells: Cells) -> str:
    """A factor that is 1 in the rows of which the check is asked; "" where it is asked of all."""
    if plan.role is None or not own_check.is_of_led(check, plan.round.template):
        return ""
    return f"*{is_led(cells, *plan.role)}"


def _used(plan: RowsPlan, cells: OneRow | EachRow) -> str:
    slots = plan.telling_slots
    rows = cells.raw(slots[0]) if isinstance(cells, OneRow) else cells.every(slots[0])
    return is_used(plan.layout, cells.together(slots), rows)


def _errors(plan: RowsPlan) -> Counted:
    cells = EachRow(plan.layout)
    counts = [f"SUM(1*ISERROR({cells.every(slot)}))" for slot in plan.typed_slots]
    return Counted(
        Level.ERROR,
        "Felter med en fejlværdi, for eksempel #NAVN?",
        "Slet indholdet, og skriv det igen. Det må ikke begynde med =, + eller @.",
        "+".join(counts),
        0,
    )


def _deleted(plan: RowsPlan) -> Counted:
    """How many of finance's records have lost their row."""
    sent = len(plan.round.centre_records(plan.layout.centre))
    return Counted(
        Level.ERROR,
        f"{plan.round.template.record.noun.many.capitalize()}, der er slettet fra arket",
        "Fortryd sletningen, eller hent den fil frem, I fik tilsendt.",
        f"MAX(0,{sent}-{used_count(plan)})",
        0,
    )


def _is_on_sheet(check: OwnCheck, plan: RowsPlan) -> bool:
    """Whether the sheet has all that the check asks of."""
    known = {place.slot.id for place in plan.layout.columns}
    return all(
        {*one.slots, *([one.within] if one.within else [])} <= known
        for one in asked(check, plan.round)
    )
