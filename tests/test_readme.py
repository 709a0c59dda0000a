"""The README: its generated parts are current, and every command, option and setting is in it."""

import click

import cli
from tests.docs import README, readme
from workbook.round.config import CaseRoundConfig, RoundConfig


def _text() -> str:
    return README.read_text(encoding="utf-8")


def test_readme__generated_parts__are_current() -> None:
    assert _text() == readme(_text()), "make docs writes them anew"


def test_readme__every_command__stands_in_it() -> None:
    def names(group: click.Group, path: str) -> list[str]:
        found = []
        for name, command in group.commands.items():
            if isinstance(command, click.Group):
                found += names(command, f"{path} {name}")
            else:
                found.append(f"{path} {name}")
        return found

    for name in names(cli.app, "budgetrunde"):
        assert f"### `{name}`" in _text(), name


def test_readme__every_setting_of_a_round__stands_in_it() -> None:
    for name in {**RoundConfig.model_fields, **CaseRoundConfig.model_fields}:
        assert f"`{name}`" in _text(), name


def test_readme__make_targets_it_names__exist() -> None:
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test", "system-deps", "docs"):
        assert f"make {target}" in _text()
        assert f"\n{target}:" in makefile
