"""A mistake in a round folder, and what the command must say of it."""

from collections.abc import Callable
from pathlib import Path

from templates.frozen import frozen

SETTINGS = "runde.toml"

Change = Callable[[Path], None]
"""Makes the mistake in the round's folder."""


@frozen
class Mistake:
    """One mistake.

    Attributes:
        name: of the mistake.
        made: in the folder of a round as `init` makes it.
        place: what the message has of the line or cell.
        says: a piece of the Danish sentence that says what is wrong.
        remedy: a piece of it that says what to write or do.
        template: of the round.
        command: that tells it.
    """

    name: str
    made: Change
    place: str
    says: str
    remedy: str
    template: str = "opfolgning"
    command: str = "generate"


def settings(old: str, new: str) -> Change:
    """Replaces a piece of runde.toml; the old one must stand there once or more, the first is."""

    def made(folder: Path) -> None:
        path = folder / SETTINGS
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return made


def below(new: str) -> Change:
    """Puts lines at the end of runde.toml."""

    def made(folder: Path) -> None:
        with (folder / SETTINGS).open("a", encoding="utf-8") as file:
            file.write(f"\n{new}\n")

    return made


def saved_as(encoding: str) -> Change:
    """Saves runde.toml in another encoding."""

    def made(folder: Path) -> None:
        path = folder / SETTINGS
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))

    return made
