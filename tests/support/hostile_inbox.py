"""One inbox with everything that may lie in it: hostile, broken, odd and good files together."""

import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.hostile import FILES, LAUGHS
from tests.support.moving_disk.sitecustomize import GONE, GROWING, LOCKED
from tests.support.packages import pack, unpack_all
from tests.support.rounds import Answer, centre_workbook
from workbook.naming import workbook_name
from workbook.read import limits
from workbook.read.refusal import Refusal
from workbook.round.load import load_round
from workbook.round.model import Round

Parts = dict[str, str | bytes]

SHEET = "xl/worksheets/sheet2.xml"
_BOOK = "xl/workbook.xml"
_TYPES = "[Content_Types].xml"
_STATUS, _REMARK = "D6", "E6"
_MILLION = range(1_000_000)

CODES: Mapping[Refusal, str] = {
    Refusal.EMPTY: "FIL001",
    Refusal.TEXT: "FIL001",
    Refusal.IMAGE: "FIL001",
    Refusal.PDF: "FIL001",
    Refusal.OTHER: "FIL001",
    Refusal.ENCRYPTED: "FIL002",
    Refusal.RIGHTS: "FIL002",
    Refusal.OLD_XLS: "FIL003",
    Refusal.CSV: "FIL004",
    Refusal.ODS: "FIL004",
    Refusal.XLSB: "FIL004",
    Refusal.HTML: "FIL004",
    Refusal.XML_TABLE: "FIL004",
    Refusal.WORD: "FIL004",
    Refusal.POWERPOINT: "FIL004",
    Refusal.OPEN_DOCUMENT: "FIL004",
    Refusal.ZIP: "FIL004",
    Refusal.TRUNCATED: "FIL005",
    Refusal.DAMAGED_ZIP: "FIL005",
    Refusal.NO_WORKBOOK: "FIL005",
    Refusal.MISSING_PART: "FIL005",
    Refusal.DAMAGED_XML: "FIL005",
    Refusal.RATIO: "FIL006",
    Refusal.TOO_MANY_MEMBERS: "FIL006",
    Refusal.SHEETS: "FIL006",
    Refusal.CELLS: "FIL006",
    Refusal.TEXTS: "FIL006",
    Refusal.LONG_TEXTS: "FIL006",
    Refusal.FORMATS: "FIL006",
    Refusal.NAMES: "FIL006",
    Refusal.MERGES: "FIL006",
    Refusal.VALIDATIONS: "FIL006",
    Refusal.ATTACHMENTS: "FIL006",
    Refusal.PROPERTIES: "FIL006",
    Refusal.TAGS: "FIL006",
    Refusal.UNPACKED_TOO_LARGE: "FIL006",
    Refusal.DOCTYPE: "FIL007",
    Refusal.ENCODING: "FIL007",
    Refusal.FAR_CELL: "FIL008",
}
"""The rule that tells each reason for which a file is not read."""


@dataclass(frozen=True)
class Planted:
    """A centre's good workbook, and what was done to it.

    Attributes:
        act: changes its parts.
        codes: of all findings; none for what is odd and does no harm.
        file: its name, with the centre's code for ``{centre}``; the name it was sent under without.
    """

    name: str
    act: Callable[[Parts], object] = lambda _: None
    codes: tuple[str, ...] = ()
    file: str = ""


def _text(parts: Parts, name: str) -> str:
    part = parts[name]
    return part.decode() if isinstance(part, bytes) else part


def _put(name: str, old: str, new: str) -> Callable[[Parts], None]:
    """Puts the new text in place of the old one, which the part has."""

    def act(parts: Parts) -> None:
        before = _text(parts, name)
        parts[name] = before.replace(old, new, 1)
        if parts[name] == before:
            raise LookupError(old)

    return act


def _cell(address: str, kind: str, content: str) -> Callable[[Parts], None]:
    """Puts the cell's type and what stands in its ``<v>``."""

    def act(parts: Parts) -> None:
        cell = f'<c r="{address}"{kind and f" t={chr(34)}{kind}{chr(34)}"}><v>{content}</v></c>'
        old = rf'<c r="{address}"[^>]*?(?:/>|>.*?</c>)'
        parts[SHEET], count = re.subn(old, cell, _text(parts, SHEET), count=1)
        if not count:
            raise LookupError(address)

    return act


def _rows(inner: str) -> Callable[[Parts], None]:
    return _put(SHEET, "</sheetData>", f"{inner}</sheetData>")


