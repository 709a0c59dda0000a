"""The findings as one JSON object a line, for programs that read line by line.

Every object has a ``type``: first one ``header``, then each ``file``, ``finding`` and ``change``,
last the ``summary``. Without its type, each is what ``findings-v1.schema.json`` defines under that
name.
"""

from collections.abc import Iterator

from validate.report import Report
from validate.reporters.json import (
    Entry,
    change_entries,
    file_entry,
    finding_entry,
    header_entry,
    summary_entry,
)
from validate.text import Language
from workbook.json_text import json_text


def render_jsonl(report: Report, language: Language) -> str:
    """The report as lines of JSON; ``language`` has already shaped the messages."""
    del language
    return "".join(json_text({"type": kind, **entry}) + "\n" for kind, entry in _entries(report))


def _entries(report: Report) -> Iterator[tuple[str, Entry]]:
    yield "header", header_entry(report)
    yield from (("file", file_entry(result)) for result in report.files)
    yield from (("finding", finding_entry(finding)) for finding in report.findings)
    yield from (("change", entry) for entry in change_entries(report))
    yield "summary", summary_entry(report)
