"""Templates that are well-formed and would give a wrong workbook are refused at their line."""

import re
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.fit import LIVE_CODES
from templates.load import template_path
from templates.spec import FormTemplate, Template
from templates.toml_source import parse_model

_RULES = Path(__file__).parents[2] / "validate" / "rules"


def _problems(name: str, old: str, new: str) -> list[str]:
    text = template_path(name).read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    model = Template if name == "opfolgning" else FormTemplate
    with pytest.raises(OperatorError) as refused:
        parse_model(text.replace(old, new, 1), model, name="t")
    return [re.sub(r"^t:(\d+): ", "", line) for line in refused.value.problems]


def _line(name: str, old: str, new: str) -> str:
    """The line of the changed template that the first problem points at."""
    text = template_path(name).read_text(encoding="utf-8").replace(old, new, 1)
    model = Template if name == "opfolgning" else FormTemplate
    with pytest.raises(OperatorError) as refused:
        parse_model(text, model, name="t")
    number = int(refused.value.problems[0].split(":")[1])
    return text.splitlines()[number - 1].strip()


TABLES = {
    "value twice": ('value = "Afsluttet"', 'value = "under udmøntning"', "twice; remove one"),
    "unit": ('unit = "mio. kr."', 'unit = "1.000 kr."', 'Write unit = "mio. kr."'),
    "no title": ('source = "title"', 'source = "section"', "source title is missing"),
    "no role": ('source = "role"', 'source = "section"', "source role is missing"),
    "unknown name": ('header = "Udvalg"', 'header = "Udvalg {municipality}"', "{municipality}"),
    "name with a format": ('header = "Udvalg"', 'header = "Udvalg {round:x}"', "is not known"),
    "lone brace": ('header = "Udvalg"', 'header = "Udvalg {"', "do not belong together"),
    "header twice": ('header = "Udvalg"', 'header = "afsnit"', "name them apart"),
    "two answer": ('open_to = "lead"', 'open_to = "all"', 'write open_to = "lead"'),
    "own code": ('code = "ROW003"', 'code = "ROW777"', "no rule ROW777"),
    "length": ("longer_than = 1500", "blank = false", "add longer_than"),
    "no phase": ('phase = "paused"', 'phase = "open"', "has the phase paused"),
    "no list": (
        'columns = ["status"], list_phase = "paused"',
        'columns = ["remark"], list_phase = "paused"',
        "the column remark has none",
    ),
    "amount": (
        'columns = ["status"], list_phase = "paused"',
        'columns = ["amount"], blank = true',
        "amount is a column for each year",
    ),
}

FORMS = {
    "sentence": ("ligger {inside} inden", "ligger {indenfor} inden", "{indenfor} is not a row"),
    "explains": ('explains = "SUM001"', 'explains = "SUM041"', "write SUM001 or SUM002"),
    "holds": ('holds = "SUM003"', 'holds = "SUM042"', "write SUM003"),
    "frames": ('holds = "SUM004"', 'holds = "SUM042"', "SUM004; write that"),
    "value twice": ('value = "Besparelse"', 'value = "effektivisering"', "twice; remove one"),
    "sheet twice": ('[cases]\nsheet = "Oversigt"', '[cases]\nsheet = "Vejledning"', "too"),
    "long sheet": ('sheet = "Sag"', f'sheet = "{"S" * 29}"', "use at most 28"),
}


@pytest.mark.parametrize(("old", "new", "says"), TABLES.values(), ids=TABLES)
def test_table__valid_in_form_and_wrong__is_refused(old: str, new: str, says: str) -> None:
    assert any(says in problem for problem in _problems("opfolgning", old, new))


@pytest.mark.parametrize(("old", "new", "says"), FORMS.values(), ids=FORMS)
def test_form__valid_in_form_and_wrong__is_refused(old: str, new: str, says: str) -> None:
    assert any(says in problem for problem in _problems("omstilling", old, new))


def test_table__own_code__is_told_at_its_line() -> None:
    assert _line("opfolgning", 'code = "ROW003"', 'code = "ROW777"') == 'code = "ROW777"'


def test_live_codes__are_exactly_the_rules_that_read_their_conditions_from_a_check() -> None:
    asking = {
        path.name[:6].upper()
        for path in _RULES.glob("*.py")
        if re.search(r"in hits\(", path.read_text(encoding="utf-8"))
    }
    assert asking == set(LIVE_CODES)


def _doubled(kind: str) -> list[str]:
    """The problems of the bundled form with its block of this kind written twice, by other ids."""
    text = template_path("omstilling").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=\[)", text)
    block = next(part for part in parts if f'kind = "{kind}"' in part)
    again = re.sub(r'id = "(\w+)"', r'id = "second_\1"', block)
    with pytest.raises(OperatorError) as refused:
        parse_model(text.replace(block, block + again, 1), FormTemplate, name="t")
    return list(refused.value.problems)


@pytest.mark.parametrize("kind", ["options", "frames"])
def test_form__second_block_of_a_kind_that_stands_once__is_refused(kind: str) -> None:
    assert [problem.split(": ", 2)[2] for problem in _doubled(kind)] == [
        f"a form has one block of kind {kind}; remove the second one"
    ]


def test_form__second_date__is_refused() -> None:
    text = template_path("omstilling").read_text(encoding="utf-8")
    changed = re.sub(r'(id = "case_id"[^}\[]*?type = )"text"', r'\1"date"', text, count=1)
    assert changed != text
    with pytest.raises(OperatorError) as refused:
        parse_model(changed, FormTemplate, name="t")
    assert [problem.split(": ", 2)[2] for problem in refused.value.problems] == [
        "a form has one field of type date; make the second one a text"
    ]
