"""The house's colours as an edition with colours of its own has them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from workbook.edition.book.look import GRAND_BLUE
from workbook.edition.face import NEUTRAL, Face
from workbook.write.styles import DEEP_BLUE, PALE_TEAL, TEAL, TOTAL_BLUE, Style

_PALE: Final = {PALE_TEAL: 0.13, TOTAL_BLUE: 0.15, GRAND_BLUE: 0.27}
"""How much of the colour is in its tint, the rest being white."""


def palette(face: Face) -> Mapping[str, str]:
    """Each of the house's colours that the edition has another one for, as "#RRGGBB"."""
    if face.colours == NEUTRAL:
        return {}
    tints = {
        house: tint(face.accent if house == PALE_TEAL else face.primary, share)
        for house, share in _PALE.items()
    }
    return {DEEP_BLUE: f"#{face.primary}", TEAL: f"#{face.accent}", **tints}


def tint(colour: str, share: float) -> str:
    """The colour (RRGGBB) so far as the share says, the rest white, as "#RRGGBB".

    >>> tint("000000", 0.2)
    '#CCCCCC'
    """
    channels = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "#" + "".join(f"{round(255 - (255 - one) * share):02X}" for one in channels)


def coloured(style: Style, colours: Mapping[str, str]) -> Style:
    """The style in the edition's colours."""
    if style.colour not in colours and style.fill not in colours:
        return style
    fill = colours.get(style.fill, style.fill) if style.fill else None
    return replace(style, colour=colours.get(style.colour, style.colour), fill=fill)
