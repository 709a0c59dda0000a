"""Templates of the first edition, written in the second."""

from pathlib import Path

import pytest

from cli import _run
from templates.errors import OperatorError
from templates.read_template import bundled_template, parse_template
from templates.upgrade import upgraded
from tests.support.first import FIRST_FORMS, FIRST_TABLE

_PATHS = {"opfolgning": FIRST_TABLE, "omstilling": FIRST_FORMS}
_EXAMPLES = (  # of another round, for which the second edition has placeholders
    ("et nummer: TMU-01. Hører", "et nummer, for eksempel {nr}. Hører"),
    ("sammen: KFU-04A og KFU-04B", "sammen: {nr}A og {nr}B"),
    ("for eksempel TMU-01. Hvert", "for eksempel {nr}. Hvert"),
    ("17-04-2018", "{date}"),
    ("fx 2020", "for eksempel {full_effect_year}"),
)


def _with_placeholders(text: str) -> str:
    for old, new in _EXAMPLES:
        text = text.replace(old, new)
    return text


def _changed(folder: Path, name: str, *changes: tuple[str, str]) -> str:
    text = _PATHS[name].read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "template.toml").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("name", sorted(_PATHS))
def test_upgraded__bundled__means_the_bundled_one_of_the_second_edition(name: str) -> None:
    text = _with_placeholders(upgraded(str(_PATHS[name])))
    assert parse_template(text, "t") == bundled_template(name)


def test_upgraded__own_words_of_a_table__stay(tmp_path: Path) -> None:
    own = _changed(
        tmp_path,
        "opfolgning",
        ('header = "Aftalepunkt"', 'header = "Punkt"'),
        ("max_length = 1500", "max_length = 900"),
        ('sheet = "Kontrol"', 'sheet = "Tjek"'),
        ('overview_sheet = "Overblik"', 'overview_sheet = "Kort fortalt"'),
        ('value = "Sat i bero"', 'value = "Stillet i bero"'),
        ('"Sat i bero" = ', '"Stillet i bero" = '),
    )
    template = parse_template(upgraded(own), "t")
    assert template.fields["title"].label == "Punkt"
    assert getattr(template.fields["remark"], "max_length", None) == 900
    assert template.live_sheet == "Tjek"
    assert template.outputs[0].sheet == "Kort fortalt"
    assert template.lists["status"].texts[-1] == "Stillet i bero"


def test_upgraded__table_without_amounts__has_no_output_of_them(tmp_path: Path) -> None:
    text = _PATHS["opfolgning"].read_text(encoding="utf-8")
    start = text.index('[[table.columns]]\nid = "amount"')
    (tmp_path / "template.toml").write_text(
        text[:start] + text[text.index('[[table.columns]]\nid = "committees"') :], encoding="utf-8"
    )
    template = parse_template(upgraded(str(tmp_path)), "t")
    assert "amount" not in template.fields
    assert [output.kind for output in template.outputs] == [
        "counts", "course", "counts", "counts", "course", "progress", "still", "late", "changes",
        "data",
    ]  # fmt: skip


def test_upgraded__own_rows_of_a_form__stay(tmp_path: Path) -> None:
    own = _changed(
        tmp_path,
        "omstilling",
        ('id = "saving"', 'id = "less"'),
        ('formula = "saving - expense"', 'formula = "less - expense"'),
        ('number = "nr"', 'number = "case"'),
        ('id = "nr"', 'id = "case"'),
    )
    template = parse_template(upgraded(own), "t")
    assert template.record.key == ("case",)
    assert template.packs.yearly is not None
    assert template.packs.yearly.by_year == "less"
    assert template.fields["committee"].agrees_with == "case.committee"
    assert template.outputs[-2].sheet == "{case}"


def test_upgraded__second_edition__is_refused() -> None:
    with pytest.raises(OperatorError, match="of the second edition already"):
        upgraded("prioritering")


def test_template_upgrade__command__prints_toml(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["template", "upgrade", str(FIRST_FORMS)]) == 0
    out = capsys.readouterr().out
    assert out.startswith('schema = "template-v2"\nid = "omstilling"\n')
    assert parse_template(_with_placeholders(out), "t") == bundled_template("omstilling")
