"""The styles of an edition in Word: those that Word knows by name, and a few of our own."""

from collections.abc import Iterator
from typing import Final, Literal

from templates.frozen import frozen
from workbook.contrast import INK
from workbook.edition.docx.xml import element, part
from workbook.edition.face import Face

FONT: Final = "Calibri"
MUTED: Final = "52606D"
HAIR: Final = "C3CAD2"
LINK: Final = "0B57A4"

LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}
"""Of an edition's texts, as Office names them."""

TABLE: Final = "Udgavetabel"
CELL: Final = {9.0: "Tabeltekst9", 8.0: "Tabeltekst8", 7.0: "Tabeltekst7"}
"""Styles of the texts in a table, by the points of their letters."""
INTRO: Final = "Udgaveindledning"
NOTE: Final = "Udgavenote"
FIGURE: Final = "Udgavetal"
LEGEND: Final = "Udgavesignatur"
ENTRY: Final = "Udgaveoplysning"
CHART: Final = "Udgavediagram"
OFFICE: Final = "Udgaveafsender"
GAP: Final = "Udgaveluft"
THIN: Final = "Udgavelinje"
TITLE: Final = "Title"
FACTS: Final = "Subtitle"
HEADER: Final = "Header"
FOOTER: Final = "Footer"
HYPERLINK: Final = "Hyperlink"
CONTENTS: Final = "TOCHeading"
HEADINGS: Final = ("Heading1", "Heading2", "Heading3", "Heading4")
CONTENTS_LINES: Final = ("TOC1", "TOC2")
MANY_LINES: Final = "Udgaveindhold"
"""Style of the contents where they are many: they are smaller and close to each other."""

_LABEL: Final = 2600  # twentieths of a point: where the text begins behind its label

_FONTS: Final = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
_BODY: Final = 10.5  # points
_LINE: Final = 259  # of 240 for a single line
_SIZES: Final = (17.0, 13.0, 11.0, 10.5)
_BEFORE: Final = (360, 280, 220, 180)


@frozen
class Style:
    """A style.

    Attributes:
        id: by which paragraphs, runs and tables name it.
        name: by which Word knows it, in whatever language it is.
        below: what the style is based on, or "".
        paragraph: what it says of paragraphs, in the order of the schema.
        letters: what it says of letters, likewise.
        table: of a table style, what it says of tables and their first rows.
        after: the style of a paragraph that is typed after one of this style, or "".
        is_offered: whether Word shows it among the styles to choose from.
    """

    id: str
    name: str
    kind: Literal["paragraph", "character", "table"] = "paragraph"
    below: str = "Normal"
    paragraph: str = ""
    letters: str = ""
    table: str = ""
    after: str = ""
    is_offered: bool = True


def styles_part(face: Face, language: str) -> str:
    """The part with all styles.

    Args:
        face: its colours are those of titles and rules.
        language: of the texts, such as "da-DK".
    """
    return part("styles", _defaults(language), *map(style_xml, [*_BASIC, *styles_of(face)]))


def style_xml(style: Style) -> str:
    """The style as its part holds it."""
    said: dict[str, str | int] = {"type": style.kind}
    said |= {"default": 1} if style in _BASIC else {}
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style.below) if style.below else "",
        element("next", val=style.after) if style.after else "",
        "" if style.is_offered else element("uiPriority", val=99),
        element("qFormat") if style.is_offered else "",
        element("pPr", style.paragraph) if style.paragraph else "",
        element("rPr", style.letters) if style.letters else "",
        style.table,
        **said,
        styleId=style.id,
    )


def styles_of(face: Face) -> Iterator[Style]:
    """The styles that an edition uses, beside Word's defaults."""
    yield from _headings(face)
    yield from _running()
    primary, accent = face.colours
    yield Style(
        HYPERLINK,
        "Hyperlink",
        "character",
        below="DefaultParagraphFont",
        letters=element("color", val=LINK) + element("u", val="single"),
        is_offered=False,
    )
    yield Style(
        OFFICE,
        "Udgave afsender",
        paragraph=_spaced(0, 60),
        letters=_letters(11, accent, is_bold=True),
    )
    yield Style(INTRO, "Udgave indledning", paragraph=_spaced(140, 140))
    yield Style(NOTE, "Udgave note", paragraph=_spaced(80, 80), letters=_letters(9, MUTED))
    edge = element("left", val="single", sz=24, space=6, color=accent)
    yield Style(
        FIGURE,
        "Udgave nøgletal",
        paragraph=element("keepLines")
        + element("pBdr", edge)
        + _filled(pale(primary))
        + _tab(_LABEL)
        + _spaced(60, 60, left=_LABEL, hanging=_LABEL - 160),
    )
    yield Style(
        LEGEND,
        "Udgave signatur",
        paragraph=element("keepLines")
        + _tab(_LABEL)
        + _spaced(20, 20, line=247, left=_LABEL, hanging=_LABEL),
    )
    line = element("between", val="single", sz=4, space=1, color=HAIR)
    yield Style(
        ENTRY,
        "Udgave oplysning",
        paragraph=element("pBdr", line)
        + _tab(_LABEL)
        + _spaced(40, 40, left=_LABEL, hanging=_LABEL),
    )
    yield Style(
        CHART,
        "Udgave diagram",
        paragraph=_spaced(200, 80, keep=True),
        letters=_letters(10, primary, is_bold=True),
    )
    # Word wants a paragraph between two tables, and behind the last one.
    for name, word, height in ((GAP, "luft", 200), (THIN, "linje", 20)):
        yield Style(
            name,
            f"Udgave {word}",
            paragraph=element("spacing", before=0, after=0, line=height, lineRule="exact"),
            letters=_letters(1),
            is_offered=False,
        )
    for size, name in CELL.items():
        yield Style(
            name,
            f"Udgave tabeltekst {size:.0f}",
            paragraph=_spaced(0, 20, line=240),
            letters=_FONTS + _letters(size),  # the columns have room for words in this font
            is_offered=False,
        )
    yield _table_style(primary)


