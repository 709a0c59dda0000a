"""Examines one returned file: reads it, runs every rule that is about one file alone.

All of it may run in a worker program. What comes back is light: the findings, and of the file only
what the rules across files ask for.
"""

import io
import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from templates.field import BaseField
from validate.contract.clean import table_rows
from validate.contract.rows import TableRows
from validate.finding import Finding, Level
from validate.opening import ReadFile, look_into, read_file
from validate.order import concerns_file
from validate.record_rule import Context, RecordRule, Seen
from validate.record_run import sees_in_file, sees_in_opened
from validate.record_words import finding_of
from validate.remarks.personal import masked
from validate.rule import Fault, Language, Rule, Stage
from validate.rules import rules
from validate.severities import check_severities, rules_on_records
from validate.view import AnyFile, OpenedFile, RecordFile
from workbook.form.layout import FormLayout
from workbook.layout import Layout, layout
from workbook.layouts import AnyLayout, layout_of
from workbook.round.cases import LoadedRound
from workbook.round.records import RecordRound
from workbook.rows.layout import RowsLayout

_Layouts = dict[str, Layout | AnyLayout]
Task = tuple[Path, str]
"""A file, and the name that reports call it by."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One file with its findings.

    Attributes:
        findings: in the order in which they were found, of which what follows on depends.
        stopped: whether a stage found that the next cannot run.
        rows: what can be read of it, for the rules over all files together.
    """

    view: AnyFile
    findings: tuple[Finding, ...]
    stopped: bool
    rows: TableRows


class Examiner:
    """The rules of one round, for one file after the other.

    It travels to workers, and what it finds travels back: the round itself and the layouts made
    from it do not come along a second time (`packed`).
    """

    def __init__(self, round_: LoadedRound, language: Language, *, keep: bool = False) -> None:
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
        self._layouts: _Layouts = {}
        self._record_rules: tuple[RecordRule, ...] | None = None
        check_severities(round_)

    def __call__(self, task: Task) -> Examined:
        """The file as it is; never raises for its content."""
        path, name = task
        return self.of(path, name, read_file(path))

    def lost(self, task: Task) -> Examined:
        """The file when whoever examined it was lost over it."""
        path, name = task
        return self.of(path, name, ReadFile())

    def of(self, path: Path, name: str, read: ReadFile) -> Examined:
        """The file that was read."""
        view = look_into(self.round, path, name, read)
        findings: list[Finding] = []
        stopped = False
        context = Context(view.round, view.returned) if isinstance(view, RecordFile) else None
        for stage in Stage:
            count = len(findings)
            for rule in _stages()[stage]:
                for fault in rule.examine(view):
                    stopped |= fault.stops
                    findings.append(self.finding(rule, _placed(fault, view)))
            for known in self.record_rules:
                if known.stage is stage:
                    for seen in _sees(known, view, context):
                        stopped |= seen.stops
                        findings.append(self.seen(known, seen, context, view))
            if len(findings) > count:
                findings = without_follow_on(findings)
            if stopped:
                break
        rows = TableRows() if stopped else table_rows(view, findings)
        return Examined(view if self._keep else view.light(), tuple(findings), stopped, rows)

    def finding(self, rule: Rule, fault: Fault) -> Finding:
        """The finding that tells the fault.

        Reports travel by e-mail: no finding repeats a personal number, whichever rule quotes it.
        """
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=self._severity(rule),
            message=masked(rule.message.in_language(self._language).format_map(fault.words)),
            fix=masked(rule.fix.in_language(self._language).format_map(fault.words)),
            file=fault.file,
            centre=fault.centre,
            sheet=fault.sheet,
            cells=fault.cells,
            item=masked(fault.item),
            column=masked(fault.column),
            value=masked(fault.value),
            expected=masked(fault.expected),
        )

    @property
    def record_rules(self) -> tuple[RecordRule, ...]:
        """The rules that the round's template asks for, the office's own behind them."""
        if self._record_rules is None:
            self._record_rules = rules_on_records(self.round)
        return self._record_rules

    def seen(
        self, rule: RecordRule, seen: Seen, context: Context | None, view: OpenedFile | None = None
    ) -> Finding:
        """The finding that tells what a rule saw, in the file or in the round."""
        found = finding_of(rule, seen, context, self._language, self._severity(rule))
        return replace(
            found,
            message=masked(found.message),
            fix=masked(found.fix),
            file=found.file or (view.name if view else ""),
            centre=found.centre or (view.centre if view else ""),
            item=masked(found.item),
            column=masked(found.column),
            value=masked(found.value),
            expected=masked(found.expected),
        )

    def _severity(self, rule: Rule | RecordRule) -> Level:
        change = self.round.config.severities.get(rule.code)
        return change.severity if change else rule.severity

    def __getstate__(self) -> dict[str, object]:
        """Without what is soon made again: it travels to workers."""
        return self.__dict__ | {"_layouts": {}, "_record_rules": None}

    def packed(self, examined: Examined) -> bytes:
        """What was found, to be sent from a worker."""
        stream = io.BytesIO()
        _Packer(stream, self.round).dump(examined)
        return stream.getvalue()

    def unpacked(self, data: bytes) -> Examined:
        """What a worker has sent; it is one of our own programs."""
        examined: Examined = _Unpacker(io.BytesIO(data), self.round, self._layouts).load()
        return examined


