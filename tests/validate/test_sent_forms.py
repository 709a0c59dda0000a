"""How many forms a centre was sent: what the manifest says, where the list of them is gone."""

from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.written import written_cases
from validate.engine import validate_data
from workbook.generate import generate
from workbook.manifest import FILE_NAME


def _told(folder: Path, *, sent: int | None, manifest: str = "") -> list[tuple[str, str]]:
    """What is told of a workbook with one form and without the list; so many forms were sent."""
    round_ = small_case_round(folder)
    if sent is not None:
        generate(round_, ["CBM"], blank=sent)
    if manifest:
        (round_.sent / FILE_NAME).write_text(manifest, encoding="utf-8")
    file = ReturnedFile(written_cases(round_, "CBM", (good_case(),)))
    file.delete_sheet("Oversigt")
    return [(one.code, one.item) for one in validate_data(round_, "CBM.xlsx", file.data)]


@pytest.mark.parametrize(("sent", "gone"), [(1, []), (2, ["Sag 2"]), (None, ["Sag 2", "Sag 3"])])
def test_forms__of_which_fewer_were_sent_than_usual__are_not_missed(
    sent: int | None, gone: list[str], tmp_path: Path
) -> None:
    told = _told(tmp_path, sent=sent)
    assert told == [("STR011", ""), *(("STR066", name) for name in gone)]


def test_forms__with_a_manifest_that_is_none__are_as_many_as_usual(tmp_path: Path) -> None:
    told = _told(tmp_path, sent=1, manifest="{}")
    assert told == [("STR011", ""), ("STR066", "Sag 2"), ("STR066", "Sag 3")]
