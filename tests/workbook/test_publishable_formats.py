"""What Word, PDF, web page and JSON may not carry when they are published."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
import typst

from workbook.publishable.check import PublishFault, publishable
from workbook.publishable.docx import docx_faults
from workbook.publishable.html import html_faults
from workbook.publishable.json_text import json_faults
from workbook.publishable.pdf import pdf_faults

AUTHOR = "Prøvekøbing Kommune"
FOLDER = Path("/runder/august & maj")
CORE = f"<dc:creator>{AUTHOR}</dc:creator><cp:lastModifiedBy>{AUTHOR}</cp:lastModifiedBy>"


def _package(parts: Mapping[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in {"[Content_Types].xml": "<Types/>", **parts}.items():
            package.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("parts", "faults"),
    [
        ({"docProps/core.xml": CORE, "word/document.xml": "<w:t>Jens</w:t>"}, []),
        (
            {"docProps/core.xml": CORE.replace(AUTHOR, "Jens Hansen")},
            ["Jens Hansen in docProps/core.xml", "Jens Hansen in docProps/core.xml"],
        ),
        ({"docProps/app.xml": "<Manager>Jens</Manager>"}, ["Jens in docProps/app.xml"]),
        ({"word/comments.xml": "<a/>"}, ["part word/comments.xml"]),
        ({"word/vbaProject.bin": "a"}, ["part word/vbaProject.bin"]),
        ({"docProps/custom.xml": "<a/>"}, ["part docProps/custom.xml"]),
        ({"word/document.xml": "<w:del w:id='1'>"}, ["<w:del  in word/document.xml"]),
        ({"word/document.xml": "<w:vanish/>"}, ["<w:vanish/ in word/document.xml"]),
        (
            {"word/header1.xml": "<w:t>/runder/august &amp; maj/a</w:t>"},
            ["path of the round's folder in word/header1.xml"],
        ),
        (
            {
                "word/_rels/settings.xml.rels": (
                    '<Relationship Target="file:///C:/brev.dotx" TargetMode="External"/>'
                )
            },
            ["link to the outside in word/_rels/settings.xml.rels"],
        ),
        (
            {
                "word/_rels/header1.xml.rels": (
                    '<Relationship Target="https://www.example.dk" TargetMode="External"/>'
                )
            },
            [],
        ),
    ],
)
def test_docx__what_it_carries__is_named(parts: Mapping[str, str], faults: list[str]) -> None:
    assert docx_faults(_package(parts), AUTHOR, FOLDER) == faults


def test_docx__no_package__is_unreadable() -> None:
    assert docx_faults(b"PK", AUTHOR, FOLDER) == ["unreadable: File is not a zip file"]


def _pdf(text: str) -> bytes:
    made: bytes = typst.compile(text.encode(), format="pdf")
    return made


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Jens", []),
        (f'#set document(author: "{AUTHOR}")\nJens', []),
        ('#set document(author: "Jens Hansen")\nJens', ["author Jens Hansen"]),
        ('#set document(author: "Jens Ø (1)")\nJens', ["author Jens Ø (1)"]),
        (f'#set document(title: "{FOLDER}")\nJens', ["path of the round's folder"]),
    ],
)
def test_pdf__what_it_carries__is_named(text: str, faults: list[str]) -> None:
    assert pdf_faults(_pdf(text), AUTHOR, FOLDER) == faults


def test_pdf__what_runs_or_is_embedded__is_named() -> None:
    data = b"%PDF-1.7\n1 0 obj\n<</OpenAction<</S/JavaScript/JS(a)>>/AF 2 0 R>>\n/EmbeddedFile"
    assert pdf_faults(data, AUTHOR, FOLDER) == ["JavaScript", "JS", "EmbeddedFile"]
    assert pdf_faults(b"", AUTHOR, FOLDER) == ["unreadable: no PDF"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (f'<meta name="author" content="{AUTHOR}"><img src="data:image/png;base64,AA">', []),
        ("<p>url(http://a) &lt;!-- Jens --&gt;</p><a href='#punkt-17'>17</a>", []),
        ("<script>let a = 'http://a';</script>", []),
        ('<meta name="author" content="Jens">', ["author Jens"]),
        ("<!-- Jens -->", ["comment Jens"]),
        ("<script src='a.js'></script>", ["script loads a.js"]),
        ("<img src=//a/b.png>", ["img loads //a/b.png"]),
        ("<link rel=stylesheet href=a.css>", ["link loads a.css"]),
        ("<style>@import 'a.css';</style>", ["a style loads @import 'a.css'"]),
        ('<p style="background:url(a.png)">', ["a style loads url(a.png)"]),
        ("<p>/runder/august &amp; maj/a.xlsx</p>", ["path of the round's folder"]),
    ],
)
def test_html__what_it_carries__is_named(text: str, faults: list[str]) -> None:
    assert html_faults(text.encode(), AUTHOR, FOLDER) == faults


def test_json__path_of_the_round__is_named() -> None:
    folder = Path('/runder/"august"')
    assert json_faults(json.dumps({"a": "Jens"}).encode(), AUTHOR, folder) == []
    said = json.dumps({"a": f"{folder}/b"}, ensure_ascii=False).encode()
    assert json_faults(said, AUTHOR, folder) == ["path of the round's folder"]


def test_publishable__faults__stop_what_is_to_be_published() -> None:
    with pytest.raises(PublishFault, match="comment Jens; author Jens"):
        publishable(b'<!-- Jens --><meta name="author" content="Jens">', ".html", AUTHOR, FOLDER)
