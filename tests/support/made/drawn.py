"""What hypothesis draws everywhere in a template."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

Toml: TypeAlias = dict[str, Any]
"""A part of the template, as TOML has it."""

ROLE: Final = "record.role"
"""What a field is made of that says what a centre is to do."""

UNITS: Final = ("kr.", "1.000 kr.", "mio. kr.")


def either(draw: st.DrawFn) -> bool:
    """Yes or no."""
    return draw(st.booleans())


def mostly(draw: st.DrawFn) -> bool:
    """Yes more often than not; hypothesis draws what comes first most often."""
    return bool(draw(st.sampled_from((True, True, False))))


def maybe(draw: st.DrawFn, **keys: Any) -> Toml:
    """Each of these keys, or not."""
    return {name: value for name, value in keys.items() if either(draw)}


def title(field: Mapping[str, Any]) -> str:
    """What the field is called."""
    return str(field.get("name", field["label"]))


def giver(field: Mapping[str, Any]) -> str:
    """Who gives it."""
    return str(field.get("by", "centre"))


def is_typed(field: Mapping[str, Any]) -> bool:
    """Whether a centre types it."""
    return "by" not in field and "from" not in field and "formula" not in field
