"""Settings of a round made in tests."""

from collections.abc import Mapping
from typing import Final

from pydantic import TypeAdapter

from workbook.round.config import RoundConfig

_ADAPTER: Final = TypeAdapter(RoundConfig)


def settings_of(content: Mapping[str, object]) -> RoundConfig:
    """The settings with this content; tuples are lists, and made parts may stand in it."""
    return _ADAPTER.validate_python(content)
