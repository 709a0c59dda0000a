"""The texts that cells share."""

from collections.abc import Mapping
from dataclasses import field
from xml.parsers import expat

from templates.frozen import frozen
from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.runs import FORMATS, Runs, Struck
from workbook.read.xml_stream import Attributes, bounded, plain_text, read_xml


@frozen
class SharedTexts:
    """The texts in order, rich text joined.

    Attributes:
        struck: what is struck through in a text of several runs, by the text's index: in a cell
            whose letters are not, and in one whose letters are.
    """

    texts: list[str] = field(default_factory=list)
    struck: Mapping[int, tuple[Struck, Struck]] = field(default_factory=dict)


def read_shared_strings(parts: Parts, name: str, *, in_struck_cells: bool = False) -> SharedTexts:
    """The shared texts; none where the workbook has no such part.

    Args:
        parts: of the workbook.
        name: of the part.
        in_struck_cells: whether there are cells whose letters are struck through.

    Raises:
        Refused: the part is damaged, or has too many texts.
    """
    if name not in parts:
        return SharedTexts()
    listener = _SharedStrings(name, in_struck_cells=in_struck_cells)
    read_xml(parts.xml(name, limits.PART_SIZE), listener)
    return SharedTexts(listener.found, listener.struck)


class _SharedStrings:
    """``si`` holds one ``t``, or runs (``r``) of them; ``rPh`` tells how a text is pronounced."""

    def __init__(self, part: str, *, in_struck_cells: bool) -> None:
        self.part = part
        self._in_struck_cells = in_struck_cells
        self.text: list[str] = []
        self.found: list[str] = []
        self.struck: dict[int, tuple[Struck, Struck]] = {}
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
                raise Refused(Refusal.TEXTS, self.part, len(self.found), limits.SHARED_STRINGS)
        elif name == "rPh":
            self._phonetic -= 1
        self.text.clear()

    def _finish(self) -> None:
        """Takes the text that ends."""
        if self._runs is None:
            self.found.append(bounded(plain_text("".join(self._pieces))))
            return
        runs = self._runs
        if self._in_struck_cells or True in runs.strokes:
            self.struck[len(self.found)] = (
                runs.struck(in_struck_cell=False),
                runs.struck(in_struck_cell=True),
            )
        self.found.append(bounded(plain_text("".join(self._pieces)) + runs.text))
