"""The overview in figures: every case that is included, by committee, exact and in Decimal.

Amounts stand in the overview's unit with the sign of an expense: a saving of 50 (1.000 kr.) in a
case is -0.05 (mio. kr.) here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, Inexact, localcontext

from templates.errors import OperatorError
from workbook.case.model import Case, number_key
from workbook.danish import sort_key
from workbook.numbers import EXACT, exact_sum, plain, round_away, unsigned_zero
from workbook.round.cases import CaseRound, Decision

Amounts = Mapping[int, Decimal]
"""By year; a year without an amount is absent, which is another thing than 0."""


@dataclass(frozen=True)
class OverviewRow:
    """One case.

    Attributes:
        committee: code.
        years: net, with the opposite sign.
        investment: by year, with the case's own sign.
        anlaeg: the years of the investment added; None where the case has none.
    """

    nr: str
    title: str
    committee: str
    years: Amounts
    investment: Amounts
    anlaeg: Decimal | None
    case: Case


@dataclass(frozen=True)
class CommitteeBlock:
    """The cases of one committee and their totals; every year of the round has one.

    Attributes:
        anlaeg: None where no case has an investment.
    """

    code: str
    name: str
    rows: tuple[OverviewRow, ...]
    years: Amounts
    anlaeg: Decimal | None


@dataclass(frozen=True)
class LeftOut:
    """A case that is not in the overview, and what was decided of it."""

    nr: str
    title: str
    committee: str
    decision: Decision
    case: Case


@dataclass(frozen=True, slots=True)
class LoanShare:
    """How much of a year's investment can be financed by loans.

    Attributes:
        loan: what may be borrowed at most.
        investment: of the year.
    """

    year: int
    loan: Decimal
    investment: Decimal
    reason: str


@dataclass(frozen=True)
class Overview:
    """The whole overview.

    Attributes:
        unit: of all amounts.
        decimals: shown of a total; an amount of a case is shown with all it has.
        blocks: in the order of the settings; committees without cases are not among them.
        grand: of each year.
        requirement: what must be saved, positive; only the years that have one.
        remainder: requirement and grand total added: what is missing, where it is positive.
        investment: of each year.
    """

    template: str
    round: str
    unit: str
    decimals: int
    years: tuple[int, ...]
    blocks: tuple[CommitteeBlock, ...]
    grand: Amounts
    requirement: Amounts
    remainder: Amounts
    investment: Amounts
    investment_total: Decimal
    loans: tuple[LoanShare, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def rows(self) -> tuple[OverviewRow, ...]:
        """All rows, committee by committee."""
        return tuple(row for block in self.blocks for row in block.rows)

    @property
    def cases(self) -> tuple[Case, ...]:
        """Every case: those of the rows, then those left out."""
        return (*(row.case for row in self.rows), *(one.case for one in self.left_out))


def overview(round_: CaseRound, cases: Sequence[Case]) -> Overview:
    """The overview of the cases: only those whose decision is “medtages” have rows.

    Raises:
        OperatorError: the template's divisor leaves no exact amounts.
    """
    config, edition = round_.config, round_.template.overview
    years = config.years
    ordered = sorted(cases, key=lambda case: (*number_key(case.nr), sort_key(case.nr)))
    codes = [entry.code for entry in config.committees]
    # The settings know every committee; a case of another one is shown, never dropped.
    codes += sorted({case.committee for case in cases} - set(codes), key=sort_key)
    sorted_cases = [case for code in codes for case in ordered if case.committee == code]
    blocks = tuple(
        _block(round_, code, included)
        for code in codes
        if (included := [one for one in sorted_cases if _included(round_, one, code)])
    )
    rows = [row for block in blocks for row in block.rows]
    grand = {year: exact_sum(row.years.get(year) for row in rows) for year in years}
    investment = {year: exact_sum(row.investment.get(year) for row in rows) for year in years}
    requirement = {int(year): amount for year, amount in config.requirement.items()}
    return Overview(
        template=round_.template.id,
        round=config.round,
        unit=edition.unit,
        decimals=edition.decimals,
        years=years,
        blocks=blocks,
        grand=grand,
        requirement={year: requirement[year] for year in years if year in requirement},
        remainder={
            year: exact_sum([requirement[year], grand[year]])
            for year in years
            if year in requirement
        },
        investment=investment,
        investment_total=exact_sum(investment.values()),
        loans=_loans(round_, investment),
        left_out=tuple(
            LeftOut(case.nr, case.title, case.committee, round_.decision(case.nr), case)
            for case in sorted_cases
            if round_.decision(case.nr) is not Decision.INCLUDED
        ),
    )


def spelled(amount: Decimal, decimals: int) -> str:
    """The exact amount with at least so many decimals, and a point: as council.json has it.

    >>> spelled(Decimal("1.7"), 2), spelled(Decimal("-0.025"), 2), spelled(Decimal("-0.0"), 2)
    ('1.70', '-0.025', '0.00')
    """
    whole, _, fraction = plain(amount).partition(".")
    return f"{whole}.{fraction.ljust(decimals, '0')}" if fraction or decimals else whole


def loan_text(share: LoanShare, unit: str, decimals: int) -> str:
    """What the overview says of the loans, generated from the year's own figures.

    >>> share = LoanShare(2019, Decimal(10), Decimal("13.5"), "energibesparelser")
    >>> loan_text(share, "mio. kr.", 2)
    'I 2019 kan 10,00 af de 13,50 mio. kr. lånefinansieres: energibesparelser.'
    """
    if share.investment <= 0:
        return no_loan_text(share.year)
    loan, investment = (
        format(round_away(amount, decimals), "f").replace(".", ",")
        for amount in (min(share.loan, share.investment), share.investment)
    )
    before, between, after = loan_words(share, unit)
    return f"{before}{loan}{between}{investment}{after}"


def loan_words(share: LoanShare, unit: str) -> tuple[str, str, str]:
    """The words before, between and after the two figures of `loan_text`."""
    reason = share.reason.strip()
    stop = "" if reason.endswith((".", "!", "?")) else "."
    return f"I {share.year} kan ", " af de ", f" {unit} lånefinansieres: {reason}{stop}"


def no_loan_text(year: int) -> str:
    """What `loan_text` says where the year has no investment."""
    return f"Der er ingen anlægsudgift i {year}, som kan lånefinansieres."


def _included(round_: CaseRound, case: Case, committee: str) -> bool:
    return case.committee == committee and round_.decision(case.nr) is Decision.INCLUDED


def _block(round_: CaseRound, code: str, cases: Sequence[Case]) -> CommitteeBlock:
    rows = tuple(_row(round_, case) for case in cases)
    committee = round_.config.committee(code)
    invested = [row.anlaeg for row in rows if row.anlaeg is not None]
    return CommitteeBlock(
        code,
        committee.name if committee else code,
        rows,
        {year: exact_sum(row.years.get(year) for row in rows) for year in round_.config.years},
        exact_sum(invested) if invested else None,
    )


def _row(round_: CaseRound, case: Case) -> OverviewRow:
    edition = round_.template.overview
    net = case.amounts.get(edition.net, {})
    spent = case.amounts.get(edition.investment, {})
    years = [year for year in round_.config.years if year in net]
    investment = {
        year: _scaled(spent[year], edition.divisor) for year in round_.config.years if year in spent
    }
    return OverviewRow(
        nr=case.nr,
        title=case.title,
        committee=case.committee,
        years={year: _scaled(net[year].copy_negate(), edition.divisor) for year in years},
        investment=investment,
        anlaeg=exact_sum(investment.values()) if investment else None,
        case=case,
    )


def _scaled(amount: Decimal, divisor: int) -> Decimal:
    with localcontext(EXACT):
        try:
            return unsigned_zero(amount / divisor)
        except Inexact:
            raise OperatorError(
                f"{plain(amount)} divided by {divisor} has no last decimal.",
                "Give [overview] in the template a divisor such as 1, 1000 or 1000000.",
            ) from None


def _loans(round_: CaseRound, investment: Amounts) -> tuple[LoanShare, ...]:
    """Each loan beside the whole investment of its year."""
    return tuple(
        LoanShare(loan.year, loan.amount, investment[loan.year], loan.reason)
        for loan in round_.config.loans
    )
