"""What differs between two templates, and what becomes of workbooks that were sent."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli import main
from templates.difference import consequence, differences
from templates.read_template import BUNDLED, bundled_template, parse_template
from templates.template import Template

_HEAD = 'schema = "template-v2"\nid = "{0}"\nversion = 2\nextends = "{0}"\n'
_DATE = '[fields.finished]\nafter = "status"\nlabel = "Forventet afsluttet"\ntype = "date"\n'
_NEW_IN_THE_SHEET = [
    '+ fields.finished = { id = "finished", label = "Forventet afsluttet", type = "date" }',
    "+ sheets.Opfølgning.columns.finished",
    '+ outputs.Opfølgning progress.columns.finished = { field = "finished" }',
    *(
        f'+ outputs.Opmærksomhedspunkter {part}.columns.finished = {{ field = "finished" }}'
        for part in (
            "still Punkter, der har stået stille i mindst to runder",
            "late Punkter, hvor en nævnt tid er gået",
        )
    ),
]


def _extended(changes: str, base: str = "opfolgning") -> Template:
    return parse_template(f"{_HEAD.format(base)}{changes}", "udvidet.toml")


def _told(changes: str) -> list[str]:
    return [str(one) for one in differences(bundled_template("opfolgning"), _extended(changes))]


@pytest.mark.parametrize("name", BUNDLED)
def test_differences__of_a_template_with_itself__none(name: str) -> None:
    template = bundled_template(name)
    assert differences(template, template) == ()
    assert "it notices nothing" in consequence(template, template)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ("", []),
        (_DATE, _NEW_IN_THE_SHEET),
        (
            '[fields.status]\nlabel = "Tilstand"\n',
            ['~ fields.status.label = "Status" → "Tilstand"'],
        ),
        ("[fields.remark]\nmax_length = 500\n", ["~ fields.remark.max_length = 1500 → 500"]),
        (
            '[lists.status]\nadd = [{ value = "Opgivet", after = "Afsluttet" }]\n',
            ['+ lists.status.values.Opgivet = { value = "Opgivet" }'],
        ),
        (
            'title = "Opfølgning, udvidet"\n',
            ['~ title = "Opfølgning på budgetaftale" → "Opfølgning, udvidet"'],
        ),
    ],
)
def test_differences__of_an_extension__are_its_keys(changes: str, told: list[str]) -> None:
    assert _told(changes) == ["~ version = 1 → 2", *told]


def _after(changes: str) -> str:
    return consequence(bundled_template("opfolgning"), _extended(changes))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (lambda: _after(_DATE), ["is read", "“Forventet afsluttet”: new (STR083"]),
        (lambda: _after(_DATE + "required = true\n"), ["“Forventet afsluttet”: new and required"]),
        (
            lambda: _after('[fields.status]\nlabel = "Tilstand"\n'),
            ["refused", "“Tilstand”: under another label"],
        ),
        (
            lambda: consequence(_extended(_DATE), _extended(_DATE.replace('"date"', '"text"'))),
            ["refused", "“Forventet afsluttet”: of another type or unit"],
        ),
        (
            lambda: consequence(_extended(_DATE), bundled_template("opfolgning")),
            ["refused", "“Forventet afsluttet”: gone"],
        ),
        (
            lambda: consequence(bundled_template("opfolgning"), bundled_template("omstilling")),
            ["STR002"],
        ),
    ],
)
def test_consequence__for_workbooks_already_sent(found: Callable[[], str], told: list[str]) -> None:
    for words in told:
        assert words in found()


def test_command__two_templates__prints_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "udvidet.toml"
    path.write_text(_HEAD.format("opfolgning") + _DATE, encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["template", "diff", "opfolgning", str(path)])
    assert left.value.code == 0
    *told, _, first, second = capsys.readouterr().out.splitlines()
    assert told == ["~ version = 1 → 2", *_NEW_IN_THE_SHEET]
    assert first == "A workbook sent with the first is read with the second."
    assert second == "  “Forventet afsluttet”: new (STR083: the corrected copy has it)"
