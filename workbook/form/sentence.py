"""The sentence below a grid: its amounts in words, as a text and as the formula that writes it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from templates.field import Unit
from templates.frozen import frozen
from templates.sheet import FormBlock
from workbook.amount_words import EVERY_YEAR, NOTHING, amounts_in_words, unit_in_words
from workbook.expression.formula import formula_of
from workbook.expression.reading import literal
from workbook.fields.number import AmountFace
from workbook.form.cells import FormCells
from workbook.form.plan import FormsPlan
from workbook.records.value import Contents

_AND = " og "
_FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_POWERS: Final[Mapping[Unit, int]] = {"kr.": 0, "1.000 kr.": 3, "mio. kr.": 6, "mia. kr.": 9}


@frozen(slots=False)
class Sentence:
    """The sentence of one grid.

    Attributes:
        block: the grid.
    """

    plan: FormsPlan
    block: FormBlock

    @property
    def typed(self) -> list[str]:
        """Ids of the grid's typed amounts; of all where none is typed."""
        fields = self.plan.round.template.fields
        return [name for name in self.block.grid if formula_of(fields[name]) is None] or list(
            self.block.grid
        )

    def text(self, contents: Contents) -> str:
        """What it says of these amounts; "" where the grid has none."""
        years = self.plan.layout.years
        given = (_number(contents, name, year) for name in self.typed for year in years)
        if all(amount is None for amount in given):
            return ""
        return _FIELD.sub(
            lambda found: self._amounts(found[1]).text(
                [_number(contents, found[1], year) or Decimal() for year in years]
            ),
            self.block.sentence,
        )

    def formula(self, cells: FormCells) -> str:
        """The same in Excel, whatever decimal sign and language it is set to."""
        spans = ",".join(cells.slots(self._slots(name)) for name in self.typed)
        return f'IFERROR(IF(COUNT({spans})=0,"",{"&".join(self._parts(cells))}),"")'

    def _parts(self, cells: FormCells) -> Iterator[str]:
        """The pieces between the amounts, and the amounts."""
        for number, piece in enumerate(_FIELD.split(self.block.sentence)):
            if number % 2:
                yield self._amounts(piece).formula(
                    [cells.slot(slot) for slot in self._slots(piece)],
                    cells.slots(self._slots(piece)),
                )
            elif piece:
                yield literal(piece)

    def _slots(self, name: str) -> list[str]:
        return [f"{name}:{year}" for year in self.plan.layout.years]

    def _amounts(self, name: str) -> "_Amounts":
        template = self.plan.round.template
        face = self.plan.faces[name]
        if not isinstance(face, AmountFace):
            raise TypeError(name)
        edition = template.edition
        return _Amounts(
            years=self.plan.layout.years,
            typed=face.decimals,
            shift=_POWERS[edition.unit or template.unit]
            - _POWERS[face.field.unit or template.unit],
            decimals=template.decimals if edition.decimals is None else edition.decimals,
            unit=unit_in_words(edition.unit or template.unit),
        )


@frozen(slots=False)
class _Amounts:
    """Amounts by year in words.

    Attributes:
        typed: decimals that they are typed with.
        shift: how many decimals more they have in the edition's unit.
        decimals: that the edition prints.
        unit: the edition's, as a sentence says it.
    """

    years: Sequence[int]
    typed: int
    shift: int
    decimals: int
    unit: str

    @property
    def needed(self) -> int:
        """Decimals that show every amount whole."""
        return max(self.shift + self.typed, 0)

    def text(self, values: Sequence[Decimal]) -> str:
        """The amounts of all years."""
        scaled = [value.scaleb(-self.shift) for value in values]
        return amounts_in_words(scaled, self.years, self.unit, (self.decimals, self.needed))

    def formula(self, own: Sequence[str], span: str) -> str:
        """The same of these cells, which are also a span."""
        listed = "&".join(
            f'IF(N({cell})=0,"","; "&{self._amount_formula(cell)}&" {self.unit} i {year}")'
            for cell, year in zip(own, self.years, strict=True)
        )
        filled = "+".join(["0", *(f"(N({cell})<>0)" for cell in own)])
        # The last of the marks becomes "og", those before it become commas.
        text = (
            f'SUBSTITUTE(SUBSTITUTE(MID({listed},3,2000),"; ","{_AND}",MAX(1,{filled}-1)),'
            '"; ",", ")'
        )
        if len(own) > 1:
            same = f"AND(COUNT({span})={len(own)},MAX({span})=MIN({span}))"
            always = f'{self._amount_formula(own[0])}&" {self.unit} {EVERY_YEAR}"'
            text = f"IF({same},{always},{text})"
        return f'IF({filled}=0,"{NOTHING}",{text})'

    def _amount_formula(self, cell: str) -> str:
        """The amount; its comma stands in the format as a letter, not as Excel's decimal sign."""
        shown = min(self.decimals, self.needed)
        sign, whole = f'IF({cell}<0,"-","")', self._whole(cell)
        long = f'TEXT({whole},"{_format(self.needed)}")'
        if shown >= self.needed:
            return f"{sign}&{long}"
        step = 10 ** (self.needed - shown)
        short = f'TEXT({whole}/{step},"{_format(shown)}")'
        return f"{sign}&IF(MOD({whole},{step})=0,{short},{long})"

    def _whole(self, cell: str) -> str:
        """The amount without its sign, counted in the last of the decimals that it needs."""
        power = max(self.typed, -self.shift)
        return f"ROUND(ABS({cell})*{10**power},0)" if power else f"ABS({cell})"


def _number(contents: Contents, field: str, year: int) -> Decimal | None:
    content = contents.get(f"{field}:{year}")
    return content if isinstance(content, Decimal) else None


def _format(decimals: int) -> str:
    return "0" + ("\\," + "0" * decimals if decimals else "")
