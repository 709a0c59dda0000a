"""What a case saves and costs by year, and the cases of a whole round."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from validate.case.cells import filled, number_of
from validate.case.sums import readable_year
from validate.rule import Text
from validate.view import CaseFile, CaseRoundView
from workbook.case.read import typed_amounts
from workbook.case.returned import CaseCell, ReturnedCase


@dataclass(frozen=True, slots=True)
class RoundCase:
    """One case with the file in which it stands."""

    file: CaseFile
    case: ReturnedCase

    @property
    def number(self) -> CaseCell:
        """The cell of its number."""
        return self.case.field(self.case.round.template.form.number)

    @property
    def where(self) -> str:
        """Centre, file and cell, as a sentence names them."""
        place = f"{self.case.sheet.name}!{self.number.address}"
        return f"{self.file.centre} ({self.file.name}, {place})"

    def seen_from(self, file: CaseFile) -> Text:
        """The case as a sentence to the sender of a file names it: its own, or another's."""
        nr = number_of(self.case)
        if self.file.name == file.name:
            sheet = self.case.sheet.name
            return Text(f"jeres egen {nr} (arket {sheet})", f"your own {nr} (sheet {sheet})")
        return Text(f"{nr} fra {self.where}", f"{nr} from {self.where}")


def cases_of(view: CaseRoundView) -> Iterator[RoundCase]:
    """The filled forms of all accepted files, in the order of the files and their tabs."""
    for file in view.accepted:
        yield from (RoundCase(file, case) for case in filled(file))


def judged(file: CaseFile) -> Iterator[ReturnedCase]:
    """The filled forms whose amounts can all be read; of the others, other rules speak first."""
    for case in filled(file):
        overview = case.round.template.overview
        rows = (overview.net, overview.investment)
        if all(readable_year(case, row, year) for row in rows for year in case.layout.years):
            yield case


def savings(case: ReturnedCase) -> tuple[str, ...]:
    """The typed rows that add to the net saving."""
    template = case.round.template
    signs = template.form.expanded(template.overview.net)
    return tuple(row for row, sign in signs.items() if sign > 0)


def expenses(case: ReturnedCase) -> tuple[str, ...]:
    """The typed rows that are taken off it."""
    template = case.round.template
    signs = template.form.expanded(template.overview.net)
    return tuple(row for row, sign in signs.items() if sign < 0)


def investments(case: ReturnedCase) -> tuple[str, ...]:
    """The rows with what a saving costs, expenses and the investment."""
    return (*expenses(case), case.round.template.overview.investment)


def economy_rows(case: ReturnedCase) -> tuple[str, ...]:
    """All typed rows that the overview is made from; none where one of them is lost."""
    rows = (*savings(case), *investments(case))
    return rows if all(row in case.rows for row in rows) else ()


def years_with(case: ReturnedCase, rows: tuple[str, ...]) -> tuple[int, ...]:
    """The years in which one of the rows has an amount other than 0."""
    found = added(case, rows, absolute=True)
    return tuple(year for year in case.layout.years if found.get(year))


def added(
    case: ReturnedCase, rows: tuple[str, ...], *, absolute: bool = False
) -> dict[int, Decimal]:
    """The rows' amounts added by year; a year without any is not in it."""
    typed = typed_amounts(case)
    found: dict[int, Decimal] = {}
    for row in rows:
        for year, amount in typed[row].items():
            found[year] = found.get(year, Decimal()) + (abs(amount) if absolute else amount)
    return found
