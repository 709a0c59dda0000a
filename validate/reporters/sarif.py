"""The findings in SARIF 2.1.0, which code-review and quality platforms read.

A workbook has no lines, so a result's physical location is its file, by a URI relative to the
round's folder, and its logical locations are the cells.
"""

import hashlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from types import MappingProxyType
from typing import Final

from validate.finding import Finding, Level
from validate.own_checks import own_rules
from validate.report import Report
from validate.reporters.place import relative_path, relative_uri
from validate.rule_page import documentation
from validate.rules import modules, rule
from validate.text import Language
from workbook.json_text import json_text, writable

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = MappingProxyType(
    {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
)
_HOME = "ROUND"

Json = dict[str, object]


def render_sarif(report: Report, language: Language) -> str:
    """The report as one SARIF log with one run; the rules are those that found something."""
    codes = sorted({finding.code for finding in report.findings} | set(report.changes))
    uris = {one.name: relative_uri(relative_path(report, one)) for one in report.files}
    run: Json = {
        "tool": {
            "driver": {
                "name": "budgetrunde",
                "version": version("budgetrunde"),
                "rules": [_rule(report, code) for code in codes],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "ruleConfigurationOverrides": [
                    _override(report, code, codes.index(code)) for code in sorted(report.changes)
                ],
            }
        ],
        "language": language,
        "originalUriBaseIds": {_HOME: {"description": {"text": "The folder of the round."}}},
        "artifacts": [
            {"location": _artifact(uri), **_hashes(one.sha256)}
            for one, uri in zip(report.files, uris.values(), strict=True)
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes, uris) for finding in report.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log, indent=2) + "\n"


def _rule(report: Report, code: str) -> Json:
    own = {one.code: one for one in own_rules(report.round.template)}
    if code in own:
        check = own[code]
        says, fix = (
            text.da.replace("{", "‹").replace("}", "›") for text in (check.message, check.fix)
        )
        return {
            "id": code,
            "name": code.capitalize(),
            "shortDescription": {"text": says},
            "fullDescription": {"text": f"{says} {fix}"},
            "defaultConfiguration": {"level": _LEVELS[check.severity]},
        }
    page = documentation(modules()[code])
    known = rule(code)
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in known.name.split("-")),
        "shortDescription": {"text": page.partition("\n")[0]},
        "fullDescription": {"text": page},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
    }


def _override(report: Report, code: str, index: int) -> Json:
    change = report.changes[code]
    return {
        "descriptor": {"id": code, "index": index},
        "configuration": {"level": _LEVELS[change.severity]},
        "properties": {"reason": change.reason},
    }


def _artifact(uri: str) -> Json:
    return {"uri": uri, "uriBaseId": _HOME}


def _hashes(sha256: str) -> Json:
    return {"hashes": {"sha-256": sha256}} if sha256 else {}


def _result(finding: Finding, codes: Sequence[str], uris: Mapping[str, str]) -> Json:
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.fix}".strip()},
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if finding.file:
        location: Json = {
            "physicalLocation": {"artifactLocation": _artifact(uris[finding.file])},
        }
        if finding.sheet:
            location["logicalLocations"] = _logical(finding)
        result["locations"] = [location]
    return result


def _logical(finding: Finding) -> list[Json]:
    if not finding.cells:
        return [{"name": finding.sheet, "fullyQualifiedName": finding.sheet, "kind": "sheet"}]
    return [
        {"name": cell, "fullyQualifiedName": f"{finding.sheet}!{cell}", "kind": "cell"}
        for cell in finding.cells
    ]


def _fingerprint(finding: Finding) -> str:
    """The same for the same fault of the same item in a later delivery, also where rows moved."""
    what = (finding.code, finding.centre, finding.sheet, finding.column, finding.value)
    where = finding.item or " ".join(finding.cells) or finding.file
    return hashlib.sha256(writable("\0".join((*what, where))).encode()).hexdigest()[:32]
