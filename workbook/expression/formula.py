"""A sum or a percentage of a template, parsed once, with both its faces."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Context, Decimal
from functools import cache
from typing import Final, TypeAlias

from templates.field import AmountField, AmountsField, PercentField, TemplateField
from templates.frozen import frozen
from workbook.numbers import exact_sum, round_away

FAULT = "Fejl"
"""What a live sum shows where one of its cells holds no number."""

_ROOM: Final = Context(prec=60)  # digits of a quotient, before it is rounded
_RATIO = re.compile(r"\s*([a-z][a-z0-9_]*)\s*/\s*([a-z][a-z0-9_]*)\s*")
_TERM = re.compile(r"\s*(?P<sign>[+\-−])?\s*(?P<id>[a-z][a-z0-9_]*)")


@frozen
class Term:
    """One amount of a sum.

    Attributes:
        sign: 1 where it is added, -1 where it is subtracted.
    """

    id: str
    sign: int


@frozen
class Formula:
    """A sum of amounts, each named by an id."""

    terms: tuple[Term, ...]

    @staticmethod
    @cache  # a template has few, and each is asked for at every record
    def parse(text: str) -> "Formula":
        """The formula that the text writes.

        Raises:
            ValueError: the text is no sum of ids.

        >>> [(term.id, term.sign) for term in Formula.parse("saving - cost").terms]
        [('saving', 1), ('cost', -1)]
        """
        terms: list[Term] = []
        at = 0
        while at < len(text.rstrip()):
            found = _TERM.match(text, at)
            if found is None or (terms and not found["sign"]):
                raise ValueError(f"{text!r} is no sum of ids with + and −")
            terms.append(Term(found["id"], -1 if found["sign"] in ("-", "−") else 1))
            at = found.end()
        if not terms:
            raise ValueError("a formula names at least one id")
        return Formula(tuple(terms))

    def value(self, amount: Callable[[str], Decimal | None]) -> Decimal | None:
        """The sum, exact, a blank amount counted as 0; None where all are blank.

        >>> amounts = {"saving": Decimal(300), "cost": Decimal("0.5")}
        >>> Formula.parse("saving - cost").value(amounts.get)
        Decimal('299.5')
        """
        found = [(term.sign, amount(term.id)) for term in self.terms]
        if all(one is None for _, one in found):
            return None
        return exact_sum(
            one if sign > 0 else one.copy_negate() for sign, one in found if one is not None
        )

    def excel(self, cell: Callable[[str], str]) -> str:
        """The same as an Excel formula (without its "=") that stays blank where all cells are.

        It shows `FAULT` where one of the cells holds a text or an error.

        Args:
            cell: gives the cell of an amount.
        """
        cells = [cell(term.id) for term in self.terms]
        filled = "+".join(["0", *(f"(LEN(TRIM({each}))>0)" for each in cells)])
        total = "".join(
            f"{'+' if term.sign > 0 else '-'}N({each})"
            for term, each in zip(self.terms, cells, strict=True)
        ).removeprefix("+")
        judged = f'IF(COUNT({",".join(cells)})<{filled},"{FAULT}",{total})'
        return f'IFERROR(IF({filled}=0,"",{judged}),"{FAULT}")'


@frozen
class Ratio:
    """One amount in per cent of another.

    Attributes:
        decimals: to which the percentage is rounded, halves away from zero.
    """

    above: str
    below: str
    decimals: int

    @staticmethod
    def parse(text: str, decimals: int) -> "Ratio":
        """The percentage that the text writes.

        Raises:
            ValueError: the text is not two ids with / between them.

        >>> Ratio.parse("spent / budget", 1)
        Ratio(above='spent', below='budget', decimals=1)
        """
        found = _RATIO.fullmatch(text)
        if found is None:
            raise ValueError(f"{text!r} is no id divided by another")
        return Ratio(found[1], found[2], decimals)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Both amounts."""
        return Term(self.above, 1), Term(self.below, 1)

    def value(self, amount: Callable[[str], Decimal | None]) -> Decimal | None:
        """The percentage; None where one of the amounts is blank, or the second is 0.

        >>> amounts = {"spent": Decimal(1), "budget": Decimal(3)}
        >>> Ratio.parse("spent / budget", 1).value(amounts.get)
        Decimal('33.3')
        """
        above, below = amount(self.above), amount(self.below)
        if above is None or not below:
            return None
        return round_away(_ROOM.divide(above, below).scaleb(2, _ROOM), self.decimals)

    def excel(self, cell: Callable[[str], str]) -> str:
        """The same as an Excel formula (without its "="), as Excel stores percentages.

        It shows `FAULT` where one of the cells holds a text or an error.

        Args:
            cell: gives the cell of an amount.
        """
        above, below = cell(self.above), cell(self.below)
        filled = f"(LEN(TRIM({above}))>0)+(LEN(TRIM({below}))>0)"
        share = f"ROUND({above}/{below},{self.decimals + 2})"
        share = f'IF(COUNT({above},{below})<2,"",IF({below}=0,"",{share}))'
        return f'IFERROR(IF(COUNT({above},{below})<{filled},"{FAULT}",{share}),"{FAULT}")'


Calculation: TypeAlias = Formula | Ratio
"""How a calculated field is made of others."""


def formula_of(field: TemplateField) -> Calculation | None:
    """The formula of a calculated amount or percentage; None of any other field."""
    if isinstance(field, AmountField | AmountsField) and field.formula:
        return Formula.parse(field.formula)
    if isinstance(field, PercentField) and field.formula:
        return Ratio.parse(field.formula, field.decimals)
    return None


def calculated(
    fields: Mapping[str, TemplateField], id_: str, typed: Callable[[str], Decimal | None]
) -> Decimal | None:
    """An amount or percentage, calculated from what is typed however deep its formula goes.

    Args:
        fields: of the template.
        id_: of the field.
        typed: gives a typed field's amount, of the year in question.
    """
    formula = formula_of(fields[id_])
    if formula is None:
        return typed(id_)
    return formula.value(lambda part: calculated(fields, part, typed))


def typed_parts(fields: Mapping[str, TemplateField], id_: str, sign: int = 1) -> Iterator[Term]:
    """The typed amounts that an amount is made of, however deep, each with its sign in the sum."""
    formula = formula_of(fields[id_])
    if formula is None:
        yield Term(id_, sign)
        return
    for term in formula.terms:
        yield from typed_parts(fields, term.id, sign * term.sign)
