"""Examples of this round in the office's own texts: what may be typed in a field, and by when.

A hint that shows a code, a day or a year of another round is followed to the letter, and what comes
of it is told as a fault.
"""

import re
from datetime import date
from typing import Final

from templates.field import BaseField, CodeField, DateField, YearField
from templates.placeholders import OF_WORKBOOK
from workbook.danish import date_text
from workbook.records.code import code_example
from workbook.round.model import Round

_PLACEHOLDER: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


def with_examples(round_: Round, text: str) -> str:
    """The text with its placeholders filled in: the round's own words, and examples of fields."""
    if "{" not in text:
        return text
    return _PLACEHOLDER.sub(lambda found: _said(round_, found[1]) or found[0], text)


def example_of(round_: Round, field: BaseField) -> str:
    """What may be typed in a field of codes, days or years; "" of any other type."""
    match field:
        case CodeField():
            return code_example(field.pattern, next(iter(round_.committee_codes), ""))
        case DateField():
            return f"{example_day(round_, field):%d-%m-%Y}"
        case YearField():
            return str(example_year(round_, field))
        case _:
            return ""


def example_day(round_: Round, field: DateField) -> date:
    """A day that no rule tells of: of a plan, or in a list of finance's, one of the first year.

    Of what centres add, where a day says when it was written, it is the deadline.
    """
    config = round_.config
    if field.or_quarter or round_.is_closed:
        return date(config.years[0], 6, 30)
    return config.deadline


def example_year(round_: Round, field: YearField) -> int:
    """The round's first year, or the nearest that the field takes."""
    first = round_.config.years[0]
    return min(max(first, field.within[0]), field.within[1]) if field.within else first


def _said(round_: Round, name: str) -> str:
    config, template = round_.config, round_.template
    match name if name in OF_WORKBOOK else "":
        case "unit":
            return template.unit
        case "round":
            return config.round
        case "years":
            first, last = config.years[0], config.years[-1]
            return f"{first}-{last}" if last != first else str(first)
        case "deadline":
            return date_text(config.deadline)
        case _:
            field = template.fields.get(name)
            return example_of(round_, field) if field is not None else ""
