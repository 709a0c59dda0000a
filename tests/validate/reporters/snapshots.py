"""The snapshot of each format; ``python -m tests.validate.reporters.snapshots`` writes them anew.

After a change read the difference before it is kept: the snapshots are what people will see.
"""

import re
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from tests.validate.reporters.small_report import small_report
from validate.report import Report
from validate.reporters import FORMATS, render
from validate.text import Language

_FOLDER = Path(__file__).parent / "snapshots"
# The rules' pages belong to the rules; test_sarif.py looks whether they are there.
_DESCRIPTION = re.compile(r'(Description": \{\s+"text": ")[^\n]+(?=")')
LANGUAGES: tuple[Language, ...] = ("da", "en")


def path(format_: str, language: Language) -> Path:
    """Where the snapshot is kept."""
    return _FOLDER / f"{format_}.{language}.txt"


def rendered(report: Report, format_: str, language: Language) -> str:
    """The report as the snapshot shows it; a workbook by its parts, each element on a line."""
    result = render(report, format_, language)
    if isinstance(result, bytes):
        return "\n".join(_parts(result)) + "\n"
    return _DESCRIPTION.sub(r"\1…", result) if format_ == "sarif" else result


def _parts(workbook: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(workbook)) as package:
        for name in package.namelist():
            yield f"=== {name}"
            yield package.read(name).decode().replace("><", ">\n<")


def write() -> None:
    """Write all snapshots."""
    _FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        report = small_report(Path(folder))
        for format_ in FORMATS:
            for language in LANGUAGES:
                text = rendered(report, format_, language)
                path(format_, language).write_bytes(text.encode())


if __name__ == "__main__":
    write()
