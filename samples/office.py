"""A real LibreOffice that opens a file, recalculates every formula and saves it again."""

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from templates.errors import OperatorError
from templates.text import Text

_SECONDS = 180
_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
           xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def program() -> str | None:
    """The path of LibreOffice, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(path: Path, to: str, out_dir: Path) -> Path:
    """The converted file, in ``out_dir``, with every formula calculated afresh.

    Args:
        path: the file to open.
        to: "xlsx" or "pdf".
        out_dir: another folder than the file's own where ``to`` is its own ending.

    Raises:
        OperatorError: LibreOffice is missing, or made nothing.
    """
    found = program()
    if found is None:
        raise OperatorError(
            Text("LibreOffice er ikke installeret.", "LibreOffice is not installed."),
            Text("På Debian: make system-deps.", "On Debian: make system-deps."),
        )
    out_dir.mkdir(parents=True, exist_ok=True)
    command = [
        *(found, f"-env:UserInstallation={_profile().as_uri()}", "--headless", "--norestore"),
        *("--convert-to", to, "--outdir", str(out_dir), str(path)),
    ]
    done = subprocess.run(  # noqa: S603 - our own command line; the path is one argument
        command, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    made = out_dir / f"{path.stem}.{to}"
    if not made.is_file():
        raise OperatorError(
            Text(
                f"LibreOffice lavede ingen {made.name}: {done.stdout} {done.stderr}",
                f"LibreOffice made no {made.name}: {done.stdout} {done.stderr}",
            )
        )
    return made


@cache
def _profile() -> Path:
    """A profile of this run only: the first start fills it, later ones are faster."""
    folder = Path(tempfile.mkdtemp(prefix="libreoffice-profile-"))
    settings = folder / "user" / "registrymodifications.xcu"
    settings.parent.mkdir()
    settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    return folder
