"""One module for each format of a report."""

from collections.abc import Callable
from typing import Final

from validate.report import Report
from validate.reporters.json import render_json
from validate.reporters.text import render_text
from validate.rule import Language

Reporter = Callable[[Report, Language], str]

REPORTERS: Final[dict[str, Reporter]] = {
    "text": render_text,
    "json": render_json,
}
