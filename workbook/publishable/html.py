"""What a web page carries beyond its content."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from workbook.publishable.paths import paths_in

_LOADS: Final[Mapping[str, tuple[str, ...]]] = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "link": ("href",),
    "iframe": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "form": ("action",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "base": ("href",),
}
_STYLE: Final = re.compile(r"""@import[^;]*|url\(\s*["']?(?!data:|#)[^)]*\)""", re.IGNORECASE)
_PERSONS: Final = ("author", "creator", "dc.creator", "publisher")


def html_faults(data: bytes, author: str, folder: Path) -> list[str]:
    """The faults, one phrase each, for the log.

    Comments, names of persons, whatever the page would load from elsewhere, and the round's path.
    """
    text = data.decode()
    look = _Look(author)
    look.feed(text)
    look.close()
    return list(dict.fromkeys([*look.faults, *paths_in(text, folder)]))


class _Look(HTMLParser):
    """Notes the faults of the page."""

    def __init__(self, author: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self._author = author

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data.strip()[:40]}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        for name in _LOADS.get(tag, ()):
            if name in said and not said[name].startswith(("data:", "#")):
                self.faults.append(f"{tag} loads {said[name]}")
        self._look_at_style(said.get("style", ""))
        name, content = said.get("name", ""), said.get("content", "")
        if tag == "meta" and name.lower() in _PERSONS and content not in ("", self._author):
            self.faults.append(f"{name} {content}")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self._look_at_style(data)

    def _look_at_style(self, style: str) -> None:
        self.faults += (f"a style loads {one}" for one in _STYLE.findall(style))
