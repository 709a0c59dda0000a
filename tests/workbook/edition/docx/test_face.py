"""The municipality's face in Word: above the title, and at the head of each other page."""

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Final

import pytest
from docx.oxml.ns import qn

from tests.support.word_file import WordFile
from workbook.edition.document import Chart, Document, Heading, Paragraph, Sheet
from workbook.edition.docx import pictures
from workbook.edition.docx.render import docx_edition
from workbook.edition.face import Face, Logo

_SVG: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#7A1F3D"/></svg>'
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
    blocks = (Heading("Oversigt", 1), Paragraph("Først"))
    return Document("Oversigt", "Runde", face, "Budget 2019", "Prøve", (Sheet("Ark", blocks),))


def test_face__every_page_but_the_first__has_title_day_office_and_case_above_it() -> None:
    word = WordFile(docx_edition(_edition()))
    assert word.running("header") == [
        "Oversigt\tDen 8. oktober 2018",
        "Ballerup Kommune, Økonomi og Styring\tSagsnr. 00.15.25-G01-1-17",
    ]
    assert word.running("first_page_header") == [""]
    assert word.file.sections[0].different_first_page_header_footer


def test_face__every_page__has_its_number_of_how_many_below_it() -> None:
    word = WordFile(docx_edition(_edition()))
    for kind in ("footer", "first_page_footer"):
        assert word.running(kind) == ["Budget 2019\tSide 1 af 1"]
        part = getattr(word.file.sections[0], kind)._element
        fields = [one.get(qn("w:instr")) for one in part.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_face__title__whose_it_is_of_which_day_and_case() -> None:
    word = WordFile(docx_edition(_edition()))
    assert [one.text for one in word.file.paragraphs[:3]] == [
        "Ballerup Kommune, Økonomi og Styring\t",
        "Oversigt",
        "Budget 2019 · Den 8. oktober 2018 · Sagsnr. 00.15.25-G01-1-17",
    ]


def test_face__neither_office_nor_case__the_name_alone() -> None:
    word = WordFile(docx_edition(_edition(Face("Ishøj Kommune", date(2024, 8, 16)))))
    assert word.running("header") == ["Oversigt\tDen 16. august 2024", "Ishøj Kommune\t"]
    assert word.pictures == []


def test_face__english__its_words_and_language() -> None:
    word = WordFile(docx_edition(replace(_edition(), language="en")))
    assert word.running("header")[1].endswith("\tCase no. 00.15.25-G01-1-17")
    assert word.running("footer") == ["Budget 2019\tPage 1 of 1"]
    assert word.file.core_properties.language == "en-GB"


def test_face__logo_that_is_a_drawing__is_dots_that_say_what_they_show() -> None:
    [(said, image)] = WordFile(docx_edition(_edition())).pictures
    assert said == "Logo for Ballerup Kommune"
    assert image.startswith(b"\x89PNG")


def test_face__logo_of_dots__stands_there_as_it_is() -> None:
    [(_, image)] = WordFile(docx_edition(_edition())).pictures
    logo = Logo(image, "image/png", 40, 20, "Et flag")
    assert WordFile(docx_edition(_edition(replace(_FACE, logo=logo)))).pictures == [
        ("Et flag", image)
    ]


def test_face__nothing_that_draws__the_name_stands_alone_and_a_chart_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "as_dots", lambda *_: None)
    chart = Chart("bars", "Diagram", "Ingen søjler.", (), ())
    edition = _edition()
    sheet = Sheet("Ark", (*edition.sheets[0].blocks, chart))
    word = WordFile(docx_edition(replace(edition, sheets=(sheet,))))
    assert word.pictures == []
    texts = [one.text for one in word.file.paragraphs]
    assert texts[0] == "Ballerup Kommune, Økonomi og Styring"
    assert texts[-2:] == ["Diagram", "Ingen søjler."]


def test_face__colours__titles_are_in_them() -> None:
    styles = WordFile(docx_edition(_edition())).file.styles
    assert str(styles["Heading 1"].font.color.rgb) == "7A1F3D"


def test_face__file__holds_the_edition_and_nothing_that_a_program_left() -> None:
    data = docx_edition(_edition())
    word = WordFile(data)
    assert set(word.parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/media/image1.png",
    }
    assert word.times == {(1980, 1, 1, 0, 0, 0)}
    whole = b"".join(word.parts.values())
    assert b"python-docx" not in whole
    assert b"rsid" not in whole
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {one.create_system for one in package.infolist()} == {0}
