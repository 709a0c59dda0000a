"""The sample of the budget seminar as records, without any workbook between facts and edition."""

import csv
import hashlib
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import samples
from templates.read_template import bundled_template
from templates.toml_source import read_model
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.read.model import CellKind
from workbook.records.identity import taken_over
from workbook.records.record import Record
from workbook.records.slot import slots
from workbook.records.value import Place, Reading, Value
from workbook.round.config import RoundConfig
from workbook.round.model import FinanceEntry, Round

FOLDER = Path(samples.__file__).parent / "hoje-taastrup-2026"
YEARS = (2026, 2027, 2028, 2029)
FIRST_ROW = 6


@cache
def facts() -> Any:
    """The facts, and the texts of the proposals under ``texts``."""
    found = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))
    found["texts"] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
    return found


def printed_totals() -> dict[tuple[str, str, int], Decimal]:
    """The sixteen printed totals, by decision, label and year."""
    return {
        (total["decision"], total["label"], int(year)): Decimal(amount)
        for total in facts()["published_totals"]
        for year, amount in total["amounts"].items()
    }


def seminar_round(folder: Path = FOLDER) -> Round:
    """The round, with the decisions of its list."""
    config = read_model(FOLDER / "runde.toml", RoundConfig)
    text = (FOLDER / "beslutninger.csv").read_text(encoding="utf-8-sig")
    entries = tuple(
        FinanceEntry("decision", row["Nr."], row["Beslutning"], "beslutninger.csv", number)
        for number, row in enumerate(csv.DictReader(text.splitlines(), delimiter=";"), start=2)
    )
    return Round(folder, config, bundled_template("prioritering"), entries)


def seminar_files(round_: Round) -> list[DeliveredFile]:
    """What each centre proposes, the invented proposal included."""
    proposals = [*facts()["proposals"], *facts()["invented"]]
    files = []
    for centre in round_.config.centres:
        rows = [row for row in proposals if row["centre"] == centre.code]
        name = f"Prioriteringsforslag {centre.code}.xlsx"
        records = [_record(round_, name, number, row) for number, row in enumerate(rows)]
        digest = hashlib.sha256(name.encode()).hexdigest()
        made = taken_over(records, round_.template)
        files.append(DeliveredFile(name, digest, centre.code, made))
    return files


def seminar() -> Dataset:
    """The merged records."""
    round_ = seminar_round()
    return dataset(round_, seminar_files(round_))


def _record(round_: Round, file: str, number: int, row: Any) -> Record:
    texts = facts()["texts"]
    typed = {key: row[key] for key in ("nr", "kind", "title", "type", "committee")}
    typed |= {f"amount:{year}": amount for year, amount in row["amounts"].items()}
    typed["resume"] = texts[row["nr"]] if row["title"] else None
    values = {}
    found = slots(round_.template, round_.config.years, round_.lists)
    for column, slot in enumerate((one for one in found if one.field.by == "centre"), start=1):
        cell = typed.get(slot.id)
        place = Place(file, "Forslag", FIRST_ROW + number, column)
        if cell is None:
            values[slot.id] = Value(slot, place)
            continue
        content = Decimal(cell) if isinstance(cell, int) else cell
        kind = CellKind.NUMBER if isinstance(cell, int) else CellKind.TEXT
        values[slot.id] = Value(slot, place, content, str(cell), kind, Reading.READ)
    key = (row["nr"].casefold(), row["kind"].casefold())
    place = Place(file, "Forslag", FIRST_ROW + number, 1)
    return Record(key, f"{row['nr']} ({row['kind']})", values, row["centre"], place)
