"""What is installed is what pyproject.toml names, and what is built is the whole application."""

import re
import tarfile
import tomllib
import zipfile
from pathlib import Path

import hatchling.build
import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("cli.py", "samples", "templates", "validate", "workbook")
TESTS_LINE = "# only for tests"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")


def named(requirements: list[str]) -> set[str]:
    """The normalised names of requirements as pyproject.toml writes them."""
    return {re.split(r"[^A-Za-z0-9._-]", each)[0].lower() for each in requirements}


def pinned(text: str) -> set[str]:
    """The names that a part of constraints.txt pins."""
    return set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))


def files_on_disk() -> set[str]:
    """The files of the application, as paths from the top of the repository."""
    found = {
        path.relative_to(ROOT).as_posix()
        for part in PARTS
        for path in [ROOT / part, *(ROOT / part).rglob("*")]
        if path.is_file()
    }
    return {each for each in found if "__pycache__" not in each and "/." not in each}


def test_constraints__running__pins_what_pyproject_names() -> None:
    running, _, _ = CONSTRAINTS.partition(TESTS_LINE)
    wanted = named(PROJECT["project"]["dependencies"]) | named(PROJECT["build-system"]["requires"])
    assert wanted <= pinned(running)


def test_constraints__tests__pins_what_pyproject_names() -> None:
    _, _, testing = CONSTRAINTS.partition(TESTS_LINE)
    assert named(PROJECT["dependency-groups"]["test"]) <= pinned(testing)


def test_constraints__build_group__equals_build_system() -> None:
    assert PROJECT["dependency-groups"]["build"] == PROJECT["build-system"]["requires"]


def test_constraints__every_pin__has_a_hash() -> None:
    blocks = re.split(r"^(?=[a-z0-9-]+==)", CONSTRAINTS, flags=re.MULTILINE)[1:]
    assert [each for each in blocks if "--hash=sha256:" not in each] == []


def test_constraints__every_line__is_pin_hash_or_comment() -> None:
    pin = r"[a-z0-9-]+==\S+( ; [^\\]+)? \\"
    digest = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    allowed = re.compile(rf"|#.*|{pin}|{digest}")
    assert [line for line in CONSTRAINTS.splitlines() if not allowed.fullmatch(line)] == []


def test_constraints__addresses__none() -> None:
    assert "http" not in CONSTRAINTS


@pytest.mark.slow
def test_wheel__contents__are_the_application_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / hatchling.build.build_wheel(str(tmp_path))
    with zipfile.ZipFile(wheel) as archive:
        inside = {each for each in archive.namelist() if ".dist-info/" not in each}
    assert inside == files_on_disk()
    assert {"cli.py", "templates/py.typed"} <= inside


@pytest.mark.slow
def test_sdist__contents__are_the_project_with_tests_and_docs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with tarfile.open(tmp_path / hatchling.build.build_sdist(str(tmp_path))) as archive:
        inside = {each.partition("/")[2] for each in archive.getnames()}
    assert files_on_disk() <= inside
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md")} <= inside
    assert {"README.md", "CHANGELOG.md", "LICENSE", "Makefile", "constraints.txt"} <= inside
    assert "tests/docs.py" in inside


def test_licence__text__is_that_of_the_licence_named() -> None:
    assert PROJECT["project"]["license"] == "EUPL-1.2"
    text = (ROOT / "LICENSE").read_text("utf-8")
    words = " ".join(text.split())
    assert words.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2 EUPL © the European Union")
    assert words.endswith(
        "changes or additions to this Appendix require the production of a new EUPL version."
    )
    assert re.findall(r"^(\d+)\. ", text, re.MULTILINE) == [str(each) for each in range(1, 16)]
