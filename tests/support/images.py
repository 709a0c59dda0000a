"""Small images made of their parts, with what programs leave in them."""

import struct
import zlib

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 40 20"{attributes}>{content}</svg>'
)


def png(width: int = 40, height: int = 20, *notes: tuple[bytes, bytes]) -> bytes:
    """A grey PNG; the notes are further parts, each of a kind and its content."""
    rows = (b"\x00" + b"\x80" * width) * height
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", size), *notes, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_part(*part) for part in parts)


def png_part(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG with its sum."""
    check = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + check


def jpeg(width: int = 40, height: int = 20, *notes: tuple[int, bytes]) -> bytes:
    """The frame of a JPEG; the notes are further parts, each of a mark and its content."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    parts = [(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"), *notes, (0xC0, frame)]
    parts += [(0xDA, b"\x01\x01\x00\x00\x3f\x00")]
    return b"\xff\xd8" + b"".join(_jpeg_part(*part) for part in parts) + b"\x12\x34\xff\xd9"


def _jpeg_part(mark: int, content: bytes) -> bytes:
    return b"\xff" + bytes((mark,)) + (len(content) + 2).to_bytes(2, "big") + content


def svg(content: str = '<path d="M0 0h40v20z"/>', attributes: str = "") -> bytes:
    """A drawing with this content and these attributes."""
    return SVG.format(attributes=f" {attributes}" if attributes else "", content=content).encode()
