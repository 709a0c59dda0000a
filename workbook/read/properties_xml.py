"""The document properties: title and creator, the office's own, and the program's name."""

import re

from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.relationships import Relationships
from workbook.read.xml_stream import Attributes, Elements, flag, read_xml

_VERSION = re.compile(r"[/$].*", re.DOTALL)
_UNDER_ROOT = 2


def read_core(parts: Parts, package: Relationships) -> dict[str, str]:
    """Title, subject, creator, created … as text, by the name of their element.

    Raises:
        Refused: the part is damaged.
    """
    return _children(parts, package.part("core-properties"))


def read_program(parts: Parts, package: Relationships) -> str:
    """The name of the program that saved the workbook, without its version, or "".

    Raises:
        Refused: the part is damaged.
    """
    application = _children(parts, package.part("extended-properties")).get("Application", "")
    return _VERSION.sub("", application).strip()


def read_custom(parts: Parts, package: Relationships) -> dict[str, str]:
    """The custom properties as text; booleans as "true" or "false" however they are stored.

    Raises:
        Refused: the part is damaged.
    """
    name = package.part("custom-properties")
    if name not in parts:
        return {}
    listener = _Custom(name)
    read_xml(parts.xml(name), listener)
    return listener.found


def _children(parts: Parts, name: str) -> dict[str, str]:
    if name not in parts:
        return {}
    listener = _Children(name)
    read_xml(parts.xml(name), listener)
    return listener.found


class _Found(Elements):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: dict[str, str] = {}

    def add(self, name: str, text: str) -> None:
        self.found[name[: limits.NAME]] = text[: limits.TEXT]
        if len(self.found) > limits.PROPERTIES:
            raise Refused(Refusal.PROPERTIES, self.part, len(self.found), limits.PROPERTIES)


class _Children(_Found):
    def closed(self, name: str, text: str) -> None:
        if len(self.path) == _UNDER_ROOT:
            self.add(name, text)


class _Custom(_Found):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._name = ""

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "property":
            self._name = attributes.get("name", "")

    def closed(self, name: str, text: str) -> None:
        if self.within("Properties", "property"):
            if name == "bool":
                text = "true" if flag(text.strip().lower()) else "false"
            self.add(self._name, text)
