"""What a text or number of a template must be, beyond its type; told by the reader in words."""

import re
from collections.abc import Mapping
from typing import Annotated, Final

from templates.limits import Fits, Within
from templates.text import Text as Both

_LONGEST_SHEET_NAME = 31
_LONGEST_HINT = 255
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}
    | {f"{name}{number}" for name in ("COM", "LPT") for number in "0123456789¹²³"}
)
_SIGNS_OF_SHEETS = frozenset("[]:*?/\\'")


def is_id(text: str) -> bool:
    """Whether it is a name that other keys can use."""
    return re.fullmatch(r"[a-z][a-z0-9_]*", text) is not None


def is_text(text: str) -> bool:
    """Whether something stands in it."""
    return bool(text.strip())


def is_sheet_name(text: str) -> bool:
    """Whether Excel takes it as the name of a sheet; placeholders are filled in later."""
    fits = "{" in text or len(text) <= _LONGEST_SHEET_NAME
    return fits and is_text(text) and not _SIGNS_OF_SHEETS & set(text)


def is_hint(text: str) -> bool:
    """Whether Excel can show it at a cell: it counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2 <= _LONGEST_HINT


def is_colour(text: str) -> bool:
    """Whether it is a colour, or none."""
    return re.fullmatch(r"([0-9A-F]{6})?", text) is not None


def is_brand_colour(text: str) -> bool:
    """Whether it is a colour."""
    return re.fullmatch(r"[0-9A-F]{6}", text) is not None


def is_own_code(text: str) -> bool:
    """Whether it is a code of the office's own family."""
    return re.fullmatch(r"OWN\d{3}", text) is not None


def is_file_name(text: str) -> bool:
    """Whether it is the name of a file without its ending, or none."""
    return re.fullmatch(r"[\w æøåÆØÅ-]*", text) is not None and not is_device(text)


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name for a device, whatever its ending is.

    >>> is_device("NUL"), is_device("aux .txt"), is_device("CON - CET.xlsx")
    (True, True, False)
    """
    return name.partition(".")[0].strip().upper() in _DEVICES


def is_no_id(text: str) -> bool:
    """Whether it is an id, or none."""
    return not text or is_id(text)


def is_short_name(text: str) -> bool:
    """Whether it is the name of a sheet, or none."""
    return not text or is_sheet_name(text)


def is_code(text: str) -> bool:
    """Whether it is the code of a centre, director or committee."""
    return re.fullmatch(r"[A-ZÆØÅ][A-ZÆØÅ0-9-]{0,11}", text) is not None


def is_frame_code(text: str) -> bool:
    """Whether it is the number of an appropriation frame, such as 10.22."""
    return re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3}){0,2}", text) is not None


def is_mailbox(text: str) -> bool:
    """Whether it is the address of a mailbox, such as budget@eksempel.dk.

    >>> is_mailbox("budget@eksempel.dk"), is_mailbox("budget"), is_mailbox("a@b.dk, c@d.dk")
    (True, False, False)
    """
    sign = r"[^\s@<>()\[\],;:\"\\\x00-\x1f\x7f]"
    return re.fullmatch(rf"{sign}{{1,64}}@{sign}{{1,180}}\.[A-Za-z]{{2,24}}", text) is not None


def is_rule_code(text: str) -> bool:
    """Whether it is the code of a rule."""
    return re.fullmatch(r"[A-Z]{3}[0-9]{3}", text) is not None


Id = Annotated[str, Fits(is_id)]
NoId = Annotated[str, Fits(is_no_id)]
Text = Annotated[str, Fits(is_text)]
ShortName = Annotated[str, Fits(is_short_name)]
SheetName = Annotated[str, Fits(is_sheet_name)]
Hint = Annotated[str, Fits(is_hint)]
Colour = Annotated[str, Fits(is_colour)]
BrandColour = Annotated[str, Fits(is_brand_colour)]
OwnCode = Annotated[str, Fits(is_own_code)]
FileName = Annotated[str, Fits(is_file_name)]

Decimals = Annotated[int, Within(0, 6)]
Width = Annotated[float, Within(above=0, most=120)]
Length = Annotated[int, Within(1, 32767)]
Count = Annotated[int, Within(0, 200)]
Cells = Annotated[int, Within(1, 20)]

_ID_WORDS = Both(
    "skriv et id: små bogstaver a–z, cifre og _, med et bogstav først",
    "write an id: small letters a–z, digits and _, beginning with a letter",
)
_NAME_WORDS = Both(
    "skriv et arks navn: højst 31 tegn, ingen af [ ] : * ? / \\ '",
    "write the name of a sheet: at most 31 characters, none of [ ] : * ? / \\ '",
)

KIND_WORDS: Final[Mapping[str, Both]] = {
    "is_id": _ID_WORDS,
    "is_no_id": _ID_WORDS,
    "is_text": Both("skriv en tekst; den er tom", "write a text; it is empty"),
    "is_sheet_name": _NAME_WORDS,
    "is_short_name": _NAME_WORDS,
    "is_hint": Both(
        "Excel viser højst 255 tegn her; skriv en kortere tekst",
        "Excel shows at most 255 characters here; write a shorter text",
    ),
    "is_colour": Both(
        "skriv en farve som seks tegn 0–9 og A–F, fx E2EFDA",
        "write a colour as six signs 0–9 and A–F, for example E2EFDA",
    ),
    "is_brand_colour": Both(
        "skriv en farve som seks tegn 0–9 og A–F, fx 14506B",
        "write a colour as six signs 0–9 and A–F, for example 14506B",
    ),
    "is_code": Both(
        "skriv en kode på højst 12 tegn: store bogstaver, cifre og -, med et bogstav først",
        "write a code of at most 12 signs: large letters, digits and -, beginning with a letter",
    ),
    "is_frame_code": Both(
        "skriv rammens nummer, fx 10.22", "write the number of the frame, for example 10.22"
    ),
    "is_mailbox": Both(
        "skriv én mailadresse, fx budget@eksempel.dk",
        "write one mail address, for example budget@eksempel.dk",
    ),
    "is_rule_code": Both(
        "skriv en regels kode, fx ROW003", "write the code of a rule, for example ROW003"
    ),
    "is_own_code": Both(
        "koden på jeres egen kontrol er OWN og tre cifre; skriv OWN001",
        "the code of an office's own check is OWN and three digits; write OWN001",
    ),
    "is_file_name": Both(
        "skriv en fils navn uden mappe og endelse, fx projekter; CON, NUL og lignende er enheder i "
        "Windows",
        "write the name of a file without folder and ending, for example projekter; CON, NUL and "
        "the like are devices of Windows",
    ),
}
"""What to write where a test of a text fails, by the test's name."""

_TOML_KEYS = {"source": "from", "spared": "except"}


def toml_key(attribute: str) -> str:
    """The key of an attribute whose own name is a word of Python."""
    return _TOML_KEYS.get(attribute, attribute)


STRICT: Final[dict[str, object]] = {"extra": "forbid", "alias_generator": toml_key}
"""How the classes of a template are read: no key beyond the known ones."""
