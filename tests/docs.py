"""What is generated, by ``--write``: parts of README.md, two pages on rules, the JSON Schema."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cli import app
from templates.load import json_schema
from tests.bench.rules import rules_found_page
from validate.catalogue import rules_page
from validate.rule import documentation
from validate.rules import modules, rules

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
RULES = ROOT / "validate" / "RULES.md"
RULES_FOUND = ROOT / "validate" / "RULES-FOUND.md"
SCHEMA = ROOT / "templates" / "template.schema.json"


def generated() -> dict[str, str]:
    """The text of each generated part of README.md, by name."""
    return {"commands": "\n".join(_commands()), "rules": "\n".join(_rules())}


def readme(text: str) -> str:
    """README.md with its generated parts as they should be."""
    for name, content in generated().items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = f"{before}{begin}{content}\n{end}{after}"
    return text


def _commands() -> Iterator[str]:
    context = click.Context(app, info_name="budgetrunde", **app.context_settings)
    yield from _help(app, context)
    for path, command in _walk(app, ()):
        child = click.Context(command, parent=context, info_name=" ".join(path))
        yield from _help(command, child)


def _walk(
    group: click.Group, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _walk(command, (*path, name))
        else:
            yield (*path, name), command


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    context.terminal_width = context.max_content_width = 90  # whoever runs it, in any terminal
    yield f"### `{context.command_path}`"
    yield ""
    yield "```text"
    yield command.get_help(context)
    yield "```"
    yield ""


def _rules() -> Iterator[str]:
    yield "| code | name | severity | what it finds |"
    yield "|---|---|---|---|"
    for rule in rules():
        first = documentation(modules()[rule.code]).splitlines()[0]
        yield f"| {rule.code} | {rule.name} | {rule.severity.value} | {first} |"
    yield ""


def main() -> None:
    """Writes everything that is generated."""
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: docs.py --write")
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    RULES.write_text(rules_page(), encoding="utf-8")
    RULES_FOUND.write_text(rules_found_page(), encoding="utf-8")
    SCHEMA.write_text(json_schema(), encoding="utf-8")


if __name__ == "__main__":
    main()
