"""Columns that an overview should have and that no header names."""

from collections.abc import Iterator

from validate.reconcile.difference import Difference, Kind
from validate.reconcile.expected import Expected, Sum
from validate.reconcile.matching import Matching
from validate.reconcile.overview_reader import PrintedOverview
from validate.rule import Text

_INVESTMENT = "Anlægsinvestering"


def missing_columns(
    printed: PrintedOverview, wanted: Expected, matching: Matching
) -> Iterator[Difference]:
    """Years without a column over the cases or over the totals; the investment's column.

    What one header names does not stand over the rows of another one.
    """
    pairs = matching.pairs
    for year in wanted.years:
        lacking = sum(year not in pair.printed.years for pair in pairs)
        if lacking:
            some = lacking < len(pairs)
            over = Text(
                f"{lacking} af sagerne" if some else "sagerne",
                f"{lacking} of the cases" if some else "the cases",
            )
            yield _missing(str(year), _year(year, over))
        elif any(
            year not in total.years and wanted.total(total.key, year)
            for total in printed.totals
            if total.key.sum is not Sum.INVESTMENT_TOTAL
        ):
            yield _missing(str(year), _year(year, Text("alle summerne", "all of the totals")))
    if any(pair.expected.investment and pair.printed.investment is None for pair in pairs):
        message = Text(
            f"{_INVESTMENT}: kolonnen mangler i oversigten, så dens tal er ikke sammenlignet.",
            f"{_INVESTMENT}: the overview lacks this column, so that its figures were not "
            "compared.",
        )
        yield _missing(_INVESTMENT, message)


def _year(year: int, over: Text) -> Text:
    return Text(
        f"Året {year} har ingen kolonne over {over.da}, så tallene er ikke sammenlignet.",
        f"The year {year} has no column over {over.en}, so that its figures were not compared.",
    )


def _missing(name: str, message: Text) -> Difference:
    return Difference(Kind.COLUMN_MISSING, name, "", "", "", name, None, "", message)
