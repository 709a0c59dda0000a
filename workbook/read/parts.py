"""The parts of a guarded package: found by name or by relationship, each unpacked once."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from workbook.read import limits
from workbook.read.refusal import Refusal, Refused
from workbook.read.zipdir import Member, unpack

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0", b"<\0")  # UTF-16 or UTF-32, with a mark or without


class Parts:
    """The members of one package.

    Names are matched whatever their case. A part is given once: a package that leads to one part
    by two ways would be read many times over. What is never unpacked may be as large as it likes:
    a picture does not make a workbook too large.
    """

    def __init__(self, data: bytes, members: dict[str, Member], times: int = 1) -> None:
        self._data = data
        self._members = members
        self._taken: set[str] = set()
        self.pointers: dict[str, Any] = {}  # of each file of relationships that was read
        self._tags = self._unpacked = 0
        self._times = times

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.casefold() in self._members

    def names(self) -> tuple[str, ...]:
        """All names as they are stored, in the directory's order."""
        return tuple(member.name for member in self._members.values())

    def first_bytes(self, name: str, length: int) -> bytes:
        """The beginning of an unpacked part, or nothing where there is no such part."""
        member = self._members.get(name.casefold())
        return next(unpack(self._data, member), b"")[:length] if member else b""

    def xml(self, name: str, limit: int = limits.METADATA_SIZE) -> Iterator[bytes]:
        """The bytes of an XML part in pieces; checksum and length are right at the end.

        Raises:
            Refused: MISSING_PART, UNPACKED_TOO_LARGE, RATIO, ENCODING, DAMAGED_ZIP, TAGS;
                DAMAGED_XML where the part was given before.
        """
        key = name.casefold()
        member = self._members.get(key)
        if member is None:
            raise Refused(Refusal.MISSING_PART, name)
        if key in self._taken:
            raise Refused(Refusal.DAMAGED_XML, name)
        if member.size > limit:
            raise Refused(Refusal.UNPACKED_TOO_LARGE, name, member.size, limit)
        if member.size > limits.RATIO_FROM and member.size > limits.RATIO * member.packed:
            ratio = member.size // max(member.packed, 1)
            raise Refused(Refusal.RATIO, name, ratio, limits.RATIO)
        self._unpacked += member.size
        most = limits.TOTAL_SIZE * self._times
        if self._unpacked > most:
            raise Refused(Refusal.UNPACKED_TOO_LARGE, "", self._unpacked, most)
        self._taken.add(key)
        return self._pieces(member)

    def _pieces(self, member: Member) -> Iterator[bytes]:
        first = True
        for piece in unpack(self._data, member):
            if first and piece.startswith(_WIDE):
                raise Refused(Refusal.ENCODING, member.name)
            first = False
            self._tags += piece.count(b"<")
            if self._tags > limits.TAGS * self._times:
                raise Refused(Refusal.TAGS, member.name, self._tags, limits.TAGS * self._times)
            yield piece


def resolve(base: str, target: str) -> str:
    """The part's name that a relationship of ``base`` points at.

    >>> resolve("xl/workbook.xml", "worksheets/sheet1.xml")
    'xl/worksheets/sheet1.xml'
    >>> resolve("xl/worksheets/sheet1.xml", "../tables/table1.xml")
    'xl/tables/table1.xml'
    >>> resolve("xl/workbook.xml", "/xl/styles.xml")
    'xl/styles.xml'
    """
    target = unquote(target).replace("\\", "/")
    path = [] if target.startswith("/") else base.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            path = path[:-1]
        elif step not in ("", "."):
            path.append(step)
    return "/".join(path)


def owner_of(relationships: str) -> str:
    """The name of the part whose relationships these are.

    >>> owner_of("xl/_rels/workbook.xml.rels"), owner_of("_rels/.rels")
    ('xl/workbook.xml', '')
    """
    folder, _, name = relationships.rpartition("_rels/")
    return folder + name[: -len(".rels")]


def relationships_of(part: str) -> str:
    """The name of the part that holds a part's relationships.

    >>> relationships_of("xl/workbook.xml"), relationships_of("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"
