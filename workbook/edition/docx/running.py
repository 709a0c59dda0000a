"""What stands at the head and at the foot of each page, as the papers of a council have it."""

from collections.abc import Iterator, Mapping
from typing import Final

from workbook.edition.cell_text import day_text
from workbook.edition.document import Document
from workbook.edition.docx.package import Package
from workbook.edition.docx.paper import Paper
from workbook.edition.docx.paragraph import field, paragraph, stops
from workbook.edition.docx.styles import FOOTER, HAIR, HEADER
from workbook.edition.docx.text import on_one_line, runs, said, tab
from workbook.edition.docx.xml import element

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {"day": "Den {}", "case": "Sagsnr. {}", "page": "Side ", "of": " af "},
    "en": {"day": "{}", "case": "Case no. {}", "page": "Page ", "of": " of "},
}
_MOST: Final = 90  # characters beside the day or the number of the case


class Running:
    """The headers and footers of a file: on paper that lies the right ones stand further right."""

    def __init__(self, document: Document, package: Package, paper: Paper) -> None:
        self._document = document
        self._package = package
        self._paper = paper
        self._made: dict[bool, tuple[str, str]] = {}

    def references(self, *, lies: bool, is_first: bool) -> Iterator[str]:
        """What a section says of its headers and footers.

        Args:
            lies: whether its paper lies.
            is_first: whether it begins the file, whose first page bears its title instead.
        """
        if is_first:
            yield self._package.running("header", "first", paragraph("", HEADER))
            yield self._package.running("footer", "first", self._footer(lies=lies))
        if lies not in self._made:
            self._made[lies] = (
                self._package.running("header", "default", self._header(lies=lies)),
                self._package.running("footer", "default", self._footer(lies=lies)),
            )
        yield from self._made[lies]

    def _header(self, *, lies: bool) -> str:
        rule = element("bottom", val="single", sz=4, space=4, color=HAIR)
        return self._line(
            said(_short(self._document.heading)), said(day_of(self._document)), lies=lies
        ) + self._line(
            said(_short(office_of(self._document))),
            said(case_of(self._document)),
            lies=lies,
            about=element("pBdr", rule),
        )

    def _footer(self, *, lies: bool) -> str:
        words = WORDS[self._document.language]
        before, between = (runs([(words[one], False)]) for one in ("page", "of"))
        page = before + field("PAGE", "1") + between + field("NUMPAGES", "1")
        return self._line(said(_short(self._document.round)), page, lies=lies, style=FOOTER)

    def _line(
        self, left: str, right: str, *, lies: bool, style: str = HEADER, about: str = ""
    ) -> str:
        tabs = stops(self._paper.edge(lies=lies))
        return paragraph(left + tab() + right, style, about=about + tabs)


def day_of(document: Document) -> str:
    """The day of the edition, as a paper has it."""
    day = day_text(document.face.edition_date, document.language)
    return WORDS[document.language]["day"].format(day)


def case_of(document: Document) -> str:
    """The number of the case; "" where there is none."""
    number = document.face.case_number
    return WORDS[document.language]["case"].format(number) if number else ""


def office_of(document: Document) -> str:
    """Who issues the edition."""
    face = document.face
    return f"{face.name}, {face.office}" if face.office else face.name


def _short(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
