"""What lies on a sheet beside its cells: notes, conversations, shapes, pictures, files, addresses.

None of it is an answer, and all of it may say one: so it is read, told and never published.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from workbook.address import parse_area
from workbook.read.counts import Counts
from workbook.read.model import Attachment, AttachmentKind
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.relationships import Relationship, Relationships
from workbook.read.xml_stream import Attributes, Elements, plain_text, read_xml, whole

_LONGEST: Final = 32_767  # characters of one, as many as a cell takes
_FILES: Final = ("oleObject", "package")
_NOWHERE: Final = (0, 0)

_Found = list[Attachment]


@dataclass(slots=True)
class Hung:
    """What a sheet hangs on a cell by a relationship: an address, an embedded file.

    Attributes:
        id: of the relationship.
        cells: that it hangs on, in A1 form, or "".
        row: of the cell that it begins over, 1-based; 0 where that is not told.
        column: the same.
    """

    id: str
    cells: str = ""
    row: int = 0
    column: int = 0

    def begins(self, name: str, text: str) -> None:
        """Takes the row or column, counted from 0, in which it begins."""
        if name == "row":
            self.row = whole(text.strip()) + 1
        else:
            self.column = whole(text.strip()) + 1

    @property
    def place(self) -> tuple[int, int]:
        """Row and column."""
        return _place(self.cells) if self.cells else (self.row, self.column)


def read_attachments(
    parts: Parts,
    related: Relationships,
    hung: Sequence[Hung],
    counts: Counts,
    placed: Mapping[tuple[int, int], str],
) -> tuple[Attachment, ...]:
    """Everything of one sheet, from the top.

    A part that cannot be read is told as something of its kind without words.

    Args:
        parts: of the workbook.
        related: what the sheet points at.
        hung: on cells, by the sheet itself.
        counts: totals over all sheets so far.
        placed: descriptions of the pictures that were placed in cells, by (row, column).

    Raises:
        Refused: there is too much of it.
    """
    found = [
        *(Attachment("picture", *at, words[:_LONGEST]) for at, words in placed.items()),
        *_notes(parts, related),
        *_from_parts(parts, related, "drawing", "shape", _Drawing),
        *_from_parts(parts, related, "vmlDrawing", "shape", _OldDrawing),
        *_files(related, hung),
    ]
    counts.add_attachments(len(found), "")
    found += _addresses(related, hung)  # which the sheet has counted as it met them
    return tuple(sorted(found, key=lambda one: (one.row, one.column)))


def _notes(parts: Parts, related: Relationships) -> _Found:
    """Notes and conversations; a conversation has a note beneath it, which says the same again."""
    threads = list(_from_parts(parts, related, "threadedComment", "thread", _Threads))
    told = {(thread.row, thread.column) for thread in threads}
    notes = _from_parts(parts, related, "comments", "note", _Notes)
    return [*threads, *(note for note in notes if (note.row, note.column) not in told)]


def _from_parts(
    parts: Parts,
    related: Relationships,
    kind: str,
    what: AttachmentKind,
    listener: "Callable[[str], _Listener]",
) -> Iterator[Attachment]:
    for entry in related.of_kind(kind):
        if entry.outside or entry.target not in parts:
            continue
        listening = listener(entry.target)
        try:
            read_xml(parts.xml(entry.target), listening)
        except Refused as refused:
            if refused.reason is not Refusal.DAMAGED_XML:
                raise
            yield Attachment(what, *_NOWHERE)
        yield from listening.found


def _files(related: Relationships, hung: Sequence[Hung]) -> Iterator[Attachment]:
    places: dict[str, tuple[int, int]] = {}
    for one in hung:
        if not one.cells:  # told twice, for programs old and new; the first has the place
            places.setdefault(one.id, one.place)
    for key, entry in related.entries.items():
        if entry.kind in _FILES and not entry.outside:  # what is linked is told as a link
            name = entry.target.rpartition("/")[2]
            yield Attachment("embedded", *places.get(key, _NOWHERE), name[:_LONGEST])


def _addresses(related: Relationships, hung: Sequence[Hung]) -> Iterator[Attachment]:
    for one in hung:
        entry: Relationship | None = related.by_key(one.id)
        if one.cells and entry is not None and entry.outside:
            yield Attachment("link", *one.place, entry.target)


def _place(cells: str) -> tuple[int, int]:
    """Row and column of the first cell; nowhere where a program wrote something else."""
    try:
        area = parse_area(cells.split(" ", maxsplit=1)[0])
    except ValueError:
        return _NOWHERE
    return area.first_row, area.first_column


class _Listener(Elements):
    """Gathers attachments of one part."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: _Found = []
        self._words: list[str] = []

    def _say(self, kind: AttachmentKind, place: tuple[int, int], words: str = "") -> None:
        text = words or plain_text("".join(self._words)).strip()
        self.found.append(Attachment(kind, *place, text[:_LONGEST]))
        self._words = []


