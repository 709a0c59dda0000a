"""Names of files are made of the round's title, whatever stands in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.rounds import small_round
from workbook.naming import workbook_name


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
