"""What is published carries nothing but what is meant to be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.follow_up import follow_up_round
from tests.support.packages import pack, relationships, unpack_all
from workbook.edition.build import document
from workbook.edition.dataset import dataset
from workbook.edition.xlsx import edition_workbook
from workbook.publishable.check import publishable
from workbook.publishable.xlsx import xlsx_faults

FOLDER = Path("/srv/budget/runde")


@pytest.fixture(scope="module")
def data() -> bytes:
    """The council's edition of a round in which nobody has answered."""
    return edition_workbook(document(dataset(follow_up_round(), ())))


@pytest.fixture(scope="module")
def author() -> str:
    """The municipality of that round."""
    return follow_up_round().config.municipality


def _edited(data: bytes, act: Callable[[ReturnedFile], object]) -> bytes:
    file = ReturnedFile(data)
    act(file)
    return file.data


def _sheet(data: bytes) -> str:
    return ReturnedFile(data).sheets()[0]


def test_publishable__an_edition__is_given_back_unchanged(data: bytes, author: str) -> None:
    assert publishable(data, ".xlsx", author, FOLDER) is data


def test_faults__hidden_sheet__is_named(data: bytes, author: str) -> None:
    name = _sheet(data)
    edited = _edited(data, lambda file: file.set_sheet_state(name, "veryHidden"))
    assert xlsx_faults(edited, author, FOLDER) == [f"veryHidden sheet {name}"]


def test_faults__hidden_row_and_column__are_named(data: bytes, author: str) -> None:
    name = _sheet(data)
    edited = _edited(data, lambda file: file.hide_row(name, 3))
    assert xlsx_faults(edited, author, FOLDER) == [f"hidden rows [3] of {name}"]
    edited = _edited(data, lambda file: file.hide_column(name, "B"))
    assert xlsx_faults(edited, author, FOLDER) == [f"hidden columns [2] of {name}"]


def test_faults__another_author__is_named(data: bytes, author: str) -> None:
    assert xlsx_faults(data, "Prøvekøbing", FOLDER) == [
        f"creator {author}",
        f"lastModifiedBy {author}",
    ]


def test_faults__comment__is_an_unknown_part(data: bytes, author: str) -> None:
    edited = _edited(data, lambda file: file.add_part("xl/comments1.xml", b"<comments/>"))
    assert xlsx_faults(edited, author, FOLDER) == ["part xl/comments1.xml"]


def test_faults__custom_property__is_named_with_its_part(data: bytes, author: str) -> None:
    edited = _edited(data, lambda file: file.set_custom_property("Sagsbehandler", "A"))
    assert xlsx_faults(edited, author, FOLDER) == [
        "part docProps/custom.xml",
        "property Sagsbehandler",
    ]


def test_faults__link_to_the_outside__is_named(data: bytes, author: str) -> None:
    name = "xl/worksheets/_rels/sheet2.xml.rels"
    link = relationships(("rId9", "hyperlink", "https://example.org/"))
    edited = pack({**unpack_all(data), name: link})
    assert xlsx_faults(edited, author, FOLDER) == [f"link of {name} to https://example.org/"]


def test_faults__path_of_the_file__is_told(data: bytes, author: str) -> None:
    parts = unpack_all(data)
    workbook = bytes(parts["xl/workbook.xml"])  # type: ignore[arg-type] # read as bytes
    mark = b'<x15ac:absPath xmlns:x15ac="a" url="H:/okonomi/"/></workbook>'
    parts["xl/workbook.xml"] = workbook.replace(b"</workbook>", mark)
    assert xlsx_faults(pack(parts), author, FOLDER) == ["path of the file in the workbook part"]


def test_faults__folder_of_the_round_in_a_cell__is_told(data: bytes, author: str) -> None:
    name = _sheet(data)
    text = f"{FOLDER.resolve()}/indkommet/CET.xlsx"
    edited = _edited(data, lambda file: file.set_text(name, "A1", text))
    assert xlsx_faults(edited, author, FOLDER) == [f"path in {name}, row 1, column 1"]


def test_faults__no_workbook__is_told(author: str) -> None:
    (fault,) = xlsx_faults(b"", author, FOLDER)
    assert fault.startswith("unreadable")
