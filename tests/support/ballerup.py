"""The sample of the proposals as records, as the corrected workbooks of the centres have them."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import samples
from templates.read_template import bundled_template
from templates.template import Template
from templates.toml_source import read_model
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.layouts import layout_of, read_returned
from workbook.naming import workbook_name
from workbook.read.model import CellKind
from workbook.read.open import read_book
from workbook.records.identity import RecordMaker
from workbook.records.record import Record
from workbook.records.slot import slots
from workbook.records.value import Content, Reading, Value
from workbook.round.config import RoundConfig
from workbook.round.model import FinanceEntry, Round

FOLDER = Path(samples.__file__).parent / "ballerup-2019"
CORRECTED = "rettet"


def proposals_round(
    decisions: Mapping[str, str] | None = None,
    *,
    folder: Path = FOLDER,
    template: Template | None = None,
) -> Round:
    """The round; finance decided otherwise of some of the proposals, by their number."""
    config = read_model(FOLDER / "runde.toml", RoundConfig)
    entries = tuple(
        FinanceEntry("decision", nr, decision, "beslutninger.csv", row)
        for row, (nr, decision) in enumerate((decisions or {}).items(), start=2)
    )
    return Round(folder, config, template or bundled_template("omstilling"), entries)


def proposals_files(
    round_: Round, changes: Mapping[str, Mapping[str, Content]] | None = None
) -> list[DeliveredFile]:
    """What each centre proposes.

    Args:
        round_: the round; its template has the fields of the sample's.
        changes: what a proposal says otherwise, by its number and the slot's id.
    """
    return [
        DeliveredFile(
            one.name,
            one.sha256,
            one.centre,
            tuple(
                _changed(round_, record, changes[record.name])
                if changes and record.name in changes
                else record
                for record in one.records
            ),
        )
        for one in _read()
    ]


def proposals(
    decisions: Mapping[str, str] | None = None,
    changes: Mapping[str, Mapping[str, Content]] | None = None,
) -> Dataset:
    """The merged records."""
    round_ = proposals_round(decisions)
    return dataset(round_, proposals_files(round_, changes))


@cache
def _read() -> Sequence[DeliveredFile]:
    """The files as they are."""
    round_ = proposals_round()
    found = []
    for centre in round_.config.centres:
        name = workbook_name(round_.config, centre.code)
        data = (FOLDER / CORRECTED / name).read_bytes()
        returned = read_returned(round_, read_book(data), layout_of(round_, centre.code), name)
        assert returned is not None
        digest = hashlib.sha256(data).hexdigest()
        found.append(DeliveredFile(name, digest, centre.code, returned.records))
    return found


def _changed(round_: Round, record: Record, contents: Mapping[str, Content]) -> Record:
    """The record with other contents in some of its slots, and the key that it then has."""
    values = dict(record.values)
    for slot in slots(round_.template, round_.config.years, round_.lists):
        if slot.id in contents:
            before = values.get(slot.id) or Value(slot, record.place)
            values[slot.id] = _value(before, contents[slot.id])
    maker = RecordMaker(
        round_.template,
        round_.key_part,
        round_.committee_codes,
        record.centre,
        round_.config.years,
    )
    return maker.record(values.values(), record.place)


def _value(before: Value, content: Content) -> Value:
    if content is None:
        return Value(before.slot, before.place)
    kind = CellKind.NUMBER if isinstance(content, Decimal) else CellKind.TEXT
    kind = CellKind.DATE if isinstance(content, date) else kind
    return Value(before.slot, before.place, content, str(content), kind, Reading.READ)
