"""Every command and program in the README and in docs/ runs, and prints what the page shows.

In a block of a console a line after ``$`` is a command, and the lines below it are all that it
prints, on either stream; ``…`` alone on a line stands for any lines. A command ends with 0, or the
page shows with what, by ``echo $?``. A block of Python runs as a program that prints nothing. A
block of TOML that begins with the name of a file is that file, or what follows in it, stands in
place of its line of the same key, or below that of another. A block of ``csv`` is the file that
stands beside that word, one of ``cells`` what is typed in a workbook. The blocks of a page run in
its order, in one folder.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from samples.ishoj import CORRECTED, SAMPLE
from tests.docs import DOCS, README, ROOT

_PAGES = (README, *sorted(DOCS.glob("*.md")))
_BLOCK = re.compile(
    r"^```(console|python|toml|csv|cells)(?: (\S+))?\n(.*?)^```", re.MULTILINE | re.DOTALL
)
_FILE = re.compile(
    r"# (?P<path>[\w/]+\.toml)(?:(?P<further>, further down)|(?P<instead>, in place of the line)"
    r"|, below the line that begins with (?P<above>\w+))?\n"
)
_ASK = "echo $?"
_REST = "…"
_LONG = 120  # seconds; a command that hangs is ended


@dataclass(frozen=True)
class Step:
    """A command of a page, what it prints and how it ends."""

    command: str
    prints: str
    code: int


def steps(page: Path) -> Iterator[Step]:
    """The commands of a page, in its order."""
    for language, path, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if language != "console":
            command = _command(language, path, block)
            if command:
                yield Step(command, prints="", code=0)
            continue
        parts = [part.partition("\n") for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
        for (command, _, prints), (following, _, code) in pairwise([*parts, ("", "", "")]):
            if command != _ASK:
                yield Step(command, prints, int(code) if following == _ASK else 0)


def _command(language: str, path: str, block: str) -> str:
    """What a block that is no console does; "" where it only shows something."""
    if language == "toml":
        return _written(block)
    programs = {
        "python": "python -",
        "csv": f"cat > {path}",
        "cells": f"python -m tests.support.typed_cells {path}",
    }
    return f"{programs[language]} <<'.'\n{block}."


def _written(block: str) -> str:
    """What writes a block of TOML into the file that it names; "" where it names none."""
    named = _FILE.match(block)
    if named is None:
        return ""
    path, (line, *_) = named["path"], block[named.end() :].splitlines()
    if named["instead"]:
        key = line.partition(" ")[0]
        return f"sed -i -f - {path} <<'.'\n/^{key} = /c\\\n{line}\n."
    if named["above"]:
        return f"sed -i -f - {path} <<'.'\n/^{named['above']} = /a\\\n{line}\n."
    return f"cat {'>>' if named['further'] else '>'} {path} <<'.'\n{block}."


def is_shown(prints: str, shown: str) -> bool:
    """Whether the page shows what was printed, but for the lines that it leaves out."""
    lines = [
        r"(?:.*\n)*" if line == _REST else re.escape(line) + r"\n" for line in shown.splitlines()
    ]
    return re.fullmatch("".join(lines), prints) is not None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a reader stands: budgetrunde on the path, ``make demo`` as in the project's folder."""
    programs = tmp_path / "programs"
    here = tmp_path / "here"
    for each in (programs, here):
        each.mkdir()
    python, command = f'exec "{sys.executable}"', f'"{ROOT / "cli.py"}"'
    for name, line in {
        "budgetrunde": f'{python} {command} "$@"',
        "make": f"{python} {command} demo demo/",
        "python": f'{python} "$@"',
    }.items():
        (programs / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    return here


_OFFICE_LIST = """\
Nr.;Afsnit;Ansvarlig centerchef og direktør;Beskrivelse i budgetaftalen;Økonomi (i mio. kr.);\
Ansvarligt udvalg
1;Servicerammeudvidelser;CSO/DVF;Uddannelse af sundhedspersonale;3,0 (2024-2025);SSU

2;Servicerammeudvidelser;CØD/DØS;Ledelsesinformation;0,2 (2024);ØPU
I alt;;;;3,2;
"""


def answered_round(folder: Path) -> None:
    """The round that a page calls ``runde``: the August round with its corrected answers.

    Beside it lies a list as an office exports it.
    """
    (folder / "punkter.csv").write_bytes(_OFFICE_LIST.encode("cp1252"))
    shutil.copytree(SAMPLE / "august", folder / "runde")
    shutil.copytree(SAMPLE / "februar", folder / "februar")
    shutil.rmtree(folder / "runde" / "indkommet")
    (folder / "runde" / CORRECTED).rename(folder / "runde" / "indkommet")


def run(step: Step, folder: Path) -> subprocess.CompletedProcess[str]:
    """What came of a command."""
    surroundings = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PATH": f"{folder.parent / 'programs'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        "LC_ALL": "C.UTF-8",  # else a Danish system is told in Danish
    }
    return subprocess.run(  # noqa: S603 - our own pages
        ["/bin/bash", "-c", step.command],
        cwd=folder,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=_LONG,
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", [page for page in _PAGES if any(steps(page))], ids=lambda p: p.stem
)
def test_tour__commands_of_a_page__print_what_it_shows(page: Path, folder: Path) -> None:
    if page.stem == "running-a-round":
        answered_round(folder)
    if page.stem == "a-workbook-of-your-own":
        (folder / "anlaeg").mkdir()
    for step in steps(page):
        done = run(step, folder)
        assert done.returncode == step.code, (step.command, done.stdout)
        assert is_shown(done.stdout, step.prints), (step.command, done.stdout)


def test_tour__make_demo__is_what_the_makefile_runs() -> None:
    assert "$(VENV)/bin/budgetrunde demo demo/\n" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_tour__pages__have_these_commands() -> None:
    found = {page.stem: len(list(steps(page))) for page in _PAGES}
    assert {name: count for name, count in found.items() if count} == {
        "README": 8,
        "a-workbook-of-your-own": 26,
        "running-a-round": 8,
        "setting-up": 3,
        "templates": 13,
    }


@pytest.mark.parametrize(
    ("printed", "shown", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\n", False),
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nb\nc\n", "…\nb\n", False),
        ("", "…\n", True),
        ("a.b\n", "a?b\n", False),
    ],
)
def test_tour__comparison__leaves_out_only_what_the_page_does(
    printed: str, shown: str, same: bool
) -> None:
    assert is_shown(printed, shown) is same
