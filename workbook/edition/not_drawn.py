"""Why a file is no logo that can be shown, in both languages."""

from collections.abc import Mapping
from typing import Final

from templates.text import Text

PLAIN: Final = Text(
    "Gem det som almindelig SVG med teksterne som kurver og uden links, eller som PNG.",
    "Save it as plain SVG, with its texts as paths and without links, or as PNG.",
)
NO_SVG: Final = Text("er ikke SVG", "is no SVG")
ENTITIES: Final = Text("har egne entiteter (ENTITY)", "declares entities of its own")
MALFORMED: Final = Text(
    "er ikke velformet SVG",
    "is no well-formed SVG",
)
MULTIPLIED: Final = Text(
    "tegner de samme dele igen og igen",
    "draws its parts over and over",
)
IN_ITSELF: Final = Text(
    "tegner en del inde i sig selv",
    "draws a part inside of itself",
)
TOO_MANY: Final = Text(
    "har flere dele, end et logo har",
    "has more parts than a logo has",
)
STYLES_LOAD: Final = Text(
    "henter noget udefra i sine styles",
    "loads something from elsewhere in its styles",
)
REFERS: Final = Text(
    "henviser til noget uden for sig selv",
    "refers to something outside of itself",
)
LOADS: Final = Text(
    "henter noget udefra",
    "loads something from elsewhere",
)
NO_SIZE: Final = Text(
    "siger hverken, hvor bredt og højt det er, eller hvad dets viewBox er",
    "says neither how wide and high it is nor what its view box is",
)
RUNS: Final[Mapping[str, Text]] = {
    "script": Text("et script", "a script"),
    "handler": Text("et script", "a script"),
    "foreignObject": Text("en webside (foreignObject)", "a web page (foreignObject)"),
    "iframe": Text("en webside (iframe)", "a web page (iframe)"),
    "a": Text("et link", "a link"),
    "image": Text("et billede i et andet format", "a picture in another format"),
    "feImage": Text("et billede udefra", "a picture from elsewhere"),
    "animate": Text("en animation", "an animation"),
    "animateMotion": Text("en animation", "an animation"),
    "animateTransform": Text("en animation", "an animation"),
    "set": Text("en animation", "an animation"),
    "filter": Text("et filter, som print ikke kender", "a filter, which print does not know"),
}
"""What a drawing may not hold, by its name."""


class NotDrawn(Exception):  # noqa: N818 - it says what the file is not
    """The file is no image that can be shown.

    Attributes:
        says: what is wrong with it; goes on after its name.
        hint: what to do about it, where it is more than to save it otherwise.
    """

    def __init__(self, says: Text, hint: Text | None = None) -> None:
        super().__init__(says.en)
        self.says = says
        self.hint = hint
