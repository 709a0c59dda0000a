"""The economy cell's canonical text."""

from decimal import Decimal

from workbook.economy.model import Economy, EconomyError, Entry
from workbook.economy.reading import parse_economy


def print_economy(economy: Economy) -> str:
    """Return the canonical text, with the decimals that were agreed.

    Raises:
        ValueError: the economy holds what the text cannot say, such as a label with a colon.

    >>> print_economy(parse_economy("0,550 (2024- 2026) (Fremrykket)"))
    '0,550 (2024-2026) (Fremrykket)'
    """
    parts = []
    for series in economy.series:
        if series.label is not None:
            parts.append(f"{series.label}:")
        parts += [_print_entry(entry) for entry in series.entries]
    if economy.note is not None:
        parts.append(f"({economy.note})")
    printed = " ".join(parts)
    try:
        faithful = parse_economy(printed) == economy
    except EconomyError as error:
        message = f"{printed!r} would not be read again: {error}"
        raise ValueError(message) from error
    if not faithful:
        message = f"{printed!r} would be read as something else"
        raise ValueError(message)
    return printed


def _print_entry(entry: Entry) -> str:
    if entry.start is not None:
        years = entry.start
    elif entry.first == entry.last:
        years = str(entry.first)
    else:
        years = f"{entry.first}-{entry.last}"
    return f"{_figure(entry.amount)} ({years})"


def _figure(amount: Decimal) -> str:
    # A zero may bear a minus sign from an earlier calculation.
    return format(amount or amount.copy_abs(), "f").replace(".", ",")


def economy_note(economy: Economy | None) -> str | None:
    """What amounts by year cannot say: the split by frame, a start date, the agreement's note."""
    if economy is None:
        return None
    if len(economy.series) > 1 or economy.series[0].label:
        return print_economy(economy)
    starts = [entry.start for series in economy.series for entry in series.entries if entry.start]
    parts = [*starts, *([economy.note] if economy.note else [])]
    return "; ".join(parts) or None
