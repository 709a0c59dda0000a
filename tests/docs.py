"""What is generated, by ``--write``: pages of docs/ and the JSON Schema of a template."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from cli import app
from templates.json_schema import schema_text
from tests.bench.rules import rules_found_page
from tests.guide_page import guide_page
from tests.language_page import language_page
from tests.messages_page import messages_page
from validate.catalogue import rules_page
from workbook.edition.council import schema_json as council_schema

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCS = ROOT / "docs"


def commands_page() -> str:
    """The help of every command, as docs/commands.md has it."""
    context = click.Context(app, info_name="budgetrunde", **app.context_settings)
    parts = [
        "# The commands",
        (
            "`make docs` writes this page from the help of each command. "
            "[Running a round](running-a-round.md) says when to use which; "
            "[the exit codes](../README.md#exit-codes) are the same for all."
        ),
        *_help(app, context),
    ]
    for path, command in _walk(app, ()):
        child = click.Context(command, parent=context, info_name=" ".join(path))
        parts += _help(command, child)
    return "\n\n".join(parts) + "\n"


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
    yield f"## `{context.command_path}`"
    yield f"```text\n{command.get_help(context)}\n```"


# Each generated file and what its text should be: a new page is one more line.
GENERATED: Mapping[Path, Callable[[], str]] = {
    DOCS / "commands.md": commands_page,
    DOCS / "kom-godt-i-gang.html": lambda: guide_page(DOCS / "kom-godt-i-gang.md"),
    DOCS / "rules.md": rules_page,
    DOCS / "rules-found.md": rules_found_page,
    DOCS / "messages.md": messages_page,
    DOCS / "template-language.md": language_page,
    ROOT / "templates" / "template.schema.json": schema_text,
    ROOT / "workbook" / "edition" / "council-v2.schema.json": council_schema,
}


def main() -> None:
    """Writes everything that is generated."""
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: docs.py --write")
    for path, text in GENERATED.items():
        path.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
