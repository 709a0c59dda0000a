"""The rules by which the samples are judged see what they are meant to see."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.support.pdf_rules import faults_of
from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.document import Column, Document, Heading, Row, Sheet, Table, Text
from workbook.edition.face import Face, Logo
from workbook.edition.pdf.render import pdf_edition

_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    b'<rect width="9" height="9"/></svg>'
)


@cache
def _edition() -> bytes:
    rows = (Row((Text("Nr."),), "header"), Row((Text("1", link="Side"),)))
    table = Table("t", "Tabel", (Column("nr", 9),), rows)
    face = Face("Ishøj Kommune", date(2024, 8, 16), Logo(_SVG, "image/svg+xml", 9, 9, "Logo"))
    sheets = (
        Sheet("Ark", (Heading("Udgave", 1), Heading("Del"), table)),
        Sheet("Side", (Heading("Side 1", 1),), "page"),
    )
    return pdf_edition(Document("Udgave", "Runde", face, "August", "Prøve", sheets))


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """The elements of the tree of this kind."""
    return (
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name(f"/{kind}")
    )


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_words(pdf: pikepdf.Pdf) -> None:
    for figure in _elements(pdf, "Figure"):
        del figure.Alt


def _without_scope(pdf: pikepdf.Pdf) -> None:
    for header in _elements(pdf, "TH"):
        for attributes in header.A:
            if "/Scope" in attributes:
                del attributes.Scope


def _without_level(pdf: pikepdf.Pdf) -> None:
    for heading in _elements(pdf, "H2"):
        heading.S = pikepdf.Name("/H3")


def _with_a_cell_more(pdf: pikepdf.Pdf) -> None:
    row = next(_elements(pdf, "TR"))
    row.K.append(pikepdf.Dictionary(S=pikepdf.Name("/TD")))


def _without_link_text(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].Contents


def _painted_outside(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 9 9 re f")


_CHANGES: Mapping[Callable[[pikepdf.Pdf], None], str] = {
    _without_language: "7.2: no language",
    _without_words: "7.3: a figure without words",
    _without_scope: "7.5: table 1: the header Nr. heads nothing",
    _without_level: "7.4.2: Del skips a level",
    _with_a_cell_more: "7.5: table 1: rows of [1, 2] columns",
    _without_link_text: "7.18.5: page 1: a link without words",
    _painted_outside: "7.1: page 1: f outside of tags",
}


def test_rules__an_edition__keeps_them() -> None:
    assert faults_of(TaggedPdf(_edition())) == []


@pytest.mark.parametrize("change", _CHANGES, ids=lambda change: change.__name__)
def test_rules__an_edition_that_was_broken__is_told(change: Callable[[pikepdf.Pdf], None]) -> None:
    pdf = pikepdf.open(BytesIO(_edition()))
    change(pdf)
    out = BytesIO()
    pdf.save(out)
    assert faults_of(TaggedPdf(out.getvalue())) == [_CHANGES[change]]
