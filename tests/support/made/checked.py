"""Of which records the office's own checks of a made template hold.

It is told here from what was answered, with none of the application's own code.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias

from tests.support.made.drawn import Toml, is_typed
from tests.support.made.lists import PHASES
from tests.support.made.record import Json
from tests.support.made.round import MadeRound

Answers: TypeAlias = Mapping[str, Json]
"""What stands in a record's cells of one workbook, by field id."""


def times(check: Toml, made: MadeRound, centre: str) -> int:
    """How many findings the check gives in the centre's workbook."""
    (first, *_) = check["when"]
    records = list(_answers(check, made, centre))
    if "differs_within" in first:
        groups: dict[str, set[str]] = {}
        for record in records:
            said = record[first["field"]]
            if said:
                groups.setdefault(str(record["nr"]), set()).add(str(said))
        return sum(len(group) > 1 for group in groups.values())
    return sum(all(_holds(one, record) for one in check["when"]) for record in records)


def _answers(check: Toml, made: MadeRound, centre: str) -> Iterator[Answers]:
    """What the centre is asked: of records that it does not lead only what is open to all."""
    typed = {name for name, field in made.fields.items() if is_typed(field)}
    asked = {check["field"], *(one["field"] for one in check["when"])}
    is_open = all(made.fields[name].get("open_to") == "all" for name in asked & typed)
    for record in made.sent_to(centre):
        if record.centres[0] == centre:
            yield record.answered
        elif is_open and check["field"] in typed:
            remarks = record.remarks.get(centre, {})
            yield {
                name: str(remarks.get(name, "")) if name in typed else said
                for name, said in record.answered.items()
            }


def _holds(condition: Toml, record: Answers) -> bool:
    said = _said(record[condition["field"]])
    if "blank" in condition:
        return not said
    found = [_is_so(condition, one) for one in said]
    return bool(found) and (all(found) if condition.get("years") == "every" else any(found))


def _said(said: Json) -> Sequence[Any]:
    """What stands in the field's cells that are not blank."""
    if isinstance(said, dict):
        return list(said.values())
    return said if isinstance(said, list) else [said] if said else []


def _is_so(condition: Toml, said: str) -> bool:
    (ask,) = condition.keys() & _TESTS.keys()
    return _TESTS[ask](said, condition[ask])


_TESTS: Final[Mapping[str, Callable[[str, Any], bool]]] = {
    "contains": lambda said, part: part in said,
    "longer_than": lambda said, limit: len(said) > limit,
    "above": lambda said, limit: Decimal(said) > limit,
    "below": lambda said, limit: Decimal(said) < limit,
    "before": lambda said, day: date.fromisoformat(said) < date.fromisoformat(day),
    "after": lambda said, day: date.fromisoformat(said) > date.fromisoformat(day),
    "values": lambda said, values: said in values,
    "list_phase": lambda said, phase: PHASES.get(said) == phase,
}
