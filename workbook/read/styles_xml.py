"""What a reader needs of cell formats: which show a date, which a protected sheet leaves open."""

import re
from dataclasses import dataclass

from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.xml_stream import Attributes, Elements, read_xml, whole

# numbers of the formats that every program knows without their being spelled out
_BUILT_IN_DATES = frozenset((*range(14, 23), 45, 46, 47))
# what a format shows literally: "text", \x, _x (a blank as wide as x), *x (filled with x), [Red]
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?', re.DOTALL)
_DATE_LETTERS = frozenset("dmyhs")


@dataclass(frozen=True, slots=True)
class Styles:
    """Indexes of cell formats, as cells name them.

    Attributes:
        dates: those whose numbers show as a date or a time.
        unlocked: those that sheet protection leaves open.
    """

    dates: frozenset[int] = frozenset()
    unlocked: frozenset[int] = frozenset()


def read_styles(parts: Parts, name: str) -> Styles:
    """The workbook's cell formats; none where it has no such part.

    Raises:
        Refused: the part is damaged, or has too many formats.
    """
    if name not in parts:
        return Styles()
    listener = _Styles(name)
    read_xml(parts.xml(name), listener)
    return Styles(
        frozenset(
            index
            for index, number in enumerate(listener.formats)
            if listener.custom.get(number, number in _BUILT_IN_DATES)
        ),
        frozenset(listener.unlocked),
    )


def shows_date(code: str) -> bool:
    """Whether a number format shows a date or a time.

    >>> [shows_date(code) for code in ("dd/mm/yyyy", "[h]:mm", "[Red]0.00", "General")]
    [True, True, False, False]
    """
    shown = _LITERAL.sub("", code.lower())
    return not _DATE_LETTERS.isdisjoint(shown)


class _Styles(Elements):
    """The ``cellXfs`` only: differential formats and named styles use the same elements."""

    passed_over = frozenset(
        {"fonts", "fills", "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors"}
    )

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.custom: dict[int, bool] = {}
        self.formats: list[int] = []
        self.unlocked: list[int] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "xf" and self.within("styleSheet", "cellXfs"):
            self.formats.append(whole(attributes.get("numFmtId")))
            if len(self.formats) > limits.STYLES:
                raise Refused(Refusal.TOO_MANY, self.part, len(self.formats), limits.STYLES)
        elif name == "protection" and self.within("styleSheet", "cellXfs", "xf"):
            if attributes.get("locked") in {"0", "false"}:
                self.unlocked.append(len(self.formats) - 1)
        elif name == "numFmt" and self.within("styleSheet", "numFmts"):
            number = whole(attributes.get("numFmtId"), -1)
            self.custom[number] = shows_date(attributes.get("formatCode", ""))
