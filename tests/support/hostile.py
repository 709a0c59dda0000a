"""Hostile files by name, each with its one reason; long as it is one flat list.

Over 300 lines: the whole corpus stands in one place, so that a gap in it is seen.
"""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable

from tests.support.packages import (
    MAIN,
    SHEET_PART,
    good_parts,
    pack,
    relationships,
    rows,
    workbook,
    worksheet,
)
from workbook.read import limits
from workbook.read.refusal import Refusal

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
VALUE = '<c r="A1"><v>1</v></c>'
_ENTRY = b"PK\x01\x02"
_END = struct.calcsize("<4s4H2LH")


def named(*names: str) -> bytes:
    """A package whose members bear these names, repeated ones too."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as package:
        warnings.simplefilter("ignore")  # zipfile warns of what is meant here
        for name in names:
            package.writestr(name, b"<a/>")
    return buffer.getvalue()


def with_part(name: str, content: str | bytes) -> bytes:
    return pack({**good_parts(), name: content})


def _patched(data: bytes, magic: bytes, offset: int, number: bytes) -> bytes:
    """The bytes with a field of the first record of this kind overwritten."""
    at = data.index(magic) + offset
    return data[:at] + number + data[at + len(number) :]


def overlapping() -> bytes:
    """A member that lies in another's bytes, as in the “better zip bomb”; both are in order."""
    inner = named("b")
    record, entry = inner[: inner.index(_ENTRY)], inner[inner.index(_ENTRY) : -_END]
    outer = pack({"a": record}, zipfile.ZIP_STORED)
    at = outer.index(record)
    start = outer.index(_ENTRY, at + len(record))
    moved = entry[:-5] + struct.pack("<L", at) + entry[-1:]
    directory = outer[start:-_END] + moved
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(directory), start, 0)
    return outer[:start] + directory + end


_LINK = '<hyperlink ref="A1" r:id="rId1"/>'


def _properties(count: int) -> str:
    return "".join(
        f'<property name="a{number}"><lpwstr>b</lpwstr></property>' for number in range(count)
    )


