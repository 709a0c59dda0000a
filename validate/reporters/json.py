"""The findings as a versioned document (schema ``findings-v1``): same input, same bytes.

``findings-v1.schema.json`` beside this module is the document's JSON Schema.
"""

from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files

from validate.finding import Finding, Level
from validate.report import FileResult, Report
from validate.text import Language
from workbook.json_text import json_text

SCHEMA = "findings-v1"

Entry = dict[str, object]


def render_json(report: Report, language: Language) -> str:
    """The report as JSON text; ``language`` has already shaped the messages."""
    del language
    data = {
        **header_entry(report),
        "files": [file_entry(result) for result in report.files],
        "findings": [finding_entry(finding) for finding in report.findings],
        "changes": list(change_entries(report)),
        "summary": summary_entry(report),
    }
    return json_text(data, indent=2) + "\n"


def findings_schema() -> str:
    """The JSON Schema of the document, as text."""
    return files("validate.reporters").joinpath(f"{SCHEMA}.schema.json").read_text("utf-8")


def header_entry(report: Report) -> Entry:
    """What made the document, and of which round."""
    return {
        "schema": SCHEMA,
        "tool": "budgetrunde",
        "version": version("budgetrunde"),
        "round": report.round.config.round,
    }


def file_entry(result: FileResult) -> Entry:
    """One returned file."""
    return {
        "path": result.name,
        "sha256": result.sha256,
        "template": result.template,
        "centre": result.centre,
        "outcome": result.outcome.value,
    }


def finding_entry(finding: Finding) -> Entry:
    """One finding; a text that does not apply is ""."""
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


def change_entries(report: Report) -> Iterable[Entry]:
    """The severities that the round has changed, each with its reason."""
    for code, change in sorted(report.changes.items()):
        yield {"code": code, "severity": change.severity.value, "reason": change.reason}


def summary_entry(report: Report) -> Entry:
    """How many there are of each."""
    return {
        "files": len(report.files),
        "errors": report.count(Level.ERROR),
        "warnings": report.count(Level.WARNING),
        "infos": report.count(Level.INFO),
    }
