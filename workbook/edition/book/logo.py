"""Where the logo stands on the first sheet: right of the title, or above a title that is long."""

from dataclasses import replace
from typing import Final

from templates.frozen import frozen
from workbook.edition.book.plan import SheetPlan
from workbook.edition.document import Heading
from workbook.edition.face import Logo
from workbook.write.paper import sheet_pixels
from workbook.write.styles import TITLE
from workbook.write.textfit import lines

_WIDEST, _HIGHEST = 220.0, 60.0  # pixels: the title and the line below it are as high
_AIR: Final = 4
_PIXELS_PER_CHARACTER: Final = 7
POINTS_PER_PIXEL: Final = 0.75


@frozen
class LogoPlace:
    """The logo's left and upper edge on its sheet and its size, in pixels of 1/96 inch."""

    left: int
    top: int
    width: float
    height: float


def place_logo(plan: SheetPlan, logo: Logo) -> LogoPlace:
    """The logo's place on a sheet that begins with its title, whose row it may make higher."""
    width, height = logo.fitting(_WIDEST, _HIGHEST)
    title = plan.strips[0]
    text = title.block.text if isinstance(title.block, Heading) else ""
    room = sheet_pixels(plan.widths) - width - 2 * _AIR
    if lines(text, room / _PIXELS_PER_CHARACTER, bold=TITLE.bold, size=TITLE.size) == 1:
        return LogoPlace(int(room) + _AIR, _AIR, width, height)
    more = (height + 2 * _AIR) * POINTS_PER_PIXEL
    plan.strips[0] = replace(title, height=title.height + more)
    return LogoPlace(_AIR, _AIR, width, height)
