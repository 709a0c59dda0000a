"""Places in letter paper: words between double braces, which an edition fills in."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from templates.text import Text
from workbook.edition.letterhead.not_fit import NotFit

CONTENT: Final = "indhold"
TITLE: Final = "titel"
NAMES: Final = (TITLE, "kommune", "kontor", "sagsnr", "dato", "runde", CONTENT)
"""All places that an edition fills in; the content must be there."""

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE: Final = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_HINT: Final = Text(
    f"Disse kendes: {', '.join(f'{{{{ {name} }}}}' for name in NAMES)}.",
    f"These are known: {', '.join(f'{{{{ {name} }}}}' for name in NAMES)}.",
)


def places_in(root: Any) -> Iterator[tuple[str, Any]]:
    """The name of each place below the element, with its paragraph.

    Raises:
        NotFit: a place has a name that is not known, or there is more than a name in it.
    """
    for paragraph in root.iter(f"{W}p"):
        text = "".join(node.text or "" for node in _texts(paragraph))
        for name in _PLACE.findall(text):
            if name.lower() not in NAMES:
                raise _unknown(name)
            yield name.lower(), paragraph
        if "{{" in _PLACE.sub("", text) or "{%" in text:
            raise NotFit(
                Text(
                    "har en pladsholder, der ikke er et navn mellem {{ og }}",
                    "has a place that is not a name between {{ and }}",
                ),
                _HINT,
            )


def fill(root: Any, values: Mapping[str, str]) -> None:
    """Put its value into each place below the element that has one.

    Word parts a text between runs wherever it was edited; the value gets the letters of the first.
    """
    for paragraph in list(root.iter(f"{W}p")):
        nodes = list(_texts(paragraph))
        text = "".join(node.text or "" for node in nodes)
        for found in reversed(list(_PLACE.finditer(text))):
            value = values.get(found[1].lower())
            if value is not None:
                _replace(nodes, found.start(), found.end(), value)


def stands_alone(paragraph: Any) -> bool:
    """Whether nothing but one place stands in the paragraph."""
    text = "".join(node.text or "" for node in _texts(paragraph)).strip()
    return _PLACE.fullmatch(text) is not None


def _texts(element: Any) -> Iterator[Any]:
    """The elements with letters of a paragraph, without those of paragraphs inside of it."""
    for child in element:
        if child.tag == f"{W}t":
            yield child
        elif child.tag != f"{W}p":
            yield from _texts(child)


def _replace(nodes: list[Any], start: int, end: int, value: str) -> None:
    """Put the value in the place of the letters from start to end of all nodes together."""
    at = 0
    for node in nodes:
        text = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            begins = start >= at
            node.text = text[:first] + (value if begins else "") + text[last:]
            node.set(_SPACE, "preserve")
        at += len(text)


def _unknown(name: str) -> NotFit:
    near = get_close_matches(name.lower(), NAMES, 1)
    hint = _HINT
    if near:
        hint = Text(f"Mente du {{{{ {near[0]} }}}}?", f"Did you mean {{{{ {near[0]} }}}}?")
    said = f"{{{{ {name[:40]} }}}}"
    return NotFit(
        Text(f"har pladsholderen {said}, som ikke kendes", f"has the place {said}, which is none"),
        hint,
    )
