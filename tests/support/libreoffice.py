"""A real LibreOffice that opens a file, recalculates every formula and saves it again."""

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

_SECONDS = 180
_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
           xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def convert(path: Path, to: str, out_dir: Path) -> Path:
    """The converted file, in ``out_dir``, with every formula calculated afresh.

    Args:
        path: the file to open.
        to: "xlsx" or "pdf".
        out_dir: another folder than the file's own where ``to`` is its own ending.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    command = [
        *(_program(), f"-env:UserInstallation={_profile().as_uri()}", "--headless", "--norestore"),
        *("--convert-to", to, "--outdir", str(out_dir), str(path)),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own command, on a file of the test
    made = out_dir / f"{path.stem}.{to}"
    if not made.is_file():
        pytest.fail(f"LibreOffice made no {made.name}: {done.stdout} {done.stderr}")
    return made


@cache
def _program() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing")
    return found


@cache
def _profile() -> Path:
    """A profile of this run only: the first start fills it, later ones are faster."""
    folder = Path(tempfile.mkdtemp(prefix="libreoffice-profile-"))
    settings = folder / "user" / "registrymodifications.xcu"
    settings.parent.mkdir()
    settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    return folder
