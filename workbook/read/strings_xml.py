"""The texts that cells share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.runs import FORMATS, Runs
from workbook.read.xml_stream import Attributes, bounded, plain_text, read_xml


@dataclass(frozen=True, slots=True)
class SharedTexts:
    """The texts in order, rich text joined.

    Attributes:
        struck: what is struck through in a text, by the text's index.
    """

    texts: list[str] = field(default_factory=list)
    struck: Mapping[int, str] = field(default_factory=dict)


def read_shared_strings(parts: Parts, name: str) -> SharedTexts:
    """The shared texts; none where the workbook has no such part.

    Raises:
        Refused: the part is damaged, or has too many texts.
    """
    if name not in parts:
        return SharedTexts()
    listener = _SharedStrings(name)
    read_xml(parts.xml(name, limits.PART_SIZE), listener)
    return SharedTexts(listener.found, listener.struck)


class _SharedStrings:
    """``si`` holds one ``t``, or runs (``r``) of them; ``rPh`` tells how a text is pronounced."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.text: list[str] = []
        self.found: list[str] = []
        self.struck: dict[int, str] = {}
        self._pieces: list[str] = []
        self._runs: Runs | None = None  # most texts have none
        self._depth = 0
        self._phonetic = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Sets the parser's handlers for elements."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: Attributes) -> None:
        self.text.clear()
        self._depth += 1
        if self._depth > limits.DEPTH:
            raise Refused(Refusal.DAMAGED_XML, self.part)
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "si":
            self._pieces = []
            self._runs = None
            self._phonetic = 0
        elif name == "rPh":
            self._phonetic += 1
        elif name in FORMATS:
            self._runs = self._runs or Runs()
            self._runs.opened(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "t":
            if not self._phonetic:
                text = "".join(self.text)
                if self._runs is None:
                    self._pieces.append(text)
                else:
                    self._runs.add(text)
        elif name == "si":
            self._finish()
            if len(self.found) > limits.SHARED_STRINGS:
                raise Refused(Refusal.TOO_MANY, self.part, len(self.found), limits.SHARED_STRINGS)
        elif name == "rPh":
            self._phonetic -= 1
        self.text.clear()

    def _finish(self) -> None:
        """Takes the text that ends."""
        if self._runs is None:
            self.found.append(bounded(plain_text("".join(self._pieces))))
            return
        if self._runs.struck_pieces:
            self.struck[len(self.found)] = self._runs.struck
        self.found.append(bounded(plain_text("".join(self._pieces)) + self._runs.text))
