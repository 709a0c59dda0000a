"""A logo made up for the samples: no municipality has it."""

from typing import Final

_SHIELD: Final = "M4 4H76V52C76 76 58 90 40 96C22 90 4 76 4 52Z"
_BARS: Final = ((18, 46), (34, 34), (50, 22))
_FOOT: Final = 62
_WAVE: Final = "M12 70C22 64 30 76 40 70S58 64 68 70"


def made_up_logo() -> str:
    """The logo as SVG: a blue shield with three white bars above a wave."""
    bars = "".join(
        f'<rect x="{left}" y="{top}" width="12" height="{_FOOT - top}" fill="#FFFFFF"/>'
        for left, top in _BARS
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100">'
        f'<path d="{_SHIELD}" fill="#14506B"/>{bars}'
        f'<path d="{_WAVE}" fill="none" stroke="#8FD0D6" stroke-width="5"/></svg>\n'
    )