def _part(name: str, content: str | bytes) -> Callable[[Parts], None]:
    return lambda parts: parts.update({name: content})


def _without_properties(parts: Parts) -> None:
    """As a program leaves a workbook that knows no document properties."""
    for name in [name for name in parts if name.startswith("docProps/")]:
        del parts[name]
    for name, tag in (("_rels/.rels", "Relationship"), (_TYPES, "Override")):
        parts[name] = re.sub(f"<{tag} [^>]*docProps[^>]*/>", "", _text(parts, name))


def _threaded(parts: Parts) -> None:
    """A conversation at a cell, as Excel 365 stores it: thrice, under three kinds of address."""
    main = "http://schemas.openxmlformats.org"
    own = "http://schemas.microsoft.com/office"
    kind = f"{own}/spreadsheetml/2018/threadedcomments"
    parts["xl/persons/person.xml"] = (
        f'<personList xmlns="{kind}"><person displayName="Kollega" id="{{1}}"/></personList>'
    )
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{kind}"><threadedComment ref="{_REMARK}" personId="{{1}}" '
        'id="{2}"><text>Skal det med?</text></threadedComment></ThreadedComments>'
    )
    parts["xl/comments1.xml"] = (
        f'<comments xmlns="{main}/spreadsheetml/2006/main"><authors><author>tc={{2}}</author>'
        f'</authors><commentList><comment ref="{_REMARK}" authorId="0"><text><t>Skal det med?'
        "</t></text></comment></commentList></comments>"
    )
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = (
        f'<Relationships xmlns="{main}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{own}/2017/10/relationships/threadedComment" '
        'Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId2" '
        f'Type="{main}/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>'
        "</Relationships>"
    )


_X14 = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">'
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Vejledning!$A$1:$A$5</xm:f>'
    "</x14:formula1><xm:sqref>F6:F10</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
    "</extLst></worksheet>"
)
_NAMES = (
    '<definedNames><definedName name="gammel">#REF!</definedName>'
    '<definedName name="væk">Ark9!#REF!</definedName>'
)
_LAUGHS = LAUGHS.partition("?>")[2] + "<worksheet "
_FAR = '<row r="1048576"><c r="XFD1048576"{}</c></row>'
_MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PLAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

GOOD = tuple(Planted(f"good {number}") for number in range(1, 7))

HARMLESS = (
    Planted("1904 dates", _put(_BOOK, "<workbookPr ", '<workbookPr date1904="1" ')),
    Planted("no docProps", _without_properties),
    Planted("dimension too small", _put(SHEET, 'ref="A1:K7"', 'ref="A1"')),
    Planted("dimension too large", _put(SHEET, 'ref="A1:K7"', 'ref="A1:XFD1048576"')),
    Planted("defined names with #REF!", _put(_BOOK, "<definedNames>", _NAMES)),
    Planted("x14 validations", _put(SHEET, "</worksheet>", _X14)),
    Planted("format at XFD1048576", _rows(_FAR.format(' s="1">'))),
    Planted(
        "a million formatted rows",
        _rows("".join(f'<row r="{row + 9}" s="1" customFormat="1"/>' for row in _MILLION)),
    ),
    Planted("zip within", _part("xl/media/inner.zip", pack({"a": bytes(100_000)}))),
    Planted("unknown cell type", _cell(_REMARK, "zz", "Arbejdet er begyndt.")),
    Planted("name with æøå", file="Opfølgning på æblegrød – {centre}.xlsx"),
    Planted("name with #", file="# {centre} #2 100% & mere.xlsx"),
    Planted("name with quotes", file="{centre} \"endelig\" 'rettet'; DROP.xlsx"),
    Planted("name with a line break", file="{centre} sendt\nigen.xlsx"),
    Planted("name in capitals", file="{centre}.XLSX"),
    Planted(
        "xlsm without code",
        _put(_TYPES, _PLAIN_TYPE, _MACRO_TYPE),
        file="Opfølgning {centre}.xlsm",
    ),
)

