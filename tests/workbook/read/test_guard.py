"""Files on the disk, and packages that are odd but good."""

import io
import os
import pickle
import zipfile
from pathlib import Path

import pytest

from tests.support.ideas import IDEA, ideas_round
from tests.support.packages import good_parts, pack, relationships, workbook
from workbook.read import limits
from workbook.read.guard import Refusal, Refused, guarded_parts, read_bytes
from workbook.read.open import open_book, read_book
from workbook.rows.book import rows_workbook


def _reason(path: Path) -> Refusal:
    with pytest.raises(Refused) as refused:
        read_bytes(path)
    return refused.value.reason


def test_read_bytes__regular_file__gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "Børn & Unge #1 “svar”.xlsx"
    path.write_bytes(workbook())
    assert read_bytes(path) == workbook()
    assert open_book(path).sheets[0].name == "Ark1"


def test_read_bytes__link__is_refused_even_to_a_good_file(tmp_path: Path) -> None:
    (tmp_path / "good.xlsx").write_bytes(workbook())
    (tmp_path / "link.xlsx").symlink_to(tmp_path / "good.xlsx")
    assert _reason(tmp_path / "link.xlsx") is Refusal.NOT_REGULAR


def test_read_bytes__folder_or_pipe__is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert (_reason(tmp_path), _reason(tmp_path / "pipe.xlsx")) == (Refusal.NOT_REGULAR,) * 2


def test_read_bytes__vanished__is_missing(tmp_path: Path) -> None:
    assert _reason(tmp_path / "away.xlsx") is Refusal.MISSING
    assert _reason(tmp_path / "away" / "away.xlsx") is Refusal.MISSING


def test_read_bytes__vanished_after_the_look__is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(workbook())
    look = path.lstat()
    path.unlink()
    monkeypatch.setattr(Path, "lstat", lambda _path: look)
    assert _reason(path) is Refusal.MISSING


def test_read_bytes__no_permission__is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(workbook())

    def denied(*_arguments: object) -> int:
        raise PermissionError  # as for anyone but root, who may run the tests

    monkeypatch.setattr(os, "open", denied)
    assert _reason(path) is Refusal.UNREADABLE


def test_read_bytes__path_that_cannot_be__is_unreadable(tmp_path: Path) -> None:
    assert _reason(tmp_path / ("a" * 300)) is Refusal.UNREADABLE
    assert _reason(tmp_path / "a\0b") is Refusal.UNREADABLE


def test_read_bytes__too_large__is_refused_by_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(b"123456")
    monkeypatch.setattr(limits, "FILE_SIZE", 5)
    with pytest.raises(Refused) as refused:
        read_bytes(path)
    assert (refused.value.reason, refused.value.measured, refused.value.limit) == (
        Refusal.TOO_LARGE,
        6,
        5,
    )


def test_read_bytes__grows_while_read__is_changing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(b"123")
    size_of = os.fstat

    def grown(handle: int) -> os.stat_result:
        before = size_of(handle)
        path.write_bytes(b"123456")
        return before

    monkeypatch.setattr(os, "fstat", grown)
    assert _reason(path) is Refusal.CHANGING


def test_refused__through_pickle__keeps_everything() -> None:
    refused = Refused(Refusal.FAR_CELL, "xl/a.xml", 3, 2, "A1")
    copy = pickle.loads(pickle.dumps(refused))  # noqa: S301 - our own bytes
    assert (copy.reason, copy.part, copy.measured, copy.limit, copy.cell) == (
        Refusal.FAR_CELL,
        "xl/a.xml",
        3,
        2,
        "A1",
    )
    assert str(copy) == "far-cell xl/a.xml A1 3 > 2"


def test_package__stored_members_and_backslashes__is_read() -> None:
    parts = {name.replace("/", "\\"): part for name, part in good_parts().items()}
    assert read_book(pack(parts, zipfile.ZIP_STORED)).sheets[0].name == "Ark1"


def test_package__names_in_other_case__is_read() -> None:
    parts = {name.upper(): part for name, part in good_parts().items()}
    assert read_book(pack(parts)).sheets[0].name == "Ark1"


class _Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError

    def seek(self, *_arguments: int) -> int:
        raise OSError


def test_package__written_to_a_stream__is_read() -> None:
    """Checksum and sizes follow each member then, and its local header has none."""
    stream = _Unseekable()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in good_parts().items():
            package.writestr(name, content)
    assert read_book(stream.getvalue()).sheets[0].name == "Ark1"


def test_package__large_numbers_in_extra_fields__is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in good_parts().items():
            with package.open(name, "w", force_zip64=True) as member:
                member.write(content.encode() if isinstance(content, str) else content)
    assert read_book(stream.getvalue()).sheets[0].name == "Ark1"


def test_package__comment_and_folder__is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.mkdir("xl")
        for name, content in good_parts().items():
            package.writestr(name, content)
        package.comment = b"scannet af gateway"
    assert "xl/" not in guarded_parts(stream.getvalue())
    assert read_book(stream.getvalue()).sheets[0].name == "Ark1"


def test_package__workbook_elsewhere_and_absolute_targets__is_read() -> None:
    parts = good_parts()
    moved = {
        "_rels/.rels": relationships(("rId1", "officeDocument", "/bog/min%20bog.xml")),
        "bog/min bog.xml": parts["xl/workbook.xml"],
        "bog/_rels/min bog.xml.rels": relationships(("rId1", "worksheet", "../ark/./et.xml")),
        "ark/et.xml": parts["xl/worksheets/sheet1.xml"],
    }
    assert list(read_book(pack(moved)).sheets[0].cells) == [(1, 1)]


def test_package__part_of_several_pieces__comes_whole() -> None:
    content = b"<a" + os.urandom(3 * 1024 * 1024)  # chance must not begin it as UTF-16 begins
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        parts = guarded_parts(pack({"[Content_Types].xml": "", "a.xml": content}, method))
        assert b"".join(parts.xml("a.xml")) == content


def test_package__many_blanks__may_pack_well_below_two_megabytes() -> None:
    """A legitimate file of empty repeated rows packs 26:1, and a small part any ratio."""
    parts = {**good_parts(), "xl/media/image1.emf": bytes(2 * 1024 * 1024)}
    assert read_book(pack(parts)).sheets[0].name == "Ark1"


@pytest.mark.parametrize(
    ("name", "most", "reason"),
    [
        ("CELLS", 10, Refusal.CELLS),
        ("FAR_ROW", 3, Refusal.FAR_CELL),
        ("TAGS", 500, Refusal.TAGS),
        ("TOTAL_SIZE", 5_000, Refusal.UNPACKED_TOO_LARGE),
    ],
)
def test_read_book__as_much_as_several_files_hold__is_read_where_that_is_allowed(
    name: str, most: int, reason: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = rows_workbook(ideas_round(), "GREVE", [IDEA, IDEA])
    monkeypatch.setattr(limits, name, most)
    with pytest.raises(Refused) as refused:
        read_book(data)
    assert refused.value.reason is reason
    assert len(read_book(data, 1_000).sheets) == 4
