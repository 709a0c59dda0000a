"""The package: encrypted, cut short, of another format, macros, links, hostile parts."""

import io
import zipfile
from collections.abc import Callable, Sequence

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import whole

_FOLLOWS = ("MRG001", "MRG003", "MRG009")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def _bytes(make: Callable[[bytes], bytes], name: str = "") -> Callable[[Act], object]:
    def do(act: Act) -> None:
        act.data = make(act.file.data)
        if name:
            act.name = act.name.rpartition(".")[0] + name

    return do


def _packed(act: Act, change: Callable[[str, bytes], bytes | None]) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(act.file.data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return buffer.getvalue()


def _part(name: str, make: Callable[[bytes], bytes | None]) -> Callable[[Act], object]:
    """The part of this name made otherwise; None leaves it out."""

    def do(act: Act) -> None:
        act.data = _packed(act, lambda part, data: make(data) if part == name else data)

    return do


def _first_sheet(make: Callable[[bytes], bytes | None]) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        part = act.package.sheet_part(act.file.sheets()[1])
        _part(part, make)(act)

    return do


def _doctype(data: bytes) -> bytes:
    return data.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)


def _external(act: Act) -> None:
    part = "xl/externalLinks/externalLink1.xml"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = f'<externalLink xmlns="{main}"><externalBook/></externalLink>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"
    act.package.attach("xl/workbook.xml", part, data, kind, "externalLink")
    act.package.point(part, "file:///C:/Budget.xlsx", "externalLinkPath")


def _macros(act: Act) -> None:
    act.package.attach(
        "xl/workbook.xml",
        "xl/vbaProject.bin",
        _OLE + bytes(600),
        "application/vnd.ms-office.vbaProject",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    )


def _far(act: Act) -> None:
    act.file.set_text(act.file.sheets()[1], "XFD1048576", "langt ude")


def _zip_of_text(_: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("svar.txt", "Hej")
    return buffer.getvalue()


def _bomb(data: bytes) -> bytes:
    return data.replace(b"</sheetData>", b" " * 200_000_000 + b"</sheetData>")


def _program(name: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_program(name)


def _not_sent(act: Act) -> None:
    act.sent = False


def _of_closed(clean: CleanFile) -> Sequence[Spot]:
    """Files that must come."""
    return whole(clean) if clean.round.is_closed else []


FAMILY = Family(
    "The package",
    (
        Kind("an empty file", whole, _bytes(lambda _: b""), ("FIL001",), _FOLLOWS, at="file"),
        Kind(
            "half of a file",
            whole,
            _bytes(lambda data: data[: len(data) // 2]),
            ("FIL005",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a file without its last bytes",
            whole,
            _bytes(lambda data: data[:-30]),
            ("FIL005",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a text called a workbook",
            whole,
            _bytes(lambda _: b"Hej, se mit svar i mailen."),
            ("FIL001",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a PDF called a workbook",
            whole,
            _bytes(lambda _: b"%PDF-1.7\n1 0 obj\n"),
            ("FIL001",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a picture called a workbook",
            whole,
            _bytes(lambda _: b"\x89PNG\r\n\x1a\n" + bytes(100)),
            ("FIL001",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a page called a workbook",
            whole,
            _bytes(lambda _: b"<html><table><tr><td>Nr.</td></tr></table></html>"),
            ("FIL001", "FIL004"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a table with commas called a workbook",
            whole,
            _bytes(lambda _: b"Nr.;Status\n25;Afsluttet\n"),
            ("FIL001", "FIL004"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a table with commas",
            whole,
            _bytes(lambda _: b"Nr.;Status\n25;Afsluttet\n", ".csv"),
            ("FIL001", "FIL004"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a workbook of Excel 97–2003",
            whole,
            _bytes(
                lambda _: _OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(1000), ".xls"
            ),
            ("FIL003", "FIL005", "FIL002"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a page called .xls",
            whole,
            _bytes(lambda _: b"<html><table><tr><td>1</td></tr></table></html>", ".xls"),
            ("FIL001", "FIL004", "FIL003"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "another package called a workbook",
            whole,
            _bytes(_zip_of_text),
            ("FIL001", "FIL004", "FIL005"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a workbook whose sheet is cut short",
            whole,
            _first_sheet(lambda data: data[: len(data) // 2]),
            ("FIL005",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a workbook whose sheet is gone",
            whole,
            _first_sheet(lambda _: None),
            ("FIL005", "STR010"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a workbook without its list of sheets",
            whole,
            _part("xl/workbook.xml", lambda _: None),
            ("FIL005", "FIL001"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a workbook without its texts",
            whole,
            _part("xl/sharedStrings.xml", lambda _: None),
            ("FIL005",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a sheet with a document type",
            whole,
            _first_sheet(_doctype),
            ("FIL007",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a sheet in another encoding",
            whole,
            _first_sheet(lambda data: data.replace(b"UTF-8", b"UTF-7", 1)),
            ("FIL007", "FIL005"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a sheet of zeros",
            whole,
            _first_sheet(lambda data: bytes(len(data))),
            ("FIL005", "FIL007"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a part that unpacks to 200 megabytes",
            whole,
            _first_sheet(_bomb),
            ("FIL006",),
            _FOLLOWS,
            at="file",
        ),
        Kind("a cell in the last corner of a sheet", whole, _far, ("FIL008",), _FOLLOWS, at="file"),
        Kind("macros", whole, _macros, ("FIL010",), at="file"),
        Kind("a link to another workbook", whole, _external, ("FIL011",), at="file"),
        Kind(
            "a workbook saved by LibreOffice",
            whole,
            _program("LibreOffice/24.2"),
            ("FIL012",),
            at="file",
        ),
        Kind(
            "a workbook saved by Google Sheets",
            whole,
            _program("Google Sheets"),
            ("FIL012",),
            at="file",
        ),
        Kind("a file that is not there", _of_closed, _not_sent, ("MRG001",), _FOLLOWS, at="round"),
    ),
)
