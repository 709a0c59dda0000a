"""A drawing in SVG, written anew with what draws and nothing else.

An edition is opened by councillors and citizens: what runs, what loads and what hides in a drawing
is refused; what the program that drew it notes for itself is dropped.
"""

import math
import re
import xml.parsers.expat
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from templates.frozen import frozen
from templates.text import Text
from workbook.edition.not_drawn import (
    ENTITIES,
    IN_ITSELF,
    LOADS,
    MALFORMED,
    MULTIPLIED,
    NO_SIZE,
    NO_SVG,
    PLAIN,
    REFERS,
    RUNS,
    STYLES_LOAD,
    TOO_MANY,
    NotDrawn,
)

_SPACE: Final = "http://www.w3.org/2000/svg"
_LINK: Final = "http://www.w3.org/1999/xlink"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_SHAPES: Final = (
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
)
_PAINTS: Final = ("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern")
_DRAWS: Final = frozenset(
    ("svg", "g", "defs", "symbol", "use", "switch", "style", *_SHAPES, *_PAINTS)
)
_MOST_PARTS: Final = 20_000
_DEEPEST: Final = 60
_WIDEST: Final = 2000  # pixels: a drawing has no size of its own, only one that is told
_OUTSIDE: Final = re.compile(
    r"url\(\s*['\"]?\s*(?!['\"#\s])|@import|expression\s*\(|javascript:", re.IGNORECASE
)
_LENGTH: Final = re.compile(r"\s*([0-9]{0,9}\.?[0-9]+)\s*(px|pt|pc|mm|cm|in|)\s*", re.IGNORECASE)
_PIXELS: Final = {
    "": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0
}  # fmt: skip
_REFERENCE: Final = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)")
_MOST_DRAWN: Final = 50_000  # parts, each as often as something refers to it


@frozen
class Drawing:
    """A drawing as text, and its size in pixels of 1/96 inch, rounded up."""

    text: str
    width: int
    height: int


def drawn(data: bytes) -> Drawing:
    """The drawing in the file, written anew.

    Raises:
        NotDrawn: it is no SVG, has no size, or does more than draw.
    """
    writer = _Writer()
    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = writer.doctype
    parser.EntityDeclHandler = writer.entity
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.characters
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except (xml.parsers.expat.ExpatError, ValueError, LookupError):
        raise NotDrawn(MALFORMED) from None
    if _parts_drawn("", writer.references, ()) > _MOST_DRAWN:
        raise NotDrawn(MULTIPLIED, PLAIN)
    return Drawing("".join(writer.parts) + "\n", *writer.size)


def _parts_drawn(name: str, references: Mapping[str, Sequence[str]], above: tuple[str, ...]) -> int:
    """How many parts are drawn where this one is, the whole drawing for ""; too many is enough."""
    if name in above or len(above) > _DEEPEST:
        raise NotDrawn(IN_ITSELF, PLAIN)
    count = 1
    for other in references.get(name, ()):
        count += _parts_drawn(other, references, (*above, name))
        if count > _MOST_DRAWN:
            break
    return count


class _Writer:
    """Writes down what draws.

    Attributes:
        references: the ids that stand in each part that has one, and under "" in all of them.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = (0, 0)
        self.references: dict[str, list[str]] = {"": []}
        self._open: list[str] = []
        self._ids: list[str] = [""]
        self._styles = ""
        self._count = 0
        self._dropped = 0

    def doctype(self, _name: str, _system: Any, _public: Any, has_own: Any) -> None:
        if has_own:
            raise NotDrawn(ENTITIES, PLAIN)

    def entity(self, *_declared: Any) -> None:
        raise NotDrawn(ENTITIES, PLAIN)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_PARTS or len(self._open) + self._dropped > _DEEPEST:
            raise NotDrawn(TOO_MANY, PLAIN)
        space, _, local = name.rpartition(" ")
        if local in RUNS and space in ("", _SPACE, "http://www.w3.org/1999/xhtml"):
            raise NotDrawn(Text(f"rummer {RUNS[local].da}", f"holds {RUNS[local].en}"), PLAIN)
        if not self._open and (space != _SPACE or local != "svg"):
            raise NotDrawn(NO_SVG)
        if self._dropped or space != _SPACE or local not in _DRAWS:
            self._dropped += 1
            return
        kept = dict(_kept(attributes))
        self._ids.append(kept.get("id", ""))
        for one in dict.fromkeys(self._ids):
            self.references.setdefault(one, []).extend(_referred(kept))
        if not self._open:
            self.size = _size(kept)
            kept = {"xmlns": _SPACE, "xmlns:xlink": _LINK} | kept
        self._open.append(local)
        self.parts.append(
            f"<{local}" + "".join(f" {key}={quoteattr(one)}" for key, one in kept.items()) + ">"
        )

    def end(self, _name: str) -> None:
        if self._dropped:
            self._dropped -= 1
            return
        self._ids.pop()
        local = self._open.pop()
        if local == "style":
            if _OUTSIDE.search(self._styles) or "\\" in self._styles:
                raise NotDrawn(
                    STYLES_LOAD,
                    PLAIN,
                )
            self.parts.append(escape(self._styles))
            self._styles = ""
        self.parts.append(f"</{local}>")

    def characters(self, text: str) -> None:
        if self._dropped or not self._open:
            return
        if self._open[-1] == "style":
            self._styles += text
        elif self._open[-1] in ("text", "tspan"):
            self.parts.append(escape(text))


def _referred(attributes: Mapping[str, str]) -> Iterator[str]:
    """The ids that the part refers to."""
    for name, value in attributes.items():
        if name.endswith("href"):
            yield value[1:]
        yield from _REFERENCE.findall(value)


def _kept(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that draw; one that runs or loads is refused."""
    for name, value in attributes.items():
        space, _, local = name.rpartition(" ")
        if local.lower().startswith("on"):
            raise NotDrawn(Text(f"kører et script ({local})", f"runs a script ({local})"), PLAIN)
        if local == "href" and space in ("", _LINK):
            if not value.strip().startswith("#"):
                raise NotDrawn(
                    REFERS,
                    PLAIN,
                )
            yield f"{'xlink:' if space else ''}href", value.strip()
        elif not space:
            if _OUTSIDE.search(value) or "\\" in value:
                raise NotDrawn(LOADS, PLAIN)
            if not local.startswith("data-"):
                yield local, value
        elif space == _XML and local == "space":
            yield "xml:space", value


def _size(attributes: Mapping[str, str]) -> tuple[int, int]:
    """Of the drawing: its own, else that of its view box."""
    lengths = [_LENGTH.fullmatch(attributes.get(name, "")) for name in ("width", "height")]
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    found: list[float] = []
    if len(box) == 4:  # noqa: PLR2004 - left, top, width, height
        found = [float(one) for one in box[2:] if _LENGTH.fullmatch(one)]
    own = [float(one[1]) * _PIXELS[one[2].lower()] for one in lengths if one is not None]
    size = own if len(own) == 2 else found  # noqa: PLR2004 - width and height
    if len(size) != 2:  # noqa: PLR2004 - likewise
        raise NotDrawn(
            NO_SIZE,
            PLAIN,
        )
    scale = min(1.0, _WIDEST / max(*size, 1))
    width, height = (math.ceil(one * scale) for one in size)
    return width, height
