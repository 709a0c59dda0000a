"""A round of a template of the second language: made by init, loaded from its folder."""

from datetime import date
from pathlib import Path

from workbook.round.load import load_round
from workbook.start.folder import scaffold

TODAY = date(2025, 6, 2)


def test_scaffold__prioritering__makes_a_round_that_loads(tmp_path: Path) -> None:
    folder = tmp_path / "runde"
    written = scaffold(folder, "prioritering", TODAY)
    assert [path.name for path in written] == ["runde.toml", "beslutninger.csv", "indkommet"]
    assert (folder / "beslutninger.csv").read_text(encoding="utf-8-sig") == "Nr.;Beslutning\n"
    round_ = load_round(folder)
    assert round_ is not None
    assert (round_.template.id, round_.config.years) == ("prioritering", (2026, 2027, 2028, 2029))
    assert round_.config.title == "Prioriteringsforslag til budget 2026"
    assert round_.entries == ()


def test_scaffold__template_of_ones_own__is_named_by_its_path(tmp_path: Path) -> None:
    folder, own = tmp_path / "runde", tmp_path / "egen.toml"
    scaffold(tmp_path / "en", "prioritering", TODAY)
    text = (Path(__file__).parents[3] / "templates" / "prioritering.toml").read_text("utf-8")
    own.write_text(text.replace('id = "prioritering"', 'id = "egen"', 1), encoding="utf-8")
    scaffold(folder, str(own), TODAY)
    round_ = load_round(folder)
    assert round_ is not None
    assert round_.template.id == "egen"


def test_listed__committee_or_centre__is_known_by_code_and_name(tmp_path: Path) -> None:
    scaffold(tmp_path / "runde", "prioritering", TODAY)
    round_ = load_round(tmp_path / "runde")
    assert round_ is not None
    spelt = ("tmu", "Teknik- og miljøudvalget", "TMU Teknik- og Miljøudvalget")
    assert [round_.listed("committees", text) for text in spelt] == ["TMU", "TMU", "TMU"]
    assert round_.listed("centres", "Center for Ejendom og Teknik (CET)") == "CET"
    assert round_.listed("committees", "BUUU") is None
