"""A drawing as dots, for programs that show no SVG."""


def as_dots(svg: str, width: float, height: float) -> bytes | None:
    """The drawing as PNG; None where typst, which draws it, is not there.

    Args:
        svg: the drawing.
        width: of the picture, in points.
        height: likewise.
    """
    try:
        from workbook.edition.pdf.typesetting import png_of  # noqa: PLC0415 - may be missing
    except ImportError:
        return None
    return png_of(svg, width, height)