FILES: dict[str, tuple[Callable[[], bytes], Refusal]] = {
    # something else
    "zero bytes": (lambda: b"", Refusal.EMPTY),
    "only NUL bytes": (lambda: bytes(4096), Refusal.EMPTY),
    "text as xlsx": ("Kære økonomi\nher er vores svar".encode, Refusal.TEXT),
    "latin-1 text": (lambda: "Kære økonomi, vi når det ikke".encode("latin-1"), Refusal.TEXT),
    "utf-16 text": (lambda: "Kære økonomi".encode("utf-16"), Refusal.TEXT),
    "SQL as xlsx": (
        lambda: b"CREATE TABLE t (a int, b int);\nINSERT INTO t VALUES (1, 2);",
        Refusal.TEXT,
    ),
    "html as xlsx": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", Refusal.HTML),
    "csv as xlsx": (lambda: "Nr;Titel;Beløb\n1;Å;2,5\n".encode("latin-1"), Refusal.CSV),
    "PNG as xlsx": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Refusal.IMAGE),
    "JPEG as xlsx": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", Refusal.IMAGE),
    "JPEG without NUL": (lambda: b"\xff\xd8\xff\xe0JFIF" + b"Foto " * 900, Refusal.IMAGE),
    "PDF as xlsx": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0", Refusal.PDF),
    "PDF without NUL": (lambda: b"%PDF-1.7\n1 0 obj\nendobj\n", Refusal.PDF),
    "binary noise": (lambda: bytes(range(256)) * 4, Refusal.OTHER),
    # another kind of workbook
    "encrypted": (
        lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(64),
        Refusal.ENCRYPTED,
    ),
    "encrypted by a label": (
        lambda: (
            COMPOUND
            + "DRMEncryptedDataSpace".encode("utf-16-le")
            + "EncryptedPackage".encode("utf-16-le")
        ),
        Refusal.RIGHTS,
    ),
    "old xls": (lambda: COMPOUND + "Workbook\0".encode("utf-16-le"), Refusal.OLD_XLS),
    "older xls": (lambda: b"\x09\x08\x08\x00\x00\x05\x10\x00" + bytes(64), Refusal.OLD_XLS),
    "Word document of old": (
        lambda: COMPOUND + "WordDocument\0".encode("utf-16-le"),
        Refusal.OTHER,
    ),
    "ods": (
        lambda: pack(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": "<a/>",
            }
        ),
        Refusal.ODS,
    ),
    "xlsb": (
        lambda: pack({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x83\x01"}),
        Refusal.XLSB,
    ),
    "docx": (
        lambda: pack(
            {
                "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml")),
                "word/document.xml": "<w:document xmlns:w='w'/>",
            }
        ),
        Refusal.WORD,
    ),
    "slides": (
        lambda: pack({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}),
        Refusal.POWERPOINT,
    ),
    "text of LibreOffice": (
        lambda: pack({"mimetype": "application/vnd.oasis.opendocument.text"}),
        Refusal.OPEN_DOCUMENT,
    ),
    "template of LibreOffice": (
        lambda: pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet-template"}),
        Refusal.ODS,
    ),
    "flat sheet of LibreOffice": (
        lambda: (
            b'<?xml version="1.0"?>\n<office:document '
            b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
        ),
        Refusal.ODS,
    ),
    "table of a web page": (
        lambda: b"\xef\xbb\xbf  <HTML><body><table><tr><td>Nr.</td></tr></table></body></HTML>",
        Refusal.HTML,
    ),
    "bare table": (lambda: b"<table border=1><tr><td>1", Refusal.HTML),
    "web archive": (
        lambda: b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n',
        Refusal.HTML,
    ),
    "XML of Excel 2003": (
        lambda: (
            b'<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n'
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
        ),
        Refusal.XML_TABLE,
    ),
    "XML of another kind": (lambda: b'<?xml version="1.0"?><a/>', Refusal.TEXT),
    "ordinary zip": (lambda: pack({"læs mig.txt": "hej"}), Refusal.ZIP),
    "zip in a zip": (lambda: pack({"svar.xlsx": workbook()}), Refusal.ZIP),
    "empty zip": (named, Refusal.NO_WORKBOOK),
    # a broken package
    "half an upload": (lambda: workbook()[:600], Refusal.TRUNCATED),
    "last byte missing": (lambda: workbook()[:-1], Refusal.TRUNCATED),
    "middle missing": (lambda: workbook()[:200] + workbook()[300:], Refusal.DAMAGED_ZIP),
    "same name twice": (lambda: named("a.xml", "a.xml"), Refusal.DAMAGED_ZIP),
    "same name in other case": (lambda: named("Æ.xml", "æ.XML"), Refusal.DAMAGED_ZIP),
    "same name with other slashes": (lambda: named("a/b", "a\\b"), Refusal.DAMAGED_ZIP),
    "name that climbs out": (lambda: named("../../etc/passwd"), Refusal.DAMAGED_ZIP),
    "name that climbs out backwards": (lambda: named("..\\..\\x"), Refusal.DAMAGED_ZIP),
    "absolute name": (lambda: named("/etc/passwd"), Refusal.DAMAGED_ZIP),
    "name with a drive": (lambda: named("C:/x"), Refusal.DAMAGED_ZIP),
    "members that overlap": (overlapping, Refusal.DAMAGED_ZIP),
    "zip with a password": (
        lambda: _patched(workbook(), b"PK\x01\x02", 8, b"\x01\x00"),
        Refusal.ENCRYPTED,
    ),
    "method that is not deflate": (
        lambda: _patched(workbook(), b"PK\x01\x02", 10, b"\x0c\x00"),
        Refusal.DAMAGED_ZIP,
    ),
    "local header that says another name": (
        lambda: _patched(workbook(), b"PK\x03\x04", 30, b"x"),
        Refusal.DAMAGED_ZIP,
    ),
    "local header that says another size": (
        lambda: _patched(workbook(), b"PK\x03\x04", 22, b"\x01"),
        Refusal.DAMAGED_ZIP,
    ),
    "directory on another disk": (
        lambda: _patched(workbook(), b"PK\x05\x06", 4, b"\x01"),
        Refusal.DAMAGED_ZIP,
    ),
    "wrong checksum": (
        lambda: workbook().replace(
            struct.pack("<L", _directory_field(workbook(), SHEET_PART).CRC), b"\1\2\3\4"
        ),
        Refusal.DAMAGED_ZIP,
    ),
    "more inside than declared": (lambda: _lying_size(-1), Refusal.DAMAGED_ZIP),
    "less inside than declared": (lambda: _lying_size(1), Refusal.DAMAGED_ZIP),
    "too many members": (
        lambda: named(*(f"{number}" for number in range(limits.MEMBERS + 1))),
        Refusal.TOO_MANY_MEMBERS,
    ),
    "bomb by ratio": (
        lambda: with_part(SHEET_PART, bytes(3 * 1024 * 1024)),
        Refusal.RATIO,
    ),
    "bomb by declared size": (
        lambda: _declared(limits.PART_SIZE + 1),
        Refusal.UNPACKED_TOO_LARGE,
    ),
    # a broken part
    "cut XML": (lambda: workbook(rows("")[:-5]), Refusal.DAMAGED_XML),
    "two roots": (lambda: workbook("<a/><b/>"), Refusal.DAMAGED_XML),
    "not XML": (lambda: workbook("hej"), Refusal.DAMAGED_XML),
    "bytes that are not UTF-8": (
        lambda: with_part(SHEET_PART, b"<worksheet>\xff\xfe</worksheet>"),
        Refusal.DAMAGED_XML,
    ),
    "control character": (lambda: workbook(worksheet("\x01")), Refusal.DAMAGED_XML),
    "entity that nobody declared": (
        lambda: workbook(worksheet("&nbsp;")),
        Refusal.DAMAGED_XML,
    ),
    "UTF-16 part": (
        lambda: with_part(SHEET_PART, rows(VALUE).encode("utf-16")),
        Refusal.ENCODING,
    ),
    "UTF-16 part without a mark": (
        lambda: with_part(SHEET_PART, rows(VALUE).encode("utf-16-le")),
        Refusal.ENCODING,
    ),
    "part in another encoding": (
        lambda: workbook('<?xml version="1.0" encoding="utf-7"?>' + rows("")),
        Refusal.ENCODING,
    ),
    "billion laughs in a sheet": (
        lambda: workbook(LAUGHS + worksheet("&c;")),
        Refusal.DOCTYPE,
    ),
    "billion laughs in the shared texts": (
        lambda: workbook(sharedStrings=LAUGHS + "<sst><si><t>&c;</t></si></sst>"),
        Refusal.DOCTYPE,
    ),
    "outer entity": (
        lambda: workbook('<!DOCTYPE a SYSTEM "file:///etc/passwd">' + worksheet("")),
        Refusal.DOCTYPE,
    ),
    "tags without end": (
        lambda: pack(
            {**good_parts(), SHEET_PART: rows("<c/>" * (limits.TAGS + 1))}, zipfile.ZIP_STORED
        ),
        Refusal.TAGS,
    ),
    "elements within elements": (
        lambda: workbook(worksheet("<a>" * 100_000 + "</a>" * 100_000)),
        Refusal.DAMAGED_XML,
    ),
    "cells within cells": (
        lambda: workbook(rows("<c>" * 100_000 + "</c>" * 100_000)),
        Refusal.DAMAGED_XML,
    ),
    "texts within texts": (
        lambda: workbook(sharedStrings="<sst>" + "<si>" * 100 + "</si>" * 100 + "</sst>"),
        Refusal.DAMAGED_XML,
    ),
    "no workbook part": (
        lambda: pack({"[Content_Types].xml": "<Types/>", "xl/styles.xml": "<a/>"}),
        Refusal.NO_WORKBOOK,
    ),
    "workbook without sheets": (
        lambda: with_part("xl/workbook.xml", f'<workbook xmlns="{MAIN}"><sheets/></workbook>'),
        Refusal.NO_WORKBOOK,
    ),
    "sheet part missing": (
        lambda: pack({key: part for key, part in good_parts().items() if key != SHEET_PART}),
        Refusal.MISSING_PART,
    ),
    "relationships missing": (
        lambda: pack(
            {key: part for key, part in good_parts().items() if "workbook.xml.r" not in key}
        ),
        Refusal.MISSING_PART,
    ),
    "one part for two sheets": (
        lambda: with_part(
            "xl/workbook.xml",
            '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/>'
            '<sheet name="B" r:id="rId1"/></sheets></workbook>',
        ),
        Refusal.DAMAGED_XML,
    ),
    # too much of something
    "cells A1 and XFD1048576": (
        lambda: workbook(rows(f'<row r="1">{VALUE}</row>{far_cell("XFD1048576")}')),
        Refusal.FAR_CELL,
    ),
    "too many sheets": (
        lambda: with_part(
            "xl/workbook.xml",
            f"<workbook><sheets>{'<sheet/>' * (limits.SHEETS + 1)}</sheets></workbook>",
        ),
        Refusal.SHEETS,
    ),
    "too many names": (
        lambda: with_part(
            "xl/workbook.xml",
            f"<workbook><definedNames>{'<definedName/>' * (limits.NAMES + 1)}"
            "</definedNames></workbook>",
        ),
        Refusal.NAMES,
    ),
    "too many merges": (
        lambda: workbook(worksheet('<mergeCell ref="A1:XFD1048576"/>' * (limits.MERGES + 1))),
        Refusal.MERGES,
    ),
    "too many shared texts": (
        lambda: pack(
            {
                **good_parts(),
                "xl/sharedStrings.xml": f"<sst>{'<si/>' * (limits.SHARED_STRINGS + 1)}</sst>",
            },
            zipfile.ZIP_STORED,
        ),
        Refusal.TEXTS,
    ),
    "too many characters in one text that many cells share": (
        lambda: pack(
            {
                **good_parts(rows(_shared(limits.LONG_TEXTS // limits.TEXT + 1))),
                "xl/sharedStrings.xml": f"<sst><si><t>{'a' * limits.TEXT}</t></si></sst>",
            }
        ),
        Refusal.LONG_TEXTS,
    ),
    "too many addresses": (
        lambda: pack(
            {
                **good_parts(
                    worksheet(f"<hyperlinks>{_LINK * (limits.ATTACHMENTS + 1)}</hyperlinks>")
                ),
                "xl/worksheets/_rels/sheet1.xml.rels": relationships(
                    ("rId1", "hyperlink", "https://a.example")
                ),
            }
        ),
        Refusal.ATTACHMENTS,
    ),
    "too many properties": (
        lambda: pack(
            {
                **good_parts(),
                "_rels/.rels": relationships(
                    ("rId1", "officeDocument", "xl/workbook.xml"),
                    ("rId2", "custom-properties", "docProps/custom.xml"),
                ),
                "docProps/custom.xml": (
                    f"<Properties>{_properties(limits.PROPERTIES + 1)}</Properties>"
                ),
            }
        ),
        Refusal.PROPERTIES,
    ),
    "too many formats": (
        lambda: workbook(
            styles=f"<styleSheet><cellXfs>{'<xf/>' * (limits.STYLES + 1)}</cellXfs></styleSheet>"
        ),
        Refusal.FORMATS,
    ),
    "too many areas of one validation": (
        lambda: workbook(
            worksheet(f'<dataValidation sqref="{"A1 " * (limits.VALIDATION_AREAS + 1)}"/>')
        ),
        Refusal.VALIDATIONS,
    ),
}


def _shared(count: int) -> str:
    """A row of cells that all have the first shared text."""
    cells = '<c t="s"><v>0</v></c>' * count
    return f'<row r="1">{cells}</row>'


def far_cell(address: str) -> str:
    digits = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{digits}"><c r="{address}"><v>1</v></c></row>'


def _directory_field(data: bytes, name: str) -> zipfile.ZipInfo:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.getinfo(name)


def _lying_size(difference: int) -> bytes:
    """The sheet's size is wrong in both headers, its checksum right."""
    data = workbook()
    info = _directory_field(data, SHEET_PART)
    told = struct.pack("<3L", info.CRC, info.compress_size, info.file_size)
    lie = struct.pack("<3L", info.CRC, info.compress_size, info.file_size + difference)
    return data.replace(told, lie)


def _declared(size: int) -> bytes:
    data = workbook()
    info = _directory_field(data, SHEET_PART)
    told = struct.pack("<3L", info.CRC, info.compress_size, info.file_size)
    return data.replace(told, struct.pack("<3L", info.CRC, info.compress_size, size))
