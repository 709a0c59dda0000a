"""Nobody waits for what a command has no use for: pandas, pandera, XlsxWriter, worker programs."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from samples import ballerup, ishoj, proposals
from validate.apart import SMALL_FILE

_ROOT = Path(__file__).parents[3]
_TABLES = {"numpy", "pandas", "pandera", "typeguard"}
_WORKERS = {"concurrent", "multiprocessing", "subprocess", "validate.worker"}
_HEAVY = {*_TABLES, *_WORKERS, "asyncio", "calamine", "openpyxl", "rich", "ssl", "xlsxwriter"}
_CODE = (
    "import sys, cli\n"
    "try: cli.main(sys.argv[2:])\n"
    "except SystemExit as leaving: print(leaving.code, file=sys.stderr)\n"
    "print(*sorted(set(sys.argv[1].split()) & set(sys.modules)), sep=',', file=sys.stderr)"
)


def _run(modules: set[str], *arguments: str) -> tuple[int, str]:
    """The command's exit code, and which of the modules it has imported."""
    command = [sys.executable, "-c", _CODE, " ".join(modules), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, check=True)  # noqa: S603 - our own
    code, imported = done.stderr.splitlines()[-2:]
    return int(code), imported


@pytest.mark.parametrize("command", [["--help"], ["rules"], ["explain", "SUM003"]])
def test_command__that_judges_no_file__imports_nothing_heavy(command: list[str]) -> None:
    assert _run(_HEAVY, *command) == (0, "")


def test_generate__of_a_round__imports_no_pandera(tmp_path: Path) -> None:
    command = ["generate", str(ballerup.SAMPLE), "--out", str(tmp_path)]
    assert _run({*_TABLES, *_WORKERS}, *command) == (0, "")
    assert any(tmp_path.iterdir())


@pytest.mark.parametrize("format_", ["text", "json", "html"])
@pytest.mark.parametrize(
    ("folder", "centre"),
    [
        (ballerup.SAMPLE, "CAM"),
        (ishoj.SAMPLE / "august", "CKF"),
        (proposals.SAMPLE, "CBE"),
    ],
)
def test_validate__of_one_file__imports_nothing_heavy(
    folder: Path, centre: str, format_: str
) -> None:
    file = _returned(folder, centre)
    assert file.stat().st_size <= SMALL_FILE
    command = ["validate", str(file), "--round", str(folder), "--format", format_]
    assert _run(_HEAVY, *command) == (1, "")


def _returned(folder: Path, centre: str) -> Path:
    """A returned workbook with errors."""
    (found,) = folder.glob(f"indkommet/* {centre}.xlsx")
    return found


def test_validate__of_a_file_that_is_no_workbook__imports_nothing_heavy(tmp_path: Path) -> None:
    file = tmp_path / "nej.xlsx"
    file.write_bytes(b"nej")
    assert _run(_HEAVY, "validate", str(file), "--round", str(ballerup.SAMPLE)) == (1, "")


def test_validate__of_a_whole_round__imports_no_tables_and_no_workers() -> None:
    assert _run({*_TABLES, *_WORKERS}, "validate", str(ballerup.SAMPLE)) == (1, "")


def test_validate__of_a_large_file__has_it_read_by_a_worker(tmp_path: Path) -> None:
    file = tmp_path / "stor.xlsx"
    shutil.copy(_returned(ballerup.SAMPLE, "CAM"), file)
    with file.open("ab") as end:
        end.truncate(SMALL_FILE + 1)
    command = ["validate", str(file), "--round", str(ballerup.SAMPLE)]
    assert _run({"multiprocessing", *_TABLES}, *command) == (1, "multiprocessing")


def test_worker__that_leaves_rows__imports_no_pandera() -> None:
    code = (
        "import sys, validate.examine\n"
        "sys.exit(','.join({'pandas', 'pandera'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, check=False)  # noqa: S603 - our own
    assert done.returncode == 0
