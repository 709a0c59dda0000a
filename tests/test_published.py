"""What is published: nothing of a returned file but its answers, in any format.

A centre sends a workbook whose name, author, hidden sheet, note and struck words name people. The
edition is merged in all formats, and each file is opened and looked through.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from samples.excel import ReturnedFile
from tests.support.rounds import Answer, small_round
from tests.support.tagged_pdf import TaggedPdf
from tests.support.written import written_centre
from validate.assemble import assemble, hindrances
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.edition.formats import FORMATS
from workbook.naming import workbook_name
from workbook.round.model import Round

FILE = "Svar fra Gudrun Filnavnsen.xlsx"
STRUCK = "Strøgsen"
SECRETS = ("Filnavnsen", "Forfattersen", "Skjultsen", "010190-1234", "Notesen", STRUCK)
REMARK = f"Udbuddet er gået i gang, og {STRUCK} tre tilbud ventes i oktober."
SAID = "Udbuddet er gået i gang, og"


@pytest.fixture(scope="module")
def round_(tmp_path_factory: pytest.TempPathFactory) -> Round:
    """A round in which one centre has sent more than its answers."""
    round_ = small_round(tmp_path_factory.mktemp("runde"))
    round_.received.mkdir()
    for centre in ("CET", "CKM", "CSO"):
        answers = {1: Answer("Under udmøntning", REMARK)} if centre == "CET" else {}
        data = written_centre(round_, centre, answers)
        name = workbook_name(round_.config, centre)
        if centre == "CET":
            name, data = FILE, _with_secrets(data)
        (round_.received / name).write_bytes(data)
    return round_


def _with_secrets(data: bytes) -> bytes:
    file = ReturnedFile(data)
    file.add_sheet("Noter", [["Skjultsen", "010190-1234"]], state="hidden")
    sheet = "Opfølgning"
    cell = next(cell for cell, text in file.rows(sheet).items() if text == REMARK)
    file.strike(sheet, cell, f"{STRUCK} ")
    file.add_note(sheet, cell, "Spørg Notesen, 010190-1234", author="Forfattersen")
    parts = dict(_parts(file.data))
    core = parts["docProps/core.xml"].decode()
    core = re.sub(r"(<dc:creator>)[^<]*", r"\1Forfattersen", core)
    parts["docProps/core.xml"] = core.encode()
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        yield from ((name, package.read(name)) for name in package.namelist())


@pytest.fixture(scope="module")
def published(round_: Round) -> Mapping[str, str]:
    """All that stands in each file that may be published, its parts and its text, by ending."""
    validation = validate(round_, read_inbox([round_.received]))
    assert hindrances(validation, partial=False) == []
    merged = assemble(round_, validation, round_.merged)
    assert merged.left_out == ()
    files = [path for path in round_.merged.iterdir() if path.is_file()]
    return {path.suffix[1:]: f"{path.name}\n{_all_of(path)}" for path in files}


def _all_of(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return _of_pdf(data)
    if path.suffix in (".xlsx", ".docx"):
        found = ""
        for name, part in _parts(data):
            written = part.decode("utf-8", "replace")
            found += f"{name}\n{written}\n{re.sub(r'<[^>]+>', '', written)}\n"
        return unescape(found)
    text = data.decode()
    return unescape(text + re.sub(r"<[^>]+>", "", text))


def _of_pdf(data: bytes) -> str:
    """The text of its pages, its properties, and every text among its objects."""
    tagged = TaggedPdf(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = range(1, len(pdf.pages) + 1)
        found = [tagged.page_text(number) + tagged.running(number) for number in numbers]
        found += map(str, pdf.objects)
        found += map(str, pdf.docinfo.values())
        found.append(pdf.Root.Metadata.read_bytes().decode())
    return "\n".join([*found, tagged.tree.text])


def test_published__every_format__has_what_was_answered(published: Mapping[str, str]) -> None:
    assert set(published) == set(FORMATS)
    for name, text in published.items():
        assert SAID.replace(" ", "") in "".join(text.split()).replace("\u00ad", ""), name


@pytest.mark.parametrize("secret", SECRETS)
def test_published__name_or_number_beside_the_answers__stands_in_no_format(
    secret: str, published: Mapping[str, str]
) -> None:
    assert [name for name, text in published.items() if secret.lower() in text.lower()] == []


def test_published__folder_and_sender__stand_in_no_format(
    round_: Round, published: Mapping[str, str]
) -> None:
    folder = str(round_.folder)
    assert [name for name, text in published.items() if folder in text] == []


@pytest.mark.usefixtures("published")
def test_internal__trail__names_the_file_that_is_not_published(round_: Round) -> None:
    internal = round_.merged / "internt"
    assert FILE in (internal / "sporing.json").read_text(encoding="utf-8")
    assert any(
        FILE.encode() in part for _, part in _parts((internal / "sporing.xlsx").read_bytes())
    )


def test_published__personal_number_in_an_answer__is_not_merged(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    round_.received.mkdir()
    for centre in ("CET", "CKM", "CSO"):
        told = {1: Answer("Under udmøntning", "Borgeren 010190-1234 klager.")}
        data = written_centre(round_, centre, told if centre == "CET" else {})
        (round_.received / workbook_name(round_.config, centre)).write_bytes(data)
    validation = validate(round_, read_inbox([round_.received]))
    assert [one.code for one in hindrances(validation, partial=False)] == ["PUB001"]
