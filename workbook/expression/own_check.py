"""The office's own checks with both their faces: judged of records, and live in a workbook."""

from collections.abc import Callable, Iterator, Sequence

from templates.check import OwnCheck
from templates.template import Template
from workbook.expression.condition import Asked, Places, asked
from workbook.records.record import Record
from workbook.round.model import Round


def holds(check: OwnCheck, record: Record, records: Sequence[Record], round_: Round) -> bool:
    """Whether all of the check's conditions hold of the record, one of these."""
    return all(condition.holds(record, records) for condition in asked(check, round_))


def is_of_led(check: OwnCheck, template: Template) -> bool:
    """Whether the check is asked only of records that the centre leads.

    It is asked of the others, too, where they can answer the cell at fault and all that is asked.
    """
    fields = [template.fields[one.field] for one in check.when]
    cell = template.fields[check.field]
    is_open = cell.is_typed and all(one.open_to == "all" for one in (cell, *fields) if one.is_typed)
    return not is_open


def faulty(
    check: OwnCheck, records: Sequence[Record], round_: Round
) -> Iterator[tuple[Record, ...]]:
    """The records of which the check holds, each by itself.

    A centre that may only remark on a record is not asked what it cannot answer. Where the check
    only asks whether values differ within a group, the records of a group together.
    """
    conditions = asked(check, round_)
    is_led_only = is_of_led(check, round_.template)
    found = [
        record
        for record in records
        if (record.is_led or not is_led_only)
        and all(one.holds(record, records) for one in conditions)
    ]
    group = _group(conditions)
    if group is None:
        yield from ((record,) for record in found)
        return
    groups: dict[str, list[Record]] = {}
    for record in found:
        groups.setdefault(group(record), []).append(record)
    yield from map(tuple, groups.values())


def counted(check: OwnCheck, records: Sequence[Record], round_: Round) -> int:
    """How often the check holds: what `count` calculates."""
    return sum(1 for _ in faulty(check, records, round_))


def mark(check: OwnCheck, round_: Round, places: Places) -> str:
    """An Excel expression on one record: 1 where the check holds, else 0."""
    return "*".join(["1", *(condition.mark(places) for condition in asked(check, round_))])


def count(check: OwnCheck, round_: Round, places: Places, among: str = "1") -> str:
    """How often the check holds, for an array formula over all records (without its "=").

    Args:
        check: of the template.
        round_: whose lists it names.
        places: of the records.
        among: an expression that is 1 for a record and 0 for a row without one.
    """
    conditions = asked(check, round_)
    each = "*".join([among, *(condition.each(places) for condition in conditions)])
    if _group(conditions) is None:
        return f"SUM({each})"
    size = conditions[0].of_the_same(places)
    return f"ROUND(SUM({each}/({size}+({size}=0))),0)"


def _group(conditions: Sequence[Asked]) -> Callable[[Record], str] | None:
    """What gathers faulty records into one fault, where the check asks for nothing else."""
    if len(conditions) != 1 or not conditions[0].within or len(conditions[0].slots) != 1:
        return None
    return conditions[0].group
