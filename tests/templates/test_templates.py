"""The bundled templates, and what is refused of the first edition."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.first_edition.template import Template
from templates.load import (
    heading_of,
    load_template,
    template_ids,
    template_path,
)
from templates.read_template import HOME
from templates.toml_source import parse_model
from tests.support.first import FIRST_TABLE

_TEXT = FIRST_TABLE.read_text(encoding="utf-8")


def _problems(text: str) -> tuple[str, ...]:
    with pytest.raises(OperatorError) as caught:
        parse_model(text, Template, name="t")
    return caught.value.problems


def test_templates__bundled__are_valid_and_named_as_their_folder() -> None:
    assert template_ids() == ("katalog", "omstilling", "opfolgning", "prioritering")
    for name in template_ids():
        assert heading_of(name).id == name


def test_template__unknown_key__is_refused_with_line_and_suggestion() -> None:
    line = _TEXT.splitlines().index('unit = "mio. kr."') + 1
    problems = _problems(_TEXT.replace('unit = "mio. kr."', 'units = "mio. kr."'))
    assert problems == (f"t:{line}: units: unknown key; did you mean unit?",)


def test_template__check_names_missing_column__is_refused_at_its_line() -> None:
    text = _TEXT.replace('columns = ["status"], spelled', 'columns = ["state"], spelled')
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines, start=1) if line == "when = ["]
    assert _problems(text) == (
        f"t:{starts[1]}: table.checks.1.when: the table has no column state",
        f"t:{starts[2]}: table.checks.2.when: the table has no column state",
    )


def test_template__choice_without_list__is_refused() -> None:
    assert any(
        "a choice column names its list" in problem
        for problem in _problems(
            _TEXT.replace('open_to = "lead"\nlist = "status"', 'open_to = "lead"')
        )
    )


def test_template__two_tests_in_one_condition__is_refused() -> None:
    text = _TEXT.replace('["status"], spelled = true', '["status"], spelled = true, blank = true')
    assert any("a condition has exactly one of" in problem for problem in _problems(text))


def test_template_path__unknown_name__lists_the_known() -> None:
    with pytest.raises(OperatorError) as caught:
        template_path("budget")
    assert (
        caught.value.hint
        == "Name one of katalog, omstilling, opfolgning, prioritering, or the path of a TOML file."
    )


def test_template_path__own_folder__is_found_from_the_round(tmp_path: Path) -> None:
    (tmp_path / "egen").mkdir()
    text = (HOME / "opfolgning.toml").read_text(encoding="utf-8")
    (tmp_path / "egen" / "template.toml").write_text(text, encoding="utf-8")
    assert load_template("egen", tmp_path).id == "opfolgning"


def test_load_template__first_edition__is_refused_with_the_way_out() -> None:
    with pytest.raises(OperatorError) as caught:
        load_template(str(FIRST_TABLE))
    assert "is a template of the first edition" in str(caught.value)
    assert caught.value.hint.endswith(f"budgetrunde template upgrade {FIRST_TABLE}")
