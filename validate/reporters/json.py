"""The findings as a versioned document (schema ``findings-v1``): same input, same bytes."""

import json
from importlib.metadata import version

from validate.finding import Finding, Level
from validate.report import FileResult, Report
from validate.rule import Language

SCHEMA = "findings-v1"


def render_json(report: Report, language: Language) -> str:
    """The report as JSON text; ``language`` has already shaped the messages."""
    del language
    data = {
        "schema": SCHEMA,
        "tool": "budgetrunde",
        "version": version("budgetrunde"),
        "round": report.round.config.round,
        "files": [_file(result) for result in report.files],
        "findings": [_finding(finding) for finding in report.findings],
        "summary": {
            "files": len(report.files),
            "errors": report.count(Level.ERROR),
            "warnings": report.count(Level.WARNING),
            "infos": report.count(Level.INFO),
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _file(result: FileResult) -> dict[str, str]:
    return {
        "path": result.name,
        "sha256": result.sha256,
        "template": result.template,
        "centre": result.centre,
        "outcome": result.outcome.value,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "file": finding.file,
        "centre": finding.centre,
        "sheet": finding.sheet,
        "cell": finding.cell,
        "cells": list(finding.cells),
        "item": finding.item,
        "column": finding.column,
        "value": finding.value,
        "expected": finding.expected,
        "message": finding.message,
        "fix": finding.fix,
    }
