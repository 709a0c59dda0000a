"""The command line: exit codes, what stands on stdout and stderr, and bad input of every kind.

Over 300 lines: every command stands here with what it refuses.
"""

import gc
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import cli
from samples.ballerup import PUBLISHED
from samples.ballerup import SAMPLE as BALLERUP
from samples.excel import ReturnedFile
from samples.ishoj import CORRECTED, SAMPLE
from validate.reporters import FORMATS
from workbook.edition.formats import RENDERERS

_ROOT = Path(__file__).parents[1]
_PLAIN = ("--formats", "xlsx,json")
"""What a test merges that is not about the other formats: a PDF takes most of the time."""


def _run(*arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        cli.main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, check=False)  # noqa: S603 - our own


@pytest.fixture
def rounds(tmp_path: Path) -> Path:
    """A copy of the bundled rounds that a test may change."""
    shutil.copytree(SAMPLE, tmp_path / "runder")
    return tmp_path / "runder"


@pytest.fixture
def corrected(rounds: Path) -> Path:
    """The August round with its corrected answers in the inbox."""
    august = rounds / "august"
    shutil.rmtree(august / "indkommet")
    (august / CORRECTED).rename(august / "indkommet")
    return august


def test_help__imports__nothing_heavy() -> None:
    code = (
        "import sys, cli\n"
        "try: cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'pandas', 'pandera', 'openpyxl', 'xlsxwriter', 'pydantic'} & set(sys.modules)\n"
        "sys.exit(','.join(sorted(heavy)) or 0)"
    )
    done = _python(code)
    assert (done.returncode, done.stderr) == (0, "")


def test_formats__of_the_command__are_those_of_the_reporters() -> None:
    (option,) = [parameter for parameter in cli.validate.params if parameter.name == "format_"]
    assert list(option.type.choices) == list(FORMATS)  # type: ignore[attr-defined]


def test_init__new_folder__runs_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ny runde æøå"
    code, out, _ = _run("init", folder, capsys=capsys)
    assert code == 0
    assert [Path(line).name for line in out.splitlines()] == [
        "runde.toml",
        "aftale.xlsx",
        "indkommet",
    ]
    code, out, _ = _run("generate", folder, capsys=capsys)
    assert code == 0
    assert len(list((folder / "udsendt").glob("*.xlsx"))) == 2
    for path in (folder / "udsendt").glob("*.xlsx"):
        shutil.copy(path, folder / "indkommet")
    code, out, _ = _run("validate", folder, capsys=capsys)
    assert code == 1
    assert out.count("VAL001") == 2  # a line for each file
    assert "2 filer: 4 skal rettes" in out


