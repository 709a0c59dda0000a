"""Any edition as a web page: the same figures as in the workbook, in the same words."""

from base64 import b64encode
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from templates.text import Text
from workbook.edition.cell_text import day_text
from workbook.edition.document import Document
from workbook.edition.face import Face
from workbook.edition.html.chapters import Chapters
from workbook.edition.html.context import Context
from workbook.edition.html.lead import lead_of
from workbook.edition.html.page import render_page
from workbook.edition.html.places import SEARCHED, filter_keys, places_of
from workbook.edition.html.rules import Rules, running
from workbook.edition.record_index import RecordIndex

_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "skip": Text("Gå til indholdet", "Skip to the content"),
        "contents": Text("Indhold", "Contents"),
        "all_contents": Text("Hele indholdet", "All contents"),
        "lead": Text("Kort fortalt", "In short"),
        "more": Text("Se tallene bag", "See the numbers behind"),
        "find": Text("Find {many}", "Find {many}"),
        "all": Text("Alle", "All"),
        "search": Text("Søg i teksten", "Search the text"),
        "reset": Text("Vis alle", "Show all"),
        "shown": Text("Viser {shown} af {total} {many}.", "Showing {shown} of {total} {many}."),
        "first": Text("Gå til det første", "Go to the first"),
        "whole": Text(
            "Tabeller og summer over alle {many} er skjult imens. En udskrift viser det samme.",
            "Tables and sums of all {many} are hidden meanwhile. A print shows the same.",
        ),
        "given_way": Text(
            "Alle {many} vises igen, for det, du gik til, var ikke med i dit valg.",
            "All {many} are shown again, as your choice did not hold what you went to.",
        ),
        "unknown": Text(
            "Linket nævner noget, som ikke findes her: {what}.",
            "The link names what is not here: {what}.",
        ),
        "chosen": Text("Valgt: {what}", "Chosen: {what}"),
        "address": Text("Link til det valgte", "Link to this choice"),
        "copy_link": Text("Kopiér link", "Copy link"),
        "copied": Text("Linket er kopieret.", "The link is copied."),
        "not_copied": Text(
            "Linket er markeret. Kopiér det med Ctrl+C.", "The link is marked. Copy it by Ctrl+C."
        ),
        "numbers": Text("Tallene står i tabellen", "The numbers stand in the table"),
        "to_contents": Text("Til indholdet", "To the contents"),
        "data": Text(
            "Vis tabellen (den er ikke med i en udskrift)",
            "Show the table (it is not in a print)",
        ),
        "scrolled": Text("Tabellen kan rulles", "The table can be scrolled"),
        "case": Text("Sagsnr.", "Case no."),
    }
)
_LOGO: Final = (220.0, 64.0)
"""The room of the logo, in pixels."""


def html_edition(document: Document) -> str:
    """The edition as one HTML file that loads nothing; equal documents give equal text.

    Without its script everything stands there; with it records can be chosen and searched for.
    """
    rules = Rules()
    context = Context(places_of(document), rules, document.language)
    keys = filter_keys(document.index)
    making = Chapters(document, context, lead_of(document, keys))
    chapters = tuple(making.all())
    words = {
        name: text.in_language(document.language).replace("{many}", document.index.many)
        for name, text in _WORDS.items()
    }
    face = document.face
    day = day_text(face.edition_date, document.language)
    number = f"{words['case']} {face.case_number}" if face.case_number else ""
    stamp = " · ".join(one for one in (number, face.office, day) if one)
    return render_page(
        "edition.html",
        styles=("edition.css",),
        scripts=("edition.js",),
        rules=_colours(face) + rules.text() + running(f"{face.name} · {document.heading}", stamp),
        language=document.language,
        document=document,
        chapters=chapters,
        lead=making.lead(),
        words=words,
        face=face,
        logo=_logo(face),
        stamp=stamp,
        filters=tuple(zip(keys, document.index.filters, strict=True)),
        searched=SEARCHED,
        records=_choices(document.index),
    )


def _colours(face: Face) -> str:
    """The face's colours, under the names by which the style calls them."""
    return f":root {{ --main: #{face.primary}; --accent: #{face.accent}; }}\n"


def _logo(face: Face) -> Mapping[str, Any] | None:
    """The logo as an image that stands in the page itself."""
    if face.logo is None:
        return None
    data = b64encode(face.logo.data).decode("ascii")
    width, height = face.logo.fitting(*_LOGO)
    return {
        "address": f"data:{face.logo.media_type};base64,{data}",
        "alternative": face.logo.alternative,
        "width": round(width),
        "height": round(height),
    }


def _choices(index: RecordIndex) -> list[Any]:
    """For each record and filter the places of its values among those of the filter."""
    places = [{value: place for place, value in enumerate(one.values)} for one in index.filters]
    return [
        [
            [known[value] for value in values]
            for known, values in zip(places, one.values, strict=True)
        ]
        for one in index.records
    ]
