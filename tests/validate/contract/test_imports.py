"""Nobody waits for pandera whose command judges no row."""

import subprocess
import sys
from pathlib import Path

import pytest

from samples.ballerup import SAMPLE

_ROOT = Path(__file__).parents[3]
_CODE = (
    "import sys, cli\n"
    "try: cli.main(sys.argv[1:])\n"
    "except SystemExit: pass\n"
    "print(','.join(sorted({'pandas', 'pandera'} & set(sys.modules))), file=sys.stderr)"
)


def _imported(*arguments: str) -> str:
    command = [sys.executable, "-c", _CODE, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, check=True)  # noqa: S603 - our own
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize("command", [["--help"], ["rules"], ["explain", "SUM003"]])
def test_command__that_judges_no_row__imports_no_pandera(command: list[str]) -> None:
    assert not _imported(*command)


def test_generate__of_a_round__imports_no_pandera(tmp_path: Path) -> None:
    assert not _imported("generate", str(SAMPLE), "--out", str(tmp_path))
    assert any(tmp_path.iterdir())


def test_validate__of_a_file_that_leaves_no_row__imports_no_pandera(tmp_path: Path) -> None:
    file = tmp_path / "nej.xlsx"
    file.write_bytes(b"nej")
    assert not _imported("validate", str(file), "--round", str(SAMPLE))


def test_worker__that_leaves_rows__imports_no_pandera() -> None:
    code = (
        "import sys, validate.examine\n"
        "sys.exit(','.join({'pandas', 'pandera'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, check=False)  # noqa: S603 - our own
    assert done.returncode == 0
