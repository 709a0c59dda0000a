"""A round as it stands in its folder."""

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from templates.errors import OperatorError
from templates.load import content_hash, load_template
from templates.spec import AnyTemplate, Template
from templates.structure import structure_hash
from templates.template import Template as RecordTemplate
from templates.toml_source import read_model
from workbook.council.document import FILE_NAME as COUNCIL_FILE
from workbook.council.document import read_council
from workbook.council.model import Council, Remark
from workbook.round.agreement import Item, agreement_path, read_agreement
from workbook.round.config import AnyRoundConfig, RoundConfig, Section

CONFIG = "runde.toml"
SENT = "udsendt"
RECEIVED = "indkommet"
MERGED = "samlet"
HINT = "A round folder has the file runde.toml; budgetrunde init makes a new one."


@dataclass(frozen=True)
class AnyRound(ABC):
    """What every kind of round has: its folder, its settings, its template."""

    folder: Path
    config: AnyRoundConfig
    template: AnyTemplate | RecordTemplate

    @property
    def sent(self) -> Path:
        """Where generate writes."""
        return self.folder / SENT

    @property
    def received(self) -> Path:
        """Where returned files are put."""
        return self.folder / RECEIVED

    @property
    def merged(self) -> Path:
        """Where merge writes."""
        return self.folder / MERGED

    def template_hash(self) -> str:
        """The template's content hash, as the stamp bears it."""
        return self._template_hash

    @cached_property
    def _template_hash(self) -> str:
        if isinstance(self.template, RecordTemplate):
            return structure_hash(self.template)
        return content_hash(self.template)

    @abstractmethod
    def takes_part(self, centre: str) -> bool:
        """Whether the centre gets a workbook in this round."""

    @abstractmethod
    def item_numbers(self, centre: str) -> tuple[int, ...]:
        """The numbers of the items that are sent to the centre; none where it proposes cases."""

    @abstractmethod
    def items_hash(self, centre: str) -> str:
        """16 hex digits over what is sent to the centre: the stamp tells when it has changed."""


@dataclass(frozen=True)
class Round(AnyRound):
    """One round of follow-up: settings, template, items, and the edition before it."""

    config: RoundConfig
    template: Template
    items: tuple[Item, ...]
    previous: Council | None

    def takes_part(self, centre: str) -> bool:
        """Whether the agreement gives the centre any item."""
        return bool(self.centre_items(centre))

    def item_numbers(self, centre: str) -> tuple[int, ...]:
        """The numbers of the items that are sent to the centre."""
        return tuple(item.nr for item in self.centre_items(centre))

    def centre_items(self, centre: str) -> tuple[Item, ...]:
        """The items that go to this centre, leading or not, in the agreement's order."""
        return tuple(item for item in self.items if centre in item.centres)

    def item(self, nr: int) -> Item | None:
        """The item of this number, or None."""
        return next((item for item in self.items if item.nr == nr), None)

    def section(self, item: Item) -> Section:
        """The settings of the item's section."""
        section = self.config.section(item.section)
        if section is None:
            raise KeyError(item.section)
        return section

    def heading(self, item: Item) -> str:
        """What this round's remark on the item is headed with."""
        return self.config.heading(self.section(item))

    def sections(self) -> Iterator[tuple[Section, tuple[Item, ...]]]:
        """The sections that have items, each with them."""
        for section in self.config.sections:
            items = tuple(item for item in self.items if item.section == section.title)
            if items:
                yield section, items

    def items_hash(self, centre: str) -> str:
        """16 hex digits over what is sent to the centre: the stamp tells when it has changed."""
        parts = [
            [
                item.nr,
                item.section,
                item.centres,
                item.director,
                item.title,
                item.economy.text if item.economy else None,
                item.committees,
                item.previous_status,
                [[remark.round, remark.text] for remark in item.history],
            ]
            for item in self.centre_items(centre)
        ]
        return hash_of(parts)


def hash_of(parts: object) -> str:
    """16 hex digits over the parts, the same for the same content."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def load_round(folder: Path) -> Round:
    """The follow-up round in this folder.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    config = read_model(settings_path(folder), RoundConfig, hint=HINT)
    template = load_template(config.template, folder)
    column = template.table.answering("status")
    statuses = template.lists[column.list].texts if column.list else ()
    items = read_agreement(agreement_path(folder), config, statuses)
    previous = previous_edition(folder, config, template.id)
    return Round(
        folder=folder,
        config=config,
        template=template,
        items=tuple(_with_history(item, previous) for item in items),
        previous=previous,
    )


def settings_path(folder: Path) -> Path:
    """The folder's runde.toml.

    Raises:
        OperatorError: the folder is none.
    """
    if not folder.is_dir():
        raise OperatorError(
            f"{folder} is not a folder.", "Name a round folder; budgetrunde init makes a new one."
        )
    return folder / CONFIG


def find_round(path: Path) -> Path:
    """The nearest folder at or above the path that has a runde.toml.

    Raises:
        OperatorError: there is none.
    """
    start = path.resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return folder
    raise OperatorError(
        f"No {CONFIG} is found at or above {path}.", "Name the round folder with --round."
    )


def previous_edition(folder: Path, config: RoundConfig, template: str) -> Council | None:
    """The edition of the round before, where the settings name one.

    Raises:
        OperatorError: it cannot be read, or is no edition of an earlier round of this template.
    """
    if config.previous is None:
        return None
    path = folder / config.previous
    if path.is_dir():
        merged = path / MERGED / COUNCIL_FILE
        path = (
            merged
            if merged.is_file() or not (path / COUNCIL_FILE).is_file()
            else path / COUNCIL_FILE
        )
    council = read_council(path)
    if council.round == config.round or council.template != template:
        raise OperatorError(
            f"previous = {config.previous} names the edition {council.round} ({council.template}).",
            "Name the folder of the round before this one.",
        )
    return council


def _with_history(item: Item, previous: Council | None) -> Item:
    """The item with what the edition before it said.

    Where the agreement list itself carries remarks or a status for the item, they count instead:
    finance keeps the list, and may have corrected or completed what was printed.
    """
    earlier = previous.item(item.nr) if previous else None
    if earlier is None:
        return item
    history: tuple[Remark, ...] = item.history or earlier.remarks
    return replace(item, history=history, previous_status=item.previous_status or earlier.status)
