"""The Open XML SDK finds no error in any kind of file that we write: Excel opens it unasked."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samples.ishoj import CORRECTED, SAMPLE
from templates.load import template_ids
from tests.support.office_lists import agreement, sheet_file
from tests.support.ooxml import KINDS, largest, schema_errors
from tests.support.packages import pack, unpack_all
from validate.assemble import assemble
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reporters import render
from validate.returns.copies import return_copies
from workbook.edition.formats import FORMATS
from workbook.generate import generate
from workbook.intake.run import import_list
from workbook.round.load import load_round
from workbook.start.folder import scaffold

_SAMPLES = SAMPLE.parent
# The fourth sample is large; tests/samples/test_kl_round.py looks at its files.
_ROUNDS = ("ishoj-2024/august", "ballerup-2019", "hoje-taastrup-2026")


def _writes(sample: str, home: Path) -> list[Path]:
    """The largest file of each kind that a round writes, of the largest that came back."""
    shutil.copytree(_SAMPLES / sample.partition("/")[0], home / sample.partition("/")[0])
    round_ = load_round(home / sample)
    (answered,) = largest(round_.received)
    returned = validate(round_, read_inbox([answered]))
    (view,) = returned.views
    generate(round_, [view.centre])
    copies, findings = home / "retur", home / "fund"
    return_copies(round_, returned, copies)
    findings.mkdir()
    for language in ("da", "en"):
        report = render(returned.report, "xlsx", language)
        assert isinstance(report, bytes)
        (findings / f"{language}.xlsx").write_bytes(report)
    corrected = validate(round_, read_inbox([round_.folder / CORRECTED]))
    office = [one for one in FORMATS if f".{one}" in KINDS]
    assemble(round_, corrected, round_.merged, formats=office)
    folders = (round_.sent, copies, findings, round_.merged)
    return [path for folder in folders for path in largest(folder)]


@pytest.mark.slow
@pytest.mark.parametrize("sample", _ROUNDS)
def test_ooxml__files_of_a_round__have_no_error(sample: str, tmp_path: Path) -> None:
    written = _writes(sample, tmp_path)
    assert [path.parent.name for path in written[:4]] == ["udsendt", "retur", "fund", "samlet"]
    assert schema_errors(written) == []


@pytest.mark.slow
def test_ooxml__files_of_new_rounds__have_no_error(tmp_path: Path) -> None:
    written = []
    for name in template_ids():
        scaffold(tmp_path / name, name, date(2026, 9, 1))
        generate(load_round(tmp_path / name))
        written += [*largest(tmp_path / name), *largest(tmp_path / name / "udsendt")]
    assert len(written) == 5
    assert schema_errors(written) == []


def test_ooxml__list_that_is_brought__has_no_error(tmp_path: Path) -> None:
    folder = tmp_path / "februar"
    folder.mkdir()
    shutil.copy(SAMPLE / "februar" / "runde.toml", folder)
    file = sheet_file(tmp_path / "punkter.xlsx", agreement())
    import_list(file, folder)
    import_list(file, folder)
    assert schema_errors([folder / "aftale.xlsx"]) == []


def test_ooxml__file_with_an_error__is_told_for_each_version(tmp_path: Path) -> None:
    scaffold(tmp_path / "ny", "opfolgning", date(2026, 9, 1))
    path = tmp_path / "ny" / "aftale.xlsx"
    parts = unpack_all(path.read_bytes())
    styles = parts["xl/styles.xml"]
    assert isinstance(styles, bytes)
    parts["xl/styles.xml"] = styles.replace(b"<cellXfs ", b'<cellXfs foreign="1" ')
    path.write_bytes(pack(parts))
    error = "/xl/styles.xml /x:styleSheet[1]/x:cellXfs[1]: The 'foreign' attribute is not declared."
    assert schema_errors([path]) == [
        f"aftale.xlsx, Office2013, {error}",
        f"aftale.xlsx, Microsoft365, {error}",
    ]