class _Notes(_Listener):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._cell = _NOWHERE

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "comment":
            self._cell = _place(attributes.get("ref", ""))

    def closed(self, name: str, text: str) -> None:
        if name == "t" and "rPh" not in self.path:
            self._words.append(text)
        elif name == "comment":
            self._say("note", self._cell)


class _Threads(_Listener):
    """A conversation is one attachment: its first words, and each reply on a line of its own."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._by_cell: dict[tuple[int, int], list[str]] = {}
        self._cell = _NOWHERE

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "threadedComment":
            self._cell = _place(attributes.get("ref", ""))

    def closed(self, name: str, text: str) -> None:
        if name == "text" and self.within("threadedComment"):
            self._by_cell.setdefault(self._cell, []).append(plain_text(text).strip())
        elif name == "ThreadedComments":
            for place, words in self._by_cell.items():
                self._say("thread", place, "\n".join(words))


class _Drawing(_Listener):
    """Text boxes, shapes, pictures, charts: one for each anchor, whatever is grouped in it."""

    passed_over = frozenset({"Fallback"})  # the same again, for programs that know less
    _ANCHORS: ClassVar = frozenset({"twoCellAnchor", "oneCellAnchor", "absoluteAnchor"})

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._at = {"row": 0, "col": 0}
        self._is_picture = False
        self._name = ""

    def opened(self, name: str, attributes: Attributes) -> None:
        if name in self._ANCHORS:
            self._at, self._is_picture, self._name = {"row": 0, "col": 0}, False, ""
        elif name == "pic":
            self._is_picture = True
        elif name == "cNvPr":
            self._name = self._name or attributes.get("descr") or attributes.get("name", "")

    def closed(self, name: str, text: str) -> None:
        if name in self._at and "from" in self.path:
            self._at[name] = whole(text.strip()) + 1
        elif name == "t":
            self._words.append(text)
        elif name in {"p", "br"}:
            self._words.append("\n")
        elif name in self._ANCHORS:
            place = self._at["row"], self._at["col"]
            said = "".join(self._words).strip()
            if self._is_picture and not said:
                self._say("picture", place, self._name)
            else:
                self._say("shape", place)


class _OldDrawing(_Listener):
    """Shapes of the old format; the frames of notes stand there too, and are passed over."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._at = {"Row": 0, "Column": 0}
        self._kind = ""

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "shape":
            self._at, self._kind = {"Row": 0, "Column": 0}, ""
            self._words = []
        elif name == "ClientData":
            self._kind = attributes.get("ObjectType", "")

    def closed(self, name: str, text: str) -> None:
        if name == "Anchor":
            corner = [whole(one.strip(), -1) + 1 for one in text.split(",")]
            if len(corner) > 2:  # noqa: PLR2004 - column, offset, row, …
                self._at = {"Row": corner[2], "Column": corner[0]}
        elif "textbox" in self.path:
            self._words.append(text)
        elif name == "shape" and self._kind not in {"", "Note", "Pict"}:
            self._say("shape", (self._at["Row"], self._at["Column"]))