def letters_sized(points: float) -> str:
    """The property of a run whose letters have this size.

    >>> letters_sized(10.5)
    '<w:sz w:val="21"/><w:szCs w:val="21"/>'
    """
    half = round(points * 2)
    return element("sz", val=half) + element("szCs", val=half)


def pale(colour: str, share: float = 0.07) -> str:
    """So much of the colour in white, as RRGGBB.

    >>> pale("14506B")
    'EFF3F5'
    """
    channels = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(255 - (255 - one) * share):02X}" for one in channels)


def _headings(face: Face) -> Iterator[Style]:
    primary = face.primary
    yield Style(
        TITLE,
        "Title",
        paragraph=_spaced(60, 80, line=240),
        letters=_letters(24, primary, is_bold=True),
        after="Normal",
    )
    rule = element("bottom", val="single", sz=16, space=8, color=primary)
    yield Style(
        FACTS,
        "Subtitle",
        paragraph=element("pBdr", rule) + _spaced(0, 240),
        letters=_letters(_BODY, MUTED),
        after="Normal",
    )
    for level, (name, size, before) in enumerate(zip(HEADINGS, _SIZES, _BEFORE, strict=True)):
        yield Style(
            name,
            f"heading {level + 1}",
            paragraph=_spaced(before, 120, keep=True, level=level),
            letters=_letters(size, primary, is_bold=True),
            after="Normal",
        )
    yield Style(
        CONTENTS,
        "TOC Heading",
        paragraph=_spaced(240, 120, keep=True),
        letters=_letters(13, primary, is_bold=True),
        after="Normal",
    )
    for level, name in enumerate(CONTENTS_LINES):
        yield Style(
            name,
            f"toc {level + 1}",
            paragraph=_spaced(20, 10, line=240, left=240 * level),
            letters=_letters(10),
            is_offered=False,
        )
    yield Style(
        MANY_LINES,
        "Udgave indhold",
        paragraph=_spaced(0, 0, line=240),
        letters=_letters(9),
        is_offered=False,
    )


def _running() -> Iterator[Style]:
    for name, word in ((HEADER, "header"), (FOOTER, "footer")):
        yield Style(
            name,
            word,
            paragraph=_spaced(0, 0),
            letters=_letters(8.5, MUTED),
            is_offered=False,
        )


def _table_style(primary: str) -> Style:
    """Thin rules between rows, and a header in the municipality's colour on a pale ground."""
    rules = (
        element("top", val="single", sz=8, space=0, color=primary),
        element("bottom", val="single", sz=6, space=0, color=primary),
        element("insideH", val="single", sz=4, space=0, color=HAIR),
    )
    room = (
        element("top", w=25, type="dxa"),
        element("left", w=80, type="dxa"),
        element("bottom", w=20, type="dxa"),
        element("right", w=80, type="dxa"),
    )
    header = element(
        "tblStylePr",
        element("rPr", _letters(0, primary, is_bold=True)),
        element(
            "tcPr",
            element("tcBorders", element("bottom", val="single", sz=8, space=0, color=primary)),
            _filled(pale(primary)),
            element("vAlign", val="bottom"),
        ),
        type="firstRow",
    )
    about = element("tblPr", element("tblBorders", *rules), element("tblCellMar", *room))
    return Style(
        TABLE, "Udgave tabel", "table", below="TableNormal", table=about + header, is_offered=False
    )


def _spaced(
    before: int,
    after: int,
    *,
    line: int = _LINE,
    left: int = 0,
    hanging: int = 0,
    keep: bool = False,
    level: int | None = None,
) -> str:
    """The room around a paragraph in twentieths of a point, the rest in the schema's order.

    Kept paragraphs, which head what follows, are written in front of all other properties.
    """
    indent = {"left": left, "hanging": hanging} if hanging else {"left": left}
    return "".join(
        (
            element("keepNext") + element("keepLines") if keep else "",
            element("suppressAutoHyphens") if keep else "",
            element("spacing", before=before, after=after, line=line, lineRule="auto"),
            element("ind", **indent) if left else "",
            element("outlineLvl", val=level) if level is not None else "",
        )
    )


def _letters(points: float, colour: str = "", *, is_bold: bool = False) -> str:
    return "".join(
        (
            element("b") + element("bCs") if is_bold else "",
            element("color", val=colour) if colour else "",
            letters_sized(points) if points else "",
        )
    )


def _tab(at: int) -> str:
    return element("tabs", element("tab", val="left", pos=at))


def _filled(colour: str) -> str:
    return element("shd", val="clear", color="auto", fill=colour)


def _defaults(language: str) -> str:
    """How a paragraph looks that says nothing of itself, and the language of all texts."""
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    about = (
        fonts
        + _letters(_BODY, INK)
        + element("lang", val=language, eastAsia=language, bidi="ar-SA")
    )
    return element(
        "docDefaults",
        element("rPrDefault", element("rPr", about)),
        element("pPrDefault", element("pPr", _spaced(120, 120))),
    )


_BASIC: Final = (
    Style("Normal", "Normal", below=""),
    Style("DefaultParagraphFont", "Default Paragraph Font", "character", "", is_offered=False),
    Style(
        "TableNormal",
        "Normal Table",
        "table",
        below="",
        table=element(
            "tblPr",
            element("tblInd", w=0, type="dxa"),
            element(
                "tblCellMar",
                *(
                    element(side, w=width, type="dxa")
                    for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
                ),
            ),
        ),
        is_offered=False,
    ),
)
