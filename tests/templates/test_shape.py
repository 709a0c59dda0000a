"""Faults of shape of a template: all at once, each at its own line, in plain words."""

import pytest

from templates.errors import OperatorError
from templates.load import load_template, template_path
from templates.read_template import parse_template
from tests.support.first import FIRST_TABLE

_TEXT = template_path("prioritering").read_text(encoding="utf-8")


def _problems(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    """The problems after the changes: the text of the line, and what is said."""
    text = _TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(OperatorError) as refused:
        parse_template(text, "t")
    problems = [problem.split(":", 2) for problem in refused.value.problems]
    return [(text.splitlines()[int(line) - 1].strip(), said.strip()) for _, line, said in problems]


def test_shape__unknown_keys__are_compared_with_their_own_part() -> None:
    found = _problems(
        ('{ value = "Service", help', '{ valu = "Service", help'),
        ("blank = 30", "blanks = 30"),
        ("[packs.magnitude]", "[packs.magnitud]"),
    )
    assert [said for _, said in found] == [
        "record.blanks: unknown key; did you mean blank?",
        "lists.kind.values.0.valu: unknown key; did you mean value?",
        "packs.magnitud: unknown key; did you mean magnitude?",
    ]
    assert [line[:13] for line, _ in found] == [
        "blanks = 30  ",
        '{ valu = "Ser',
        "[packs.magnit",
    ]


def test_shape__unknown_type_and_kind__list_the_known() -> None:
    (type_line, type_said), (kind_line, kind_said) = _problems(
        ('type = "code"', 'type = "kode"'), ('kind = "control"', 'kind = "kontrol"')
    )
    assert type_line == 'type = "kode"'
    assert type_said == (
        "fields.nr.type: kode is not known; did you mean code? Write one of agreed, amount, "
        "amounts, choice, choices, code, date, history, integer, lines, link, long_text, percent, "
        "text, ticks, year"
    )
    assert kind_line == 'kind = "kontrol"'
    assert kind_said == (
        "sheets.2.kind: kontrol is not known; did you mean control? "
        "Write one of control, form, guidance, rows"
    )


def test_shape__wrong_values__say_what_to_write() -> None:
    said = [
        problem
        for _, problem in _problems(
            ("decimals = 0", "decimals = 9"),
            ("blank = 30", 'blank = "30"'),
            ("[lists.type]", "[lists.Type]"),
            ('code = "OWN001"', 'code = "VAL001"'),
            ('severity = "warning"', 'severity = "advarsel"'),
            ('where = { decision = "Afvist" }', "where = { decision = 3 }"),
        )
    ]
    assert said == [
        "decimals: write at most 6",
        "record.blank: write 30 without quotes",
        "lists.Type: write an id: small letters a–z, digits and _, beginning with a letter",
        "checks.0.code: the code of an office's own check is OWN and three digits; write OWN001",
        "checks.0.severity: did you mean 'warning'? Write one of 'error', 'warning' or 'info'",
        "outputs.2.where.decision: write a text in quotes",
    ]


def test_shape__first_edition__names_the_upgrade() -> None:
    with pytest.raises(OperatorError) as refused:
        load_template(str(FIRST_TABLE))
    assert "is a template of the first edition" in refused.value.message
    assert "budgetrunde template upgrade" in refused.value.hint


def test_shape__text_that_no_cell_holds__is_refused_at_its_line() -> None:
    (line, said), *rest = _problems(('label = "Titel"', 'label = "Ti\\u0001tel"'))
    assert (line, rest) == ('label = "Ti\\u0001tel"', [])
    assert said == "fields.title.label: a control character stands in the text; remove it"