FAULTY = (
    Planted("threaded comments", _threaded, ("STR072",)),
    Planted("macros in .xlsx", _part("xl/vbaProject.bin", b"\xd0\xcf"), ("FIL010",)),
    Planted("cell at XFD1048576", _rows(_FAR.format("><v>1</v>")), ("FIL008",)),
    Planted("shared text out of range", _cell(_REMARK, "s", "99999"), ("FIL005",)),
    Planted("shared text below zero", _cell(_STATUS, "s", "-1"), ("FIL005",)),
    Planted("laughs in the answers", _put(SHEET, "<worksheet ", _LAUGHS), ("FIL007",)),
    *(
        Planted(f"number {text} for a status", _cell(_STATUS, "", text), ("VAL002",))
        for text in ("abc", "NaN", "1e309", "-INF", "9" * 400)
    ),
    Planted("number abc for a remark", _cell(_REMARK, "", "abc"), ("VAL010",)),
    *(
        Planted(f"{error} in {address}", _cell(address, "e", error), ("VAL005",))
        for address, error in (
            (_STATUS, "#REF!"),
            (_STATUS, "#SPILL!"),
            (_REMARK, "#CALC!"),
            (_REMARK, "#BUSY!"),
            (_REMARK, "#NAVN?"),
        )
    ),
)

PLANTED = (*GOOD, *HARMLESS, *FAULTY)
REFUSED = {f"{name}.xlsx": CODES[reason] for name, (_, reason) in FILES.items()}
ON_DISK = {
    "genvej.xlsx": "FIL009",
    "død genvej.xlsx": "FIL009",
    "rør.xlsx": "FIL009",
    "for stor.xlsx": "FIL006",
    GONE: "FIL009",
    LOCKED: "FIL009",
    GROWING: "FIL009",
}


def wide_round(folder: Path, centres: int) -> Round:
    """A follow-up with so many centres, one item each, written below the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    codes = [f"Q{number:02}" for number in range(1, centres + 1)]
    lines = [
        'template = "opfolgning"\ntitle = "Opfølgning på budgetaftale 2024"',
        'municipality = "Prøvekøbing Kommune"\nagreement_year = 2024\nround = "August 2024"',
        "issued = 2024-08-16\ndeadline = 2024-09-06\nyears = [2024, 2025, 2026, 2027]",
        'sender = "Økonomi"\n[[committees]]\ncode = "KMU"\nname = "Klima- og Miljøudvalget"',
        '[[sections]]\ntitle = "Klima"',
        *(f'[[centres]]\ncode = "{code}"\nname = "Center {code}"' for code in codes),
    ]
    (folder / "runde.toml").write_text("\n".join(lines), encoding="utf-8")
    head = "Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg;Status sidst;Bemærkninger Februar"
    items = [
        f"{nr};Klima;{code};;Træer i område {nr};0,4 (2024);KMU;Under forberedelse;Udbud."
        for nr, code in enumerate(codes, start=1)
    ]
    (folder / "aftale.csv").write_text("\n".join([head, *items]), encoding="utf-8")
    return load_round(folder)


def answered(round_: Round, centre: str) -> bytes:
    """The centre's workbook in a wide round, answered without a fault."""
    nr = int(round_.centre_records(centre)[0].name)
    remark = f"Der er plantet {nr} træer i området."
    return centre_workbook(round_, centre, {nr: Answer("Under udmøntning", remark)})


def hostile_round(folder: Path) -> tuple[Round, dict[str, tuple[str, ...]]]:
    """The round with its whole inbox, and the codes that are to be found in each file by name."""
    round_ = wide_round(folder, len(PLANTED))
    inbox = round_.received
    inbox.mkdir()
    expected: dict[str, tuple[str, ...]] = {}
    for centre, planted in zip(round_.config.centres, PLANTED, strict=True):
        parts = unpack_all(answered(round_, centre.code))
        planted.act(parts)
        name = planted.file.format(centre=centre.code) or workbook_name(round_.config, centre.code)
        (inbox / name).write_bytes(pack(parts))
        expected[name] = planted.codes
    for name, (make, reason) in FILES.items():
        (inbox / f"{name}.xlsx").write_bytes(make())
        expected[f"{name}.xlsx"] = (CODES[reason],)
    _put_on_disk(inbox)
    return round_, expected | {name: (code,) for name, code in ON_DISK.items()}


def _put_on_disk(inbox: Path) -> None:
    """What is no file, and files that do not keep still."""
    good = next(inbox.glob("*Q01.xlsx"))
    for name in (GONE, LOCKED, GROWING):
        shutil.copy(good, inbox / name)
    (inbox / "genvej.xlsx").symlink_to(good)
    (inbox / "død genvej.xlsx").symlink_to(inbox / "findes ikke")
    os.mkfifo(inbox / "rør.xlsx")
    (inbox / "for stor.xlsx").touch()
    os.truncate(inbox / "for stor.xlsx", limits.FILE_SIZE + 1)
