"""The sentence below a grid of a form: its amounts in words, in the unit of the edition."""

from decimal import Decimal

from templates.field import Unit
from templates.sheet import FormBlock
from workbook.amount_words import spans_in_words, unit_in_words
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.shown import filled, unit_of
from workbook.units import conversion, converted
from workbook.write.styles import decimals_of


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
    typed = [name for name in block.grid if not data.field(name).is_calculated] or block.grid
    if not block.sentence or not any(record.amounts(name).by_year for name in typed):
        return ""
    years = data.round.config.years
    words = {}
    for name in block.grid:
        by_year = record.amounts(name).by_year
        factor = conversion(unit_of(data, data.field(name)), unit)
        amounts = [converted(by_year.get(year, Decimal()), factor) for year in years]
        # An exact amount is said whole, also where a form would not have taken it.
        needed = max(_needed(data, name, factor), decimals_of(amounts))
        said = unit_in_words(unit)
        words[name] = spans_in_words(amounts, years, said, (decimals, needed))
    return filled(block.sentence, words)


def _needed(data: Dataset, name: str, factor: Decimal) -> int:
    """The decimals that show every amount whole that may be typed in the field."""
    template = data.round.template
    own = getattr(data.field(name), "decimals", None)
    typed = template.decimals if own is None else own
    return max(typed - factor.adjusted(), 0)
