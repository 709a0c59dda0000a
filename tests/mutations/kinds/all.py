"""Every family of kinds, in the order of the page."""

from typing import Final

from tests.mutations.kind import Family
from tests.mutations.kinds import (
    across,
    beside,
    checks,
    days_and_years,
    forms,
    formulas,
    harmless,
    headers_and_columns,
    inbox,
    keys,
    listed_words,
    locked_cells,
    numbers,
    packages,
    privacy,
    rows,
    sheets,
    stamps,
    texts,
)

_EVERY: Final[tuple[Family, ...]] = tuple(
    module.FAMILY
    for module in (
        listed_words,
        texts,
        numbers,
        days_and_years,
        keys,
        formulas,
        forms,
        locked_cells,
        headers_and_columns,
        rows,
        sheets,
        checks,
        beside,
        across,
        privacy,
        stamps,
        packages,
        inbox,
        harmless,
    )
)

FAULTS: Final[tuple[Family, ...]] = tuple(
    Family(family.name, faults)
    for family in _EVERY
    if (faults := tuple(kind for kind in family.kinds if not kind.is_harmless))
)
"""What must be found."""

CONTROLS: Final = Family(
    harmless.FAMILY.name,
    tuple(kind for family in _EVERY for kind in family.kinds if kind.is_harmless),
)
"""Edits that change nothing: nothing may be found."""

FAMILIES: Final = (*FAULTS, CONTROLS)
