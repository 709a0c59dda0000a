"""A workbook over which the XML parser itself runs out of memory is not called damaged."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.packages import pack, rows, workbook, worksheet

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits memory, as POSIX can")

_ROOT = Path(__file__).parents[2]
_READ = """
import resource, sys
from pathlib import Path
from validate import opening
from validate.serving import address_space
data = Path(sys.argv[1]).read_bytes()
opening.read_bytes = lambda path: data  # reading the file itself takes more than the limit
most = address_space() + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_AS, (most, most))
try:
    read = opening.read_file(Path(sys.argv[1]))
    print("read" if read.book else read.refused)
except MemoryError:
    print("lost")
"""
_SIZE = 8 * 2**20
_LITTLE, _ENOUGH = 12 * 2**20, 400 * 2**20

_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
SHEETS = {
    "an attribute": rows('<row r="1" x="{}"/>'),
    "a name": worksheet("<a{}/>"),
    "a comment": worksheet("<!--{}-->"),
    "an instruction": worksheet("<?a {}?>"),
    "a text": rows(_CELL),
    "a text as it stands": rows(_CELL.format("<![CDATA[{}]]>")),
}
"""Sheets that are all one token, which expat must hold as a whole."""


def _long() -> str:
    """So much text, which packs well enough to be worth it and badly enough to be let through."""
    noise = random.Random(1).randbytes(1500).hex()  # noqa: S311 - to repeat
    piece = noise + "a" * 90_000
    return piece * (_SIZE // len(piece))


def _read(path: Path, memory: int) -> str:
    command = [sys.executable, "-c", _READ, str(path), str(memory)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, check=False)  # noqa: S603 - our own
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.slow
@pytest.mark.parametrize("what", SHEETS)
def test_memory__used_up_by_one_token__is_lost_and_not_damaged(what: str, tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(workbook(SHEETS[what].format(_long())))
    assert _read(path, _LITTLE) == "lost"


@pytest.mark.slow
def test_memory__enough_of_it__reads_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(workbook(SHEETS["an attribute"].format(_long())))
    assert _read(path, _ENOUGH) == "read"
    path.write_bytes(pack({}))
    assert _read(path, _ENOUGH) == "no-workbook"
