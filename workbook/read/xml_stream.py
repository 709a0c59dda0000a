"""One XML part through expat, in pieces, without entities and without surprises."""

import re
from collections.abc import Iterable
from typing import ClassVar, Protocol
from xml.parsers import expat

from workbook.read import limits
from workbook.read.refusal import Refusal, Refused
from workbook.typed import cleaned

Attributes = dict[str, str]

_ENCODINGS = ("utf-8", "utf8", "us-ascii", "ascii")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LONGEST_NUMBER = 10
_THIN = 0.6  # points of a row, of which a pixel has 0.75; letters of a column, less than one shows
_DEPTH = limits.DEPTH
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
# most numbers in a workbook are small, and there is one or two in every tag
_SMALL = {str(number): number for number in range(2048)}


class Listener(Protocol):
    """What takes the events of one part. ``text`` gathers characters; the listener empties it."""

    part: str
    text: list[str]

    def attach(self, parser: expat.XMLParserType) -> None:
        """Sets the parser's handlers for elements."""


class Elements:
    """A listener that knows where it is: names without prefix, from the root inwards.

    Attributes:
        passed_over: elements of which nothing inside is of interest. Their inner tags, which are
            most of some parts, are counted and no more.
        part: the part's name, for refusals.
        path: the open elements.
        text: pieces of the characters since the last tag.
    """

    passed_over: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, part: str) -> None:
        self.part = part
        self.path: list[str] = []
        self.text: list[str] = []
        self._deeper = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Sets the parser's handlers for elements."""
        self._parser = parser
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end

    def opened(self, name: str, attributes: Attributes) -> None:
        """Takes an element's beginning; ``path`` ends with it."""

    def closed(self, name: str, text: str) -> None:
        """Takes an element's end, and the characters after its last inner tag."""

    def within(self, *names: str) -> bool:
        """Whether the elements just outside the current one are these, outermost first."""
        return tuple(self.path[-len(names) - 1 : -1]) == names

    def start(self, name: str, attributes: Attributes) -> None:
        """Takes a beginning from the parser."""
        if ":" in name:
            name = name.rpartition(":")[2]
        path = self.path
        path.append(name)
        if len(path) > _DEPTH:
            raise Refused(Refusal.DAMAGED_XML, self.part)
        self.text.clear()
        self.opened(name, attributes)
        if name in self.passed_over:
            self._parser.StartElementHandler = self._pass_start
            self._parser.EndElementHandler = self._pass_end
            self._parser.CharacterDataHandler = None

    def end(self, name: str) -> None:
        """Takes an end from the parser."""
        if ":" in name:
            name = name.rpartition(":")[2]
        self.closed(name, "".join(self.text))
        self.text.clear()
        self.path.pop()

    def _pass_start(self, _name: str, _attributes: Attributes) -> None:
        self._deeper += 1
        if self._deeper > _DEPTH:
            raise Refused(Refusal.DAMAGED_XML, self.part)

    def _pass_end(self, name: str) -> None:
        if self._deeper:
            self._deeper -= 1
            return
        self._parser.CharacterDataHandler = self.text.append
        self.attach(self._parser)
        self.end(name)


def read_xml(pieces: Iterable[bytes], listener: Listener) -> None:
    """Sends the events of one part to its listener.

    Raises:
        Refused: DOCTYPE at the first sign of one, ENCODING for anything but UTF-8, DAMAGED_XML for
            what is not well-formed, and whatever the listener or the source refuses.
        MemoryError: the parser has none left.
    """
    part = listener.part

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise Refused(Refusal.ENCODING, part)

    def doctype(*_declaration: object) -> None:
        raise Refused(Refusal.DOCTYPE, part)

    # the encoding is given: a declared one could make expat ask Python's codecs
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = doctype
    parser.CharacterDataHandler = listener.text.append
    listener.attach(parser)
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError as error:
        if error.code == _NO_MEMORY:  # says nothing of the part
            raise MemoryError from error
        raise Refused(Refusal.DAMAGED_XML, part) from error


def whole(text: str | None, default: int = 0) -> int:
    """The whole number in an attribute, or the default where there is none.

    >>> whole("12"), whole("-1", 7), whole(None)
    (12, 7, 0)
    """
    if text in _SMALL:
        return _SMALL[text]
    if text is None or len(text) > _LONGEST_NUMBER or not (text.isascii() and text.isdigit()):
        return default
    return int(text)


def flag(text: str | None) -> bool:
    """Whether an attribute says yes.

    >>> flag("1"), flag("true"), flag("0"), flag(None)
    (True, True, False, False)
    """
    return text in {"1", "true", "on"}


def is_thin(attributes: Attributes, size: str, custom: str) -> bool:
    """Whether a row or column has been given a size, in points or letters, that no eye sees.

    >>> is_thin({"ht": "0.5", "customHeight": "1"}, "ht", "customHeight"), is_thin({}, "ht", "a")
    (True, False)
    """
    given = attributes.get(size)
    if given is None or not flag(attributes.get(custom)):
        return False
    try:
        return float(given) < _THIN
    except ValueError:
        return False


def related_id(attributes: Attributes) -> str:
    """The id of the relationship that an element names, whatever its prefix; "" for none.

    >>> related_id({"sheetId": "1", "r:id": "rId2"})
    'rId2'
    """
    # "id" behind a prefix; sheetId has none
    return next((attributes[at] for at in attributes if at.rpartition(":")[1:] == (":", "id")), "")


def plain_text(stored: str) -> str:
    r"""The text that a program shows for a stored string.

    ``_xHHHH_`` stands for one character and ``_x005F_`` for an underscore that would otherwise
    begin such an escape; line ends become ``\n``.

    >>> plain_text("a_x000D_\nb _x005F_x000D_")
    'a\nb _x000D_'
    """
    if "_x" in stored:
        stored = _ESCAPE.sub(_character, stored)
        if not stored.isascii():
            # halves of a pair are joined; a lone half is no character and could not be written
            stored = stored.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return stored.replace("\r\n", "\n") if "\r" in stored else stored


def bounded(text: str) -> str:
    """The text; of one that no cell could hold, what is seen of it, as far as it is read at all."""
    return text if len(text) <= limits.TEXT else cleaned(text)[: limits.TEXT]


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))
