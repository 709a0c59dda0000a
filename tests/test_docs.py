"""The pages of docs/: current where they are generated, reachable, and true to the code."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import click
import pytest

import cli
from templates.check import Condition
from templates.read_template import HOME
from tests.docs import DOCS, GENERATED, README, ROOT
from validate.rule import Rule
from validate.rules import rule
from workbook.edition.letterhead.placeholders import NAMES
from workbook.round.config import RoundConfig, SeverityChange
from workbook.round.edition import EditionSettings

_PAGES = (README, ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md")))
_IDS = [path.stem for path in _PAGES]
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_PATH = re.compile(r"`((?:docs|samples|templates|tests|validate|workbook)/[\w./-]*)`")


def _text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def _anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    prose = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", prose, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_generated__committed_file__is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == GENERATED[path](), "make docs writes it anew"


@pytest.mark.parametrize("page", _PAGES, ids=_IDS)
def test_links__relative__lead_to_a_file_and_a_heading(page: Path) -> None:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in link:
            continue
        target, _, anchor = link.partition("#")
        path = (page.parent / target).resolve() if target else page
        assert path.is_relative_to(ROOT), link
        assert path.is_file(), link
        assert not anchor or anchor in _anchors(path), link


@pytest.mark.parametrize("page", _PAGES, ids=_IDS)
def test_paths__named_in_a_page__exist(page: Path) -> None:
    for path in _PATH.findall(page.read_text(encoding="utf-8")):
        assert (ROOT / path).exists(), path


def test_docs__every_page__is_linked_from_the_readme() -> None:
    linked = set(_LINK.findall(README.read_text(encoding="utf-8")))
    assert {f"docs/{path.name}" for path in DOCS.glob("*.md")} <= linked


def test_commands_page__every_command__has_a_section() -> None:
    def names(group: click.Group, path: str) -> list[str]:
        found = []
        for name, command in group.commands.items():
            if isinstance(command, click.Group):
                found += names(command, f"{path} {name}")
            else:
                found.append(f"{path} {name}")
        return found

    for name in names(cli.app, "budgetrunde"):
        assert f"## `{name}`" in _text("commands.md"), name


def test_setting_up__every_setting_of_a_round__stands_in_it() -> None:
    for part in (*fields(RoundConfig), *fields(EditionSettings)):
        assert f"`{part.name}`" in _text("setting-up.md"), part.name


def test_adding_a_rule__every_part_of_a_rule__stands_in_it() -> None:
    for part in fields(Rule):
        assert f"`{part.name}`" in _text("adding-a-rule.md"), part.name


def test_templates_page__every_test_of_a_condition__stands_in_it() -> None:
    for part in fields(Condition):
        assert f"`{part.name}`" in _text("templates.md"), part.name


def test_templates_page__further_examples__stand_in_a_bundled_template() -> None:
    bundled = [path.read_text(encoding="utf-8") for path in HOME.glob("*.toml")]
    blocks = [each for each in _blocks(_text("templates.md"), "toml") if each.startswith("[")]
    assert len(blocks) > 1
    for block in blocks:
        assert any(block in text for text in bundled), block


def test_setting_up__severity_example__is_one_that_a_round_may_make() -> None:
    (block,) = [one for one in _blocks(_text("setting-up.md"), "toml") if "severities" in one]
    ((code, change),) = tomllib.loads(block)["severities"].items()
    assert SeverityChange(**change).severity != rule(code).severity
    assert not rule(code).fixed


def test_setting_up__letter_paper_example__is_what_settings_take() -> None:
    (block,) = [one for one in _blocks(_text("setting-up.md"), "toml") if "[edition]" in one]
    settings = EditionSettings(**tomllib.loads(block)["edition"])
    assert settings.template == "brevpapir.docx"
    for name in NAMES:
        assert f"`{{{{ {name} }}}}`" in _text("setting-up.md"), name
