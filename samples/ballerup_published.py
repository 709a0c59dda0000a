"""The overview of `samples/ballerup-2019` as it was published, typed in by hand.

Nothing in it is a formula: the figures stand rounded as they were printed, with the error in
TMU-04 and the totals that carry it. It is what `reconcile` is tried on.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from workbook.write.book import BookWriter, SheetWriter
from workbook.write.styles import BODY, HEADER, NOTE, SECTION, TITLE, TOTAL, Style

_FACTS: Final = Path(__file__).parent / "ballerup-2019" / "facts.json"
_AMOUNT: Final = Style(number_format="0.00")
_FINE_AMOUNT: Final = Style(number_format="0.000")
_SUM: Final = Style(bold=True, number_format="0.00")
_FIRST_YEAR: Final = 3
_TITLE: Final = "Oversigt over omstillingsforslag der medtages i budget 2019"
_LOAN_NOTE: Final = (
    "Anlægsudgift\nOBS: Af de 13,45 mio. kr. i 2019 kan 10 mio. kr. lånefinansieres i sin "
    "egenskab af energibesparende foranstaltning"
)


def published_overview() -> bytes:
    """The workbook, as someone in finance would type it from the printed pages."""
    facts = json.loads(_FACTS.read_text(encoding="utf-8"))
    return overview_by_hand(facts["overview_published"], facts)


def overview_by_hand(figures: Mapping[str, Any], facts: Mapping[str, Any]) -> bytes:
    """Such a workbook with other figures.

    Args:
        figures: as ``overview_published`` of the facts.
        facts: the round's years, committees and requirement.
    """
    book = BookWriter(
        created=datetime(2018, 10, 8, 12, tzinfo=UTC),
        title=_TITLE,
        subject="Som offentliggjort",
        company="Ballerup Kommune",
    )
    sheet = book.sheet("Oversigt")
    _Typist(sheet, [str(year) for year in facts["years"]]).type(figures, facts)
    sheet.column_width(1, 10)
    sheet.column_width(2, 60)
    sheet.column_width(_FIRST_YEAR, 10, _FIRST_YEAR + 3)
    sheet.column_width(_FIRST_YEAR + 4, 18)
    sheet.print_setup()
    return book.to_bytes()


class _Typist:
    """Goes down the sheet row by row."""

    def __init__(self, sheet: SheetWriter, years: Sequence[str]) -> None:
        self._sheet = sheet
        self._years = years
        self._investment = _FIRST_YEAR + len(years)
        self._row = 1

    def type(self, figures: Mapping[str, Any], facts: Mapping[str, Any]) -> None:
        """All of the document, from its title to the legend of the signs."""
        self._line(_TITLE, TITLE)
        self._line("Oversigt over besparelser fra de enkelte omstillingscases (mio. kr.)", BODY)
        self._row += 1
        self._header("Nr.", "Indsats", *self._years, "Anlægsinvestering")
        for code, name in facts["committees"].items():
            self._row += 1
            self._line(name, SECTION)
            for row in figures["rows"]:
                if row["nr"].startswith(f"{code}-"):
                    self._case(row)
        self._row += 1
        self._sheet.text(self._row, 2, "Anlæg i alt", TOTAL)
        self._amount(self._investment, figures["investment_total"], _SUM)
        self._row += 3
        self._header("", "", *self._years)
        self._total("I alt", figures["total"])
        self._total("Budget 2019 Krav - minimum", facts["requirement"])
        self._total("Restbeløb   + = mangler", figures["remainder"])
        self._total(_LOAN_NOTE, figures["investment"])
        self._row += 2
        self._header("", "", *self._years)
        for code, name in facts["committees"].items():
            self._total(name, figures["committees"][code])
        self._total("I alt", figures["total_by_committee"])
        self._row += 1
        self._line("+ = Merudgifter eller mindreindtægter", NOTE)
        self._line("- = Mindreudgifter eller merindtægter", NOTE)

    def _line(self, text: str, style: Style) -> None:
        self._sheet.text(self._row, 1, text, style)
        self._row += 1

    def _header(self, *texts: str) -> None:
        for column, text in enumerate(texts, start=1):
            if text.isdigit():
                self._sheet.number(self._row, column, int(text), HEADER)
            else:
                self._sheet.text(self._row, column, text, HEADER)
        self._row += 1

    def _case(self, row: Mapping[str, str | None]) -> None:
        self._sheet.text(self._row, 1, row["nr"] or "", BODY)
        self._sheet.text(self._row, 2, row["title"] or "", BODY)
        self._amounts(row, _AMOUNT)
        self._amount(self._investment, row["anlaeg"], _AMOUNT)
        self._row += 1

    def _total(self, label: str, amounts: Mapping[str, str]) -> None:
        self._sheet.text(self._row, 2, label, TOTAL)
        self._amounts(amounts, _SUM)
        self._row += 1

    def _amounts(self, amounts: Mapping[str, str | None], style: Style) -> None:
        for column, year in enumerate(self._years, start=_FIRST_YEAR):
            self._amount(column, amounts[year], style)

    def _amount(self, column: int, printed: str | None, style: Style) -> None:
        if printed is not None:
            amount = Decimal(printed)
            is_fine = amount != round(amount, 2)
            self._sheet.number(self._row, column, amount, _FINE_AMOUNT if is_fine else style)
