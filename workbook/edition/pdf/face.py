"""The municipality's face as it is typeset: names, the day, colours and the logo."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any, Final

from templates.errors import OperatorError
from templates.text import Text
from workbook.edition.cell_text import day_text
from workbook.edition.document import Document
from workbook.edition.face import Logo
from workbook.edition.pdf.letters import printable
from workbook.edition.pdf.text import typeset_text

_ROOM: Final = (150.0, 48.0)
"""Points that a logo has on the first page, across and up."""

_DAYS: Final = {"da": "Den {}", "en": "{}"}
_CASES: Final = {"da": "Sagsnr. {}", "en": "Case no. {}"}


def face_node(document: Document) -> Mapping[str, Any]:
    """Who publishes the edition, when and under which number.

    Raises:
        OperatorError: what the logo shows is not said in words.
    """
    face, language = document.face, document.language
    office = f"{face.name}, {face.office}" if face.office else face.name
    return {
        "name": typeset_text(face.name),
        "office": typeset_text(office),
        "day": _DAYS[language].format(day_text(face.edition_date, language)),
        "case": printable(_CASES[language].format(face.case_number)) if face.case_number else "",
        "primary": f"#{face.primary}",
        "accent": f"#{face.accent}",
        "logo": None if face.logo is None else _logo(face.logo),
    }


def _logo(logo: Logo) -> Mapping[str, Any]:
    if not logo.alternative.strip():
        raise OperatorError(
            Text(
                "Der står ikke, hvad logoet viser, så der kan ikke laves en PDF, som alle kan "
                "læse.",
                "What the logo shows is not said in words, so no PDF that all can read can be "
                "made.",
            ),
            Text(
                "Skriv det i runde.toml: logo_text under [edition].",
                "Say it in runde.toml: logo_text under [edition].",
            ),
        )
    width, height = logo.fitting(*_ROOM)
    return {
        "drawing": printable(_as_svg(logo)),
        "alternative": printable(logo.alternative),
        "width": width,
        "height": height,
    }


def _as_svg(logo: Logo) -> str:
    """The logo as SVG; one of dots in a drawing that holds nothing else."""
    if logo.media_type == "image/svg+xml":
        return logo.data.decode()
    width, height = logo.width, logo.height
    size = f'width="{width}" height="{height}"'
    content = b64encode(logo.data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>'
        f'<image {size} href="data:{logo.media_type};base64,{content}"/></svg>'
    )
