"""Names of files are made of the round's title, whatever stands in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from templates.kinds import is_file_name
from tests.support.rounds import small_round
from workbook.naming import base_name, workbook_name


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("Op\u200bfølg\u00adning", "Opfølgning"),
        ("gnp\u202elttiT", "gnplttiT"),
        (".skjult", "skjult"),
        ("~$Opfølgning", "Opfølgning"),
        ("CON", "CON"),
        ("Plan...", "Plan..."),
        ("NUL.", "_NUL."),
        ("AUX .txt", "_AUX .txt"),
        (" con.budget", "_con.budget"),
        ("COM1.", "_COM1."),
        ("COM¹. Plan", "_COM¹. Plan"),
        ("..LPT9.x", "_LPT9.x"),
        ("Konto NUL.", "Konto NUL."),
        ("NULL.", "NULL."),
    ],
)
def test_name__any_title__is_one_that_every_program_and_inbox_takes(
    title: str, begins: str, tmp_path: Path
) -> None:
    config = replace(small_round(tmp_path / "runde").config, title=title)
    assert workbook_name(config, "CET") == f"{begins} - August 2024 - CET.xlsx"


@pytest.mark.parametrize("title", ["/", "..", "<>"])
def test_name__title_without_a_letter__is_the_round_s(title: str, tmp_path: Path) -> None:
    config = replace(small_round(tmp_path / "runde").config, title=title)
    assert workbook_name(config, "CET").endswith("- August 2024 - CET.xlsx")
    assert workbook_name(config, "CET")[0] == "-"


@pytest.mark.parametrize("round_", ["Maj.", "Maj. ", "Maj..."])
def test_name__round_that_ends_with_points__ends_without(round_: str, tmp_path: Path) -> None:
    config = replace(small_round(tmp_path / "runde").config, title="Opfølgning", round=round_)
    assert base_name(config) == "Opfølgning - Maj"


@pytest.mark.parametrize("name", ["CON", "nul", "Lpt1"])
def test_list__called_like_a_device_of_windows__is_no_name_of_a_file(name: str) -> None:
    assert not is_file_name(name)
    assert is_file_name(f"{name} liste")
