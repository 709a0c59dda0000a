"""A round of records from its folder: every file examined, counted, and told in every format."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel.returned import ReturnedFile
from tests.support.priorities import priorities_round
from validate.assemble import delivered_files
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.report import Outcome
from validate.reporters import FORMATS, render
from validate.reporters.sarif import render_sarif
from workbook.records.value import Content
from workbook.rows.book import rows_workbook

ROUND = priorities_round()
YEARS = ROUND.config.years
SAVING: Mapping[str, Content] = {
    "nr": "ISU01",
    "kind": "Service",
    "title": "Færre møder",
    "resume": "Møderne på skolerne samles på to dage om ugen.",
    "type": "Effektivisering",
    **{f"amount:{year}": Decimal(-100) for year in YEARS},
}
LAMPS = {
    **SAVING,
    "nr": "TU04",
    "title": "Nye lamper",
    "resume": "LED i alle kommunens gadelygter.",
}
WRONG_SIGN = {**SAVING, "type": "Besparelse", **{f"amount:{year}": Decimal(9) for year in YEARS}}


def _validated(folder: Path, jobs: int | None = None, **files: bytes) -> Validation:
    inbox = folder / "indkommet"
    inbox.mkdir(exist_ok=True)
    for name, data in files.items():
        (inbox / f"{name}.xlsx").write_bytes(data)
    return validate(ROUND, read_inbox([inbox]), "da", jobs=jobs, keep=False)


def _book(centre: str, *records: Mapping[str, Content]) -> bytes:
    return rows_workbook(ROUND, centre, records)


def _whole(folder: Path, jobs: int | None = None) -> Validation:
    return _validated(
        folder,
        jobs,
        cbu=_book("CBU", SAVING),
        cit=_book("CIT", {**SAVING, "nr": "ØU02", "title": "It", "resume": "Færre licenser."}),
        ctm=_book("CTM", LAMPS),
    )


def _told(validation: Validation) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.code, one.file, one.cells) for one in validation.report.findings]


def test_validate__faultless_round__has_no_finding(tmp_path: Path) -> None:
    validation = _whole(tmp_path)
    assert _told(validation) == []
    assert [file.outcome for file in validation.report.files] == [Outcome.ACCEPTED] * 3
    assert validation.report.missing == ()


def test_validate__in_workers__says_the_same(tmp_path: Path) -> None:
    apart, here = _whole(tmp_path, jobs=2), _whole(tmp_path)
    assert apart.report == here.report
    assert delivered_files(apart) == delivered_files(here)


def test_validate__centre_without_file__is_told(tmp_path: Path) -> None:
    validation = _validated(tmp_path, cbu=_book("CBU", SAVING), ctm=_book("CTM", LAMPS))
    assert [(one.code, one.centre) for one in validation.report.findings] == [("MRG009", "CIT")]
    assert validation.report.missing == ("CIT",)


def test_validate__two_files_of_a_centre__neither_counts(tmp_path: Path) -> None:
    validation = _validated(
        tmp_path, cbu=_book("CBU", SAVING), ny=_book("CBU", SAVING), ctm=_book("CTM", LAMPS)
    )
    told = [(one.code, one.severity) for one in validation.report.findings]
    assert ("STR009", Level.ERROR) in told
    assert [len(file.records) for file in delivered_files(validation)] == [1, 1, 0]


def test_validate__rows_inserted_sorted_and_cut__no_finding(tmp_path: Path) -> None:
    file = ReturnedFile(_book("CBU", SAVING, {**SAVING, "nr": "ISU03", "title": "Kurser"}))
    file.insert_rows("Forslag", 6, 2)
    file.sort_rows("Forslag", 8, 9, "A", descending=True)
    validation = _validated(tmp_path, cbu=file.data)
    names = [record.name for record in delivered_files(validation)[0].records]
    assert names == ["ISU03 (Service)", "ISU01 (Service)"]
    assert [one.code for one in validation.report.of("cbu.xlsx")] == []


@pytest.mark.parametrize("format_", FORMATS)
def test_render__own_check__is_told_in_every_format(tmp_path: Path, format_: str) -> None:
    validation = _validated(tmp_path, cbu=_book("CBU", WRONG_SIGN))
    rendered = render(validation.report, format_, "da")
    if isinstance(rendered, str):
        assert "OWN001" in rendered
        assert "Forslag ISU01 (Service) er en Besparelse" in rendered
    else:
        assert rendered[:2] == b"PK"


def test_render_sarif__own_check__is_a_rule_of_the_run(tmp_path: Path) -> None:
    validation = _validated(tmp_path, cbu=_book("CBU", WRONG_SIGN))
    run = json.loads(render_sarif(validation.report, "da"))["runs"][0]
    own = next(one for one in run["tool"]["driver"]["rules"] if one["id"] == "OWN001")
    assert own["defaultConfiguration"] == {"level": "warning"}
    assert own["shortDescription"]["text"] == ("‹Record› er en ‹type›, men alle beløb er positive.")
