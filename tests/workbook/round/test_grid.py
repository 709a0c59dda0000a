"""Finance's list as CSV, however Excel was asked to save it."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from workbook.round.grid import read_grid


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_grid__csv__is_the_same_in_every_encoding(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    path = tmp_path / "aftale.csv"
    lines = [
        ["Nr.", "Aftalepunkt", "Økonomi"],
        ["1", '"Åben\nskole"', '"0,5 (2024)"'],
        ["2", "Bro", ""],
    ]
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))
    grid = read_grid(path)
    assert grid.headers == ("Nr.", "Aftalepunkt", "Økonomi")
    assert [tuple(row.cells.values()) for row in grid.rows] == [
        ("1", "Åben\nskole", "0,5 (2024)"),
        ("2", "Bro", ""),
    ]
    assert [row.places["Nr."] for row in grid.rows] == ["A2", "A3"]


def test_grid__csv_that_is_in_no_encoding__names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "aftale.csv"
    path.write_bytes(b"Nr.;Aftalepunkt\n1;Br\x81\n")
    with pytest.raises(OperatorError, match=r"neither UTF-8 \(see line 2\) nor Windows-1252"):
        read_grid(path)
