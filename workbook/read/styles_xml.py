"""What a reader needs of cell formats: dates, open cells, struck letters, codes of numbers."""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache

from templates.frozen import frozen
from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.xml_stream import Attributes, Elements, flag, read_xml, whole

# numbers of the formats that every program knows without their being spelled out
_BUILT_IN_DATES = frozenset((*range(14, 23), 45, 46, 47))
# of those, the ones under which a number shows otherwise than it is stored; money is Danish
_KRONER, _KRONER_AND_ORE = '#,##0\\ "kr.";-#,##0\\ "kr."', '#,##0.00\\ "kr.";-#,##0.00\\ "kr."'
_BUILT_IN_CODES = {
    **dict.fromkeys((5, 6, 42), _KRONER),
    **dict.fromkeys((7, 8, 44), _KRONER_AND_ORE),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    48: "##0.0E+0",
}
# what a format shows literally: "text", \x, _x (a blank as wide as x), *x (filled with x), [Red]
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?', re.DOTALL)
_DATE_LETTERS = frozenset("dmyhs")
_KEPT = 2**18  # bytes of a part that is kept for the next file


@frozen
class Styles:
    """Indexes of cell formats, as cells name them.

    Attributes:
        dates: those whose numbers show as a date or a time.
        unlocked: those that sheet protection leaves open.
        struck: those whose letters are struck through.
        strikes: indexes of conditional formats that strike through.
        codes: the number format of each that spells one out, and of percentages, powers and money.
    """

    dates: frozenset[int] = frozenset()
    unlocked: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    strikes: frozenset[int] = frozenset()
    codes: Mapping[int, str] = field(default_factory=dict)


def read_styles(parts: Parts, name: str) -> Styles:
    """The workbook's cell formats; none where it has no such part.

    Raises:
        Refused: the part is damaged, or has too many formats.
    """
    if name not in parts:
        return Styles()
    data = b"".join(parts.xml(name))
    return _known(data, name) if len(data) <= _KEPT else _styles(data, name)


def _styles(data: bytes, name: str) -> Styles:
    listener = _Styles(name)
    read_xml([data], listener)
    known = _BUILT_IN_CODES | listener.codes
    codes = {
        index: known[number] for index, number in enumerate(listener.formats) if number in known
    }
    dates = {number: shows_date(code) for number, code in listener.codes.items()}
    return Styles(
        dates=frozenset(
            index
            for index, number in enumerate(listener.formats)
            if dates.get(number, number in _BUILT_IN_DATES)
        ),
        unlocked=frozenset(listener.unlocked),
        struck=frozenset(
            index for index, font in enumerate(listener.fonts) if font in listener.struck_fonts
        ),
        strikes=frozenset(listener.strikes),
        codes=codes,
    )


# The centres' workbooks are made alike, so that forty files seldom have more than a few of these.
_known = lru_cache(maxsize=8)(_styles)


def shows_date(code: str) -> bool:
    """Whether a number format shows a date or a time.

    >>> [shows_date(code) for code in ("dd/mm/yyyy", "[h]:mm", "[Red]0.00", "General")]
    [True, True, False, False]
    """
    shown = _LITERAL.sub("", code.lower())
    return not _DATE_LETTERS.isdisjoint(shown)


class _Styles(Elements):
    """The ``cellXfs``, and what conditional formats strike through: both use the same elements."""

    passed_over = frozenset(
        {"fills", "borders", "cellStyleXfs", "cellStyles", "tableStyles", "colors"}
    )

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.codes: dict[int, str] = {}
        self.formats: list[int] = []
        self.fonts: list[int] = []
        self.struck_fonts: set[int] = set()
        self.unlocked: list[int] = []
        self.strikes: set[int] = set()
        self._font = -1
        self._condition = -1

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "xf" and self.within("styleSheet", "cellXfs"):
            self.formats.append(whole(attributes.get("numFmtId")))
            self.fonts.append(whole(attributes.get("fontId")))
            if len(self.formats) > limits.STYLES:
                raise Refused(Refusal.FORMATS, self.part, len(self.formats), limits.STYLES)
        elif name == "protection" and self.within("styleSheet", "cellXfs", "xf"):
            if attributes.get("locked") in {"0", "false"}:
                self.unlocked.append(len(self.formats) - 1)
        elif name == "numFmt" and self.within("styleSheet", "numFmts"):
            number = whole(attributes.get("numFmtId"), -1)
            self.codes[number] = attributes.get("formatCode", "")[: limits.NAME]
        elif name == "font" and self.within("styleSheet", "fonts"):
            self._font += 1
        elif name == "dxf":
            self._condition += 1
        elif name == "strike" and flag(attributes.get("val", "1")):
            self._strike()

    def _strike(self) -> None:
        if self.within("styleSheet", "fonts", "font"):
            self.struck_fonts.add(self._font)
        elif self.within("styleSheet", "dxfs", "dxf", "font"):
            self.strikes.add(self._condition)
