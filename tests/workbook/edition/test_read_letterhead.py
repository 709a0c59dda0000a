"""Letter paper is looked at before an edition is made: what is wrong with it is one sentence."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from templates.errors import OperatorError
from tests.support.letter_paper import letter_paper, with_relation, with_text
from tests.support.packages import pack, unpack_all, workbook
from workbook.edition.letterhead.read import read_letterhead

_DOCUMENT = "word/document.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARTED = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>'
    '<w:r><w:instrText>AUTO c:</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _told(data: bytes, folder: Path, language: str = "en") -> tuple[str, str]:
    """What is said of the file, without its name."""
    path = folder / "brevpapir.docx"
    path.write_bytes(data)
    with pytest.raises(OperatorError) as refused:
        read_letterhead(path)
    told = refused.value.told("da" if language == "da" else "en")
    return told.message.replace(f"{path} ", ""), told.hint


def _with(change: Callable[[Document], Any]) -> bytes:
    def changed(paper: Document) -> None:
        change(paper)

    return letter_paper(changed)


def _xml(inner: str) -> Callable[[Document], Any]:
    """What puts a paragraph of its own in front."""
    xml = f"<w:p {nsdecls('w')}>{inner}</w:p>"
    return lambda paper: paper.element.body.insert(0, parse_xml(xml))


def test_read__letter_paper__names_its_places(tmp_path: Path) -> None:
    path = tmp_path / "brevpapir.docx"
    path.write_bytes(letter_paper())
    paper = read_letterhead(path)
    assert paper.data == path.read_bytes()
    assert paper.places == {"titel", "kommune", "kontor", "sagsnr", "dato", "runde", "indhold"}


def test_read__missing__is_told_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "væk.docx"
    with pytest.raises(OperatorError) as refused:
        read_letterhead(path)
    assert refused.value.told("da").message == f"Brevpapiret {path} findes ikke."
    assert refused.value.message == f"The letter paper {path} does not exist."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is no Word file"),
        (b"%PDF-1.7", "is no Word file"),
        (b"PK\x03\x04 halv", "is no Word file"),
        (workbook(), "is no Word file"),
        (pack({"word/document.xml": "<a/>"}), "is no Word file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "is an old Word file (.doc), or protected by"),
        (pack({f"{one}.xml": "<a/>" for one in range(401)}), "is too large when unpacked"),
    ],
)
def test_read__no_word_file__says_what_it_is(data: bytes, says: str, tmp_path: Path) -> None:
    assert _told(data, tmp_path)[0].startswith(f"The letter paper {says}")


def test_read__more_than_5_mb__is_not_read(tmp_path: Path) -> None:
    message, hint = _told(bytes(5_000_001), tmp_path)
    assert message == "The letter paper has more than 5 MB."
    assert hint == "Make its pictures smaller."


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "is a Word file with macros"),
        (_KIND.replace("document.main", "template.main"), "is a Word template (.dotx)"),
    ],
)
def test_read__another_kind_of_word_file__is_told(kind: str, says: str, tmp_path: Path) -> None:
    data = with_text(letter_paper(), "[Content_Types].xml", _KIND, kind)
    assert _told(data, tmp_path)[0] == f"The letter paper {says}."


def test_read__macros_under_an_innocent_kind__are_told(tmp_path: Path) -> None:
    data = pack({**unpack_all(letter_paper()), "word/vbaProject.bin": b"x"})
    assert _told(data, tmp_path)[0] == "The letter paper is a Word file with macros."


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ("{{ tittel }}", "{{ tittel }}", "Did you mean {{ titel }}?"),
        ("{{ x.__class__ }}", "{{ x.__class__ }}", "These are known: "),
        ("{{ 7*7 }}", "{{ 7*7 }}", "These are known: "),
        ("{{ titel|upper }}", "{{ titel|upper }}", "Did you mean {{ titel }}?"),
    ],
)
def test_read__place_that_is_not_known__is_named(
    text: str, says: str, hint: str, tmp_path: Path
) -> None:
    found, helps = _told(_with(lambda paper: paper.add_paragraph(text)), tmp_path)
    assert found == f"The letter paper has the place {says}, which is none."
    assert helps.startswith(hint)


@pytest.mark.parametrize("text", ["{% for x in y %}", "{{ titel", "{{ {{ titel }} }}"])
def test_read__more_than_a_name_between_braces__is_refused(text: str, tmp_path: Path) -> None:
    found, _ = _told(_with(lambda paper: paper.add_paragraph(text)), tmp_path)
    assert found.startswith("The letter paper has ")


def test_read__place_in_a_header__is_looked_at_as_well(tmp_path: Path) -> None:
    def change(paper: Document) -> None:
        paper.sections[0].header.paragraphs[0].text = "{{ ukendt }}"

    assert "{{ ukendt }}" in _told(_with(change), tmp_path)[0]


def test_read__no_place_for_the_edition__says_what_to_write(tmp_path: Path) -> None:
    def change(paper: Document) -> None:
        paper.paragraphs[2].text = "Her"

    assert _told(_with(change), tmp_path, "da") == (
        "Brevpapiret har ikke pladsholderen {{ indhold }}.",
        "Skriv {{ indhold }} i et afsnit for sig selv, dér hvor udgaven skal stå.",
    )


def test_read__two_places_for_the_edition__are_one_too_many(tmp_path: Path) -> None:
    message, _ = _told(_with(lambda paper: paper.add_paragraph("{{ indhold }}")), tmp_path)
    assert message == "The letter paper has the place {{ indhold }} more than once."


def _in_a_table(paper: Document) -> None:
    paper.paragraphs[2].text = ""
    paper.add_table(1, 1).cell(0, 0).text = "{{ indhold }}"


def _in_a_header(paper: Document) -> None:
    paper.paragraphs[2].text = ""
    paper.sections[0].header.paragraphs[0].text = "{{ indhold }}"


def _beside_text(paper: Document) -> None:
    paper.paragraphs[2].text = "Her: {{ indhold }}"


@pytest.mark.parametrize("change", [_in_a_table, _in_a_header, _beside_text])
def test_read__edition_where_none_can_stand__is_told(
    change: Callable[[Document], Any], tmp_path: Path
) -> None:
    assert "where no edition can stand" in _told(_with(change), tmp_path)[0]


@pytest.mark.parametrize(
    ("inner", "says"),
    [
        ('<w:ins w:id="1" w:author="Hans"><w:r><w:t>x</w:t></w:r></w:ins>', "tracked changes"),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "comments"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>", "hidden text"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "footnotes"),
        ("<w:r><w:object/></w:r>", "a file or a program embedded"),
        ('<w:fldSimple w:instr=" AUTHOR "/>', "the field AUTHOR"),
        ('<w:fldSimple w:instr="INCLUDETEXT &quot;http://ondt.dk&quot;"/>', "INCLUDETEXT"),
        (
            _PARTED,
            "the field DDEAUTO",
        ),
    ],
)
def test_read__what_no_edition_may_carry__is_told(inner: str, says: str, tmp_path: Path) -> None:
    assert says in _told(_with(_xml(inner)), tmp_path)[0]


def test_read__number_of_the_page__is_no_hostile_field(tmp_path: Path) -> None:
    path = tmp_path / "brevpapir.docx"
    path.write_bytes(_with(_xml('<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "/>')))
    assert "indhold" in read_letterhead(path).places


@pytest.mark.parametrize(
    ("kind", "target", "outside", "says"),
    [
        ("attachedTemplate", "https://ondt.dk/skabelon.dotm", True, "loads its template from the"),
        ("image", "file:///c:/logo.png", True, "leads to something outside of the file (image: "),
        ("hyperlink", "file:///c:/hemmelig.docx", True, "outside of the file (hyperlink: "),
        ("oleObject", "embeddings/oleObject1.bin", False, "embedded that is no text or picture"),
        ("aFChunk", "afchunk.mht", False, "embedded that is no text or picture (aFChunk)"),
        ("chart", "charts/chart1.xml", False, "embedded that is no text or picture (chart)"),
        ("image", "media/image9.wmf", False, "a picture that is no PNG, JPEG, SVG or EMF"),
    ],
)
def test_read__what_loads_or_is_embedded__is_told(
    kind: str, target: str, outside: bool, says: str, tmp_path: Path
) -> None:
    data = with_relation(letter_paper(), kind, target, outside=outside)
    assert says in _told(data, tmp_path)[0]


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "https://www.ishoj.dk"),
        ("hyperlink", "mailto:ishojkommune@ishoj.dk"),
        ("attachedTemplate", "file:///S:/skabeloner/brev.dotx"),
    ],
)
def test_read__what_letter_paper_has_in_an_office__is_taken(
    kind: str, target: str, tmp_path: Path
) -> None:
    path = tmp_path / "brevpapir.docx"
    path.write_bytes(with_relation(letter_paper(), kind, target, outside=True))
    assert read_letterhead(path).places


def test_read__entities__are_refused_before_they_are_read(tmp_path: Path) -> None:
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    data = with_text(letter_paper(), _DOCUMENT, head, f'{head}<!DOCTYPE a [<!ENTITY b "c">]>')
    assert _told(data, tmp_path)[0] == "The letter paper has entities in its XML."


def test_read__picture_in_its_text__must_be_said_in_words(tmp_path: Path) -> None:
    size = '<wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Billede"/>'
    inner = f"<w:r><w:drawing><wp:inline {nsdecls('wp')}>{size}</wp:inline></w:drawing></w:r>"
    message, hint = _told(_with(_xml(inner)), tmp_path)
    assert message == ("The letter paper has a picture in its text without an alternative text.")
    assert "Edit Alt Text" in hint


def test_read__paper_that_python_docx_makes__is_what_the_tests_change() -> None:
    assert len(docx.Document(BytesIO(letter_paper())).paragraphs) == 4
