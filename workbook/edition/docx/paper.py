"""The paper of a Word file: its size, its margins, and how wide what stands on it may be."""

from typing import Final

from templates.frozen import frozen
from workbook.edition.docx.xml import element

_TWENTIETHS: Final = 20  # of a point


@frozen
class Paper:
    """Paper as it stands where it does not lie for a table; lengths in twentieths of a point.

    Attributes:
        edges: top, right, bottom and left margin.
        running: from the paper's edge to its header and footer.
        turns: whether it lies where a table is wide; letter paper that lies by itself stays so.
    """

    width: int
    height: int
    edges: tuple[int, int, int, int]
    running: tuple[int, int]
    turns: bool = True

    def edge(self, *, lies: bool) -> int:
        """Where the text ends on the right, from where it begins on the left."""
        across = self.height if lies else self.width
        _, right, _, left = self.edges
        return across - left - right

    def room(self, *, lies: bool) -> float:
        """Points between the left and the right margin."""
        return self.edge(lies=lies) / _TWENTIETHS

    def section(self, *references: str, lies: bool, is_first: bool = False) -> str:
        """What stands at the end of a section: its headers and footers, and how its paper stands.

        Args:
            references: to headers and footers.
            lies: whether the paper lies.
            is_first: whether its first page has a header and a footer of its own.
        """
        top, right, bottom, left = self.edges
        header, footer = self.running
        size = (
            element("pgSz", w=self.height, h=self.width, orient="landscape")
            if lies
            else element("pgSz", w=self.width, h=self.height)
        )
        return element(
            "sectPr",
            *references,
            element("type", val="nextPage"),
            size,
            element(
                "pgMar",
                top=top,
                right=right,
                bottom=bottom,
                left=left,
                header=header,
                footer=footer,
                gutter=0,
            ),
            element("titlePg") if is_first else "",
        )


A4: Final = Paper(11906, 16838, (1440, 1140, 1200, 1140), (640, 560))
"""A4, with margins that let a table of six columns stand upright."""
