"""Templates that are well-formed and would give a wrong workbook are refused at their line."""

import re
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.fit import LIVE_CODES
from templates.spec import FormTemplate, Template
from templates.toml_source import parse_model
from tests.support.first import FIRST_FORMS, FIRST_TABLE

_RULES = Path(__file__).parents[2] / "validate" / "rules"


def _refused(name: str, text: str) -> list[tuple[str, str]]:
    """The problems of this text as a template of the bundled kind: the line, and what is said."""
    model = Template if name == "opfolgning" else FormTemplate
    with pytest.raises(OperatorError) as refused:
        parse_model(text, model, name="t")
    problems = [problem.split(":", 2) for problem in refused.value.problems]
    return [(text.splitlines()[int(line) - 1].strip(), said.strip()) for _, line, said in problems]


def _changed(name: str, old: str, new: str) -> str:
    path = FIRST_FORMS if name == "omstilling" else FIRST_TABLE
    text = path.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


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
    problems = _refused("opfolgning", _changed("opfolgning", old, new))
    assert any(says in said for _, said in problems)


@pytest.mark.parametrize(("old", "new", "says"), FORMS.values(), ids=FORMS)
def test_form__valid_in_form_and_wrong__is_refused(old: str, new: str, says: str) -> None:
    problems = _refused("omstilling", _changed("omstilling", old, new))
    assert any(says in said for _, said in problems)


def test_table__own_code__is_told_at_its_line() -> None:
    text = _changed("opfolgning", 'code = "ROW003"', 'code = "ROW777"')
    assert [line for line, _ in _refused("opfolgning", text)] == ['code = "ROW777"']


def test_table__check_of_the_amounts__is_told_at_its_column() -> None:
    text = _changed(
        "opfolgning", 'code = "ROW001"\ncolumn = "remark"', 'code = "ROW001"\ncolumn = "amount"'
    )
    assert [line for line, _ in _refused("opfolgning", text)] == ['column = "amount"']


def test_live_codes__are_exactly_the_rules_that_read_their_conditions_from_a_check() -> None:
    asking = {
        path.name[:6].upper()
        for path in _RULES.glob("*.py")
        if re.search(r"in hits\(", path.read_text(encoding="utf-8"))
    }
    assert asking == set(LIVE_CODES)


@pytest.mark.parametrize("kind", ["options", "frames"])
def test_form__second_block_of_a_kind_that_stands_once__is_refused(kind: str) -> None:
    text = FIRST_FORMS.read_text(encoding="utf-8")
    block = next(part for part in re.split(r"(?m)^(?=\[)", text) if f'kind = "{kind}"' in part)
    again = re.sub(r'id = "(\w+)"', r'id = "second_\1"', block)
    problems = _refused("omstilling", text.replace(block, block + again, 1))
    assert [said.split(": ", 1)[1] for _, said in problems] == [
        f"a form has one block of kind {kind}; remove the second one"
    ]


def test_form__second_date__is_refused() -> None:
    text = FIRST_FORMS.read_text(encoding="utf-8")
    changed = re.sub(r'(id = "case_id"[^}\[]*?type = )"text"', r'\1"date"', text, count=1)
    assert [said.split(": ", 1)[1] for _, said in _refused("omstilling", changed)] == [
        "a form has one field of type date; make the second one a text"
    ]
