"""Every format prints the small report as its snapshot has it."""

from pathlib import Path

import pytest

from tests.validate.reporters.small_report import small_report
from tests.validate.reporters.snapshots import LANGUAGES, path, rendered
from validate.reporters import FORMATS, render
from validate.text import Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_reporter__small_report__equals_its_snapshot(
    format_: str, language: Language, tmp_path: Path
) -> None:
    found = rendered(small_report(tmp_path), format_, language)
    assert found == path(format_, language).read_bytes().decode()


@pytest.mark.parametrize("format_", FORMATS)
def test_reporter__called_twice__gives_the_same_bytes(format_: str, tmp_path: Path) -> None:
    report = small_report(tmp_path)
    assert render(report, format_, "da") == render(report, format_, "da")
