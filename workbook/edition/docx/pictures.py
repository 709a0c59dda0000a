"""Pictures in a Word file: drawings as dots, since LibreOffice and older Words draw no SVG."""

from collections.abc import Callable
from typing import Final
from xml.sax.saxutils import quoteattr

from workbook.edition.docx.text import on_one_line
from workbook.edition.docx.xml import element
from workbook.edition.dots import as_dots
from workbook.edition.drawing import drawn_size
from workbook.edition.face import Logo

_UNITS: Final = 12700  # of a point
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """Takes in the pictures of a file."""

    def __init__(self, taken: Callable[[bytes], str], count: int = 0) -> None:
        """None is taken in yet.

        Args:
            taken: takes in a PNG or JPEG, and says under which id the text names it.
            count: the highest number that a picture of the letter paper has.
        """
        self._taken = taken
        self._count = count

    def drawing(self, svg: str, alternative: str, width: float, most: float) -> str:
        """A run with the drawing; "" where what draws it is not there.

        Args:
            svg: the drawing.
            alternative: what it shows.
            width: in points; the height follows.
            most: points that it may be high.
        """
        wide, tall = drawn_size(svg)
        share = min(width / wide, most / tall)
        width, height = wide * share, tall * share
        data = as_dots(svg, width, height)
        return "" if data is None else self._run(data, alternative, width, height)

    def logo(self, logo: Logo, room: tuple[float, float]) -> str:
        """A run with the logo; "" where what draws it is not there.

        Args:
            logo: of the face.
            room: points that it has across and up.
        """
        width, height = logo.fitting(*room)
        is_drawing = logo.media_type == "image/svg+xml"
        data = as_dots(logo.data.decode(), width, height) if is_drawing else logo.data
        return "" if data is None else self._run(data, logo.alternative, width, height)

    def _run(self, data: bytes, alternative: str, width: float, height: float) -> str:
        self._count += 1
        relation, number = self._taken(data), self._count
        size = f'cx="{round(width * _UNITS)}" cy="{round(height * _UNITS)}"'
        told = quoteattr(on_one_line(alternative))
        said = f'id="{number}" name="Billede {number}" descr={told}'
        return element(
            "r",
            element(
                "drawing",
                f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
                f"<wp:docPr {said}/><wp:cNvGraphicFramePr>"
                '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
                f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
                f"<pic:nvPicPr><pic:cNvPr {said}/><pic:cNvPicPr/></pic:nvPicPr>"
                f'<pic:blipFill><a:blip r:embed="{relation}"/>'
                "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
                '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
                "</pic:pic></a:graphicData></a:graphic></wp:inline>",
            ),
        )
