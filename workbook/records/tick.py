"""What stands beside an option, read as ticked or not."""

from workbook.danish import folded

_TICKED = frozenset({"x", "ja", "v", "✓", "✔", "1", "sand", "true"})
_NOT_TICKED = frozenset({"", "nej", "0", "-", "falsk", "false"})


def read_tick(text: str, tick: str) -> bool | None:
    """Whether the option is ticked; None where the text says neither."""
    said = folded(text)
    if said in _TICKED or said == folded(tick):
        return True
    return False if said in _NOT_TICKED else None
