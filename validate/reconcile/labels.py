"""Which total a row's label names, however somebody has retyped it."""

from difflib import SequenceMatcher
from typing import Final

from workbook.danish import folded

# A name of three words with one of them misspelt still gives 0.9; two committees never do.
_ALIKE: Final = 0.85


def alike(one: str, other: str) -> bool:
    """Whether two texts differ by no more than a slip of the keyboard."""
    first, second = folded(one), folded(other)
    if first == second:
        return True
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # The quick ratios are upper bounds; without them a large sheet takes minutes.
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(ratio() >= _ALIKE for ratio in ratios)
