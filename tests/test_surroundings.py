"""The command line where the computer is at fault: rights, paths, a full disk, closed streams."""

import errno
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cli
from samples.ishoj import CORRECTED, SAMPLE
from tests.support.moving_disk.sitecustomize import LOCKED

_ROOT = Path(__file__).parents[1]
_COMMAND = (sys.executable, str(_ROOT / "cli.py"))
_MOVING = str(_ROOT / "tests" / "support" / "moving_disk")
_SMALL_DISK = """
import resource, signal, sys
sys.dont_write_bytecode = True  # else modules are compiled into files cut off at the limit
import cli
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))
cli.main(sys.argv[1:])
"""
_posix = pytest.mark.skipif(sys.platform == "win32", reason="streams and limits of POSIX")


@pytest.fixture
def august(tmp_path: Path) -> Path:
    """The August round with its corrected answers in the inbox, in a folder that may change."""
    shutil.copytree(SAMPLE, tmp_path / "runder")
    found = tmp_path / "runder" / "august"
    shutil.rmtree(found / "indkommet")
    (found / CORRECTED).rename(found / "indkommet")
    return found


def _run(*arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        cli.main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def _started(*arguments: str | Path, **how: Any) -> subprocess.CompletedProcess[str]:
    """The command as a program of its own, with its streams as told."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | how
    command = [*_COMMAND, *map(str, arguments)]
    return subprocess.run(command, text=True, check=False, timeout=120, **streams)  # noqa: S603 - our own


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _denied(only: str) -> Callable[..., Any]:
    """An `os` function that may not touch what has this name; for root mode bits do not bind."""

    def act(path: Any, *arguments: Any, real: Callable[..., Any], **named: Any) -> Any:
        if isinstance(path, str | os.PathLike) and Path(path).name == only:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path, *arguments, **named)

    return act


# Rights


@_posix
@pytest.mark.slow
def test_rights__none_to_the_only_file__is_a_finding(august: Path, tmp_path: Path) -> None:
    path = tmp_path / LOCKED
    shutil.copy(next((august / "indkommet").glob("*CØD.xlsx")), path)
    done = _started(
        *("validate", path, "--round", august, "--format", "json"),
        env={**os.environ, "PYTHONPATH": _MOVING},
    )
    (finding,) = json.loads(done.stdout)["findings"]
    assert (done.returncode, done.stderr, finding["code"]) == (1, "", "FIL009")
    assert "adgang" in finding["message"]


def test_rights__none_to_the_inbox__exit_2_and_says_so(
    august: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    deny, real = _denied("indkommet"), os.scandir
    monkeypatch.setattr(os, "scandir", lambda path=".": deny(path, real=real))
    code, out, err = _run("validate", august, capsys=capsys)
    assert (code, out) == (2, "")
    assert "kan ikke læses" in err


def test_rights__none_to_a_folder_of_the_inbox__exit_2_and_says_so(
    august: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (august / "indkommet" / "eftersendt").mkdir()
    deny, real = _denied("eftersendt"), os.scandir
    monkeypatch.setattr(os, "scandir", lambda path=".": deny(path, real=real))
    code, out, err = _run("validate", august, capsys=capsys)
    assert (code, out) == (2, "")
    assert "eftersendt" in err


@pytest.mark.parametrize("name", ["runde.toml", "aftale.xlsx"])
def test_rights__folder_in_place_of_a_file__exit_2_and_names_it(
    name: str, august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (august / name).unlink()
    (august / name).mkdir()
    code, out, err = _run("validate", august, capsys=capsys)
    assert (code, out) == (2, "")
    assert name in err


@pytest.mark.parametrize("option", ["-o", "--return-copies"])
def test_output__file_where_a_folder_should_be__exit_2_and_leaves_it(
    option: str, august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "optaget").write_text("min")
    target = tmp_path / "optaget" / "fund.txt" if option == "-o" else tmp_path / "optaget"
    (august / "indkommet" / "x.xlsx").write_bytes(b"")
    code, out, err = _run("validate", august, option, target, capsys=capsys)
    assert (code, out, (tmp_path / "optaget").read_text()) == (2, "", "min")
    assert "intet er skrevet" in err


# Paths


def _deep(folder: Path, length: int = 300) -> Path:
    """A folder whose path has more signs than Windows once took."""
    while len(str(folder)) <= length:
        folder /= "en mappe med et langt navn på æ, ø og å"
    return folder


def test_path__of_300_characters__is_read_but_holds_no_workbook_that_excel_cannot_open(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = _deep(tmp_path)
    shutil.copytree(august, deep)
    shutil.copytree(august.parent / "februar", deep.parent / "februar")
    assert _run("validate", deep, "-o", deep / "ud" / "fund.json", capsys=capsys)[0] == 0
    assert (deep / "ud" / "fund.json").is_file()
    for arguments in (("validate", deep, "--return-copies", deep / "retur"), ("merge", deep)):
        before = _names(tmp_path)
        code, _, err = _run(*arguments, capsys=capsys)
        assert (code, _names(tmp_path)) == (2, before)
        assert "Excel åbner højst 218" in err


@_posix
def test_path__name_of_255_bytes__is_read(august: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = next((august / "indkommet").glob("*CØD.xlsx"))
    name = "æ" * 122 + " CØD.xlsx"
    name = "a" * (255 - len(name.encode())) + name
    old.rename(old.with_name(name))
    code, out, err = _run("validate", august, "--format", "json", capsys=capsys)
    assert (code, err) == (0, "")
    assert name in {file["path"] for file in json.loads(out)["files"]}


@_posix
def test_path__name_too_long_to_write__exit_2_and_nothing_written(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _names(tmp_path)
    code, out, err = _run("validate", august, "-o", tmp_path / ("x" * 256), capsys=capsys)
    assert (code, out, _names(tmp_path)) == (2, "", before)
    assert "stien er for lang" in err


@_posix
def test_path__too_long_to_be_there__exit_2_and_says_so(
    august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run("validate", august / ("x" * 256 + ".xlsx"), capsys=capsys)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


# Folders


def test_folder__empty__exit_3_and_says_where_to_put_files(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tom").mkdir()
    code, out, err = _run("validate", tmp_path / "tom", "--round", august, capsys=capsys)
    assert (code, out) == (3, "")
    assert "tom" in err


@pytest.mark.slow
def test_folder__with_5000_files__is_finished_and_reported(
    august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = august / "indkommet"
    answers = len(list(inbox.iterdir()))
    for number in range(4900):
        (inbox / f"IMG_{number}.JPG").write_bytes(b"\xff\xd8\xff")
    for number in range(100 - answers):
        (inbox / f"notat {number}.xlsx").write_text("Kære økonomi")
    code, out, err = _run("validate", august, "--format", "json", capsys=capsys)
    document = json.loads(out)
    found = [finding["code"] for finding in document["findings"]]
    assert (code, err, document["summary"]["files"]) == (1, "", 100)
    assert (found.count("FIL001"), found.count("FIL014")) == (100 - answers, 1)
    assert sum(file["outcome"] == "accepted" for file in document["files"]) == answers


# Streams


@_posix
@pytest.mark.slow
@pytest.mark.parametrize("closed", ["/dev/null", "closed"])
@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_stdin__closed__changes_nothing(closed: str, jobs: tuple[str, ...], august: Path) -> None:
    with open(os.devnull) as nothing:  # noqa: PTH123 - a device
        how = {"stdin": nothing} if closed == "/dev/null" else {"preexec_fn": lambda: os.close(0)}
        done = _started("validate", august, "--format", "json", *jobs, **how)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["summary"]["errors"] == 0


@_posix
@pytest.mark.slow
@pytest.mark.parametrize("format_", ["text", "json"])
def test_stdout__closed_early__ends_quietly(format_: str, august: Path) -> None:
    command = [*_COMMAND, "validate", str(august), "--format", format_]
    with subprocess.Popen(  # noqa: S603 - our own
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()  # before a word was said: as `| true`
        assert running.stderr.read() == ""
    assert running.returncode == 0


@_posix
@pytest.mark.slow
@pytest.mark.parametrize("command", [("validate", "{}"), ("rules",)])
def test_stdout__on_a_full_disk__exit_2_and_says_so(command: tuple[str, ...], august: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = _started(*(word.format(august) for word in command), stdout=full)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr
    assert done.stderr.startswith("budgetrunde: ")


@_posix
@pytest.mark.slow
@pytest.mark.parametrize("option", ["-o", "--return-copies"])
def test_output__on_a_full_disk__exit_2_and_nothing_half_written(
    option: str, august: Path, tmp_path: Path
) -> None:
    (august / "indkommet" / next(iter(_names(august / "indkommet")))).write_bytes(b"")
    for number in range(12):
        (august / "indkommet" / f"notat {number}.xlsx").write_text("Kære økonomi")
    target = tmp_path / "ud" / ("fund.json" if option == "-o" else "retur")
    command = [sys.executable, "-c", _SMALL_DISK, "validate", str(august), option, str(target)]
    before = _names(tmp_path)
    done = subprocess.run(  # noqa: S603 - our own
        [*command, "--format", "json"], capture_output=True, text=True, cwd=_ROOT, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "disken er fuld" in done.stderr or "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert _names(tmp_path) == before


@pytest.mark.parametrize("jobs", ["0", "-3"])
def test_jobs__fewer_than_one__exit_2_and_writes_nothing(
    jobs: str, august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _names(tmp_path)
    target = tmp_path / "ud" / "fund.json"
    code, out, err = _run("validate", august, "--jobs", jobs, "-o", target, capsys=capsys)
    assert (code, out, _names(tmp_path)) == (2, "", before)
    assert "Udelad --jobs." in err


@_posix
@pytest.mark.slow
@pytest.mark.parametrize("stream", [1, 2])
def test_stream__closed_by_the_caller__changes_nothing_else(stream: int, august: Path) -> None:
    done = _started("validate", august, preexec_fn=lambda: os.close(stream))
    assert (done.returncode, done.stderr) == (0, "")
    assert bool(done.stdout) is (stream == 2)


# Where the report goes


@_posix
def test_output__link__stays_and_what_it_points_at_is_written(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, link = tmp_path / "fund.html", tmp_path / "link.html"
    target.write_text("før", encoding="utf-8")
    link.symlink_to(target)
    assert _run("validate", august, "-o", link, capsys=capsys)[0] == 0
    assert link.is_symlink()
    assert "godkendt" in target.read_text(encoding="utf-8")


@_posix
def test_output__pipe__is_written_to_and_stays_one(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "fund.txt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert _run("validate", august, "-o", pipe, capsys=capsys)[0] == 0
        assert "godkendt" in os.read(reader, 60_000).decode()
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@_posix
@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="has no name for its output")
def test_output__named_as_the_output_itself__is_written_to_the_pipe(august: Path) -> None:
    done = _started("validate", august, "--format", "json", "-o", "/dev/stdout")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["schema"] == "findings-v1"


@_posix
def test_output__device_that_is_full__exit_2_and_stays_a_device(
    august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, said = _run("validate", august, "-o", "/dev/full", capsys=capsys)
    assert (code, said.partition(":")[0]) == (2, "budgetrunde")
    assert "disken er fuld" in said
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


# What the office's own files may be


@_posix
@pytest.mark.parametrize("name", ["runde.toml", "aftale.csv", "previous"])
def test_file_of_the_round__pipe_that_nobody_writes__is_told_without_waiting(
    name: str, august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = august / name
    pipe.unlink(missing_ok=True)
    if name == "aftale.csv":
        (august / "aftale.xlsx").unlink()
    if name == "previous":
        _set(august, "previous", '"previous"')
    os.mkfifo(pipe)
    code, _, said = _run("validate", august, capsys=capsys)
    assert (code, said.partition(":")[0]) == (2, "budgetrunde")
    assert name.partition(".")[0] in said


@_posix
def test_output__links_that_lead_to_each_other__is_told(
    august: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "en", tmp_path / "anden"
    one.symlink_to(other)
    other.symlink_to(one)
    code, _, said = _run("validate", august, "-o", one, capsys=capsys)
    assert (code, said.partition(" from ")[0]) == (2, "budgetrunde: Symlink loop")
    assert one.is_symlink()


def test_output__without_a_name__is_told(august: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, said = _run("validate", august, "-o", "", capsys=capsys)
    assert (code, said.partition("\n")[0]) == (
        2,
        "budgetrunde: .: en mappe har det navn: intet er skrevet.",
    )


@_posix
def test_previous__device_without_end__is_told(
    august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _set(august, "previous", '"/dev/zero"')
    code, _, said = _run("validate", august, capsys=capsys)
    assert (code, said) == (
        2,
        "budgetrunde: /dev/zero kan ikke læses: det er ikke en almindelig fil.\n",
    )


@pytest.mark.parametrize("key", ["title", "municipality", "sender"])
@pytest.mark.parametrize("torn", [r"\n", r"\t", r"\u001b[31m", r"\u2028"])
def test_setting__torn_over_two_lines__is_told_with_its_line(
    key: str, torn: str, august: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _set(august, key, f'"Ishøj{torn}Kommune"')
    code, _, said = _run("validate", august, capsys=capsys)
    assert code == 2
    assert f": {key}: skriv det på én linje, uden tabulator og styretegn\n" in said


def _set(round_: Path, key: str, value: str) -> None:
    """Gives a setting of the round another value; the first of this name."""
    path = round_ / "runde.toml"
    lines = path.read_text(encoding="utf-8").split("\n")
    place = next(number for number, line in enumerate(lines) if line.startswith(f"{key} = "))
    lines[place] = f"{key} = {value}"
    path.write_text("\n".join(lines), encoding="utf-8")
