"""The sentence below a grid of a form: its amounts in words, in the unit of the edition."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.field import Unit
from templates.sheet import FormBlock
from workbook.danish import join
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.shown import filled, unit_of
from workbook.numbers import danish, round_away
from workbook.units import conversion, converted
from workbook.write.styles import decimals_of

NOTHING = "intet"
EVERY_YEAR = "årligt"


def sentence_text(
    data: Dataset, record: MergedRecord, block: FormBlock, unit: Unit, decimals: int
) -> str:
    """What the sentence says of the record; "" where nothing is typed in the grid.

    Args:
        data: of the record.
        record: whose amounts they are.
        block: with the sentence.
        unit: of the amounts in words.
        decimals: shown; of an amount that needs more of them all that it has.
    """
    typed = [name for name in block.grid if not data.field(name).is_calculated]
    if not block.sentence or not any(record.amounts(name).by_year for name in typed):
        return ""
    years = data.round.config.years
    words = {}
    for name in block.grid:
        by_year = record.amounts(name).by_year
        factor = conversion(unit_of(data, data.field(name)), unit)
        amounts = [converted(by_year.get(year, Decimal()), factor) for year in years]
        words[name] = amounts_in_words(amounts, years, unit, decimals)
    return filled(block.sentence, words)


def amounts_in_words(
    amounts: Sequence[Decimal], years: Sequence[int], unit: str, decimals: int
) -> str:
    """The amounts of these years as one says them.

    >>> amounts_in_words([Decimal("0.05")] * 2, (2019, 2020), "mio. kr.", 2)
    '0,05 mio. kr. årligt'
    >>> amounts_in_words([Decimal(0), Decimal("0.025")], (2019, 2020), "mio. kr.", 2)
    '0,025 mio. kr. i 2020'
    """
    if not any(amounts):
        return NOTHING
    if len(amounts) > 1 and len(set(amounts)) == 1:
        return f"{_said(amounts[0], decimals)} {unit} {EVERY_YEAR}"
    return join(_by_year(amounts, years, unit, decimals))


def _by_year(
    amounts: Sequence[Decimal], years: Sequence[int], unit: str, decimals: int
) -> Iterator[str]:
    for amount, year in zip(amounts, years, strict=True):
        if amount:
            yield f"{_said(amount, decimals)} {unit} i {year}"


def _said(amount: Decimal, decimals: int) -> str:
    is_whole = amount == round_away(amount, decimals)
    return danish(amount, decimals if is_whole else decimals_of([amount]))
