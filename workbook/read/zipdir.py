"""The directory of a zip package, read by our own rules, and one member's bytes.

The standard library trusts the central directory; here it must agree with what it points at, and
nothing may overlap, repeat or lead out of the package.
"""

import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise

from templates.frozen import frozen
from workbook.read import limits
from workbook.read.refusal import Refusal, Refused

_END = struct.Struct("<4s4H2LH")
_END_MAGIC = b"PK\x05\x06"
_END64_LOCATOR = struct.Struct("<4sLQL")
_END64_LOCATOR_MAGIC = b"PK\x06\x07"
_END64 = struct.Struct("<4sQ2H2L4Q")
_END64_MAGIC = b"PK\x06\x06"
_ENTRY = struct.Struct("<4s6H3L5H2L")
_ENTRY_MAGIC = b"PK\x01\x02"
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_MAGIC = b"PK\x03\x04"

_LONGEST_COMMENT = 0xFFFF
_SEE_EXTRA = 0xFFFFFFFF  # the number is in the zip64 field
_SEE_EXTRA_SHORT = 0xFFFF
_ZIP64_FIELD = 1
_ENCRYPTED = 0x1
_SIZES_FOLLOW = 0x8  # the local header leaves checksum and sizes to the directory
_STORED, _DEFLATED = 0, 8
_CHUNK = 1024 * 1024
_FEED = 64 * 1024


@frozen
class Member:
    """One file in the package; the packed bytes are ``data[start : start + packed]``."""

    name: str
    method: int
    checksum: int
    packed: int
    size: int
    start: int


@frozen
class _Entry:
    """What the directory says of a member, before its local header is looked at."""

    stored_name: bytes
    name: str
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    offset: int


def read_directory(data: bytes) -> dict[str, Member]:
    """The members of a package by their case-folded name, checked against each other.

    Folders are left out. Names have forward slashes and no leading one.

    Raises:
        Refused: TRUNCATED, DAMAGED_ZIP, ENCRYPTED or TOO_MANY_MEMBERS.
    """
    count, offset, end = _find_directory(data)
    if count > limits.MEMBERS:
        raise Refused(Refusal.TOO_MANY_MEMBERS, "", count, limits.MEMBERS)
    members: dict[str, Member] = {}
    spans: list[tuple[int, int]] = [(offset, end)]
    for entry in _entries(data, count, offset, end):
        start = _check_local(data, entry)
        spans.append((entry.offset, start + entry.packed))
        key = entry.name.casefold()
        if key in members:
            raise Refused(Refusal.DAMAGED_ZIP, entry.name)
        members[key] = Member(
            entry.name, entry.method, entry.checksum, entry.packed, entry.size, start
        )
    spans.sort()
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise Refused(Refusal.DAMAGED_ZIP)
    return {key: member for key, member in members.items() if not key.endswith("/")}


def unpack(data: bytes, member: Member) -> Iterator[bytes]:
    """The bytes of one member in pieces of at most 1 MB.

    Never more than the declared size comes out; length and checksum are right when the last piece
    has been taken (a member of one piece is checked before it is given).

    Raises:
        Refused: DAMAGED_ZIP.
    """
    damaged = Refused(Refusal.DAMAGED_ZIP, member.name)
    checksum = length = 0
    held = b""
    for piece in _inflate(data, member):
        if held:
            yield held
        held = piece
        length += len(piece)
        checksum = zlib.crc32(piece, checksum)
        if length > member.size:
            raise damaged
    if length != member.size or checksum != member.checksum:
        raise damaged
    if held:
        yield held


def _inflate(data: bytes, member: Member) -> Iterator[bytes]:
    """The pieces as they come, at most one byte past the declared size in all."""
    end = member.start + member.packed
    if member.method == _STORED:
        for position in range(member.start, end, _CHUNK):
            yield data[position : min(position + _CHUNK, end)]
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    left = member.size + 1
    try:
        # fed in slices: an unconsumed tail is copied each time, which is quadratic on a large part
        for position in range(member.start, end, _FEED):
            feed = data[position : min(position + _FEED, end)]
            while feed and left and not inflater.eof:
                piece = inflater.decompress(feed, min(_CHUNK, left))
                left -= len(piece)
                feed = inflater.unconsumed_tail
                if piece:
                    yield piece
        # what is in the window still, once all is fed
        while left and not inflater.eof:
            piece = inflater.decompress(b"", min(_CHUNK, left))
            if not piece:
                break
            left -= len(piece)
            yield piece
    except zlib.error as error:
        raise Refused(Refusal.DAMAGED_ZIP, member.name) from error
    if not inflater.eof:
        raise Refused(Refusal.DAMAGED_ZIP, member.name)


