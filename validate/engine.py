"""Runs the rules over returned files, stage by stage, so that one fault gives one finding."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from templates.errors import OperatorError
from validate.finding import Finding, Level
from validate.inbox import Inbox
from validate.opening import look_into
from validate.remarks.personal import masked
from validate.report import FileResult, Outcome, Report
from validate.resent import without_room_numbers
from validate.rule import Fault, Language, Rule, Stage
from validate.rules import rules
from validate.view import CaseFile, CaseRoundView, FileView, OpenedFile, OpenedRound, RoundView
from validate.worker import read_files
from workbook.address import parse_a1
from workbook.naming import centres_named
from workbook.read.model import Book
from workbook.round.cases import CaseRound
from workbook.round.folder import AnyRound, Round

_FIRST = ("FIL", "STR")  # families that establish where the answers stand
_MISNAMED = "STR008"  # nobody can say whose the file is: it is neither taken nor a second one

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and the file's name."""


@dataclass(frozen=True)
class Validation:
    """The report for people and programs, and the opened files for merge, where they are kept."""

    report: Report
    views: tuple[FileView | CaseFile, ...]


def validate(
    round_: Round | CaseRound,
    inbox: Inbox,
    language: Language | None = None,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    keep: bool = True,
) -> Validation:
    """The findings over all files of the inbox.

    Rules across centres run only where a whole folder was named; of single files nobody can say
    which are missing.

    Args:
        round_: the round that the files answer.
        inbox: the files.
        language: of messages; the round's without it.
        jobs: so many workers read the files; without it, workers only where they are needed.
        progress: told after each file.
        keep: whether the result has the opened files; without them, memory does not grow with
            the number of files.

    Raises:
        OperatorError: the round changes the severity of a rule that does not exist, or is fixed;
            fewer than one job.
    """
    engine = _Engine(round_, language or round_.config.language)
    by_file: list[tuple[FileView | CaseFile, list[Finding], bool]] = []
    centres: Counter[str] = Counter()
    with closing(read_files([path for path, _ in inbox.files], jobs)) as reading:
        for (path, name), read in zip(inbox.files, reading, strict=True):
            view = look_into(round_, path, name, read)
            found, stopped = engine.examine(view)
            centres[view.centre] += 1
            by_file.append((view if keep else _light(view, centres[view.centre]), found, stopped))
            if progress is not None:
                progress(len(by_file), len(inbox.files), name)
    findings = [finding for _, found, _ in by_file for finding in found]
    round_view = _round_view(round_, by_file, inbox, findings)
    if inbox.is_whole:
        findings += engine.examine_round(round_view)
    faulty = {finding.file for finding in findings if finding.severity is Level.ERROR}
    results = tuple(
        FileResult(
            path=view.path,
            name=view.name,
            sha256=view.sha256,
            template=view.stamp.template if view.stamp else "",
            centre=view.centre,
            outcome=_outcome(view, faulty, stopped=stopped),
        )
        for view, _, stopped in by_file
    )
    missing = tuple(
        centre.code
        for centre in round_.config.centres
        if centre.code not in round_view.delivered and round_.takes_part(centre.code)
    )
    report = Report(round_, results, tuple(findings), missing if inbox.is_whole else ())
    return Validation(report, tuple(view for view, _, _ in by_file) if keep else ())


def _light(view: FileView | CaseFile, count: int) -> FileView | CaseFile:
    """The file without what only its own rules look at.

    Rules across centres see the answers of a centre's one file. A second file of a centre takes
    it out of them, so that of further ones only the identity is needed.
    """
    book = None if view.book is None else Book(())
    if count == 1 or not view.is_identified:
        return replace(view, book=book)
    if isinstance(view, CaseFile):
        return replace(view, book=book, cases=())
    return replace(view, book=book, table=None)


class _Engine:
    def __init__(self, round_: AnyRound, language: Language) -> None:
        self._round = round_
        self._language = language
        self._rules = rules()
        known = {rule.code: rule for rule in self._rules}
        for code in round_.config.severities:
            if code not in known:
                raise OperatorError(
                    f"runde.toml changes the severity of {code}, which is no rule.",
                    "Take the code from a report.",
                )
            if known[code].fixed:
                raise OperatorError(
                    f"runde.toml changes the severity of {code}. {code} cannot be changed: "
                    "without it answers would be lost.",
                    f"Take [severities.{code}] out of runde.toml.",
                )

    def examine(self, view: OpenedFile) -> tuple[list[Finding], bool]:
        """The findings of one file, and whether a stage stopped what follows."""
        findings: list[Finding] = []
        for stage in Stage:
            stopped = False
            for rule in self._rules:
                if rule.stage is not stage:
                    continue
                for fault in rule.examine(view):
                    stopped |= fault.stops
                    findings.append(self._finding(rule, _placed(fault, view)))
            findings = _without_follow_on(findings)
            if stopped:
                return findings, True
        return findings, False

    def examine_round(self, view: OpenedRound) -> list[Finding]:
        """The findings across files."""
        return [
            self._finding(rule, fault) for rule in self._rules for fault in rule.examine_round(view)
        ]

    def _finding(self, rule: Rule, fault: Fault) -> Finding:
        # Reports travel by e-mail: no finding repeats a personal number, whichever rule quotes it.
        change = self._round.config.severities.get(rule.code)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=change.severity if change else rule.severity,
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


