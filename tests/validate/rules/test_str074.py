"""Texts on a sheet with finance's records that stand in no record's row."""

from pathlib import Path

import pytest

from tests.support.cases import Case
from tests.support.small_rounds import FOLLOW_UP

_COLUMNS = "BCFGJ"


@pytest.mark.parametrize("column", _COLUMNS)
@pytest.mark.parametrize("row", [11, 12, 20])
def test_str074__text_in_any_locked_column__is_told_at_its_cell(
    column: str, row: int, tmp_path: Path
) -> None:
    cell = f"{column}{row}"
    case = Case(
        FOLLOW_UP, cell, edit=lambda file: file.set_text("Opfølgning", cell, "Flere bænke i byen")
    )
    (found,) = case.findings(tmp_path)
    assert (found.code, found.cells) == ("STR074", (cell,))
    assert "“Flere bænke i byen”" in found.message


def test_str074__in_english__says_the_same(tmp_path: Path) -> None:
    case = Case(
        FOLLOW_UP, "G13", edit=lambda file: file.set_text("Opfølgning", "G13", "Flere bænke")
    )
    (found,) = case.findings(tmp_path, "en")
    assert found.message == "G13 belongs to no row and is not read: “Flere bænke”."
    assert found.fix == (
        "Write what counts beside the item that it is about, or in a mail to us, and "
        "delete it here."
    )