def _find_directory(data: bytes) -> tuple[int, int, int]:
    """Number of members, and where the directory begins and ends."""
    place = data.rfind(_END_MAGIC, max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if place < 0 or place + _END.size > len(data):
        raise Refused(Refusal.TRUNCATED)
    _, disk, first_disk, here, count, size, offset, _ = _END.unpack_from(data, place)
    end = place
    if count == _SEE_EXTRA_SHORT or _SEE_EXTRA in (size, offset):
        end, disk, first_disk, here, count, size, offset = _find_directory64(data, place)
    if disk or first_disk or here != count or offset + size != end:
        raise Refused(Refusal.DAMAGED_ZIP)
    return count, offset, end


def _find_directory64(data: bytes, place: int) -> tuple[int, int, int, int, int, int, int]:
    """The same from the records for large packages, which some writers use for small ones too."""
    locator = place - _END64_LOCATOR.size
    if locator < 0:
        raise Refused(Refusal.DAMAGED_ZIP)
    magic, _, end, _ = _END64_LOCATOR.unpack_from(data, locator)
    if magic != _END64_LOCATOR_MAGIC or end + _END64.size > locator:
        raise Refused(Refusal.DAMAGED_ZIP)
    magic, _, _, _, disk, first_disk, here, count, size, offset = _END64.unpack_from(data, end)
    if magic != _END64_MAGIC:
        raise Refused(Refusal.DAMAGED_ZIP)
    return end, disk, first_disk, here, count, size, offset


def _entries(data: bytes, count: int, position: int, end: int) -> Iterator[_Entry]:
    """The directory's entries; together they fill it exactly."""
    for _ in range(count):
        if position + _ENTRY.size > end:
            raise Refused(Refusal.DAMAGED_ZIP)
        fields = _ENTRY.unpack_from(data, position)
        magic, _, _, flags, method, _, _, checksum, packed, size = fields[:10]
        name_length, extra_length, comment_length, disk, _, _, offset = fields[10:]
        extra_start = position + _ENTRY.size + name_length
        position_after = extra_start + extra_length + comment_length
        if magic != _ENTRY_MAGIC or disk or position_after > end:
            raise Refused(Refusal.DAMAGED_ZIP)
        stored_name = data[position + _ENTRY.size : extra_start]
        if _SEE_EXTRA in (packed, size, offset):
            extra = data[extra_start : extra_start + extra_length]
            size, packed, offset = _large_numbers(extra, size, packed, offset)
        name = _safe_name(stored_name)
        if flags & _ENCRYPTED:
            raise Refused(Refusal.ENCRYPTED, name)
        if method not in (_STORED, _DEFLATED) or (method == _STORED and packed != size):
            raise Refused(Refusal.DAMAGED_ZIP, name)
        yield _Entry(stored_name, name, flags, method, checksum, packed, size, offset)
        position = position_after
    if position != end and not data.startswith(_END64_MAGIC, position):
        raise Refused(Refusal.DAMAGED_ZIP)


def _large_numbers(extra: bytes, *numbers: int) -> tuple[int, ...]:
    """The numbers, those that are only a pointer taken from the zip64 field in their order."""
    position = 0
    while position + 4 <= len(extra):
        field, length = struct.unpack_from("<2H", extra, position)
        body = extra[position + 4 : position + 4 + length]
        position += 4 + length
        if field != _ZIP64_FIELD:
            continue
        wanted = sum(number == _SEE_EXTRA for number in numbers)
        if len(body) < 8 * wanted:
            break
        found = iter(struct.unpack_from(f"<{wanted}Q", body))
        return tuple(next(found) if number == _SEE_EXTRA else number for number in numbers)
    raise Refused(Refusal.DAMAGED_ZIP)


def _safe_name(stored: bytes) -> str:
    """The member's name with forward slashes, if it stays inside the package."""
    try:
        name = stored.decode("utf-8")
    except UnicodeDecodeError:
        name = stored.decode("cp437")
    name = name.replace("\\", "/")
    if (
        not name
        or name.startswith("/")
        or name[1:2] == ":"
        or "\0" in name
        or ".." in name.split("/")
    ):
        raise Refused(Refusal.DAMAGED_ZIP, name)
    return name


def _check_local(data: bytes, entry: _Entry) -> int:
    """Where the packed bytes begin, if the local header says the same as the directory."""
    damaged = Refused(Refusal.DAMAGED_ZIP, entry.name)
    if entry.offset + _LOCAL.size > len(data):
        raise damaged
    fields = _LOCAL.unpack_from(data, entry.offset)
    magic, _, flags, method, _, _, checksum, packed, size = fields[:9]
    name_length, extra_length = fields[9:]
    name_start = entry.offset + _LOCAL.size
    start: int = name_start + name_length + extra_length
    if (
        magic != _LOCAL_MAGIC
        or data[name_start : name_start + name_length] != entry.stored_name
        or method != entry.method
        or flags & _ENCRYPTED
        or start + entry.packed > len(data)
    ):
        raise damaged
    told = (checksum, packed, size)
    known = (entry.checksum, entry.packed, entry.size)
    follows = bool(flags & _SIZES_FOLLOW)
    agree = all(
        here in (there, _SEE_EXTRA) or (follows and here == 0)
        for here, there in zip(told, known, strict=True)
    )
    if not agree:
        raise damaged
    return start
