"""A round as it stands in its folder."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from templates.errors import OperatorError
from templates.load import content_hash, load_template
from templates.spec import Template
from templates.toml_source import read_model
from workbook.council.document import FILE_NAME as COUNCIL_FILE
from workbook.council.document import read_council
from workbook.council.model import Council, Remark
from workbook.round.agreement import Item, agreement_path, read_agreement
from workbook.round.config import RoundConfig, Section

CONFIG = "runde.toml"
SENT = "udsendt"
RECEIVED = "indkommet"
MERGED = "samlet"


@dataclass(frozen=True)
class Round:
    """One round of follow-up: settings, template, items, and the edition before it."""

    folder: Path
    config: RoundConfig
    template: Template
    items: tuple[Item, ...]
    previous: Council | None

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

    def template_hash(self) -> str:
        """The template's content hash, as the stamp bears it."""
        return content_hash(self.template)

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
        canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def load_round(folder: Path) -> Round:
    """The round in this folder.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    if not folder.is_dir():
        raise OperatorError(
            f"{folder} is not a folder.",
            "Name a round folder; budgetrunde init makes a new one.",
        )
    config = read_model(
        folder / CONFIG,
        RoundConfig,
        hint="A round folder has the file runde.toml; budgetrunde init makes a new one.",
    )
    template = load_template(config.template, folder)
    items = read_agreement(agreement_path(folder), config)
    previous = _previous(folder, config)
    return Round(
        folder=folder,
        config=config,
        template=template,
        items=tuple(_with_history(item, previous) for item in items),
        previous=previous,
    )


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


def _previous(folder: Path, config: RoundConfig) -> Council | None:
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
    return read_council(path)


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
