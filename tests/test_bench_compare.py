"""The bench of two checkouts: what it runs, in turn; how fast anything is, no test says."""

from pathlib import Path

import pytest

from tests.bench.compare import main

_ROOT = Path(__file__).parents[1]
_CLI = """
import sys
from pathlib import Path

LOG, NAME, CODE = Path({log!r}), {name!r}, {code}


def main():
    what, path, *_ = sys.argv[1:]
    found = [path] if Path(path).is_file() else list(Path(path).glob("indkommet/*/*.xlsx"))
    with LOG.open("a", encoding="utf-8") as log:
        print(NAME, what, len(found), *sys.argv[3:4], file=log)
    sys.exit(CODE)
"""


def _checkout(folder: Path, name: str, code: int = 1) -> Path:
    """A checkout with the real samples, whose command only says what it is asked."""
    root = folder / name
    root.mkdir()
    (root / "samples").symlink_to(_ROOT / "samples", target_is_directory=True)
    source = _CLI.format(log=str(folder / "log"), name=name, code=code)
    (root / "cli.py").write_text(source, encoding="utf-8")
    return root


def test_compare__two_checkouts__run_in_turn_over_one_file_and_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = (_checkout(tmp_path, name) for name in ("old", "new"))
    main([str(old), str(new), "--files", "20", "--pairs", "2"])
    log = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    turns = ["old", "new", "old", "new", "new", "old"]  # the first two compile
    asked = ["validate 1 --round", "validate 1 --round", "validate 20", "validate 4"]
    assert log == [f"{name} {what}" for what in asked for name in turns]
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split() == ["processor", "time", "old", "s", "new", "s", "new/old"]
    assert [line[:24].strip() for line in lines] == [
        "one follow-up file",
        "one file of forms",
        "20 follow-up files",
        "4 files of forms",
    ]
    assert [len(line[24:].split()) for line in lines] == [3, 3, 3, 3]


def test_compare__checkout_that_does_not_validate__is_named(tmp_path: Path) -> None:
    old, broken = _checkout(tmp_path, "old"), _checkout(tmp_path, "broken", code=70)
    with pytest.raises(RuntimeError, match=r"broken ended with 70"):
        main([str(old), str(broken), "--files", "1", "--pairs", "1"])
