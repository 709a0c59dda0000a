"""How wide a field's column is where the template does not say."""

from types import MappingProxyType
from typing import Final

from templates.field import TemplateField

AMOUNT_WIDTH: Final = 10.0
_SEVERAL: Final = ("ticks", "choices")
_BY_TYPE: Final = MappingProxyType(
    {
        "text": 30.0,
        "long_text": 50.0,
        "choice": 17.0,
        "choices": 22.0,
        "ticks": 22.0,
        "date": 16.0,
        "year": 8.0,
        "integer": 9.0,
        "percent": 9.0,
        "amount": AMOUNT_WIDTH,
        "amounts": AMOUNT_WIDTH,
        "code": 10.0,
        "lines": 40.0,
        "agreed": 24.0,
        "history": 60.0,
        "link": 30.0,
    }
)


def column_width(field: TemplateField) -> float:
    """In characters. Of several cells a template gives the width of one: here they are one."""
    own = None if field.type in _SEVERAL else field.width
    return own or _BY_TYPE[field.type]
