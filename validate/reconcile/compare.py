"""A council version held against what the centres' files give."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from validate.reconcile.difference import (
    Checked,
    Difference,
    Guess,
    Kind,
    Reconciliation,
    in_order,
    some,
)
from validate.reconcile.figure import Flaw
from validate.reconcile.figure_cells import FigureCells, count_figures
from validate.reconcile.lines import ExpectedSheet, expected_sheet
from validate.reconcile.loan_notes import LoanNotes
from validate.reconcile.made_of import MadeOf
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.pairing import pair
from validate.reconcile.paragraphs import paragraph_differences
from validate.reconcile.placing import misplaced_rows
from validate.reconcile.printed import PrintedSheet
from validate.reconcile.rows import (
    column_differences,
    hidden_infos,
    missing_page,
    row_differences,
    struck_differences,
    unknown_headers,
)
from validate.reconcile.said import SaidCells
from validate.reconcile.sheets import SheetPair, sheet_pairs
from validate.reconcile.sum_cells import SumCells
from validate.reconcile.sums import Sums
from validate.reconcile.text import listed_sheets
from validate.reconcile.text_cells import TextCells
from validate.text import Text
from workbook.danish import folded, join
from workbook.edition.build import document, traced_context
from workbook.edition.dataset import Dataset
from workbook.read.model import Book

_MOST: Final = 8  # names in one sentence
_FEW: Final = 10  # formulas that are told one by one


def compare_edition(book: Book, data: Dataset) -> Reconciliation:
    """Every difference between the printed edition and the one that the records give.

    Compared is every cell of every table, and the figures of the texts beside them. Blanks, line
    breaks, the kind of dash and, of short texts, capitals do not count. Rounding is no difference:
    a figure is right that is the exact one rounded half away from zero to the decimals printed.

    Raises:
        OperatorError: no sheet of the workbook has any of the records below the edition's headers.
    """
    return reconcile_expected(book, expected(data))


@frozen(slots=False)
class Expected:
    """The edition that a council workbook is held against.

    Attributes:
        made: of what its figures are made.
    """

    data: Dataset
    sheets: tuple[ExpectedSheet, ...]
    made: MadeOf


def expected(data: Dataset) -> Expected:
    """The edition that the records give."""
    edition = document(data, traced=True)
    pages = {name: data.records[index] for index, name in traced_context(data).pages.items()}
    sheets = (expected_sheet(one, data, pages.get(one.name)) for one in edition.sheets)
    return Expected(data, tuple(sheets), MadeOf(edition))


def reconcile_expected(book: Book, wanted: Expected) -> Reconciliation:
    """The same of an edition that is at hand."""
    pairs = sheet_pairs(book, wanted.sheets)
    if not any(one.printed for one in pairs):
        nouns = wanted.data.round.template.record.noun
        raise OperatorError(
            Text(
                f"Projektmappen har intet ark med rundens {nouns.many} under udgavens "
                "overskrifter.",
                f"The workbook has no sheet with the round's {nouns.en[1]} below the edition's "
                "headers.",
            ),
            Text(
                "Angiv byrådets udgave af denne runde.", "Name the council version of this round."
            ),
        )
    return _Comparison(book, wanted.data, pairs, wanted.made).outcome()


class _Comparison:
    def __init__(self, book: Book, data: Dataset, pairs: Sequence[SheetPair], made: MadeOf) -> None:
        self._made = made
        self._loans = LoanNotes(data, made)
        self._book = book
        self._data = data
        self._pairs = pairs
        self._names = Names(data)
        template = data.round.template
        of_edition = template.edition.decimals
        self._least = template.decimals if of_edition is None else of_edition
        self._is_calculated = not any(
            one.printed.uncached > max(_FEW, one.printed.formulas // 2)
            for one in pairs
            if one.printed
        )
        self._found: list[Difference] = []
        self._infos: list[Difference] = []
        self._rows: dict[str, int] = {}
        self._cells = 0
        self._totals = 0
        self._over_rows = 0
        self._apart: list[str] = []

    def outcome(self) -> Reconciliation:
        """Everything that is found, sheet by sheet."""
        if not self._is_calculated:
            self._found.append(_not_calculated())
        for one in self._pairs:
            if one.printed is not None:
                self._sheet(one, one.printed)
            elif (same := self._of_the_name(one)) is not None:
                self._found.append(unknown_headers(same))
            elif one.wanted.record is not None and self._has_pages:
                self._found.append(missing_page(self._names, one.wanted.record))
        tabs = [sheet.name for sheet in self._book.sheets]
        checked = Checked(sum(self._rows.values()), self._cells, self._totals, self._over_rows)
        return Reconciliation(
            self._main,
            some(in_order(self._found, tabs)),
            some(in_order(self._infos, tabs)),
            tuple(self._notes()),
            checked,
            tuple(name for name in tabs if name in self._rows),
        )

    def _sheet(self, one: SheetPair, printed: PrintedSheet) -> None:
        found = pair(one.wanted, printed, self._least)
        records = [pair for pair in found.pairs if pair.line.record is not None]
        calculated = self._is_calculated
        texts = TextCells(self._names, found.pairs, one.wanted.lines, self._least)
        figures = FigureCells(self._names, records, self._least, is_calculated=calculated)
        behind = Sums(self._made, one.wanted.lines, found)
        record = one.wanted.record
        sums = SumCells(self._names, behind, self._least, record, is_calculated=calculated)
        rows = {pair.row.row for pair in found.pairs} | {under.row for under in printed.headers}
        said = SaidCells(self._names, one.wanted, printed, rows)
        name = printed.sheet.name
        self._found += [
            *column_differences(name, found),
            *row_differences(self._names, self._data, name, found, is_calculated=calculated),
            *misplaced_rows(found.pairs),
            *struck_differences(self._names, found.pairs),
            *texts.differences(),
            *figures.differences(),
            *sums.differences(),
            *said.differences(),
            *paragraph_differences(one.wanted, printed),
        ]
        told = {one.cell for one in self._found if one.sheet == printed.sheet.name}
        notes = self._loans.infos(behind.figures, printed.sheet)
        self._infos += hidden_infos(self._names, found.pairs)
        self._infos += [one for one in notes if one.cell not in told]
        self._rows[printed.sheet.name] = len(records)
        self._cells += texts.count + count_figures(records) + said.count
        if record is None:
            self._totals += sums.count
        else:
            self._cells += sums.count
        self._over_rows += len(sums.over_rows)
        self._apart += sums.apart

    def _of_the_name(self, one: SheetPair) -> str | None:
        """The sheet that bears the name, though nothing in it is known."""
        taken = {other.printed.sheet.name for other in self._pairs if other.printed}
        names = (sheet.name for sheet in self._book.sheets if sheet.name not in taken)
        name = folded(one.wanted.sheet.name)
        return next((other for other in names if folded(other) == name), None)

    def _sheets_not_found(self) -> Iterator[Text]:
        lacking = [
            one.wanted
            for one in self._pairs
            if one.printed is None and self._of_the_name(one) is None
        ]
        sheets = [one.sheet.name for one in lacking if one.record is None]
        if sheets:
            yield _sheets_note("Ikke fundet i projektmappen", "Not found in the workbook", sheets)
        if len(lacking) > len(sheets) and not self._has_pages:
            noun = self._names.noun
            yield Text(
                f"Siderne for de enkelte {noun.many} er ikke i projektmappen.",
                f"The pages of the single {noun.en[1]} are not in the workbook.",
            )

    @property
    def _has_pages(self) -> bool:
        """Whether the workbook has the page of any record."""
        return any(one.printed for one in self._pairs if one.wanted.record is not None)

    @property
    def _main(self) -> str:
        """The sheet with most records, other than one for those who count."""
        sheets = [
            (one.wanted.sheet.kind == "text", self._rows[one.printed.sheet.name], -tab)
            for tab, one in enumerate(self._pairs)
            if one.printed
        ]
        tab = -max(sheets)[2]
        printed = self._pairs[tab].printed
        return printed.sheet.name if printed else ""

    def _notes(self) -> Iterator[Text]:
        """Sums that do not agree with their rows; sheets that stand on one side only."""
        if self._apart:
            shown = self._apart[:_MOST]
            more = len(self._apart) - len(shown)
            danish = join([*shown, *([f"{more} andre"] if more else [])])
            english = ", ".join([*shown, *([f"{more} more"] if more else [])])
            yield Text(
                f"Disse summer passer ikke med rækkerne over dem: {danish}.",
                f"These totals do not agree with the rows above them: {english}.",
            )
        elif self._over_rows:
            yield Text(
                f"Alle {self._over_rows} tal i summerne passer med rækkerne over dem.",
                f"All {self._over_rows} figures of the totals agree with the rows above them.",
            )
        yield from self._sheets_not_found()
        wanted = {folded(one.wanted.sheet.name) for one in self._pairs}
        extra = [
            sheet.name
            for sheet in self._book.sheets
            if sheet.name not in self._rows and folded(sheet.name) not in wanted and sheet.cells
        ]
        if extra:
            yield _sheets_note("Ikke sammenlignet", "Not compared", extra)


def _sheets_note(danish: str, english: str, names: Sequence[str]) -> Text:
    sheets = listed_sheets(names)
    return Text(f"{danish}: {sheets.da}.", f"{english}: {sheets.en}.")


def _not_calculated() -> Difference:
    """Every figure would differ, and all for one reason."""
    message = Text(
        "Filen er ikke regnet ud. Åbn den i Excel, og gem den.",
        "The file is not calculated. Open it in Excel, and save it.",
    )
    subject = Subject(Kind.NOT_CALCULATED, "", Text("", ""))
    return difference(subject, "", None, ("", ""), message, found=Guess(Flaw.UNCACHED.value))
