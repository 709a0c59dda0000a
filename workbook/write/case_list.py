"""The sheet that lists the forms of the workbook and sums them while the centre writes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from workbook.address import a1
from workbook.case.answer import CaseAnswer
from workbook.case.labels import FAULT, LIST_HEADERS, LIST_TOTAL
from workbook.case.layout import FormLayout
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter, reference
from workbook.write.case_formulas import FormCells, used, wanting
from workbook.write.case_rules import FAULTY, MISSING
from workbook.write.case_state import is_used, sum_now, wanting_now
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style, amount_format
from workbook.write.textfit import row_height

COPIES = "Et skema, I selv har kopieret, tælles først med, når økonomi samler."
WANTING = "Mangler"
_SHEET, _NR, _COMMITTEE, _TITLE, _FIRST_YEAR = 1, 2, 3, 4, 5
_WIDTHS = {_SHEET: 9.0, _NR: 11.0, _COMMITTEE: 30.0, _TITLE: 46.0}
_YEAR_WIDTH = 11.0
_INTRO_ROW, _HEADER_ROW = 4, 6
_FIRST_ROW = _HEADER_ROW + 2
_LINE = 20.0
_INDENT = 2.0  # characters


@dataclass(frozen=True, slots=True)
class ListedForm:
    """A form of the workbook: the name of its sheet, and what is written in it."""

    sheet: str
    answer: CaseAnswer


def write_list(
    book: BookWriter,
    round_: CaseRound,
    layout: FormLayout,
    centre: str,
    forms: Sequence[ListedForm],
) -> None:
    """The sheet; every formula carries the value it gives for these answers."""
    template = round_.template
    listing = _Listing(round_, layout, forms, book.sheet(template.cases.sheet))
    sheet = listing.sheet
    for column in range(1, listing.last_column + 1):
        sheet.column_width(column, _WIDTHS.get(column, _YEAR_WIDTH))
    band = range(1, listing.last_column + 1)
    title = f"{template.cases.sheet} – {round_.config.title}"
    heading_band(sheet, band, (title, subtitle_text(round_.config, centre)))
    sheet.row_height(3, 8)
    listing.wide(_INTRO_ROW, template.cases.intro, styles.BODY)
    sheet.row_height(_INTRO_ROW + 1, 8)
    listing.header()
    for number in range(len(forms)):
        listing.form(number)
    listing.total()
    note = f"Beløb i {template.unit} En besparelse er uden minus. {COPIES}"
    sheet.row_height(listing.total_row + 1, 8)
    listing.wide(listing.total_row + 2, note, replace(styles.NOTE, size=10))
    listing.colours()
    sheet.hide_gridlines()
    sheet.freeze(_FIRST_ROW, 1)
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.DEEP_BLUE)
    sheet.print_setup(
        landscape=True,
        header=page_header(round_.config, centre),
        footer=page_footer(),
        repeat_rows=(_HEADER_ROW, _HEADER_ROW + 1),
        area=Area(1, 1, listing.total_row + 2, listing.last_column),
    )


@dataclass(frozen=True)
class _Listing:
    """Writes the rows of the list."""

    round: CaseRound
    layout: FormLayout
    forms: Sequence[ListedForm]
    sheet: SheetWriter

    @property
    def investment_column(self) -> int:
        return _FIRST_YEAR + len(self.layout.years)

    @property
    def last_column(self) -> int:
        return self.investment_column + 1

    @property
    def last_row(self) -> int:
        return _FIRST_ROW + len(self.forms) - 1

    @property
    def total_row(self) -> int:
        return self.last_row + 1

    def wide(self, row: int, text: str, style: Style) -> None:
        """A text over the whole width."""
        self.sheet.merge(row, 1, row, self.last_column, text, style)
        width = sum(_WIDTHS.values()) + _YEAR_WIDTH * (len(self.layout.years) + 2)
        self.sheet.row_height(row, row_height([(text, width)], size=style.size) + 4)

    def header(self) -> None:
        """Two rows: what the amounts are, and their years."""
        overview, form = self.round.template.overview, self.round.template.form
        style = replace(styles.HEADER, size=10, horizontal="left", indent=1)
        centred = replace(style, horizontal="center", indent=0)
        top, low = _HEADER_ROW, _HEADER_ROW + 1
        for column, text in enumerate(LIST_HEADERS, start=1):
            self.sheet.merge(top, column, low, column, text, style)
        last_year = self.investment_column - 1
        net = form.row(overview.net).label
        self.sheet.merge(top, _FIRST_YEAR, top, last_year, net, centred)
        for column, year in enumerate(self.layout.years, start=_FIRST_YEAR):
            self.sheet.number(low, column, year, centred)
        column = self.investment_column
        self.sheet.merge(top, column, low, column, overview.investment_total, centred)
        self.sheet.merge(top, column + 1, low, column + 1, WANTING, centred)
        self.sheet.row_height(top, _LINE)
        self.sheet.row_height(low, _LINE)

    def form(self, number: int) -> None:
        """The row of one form."""
        row, one = _FIRST_ROW + number, self.forms[number]
        template, answer = self.round.template, one.answer
        form, cells = template.form, FormCells(self.layout, one.sheet)
        text = replace(styles.LOCKED, size=10, vertical="middle", horizontal="left", indent=1)
        link = replace(text, colour=styles.LINK_BLUE, underline=True)
        home = reference(one.sheet, Area(1, 2, 1, 2))
        self.sheet.link(row, _SHEET, f"internal:{home}", one.sheet, link)
        for column, key in (
            (_NR, form.number),
            (_COMMITTEE, form.committee),
            (_TITLE, form.title_field),
        ):
            cell = cells.answer(key)
            value = answer.fields.get(key, "")
            formula = f'IFERROR(IF(LEN(TRIM({cell}))=0,"",{cell}),"{FAULT}")'
            shown = value if value.strip() else ""
            self.sheet.formula(row, column, formula, shown, replace(text, bold=column == _NR))
        amount = self._amount_style(replace(text, wrap=False, indent=0))
        for column, year in enumerate(self.layout.years, start=_FIRST_YEAR):
            formula = f'IFERROR({cells.amount(template.overview.net, year)},"{FAULT}")'
            net = sum_now(form, template.overview.net, answer, year)
            self.sheet.formula(row, column, formula, net, amount)
        span = cells.years(template.overview.investment)
        judged = f'IF(COUNT({span})<COUNTA({span}),"{FAULT}",SUM({span}))'
        formula = f'IFERROR(IF(COUNTA({span})=0,"",{judged}),"{FAULT}")'
        self.sheet.formula(row, self.investment_column, formula, _added(self.round, answer), amount)
        self._wanting(row, one, cells)
        width = _WIDTHS[_TITLE] - _INDENT
        self.sheet.row_height(
            row,
            row_height(
                [
                    (answer.fields.get(form.title_field, ""), width),
                    (answer.fields.get(form.committee, ""), _WIDTHS[_COMMITTEE] - _INDENT),
                ],
                size=10,
                minimum=_LINE,
            ),
            grows=True,
        )

    def _wanting(self, row: int, one: ListedForm, cells: FormCells) -> None:
        form = self.round.template.form
        counts = "+".join(count for _, count in wanting(form, cells))
        formula = f'IFERROR(IF({used(cells)}=0,"",{counts}),"{FAULT}")'
        now = sum(count for _, count in wanting_now(form, one.answer, self.layout.years))
        style = Style(border="hair", bold=True, vertical="middle", horizontal="center")
        value = now if is_used(one.answer) else None
        self.sheet.formula(row, self.last_column, formula, value, style)

    def total(self) -> None:
        """The sums of all forms; blank where no form has an amount."""
        row, form = self.total_row, self.round.template.form
        style = replace(styles.TOTAL, size=10, vertical="middle", horizontal="left", indent=1)
        for column in (_SHEET, _NR, _COMMITTEE, _TITLE):
            self.sheet.blank(row, column, style)
        self.sheet.text(row, _SHEET, LIST_TOTAL, style)
        numbers = f"{a1(_FIRST_ROW, _NR)}:{a1(self.last_row, _NR)}"
        count = sum(bool(one.answer.fields.get(form.number, "").strip()) for one in self.forms)
        words = f'SUMPRODUCT(1*(LEN({numbers})>0))&" forslag med nummer"'
        self.sheet.formula(row, _TITLE, words, f"{count} forslag med nummer", style)
        amount = self._amount_style(replace(style, wrap=False, indent=0))
        net = self.round.template.overview.net
        years = [
            _total([sum_now(form, net, one.answer, year) for one in self.forms])
            for year in self.layout.years
        ]
        investment = _total([_added(self.round, one.answer) for one in self.forms])
        for column, value in enumerate([*years, investment], start=_FIRST_YEAR):
            self._sum(row, column, value, amount)
        lacks = [
            Decimal(sum(n for _, n in wanting_now(form, one.answer, self.layout.years)))
            for one in self.forms
            if is_used(one.answer)
        ]
        centred = replace(style, horizontal="center", indent=0)
        self._sum(row, self.last_column, _total(lacks), centred)
        self.sheet.row_height(row, 24)

    def _sum(self, row: int, column: int, value: Decimal | None, style: Style) -> None:
        span = f"{a1(_FIRST_ROW, column)}:{a1(self.last_row, column)}"
        self.sheet.formula(row, column, f'IF(COUNT({span})=0,"",SUM({span}))', value, style)

    def _amount_style(self, style: Style) -> Style:
        return replace(
            style, horizontal="right", number_format=amount_format(self.round.template.decimals)
        )

    def colours(self) -> None:
        """What a centre must look at: a number used twice, a fault, what a form lacks."""
        first, last = _FIRST_ROW, self.last_row
        top = a1(first, _NR)
        span = f"{a1(first, _NR, absolute=True)}:{a1(last, _NR, absolute=True)}"
        area = Area(first, _NR, last, _NR)
        self.sheet.conditional(area, f"AND(LEN({top})>0,COUNTIF({span},{top})>1)", FAULTY)
        cell = a1(first, _FIRST_YEAR)
        area = Area(first, _FIRST_YEAR, last, self.investment_column)
        self.sheet.conditional(area, f'{cell}="{FAULT}"', FAULTY)
        cell = a1(first, self.last_column)
        area = Area(first, self.last_column, last, self.last_column)
        self.sheet.conditional(area, f'{cell}="{FAULT}"', FAULTY, stop=True)
        self.sheet.conditional(area, f"N({cell})>0", replace(MISSING, bold=True))
        good = Style(bold=True, colour=styles.GREEN, fill=styles.PALE_GREEN)
        self.sheet.conditional(area, f"AND(ISNUMBER({cell}),{cell}=0)", good)


def _added(round_: CaseRound, answer: CaseAnswer) -> Decimal | str | None:
    overview, form = round_.template.overview, round_.template.form
    years = round_.config.years
    shown = [sum_now(form, overview.investment, answer, year) for year in years]
    return FAULT if FAULT in shown else _total(shown)


def _total(values: Sequence[Decimal | str | None]) -> Decimal | None:
    given = [value for value in values if isinstance(value, Decimal)]
    return sum(given, Decimal()) if given else None
