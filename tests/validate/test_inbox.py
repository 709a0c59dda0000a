"""The inbox: every file has a name of its own."""

from pathlib import Path

from tests.support.rounds import small_round
from tests.support.written import written_centre
from validate.engine import validate
from validate.inbox import read_inbox


def _file(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_names__of_one_folder__have_no_folder(tmp_path: Path) -> None:
    file = _file(tmp_path / "A" / "svar.xlsx")
    assert read_inbox([tmp_path / "A"]).files == ((file, "svar.xlsx"),)


def test_names__equal_in_two_folders__get_their_folder(tmp_path: Path) -> None:
    files = [_file(tmp_path / "B" / "svar.xlsx"), _file(tmp_path / "A" / "svar.xlsx")]
    other = _file(tmp_path / "A" / "andet.xlsx")
    found = read_inbox([tmp_path / "A", tmp_path / "B"]).files
    assert found == ((files[1], "A/svar.xlsx"), (files[0], "B/svar.xlsx"), (other, "andet.xlsx"))


def test_names__equal_with_their_folder__get_one_more(tmp_path: Path) -> None:
    names = ("1/A", "2/A")
    files = [_file(tmp_path / name / "svar.xlsx") for name in names]
    assert [name for _, name in read_inbox(files).files] == ["1/A/svar.xlsx", "2/A/svar.xlsx"]


def test_file__named_in_two_ways__is_in_it_once(tmp_path: Path) -> None:
    file = _file(tmp_path / "A" / "svar.xlsx")
    again = tmp_path / "A" / ".." / "A" / "svar.xlsx"
    assert read_inbox([tmp_path / "A", again]).files == ((file, "svar.xlsx"),)


def test_folder__that_is_a_link__is_told_and_not_followed(tmp_path: Path) -> None:
    _file(tmp_path / "andetsteds" / "svar.xlsx")
    (tmp_path / "indkommet").mkdir()
    (tmp_path / "indkommet" / "flere").symlink_to(tmp_path / "andetsteds")
    found = read_inbox([tmp_path / "indkommet"])
    assert [name for _, name in found.files] == ["flere"]
    report = validate(small_round(tmp_path), found).report
    assert [finding.code for finding in report.of("flere")] == ["FIL009"]
    assert "genvej" in report.of("flere")[0].message


def test_findings__of_equal_names__stay_with_their_file(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    _file(tmp_path / "A" / "svar.xlsx", written_centre(round_, "CET"))
    _file(tmp_path / "B" / "svar.xlsx", b"")
    report = validate(round_, read_inbox([tmp_path / "A", tmp_path / "B"])).report
    assert [(result.name, result.outcome.value) for result in report.files] == [
        ("A/svar.xlsx", "accepted"),
        ("B/svar.xlsx", "unreadable"),
    ]
    assert [finding.code for finding in report.of("B/svar.xlsx")] == ["FIL001"]
    assert report.of("A/svar.xlsx") == ()
