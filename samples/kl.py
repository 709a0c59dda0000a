"""Makes what came back in `samples/kl-2024` from its facts, whenever the sample is run.

333 cards of a printed catalogue as 40 municipalities type them into the workbooks that they were
sent: in ``indkommet`` with the words that stand in the cells of the cards, in ``rettet`` as the
senders return them after a reminder. Eighty workbooks would be two megabytes; they are made in
seconds.
"""

from pathlib import Path
from typing import Final

from samples.ideas import load_facts
from workbook.files import write_files
from workbook.naming import workbook_name
from workbook.round.load import load_round
from workbook.rows.book import rows_workbook

CORRECTED: Final = "rettet"


def build(target: Path) -> None:
    """Writes what came back, and what came after a reminder, into a folder with a runde.toml."""
    round_ = load_round(target)
    facts = load_facts()
    files: dict[Path, bytes] = {}
    for centre, cards in facts.by_sender(round_).items():
        name = workbook_name(round_.config, centre)
        typed = [card.typed(round_) for card in cards]
        corrected = [card.corrected(round_, facts.splits) for card in cards]
        blank = round_.template.record.blank - len(cards)  # the rows that they were sent
        files[round_.received / name] = rows_workbook(round_, centre, typed, blank)
        files[target / CORRECTED / name] = rows_workbook(round_, centre, corrected, blank)
    write_files(files)
