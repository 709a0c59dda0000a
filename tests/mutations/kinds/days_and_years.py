"""Dates and years: that no calendar has, as text, far from the round, two in one cell."""

from collections.abc import Callable
from decimal import Decimal

from tests.mutations.kind import Act, Family, Kind
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import typed

_days = typed("date")
_blank_days = typed("date", blank=True)
_blank_years = typed("year", blank=True)


def _of_first_year(text: str) -> Callable[[Act], object]:
    """A text with the round's first and last year typed."""

    def do(act: Act) -> None:
        years = act.clean.round.config.years
        act.write(text.format(years[0], years[-1]))

    return do


def _number(number: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_number(act.sheet, act.cell, Decimal(number))


def _year_shown_otherwise(act: Act) -> None:
    years = act.clean.round.config.years
    act.file.set_number(act.sheet, act.cell, years[0])
    act.file.set_number_format(act.sheet, act.cell, f'"{years[-1]}"')


FAMILY = Family(
    "Dates and years",
    (
        *retyped(
            _days,
            {
                "a day that no month has": lambda _: "31-02-2018",
                "a thirteenth month": lambda _: "01-13-2018",
                "a date in words": lambda _: "i foråret",
                "two dates in one cell": lambda _: "01-05-2018 og 02-05-2018",
                "a month without its day": lambda _: "maj 2018",
                "a date with a question mark": lambda _: "01-05-2018?",
                "only a year in place of a date": lambda _: "2018",
                "a week in place of a date": lambda _: "uge 18",
            },
            ("VAL017", "VAL006"),
            says=True,
        ),
        Kind(
            "a date whose format says another",
            _days,
            lambda act: act.file.set_number_format(act.sheet, act.cell, '"31-12-2019"'),
            ("VAL023",),
        ),
        Kind(
            "a date ten years late",
            _days,
            lambda act: act.file.set_date(act.sheet, act.cell, 46885),
            ("VAL017",),
        ),
        Kind(
            "a date of 1900",
            _days,
            lambda act: act.file.set_date(act.sheet, act.cell, 18),
            ("VAL017",),
        ),
        Kind(
            "a date far ahead",
            _days,
            lambda act: act.file.set_date(act.sheet, act.cell, 99999),
            ("VAL017",),
        ),
        Kind(
            "a date below zero",
            _days,
            lambda act: act.file.set_date(act.sheet, act.cell, -5),
            ("VAL017", "VAL006"),
        ),
        Kind(
            "a year's number in place of a date",
            _days,
            lambda act: act.file.set_number(act.sheet, act.cell, 2018),
            ("VAL017", "VAL006"),
        ),
        Kind(
            "a truth value in place of a date",
            _days,
            lambda act: act.file.set_boolean(act.sheet, act.cell, value=True),
            ("VAL006", "VAL017"),
        ),
        Kind(
            "an error in place of a date",
            _days,
            lambda act: act.file.set_error(act.sheet, act.cell, "#VALUE!"),
            ("VAL005",),
        ),
        Kind(
            "a date struck through",
            _days,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
        ),
        *retyped(
            _blank_days,
            {"a date in words where none is": lambda _: "snarest"},
            ("VAL017", "VAL006"),
            says=True,
        ),
        *(
            Kind(name, _blank_years, _of_first_year(text), ("VAL019",), says=True)
            for name, text in {
                "two years in one cell": "{0}/{1}",
                "a year in two digits": "’19",
                "a year and a word": "fra {0}",
                "a year with a question mark": "{0}?",
                "a word in place of a year": "straks",
                "a date in place of a year, as text": "01-01-{0}",
                "a word where no year is": "hurtigst muligt",
                "a whole period where one year is asked for": "{0}-{1}",
            }.items()
        ),
        Kind(
            "a year whose format says another",
            _blank_years,
            _year_shown_otherwise,
            ("VAL023",),
            ("SUM006",),
        ),
        Kind("a year with decimals", _blank_years, _number("2019.5"), ("VAL019",), says=True),
        Kind(
            "a date in place of a year",
            _blank_years,
            lambda act: act.file.set_date(act.sheet, act.cell, 43831),
            ("VAL019", "VAL006"),
            says=True,
        ),
        Kind("a year after the period", _blank_years, _number("2031"), ("VAL020",)),
        Kind("a year before the period", _blank_years, _number("2010"), ("VAL020",)),
        Kind("a year below zero", _blank_years, _number("-2019"), ("VAL019", "VAL020")),
    ),
)
