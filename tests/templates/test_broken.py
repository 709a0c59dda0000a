"""Broken templates, a file each: every fault is told at its own line, with what to write.

A line's faults stand behind it, each after ``#!``.
"""

import re
from pathlib import Path

import pytest

from cli import _run
from templates.errors import OperatorError
from templates.read_template import read_template

_BROKEN = sorted((Path(__file__).parent / "broken").glob("*.toml"))
_MARK = re.compile(r"  #! ")


def _expected(path: Path) -> set[tuple[int, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {
        (number, says)
        for number, line in enumerate(lines, start=1)
        for says in _MARK.split(line)[1:]
    }


def test_broken__files__are_at_least_twenty() -> None:
    assert len(_BROKEN) >= 20


@pytest.mark.parametrize("path", _BROKEN, ids=lambda path: path.stem)
def test_broken__each_file__tells_every_fault_at_its_line(path: Path) -> None:
    with pytest.raises(OperatorError) as refused:
        read_template(path)
    told = [problem.removeprefix(f"{path}:").split(": ", 1) for problem in refused.value.problems]
    assert {(int(line), says) for line, says in told} == _expected(path)
    assert [int(line) for line, _ in told] == sorted(int(line) for line, _ in told)


@pytest.mark.parametrize("path", _BROKEN, ids=lambda path: path.stem)
def test_broken__checked_by_command__ends_with_exit_2(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["template", "check", str(path)]) == 2
    assert f"{path}:" in capsys.readouterr().err
