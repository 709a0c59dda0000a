"""Makes what came back in `samples/kl-2024` from its facts, whenever the sample is run.

333 cards of a printed catalogue as 40 municipalities type them into the workbooks that they were
sent: in ``indkommet`` with the words that stand in the cells of the cards, in ``rettet`` as the
senders return them after a reminder. Eighty workbooks would be two megabytes; they are made in
seconds.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from samples.ideas import Card, Facts, load_facts
from workbook.files import write_files
from workbook.naming import workbook_name
from workbook.records.value import Contents
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

CORRECTED: Final = "rettet"


def build(target: Path) -> None:
    """Writes what came back, and what came after a reminder, into a folder with a runde.toml."""
    round_ = load_round(target)
    facts = load_facts()
    typed = _files(round_, facts, round_.received, lambda card: card.typed(round_))
    write_files({**typed, **_corrected(round_, facts)})


def build_corrected(target: Path) -> None:
    """Writes what came after a reminder alone, which takes half the time."""
    write_files(_corrected(load_round(target), load_facts()))


def _corrected(round_: Round, facts: Facts) -> dict[Path, bytes]:
    folder = round_.folder / CORRECTED
    return _files(round_, facts, folder, lambda card: card.corrected(round_, facts.splits))


def _files(
    round_: Round, facts: Facts, folder: Path, said: Callable[[Card], Contents]
) -> dict[Path, bytes]:
    """The workbook of each municipality in the folder, with what it says of its cards."""
    files: dict[Path, bytes] = {}
    for centre, cards in facts.by_sender(round_).items():
        blank = round_.template.record.blank - len(cards)  # the rows that they were sent
        path = folder / workbook_name(round_.config, centre)
        files[path] = rows_workbook(round_, centre, [said(card) for card in cards], blank)
    return files
