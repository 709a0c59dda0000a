"""The relationships of a part: what it points at, inside the package and outside."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from templates.frozen import frozen
from workbook.read import limits
from workbook.read.parts import Parts, relationships_of, resolve
from workbook.read.xml_stream import Attributes, Elements, read_xml


@frozen
class Relationship:
    """One pointer.

    Attributes:
        kind: last word of the type: "worksheet", "sharedStrings", "externalLink" … The long form
            differs between the transitional and the strict standard.
        target: name of a part, or the outer address as it stands.
        outside: True where the target is outside the package.
    """

    kind: str
    target: str
    outside: bool


@frozen
class Relationships:
    """All pointers of one part, by the id that the part's own XML uses."""

    entries: Mapping[str, Relationship] = field(default_factory=dict)

    def of_kind(self, kind: str) -> Iterator[Relationship]:
        """Those of one kind, in the file's order."""
        return (entry for entry in self.entries.values() if entry.kind == kind)

    def part(self, kind: str) -> str:
        """The part that the first one of this kind inside the package names, or ""."""
        return next((entry.target for entry in self.of_kind(kind) if not entry.outside), "")

    def by_key(self, key: str) -> Relationship | None:
        """The one with this id."""
        return self.entries.get(key)


def read_relationships(parts: Parts, owner: str) -> Relationships:
    """The relationships of a part (of the package itself: ""), none where it has no such file.

    They are read once, however often they are asked for.

    Raises:
        Refused: the file of relationships is damaged.
    """
    name = relationships_of(owner)
    if name not in parts:
        return Relationships()
    key = name.casefold()
    if key not in parts.pointers:
        listener = _Relationships(name, owner)
        read_xml(parts.xml(name), listener)
        parts.pointers[key] = listener.found
    return Relationships(parts.pointers[key])


class _Relationships(Elements):
    def __init__(self, part: str, owner: str) -> None:
        super().__init__(part)
        self.owner = owner
        self.found: dict[str, Relationship] = {}

    def opened(self, name: str, attributes: Attributes) -> None:
        if name != "Relationship":
            return
        outside = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        self.found[attributes.get("Id", "")] = Relationship(
            attributes.get("Type", "").rpartition("/")[2],
            target[: limits.ADDRESS] if outside else resolve(self.owner, target),
            outside,
        )
