"""Finance's list of a new round: it is there, and the round generates as it is."""

from datetime import date
from pathlib import Path

import pytest

from templates.load import template_ids
from templates.read_template import HOME
from workbook.generate import generate
from workbook.round.load import load_round
from workbook.start.folder import scaffold

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize("template", template_ids())
def test_scaffold__bundled_template__generates_as_it_is(template: str, tmp_path: Path) -> None:
    scaffold(tmp_path / "ny", template, TODAY)
    assert len(generate(load_round(tmp_path / "ny")).files) == 2


def test_scaffold__list_of_ones_own_template__has_made_records(tmp_path: Path) -> None:
    text = (HOME / "opfolgning.toml").read_text(encoding="utf-8")
    text = text.replace('id = "opfolgning"', 'id = "egen"', 1)
    (tmp_path / "egen.toml").write_text(text, encoding="utf-8")
    scaffold(tmp_path / "ny", str(tmp_path / "egen.toml"), TODAY)
    round_ = load_round(tmp_path / "ny")
    assert [record.text("title") for record in round_.records] == [
        "Aftalepunkt 1",
        "Aftalepunkt 3",
        "Aftalepunkt 2",
    ]
    assert [record.text("previous_status") for record in round_.records] == ["", "", ""]
