"""Builds `samples/hoje-taastrup-2026` from its facts: run `python -m samples.hoje_taastrup`.

31 proposals of a budget seminar and an invented one, figures as printed, as six centres type them
into the workbooks that they were sent. They come twice: in ``indkommet`` with the faults of
``faults.json``, and in ``rettet`` as the centres send them after a reminder.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from samples.excel import ReturnedFile
from samples.proposals import SAMPLE, Fault, Proposal, load_facts
from samples.typed_rows import calculate, plant, type_proposals
from workbook.files import write_file
from workbook.naming import workbook_name
from workbook.round.load import load_round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout, rows_layout

CORRECTED: Final = "rettet"

# The centres whose rows went through more than typing: that is no fault.
SORTED: Final = "CØD"
INSERTED: Final = "CSÆ"


def build(target: Path) -> None:
    """Writes what came back, faulty and corrected, into the folder, which has a runde.toml."""
    round_ = load_round(target)
    facts = load_facts()
    for centre in round_.config.centres:
        code = centre.code
        sent, place = rows_workbook(round_, code), rows_layout(round_, code)
        proposals = facts.proposals[code]
        faults = [fault for fault in facts.faults if fault.centre == code]
        name = workbook_name(round_.config, code)
        write_file(round_.received / name, returned(sent, place, proposals, faults))
        write_file(round_.folder / CORRECTED / name, returned(sent, place, proposals))


def returned(
    sent: bytes, place: RowsLayout, proposals: Sequence[Proposal], faults: Iterable[Fault] = ()
) -> bytes:
    """The workbook that was sent as it comes back, with the proposals and the faults typed in."""
    file = ReturnedFile(sent)
    type_proposals(file, place, proposals)
    for fault in faults:
        plant(file, place, proposals, fault)
    first = place.first_row
    if place.centre == SORTED:
        last = first + len(proposals) - 1
        file.sort_rows(place.sheet, first, last, place.column("nr").column)
    if place.centre == INSERTED:
        file.insert_rows(place.sheet, first + 1, 2)
    calculate(file, place)
    return file.data


if __name__ == "__main__":
    build(SAMPLE)
