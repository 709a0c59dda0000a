"""A tagged PDF as a screen reader finds it: its structure tree with the text of each element.

The text is decoded from the pages' own letters by their fonts' tables, as any reader does it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

Marked = dict[tuple[int, int], str]
"""The text of each marked content, by the page's object and its own number."""

_RUNNING = -1  # in place of a number: what is repeated on the pages

_CODE = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass
class Element:
    """An element of the structure tree.

    Attributes:
        kind: "H1", "Table", "TD", …
        alternative: what it shows to those who do not see it.
        attributes: all of them by name, whoever owns them.
    """

    kind: str
    own: str = ""
    alternative: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    parts: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, in reading order; soft hyphens and ends of lines fall away."""
        whole = "".join([self.own, *(part.text for part in self.parts)])
        return whole.replace("\u00ad", "")

    def all(self, *kinds: str) -> Iterator["Element"]:
        """The elements of these kinds below it, in reading order."""
        for part in self.parts:
            if part.kind in kinds:
                yield part
            yield from part.all(*kinds)


class TaggedPdf:
    """A PDF that says what its parts are."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))

    @property
    def root(self) -> pikepdf.Object:
        """The catalogue."""
        return self.pdf.Root

    @cached_property
    def tree(self) -> Element:
        """The structure tree."""
        found = Element("Root")
        for part in _several(self.root.StructTreeRoot.K):
            self._read(part, found, None)
        return found

    @cached_property
    def bookmarks(self) -> Sequence[tuple[int, str]]:
        """Level and title of each."""
        with self.pdf.open_outline() as outline:
            return list(_bookmarks(outline.root, 1))

    def tables(self) -> Iterator[list[list[Element]]]:
        """The tables, each as rows of header and data cells."""
        for table in self.tree.all("Table"):
            yield [list(row.all("TH", "TD")) for row in table.all("TR")]

    def running(self, page: int) -> str:
        """The letters of what is repeated on the pages, on this one, counted from 1."""
        return self._marked.get((self.pdf.pages[page - 1].obj.objgen[0], _RUNNING), "")

    def names(self) -> Mapping[str, Any]:
        """The places that links from elsewhere can lead to, by their names."""
        return pikepdf.NameTree(self.root.Names.Dests) if "/Names" in self.root else {}

    def page_text(self, page: int) -> str:
        """The letters on the page, counted from 1, but for what is repeated on the pages."""
        number = self.pdf.pages[page - 1].obj.objgen[0]
        own = sorted(place for place in self._marked if place[0] == number and place[1] >= 0)
        return "".join(self._marked[place] for place in own)

    def leads_to(self) -> Iterator[tuple[int, int]]:
        """The pages of each link within the text, counted from 1: where it is, where it leads."""
        numbers = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages, start=1)}
        names = self.names()
        for place, page in enumerate(self.pdf.pages, start=1):
            for one in page.obj.get("/Annots", []):
                if isinstance(one.get("/Dest"), pikepdf.String):
                    yield place, numbers[names[str(one.Dest)][0].objgen]

    @cached_property
    def _marked(self) -> Marked:
        found: Marked = {}
        for page in self.pdf.pages:
            _marked_of(page, found)
        return found

    def _read(self, node: Any, parent: Element, page: Any) -> None:
        if isinstance(node, int):
            text = self._marked.get((page.objgen[0], node), "")
            parent.parts.append(Element("text", text))
            return
        page = node.get("/Pg", page)
        if node.get("/Type") == "/MCR":
            self._read(int(node.MCID), parent, page)
        if "/S" not in node:
            return
        attributes: dict[str, Any] = {}
        for one in _several(node.get("/A", [])):
            attributes |= {str(name): value for name, value in one.items()}
        alternative = str(node.get("/Alt", ""))
        element = Element(str(node.S)[1:], "", alternative, attributes)
        parent.parts.append(element)
        for part in _several(node.get("/K", [])):
            self._read(int(part) if not hasattr(part, "objgen") else part, element, page)


def _several(found: Any) -> list[Any]:
    return list(found) if isinstance(found, pikepdf.Array | list) else [found]


def _bookmarks(items: Sequence[Any], level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, str(item.title)
        yield from _bookmarks(item.children, level + 1)


def _marked_of(page: pikepdf.Page, found: Marked) -> None:
    fonts = {
        name: _letters(font)
        for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items()
    }
    open_: list[_Open] = [_Open()]
    letters: Mapping[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = list(instruction.operands), str(instruction.operator)
        if name in ("BDC", "BMC"):
            said: Any = operands[1] if name == "BDC" else {}
            inner = open_[-1].inside(said if isinstance(said, pikepdf.Dictionary) else {})
            open_.append(inner)
            _say(found, page, inner.number, inner.actual if "/ActualText" in said else "")
        elif name == "EMC":
            open_.pop()
        elif name == "Tf":
            letters = fonts[str(operands[0])]
        elif name in ("Tj", "TJ") and open_[-1].actual is None:
            text = "".join(_shown(one, letters) for one in _several(operands[0]))
            _say(found, page, open_[-1].number, text)


@dataclass(frozen=True)
class _Open:
    """Marked content: its number, and the text that stands for what is drawn in it."""

    number: int | None = None
    actual: str | None = None

    def inside(self, said: Any) -> "_Open":
        number = int(said["/MCID"]) if "/MCID" in said else self.number
        actual = str(said["/ActualText"]) if "/ActualText" in said else self.actual
        return _Open(number, actual)


def _say(found: Marked, page: pikepdf.Page, number: int | None, text: str | None) -> None:
    if text:
        place = page.obj.objgen[0], _RUNNING if number is None else number
        found[place] = found.get(place, "") + text


def _shown(operand: Any, letters: Mapping[bytes, str]) -> str:
    if not isinstance(operand, pikepdf.String):
        return ""
    code = bytes(operand)
    size = len(next(iter(letters), b"."))
    return "".join(letters[code[place : place + size]] for place in range(0, len(code), size))


def _letters(font: Any) -> Mapping[bytes, str]:
    """The font's table from codes to letters; typst's are of two bytes, LibreOffice's of one."""
    table = font.ToUnicode.read_bytes()
    found: dict[bytes, str] = {}
    for kind, body in re.findall(rb"beginbf(char|range)(.*?)endbf", table, re.DOTALL):
        for line in body.strip().splitlines():
            first, *further = _CODE.findall(line)
            if kind == b"char":
                found[bytes.fromhex(first.decode())] = _utf16(further[0])
                continue
            start, end, text = int(first, 16), int(further[0], 16), _utf16(further[1])
            for number in range(start, end + 1):
                moved = text[:-1] + chr(ord(text[-1]) + number - start)
                found[number.to_bytes(len(first) // 2, "big")] = moved
    return found


def _utf16(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")
