"""Runs the rules over returned files, stage by stage, so that one fault gives one finding."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from templates.table import Source
from validate.apart import must_be_apart
from validate.contract.faults import table_faults
from validate.examine import Examined, Examiner, without_follow_on
from validate.finding import Finding, Level
from validate.follow_up.resent import without_room_numbers
from validate.inbox import Inbox
from validate.opening import read_data
from validate.order import reading_order
from validate.record_explained import explained_records
from validate.record_rule import Context
from validate.record_run import sees_in_inbox, sees_in_round
from validate.report import FileResult, Outcome, Report
from validate.rule import Fault, Language, Rule, Stage
from validate.rules import rules
from validate.view import (
    AnyFile,
    FileView,
    RecordFile,
    RecordRoundView,
    RoundView,
)
from workbook.naming import centres_named
from workbook.round.cases import LoadedRound
from workbook.round.folder import Round
from workbook.round.records import RecordRound

_MISNAMED = "STR008"  # nobody can say whose the file is: it is neither taken nor a second one

_RoundView = RoundView | RecordRoundView

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and the file's name."""


@dataclass(frozen=True)
class Validation:
    """The report for people and programs, and the opened files for what comes after.

    Attributes:
        views: with the answers that stand in them. Of files that share a centre, which are taken
            out of everything, all but the first lack them where files were not kept whole.
    """

    report: Report
    views: tuple[AnyFile, ...]


