"""The municipality's face in the workbook: logo, colours, case, office and day."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.images import jpeg, png, svg
from tests.support.seminar import seminar
from workbook.edition.build import document
from workbook.edition.document import Document, Heading
from workbook.edition.face import Face, Logo
from workbook.edition.xlsx import edition_workbook
from workbook.publishable.xlsx import xlsx_faults

NAME = "Høje-Taastrup Kommune"
LOGO = Logo(png(300, 90), "image/png", 300, 90, "Byvåben med tre tårne")
FACE = Face(
    NAME,
    date(2025, 8, 12),
    colours=("6A1B4D", "8A4B00"),
    case_number="00.15.25-G01-1-17",
    office="Økonomi & Styring",
)


@cache
def _neutral() -> Document:
    return document(seminar())


def _edition(face: Face) -> Document:
    return replace(_neutral(), face=face)


def _book(face: Face) -> Any:
    return openpyxl.load_workbook(BytesIO(edition_workbook(_edition(face))))


def _drawing(face: Face) -> str:
    with zipfile.ZipFile(BytesIO(edition_workbook(_edition(face)))) as package:
        return package.read("xl/drawings/drawing1.xml").decode()


def test_face__case_office_and_day__stand_under_the_title_and_on_every_page() -> None:
    for sheet in _book(FACE).worksheets:
        if sheet.title != "Data":
            assert sheet["A3"].value == (
                "Økonomi & Styring · Sagsnr. 00.15.25-G01-1-17 · 12. august 2025"
            )
        assert sheet.oddHeader.right.text == f"{NAME}, Økonomi && Styring"
        assert sheet.oddFooter.left.text == "Budget 2026 · Sagsnr. 00.15.25-G01-1-17"
        assert sheet.oddFooter.right.text == "12. august 2025 · Side &P af &N"


def test_face__nothing_but_a_day__stands_alone_under_the_title() -> None:
    sheet = _book(Face(NAME, date(2025, 8, 12)))["Overblik"]
    assert sheet["A3"].value == "12. august 2025"
    assert sheet.oddHeader.right.text == NAME
    assert sheet.oddFooter.left.text == "Budget 2026"


def test_face__names_too_long_for_a_header__the_office_stands_under_the_title_alone() -> None:
    face = replace(FACE, name="K" * 80, office="Ø&" * 40)
    data = edition_workbook(replace(_edition(face), title="T" * 80))
    sheet: Any = openpyxl.load_workbook(BytesIO(data))["Overblik"]
    assert sheet.oddHeader.right.text == "K" * 80
    assert str(sheet["A3"].value).startswith("Ø&Ø&")


def test_face__colours__take_the_place_of_those_of_the_house() -> None:
    sheet = _book(FACE)["Forslag"]
    assert sheet["A1"].font.color.rgb == "FF6A1B4D"
    assert sheet["A6"].fill.start_color.rgb == "FF6A1B4D"
    assert sheet.sheet_properties.tabColor.rgb == "FF6A1B4D"
    house = {"FF14506B", "FF1B6F78", "FFDDEDEF", "FFDCE6F0", "FFBFD3E6"}
    for one in _book(FACE).worksheets:
        for row in one.iter_rows():
            for cell in row:
                assert {
                    cell.fill.start_color.rgb,
                    cell.font.color and cell.font.color.rgb,
                }.isdisjoint(house)


def test_face__first_bars__are_in_its_colour() -> None:
    with zipfile.ZipFile(BytesIO(edition_workbook(_edition(FACE)))) as package:
        charts = [package.read(name).decode() for name in package.namelist() if "/charts/" in name]
    assert charts
    assert not any("14506B" in chart for chart in charts)


def test_logo__png__stands_right_of_the_title_with_its_alternative_text() -> None:
    face = replace(FACE, logo=LOGO)
    drawing = _drawing(face)
    assert 'descr="Byvåben med tre tårne"' in drawing
    assert "<xdr:absoluteAnchor>" in drawing or 'editAs="absolute"' in drawing
    sheet = _book(face)["Forslag"]
    assert sheet.row_dimensions[1].height == 30
    with zipfile.ZipFile(BytesIO(edition_workbook(_edition(face)))) as package:
        assert package.read("xl/media/image1.png") == LOGO.data


def test_logo__jpeg__is_shown_too() -> None:
    logo = Logo(jpeg(300, 90), "image/jpeg", 300, 90, "Byvåben")
    with zipfile.ZipFile(BytesIO(edition_workbook(_edition(replace(FACE, logo=logo))))) as package:
        assert package.read("xl/media/image1.jpeg") == logo.data


def test_logo__beside_a_title_that_fills_the_sheet__stands_above_it() -> None:
    edition = _edition(replace(FACE, logo=LOGO))
    first = edition.sheets[0]
    blocks = (Heading("Prioriteringsforslag " * 10, 1), *first.blocks[1:])
    edition = replace(edition, sheets=(replace(first, blocks=blocks), *edition.sheets[1:]))
    sheet: Any = openpyxl.load_workbook(BytesIO(edition_workbook(edition)))["Forslag"]
    assert sheet.row_dimensions[1].height == pytest.approx(30 + 68 * 0.75)
    assert sheet["A1"].alignment.vertical in {None, "bottom"}


def test_logo__drawing__is_shown_as_dots() -> None:
    logo = Logo(svg(), "image/svg+xml", 40, 20, "Byvåben")
    with zipfile.ZipFile(BytesIO(edition_workbook(_edition(replace(FACE, logo=logo))))) as package:
        assert package.read("xl/media/image1.png").startswith(b"\x89PNG")


def test_logo__drawing_without_what_draws_it__is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbook.edition.xlsx.as_dots", lambda *_: None)
    logo = Logo(svg(), "image/svg+xml", 40, 20, "Byvåben")
    plain, drawn = _edition(FACE), _edition(replace(FACE, logo=logo))
    assert edition_workbook(drawn) == edition_workbook(plain)


@pytest.mark.parametrize(
    "logo",
    [
        LOGO,
        Logo(jpeg(300, 90).replace(b"\x00\x00\x01\x00\x01", b"\x01\x01\x2c\x01\x2c"),
             "image/jpeg", 300, 90, "Tryk"),
        Logo(svg(attributes='width="300" height="90"'), "image/svg+xml", 300, 90, "Tegning"),
    ],
    ids=["png", "jpeg-300-dpi", "svg"],
)  # fmt: skip
def test_logo__of_any_kind__is_200_by_60_pixels(logo: Logo) -> None:
    drawing = _drawing(replace(FACE, logo=logo))
    (size,) = re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"/>', drawing)
    assert tuple(round(int(one) / 9525) for one in size) == (200, 60)


def test_face__whole__is_fit_to_be_published_and_written_the_same_twice() -> None:
    edition = _edition(replace(FACE, logo=LOGO))
    data = edition_workbook(edition)
    assert xlsx_faults(data, NAME, Path("/runder/forår")) == []
    assert edition_workbook(edition) == data
