"""Runs the rules over returned files, stage by stage, so that one fault gives one finding."""

from collections import Counter
from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from templates.frozen import frozen
from validate.apart import must_be_apart
from validate.examine import Examined, Examiner
from validate.facts.explained import explained
from validate.finding import Finding, Level
from validate.inbox import Inbox
from validate.opening import read_data
from validate.order import reading_order
from validate.report import FileResult, Outcome, Report
from validate.rule import Context
from validate.rules import doubting
from validate.run import sees_in_inbox, sees_in_round
from validate.text import Language
from validate.view import (
    OpenedFile,
    OpenedRound,
)
from workbook.naming import centres_named
from workbook.round.model import Round

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and the file's name."""


@frozen(slots=False)
class Validation:
    """The report for people and programs, and the opened files for what comes after.

    Attributes:
        views: with the answers that stand in them. Of files that share a centre, which are taken
            out of everything, all but the first lack them where files were not kept whole.
    """

    report: Report
    views: tuple[OpenedFile, ...]


def validate(
    round_: Round,
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
            # a centre's second file takes the centre out of everything: its identity is enough
            view = replace(file.view, returned=None) if repeated else file.view
            by_file.append(replace(file, view=view))
            if progress is not None:
                progress(len(by_file), len(inbox.files), file.view.name)
    findings, round_view = _together(examiner, by_file, inbox)
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
    round_: Round, name: str, data: bytes, language: Language | None = None
) -> tuple[Finding, ...]:
    """The findings of one workbook that is no file yet; rules across centres are passed over."""
    examiner = Examiner(round_, language or round_.config.language)
    path = Path(name)
    file = examiner.of(path, name, read_data(data))
    inbox = Inbox(((path, name),), (), (), is_whole=False)
    return tuple(_together(examiner, [file], inbox)[0])


def _examined(
    examiner: Examiner, inbox: Inbox, jobs: int | None
) -> Generator[Examined, None, None]:
    if must_be_apart([path for path, _ in inbox.files], jobs):
        from validate.worker import work_apart  # noqa: PLC0415 - multiprocessing is not for one file

        return work_apart(examiner, inbox.files, jobs)
    return (_examined_here(examiner, file) for file in inbox.files)


def _examined_here(examiner: Examiner, file: tuple[Path, str]) -> Examined:
    try:
        return examiner(file)
    except MemoryError:
        return examiner.lost(file)


def _together(
    examiner: Examiner, by_file: Sequence[Examined], inbox: Inbox
) -> tuple[list[Finding], OpenedRound]:
    """All findings, and what the rules across files saw.

    Of single files nobody can say which others there are: rules across files are then passed over.
    """
    findings = [finding for file in by_file for finding in sorted(file.findings, key=reading_order)]
    view = _round_view(examiner.round, by_file, inbox, findings)
    if inbox.is_whole:
        findings += sorted(_across(examiner, view), key=lambda finding: finding.code)
    return findings, view


def _across(examiner: Examiner, view: OpenedRound) -> Iterator[Finding]:
    """What the rules across files see: in the files, and in the records of those accepted."""
    context = Context(view.round, is_incomplete=bool(view.delivered - view.taken))
    returned = {file.name for file in view.files}
    of_inbox = ((rule, seen) for rule in examiner.rules for seen in sees_in_inbox(rule, view))
    yield from examiner.told(of_inbox, context)
    of_round = (
        (rule, seen)
        for rule in examiner.rules
        for seen in sees_in_round(rule, view.records, context)
    )
    for one in examiner.told(of_round, context):
        # what stands in finance's own list is the round's
        yield one if one.file in returned else replace(one, file="", sheet="", cells=())


def _counts(file: Examined) -> bool:
    """Whether the file is known as its centre's, so that a second one makes it doubtful."""
    return file.view.is_identified and not file.stopped and not _is_misnamed(file)


def _is_misnamed(file: Examined) -> bool:
    """Whether nobody can say whose the file is: it is neither taken nor a second one."""
    codes = doubting("owner")
    return any(one.code in codes and one.severity is Level.ERROR for one in file.findings)


def _round_view(
    round_: Round,
    by_file: Sequence[Examined],
    inbox: Inbox,
    findings: Sequence[Finding],
) -> OpenedRound:
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
    accepted = tuple(view for view in identified if view.centre in taken)
    return OpenedRound(
        round_,
        views,
        delivered,
        taken,
        inbox.passed_over,
        inbox.others,
        misnamed,
        accepted=accepted,
        explained=explained(round_, accepted, findings),
    )


def _outcome(file: Examined, faulty: Container[str]) -> Outcome:
    view = file.view
    if view.book is None:
        return Outcome.UNREADABLE
    if file.stopped and not view.is_identified:
        return Outcome.UNIDENTIFIED
    return Outcome.FAULTY if view.name in faulty else Outcome.ACCEPTED
