"""A mistake in a round folder, and what the command must say of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from templates.frozen import frozen

SETTINGS = "runde.toml"
LIST = "aftale.xlsx"

Change = Callable[[Path], None]
"""Makes the mistake in the round's folder."""


@frozen
class Mistake:
    """One mistake.

    Attributes:
        name: of the mistake.
        made: in the folder of a round as `init` makes it.
        place: what the message has of the line or cell; ``‹0›`` is the line of the piece of
            runde.toml that was changed, ``‹1›`` the next one.
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


@frozen
class settings:  # noqa: N801 - it is used as the functions below are
    """Replaces a piece of runde.toml; the old one must stand there once or more, the first is."""

    old: str
    new: str

    def __call__(self, folder: Path) -> None:
        """Makes the mistake."""
        path = folder / SETTINGS
        text = path.read_text(encoding="utf-8")
        assert self.old in text, self.old
        path.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")

    def line(self, folder: Path) -> int:
        """The line where the piece stands."""
        text = (folder / SETTINGS).read_text(encoding="utf-8")
        return text[: text.index(self.old)].count("\n") + 1


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


def cell(address: str, value: object) -> Change:
    """Writes into a cell of finance's list."""

    def made(folder: Path) -> None:
        with _list(folder) as sheet:
            sheet[address].value = value

    return made


def sheets(change: Callable[[Worksheet], object]) -> Change:
    """Changes the sheet of finance's list."""

    def made(folder: Path) -> None:
        with _list(folder) as sheet:
            change(sheet)

    return made


@contextmanager
def _list(folder: Path) -> Iterator[Worksheet]:
    path = folder / LIST
    book = openpyxl.load_workbook(path)
    sheet = book["Aftale"]
    assert isinstance(sheet, Worksheet)
    yield sheet
    book.save(path)


def as_csv(text: str, encoding: str = "utf-8") -> Change:
    """Puts a CSV file in the place of the list."""

    def made(folder: Path) -> None:
        (folder / LIST).unlink()
        (folder / "aftale.csv").write_bytes(text.encode(encoding))

    return made


def file(name: str, data: bytes) -> Change:
    """Puts another file into the folder, or in the place of one."""

    def made(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return made


def both(*changes: Change) -> Change:
    """Makes one change after another."""

    def made(folder: Path) -> None:
        for change in changes:
            change(folder)

    return made


def renamed(old: str, new: str) -> Change:
    """Calls a file of the folder otherwise."""

    def made(folder: Path) -> None:
        (folder / old).rename(folder / new)

    return made