def _sees(rule: RecordRule, view: OpenedFile, context: Context | None) -> Iterator[Seen]:
    """What the rule sees in the file, or in its records."""
    yield from sees_in_opened(rule, view)
    if context is not None:
        yield from sees_in_file(rule, context)


@cache
def _stages() -> Mapping[Stage, tuple[Rule, ...]]:
    """The rules stage by stage."""
    return {stage: tuple(rule for rule in rules() if rule.stage is stage) for stage in Stage}


def _placed(fault: Fault, view: OpenedFile) -> Fault:
    return replace(fault, file=view.name, centre=fault.centre or view.centre)


def without_follow_on(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one file without those that an earlier error explains.

    They must come in the order in which they were found, and stay in it. An error takes its cells.
    One without cells takes its whole column (a column that is missing) or, without a column, its
    whole item (a row that was deleted).
    """
    kept: list[Finding] = []
    taken: set[tuple[str, str]] = set()
    for finding in findings:
        places = {(finding.sheet, cell) for cell in finding.cells}
        wider = {(finding.sheet, name) for name in (finding.column, finding.item) if name}
        if (places and places <= taken) or (not concerns_file(finding.code) and wider & taken):
            continue
        kept.append(finding)
        if finding.severity is Level.ERROR:
            taken |= places
            if not places:
                taken.add((finding.sheet, finding.column or finding.item))
    return kept


def _layout(round_: LoadedRound, centre: str) -> Layout | AnyLayout:
    match round_:
        case RecordRound():
            return layout_of(round_, centre)
        case _:
            return layout(round_, centre)


class _Packer(pickle.Pickler):
    """Packs what both sides have as a word: the round, and layouts, which are made from it.

    Frozen dataclasses with slots travel field by field: by themselves, taking them out again took
    longer than all else that is done with a file.
    """

    def __init__(self, stream: io.BytesIO, round_: LoadedRound) -> None:
        super().__init__(stream, protocol=pickle.HIGHEST_PROTOCOL)
        self._round = round_
        self._fields: Mapping[str, object] = (
            round_.template.fields if isinstance(round_, RecordRound) else {}
        )

    def persistent_id(self, obj: Any) -> tuple[str, str] | None:
        if obj is self._round:
            return ("round", "")
        if isinstance(obj, BaseField) and self._fields.get(obj.id) is obj:
            return ("field", obj.id)
        if isinstance(obj, Layout | RowsLayout | FormLayout):
            return ("layout", obj.centre)
        return None

    def reducer_override(self, obj: Any) -> Any:
        kind = type(obj)
        if kind not in _fields:
            _fields[kind] = _slots(kind)
        names = _fields[kind]
        return (kind, tuple(getattr(obj, name) for name in names)) if names else NotImplemented


_fields: dict[type, tuple[str, ...]] = {}


def _slots(kind: type) -> tuple[str, ...]:
    """The fields of a slotted dataclass that is made from them alone; none of any other class."""
    if "__slots__" not in kind.__dict__ or not is_dataclass(kind):
        return ()
    made = fields(kind)
    by_place = all(field.init and not field.kw_only for field in made)
    return tuple(field.name for field in made) if by_place else ()


class _Unpacker(pickle.Unpickler):
    def __init__(self, stream: io.BytesIO, round_: LoadedRound, layouts: _Layouts) -> None:
        super().__init__(stream)
        self._round = round_
        self._layouts = layouts

    def persistent_load(self, pid: Any) -> Any:
        what, centre = pid
        if what == "round":
            return self._round
        if what == "field" and isinstance(self._round, RecordRound):
            return self._round.template.fields[centre]
        if centre not in self._layouts:
            self._layouts[centre] = _layout(self._round, centre)
        return self._layouts[centre]
