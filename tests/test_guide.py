"""The Danish guide, walked as written: installed without internet, in an empty folder."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import hatchling.build
import pikepdf
import pytest

from tests.docs import DOCS, ROOT
from tests.support.browser import chromium
from workbook.naming import workbook_name
from workbook.records.record import Record
from workbook.records.value import Contents
from workbook.round.load import load_round
from workbook.rows.book import rows_workbook

GUIDE = DOCS / "kom-godt-i-gang.md"
_BLOCK = re.compile(r"^```powershell\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LONG = 180  # seconds; a command that hangs is ended


def _lines() -> list[str]:
    """The lines that the guide has its reader write, in its order."""
    blocks = _BLOCK.findall(GUIDE.read_text("utf-8"))
    return [line for block in blocks for line in block.splitlines()]


def _commands() -> list[str]:
    """Those of them that are ours; they are the same for PowerShell and for bash."""
    return [line for line in _lines() if line.startswith("budgetrunde ")]


@dataclass(frozen=True)
class Machine:
    """A computer with Python and the command, and the folder that its user stands in."""

    programs: Path
    here: Path

    def run(self, line: str) -> subprocess.CompletedProcess[str]:
        """What comes of the line."""
        return subprocess.run(  # noqa: S603 - our own guide
            ["/bin/bash", "-c", line],
            cwd=self.here,
            env={
                "PATH": f"{self.programs}{os.pathsep}/usr/bin{os.pathsep}/bin",
                "HOME": str(self.here.parent),
                "LANG": "da_DK.UTF-8",
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_LONG,
        )


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """The command installed from a folder of wheels, into an environment of its own.

    Wheels of what it needs are not at hand without a network: a path leads to those installed here.
    """
    home = tmp_path_factory.mktemp("pc")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        (home / "hjul").mkdir()
        hatchling.build.build_wheel(str(home / "hjul"))
    program = home / "program"
    _install(sys.executable, "-m", "venv", program)
    offline = ("--no-index", "--no-deps", "--find-links", home / "hjul", "budgetrunde")
    _install(program / "bin" / "python", "-m", "pip", "install", "--quiet", *offline)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = program / "lib" / version / "site-packages"
    (packages / "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    here = home / "runder"
    here.mkdir()
    return Machine(program / "bin", here)


def _install(*command: str | Path) -> None:
    subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=_LONG)  # noqa: S603


def _answers(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The workbooks of the round as its centres fill them in, by file name."""
    round_ = load_round(folder)
    for centre in round_.config.centres:
        said = [_answer(record) for record in round_.centre_records(centre.code)]
        yield workbook_name(round_.config, centre.code), rows_workbook(round_, centre.code, said)


def _answer(record: Record) -> Contents:
    remark = f"Der er taget hul på arbejdet med punkt {record.name}."
    if not record.is_led:
        return {"remark": f"Vi hjælper til med punkt {record.name}."}
    return {"status": "Under forberedelse", "remark": remark}


@pytest.mark.slow
def test_guide__walked_as_written__ends_with_the_next_round(machine: Machine) -> None:
    demo, init, generate, validate, return_copies, merge, next_one = _commands()
    here, runde = machine.here, machine.here / "runde"

    done = machine.run(demo)
    assert (done.returncode, done.stderr) == (0, "")
    _, _, shown = done.stdout.partition("Åbn disse i rækkefølge:\n")
    assert [(here / line.strip()).is_file() for line in shown.splitlines()[::2]] == [True] * 5

    assert machine.run(init).returncode == 0
    assert {path.name for path in runde.iterdir()} == {"runde.toml", "aftale.xlsx", "indkommet"}

    assert machine.run(generate).returncode == 0
    for sent in (runde / "udsendt").glob("*.xlsx"):
        shutil.copy(sent, runde / "indkommet")
    assert machine.run(validate).returncode == 1
    assert (here / "fund.html").read_text("utf-8").startswith("<!doctype html>")

    assert machine.run(return_copies).returncode == 1
    kinds = sorted(path.suffix for path in (here / "retur").iterdir())
    assert kinds == [".eml"] * 2 + [".txt"] * 2 + [".xlsx"] * 2

    assert machine.run(merge).returncode == 1
    assert not (runde / "samlet").exists()
    for name, data in _answers(runde):
        (runde / "indkommet" / name).write_bytes(data)
    assert machine.run(validate).returncode == 0
    assert machine.run(merge).returncode == 0
    assert list((runde / "samlet").glob("*.xlsx"))

    assert machine.run(next_one).returncode == 0
    assert machine.run("budgetrunde generate februar").returncode == 0
    record, *_ = load_round(here / "februar").records
    assert record.text("previous_status") == "Under forberedelse"


@pytest.mark.slow
def test_wheel__installed_without_internet__runs_from_its_own_files(machine: Machine) -> None:
    code = "import cli, samples.demo, templates; print(cli.__file__, templates.__file__)"
    done = machine.run(f"python -c '{code}'")
    assert [str(machine.programs.parent) in path for path in done.stdout.split()] == [True, True]
    assert machine.run("budgetrunde template check katalog").returncode == 0
    assert machine.run("budgetrunde --version").stdout == "budgetrunde 0.1.0\n"


def test_guide__lines_to_write__send_nothing_through_the_console() -> None:
    assert len(_lines()) == 15
    assert [line for line in _lines() if ">" in line] == []


def test_guide__wheels__are_gathered_and_installed_as_make_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (line,) = (line for line in _lines() if "--no-index" in line)
    assert line.partition("pip ")[2] == "install --no-index --find-links hjul budgetrunde"
    assert line.partition("pip ")[2] in makefile
    assert "WHEELS := dist/hjul\n" in makefile


@pytest.mark.slow
@pytest.mark.chromium
def test_guide__on_paper__is_two_pages(tmp_path: Path) -> None:
    paper = tmp_path / "guide.pdf"
    page = GUIDE.with_suffix(".html").as_uri()
    chromium("--no-pdf-header-footer", f"--print-to-pdf={paper}", page)
    with pikepdf.open(paper) as pdf:
        assert len(pdf.pages) == 2
