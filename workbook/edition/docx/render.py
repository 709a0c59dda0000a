"""Any edition as a Word file: A4, styles that Word knows, and tables that a screen reader reads."""

from typing import Final

from workbook.edition.document import Document
from workbook.edition.docx.body import plain_body
from workbook.edition.docx.on_letterhead import set_on
from workbook.edition.docx.package import Package
from workbook.edition.docx.paper import A4
from workbook.edition.docx.paragraph import Bookmarks
from workbook.edition.docx.pictures import Pictures
from workbook.edition.docx.styles import LANGUAGES, styles_part
from workbook.edition.docx.text import on_one_line
from workbook.edition.docx.xml import element, part
from workbook.edition.letterhead.content import KEPT
from workbook.edition.letterhead.placeholders import W

_LONGEST: Final = 255  # characters of a property, as Office holds it


def docx_edition(document: Document) -> bytes:
    """The finished docx; equal documents give equal bytes.

    Its only date is that of the edition, and its author the municipality.
    """
    language = LANGUAGES[document.language]
    letterhead = document.face.letterhead
    package = Package() if letterhead is None else Package(letterhead.data, KEPT)
    package.properties(
        title=_short(f"{document.heading}, {document.round}"),
        subject=_short(f"{document.title}, {document.round}"),
        author=_short(document.municipality),
        language=language,
        day=document.face.edition_date,
    )
    if letterhead is None:
        package.styles(styles_part(document.face, language))
        pictures = Pictures(package.picture)
        package.body(plain_body(document, package, A4, pictures, Bookmarks()))
    else:
        set_on(document, letterhead, package)
    differs = package.setting.find(f"{W}evenAndOddHeaders") is not None
    package.settings(settings_part(language, differs=differs))
    return package.to_bytes()


def settings_part(language: str, *, differs: bool = False) -> str:
    """The part with the settings: words are hyphenated, and Word opens it in no older manner.

    Args:
        language: of the texts, such as "da-DK".
        differs: whether left and right pages have headers of their own.
    """
    modern = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return part(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("autoHyphenation"),
        element("evenAndOddHeaders") if differs else "",
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", modern),
        element("themeFontLang", val=language),
        element("decimalSymbol", val="," if language == "da-DK" else "."),
        element("listSeparator", val=";" if language == "da-DK" else ","),
    )


def _short(text: str) -> str:
    """The text as a property of a file can hold it."""
    said = on_one_line(text)
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
