"""The municipality's face on paper: on the first page and at the head of each other one."""

import struct
import zlib
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from templates.errors import OperatorError
from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.document import Document, Heading, PageBreak, Paragraph, Sheet
from workbook.edition.face import Face, Logo
from workbook.edition.pdf.render import pdf_edition

_SVG: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#7A1F3D"/></svg>'
)


def _png() -> bytes:
    """A dot of colour."""

    def part(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = part(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + part(b"IDAT", zlib.compress(b"\0\x7a\x1f\x3d"))
        + part(b"IEND", b"")
    )


_FACE: Final = Face(
    "Ballerup Kommune",
    date(2018, 10, 8),
    Logo(_SVG, "image/svg+xml", 40, 20, "Logo for Ballerup Kommune"),
    ("7A1F3D", "8A3B00"),
    "00.15.25-G01-1-17",
    "Økonomi og Styring",
)


def _edition(face: Face = _FACE) -> Document:
    blocks = (Heading("Oversigt", 1), Paragraph("Først"), PageBreak(), Paragraph("Så"))
    return Document("Oversigt", "Runde", face, "Budget 2019", "Prøve", (Sheet("Ark", blocks),))


def test_face__every_page_but_the_first__has_title_day_office_and_case_above_it() -> None:
    pdf = TaggedPdf(pdf_edition(_edition()))
    above = (
        "OversigtDen 8. oktober 2018Ballerup Kommune, Økonomi og StyringSagsnr. 00.15.25-G01-1-17"
    )
    assert pdf.running(1) == "Budget 2019Side 1 af 2"
    assert pdf.running(2) == f"{above}Budget 2019Side 2 af 2"


def test_face__first_page__says_the_same_in_its_text() -> None:
    said = TaggedPdf(pdf_edition(_edition())).tree.text
    for words in (
        "Ballerup Kommune, Økonomi og Styring",
        "Den 8. oktober 2018",
        "00.15.25-G01-1-17",
    ):
        assert said.count(words) == 1


def test_face__neither_office_nor_case__the_name_alone() -> None:
    pdf = TaggedPdf(pdf_edition(_edition(Face("Ishøj Kommune", date(2024, 8, 16)))))
    assert pdf.running(2) == "OversigtDen 16. august 2024Ishøj KommuneBudget 2019Side 2 af 2"


def test_face__english__its_words() -> None:
    pdf = TaggedPdf(pdf_edition(replace(_edition(), language="en")))
    assert "Oversigt8 October 2018" in pdf.running(2)
    assert pdf.running(2).endswith("Case no. 00.15.25-G01-1-17Budget 2019Page 2 of 2")
    assert str(pdf.root.Lang) == "en-GB"


@pytest.mark.parametrize("data", [_SVG, _png()])
def test_face__logo__is_a_figure_that_says_what_it_shows(data: bytes) -> None:
    kind = "image/svg+xml" if data is _SVG else "image/png"
    logo = Logo(
        data, "image/svg+xml" if kind == "image/svg+xml" else "image/png", 40, 20, "Et flag"
    )
    pdf = TaggedPdf(pdf_edition(_edition(replace(_FACE, logo=logo))))
    assert [one.alternative for one in pdf.tree.all("Figure")] == ["Et flag"]


def test_face__logo_that_is_not_said_in_words__is_refused() -> None:
    logo = Logo(_SVG, "image/svg+xml", 40, 20, " ")
    with pytest.raises(OperatorError, match="What the logo shows") as refused:
        pdf_edition(_edition(replace(_FACE, logo=logo)))
    assert "logo_text" in refused.value.hint


def test_face__colours__titles_are_in_them() -> None:
    pdf = TaggedPdf(pdf_edition(_edition())).pdf
    drawn = pdf.pages[0].Contents.read_bytes()
    assert b"0.47843137 0.12156863 0.23921569 scn" in drawn  # 7A1F3D of 255


def test_face__day__is_that_of_the_file_and_its_author_the_municipality() -> None:
    pdf = TaggedPdf(pdf_edition(_edition())).pdf
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20181008120000")
    assert str(pdf.docinfo["/Author"]) == "Ballerup Kommune"
