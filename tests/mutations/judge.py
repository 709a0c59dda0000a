"""What came of a plant: what is found, how near it, and what the council would read."""

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tests.mutations.clean import CleanRound, clean_rounds
from tests.mutations.draw import Plant
from tests.mutations.kind import Act
from validate.assemble import assemble, hindrances
from validate.finding import Finding, Level
from validate.inbox import Inbox, read_inbox


class Grade(StrEnum):
    """How a plant was found."""

    EXACT = "exact"
    CONSEQUENCES = "with consequences"
    NOISY = "noisy"
    ELSEWHERE = "elsewhere"
    MISSED = "missed"
    SILENT = "silent"  # harmless, and nothing is found
    FALSE = "false finding"  # harmless, and something is found


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one plant.

    Attributes:
        where: centre, sheet and cell.
        found: the findings that the clean round does not have, as code, level and place.
        refused: whether merge refuses the round.
        changed: what the council reads otherwise: the first places, as paths into council.json.
        failure: what merge failed with, or "".
        harmful: whether something wrong or missing comes before the council without a word.
    """

    family: str
    kind: str
    where: str
    grade: Grade
    found: tuple[str, ...]
    refused: bool
    changed: tuple[str, ...]
    failure: str
    harmful: bool

    @property
    def is_harmless(self) -> bool:
        """Whether nothing was to be found."""
        return self.grade in (Grade.SILENT, Grade.FALSE)


def judged(plant: Plant) -> Result:
    """Plants the fault, validates the round with it and, where that is allowed, merges it."""
    act = plant.act
    clean = clean_rounds()[plant.clean.sample]
    validation = _validated(clean, plant, act)
    new = _new(validation.report.findings, clean.findings)
    refused = bool(hindrances(validation, partial=False))
    changed: tuple[str, ...] = ()
    failure = ""
    if not refused:
        try:
            changed = tuple(_differences(clean.council, clean.merged(validation)))
            if changed:
                with tempfile.TemporaryDirectory() as folder:
                    assemble(clean.round, validation, Path(folder), formats=("xlsx",))
        except Exception as error:  # noqa: BLE001 - a merge that fails is what is looked for
            failure = repr(error)
    near = [one for one in new if _is_at(one, plant, act)]
    told = any(one.severity in (Level.ERROR, Level.WARNING) for one in near)
    lost = (bool(changed) and not plant.kind.is_advice) or plant.kind.says
    harmful = bool(failure) or (not refused and lost and not told)
    return Result(
        plant.family,
        plant.kind.name,
        plant.where,
        _grade(plant, act, new),
        tuple(f"{one.code} {one.severity.value} {one.sheet}!{','.join(one.cells)}" for one in new),
        refused,
        changed[:5],
        failure,
        harmful,
    )


def _validated(clean: CleanRound, plant: Plant, act: Act) -> Any:
    files = {one.name: one.examined for one in clean.files if one is not plant.clean}
    inbox = Inbox((), (), (), is_whole=True)
    if act.sent:
        files[act.name] = clean.examine(act.name, act.bytes)
    if act.extra:
        inbox = _inbox(act)
        for path, name in inbox.files:
            files[name] = clean.examine(name, act.extra[path.name])
    return clean.together(files, inbox)


def _inbox(act: Act) -> Inbox:
    """What the further files are: answers, or passed over."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in act.extra.items():
            (Path(folder) / name).write_bytes(data)
        return read_inbox([Path(folder)])


def _new(found: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    """The findings that are not those of the clean round; what only moved with its row is not."""
    exact = Counter(map(_key, before))
    rest = []
    for one in found:
        if exact[_key(one)]:
            exact[_key(one)] -= 1
        else:
            rest.append(one)
    moved = Counter((code, item) for (code, _, _, _, item), count in exact.items() if count)
    new = []
    for one in rest:
        if one.item and moved[one.code, one.item]:
            moved[one.code, one.item] -= 1
        else:
            new.append(one)
    return new


def _key(one: Finding) -> tuple[str, str, str, tuple[str, ...], str]:
    return one.code, one.file, one.sheet, one.cells, one.item


def _is_at(one: Finding, plant: Plant, act: Act) -> bool:
    """Whether the finding stands where the fault does."""
    match plant.kind.at:
        case "round":
            return True
        case "file":
            return one.file == act.name or one.file in act.extra
        case "sheet":
            return any(sheet == one.sheet for sheet, _ in act.places)
    return any(
        sheet == one.sheet and (cell in one.cells if cell else not one.cells)
        for sheet, cell in act.places
    )


def _follows(one: Finding, plant: Plant, act: Act) -> bool:
    """Whether the finding is about the same thing, or a rule that may follow."""
    record = plant.spot.record
    return (
        one.code in plant.kind.follows
        or _is_at(one, plant, act)
        or (record is not None and record.name in one.item.split(", "))
    )


def _grade(plant: Plant, act: Act, new: Sequence[Finding]) -> Grade:
    kind = plant.kind
    if kind.is_harmless:
        return Grade.FALSE if new else Grade.SILENT
    if not new:
        return Grade.MISSED
    right = [one for one in new if one.code in kind.finds and _is_at(one, plant, act)]
    others = [one for one in new if one not in right]
    if not right:
        return Grade.ELSEWHERE
    if not others:
        return Grade.EXACT
    all_follow = all(_follows(one, plant, act) for one in others)
    return Grade.CONSEQUENCES if all_follow else Grade.NOISY


def _differences(before: object, now: object, path: str = "") -> Iterator[str]:
    """Where two documents say something else, as paths."""
    if isinstance(before, dict) and isinstance(now, dict):
        for name in sorted({*before, *now}):
            yield from _differences(before.get(name), now.get(name), f"{path}/{name}")
    elif isinstance(before, list | tuple) and isinstance(now, list | tuple):
        if len(before) != len(now):
            yield f"{path}: {len(before)} → {len(now)}"
        for index, (one, other) in enumerate(zip(before, now, strict=False)):
            yield from _differences(one, other, f"{path}/{index}")
    elif before != now:
        yield f"{path}: {before!r:.60} → {now!r:.60}"
