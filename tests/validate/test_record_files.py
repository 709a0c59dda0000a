"""Files of a round of records: examined, told apart, packed for a worker, counted as delivered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from templates.errors import OperatorError
from tests.support.priorities import priorities_round
from tests.support.returned_rows import (
    FILE,
    FIRST,
    HEADERS,
    SECOND,
    THIRD,
    Typed,
    book,
    stamped,
    text_sheet,
)
from validate import severities
from validate.examine import Examined, Examiner
from validate.finding import Finding, Level
from validate.opening import ReadFile
from validate.rule import FILES, STAGES, Context, Rule, Scope, Seen, rule
from validate.rules import rule_of, rules
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from workbook.round.config import SeverityChange
from workbook.round.model import Round

PATH = Path(FILE)


def _rule(code: str, scope: Scope, level: Level = Level.ERROR, needs: str = "") -> Rule:
    """A rule that sees its fault in every cell of the title, or in the first record."""

    def see(asked: object, context: Context) -> Iterator[Seen]:
        returned = context.returned
        assert returned is not None
        record = returned.records[0]
        if scope is not Scope.VALUE:
            yield Seen((record.values["title"],), record)
        elif asked is record.values["title"]:
            yield Seen()

    return rule(
        code,
        scope,
        name="planted",
        danish="plantet",
        severity=level,
        message=Text("{Record}: “{field}” er {value}.", "{Record}: “{field}” is {value}."),
        fix=Text("Ret det.", "Correct it."),
        needs=needs,
    )(see)


def _examined(
    monkeypatch: pytest.MonkeyPatch,
    planted: Sequence[Rule],
    read: ReadFile | None = None,
    round_: Round | None = None,
) -> Examined:
    of_files = tuple(rule for rule in rules() if rule.scope in FILES)
    monkeypatch.setattr(severities, "rules", lambda: (*of_files, *planted))
    examiner = Examiner(round_ or priorities_round(), "da", keep=True)
    return examiner.of(PATH, FILE, read or stamped(book([FIRST])))


def _codes(findings: Sequence[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_examiner__what_a_rule_sees__is_a_finding_in_the_templates_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = _examined(monkeypatch, [_rule("VAL901", Scope.VALUE)]).findings
    assert found == (
        Finding(
            code="VAL901",
            name="planted",
            severity=Level.ERROR,
            message="Forslag ISU01 (Service): “Titel” er Færre møder.",
            fix="Ret det.",
            file=FILE,
            centre="CBU",
            sheet="Forslag",
            cells=("C6",),
            item="ISU01 (Service)",
            column="Titel",
            value="Færre møder",
            record="forslag ISU01 (Service)",
        ),
    )


def test_examiner__later_stage_at_the_same_cell__is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = [_rule("ROW901", Scope.RECORD), _rule("VAL901", Scope.VALUE)]
    assert _codes(_examined(monkeypatch, rules).findings) == ["VAL901"]


def test_examiner__warning__hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = [_rule("ROW901", Scope.RECORD), _rule("VAL901", Scope.VALUE, Level.WARNING)]
    assert _codes(_examined(monkeypatch, rules).findings) == ["VAL901", "ROW901"]


def test_examiner__rule_of_a_pack__runs_where_the_template_has_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = [
        _rule("ROW901", Scope.RECORDS, needs="saving"),
        _rule("ROW902", Scope.RECORDS, needs="repeats"),
    ]
    assert _codes(_examined(monkeypatch, rules).findings) == ["ROW902"]


def test_examiner__severity_of_the_round__counts(monkeypatch: pytest.MonkeyPatch) -> None:
    change = SeverityChange(severity=Level.INFO, reason="Prøve.")
    round_ = priorities_round(severities={"ROW901": change})
    found = _examined(monkeypatch, [_rule("ROW901", Scope.RECORD)], round_=round_).findings
    assert [finding.severity for finding in found] == [Level.INFO]


def test_examiner__severity_of_an_own_check__may_be_changed() -> None:
    change = SeverityChange(severity=Level.INFO, reason="Prøve.")
    examiner = Examiner(priorities_round(severities={"OWN001": change}), "da")
    assert "OWN001" in [one.code for one in examiner.rules]
    with pytest.raises(OperatorError, match="OWN009, which is no rule"):
        Examiner(priorities_round(severities={"OWN009": change}), "da")


def test_examiner__own_check__is_found_in_its_own_words() -> None:
    rows: list[tuple[Typed, ...]] = [(*FIRST[:4], 100, 250, 250, 250, "Besparelse")]
    found = Examiner(priorities_round(), "da").of(PATH, FILE, stamped(book(rows))).findings
    own = [finding for finding in found if finding.code == "OWN001"]
    assert [(one.message, one.cells) for one in own] == [
        (
            "Forslag ISU01 (Service) er en Besparelse, men alle beløb er positive.",
            ("E6", "F6", "G6", "H6"),
        )
    ]


def test_examiner__personal_number_in_a_message__is_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[tuple[Typed, ...]] = [(*FIRST[:2], "Ring til 010190-1234", *FIRST[3:])]
    read = stamped(book(rows))
    found = _examined(monkeypatch, [_rule("VAL901", Scope.VALUE)], read).findings
    assert "1234" not in found[0].message + found[0].value


@pytest.mark.parametrize("keep", [True, False])
def test_examiner__packed_for_a_worker__comes_back_as_it_was(*, keep: bool) -> None:
    round_ = priorities_round()
    examiner = Examiner(round_, "da", keep=keep)
    examined = examiner.of(PATH, FILE, stamped(book([FIRST, SECOND, THIRD])))
    back = examiner.unpacked(examiner.packed(examined))
    assert back == examined
    assert isinstance(back.view, OpenedFile)
    assert back.view.round is round_
    assert back.view.records[0].values["title"].slot.field is round_.template.fields["title"]


def test_examiner__light_file__keeps_records_and_no_sheet() -> None:
    view = Examiner(priorities_round(), "da").of(PATH, FILE, stamped(book([FIRST]))).view
    assert [record.name for record in view.records] == ["ISU01 (Service)"]
    assert view.returned is not None
    assert view.returned.columns is not None
    assert view.returned.columns.sheet is None
    assert view.book is not None
    assert view.book.sheets == ()


def test_examiner__no_header_row__is_told_and_stops() -> None:
    lost = book([FIRST], ("A", "B", "C"))
    examined = Examiner(priorities_round(), "da").of(PATH, FILE, stamped(lost))
    assert (_codes(examined.findings), examined.stopped) == (["STR010"], True)
    assert examined.findings[0].message == (
        "Arket “Forslag” har ikke længere rækken med overskrifter (“Nr.”, “Udgiftsart” og "
        "“Titel” …)."
    )


def test_examiner__sheet_renamed_and_another_added__are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheets = book([FIRST], HEADERS).sheets
    renamed = replace(book([FIRST]), sheets=(replace(sheets[0], name="Ark1"),))
    read = stamped(renamed, "CBU", None, text_sheet("Noter", "Se bilag."))
    found = _examined(monkeypatch, [], read).findings
    assert [(one.code, one.sheet, one.expected) for one in found] == [
        ("STR011", "Ark1", "Forslag"),
        ("STR012", "Noter", ""),
    ]
    assert found[1].fix == (
        "Står der forslag på det, så skriv dem på arket “Ark1”. Slet derefter arket “Noter”."
    )


def test_examiner__file_of_another_round__is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read = stamped(book([FIRST]), "CBU", priorities_round(round="Maj 2025"))
    examined = _examined(monkeypatch, [_rule("VAL901", Scope.VALUE)], read)
    assert _codes(examined.findings) == ["STR003"]
    assert not examined.view.is_identified


def test_stages__of_rules__run_in_the_order_of_their_scopes() -> None:
    of_one_file = [Stage.FILE, Stage.SHEET, Stage.SHEET, Stage.CELL, Stage.ITEM, Stage.ITEM]
    assert [STAGES[scope] for scope in Scope] == [*of_one_file, Stage.ROUND, Stage.ROUND]


def test_rule_of__module_with_a_rule_on_records_alone__is_that_rule() -> None:
    module = ModuleType("row901_planted")
    module.__dict__["planted"] = _rule("ROW901", Scope.RECORDS, Level.WARNING)
    found = rule_of(module)
    assert (found.code, found.severity, found.stage) == ("ROW901", Level.WARNING, Stage.ITEM)


def test_rule_of__module_without_a_rule__is_a_bug() -> None:
    with pytest.raises(ValueError, match="empty has no rule"):
        rule_of(ModuleType("empty"))
