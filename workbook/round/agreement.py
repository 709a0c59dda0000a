"""The agreement's items from `aftale.xlsx` or `aftale.csv`, every misfit reported at its cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from templates.errors import OperatorError
from workbook.council.model import Remark
from workbook.economy import Economy, EconomyError, parse_economy
from workbook.round.config import RoundConfig
from workbook.round.grid import Grid, GridRow, read_grid

NR = "Nr."
SECTION = "Afsnit"
CENTRES = "Center"
DIRECTOR = "Direktør"
TITLE = "Aftalepunkt"
ECONOMY = "Økonomi"
COMMITTEES = "Udvalg"
PREVIOUS_STATUS = "Status sidst"
REMARKS = "Bemærkninger"
REQUIRED = (NR, SECTION, CENTRES, TITLE, ECONOMY, COMMITTEES)
OPTIONAL = (DIRECTOR, PREVIOUS_STATUS)
FILE_NAMES = ("aftale.xlsx", "aftale.csv")

_SPLIT = re.compile(r"\s*[/,;\n]\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agreement.

    Attributes:
        centres: codes; the first leads and answers, the others may remark.
        economy: None where the agreement gives no amounts.
        previous_status: as the earlier edition has it, or None.
        history: remarks of earlier rounds, oldest first.
    """

    nr: int
    section: str
    centres: tuple[str, ...]
    director: str | None
    title: str
    economy: Economy | None
    committees: tuple[str, ...]
    previous_status: str | None
    history: tuple[Remark, ...]


def agreement_path(folder: Path) -> Path:
    """The agreement list of a round folder.

    Raises:
        OperatorError: there is none, or there are two and nobody can tell which one counts.
    """
    found = [folder / name for name in FILE_NAMES if (folder / name).is_file()]
    if not found:
        raise OperatorError(
            f"{folder} has no {FILE_NAMES[0]}.",
            f"Put the agreement's items there as {' or '.join(FILE_NAMES)}; "
            "budgetrunde init shows how it looks.",
        )
    if len(found) > 1:
        raise OperatorError(
            f"{folder} has both {' and '.join(FILE_NAMES)}.", "Keep the one that counts."
        )
    return found[0]


def read_agreement(path: Path, config: RoundConfig, statuses: Sequence[str]) -> tuple[Item, ...]:
    """The items, in the order of their sections and numbers.

    Args:
        path: of the list.
        config: whose centres, committees, sections and years the list may name.
        statuses: of the template's list, for the status of the last round.

    Raises:
        OperatorError: the list does not fit; all problems are listed, each with its cell.
    """
    grid = read_grid(path)
    missing = [header for header in REQUIRED if header not in grid.headers]
    if missing:
        raise OperatorError(
            f"{path} lacks the column {' and the column '.join(missing)}.",
            f"The first row needs the headers {', '.join(REQUIRED)}.",
        )
    problems = list(_unfit_headers(grid, config))
    items: list[Item] = []
    first_place: dict[int, str] = {}
    for row in grid.rows:
        reader = _RowReader(row, config, statuses)
        item = reader.item()
        problems += reader.problems
        if item is None:
            continue
        if item.nr in first_place:
            problems.append(
                f"{row.where(NR)}: item {item.nr} stands here and in {first_place[item.nr]}; "
                "every item has a number of its own."
            )
            continue
        first_place[item.nr] = row.where(NR)
        items.append(item)
    if problems:
        count = len(problems)
        raise OperatorError(
            f"{path} has {count} {'problem' if count == 1 else 'problems'}.",
            "Correct the cells and run again.",
            [f"{path.name} {problem}" for problem in problems],
        )
    order = {section.title: place for place, section in enumerate(config.sections)}
    return tuple(sorted(items, key=lambda item: (order[item.section], item.nr)))


def _unfit_headers(grid: Grid, config: RoundConfig) -> Iterator[str]:
    known = [*REQUIRED, *OPTIONAL, REMARKS]
    this_round = {config.heading(section) for section in config.sections}
    for index, header in enumerate(grid.headers):
        if header.removeprefix(f"{REMARKS} ") in this_round:
            yield (
                f"column {index + 1}: {header} is this round's own; its remarks come from the "
                "centres. Only earlier rounds stand in the list."
            )
        if header in known or header.startswith(f"{REMARKS} "):
            continue
        near = get_close_matches(header, known, n=1)
        hint = (
            f"did you mean {near[0]}?" if near else f"remove it, or use one of {', '.join(known)}."
        )
        yield f"column {index + 1}: the header {header} is not known; {hint}"


