"""A real LibreOffice in tests: missing, it fails a run of CI and skips elsewhere."""

import os
import subprocess
from collections.abc import Mapping, Sequence
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


def recalculated(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The workbooks, by name without ending, as LibreOffice saves them after calculating anew.

    All of them in one go, which is several times as fast as one by one.
    """
    before, after = folder / "før", folder / "efter"
    before.mkdir(parents=True)
    for name, data in files.items():
        (before / f"{name}.xlsx").write_bytes(data)
    saved_again([before / f"{name}.xlsx" for name in files], after)
    return {name: (after / f"{name}.xlsx").read_bytes() for name in files}


def saved_again(paths: Sequence[Path], after: Path) -> Sequence[Path]:
    """The same workbooks in another folder, in this order, calculated anew and saved, in one go."""
    if office.program() is None:
        convert(paths[0], "xlsx", after)  # fails or skips
    profile = f"-env:UserInstallation={office._profile().as_uri()}"
    command = [str(office.program()), profile, "--headless", "--norestore", "--convert-to", "xlsx"]
    subprocess.run(  # noqa: S603 - our own command line
        [*command, "--outdir", str(after), *map(str, paths)],
        capture_output=True,
        timeout=300,
        check=True,
    )
    return [after / path.name for path in paths]
