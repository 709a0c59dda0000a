"""The Open XML SDK's validator in tests: missing, it fails a run of CI and skips elsewhere."""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest

VERSIONS = ("Office2013", "Microsoft365")
"""The oldest Office that is still met, and the one that most have."""
KINDS = (".xlsx", ".docx")

_PACKAGES = Path(__file__).parents[2] / ".venv/npm/node_modules/@xarsh"
_TIME = 120  # seconds; a validator that hangs is ended


def schema_errors(paths: Iterable[Path]) -> list[str]:
    """What Excel or Word of any version would find wrong in the files, one line for each error."""
    program = _program()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda each: list(_errors(program, *each)), product(paths, VERSIONS))
        return [error for errors in found for error in errors]


def largest(folder: Path) -> list[Path]:
    """The largest file of each kind in the folder, which is likely to hold most of what it can."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in KINDS)
    kinds = sorted({path.suffix for path in paths})
    return [
        max((path for path in paths if path.suffix == kind), key=lambda path: path.stat().st_size)
        for kind in kinds
    ]


def _errors(program: Path, path: Path, version: str) -> Iterator[str]:
    done = subprocess.run(  # noqa: S603 - the validator on a file of our own
        [str(program), str(path), version],
        capture_output=True,
        encoding="utf-8",
        timeout=_TIME,
        check=False,
    )
    for error in json.loads(done.stdout)["errors"]:
        place = f"{error['path']} {error['xPath']}"
        yield f"{path.name}, {version}, {place}: {error['description']}"


def _program() -> Path:
    found = [
        path for path in _PACKAGES.glob("ooxml-validator-*/ooxml-validator*") if path.is_file()
    ]
    if found:
        return found[0]
    if os.environ.get("CI") == "true":
        pytest.fail("the Open XML validator is missing")
    pytest.skip("the Open XML validator is missing; make test installs it where npm is")
