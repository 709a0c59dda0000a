"""The real follow-up, judged by the rules of today and by the rules on records: the same faults."""

from collections.abc import Iterable

from tests.support.follow_up import FOLDER, follow_up_round
from validate.engine import validate
from validate.finding import Finding
from validate.inbox import read_inbox
from workbook.round.folder import load_round


def places(findings: Iterable[Finding]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return sorted((one.code, one.file, one.severity, one.cells) for one in findings)


def test_follow_up__returned_files__the_same_faults_at_the_same_cells() -> None:
    for folder in ("indkommet", "rettet"):
        inbox = read_inbox([FOLDER / folder])
        old = validate(load_round(FOLDER), inbox).report.findings
        new = validate(follow_up_round(), inbox).report.findings
        assert places(new) == places(old)
