"""The table by centre at the end of a long run."""

from pathlib import Path

from tests.validate.reporters.small_report import small_report
from validate.reporters.summary import summary_lines


def test_summary__small_report__has_a_line_for_each_centre(tmp_path: Path) -> None:
    assert list(summary_lines(small_report(tmp_path), "da")) == [
        "Center                                Svar            Fejl  Advarsler  Oplysninger",
        "Center for Ejendomme og Teknik (CET)  skal rettes        2          0            1",
        "Center for Klima og Miljø (CKM)       godkendt           0          1            0",
        "Center for Social Omsorg (CSO)        ikke modtaget      1          0            0",
        "Uden center                           kan ikke læses     1          0            0",
    ]


def test_summary__english__is_english(tmp_path: Path) -> None:
    lines = list(summary_lines(small_report(tmp_path), "en"))
    assert lines[0].split() == ["Centre", "Answer", "Errors", "Warnings", "Notes"]
    assert "not delivered" in lines[3]
