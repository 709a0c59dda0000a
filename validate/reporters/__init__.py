"""One module for each format of a report, with its function ``render_<format>``."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from validate.report import Report
from validate.text import Language

Reporter = Callable[[Report, Language], str | bytes]
"""Text (UTF-8 on disk), or bytes where the format is binary."""

FORMATS: Final = ("text", "json", "jsonl", "html", "xlsx", "sarif")


def render(report: Report, format_: str, language: Language) -> str | bytes:
    """The report in this format, one of `FORMATS`; only its module is imported."""
    module = import_module(f"{__name__}.{format_}")
    reporter: Reporter = getattr(module, f"render_{format_}")
    return reporter(report, language)
