"""One module for each format of a report."""

from collections.abc import Callable
from typing import Final

from validate.report import Report
from validate.reporters.html import render_html
from validate.reporters.json import render_json
from validate.reporters.jsonl import render_jsonl
from validate.reporters.sarif import render_sarif
from validate.reporters.text import render_text
from validate.reporters.xlsx import render_xlsx
from validate.rule import Language

Reporter = Callable[[Report, Language], str | bytes]
"""Text (UTF-8 on disk), or bytes where the format is binary."""

REPORTERS: Final[dict[str, Reporter]] = {
    "text": render_text,
    "json": render_json,
    "jsonl": render_jsonl,
    "html": render_html,
    "xlsx": render_xlsx,
    "sarif": render_sarif,
}