def _placed(fault: Fault, view: OpenedFile) -> Fault:
    return replace(fault, file=view.name, centre=fault.centre or view.centre)


def _without_follow_on(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that an earlier error explains, in reading order.

    An error takes its cells. One without cells takes its whole column (a column that is missing)
    or, without a column, its whole item (a row that was deleted).
    """
    kept: list[Finding] = []
    taken: set[tuple[str, str]] = set()
    for finding in findings:
        places = {(finding.sheet, cell) for cell in finding.cells}
        whole = {(finding.sheet, whole) for whole in (finding.column, finding.item) if whole}
        if (places and places <= taken) or (finding.code[:3] not in _FIRST and whole & taken):
            continue
        kept.append(finding)
        if finding.severity is Level.ERROR:
            taken |= places
            if not places:
                taken.add((finding.sheet, finding.column or finding.item))
    return sorted(kept, key=_reading_order)


def _reading_order(finding: Finding) -> tuple[object, ...]:
    stage = finding.code[:3] not in _FIRST
    row, column = parse_a1(finding.cell) if finding.cell else (0, 0)
    return (stage, _natural(finding.sheet), row, column, finding.code)


def _natural(name: str) -> list[tuple[int, str]]:
    """Sorts “Sag 9” before “Sag 10”."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts]


def _round_view(
    round_: Round | CaseRound,
    by_file: Sequence[tuple[FileView | CaseFile, list[Finding], bool]],
    inbox: Inbox,
    findings: Sequence[Finding],
) -> RoundView | CaseRoundView:
    views = tuple(view for view, _, _ in by_file)
    misnamed = frozenset(
        view.name
        for view, found, _ in by_file
        if any(one.code == _MISNAMED and one.severity is Level.ERROR for one in found)
    )
    identified = [
        view
        for view, _, stopped in by_file
        if view.is_identified and not stopped and view.name not in misnamed
    ]
    known = {view.name for view in identified}
    centres = Counter(view.centre for view in identified)
    codes = [centre.code for centre in round_.config.centres]
    by_name = {
        code
        for view in views
        if view.name not in known
        for code in (view.centre, *centres_named(view.name, codes))
        if code in codes
    }
    taken = frozenset(code for code, count in centres.items() if count == 1)
    delivered = frozenset(centres) | by_name
    parts = (views, delivered, taken, inbox.passed_over, inbox.others, misnamed)
    accepted = [view for view in identified if view.centre in taken]
    if isinstance(round_, CaseRound):
        cases = tuple(view for view in accepted if isinstance(view, CaseFile))
        return CaseRoundView(round_, *parts, accepted=cases)
    tables = tuple(view for view in accepted if isinstance(view, FileView))
    return RoundView(
        round_, *parts, accepted=tables, explained=_explained(round_, tables, findings)
    )


def _explained(
    round_: Round, accepted: Sequence[FileView], findings: Sequence[Finding]
) -> frozenset[int]:
    """The items whose missing answer is told already."""
    taken = {view.centre for view in accepted}
    lost = {item.nr for item in round_.items if item.centres[0] not in taken}
    lost |= {nr for view in accepted for nr in (*_unanswerable(view), *without_room_numbers(view))}
    errors = {finding.item for finding in findings if finding.severity is Level.ERROR}
    return frozenset(lost | {int(item) for item in errors if item.isdigit()})


def _unanswerable(view: FileView) -> Iterator[int]:
    """The items whose status nobody can read, as its column is missing."""
    if view.layout is None or view.table is None:
        return
    if view.layout.table.answering("status").key not in view.table.columns:
        yield from (place.item.nr for place in view.layout.table.rows if place.role == "lead")


def _outcome(view: OpenedFile, faulty: Container[str], *, stopped: bool) -> Outcome:
    if view.book is None:
        return Outcome.UNREADABLE
    if stopped and not view.is_identified:
        return Outcome.UNIDENTIFIED
    return Outcome.FAULTY if view.name in faulty else Outcome.ACCEPTED
