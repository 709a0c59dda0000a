"""The bundled proposals as records, their edition, and the same overview typed by hand."""

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import samples
from samples.ballerup_published import overview_by_hand
from samples.excel import ReturnedFile
from templates.field import AmountField, AmountsField
from templates.output import PagesOutput
from templates.read_template import bundled_template
from validate.reconcile.difference import Kind, Reconciliation
from validate.reconcile.records import reconcile_records
from workbook.edition.build import document
from workbook.edition.content import Amounts, FieldContent
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.field_content import calculated
from workbook.edition.xlsx import edition_workbook
from workbook.numbers import exact_sum, round_away
from workbook.read.open import read_book
from workbook.round.config import RecordRoundConfig
from workbook.round.records import RecordRound

SHEET = "Oversigt"
FACTS: dict[str, Any] = json.loads(
    (Path(samples.__file__).parent / "ballerup-2019" / "facts.json").read_text("utf-8")
)
YEARS: tuple[int, ...] = tuple(FACTS["years"])
_TYPED = {"saving": "driftsbesparelse", "expense": "driftsudgift", "investment": "anlaegsudgift"}
_UNIT = Decimal("0.001")  # of 1.000 kr. in mio. kr.
Decisions = tuple[tuple[str, str], ...]


@cache
def round_(loan: str = "") -> RecordRound:
    """The settings of the bundled round, perhaps with a loan of so many mio. kr. in 2019."""
    config = RecordRoundConfig.model_validate(
        {
            "template": "omstilling",
            "title": "Omstillingsforslag",
            "municipality": "Ballerup Kommune",
            "round": "Budget 2019",
            "issued": "2018-03-01",
            "deadline": "2018-04-20",
            "sender": "Økonomi og Styring",
            "years": YEARS,
            "centres": [{"code": code, "name": name} for code, name in FACTS["centres"].items()],
            "committees": [
                {"code": code, "name": name} for code, name in FACTS["committees"].items()
            ],
            "requirement": FACTS["requirement"],
            "loans": [{"year": 2019, "amount": loan, "reason": "energi"}] if loan else [],
        },
        strict=False,
    )
    template = bundled_template("omstilling")
    # Without the cases' own pages, which an overview typed by hand does not have.
    outputs = tuple(one for one in template.outputs if not isinstance(one, PagesOutput))
    return RecordRound(Path("runde"), config, replace(template, outputs=outputs))


@cache
def data(decisions: Decisions = (), loan: str = "") -> Dataset:
    """The 43 cases of the facts as they are merged."""
    decided = dict(decisions)
    records = [
        _record(index, fact, decided.get(fact["nr"], "medtages"))
        for index, fact in enumerate(FACTS["cases"])
    ]
    return Dataset(round_(loan), tuple(records), (("fil.xlsx", "ab" * 32),), ())


@cache
def merged(decisions: Decisions = ()) -> bytes:
    """The workbook that merge makes of these cases."""
    return edition_workbook(document(data(decisions)))


@cache
def correct() -> bytes:
    """The overview as it should have been published, rounded as such documents are.

    Its note of the loan says what the row says, too.
    """
    figures = {
        "rows": [
            {
                "nr": one.name,
                "title": one.contents["title"],
                **{str(year): _text(_saved(one, year)) for year in YEARS},
                "anlaeg": _text(_invested(one)),
            }
            for one in data().records
        ],
        "committees": {code: _shown(code) for code in FACTS["committees"]},
        "total": _shown(""),
        "total_by_committee": _shown(""),
        "remainder": {
            str(year): str(round_away(Decimal(FACTS["requirement"][str(year)]) + _sum("", year), 2))
            for year in YEARS
        },
        "investment": {str(year): str(round_away(_investment(year), 2)) for year in YEARS},
        "investment_total": str(exact_sum(_investment(year) for year in YEARS)),
    }
    file = ReturnedFile(overview_by_hand(figures, FACTS))
    note = next(ref for ref, text in file.rows(SHEET).items() if "13,45" in text)
    file.set_text(SHEET, note, file.rows(SHEET)[note].replace("13,45", "13,50"))
    return file.data


def of(book: bytes, decisions: Decisions = (), loan: str = "") -> Reconciliation:
    """What is found in the workbook."""
    return reconcile_records(read_book(book), data(decisions, loan))


def outline(found: Reconciliation) -> list[tuple[Kind, str, str, str]]:
    """Kind, subject, cell and guess of each difference."""
    return [(one.kind, one.what, one.cell, one.guess) for one in found.differences]


def _record(index: int, fact: Mapping[str, Any], decision: str) -> MergedRecord:
    template = round_().template
    contents: dict[str, FieldContent] = {}
    for field in template.fields.values():
        is_money = isinstance(field, AmountField | AmountsField)
        contents[field.id] = Amounts() if is_money else ()
        if not is_money and field.type not in ("ticks", "choices", "lines"):
            contents[field.id] = ""
    for name, typed in _TYPED.items():
        amounts = zip(YEARS, fact["economy_tkr"][typed], strict=True)
        contents[name] = Amounts({year: Decimal(one) for year, one in amounts if one is not None})
    contents |= {name: fact[name] for name in ("nr", "title", "committee", "centre")}
    contents["decision"] = decision
    for field in template.fields.values():
        if isinstance(field, AmountField | AmountsField) and field.formula:
            contents[field.id] = calculated(template, field, contents)
    number = str(fact["nr"])
    return MergedRecord(
        index, (number,), number, str(fact["centre"]), contents, {}, frozenset(), {}
    )


def _saved(record: MergedRecord, year: int) -> Decimal | None:
    amount = record.amounts("net").by_year.get(year)
    return None if amount is None else -amount * _UNIT


def _invested(record: MergedRecord) -> Decimal | None:
    amounts = record.amounts("investment").by_year.values()
    return exact_sum(amounts) * _UNIT if amounts else None


def _sum(committee: str, year: int) -> Decimal:
    return exact_sum(
        _saved(one, year)
        for one in data().records
        if not committee or one.contents["committee"] == committee
    )


def _investment(year: int) -> Decimal:
    amounts = (one.amounts("investment").by_year.get(year) for one in data().records)
    return exact_sum(amounts) * _UNIT


def _shown(committee: str) -> dict[str, str]:
    return {str(year): str(round_away(_sum(committee, year), 2)) for year in YEARS}


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
