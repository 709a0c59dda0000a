"""What the blocks of a page are made with."""

from typing import Literal

from templates.frozen import frozen
from workbook.edition.html.places import Places
from workbook.edition.html.rules import Rules


@frozen(slots=False)
class Context:
    """The surroundings of a block.

    Attributes:
        places: ids of the page.
        rules: takes the colours and widths that blocks need.
        language: in which numbers and dates are written.
    """

    places: Places
    rules: Rules
    language: Literal["da", "en"]
