"""An edition on letter paper: the paper stays as it is, and the edition stands where it says."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx.document import Document as Paper
from docx.oxml.ns import qn

from tests.support.hostile_edition import HOSTILE, hostile_edition
from tests.support.letter_paper import letter_paper, with_text
from tests.support.libreoffice import kinds_of, tagged_pdf
from tests.support.ooxml import schema_errors
from tests.support.said_word import cells_of
from tests.support.sample_editions import sample_edition
from tests.support.word_file import WordFile
from workbook.edition.document import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.docx.render import docx_edition
from workbook.edition.face import Face
from workbook.edition.letterhead.read import read_letterhead
from workbook.publishable.check import publishable

_WIDE = Table(
    "t",
    "Bred",
    tuple(Column(f"c{one}", 20) for one in range(8)),
    (
        Row(tuple(Text(f"Kolonne {one}") for one in range(8)), "header"),
        Row(tuple(Text("a") for _ in range(8))),
    ),
)


def _edition(*sheets: tuple[Block, ...]) -> Document:
    return Document(
        "Opfølgning",
        "Opfølgning",
        Face(
            "Ishøj & Omegn",
            date(2024, 8, 16),
            case_number="00.15.25-G01",
            office="Center for Økonomi",
        ),
        "August 2024",
        "Prøve",
        tuple(Sheet(f"Ark {number}", blocks) for number, blocks in enumerate(sheets, start=1)),
    )


def _on(paper: bytes, edition: Document, folder: Path) -> bytes:
    path = folder / "brevpapir.docx"
    path.write_bytes(paper)
    face = replace(edition.face, letterhead=read_letterhead(path))
    return docx_edition(replace(edition, face=face))


_ONE = _edition((Heading("Opfølgning", 1), Paragraph("Sådan går det.", "text")))


def test_letterhead__places__have_the_editions_values_in_text_header_and_first_header(
    tmp_path: Path,
) -> None:
    word = WordFile(_on(letter_paper(), _ONE, tmp_path))
    assert [one.text for one in word.file.paragraphs] == [
        "Opfølgning pr. 16. august 2024",
        "Udgave August 2024",
        "Ark 1",
        "Sådan går det.",
        "Med venlig hilsen",
    ]
    assert word.running("header") == [
        "Ishøj & Omegn, Center for Økonomi · Sagsnr. 00.15.25-G01",
    ]
    assert word.running("first_page_header") == ["Ishøj & Omegn – forsiden"]
    assert word.running("footer") == ["Rådhuset, 2635 Ishøj"]


def test_letterhead__without_a_place_for_the_title__the_edition_has_its_own(
    tmp_path: Path,
) -> None:
    def change(paper: Paper) -> None:
        paper.paragraphs[0].text = ""

    word = WordFile(_on(letter_paper(change), _ONE, tmp_path))
    assert (0, "Opfølgning") in word.headings


def test_letterhead__styles__are_the_papers_and_only_what_it_lacks_is_added(
    tmp_path: Path,
) -> None:
    def change(paper: Paper) -> None:
        paper.styles["Heading 1"].font.name = "Georgia"
        paper.styles["Heading 1"].element.set(qn("w:styleId"), "Overskrift1")

    edition = _edition((Heading("Opfølgning", 1), _WIDE))
    word = WordFile(_on(letter_paper(change), edition, tmp_path))
    [heading] = [one for one in word.file.paragraphs if one.text == "Ark 1"]
    assert heading.style is not None
    assert heading.style.style_id == "Overskrift1"
    assert heading.style.font.name == "Georgia"
    names = [one.name for one in word.file.styles]
    assert len(names) == len(set(names))
    style = word.tables[0].style
    assert style is not None
    assert style.name == "Udgave tabel"


def test_letterhead__language__is_the_editions(tmp_path: Path) -> None:
    word = WordFile(_on(letter_paper(), _ONE, tmp_path))
    defaults = word.file.styles.element.find(qn("w:docDefaults"))
    assert [one.get(qn("w:val")) for one in defaults.iter(qn("w:lang"))] == ["da-DK"]


def test_letterhead__wide_chapter__lies_between_pages_that_stand(tmp_path: Path) -> None:
    text = (Heading("Først", 1), Paragraph("Tekst", "text"))
    edition = _edition(text, (Heading("Så", 1), _WIDE), (Heading("Sidst", 1), *text[1:]))
    word = WordFile(_on(letter_paper(), edition, tmp_path))
    sections = word.file.sections
    assert [one.page_width.cm > 22 for one in sections if one.page_width] == [False, True, False]
    # The first page of the letter has its own header, and no page but that.
    assert [one.different_first_page_header_footer for one in sections] == [True, False, False]
    assert {word.running("header", number)[0] for number in range(3)} == {
        "Ishøj & Omegn, Center for Økonomi · Sagsnr. 00.15.25-G01"
    }
    widths = [int(one.get(qn("w:w"))) for one in word.body.iter(qn("w:gridCol"))]
    assert sum(widths) <= round((29.7 - 2 * 2.5) / 2.54 * 1440) + 8


@pytest.mark.parametrize("greeting", [True, False])
def test_letterhead__edition_that_ends_lying__leaves_no_empty_page(
    greeting: bool, tmp_path: Path
) -> None:
    def change(paper: Paper) -> None:
        last = paper.paragraphs[-1]._element
        if not greeting:
            last.getparent().remove(last)

    edition = _edition((Heading("Så", 1), _WIDE))
    word = WordFile(_on(letter_paper(change), edition, tmp_path))
    lying = [one.page_width.cm > 22 for one in word.file.sections if one.page_width]
    assert lying == ([True, False] if greeting else [True])


def test_letterhead__paper_that_lies__is_never_turned(tmp_path: Path) -> None:
    def change(paper: Paper) -> None:
        section = paper.sections[0]
        section.page_width, section.page_height = section.page_height, section.page_width

    edition = _edition((Heading("Først", 1),), (Heading("Så", 1), _WIDE))
    word = WordFile(_on(letter_paper(change), edition, tmp_path))
    assert len(word.file.sections) == 1


def test_letterhead__what_its_program_left__is_in_no_edition(tmp_path: Path) -> None:
    data = with_text(
        letter_paper(),
        "word/document.xml",
        "<w:p>",
        '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">',
    )
    made = _on(data, _ONE, tmp_path)
    word = WordFile(made)
    whole = b"".join(word.parts.values())
    for left in (b"w:rsid", b"Hans Hansen", b"python-docx", b"vanish"):
        assert left not in whole
    kinds = "document|(header|footer)[123]|styles|settings|numbering|theme/theme1"
    known = re.compile(rf"word/({kinds})\.xml|(word/)?_rels/.*|docProps/core\.xml|\[Con.*")
    assert [name for name in word.parts if not known.fullmatch(name)] == []
    assert publishable(made, ".docx", "Ishøj & Omegn", tmp_path) == made


def test_letterhead__again__the_same_bytes(tmp_path: Path) -> None:
    assert _on(letter_paper(), _ONE, tmp_path) == _on(letter_paper(), _ONE, tmp_path)


def test_letterhead__places_in_what_a_centre_typed__stay_as_they_are(tmp_path: Path) -> None:
    texts = ("{{ titel }} {{ indhold }} {{ 7*7 }} {% raw %}", *HOSTILE)
    edition = hostile_edition(texts)
    edition = replace(edition, heading="{{ indhold }} & {{ kommune }}")
    word = WordFile(_on(letter_paper(), edition, tmp_path))
    assert word.cells() == cells_of(edition)
    assert word.file.paragraphs[0].text == "{{ indhold }} & {{ kommune }} pr. 5. januar 2026"


def test_letterhead__open_xml_sdk__finds_no_error(tmp_path: Path) -> None:
    text = (Heading("Først", 1), Paragraph("Tekst", "text"))
    edition = _edition(text, (Heading("Så", 1), _WIDE), text)
    (tmp_path / "udgave.docx").write_bytes(_on(letter_paper(), edition, tmp_path))
    assert schema_errors([tmp_path / "udgave.docx"]) == []


@pytest.mark.slow
@pytest.mark.libreoffice
def test_letterhead__sample__has_all_its_tables_and_is_a_tagged_pdf(tmp_path: Path) -> None:
    edition = sample_edition("hoje-taastrup-2026")
    data = _on(letter_paper(), edition, tmp_path)
    assert WordFile(data).cells() == cells_of(edition)
    (tmp_path / "udgave.docx").write_bytes(data)
    assert schema_errors([tmp_path / "udgave.docx"]) == []
    pdf = tagged_pdf(tmp_path / "udgave.docx", tmp_path / "pdf")
    assert kinds_of(pdf)["Table"] == len(cells_of(edition))
