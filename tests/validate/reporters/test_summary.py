"""The table by centre at the end of a long run."""

import re
from pathlib import Path

from tests.validate.reporters.small_report import small_report
from validate.reporters.summary import summary_lines


def test_summary__small_report__has_a_line_for_each_centre(tmp_path: Path) -> None:
    lines = list(summary_lines(small_report(tmp_path), "da"))
    assert [re.split("  +", line) for line in lines] == [
        ["Center", "Svar", "Skal rettes", "Se efter", "Til orientering"],
        ["Center for Ejendomme og Teknik (CET)", "skal rettes", "2", "0", "1"],
        ["Center for Klima og Miljø (CKM)", "godkendt", "0", "1", "0"],
        ["Center for Social Omsorg (CSO)", "ikke modtaget", "1", "0", "0"],
        ["Uden center", "kan ikke læses", "1", "0", "0"],
    ]
    assert len({len(line) for line in lines}) == 1


def test_summary__english__is_english(tmp_path: Path) -> None:
    lines = list(summary_lines(small_report(tmp_path), "en"))
    assert lines[0].split() == ["Centre", "Answer", "Errors", "Warnings", "Infos"]
    assert "not delivered" in lines[3]
