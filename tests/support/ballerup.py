"""The sample of the proposals as records, without any workbook between facts and edition."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import samples
from templates.read_template import bundled_template
from templates.template import Template
from templates.toml_source import read_model
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.read.model import CellKind
from workbook.records.identity import RecordMaker
from workbook.records.record import Record
from workbook.records.slot import Slot, slots
from workbook.records.value import Content, Place, Reading, Value
from workbook.round.config import RecordRoundConfig
from workbook.round.records import FinanceEntry, RecordRound

FOLDER = Path(samples.__file__).parent / "ballerup-2019"
YEARS = (2019, 2020, 2021, 2022)
FIRST_ROW = 4
_COLUMN = 3
_ROWS = {"saving": "driftsbesparelse", "expense": "driftsudgift", "investment": "anlaegsudgift"}
_FINANCING = {"anlægsramme": "Anlægsrammen", "lån": "Lån", "drift": "Drift"}


@cache
def facts() -> Any:
    """The facts, and the texts of the proposals under ``texts``."""
    found = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))
    found["texts"] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
    return found


def proposals_round(
    decisions: Mapping[str, str] | None = None,
    *,
    folder: Path = FOLDER,
    template: Template | None = None,
) -> RecordRound:
    """The round; finance decided otherwise of some of the proposals, by their number."""
    config = read_model(FOLDER / "runde.toml", RecordRoundConfig, hint="")
    entries = tuple(
        FinanceEntry("decision", nr, decision, "beslutninger.csv", row)
        for row, (nr, decision) in enumerate((decisions or {}).items(), start=2)
    )
    return RecordRound(folder, config, template or bundled_template("omstilling"), entries)


def proposals_files(
    round_: RecordRound, changes: Mapping[str, Mapping[str, Content]] | None = None
) -> list[DeliveredFile]:
    """What each centre proposes, the split of servicerammen put right.

    Args:
        round_: the round.
        changes: what a proposal says otherwise, by its number and the slot's id.
    """
    files = []
    for centre in round_.config.centres:
        cases = [case for case in facts()["cases"] if case["centre"] == centre.code]
        name = f"Omstillingsforslag {centre.code}.xlsx"
        records = [
            _record(round_, name, number, {**typed(round_, case), **(changes or {}).get(nr, {})})
            for number, case in enumerate(cases, start=1)
            for nr in (case["nr"],)
        ]
        digest = hashlib.sha256(name.encode()).hexdigest()
        files.append(DeliveredFile(name, digest, centre.code, tuple(records)))
    return files


def proposals(
    decisions: Mapping[str, str] | None = None,
    changes: Mapping[str, Mapping[str, Content]] | None = None,
) -> Dataset:
    """The merged records."""
    round_ = proposals_round(decisions)
    return dataset(round_, proposals_files(round_, changes))


def typed(round_: RecordRound, case: Mapping[str, Any]) -> dict[str, Content]:
    """What the centre typed, by the slot's id."""
    found: dict[str, Content] = {
        "nr": case["nr"],
        "committee": case["committee"],
        "title": case["title"],
        "centre": case["centre"],
        "sub_unit": case["sub_unit"],
        "date": date.fromisoformat(case["date"]) if case["date"] else None,
        "investment_financing": _FINANCING.get(case.get("investment_financing", ""), ""),
        **{f"kinds:{kind}": kind for kind in case["kinds"]},
        **_texts(facts()["texts"].get(case["nr"], {}), case.get("servicerammen_note", "")),
        **dict(_frames(round_, case)),
    }
    amounts = {row: _by_year(case["economy_tkr"][name]) for row, name in _ROWS.items()}
    amounts |= _split(case, amounts)
    for row, by_year in amounts.items():
        found |= {f"{row}:{year}": amount for year, amount in by_year.items()}
    return {slot: content for slot, content in found.items() if content not in (None, "")}


def _texts(texts: Mapping[str, str], note: str) -> dict[str, str]:
    """The texts by their id; where the real case has no summary, its description stands for one."""
    found = {key: text for key, text in texts.items() if key != "description"}
    found.setdefault("summary", texts.get("description", ""))
    found["other_remarks"] = f"{found.get('other_remarks', '')}\n{note}".strip()
    return found


def _frames(round_: RecordRound, case: Mapping[str, Any]) -> Iterator[tuple[str, Content]]:
    """The lines of frames; the account stands beside the first of them."""
    labels = [
        frame.label for code in case["frames"] if (frame := round_.config.frame(code)) is not None
    ]
    for number, label in enumerate(labels or ["Flere/uspecificeret"], start=1):
        yield f"frames:{number}.frame", label
    if labels:
        account = case["account"].removeprefix("Kontonr. ").removeprefix("Kontonummer ")
        yield "frames:1.account", account


def _split(
    case: Mapping[str, Any], amounts: Mapping[str, Mapping[int, Decimal]]
) -> dict[str, dict[int, Decimal]]:
    """What lies inside and outside servicerammen, made to add up to the net where it does not."""
    inside, outside = (_by_year(case["servicerammen"][name]) for name in ("inside", "outside"))
    for year in YEARS:
        split = inside.get(year, Decimal()), outside.get(year, Decimal())
        net = amounts["saving"].get(year, Decimal()) - amounts["expense"].get(year, Decimal())
        if not any(split) or sum(split) == net:
            continue
        if split[1]:
            outside[year] = net - split[0]
        else:
            inside[year] = net
    return {"inside": inside, "outside": outside}


def _by_year(amounts: Sequence[str | None] | None) -> dict[int, Decimal]:
    given = amounts or [None] * len(YEARS)
    return {
        year: Decimal(amount)
        for year, amount in zip(YEARS, given, strict=True)
        if amount is not None
    }


def _record(round_: RecordRound, file: str, number: int, contents: Mapping[str, Content]) -> Record:
    """The record as a form has it: a sheet of its own, its cells below each other."""
    sheet = f"Sag {number}"
    given = (
        slot
        for slot in slots(round_.template, round_.config.years, round_.lists)
        if slot.field.is_typed
    )
    values = [
        _value(slot, Place(file, sheet, row, _COLUMN), contents.get(slot.id))
        for row, slot in enumerate(given, start=FIRST_ROW)
    ]
    maker = RecordMaker(
        round_.template, round_.key_part, round_.committee_codes, _centre(contents), YEARS
    )
    return maker.record(values, Place(file, sheet, FIRST_ROW, _COLUMN))


def _centre(contents: Mapping[str, Content]) -> str:
    return str(contents["centre"])


def _value(slot: Slot, place: Place, content: Content) -> Value:
    if content is None:
        return Value(slot, place)
    kind = CellKind.NUMBER if isinstance(content, Decimal) else CellKind.TEXT
    kind = CellKind.DATE if isinstance(content, date) else kind
    return Value(slot, place, content, str(content), kind, Reading.READ)
