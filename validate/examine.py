"""Examines one returned file: reads it, runs every rule that is about one file alone.

All of it may run in a worker program. What comes back is light: the findings, and of the file only
what the rules across files ask for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from templates.frozen import frozen
from validate.crowd import MOST, Crowd
from validate.finding import Finding, Level
from validate.opening import ReadFile, look_into, read_file
from validate.order import concerns_file
from validate.packing import packed, unpacked
from validate.processor_time import grant
from validate.remarks.personal import masked
from validate.rule import FILES, Context, Rule, Seen
from validate.run import sees_in_file, sees_in_opened
from validate.severities import check_severities, rules_of
from validate.stage import Stage
from validate.text import Language
from validate.view import OpenedFile
from validate.words import finding_of, severity_of, where_of
from workbook.round.model import Round

_RECORD = 0.003  # seconds that all rules may take for a record on a slow computer
_ACROSS = 100  # characters, more than a personal number that the end would cut
_LONGEST = 2_000  # characters of a value in a report
Task = tuple[Path, str]
"""A file, and the name that reports call it by."""


@frozen
class Examined:
    """One file with its findings.

    Attributes:
        findings: in the order in which they were found, of which what follows on depends.
        stopped: whether a stage found that the next cannot run.
    """

    view: OpenedFile
    findings: tuple[Finding, ...]
    stopped: bool


class Examiner:
    """The rules of one round, for one file after the other.

    It travels to workers, and what it finds travels back: the round itself and the layouts made
    from it do not come along a second time (`packed`).
    """

    def __init__(self, round_: Round, language: Language, *, keep: bool = False) -> None:
        """Prepares the rules.

        Args:
            round_: the round that the files answer.
            language: of messages.
            keep: whether views come back with everything that stands in the files.

        Raises:
            OperatorError: the round changes the severity of a rule that does not exist, or is
                fixed.
        """
        self.round = round_
        self._language = language
        self._keep = keep
        self._rules: tuple[Rule, ...] | None = None
        self._stages: tuple[tuple[Rule, ...], ...] | None = None
        check_severities(round_)

    def __call__(self, task: Task) -> Examined:
        """The file as it is; never raises for its content.

        Raises:
            MemoryError: there was none left for it.
        """
        path, name = task
        return self.of(path, name, read_file(path))

    def lost(self, task: Task) -> Examined:
        """The file when whoever examined it was lost over it."""
        path, name = task
        return self.of(path, name, ReadFile())

    def of(self, path: Path, name: str, read: ReadFile) -> Examined:
        """The file that was read."""
        view = look_into(self.round, path, name, read)
        context = Context(view.round, view.returned)
        stopped = False
        # It was read within the time of one file; now each rule looks at each record.
        grant(len(view.returned.records) * _RECORD if view.returned else 0)

        def seen_in_file() -> Iterator[tuple[Rule, Seen]]:
            nonlocal stopped
            for rules in self._by_stage:
                for rule in rules:
                    for seen in _sees(rule, view, context):
                        stopped |= seen.stops
                        yield rule, seen
                if stopped:
                    return

        findings = tuple(self.told(self._without_follow_on(seen_in_file()), context, view))
        return Examined(view if self._keep else view.light(), findings, stopped)

    def told(
        self,
        found: Iterable[tuple[Rule, Seen]],
        context: Context,
        view: OpenedFile | None = None,
    ) -> Iterator[Finding]:
        """The findings that tell what rules saw, in the file or in the round, in this order.

        Of thousands that one rule saw in a file the last finding says how many more there are.
        """
        crowd = Crowd(self._language)
        for rule, seen in found:
            where = where_of(seen)
            if crowd.has_room(rule.code, where.file):
                yield self.seen(rule, seen, context, view)
            elif crowd.knows_rest(rule.code, where.file):
                crowd.add(rule.code, where.file, masked(where.item))
            else:
                crowd.begin_rest(where.file, self.seen(rule, seen, context, view))
        yield from crowd.rests(frozenset(masked(record.name) for record in self.round.records))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that the round's template asks for, the office's own behind them."""
        if self._rules is None:
            self._rules = rules_of(self.round)
        return self._rules

    @property
    def _by_stage(self) -> tuple[tuple[Rule, ...], ...]:
        """The same, by the stage in which each runs."""
        if self._stages is None:
            self._stages = tuple(
                tuple(rule for rule in self.rules if rule.stage is stage) for stage in Stage
            )
        return self._stages

    def seen(
        self, rule: Rule, seen: Seen, context: Context, view: OpenedFile | None = None
    ) -> Finding:
        """The finding that tells what a rule saw, in the file or in the round."""
        found = finding_of(rule, seen, context, self._language, self._severity(rule, seen))
        return replace(
            found,
            message=_shortly(found.message),
            fix=_shortly(found.fix),
            file=found.file or (view.name if view else ""),
            centre=found.centre or (view.centre if view else ""),
            item=_shortly(found.item),
            column=_shortly(found.column),
            value=_shortly(found.value),
            expected=_shortly(found.expected),
            record=_shortly(found.record),
            cells=found.cells[:MOST],
        )

    def _without_follow_on(self, found: Iterable[tuple[Rule, Seen]]) -> Iterator[tuple[Rule, Seen]]:
        """What rules saw in one file without that which an earlier error explains.

        An error takes its cells. One without cells takes its whole column (a column that is
        missing) or, without a column, its whole item (a row that was deleted).
        """
        taken: set[tuple[str, str]] = set()
        for rule, seen in found:
            where = where_of(seen)
            places = {(where.sheet, cell) for cell in where.cells}
            wider = {(where.sheet, name) for name in (where.column, where.item) if name}
            if (places and places <= taken) or (not concerns_file(rule.code) and wider & taken):
                continue
            if self._severity(rule, seen) is Level.ERROR:
                taken |= places or {(where.sheet, where.column or where.item)}
            yield rule, seen

    def _severity(self, rule: Rule, seen: Seen) -> Level:
        change = self.round.config.severities.get(rule.code)
        return change.severity if change else severity_of(rule, seen)

    def __getstate__(self) -> dict[str, object]:
        """Without what is soon made again: it travels to workers."""
        return self.__dict__ | {"_rules": None, "_stages": None}

    def packed(self, examined: Examined) -> bytes:
        """What was found, to be sent from a worker."""
        return packed(self.round, examined)

    def unpacked(self, data: bytes) -> Examined:
        """What a worker has sent; it is one of our own programs."""
        examined: Examined = unpacked(self.round, data)
        return examined


def _shortly(text: str) -> str:
    """The text masked, or of a very long one its beginning: a report repeats no whole document."""
    if len(text) <= _LONGEST:
        return masked(text)
    return f"{masked(text[: _LONGEST + _ACROSS])[:_LONGEST]}…"


def _sees(rule: Rule, view: OpenedFile, context: Context) -> Iterator[Seen]:
    """What the rule sees in the file, or in its records."""
    is_on_file = rule.scope in FILES
    return sees_in_opened(rule, view) if is_on_file else sees_in_file(rule, context)