class _RowReader:
    """Reads one row and gathers what is wrong with it."""

    def __init__(self, row: GridRow, config: RoundConfig, statuses: Sequence[str]) -> None:
        self._row = row
        self._config = config
        self._statuses = statuses
        self.problems: list[str] = []

    def item(self) -> Item | None:
        """The item, or None where a problem leaves nothing to build."""
        nr = self._nr()
        section = self._section()
        item = Item(
            nr=nr or 0,
            section=section,
            centres=self._codes(CENTRES, "centre", [c.code for c in self._config.centres]),
            director=self._director(),
            title=self._required(TITLE),
            economy=self._economy(section),
            committees=self._codes(
                COMMITTEES, "committee", [c.code for c in self._config.committees]
            ),
            previous_status=self._previous_status(),
            history=tuple(self._history()),
        )
        return item if nr is not None and not self.problems else None

    def _problem(self, header: str, sentence: str) -> None:
        self.problems.append(f"{self._row.where(header)}: {sentence}")

    def _required(self, header: str) -> str:
        text = self._row.cells[header]
        if not text:
            self._problem(header, f"{header} is blank; every item needs it.")
        return text

    def _nr(self) -> int | None:
        text = self._required(NR)
        if text.isascii() and text.isdigit() and int(text) > 0:
            return int(text)
        if text:
            self._problem(NR, f"{text} is not an item number; write a whole number such as 12.")
        return None

    def _section(self) -> str:
        text = self._required(SECTION)
        titles = [section.title for section in self._config.sections]
        if text and text not in titles:
            self._problem(SECTION, f"the section {text} is not in runde.toml" + _near(text, titles))
        return text

    def _codes(self, header: str, what: str, known: list[str]) -> tuple[str, ...]:
        codes = tuple(code for code in _SPLIT.split(self._required(header)) if code)
        for code in codes:
            if code not in known:
                self._problem(
                    header, f"the {what} {code} is not in runde.toml" + _near(code, known)
                )
            elif codes.count(code) > 1:
                self._problem(header, f"the {what} {code} stands twice.")
                break
        return codes

    def _director(self) -> str | None:
        code = self._row.cells.get(DIRECTOR, "")
        known = [director.code for director in self._config.directors]
        if code and code not in known:
            self._problem(
                DIRECTOR, f"the director {code} is not in runde.toml" + _near(code, known)
            )
        return code or None

    def _previous_status(self) -> str | None:
        text = self._row.cells.get(PREVIOUS_STATUS, "")
        if text and text not in self._statuses:
            self._problem(
                PREVIOUS_STATUS, f"{text} is not a status" + _near(text, list(self._statuses))
            )
        return text or None

    def _economy(self, section: str) -> Economy | None:
        text = self._row.cells[ECONOMY]
        if not text:
            return None
        known = self._config.section(section)
        if known is not None and not known.economy:
            self._problem(
                ECONOMY, f"the section {section} has economy = false, but {text} stands here."
            )
            return None
        try:
            economy = parse_economy(text)
        except EconomyError as error:
            self._problem(ECONOMY, f"{error.message}\n{error.pointed()}")
            return None
        outside = sorted(set(economy.years) - set(self._config.years))
        if outside:
            years = ", ".join(str(year) for year in outside)
            verb, it = ("is", "it") if len(outside) == 1 else ("are", "them")
            self._problem(
                ECONOMY, f"{years} {verb} not among the years in runde.toml; add {it} there."
            )
        return economy

    def _history(self) -> Iterator[Remark]:
        for header, text in self._row.cells.items():
            if text and (header == REMARKS or header.startswith(f"{REMARKS} ")):
                yield Remark(header[len(REMARKS) :].strip() or None, text)


def _near(text: str, known: list[str]) -> str:
    near = get_close_matches(text, known, n=1)
    return f"; did you mean {near[0]}?" if near else "; add it there or correct the cell."
