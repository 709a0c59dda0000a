"""The one door to typst: a template, the shipped fonts and a text of JSON make a PDF/UA-1."""

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

import typst

from templates.errors import OperatorError
from templates.text import Text
from workbook.edition.pdf.letters import FONTS

_TEMPLATE: Final = Path(__file__).parent / "edition.typ"
_DOTS: Final = 220.0  # to the inch: sharp on paper
_HINT: Final = Text(
    "Nævn de andre formater med --formats; de klarer sig uden typst.",
    "Name the other formats with --formats; they do without typst.",
)


def typeset(data: str, made: datetime) -> bytes:
    """The PDF, equal for equal data and time.

    Nothing is read but the template and the fonts beside it, and nothing comes from a network:
    the data can name no file, since it is text to the template, never markup.

    Args:
        data: JSON that the template prints.
        made: when the PDF says that it was made.

    Raises:
        OperatorError: typst refuses what it shall print.
    """
    try:
        pdf = typst.compile(
            _TEMPLATE,
            root=_TEMPLATE.parent,
            font_paths=_fonts(),
            format="pdf",
            sys_inputs={"edition": data},
            pdf_standards=["ua-1"],
            timestamp=made,
        )
    except typst.TypstError as error:
        raise OperatorError(
            Text(
                f"Udgaven kan ikke sættes som PDF: {error.message}.",
                f"The edition cannot be set as a PDF: {error.message}.",
            ),
            _HINT,
        ) from error
    return bytes(pdf)


def png_of(svg: str, width: float, height: float) -> bytes:
    """The drawing in dots, on the ground that it stands on; equal for equal drawings.

    Args:
        svg: the drawing, as text.
        width: in points.
        height: likewise.

    Raises:
        OperatorError: typst refuses the drawing.
    """
    page = f"#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: none)"
    shown = '#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)'
    try:
        made = typst.compile(
            f"{page}\n{shown}".encode(),
            font_paths=_fonts(),
            format="png",
            ppi=_DOTS,
            sys_inputs={"svg": svg},
        )
    except typst.TypstError as error:
        raise OperatorError(
            Text(
                f"Et billede kan ikke tegnes: {error.message}.",
                f"A picture cannot be drawn: {error.message}.",
            ),
            _HINT,
        ) from error
    return bytes(made)


@cache
def _fonts() -> typst.Fonts:
    """The shipped fonts alone, so that the same pages come out on every computer."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
