"""SARIF as an independent reader takes it."""

import csv
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.validate.reporters.small_report import empty_report, small_report
from validate.report import Report
from validate.reporters.sarif import render_sarif


def _run(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render_sarif(report, "da"))["runs"][0]
    return run


def _sarif_tools(folder: Path, *arguments: str) -> str:
    """What ``sarif`` prints of the small report; it fails on a file that it cannot read."""
    path = folder / "report.sarif"
    path.write_text(render_sarif(small_report(folder), "da"), encoding="utf-8")
    command = [sys.executable, "-m", "sarif", *arguments, str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - our own
    return done.stdout


def test_sarif__read_by_sarif_tools__has_every_finding(tmp_path: Path) -> None:
    _sarif_tools(tmp_path, "csv", "--output", str(tmp_path / "report.csv"))
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as table:
        found = [(row["Severity"], row["Code"], row["Location"]) for row in csv.DictReader(table)]
    cet = "indkommet/Opf%C3%B8lgning%20%232%20%3CCET%3E.xlsx"
    assert sorted(found) == [
        ("error", "FIL001", "indkommet/st%C3%B8j.xlsx"),
        ("error", "MRG001", "-"),
        ("error", "VAL002", cet),
        ("error", "VAL002", cet),
        ("note", "ROW001", cet),
        ("warning", "VAL003", "indkommet/ny/CKM.xlsx"),
    ]


def test_sarif__summary_of_sarif_tools__counts_by_level(tmp_path: Path) -> None:
    printed = _sarif_tools(tmp_path, "summary").splitlines()
    assert [line for line in printed if line.startswith(("error:", "warning:", "note:"))] == [
        *("error: 4", "warning: 1", "note: 1")
    ]


def test_sarif__no_findings__has_an_empty_run(tmp_path: Path) -> None:
    run = _run(empty_report(tmp_path))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_sarif__rules__are_documented_and_found_by_their_index(tmp_path: Path) -> None:
    run = _run(small_report(tmp_path))
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == ["FIL001", "MRG001", "ROW001", "VAL002", "VAL003"]
    assert rules[1]["name"] == "NotDelivered"
    assert rules[1]["shortDescription"]["text"] == "A centre that has not delivered."
    assert rules[1]["fullDescription"]["text"].startswith("A centre that has not delivered.\n\n")
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]


def test_sarif__cells__are_logical_locations(tmp_path: Path) -> None:
    (location,) = _run(small_report(tmp_path))["results"][3]["locations"]
    names = [one["fullyQualifiedName"] for one in location["logicalLocations"]]
    assert names == [f"Bo's ark!O{row}" for row in range(6, 12)]


def test_sarif__changed_severity__carries_its_reason(tmp_path: Path) -> None:
    (invocation,) = _run(small_report(tmp_path))["invocations"]
    (override,) = invocation["ruleConfigurationOverrides"]
    assert override["descriptor"]["id"] == "ROW001"
    assert override["configuration"] == {"level": "note"}
    assert override["properties"] == {"reason": "Aftalt & skrevet <den 1. august>."}


def test_fingerprint__row_moved__stays_while_other_faults_differ(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    moved = tuple(replace(one, cells=("O99",)) for one in report.findings[1:3])
    marks = [
        [one["partialFingerprints"]["finding/v1"] for one in _run(each)["results"]]
        for each in (report, replace(report, findings=moved))
    ]
    assert marks[0][1:3] == marks[1]
    assert len(set(marks[0])) == 6
