"""How well colours can be told apart, by the measure of WCAG 2.2; colours are RRGGBB."""

import colorsys
from typing import Final

INK: Final = "1F2933"
WHITE: Final = "FFFFFF"
OF_SHAPES: Final = 3.0
"""The least contrast of a bar or a line to the ground (WCAG 2.2, 1.4.11)."""
OF_LETTERS: Final = 4.5
"""The least contrast of letters to their ground (WCAG 2.2, 1.4.3)."""

_STEP: Final = 0.01
_GREY: Final = 0.15  # below that saturation a colour is a grey, and stays one
_LIVELY: Final = 0.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21.

    >>> round(contrast("FFFFFF", "000000")), round(contrast("E2EFDA", "FFFFFF"), 1)
    (21, 1.2)
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def strong(colour: str, least: float = OF_SHAPES) -> str:
    """The colour, made so dark that it has the contrast to white; a pale one is livelier, too.

    >>> strong("14506B"), contrast(strong("FFF2CC"), "FFFFFF") >= 3
    ('14506B', True)
    """
    if contrast(colour, WHITE) >= least:
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    if saturation > _GREY:
        saturation = max(saturation, _LIVELY)
    found = colour
    while contrast(found, WHITE) < least:
        light = max(light - _STEP, 0.0)
        found = _hex(colorsys.hls_to_rgb(hue, light, saturation))
    return found


def lettered(colour: str) -> str:
    """The colour, strong enough for a bar, and such that letters can be read on it.

    >>> round(contrast(lettered("6B8E4E"), "FFFFFF"), 1), round(contrast(lettered("FFF2CC"), INK))
    (4.5, 5)
    """
    found = strong(colour)
    return found if contrast(ink_on(found), found) >= OF_LETTERS else strong(colour, OF_LETTERS)


def ink_on(ground: str) -> str:
    """Ink or white, whichever is read better on the ground.

    >>> ink_on("FFF2CC"), ink_on("14506B")
    ('1F2933', 'FFFFFF')
    """
    return max((INK, WHITE), key=lambda ink: contrast(ink, ground))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "".join(f"{round(one * 255):02X}" for one in channels)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - the measure's own