def test_generate__agreement_changed__names_who_gets_another_workbook(
    rounds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    august = rounds / "august"
    assert _run("generate", august, capsys=capsys)[2] == ""
    assert _run("generate", august, capsys=capsys)[2] == ""
    settings = august / "runde.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("2024-08-16", "2024-08-19"), encoding="utf-8")
    err = _run("generate", august, "--centre", "CJE", capsys=capsys)[2]
    assert err == "Ikke længere som før; send igen til CJE.\n"


def test_commands__hidden_row_in_the_list__is_told_each_time(
    rounds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    august = rounds / "august"
    agreement = august / "aftale.xlsx"
    file = ReturnedFile(agreement.read_bytes())
    file.hide_row(file.sheets()[0], 5)
    agreement.write_bytes(file.data)
    note = "aftale.xlsx: række 5 er skjult, og tæller med som de andre."
    for command in ("generate", "validate", "merge"):
        err = _run(command, august, capsys=capsys)[2]
        assert err.splitlines()[0] == note


def test_init__folder_in_use__is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "noget.txt").write_text("mit")
    code, out, err = _run("init", tmp_path, "--lang", "en", capsys=capsys)
    assert (code, out) == (2, "")
    assert "is not empty" in err
    assert [path.name for path in tmp_path.iterdir()] == ["noget.txt"]


def test_validate__findings__exit_1_and_json_is_the_same_twice(
    rounds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("validate", rounds / "august", "--format", "json")
    code, out, err = _run(*arguments, capsys=capsys)
    again = _run(*arguments, capsys=capsys)[1]
    assert (code, err) == (1, "")
    assert out == again
    document = json.loads(out)
    assert document["schema"] == "findings-v1"
    assert document["summary"]["files"] == 8
    assert document["summary"]["errors"] == 2
    assert list(document["findings"][0]) == [
        *("code", "name", "severity", "file", "centre", "sheet", "cell", "cells", "item"),
        *("column", "value", "expected", "message", "fix"),
    ]


def test_validate__single_good_file__exit_0_and_nothing_on_missing_centres(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (path,) = (corrected / "indkommet").glob("*CØD.xlsx")
    code, out, _ = _run("validate", path, capsys=capsys)
    assert code == 0
    assert "MRG001" not in out


def test_validate__fail_on_warning__exit_1(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("validate", corrected, capsys=capsys)[0] == 0
    assert _run("validate", corrected, "--fail-on", "warning", capsys=capsys)[0] == 1


def test_validate__english__is_english(rounds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = _run("validate", rounds / "august", "--lang", "en", capsys=capsys)[1]
    assert "is not on the list of “Status”. It names Under udmøntning, Afsluttet." in out
    assert "Skal rettes" not in out


def test_validate__output_file__takes_the_payload(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "fund.json"
    code, out, _ = _run("validate", corrected, "--format", "json", "-o", target, capsys=capsys)
    assert (code, out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["summary"]["errors"] == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("fund.html", b"<!doctype html>"),
        ("FUND.HTM", b"<!doctype html>"),
        ("fund.xlsx", b"PK"),
        ("fund.json", b"{\n"),
        ("fund.jsonl", b"{"),
        ("fund.sarif", b"{\n"),
        ("fund.txt", "Opfølgning".encode()),
        ("fund", "Opfølgning".encode()),
    ],
)
def test_validate__output_without_a_format__is_what_its_name_says(
    name: str, begins: bytes, corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = next(path for path in (corrected / "indkommet").iterdir() if "CPS" in path.name)
    arguments = ("validate", file, "--round", corrected, "-o", tmp_path / name)
    assert _run(*arguments, capsys=capsys) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("name", "asked", "told"),
    [
        (
            "fund.html",
            ["--format", "text"],
            "{} er navnet på en fil i formatet html, men --format siger text.",
        ),
        (
            "fund.json",
            ["--format", "xlsx"],
            "{} er navnet på en fil i formatet json, men --format siger xlsx.",
        ),
        ("fund.docx", [], "Endelsen på {} passer ikke til noget format."),
    ],
)
def test_validate__name_and_format_disagree__are_refused_before_anything_is_read(
    name: str,
    asked: list[str],
    told: str,
    corrected: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.rmtree(corrected / "indkommet")
    path = corrected / name
    code, out, err = _run("validate", corrected, *asked, "-o", path, capsys=capsys)
    assert (code, out) == (2, "")
    assert err.startswith(f"budgetrunde: {told.format(path)}\n")
    assert not path.exists()


def test_validate__sarif_in_a_json_file__is_written(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fund.json"
    assert _run("validate", corrected, "--format", "sarif", "-o", path, capsys=capsys)[0] == 0
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_reconcile__output_of_another_ending__is_refused(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "forskelle.html"
    code, _, err = _run("reconcile", tmp_path, corrected, "-o", path, capsys=capsys)
    assert code == 2
    assert err.endswith("Giv filen en af disse: .txt, .json; eller skriv --format.\n")


def test_validate__empty_inbox__exit_3(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(corrected / "indkommet")
    assert _run("validate", corrected, capsys=capsys)[0] == 3
    (corrected / "indkommet").mkdir()
    code, out, err = _run("validate", corrected, capsys=capsys)
    assert (code, out) == (3, "")
    assert "Der er ingen projektmappe i" in err


def test_validate__holiday_photos__exit_3_and_says_how_many(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = tmp_path / "ferie"
    photos.mkdir()
    for number in range(12):
        (photos / f"IMG_{number}.JPG").write_bytes(b"\xff\xd8\xff")
    code, _, err = _run("validate", photos, "--round", corrected, capsys=capsys)
    assert code == 3
    assert "12 andre filer er ikke projektmapper" in err


def test_validate__no_round_anywhere__exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run("validate", tmp_path, capsys=capsys)
    assert (code, out) == (2, "")
    assert "Name the round folder with --round." in err


def test_validate__missing_runde_toml__exit_2_names_init(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corrected / "runde.toml").unlink()
    code, _, err = _run("merge", corrected, capsys=capsys)
    assert code == 2
    assert "runde.toml does not exist" in err
    assert "budgetrunde init" in err


def test_validate__workbook_of_another_municipality__is_a_finding(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = corrected / "runde.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("Ishøj Kommune", "Vallensbæk Kommune"), encoding="utf-8")
    code, out, _ = _run("validate", corrected, capsys=capsys)
    assert code == 1
    assert out.count("STR004") == 9
    assert out.count("\n  Skal rettes  ") == 9


@pytest.mark.parametrize("command", ["generate", "validate", "merge"])
def test_round__severity_that_no_round_may_change__is_refused_before_anything_is_written(
    command: str, rounds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, out = rounds / "august" / "runde.toml", tmp_path / "ud"
    change = '\n[severities.{}]\nseverity = "info"\nreason = "Ingen."\n'
    written = settings.read_text(encoding="utf-8")
    output = "-o" if command == "validate" else "--out"
    for code, told in (
        ("STR001", "STR001 kan ikke ændres: uden den ville svar gå tabt."),
        ("ROW099", "runde.toml ændrer alvoren af ROW099, som ikke er en regel."),
    ):
        settings.write_text(written + change.format(code), encoding="utf-8")
        exit_code, _, err = _run(command, settings.parent, output, out, capsys=capsys)
        assert exit_code == 2
        assert told in err
        assert not out.exists()


def test_merge__errors_stand__writes_nothing_and_names_them(
    rounds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run("merge", rounds / "august", capsys=capsys)
    assert (code, out) == (1, "")
    assert "VAL002" in err
    assert "MRG001" in err
    assert not (rounds / "august" / "samlet").exists()


def test_merge__partial__prints_the_missing_as_not_delivered(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next((corrected / "indkommet").glob("*CBF.xlsx")).unlink()
    assert _run("merge", corrected, *_PLAIN, capsys=capsys)[0] == 1
    assert _run("merge", corrected, *_PLAIN, "--partial", capsys=capsys)[0] == 0
    council = json.loads((corrected / "samlet" / "council.json").read_text(encoding="utf-8"))
    missing = [one["name"] for one in council["records"] if not one["fields"]["status"]]
    assert missing == ["13", "29", "30", "31", "32", "35"]


def test_merge__twice__gives_the_same_bytes(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("merge", corrected, capsys=capsys)
    first = _contents(corrected / "samlet")
    _run("merge", corrected, capsys=capsys)
    assert _contents(corrected / "samlet") == first
    name = "Opfølgning på Budgetaftale 2024 - August 2024"
    assert set(first) == {
        *(f"{name}.{one}" for one in RENDERERS),
        "council.json",
        "sporing.xlsx",
        "sporing.json",
    }


def test_merge__date_and_formats__are_those_of_the_edition(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = _run(
        "merge", corrected, "--formats", "json", "--date", "2024-09-03", capsys=capsys
    )
    assert code == 0
    assert [Path(line).name for line in out.splitlines()] == [
        "council.json",
        "sporing.xlsx",
        "sporing.json",
    ]
    council = json.loads((corrected / "samlet" / "council.json").read_text(encoding="utf-8"))
    assert council["face"]["date"] == "2024-09-03"


def test_merge__no_date__is_of_the_day_on_which_it_is_merged(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = corrected / "runde.toml"
    dated = settings.read_text(encoding="utf-8")
    settings.write_text(dated.replace("date = 2024-09-10", ""), encoding="utf-8")
    before = date.today()  # noqa: DTZ011 - as merge reads it
    _run("merge", corrected, "--formats", "json", capsys=capsys)
    council = json.loads((corrected / "samlet" / "council.json").read_text(encoding="utf-8"))
    day = date.fromisoformat(council["face"]["date"])
    assert before <= day <= date.today()  # noqa: DTZ011 - likewise


def test_merge__date_of_the_settings__is_taken_where_none_is_named(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("merge", corrected, "--formats", "json", capsys=capsys)
    council = json.loads((corrected / "samlet" / "council.json").read_text(encoding="utf-8"))
    assert council["face"]["date"] == "2024-09-10"


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        (
            "--date",
            "2024-01-01",
            "Udgaven kan ikke være fra 2024-01-01: runden blev sendt",
        ),
        ("--date", "3/9 2024", "does not match the format"),
        ("--formats", "odt", "“odt” er ikke et format, en udgave kan få."),
    ],
)
def test_merge__date_or_format_that_is_none__exit_2_and_nothing_is_written(
    option: str, value: str, told: str, corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run("merge", corrected, option, value, capsys=capsys)
    assert (code, out) == (2, "")
    assert told in err
    assert not (corrected / "samlet").exists()


def test_merge__format_that_cannot_be_made__is_told_with_exit_2(
    corrected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbook.edition.formats.RENDERERS", {"xlsx": "not_there:a"})
    code, out, err = _run("merge", corrected, capsys=capsys)
    assert code == 2
    assert [Path(line).name for line in out.splitlines()] == [
        "council.json",
        "sporing.xlsx",
        "sporing.json",
    ]
    assert err.startswith(
        "Ikke skrevet som xlsx: not_there mangler på denne computer.\n"
        "Installer budgetrunde igen, eller nævn de formater, der skal skrives, med --formats.\n"
    )


def test_merge__target_held_open__leaves_the_old_edition_whole(
    corrected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run("merge", corrected, *_PLAIN, capsys=capsys)
    before = _contents(corrected / "samlet")
    settings = corrected / "runde.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("Klima- og Miljøudvalget", "Klimaudvalget"), encoding="utf-8")
    replace = os.replace

    def held(source: str, target: str) -> None:
        if str(target).endswith("sporing.json"):
            raise PermissionError(13, "Permission denied", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    code, out, err = _run("merge", corrected, *_PLAIN, capsys=capsys)
    assert (code, out) == (2, "")
    assert "sporing.json" in err
    assert "Traceback" not in err
    assert _contents(corrected / "samlet") == before


@pytest.mark.skipif(sys.platform == "win32", reason="limits a file's size, which Windows cannot")
def test_merge__full_disk__says_so_and_leaves_nothing(corrected: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "sys.dont_write_bytecode = True\n"  # else modules are compiled into files that are cut off
        "import cli\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "cli.main(['merge', *sys.argv[1:]])"
    )
    done = _python(code, str(corrected), *_PLAIN)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not (corrected / "samlet").exists()


def test_main__a_bug__exit_70_with_a_log(
    corrected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("validate.assemble.assemble", broken)
    code, _, err = _run("merge", corrected, capsys=capsys)
    assert code == 70
    log = Path(err.rsplit(": ", 1)[1].strip())
    assert "ZeroDivisionError: planted" in log.read_text(encoding="utf-8")
    log.unlink()


def test_main__interrupted__exit_130(
    corrected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("validate.assemble.assemble", interrupted)
    assert _run("merge", corrected, capsys=capsys)[0] == 130
    assert not (corrected / "samlet").exists()


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["merge"], ["validate", "--format", "pdf", "x"]]
)
def test_main__wrong_usage__exit_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run(*arguments, capsys=capsys)
    assert (code, out) == (2, "")
    assert "Usage" in err or "Try" in err


def test_template__commands__print_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    listed = _run("template", "list", capsys=capsys)[1].splitlines()
    assert [line.partition("\t")[0] for line in listed] == [
        "katalog",
        "omstilling",
        "opfolgning",
        "prioritering",
    ]
    assert 'id = "opfolgning"' in _run("template", "show", "opfolgning", capsys=capsys)[1]
    assert "is valid." in _run("template", "check", "opfolgning", capsys=capsys)[1]
    assert json.loads(_run("template", "schema", capsys=capsys)[1])["title"]


def test_template_check__broken_file__lists_every_problem_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "template.toml"
    text = _run("template", "show", "opfolgning", capsys=capsys)[1]
    path.write_text(text.replace("decimals = 3", "decimal = 3"), encoding="utf-8")
    code, _, err = _run("template", "check", path, capsys=capsys)
    assert code == 2
    assert "decimal: unknown key; did you mean decimals?" in err


def test_init__from_another_round__names_what_is_new(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("merge", corrected, *_PLAIN, capsys=capsys)
    folder = tmp_path / "november"
    arguments = ("init", folder, "--from", corrected, "--round", "November 2024")
    code, out, err = _run(*arguments, capsys=capsys)
    assert code == 0
    assert out.splitlines() == [
        str(folder / name) for name in ("runde.toml", "aftale.xlsx", "indkommet")
    ]
    assert err.splitlines() == [
        (
            f"round, issued og deadline er nye; alt andet i runde.toml er som i {corrected}: år, "
            "centre, grunde til alvor."
        ),
        f"Ret filerne, og kør så: budgetrunde generate {folder}",
    ]
    assert _run("generate", folder, capsys=capsys)[0] == 0


def test_init__from_and_template__are_refused_together(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("init", tmp_path / "ny", "--from", corrected, "--template", "omstilling")
    code, _, err = _run(*arguments, capsys=capsys)
    assert code == 2
    assert err.startswith("budgetrunde: --from følger den forrige rundes skabelon;")
    assert not (tmp_path / "ny").exists()


@pytest.mark.parametrize("template", ["opfolgning", "katalog"])
def test_init__with_a_name__calls_the_round_so(
    template: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ny"
    arguments = ("init", folder, "--template", template, "--round")
    assert _run(*arguments, 'Juni "2"', capsys=capsys)[0] == 2
    assert _run(*arguments, "Juni 2031", capsys=capsys)[0] == 0
    assert 'round = "Juni 2031"\n' in (folder / "runde.toml").read_text(encoding="utf-8")


def test_demo__twice__runs_offline_and_names_what_to_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"
    for _ in range(2):
        code, out, _ = _run("demo", folder, "--lang", "en", capsys=capsys)
        assert code == 0
    _, _, shown = out.partition("Open these, in this order:\n")
    paths = [Path(line.strip()) for line in shown.splitlines()[::2]]
    assert all(path.is_file() for path in paths)
    assert [(path.parent.name, path.suffix) for path in paths] == [
        ("udsendt", ".xlsx"),
        ("ishoj-2024", ".html"),
        ("retur", ".xlsx"),
        ("retur", ".eml"),
        ("samlet", ".xlsx"),
    ]
    assert all(line.startswith("      ") for line in shown.splitlines()[1::2])


def test_demo__in_danish__says_so_throughout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"
    arguments = ("demo", folder, "--sample", "hoje-taastrup-2026", "--lang", "da")
    code, out, _ = _run(*arguments, capsys=capsys)
    assert code == 0
    _, _, shown = out.partition("Åbn disse i rækkefølge:\n")
    assert [line.strip() for line in shown.splitlines()[1::2]] == [
        "det, et center får og svarer i",
        "fejlene i det, der kom tilbage",
        "et centers svar med fejlene markeret, som det får tilbage",
        "mailen, den er vedhæftet",
        "det, byrådet læser",
    ]
    assert " the " not in out


def test_demo__folder_in_use__is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "august").mkdir()
    (tmp_path / "august" / "runde.toml").write_text("min egen")
    code, _, err = _run("demo", tmp_path, capsys=capsys)
    assert code == 2
    assert "is not empty" in err
    assert (tmp_path / "august" / "runde.toml").read_text() == "min egen"


def test_validate__return_copies__writes_three_files_for_each_faulty_centre_and_a_reminder(
    rounds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "retur"
    code, _, err = _run("validate", rounds / "august", "--return-copies", folder, capsys=capsys)
    assert code == 1
    written = sorted(path.suffix for path in folder.iterdir())
    assert written == [".eml"] * 7 + [".txt"] * 7 + [".xlsx"] * 6
    assert len(err.splitlines()) == 20
    mails = [path.read_text(encoding="utf-8") for path in folder.glob("*.txt")]
    assert not any("senest den" in mail for mail in mails)  # the deadline is long past


def test_validate__reply_by__is_the_day_that_the_mails_name(
    rounds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "retur"
    asked = "--return-copies", folder, "--reply-by", "2999-12-12"
    code, _, _ = _run("validate", rounds / "august", *asked, capsys=capsys)
    mails = [path.read_text(encoding="utf-8") for path in folder.glob("*.txt")]
    assert code == 1
    assert all("senest den 12. december 2999" in mail for mail in mails)


@pytest.mark.parametrize(
    ("day", "said"), [("2024-08-16", "Nobody can answer by 2024-08-16"), ("16/8", "16/8")]
)
def test_validate__reply_by_a_day_that_is_past_or_none__exit_2(
    day: str, said: str, rounds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "--return-copies", tmp_path / "retur", "--reply-by", day, "--lang", "en"
    code, out, err = _run("validate", rounds / "august", *asked, capsys=capsys)
    assert (code, out) == (2, "")
    assert said in err
    assert not (tmp_path / "retur").exists()


def test_validate__reply_by_without_copies__exit_2(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = _run("validate", corrected, "--reply-by", "2999-12-12", capsys=capsys)
    assert code == 2
    assert "--return-copies" in err


def test_validate__no_jobs__exit_2(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run("validate", corrected, "--jobs", "0", capsys=capsys)
    assert (code, out) == (2, "")
    assert "--jobs" in err or "job" in err


def test_validate__two_jobs__says_the_same(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = _run("validate", corrected, "--format", "json", capsys=capsys)
    assert _run("validate", corrected, "--format", "json", "--jobs", "2", capsys=capsys) == alone


def test_explain__known_and_unknown_code__say_what_they_can(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = _run("explain", "VAL002", capsys=capsys)
    assert code == 0
    assert "not-on-list" in out
    code, out, err = _run("explain", "VAL999", capsys=capsys)
    assert (code, out) == (2, "")
    assert "VAL" in err


def test_rules__json__has_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(_run("rules", "--format", "json", capsys=capsys)[1])
    assert document["schema"] == "rules-v1"
    assert {"FIL001", "STR001", "VAL001", "ROW001", "SUM001", "MRG001"} <= {
        rule["code"] for rule in document["rules"]
    }


def test_reconcile__published_overview__exit_1_and_its_own_edition_exit_0(
    rounds: Path, corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rounds.is_dir()
    code, out, _ = _run("reconcile", BALLERUP / PUBLISHED, BALLERUP, capsys=capsys)
    assert code == 1
    assert "20 forskelle." in out
    _run("merge", corrected, *_PLAIN, capsys=capsys)
    (edition,) = (corrected / "samlet").glob("*.xlsx")
    code, out, _ = _run("reconcile", edition, corrected, "--format", "json", capsys=capsys)
    assert code == 0
    assert json.loads(out)["agrees"] is True


def test_demo__of_cases__merges_and_reconciles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = _run("demo", tmp_path / "demo", "--sample", "ballerup-2019", capsys=capsys)
    assert code == 0
    assert "6 errors stand, so nothing is merged." in out
    assert "20 forskelle." in out


def test_demo__of_rows__merges_what_was_corrected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = _run("demo", tmp_path / "demo", "--sample", "hoje-taastrup-2026", capsys=capsys)
    assert code == 0
    assert "7 errors stand, so nothing is merged." in out
    assert "validate again: 0 errors, 0 warnings." in out
    council = tmp_path / "demo" / "hoje-taastrup-2026" / "samlet" / "council.json"
    assert json.loads(council.read_text(encoding="utf-8"))["schema"] == "council-v2"


def test_validate__return_copies_of_an_english_report__are_in_danish(
    rounds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mails = []
    for lang in ("da", "en"):
        folder = tmp_path / lang
        _run(
            *("validate", rounds / "august", "--return-copies", folder, "--lang", lang),
            capsys=capsys,
        )
        mails.append([path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))])
    assert mails[0] == mails[1]
    assert mails[0]


def test_main__after_a_command__garbage_is_collected_again(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["validate", str(tmp_path / "nej.xlsx")])
    assert (left.value.code, gc.isenabled()) == (2, True)
