"""The edition of the bundled proposals, and the same overview typed by hand without a fault."""

import json
from decimal import Decimal
from functools import cache
from typing import Any

from samples.ballerup_published import overview_by_hand
from samples.excel import ReturnedFile
from tests.support.ballerup import FOLDER, proposals
from validate.reconcile.compare import Expected, expected, reconcile_expected
from validate.reconcile.difference import Kind, Reconciliation
from workbook.edition.build import document
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.xlsx import edition_workbook
from workbook.numbers import exact_sum, round_away
from workbook.read.open import read_book

SHEET = "Oversigt"
FACTS: dict[str, Any] = json.loads((FOLDER / "facts.json").read_text("utf-8"))
YEARS: tuple[int, ...] = tuple(FACTS["years"])
_UNIT = Decimal("0.001")  # of 1.000 kr. in mio. kr.
Decisions = tuple[tuple[str, str], ...]


@cache
def data(decisions: Decisions = ()) -> Dataset:
    """The 43 cases of the sample as they are merged, some of them decided otherwise."""
    return proposals(dict(decisions))


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


@cache
def _expected(decisions: Decisions) -> Expected:
    return expected(data(decisions))


def of(book: bytes, decisions: Decisions = ()) -> Reconciliation:
    """What is found in the workbook."""
    return reconcile_expected(read_book(book), _expected(decisions))


def outline(found: Reconciliation) -> list[tuple[Kind, str, str, str]]:
    """Kind, subject, cell and guess of each difference."""
    return [(one.kind, one.what, one.cell, one.guess) for one in found.differences]


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
