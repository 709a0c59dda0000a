"""A real LibreOffice in tests: missing, it fails a run of CI and skips elsewhere."""

import os
from pathlib import Path

import pytest

from samples import office


def convert(path: Path, to: str, out_dir: Path) -> Path:
    """`samples.office.convert` where LibreOffice is installed."""
    if office.program() is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing; make system-deps installs it")
    return office.convert(path, to, out_dir)