def validate(
    round_: LoadedRound,
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
        jobs: so many workers examine the files; without it, workers only where they are needed.
        progress: told after each file.
        keep: whether the files come back whole, with every sheet; else with the answers alone, so
            that memory hardly grows with the number of files.

    Raises:
        OperatorError: the round changes the severity of a rule that does not exist, or is fixed;
            fewer than one job.
    """
    examiner = Examiner(round_, language or round_.config.language, keep=keep)
    by_file: list[Examined] = []
    centres: Counter[str] = Counter()
    with closing(_examined(examiner, inbox, jobs)) as files:
        for file in files:
            centres[file.view.centre] += _counts(file)
            repeated = _counts(file) and centres[file.view.centre] > 1 and not keep
            by_file.append(replace(file, view=_emptied(file.view)) if repeated else file)
            if progress is not None:
                progress(len(by_file), len(inbox.files), file.view.name)
    by_file, findings, round_view = _together(examiner, by_file, inbox)
    faulty = {finding.file for finding in findings if finding.severity is Level.ERROR}
    results = tuple(
        FileResult(
            path=file.view.path,
            name=file.view.name,
            sha256=file.view.sha256,
            template=file.view.stamp.template if file.view.stamp else "",
            centre=file.view.centre,
            outcome=_outcome(file, faulty),
        )
        for file in by_file
    )
    missing = tuple(
        centre.code
        for centre in round_.config.centres
        if centre.code not in round_view.delivered and round_.takes_part(centre.code)
    )
    report = Report(round_, results, tuple(findings), missing if inbox.is_whole else ())
    return Validation(report, tuple(file.view for file in by_file))


def validate_data(
    round_: LoadedRound, name: str, data: bytes, language: Language | None = None
) -> tuple[Finding, ...]:
    """The findings of one workbook that is no file yet; rules across centres are passed over."""
    examiner = Examiner(round_, language or round_.config.language)
    path = Path(name)
    file = examiner.of(path, name, read_data(data))
    inbox = Inbox(((path, name),), (), (), is_whole=False)
    return tuple(_together(examiner, [file], inbox)[1])


def _examined(
    examiner: Examiner, inbox: Inbox, jobs: int | None
) -> Generator[Examined, None, None]:
    if must_be_apart([path for path, _ in inbox.files], jobs):
        from validate.worker import work_apart  # noqa: PLC0415 - multiprocessing is not for one file

        return work_apart(examiner, inbox.files, jobs)
    return (examiner(file) for file in inbox.files)


def _together(
    examiner: Examiner, by_file: Sequence[Examined], inbox: Inbox
) -> tuple[list[Examined], list[Finding], _RoundView]:
    """The files with what only their rows show, all findings, and what the rules across files saw.

    Of single files nobody can say which others there are: rules across files are then passed over.
    """
    round_ = examiner.round
    findings = [finding for file in by_file for finding in file.findings]
    view = _round_view(round_, by_file, inbox, findings)
    told: tuple[tuple[Rule, Fault], ...] = ()
    if not isinstance(round_, RecordRound):
        told = table_faults(
            round_,
            [file.rows for file in by_file],
            accepted={file.name for file in view.accepted} if inbox.is_whole else None,
            explained=view.explained if isinstance(view, RoundView) else (),
        )
    own: dict[str, list[Finding]] = defaultdict(list)
    for rule, fault in told:
        if rule.stage is not Stage.ROUND:
            own[fault.file].append(examiner.finding(rule, fault))
    files = [replace(file, findings=_in_order(file, own[file.view.name])) for file in by_file]
    findings = [finding for file in files for finding in file.findings]
    if inbox.is_whole:
        across = [(rule, fault) for rule in rules() for fault in rule.examine_round(view)]
        across += [(rule, fault) for rule, fault in told if rule.stage is Stage.ROUND]
        across.sort(key=lambda one: one[0].code)
        together = [examiner.finding(rule, fault) for rule, fault in across]
        together += _across(examiner, view)
        together.sort(key=lambda finding: finding.code)
        findings += together
    return files, findings, view


def _across(examiner: Examiner, view: _RoundView) -> Iterator[Finding]:
    """What the rules across files see: in the files, and in the records of those accepted."""
    context = Context(view.round) if isinstance(view, RecordRoundView) else None
    records = view.records if isinstance(view, RecordRoundView) else ()
    returned = {file.name for file in view.files}
    for rule in examiner.record_rules:
        yield from (examiner.seen(rule, seen, context) for seen in sees_in_inbox(rule, view))
        if context is not None:
            for seen in sees_in_round(rule, records, context):
                one = examiner.seen(rule, seen, context)
                # what stands in finance's own list is the round's
                yield one if one.file in returned else replace(one, file="", sheet="", cells=())


def _in_order(file: Examined, further: Sequence[Finding]) -> tuple[Finding, ...]:
    """The file's findings as they are read, with those that were found last."""
    found = without_follow_on((*file.findings, *further)) if further else file.findings
    return tuple(sorted(found, key=reading_order))


def _counts(file: Examined) -> bool:
    """Whether the file is known as its centre's, so that a second one makes it doubtful."""
    return file.view.is_identified and not file.stopped and not _is_misnamed(file)


def _is_misnamed(file: Examined) -> bool:
    return any(one.code == _MISNAMED and one.severity is Level.ERROR for one in file.findings)


def _emptied(view: AnyFile) -> AnyFile:
    """Of a centre's second file, which takes the centre out of everything, its identity alone."""
    match view:
        case RecordFile():
            return replace(view, returned=None)
        case _:
            return replace(view, table=None)


def _round_view(
    round_: LoadedRound,
    by_file: Sequence[Examined],
    inbox: Inbox,
    findings: Sequence[Finding],
) -> _RoundView:
    views = tuple(file.view for file in by_file)
    misnamed = frozenset(file.view.name for file in by_file if _is_misnamed(file))
    identified = [file.view for file in by_file if _counts(file)]
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
    if isinstance(round_, RecordRound):
        records = tuple(view for view in accepted if isinstance(view, RecordFile))
        explained = explained_records(round_, records, findings)
        return RecordRoundView(round_, *parts, accepted=records, explained=explained)
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
    errors = [finding for finding in findings if finding.severity is Level.ERROR]
    lost |= {nr for view in accepted for nr in _misnumbered(view, errors)}
    return frozenset(lost | {int(one.item) for one in errors if one.item.isdigit()})


def _misnumbered(view: FileView, errors: Sequence[Finding]) -> Iterator[int]:
    """The items whose number stands in several rows, one of them a row told to be another's."""
    if view.layout is None or view.table is None:
        return
    key = view.layout.table.source(Source.NR).key
    told = {cell for one in errors if one.file == view.name for cell in one.cells}
    for place in view.layout.table.rows:
        rows = view.table.item_rows(place.item.nr)
        if len(rows) > 1 and any(row.address(key) in told for row in rows):
            yield place.item.nr


def _unanswerable(view: FileView) -> Iterator[int]:
    """The items whose status nobody can read, as its column is missing."""
    if view.layout is None or view.table is None:
        return
    if view.layout.table.answering("status").key not in view.table.columns:
        yield from (place.item.nr for place in view.layout.table.rows if place.role == "lead")


def _outcome(file: Examined, faulty: Container[str]) -> Outcome:
    view = file.view
    if view.book is None:
        return Outcome.UNREADABLE
    if file.stopped and not view.is_identified:
        return Outcome.UNIDENTIFIED
    return Outcome.FAULTY if view.name in faulty else Outcome.ACCEPTED
