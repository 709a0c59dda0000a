"""A limit of processor time: what works too long is ended, what waits is not, however busy it is.

Each program under the limit is one of its own, and the same holds of both ways to limit it.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from validate.processor_time import has_overrun

_ROOT = Path(__file__).parents[2]
_CODE = """
import time
from validate.processor_time import by_looking, by_timer, grant

def spin(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass

"""
_WAYS = (
    "by_looking",
    pytest.param(
        "by_timer", marks=pytest.mark.skipif(sys.platform == "win32", reason="POSIX's timer")
    ),
)


def _run(code: str) -> int:
    command = [sys.executable, "-c", _CODE + code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, check=False)  # noqa: S603 - our own
    assert done.stderr == ""
    return done.returncode


@pytest.mark.parametrize("way", _WAYS)
def test_limited__program_that_spins__is_ended(way: str) -> None:
    assert has_overrun(_run(f"with {way}(0.2): spin(60)"))


@pytest.mark.parametrize("way", _WAYS)
def test_limited__program_that_waits_longer__goes_on(way: str) -> None:
    assert _run(f"with {way}(0.2): time.sleep(0.6)") == 0


@pytest.mark.parametrize("way", _WAYS)
def test_limited__one_block_after_the_other__has_the_whole_time(way: str) -> None:
    assert _run(f"for _ in range(3):\n  with {way}(0.5): spin(0.3)") == 0


@pytest.mark.parametrize("way", _WAYS)
def test_grant__within_the_block__gives_so_much_more_and_no_end(way: str) -> None:
    assert _run(f"with {way}(0.4):\n  grant(60)\n  spin(0.8)") == 0
    assert has_overrun(_run(f"with {way}(0.2):\n  grant(0.2)\n  spin(60)"))


@pytest.mark.parametrize("way", _WAYS)
def test_limited__after_the_block__nothing_is_limited(way: str) -> None:
    assert _run(f"with {way}(0.2): pass\nspin(0.6)") == 0


@pytest.mark.parametrize("code", [None, 0, 1, -9])
def test_overrun__program_that_ended_otherwise__has_not(code: int | None) -> None:
    assert not has_overrun(code)


def test_grant__outside_of_any_block__limits_nothing() -> None:
    assert _run("grant(0.1); spin(0.4)") == 0
