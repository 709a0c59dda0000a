"""The texts that cells share."""

from xml.parsers import expat

from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.xml_stream import Attributes, plain_text, read_xml


def read_shared_strings(parts: Parts, name: str) -> list[str]:
    """The shared texts in order, rich text joined; none where the workbook has no such part.

    Raises:
        Refused: the part is damaged, or has too many texts.
    """
    if name not in parts:
        return []
    listener = _SharedStrings(name)
    read_xml(parts.xml(name, limits.PART_SIZE), listener)
    return listener.found


class _SharedStrings:
    """``si`` holds one ``t``, or runs (``r``) of them; ``rPh`` tells how a text is pronounced."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.text: list[str] = []
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._depth = 0
        self._phonetic = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Sets the parser's handlers for elements."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, _attributes: Attributes) -> None:
        self.text.clear()
        self._depth += 1
        if self._depth > limits.DEPTH:
            raise Refused(Refusal.DAMAGED_XML, self.part)
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "si":
            self._pieces = []
            self._phonetic = 0
        elif name == "rPh":
            self._phonetic += 1

    def _end(self, name: str) -> None:
        self._depth -= 1
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "t":
            if not self._phonetic:
                self._pieces.append("".join(self.text))
        elif name == "si":
            self.found.append(plain_text("".join(self._pieces)))
            if len(self.found) > limits.SHARED_STRINGS:
                raise Refused(Refusal.TOO_MANY, self.part, len(self.found), limits.SHARED_STRINGS)
        elif name == "rPh":
            self._phonetic -= 1
        self.text.clear()
