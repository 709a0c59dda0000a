"""What a template of the first edition could say and get a wrong workbook: refused, or unsayable.

The number in a test's name is that of the wrong in the review of the first edition.
"""

import pytest

from templates.errors import OperatorError
from templates.field import DateField, TicksField
from templates.read_template import HOME, parse_template
from templates.structure import structure_hash
from templates.template import Template
from validate.own_checks import own_rules
from workbook.records.slot import slots

_ROUND = {"committees": ("TMU",), "centres": ("CET",), "frames": ("Skoler",)}


def _text(name: str, *changes: tuple[str, str]) -> str:
    text = (HOME / f"{name}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _valid(name: str, *changes: tuple[str, str]) -> Template:
    return parse_template(_text(name, *changes), "t")


def _refused(name: str, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    """The problems after the changes: the line that each is told at, and what is said."""
    text = _text(name, *changes)
    with pytest.raises(OperatorError) as refused:
        parse_template(text, "t")
    problems = [problem.split(":", 2) for problem in refused.value.problems]
    return [(text.splitlines()[int(line) - 1].strip(), said.strip()) for _, line, said in problems]


def test_wrong_01__second_date_and_second_ticks__are_cells_of_their_own() -> None:
    fields = '[fields.start]\nlabel = "Start"\ntype = "date"\n\n[fields.areas]\nlabel = "Områder"\n'
    template = _valid(
        "omstilling",
        ("[fields.kinds]", fields + 'type = "ticks"\nlist = "financing"\n\n[fields.kinds]'),
        ('fields = ["kinds", ', 'fields = ["start", "areas", "kinds", '),
    )
    assert [name for name, field in template.fields.items() if isinstance(field, DateField)] == [
        "date",
        "start",
    ]
    ticks = [name for name, field in template.fields.items() if isinstance(field, TicksField)]
    lists = {name: found.texts for name, found in template.lists.items()} | _ROUND
    found = {slot.id for slot in slots(template, (2026,), lists)}
    assert {"areas:Lån", "kinds:Besparelse", "date", "start"} <= found
    assert ticks == ["areas", "kinds"]


def test_wrong_02__no_minus_where_nothing_is_subtracted__is_refused() -> None:
    ((line, said),) = _refused("prioritering", ("at_least = 1 ", "minus = false\nat_least = 1 "))
    assert line == "minus = false"
    assert said == (
        "fields.amount.minus: no formula with amount subtracts anything, so its sign is the "
        "centre's; remove minus"
    )


def test_wrong_03__check_of_ones_own__is_a_rule_with_its_own_words() -> None:
    rules = own_rules(_valid("prioritering"))
    assert [(rule.code, rule.severity.value) for rule in rules] == [
        ("OWN001", "warning"),
        ("OWN002", "error"),
    ]
    assert rules[0].message.da == "{Record} er en {type}, men alle beløb er positive."
    ((_, said),) = _refused("prioritering", ('code = "OWN001"', 'code = "ROW001"'))
    assert said.endswith("write OWN001")


def test_wrong_04__phase_that_no_value_has_or_no_list__is_refused() -> None:
    for field, says in (
        (
            "kind",
            (
                "no value of the list kind has the phase paused; give one that phase, or remove "
                "the condition"
            ),
        ),
        (
            "resume",
            ("list_phase asks of a choice, and resume is of type long_text; ask something else"),
        ),
    ):
        ((line, said),) = _refused(
            "prioritering",
            (
                '{ field = "type", values = ["Merindtægt", "Besparelse"] }',
                f'{{ field = "{field}", list_phase = "paused" }}',
            ),
        )
        assert line == f'{{ field = "{field}", list_phase = "paused" }},'
        assert said == f"checks.0.when.0.list_phase: {says}"


def test_wrong_05__unit_in_a_heading__is_refused() -> None:
    ((line, said),) = _refused("opfolgning", ('"Økonomi (i {unit})"', '"Økonomi (i mio. kr.)"'))
    assert line.startswith('{ field = "economy"')
    assert said == (
        "outputs.5.columns.3.label: write {unit} for mio. kr., so that it follows the amounts"
    )


def test_wrong_06__status_open_to_all__is_refused() -> None:
    ((line, said),) = _refused(
        "opfolgning",
        ('open_to = "lead"                             # det', 'open_to = "all" # det'),
    )
    assert line.startswith('open_to = "all" # det')
    assert said == (
        "fields.status.open_to: of several answers of type choice only one could count; "
        'write open_to = "lead"'
    )


def test_wrong_07__answers_of_every_type__stand_in_rows() -> None:
    fields = (
        '[fields.spent]\nlabel = "Forbrug"\ntype = "amount"\n\n[fields.next]\nlabel = "Næste"\n'
    )
    template = _valid(
        "opfolgning",
        ("[fields.status]", fields + 'type = "choice"\nlist = "status"\n\n[fields.status]'),
        (
            '"earlier_remarks", "status", "remark"]',
            ('"earlier_remarks", "spent", "next", "status", "remark"]'),
        ),
    )
    assert template.fields["spent"].is_typed
    assert template.fields["next"].is_typed


@pytest.mark.parametrize("key", ["stop", "mark", "remedy", "holds"])
def test_wrong_08__limit_or_severity_a_second_time__is_no_key(key: str) -> None:
    ((line, said),) = _refused(
        "opfolgning", ("max_length = 1500", f'max_length = 1500\n{key} = ""')
    )
    assert line == f'{key} = ""'
    assert said.startswith(f"fields.remark.{key}: unknown key; ")


def test_wrong_09__rule_code_beside_a_formula__is_no_key() -> None:
    ((_, said),) = _refused(
        "omstilling",
        ('formula = "saving - expense"', 'formula = "saving - expense"\nexplains = "S"'),
    )
    assert said.startswith("fields.net.explains: unknown key; ")


def test_wrong_10__legend_in_other_words__is_no_table() -> None:
    ((_, said),) = _refused(
        "opfolgning", ('legend = "status"', 'legend = { "Afsluttet" = "Nået" }')
    )
    assert said == "outputs.5.legend: write a text in quotes"


def test_wrong_11__amounts_dropped_and_still_printed__is_refused() -> None:
    said = [
        problem
        for _, problem in _refused(
            "opfolgning",
            ("[fields.amount]", "[fields.amounts]"),
            ('"title", "amount", "economy_note"', '"title", "economy_note"'),
        )
    ]
    assert "outputs.6.of: there is no field amount; did you mean amounts?" in said


def test_wrong_12__what_data_shows__cannot_be_chosen() -> None:
    ((_, said),) = _refused("omstilling", ('sheet = "Data"', 'sheet = "Data"\nfields = ["nr"]'))
    assert said == (
        "outputs.6.fields: unknown key; remove it. Known here: sheet, heading, intro, note, kind"
    )


def test_wrong_13__ids_called_otherwise__mean_the_same() -> None:
    changes = [
        (old, new)
        for old, new in (
            ("second_proposer", "partner"),
            ("investment_financing", "paid_by"),
            ('"financing"', '"source_of_money"'),
            ("[fields.financing]", "[fields.source_of_money]"),
            ("[lists.financing]", "[lists.source_of_money]"),
            ('"date"]', '"day"]'),
            ("[fields.date]", "[fields.day]"),
            ("{date}", "{day}"),
        )
    ]
    template = _valid("omstilling", *changes)
    assert template.packs.saving is not None
    assert template.packs.saving.financing == "paid_by"
    assert template.record.words_to == "source_of_money"


def test_wrong_14__unknown_name_in_a_sentence__is_refused() -> None:
    ((_, said),) = _refused("omstilling", ("ligger {inside} inden", "ligger {indenfor} inden"))
    assert said == (
        "sheets.2.blocks.5.sentence: {indenfor} is not known here; write one of {inside}, "
        "{outside}, {service_difference}"
    )


def test_wrong_15__value_header_or_sheet_twice__is_refused() -> None:
    for change, says in (
        (
            ('value = "Overførsel"', 'value = "service"'),
            "lists.kind.values.1.value: service is read",
        ),
        (
            ('label = "Resume"', 'label = "TITEL"'),
            "fields.resume.label: title has the header TITEL",
        ),
        (
            ('name = "Kontrol"', 'name = "forslag"'),
            "sheets.2.name: another sheet is called forslag",
        ),
    ):
        assert any(said.startswith(says) for _, said in _refused("prioritering", change))


def test_wrong_16__help_reworded__keeps_the_structure() -> None:
    reworded = _valid("prioritering", ('help = "I 1.000 kr. En', 'help = "Beløb i 1.000 kr. En'))
    assert structure_hash(reworded) == structure_hash(_valid("prioritering"))


SEVENTEEN = {
    "no title": (
        "opfolgning",
        ('title = "title"', 'title = "titel"'),
        "record.title: there is no field titel; did you mean title?",
    ),
    "no role": (
        "opfolgning",
        ('shared = { lead = "Svare", other = "Kun bemærke" }\n', ""),
        "fields.role.from: nobody shares a record here; write shared under [record]",
    ),
    "header of an unknown name": (
        "opfolgning",
        ('label = "Udvalg"', 'label = "Udvalg {kommune}"'),
        ("fields.committees.label: {kommune} is not known here; write one of {n}, {round}, {unit}"),
    ),
    "header with a brace": (
        "opfolgning",
        ('label = "Udvalg"', 'label = "Udvalg {"'),
        ("fields.committees.label: the braces do not belong together; write {name}, or no brace"),
    ),
    "test that asks nothing": (
        "prioritering",
        ('[{ field = "title", differs_within = "nr" }]', '[{ field = "title" }]'),
        (
            "checks.1.when.0: a condition asks one thing; write one of blank, "
            "values, list_phase, longer_than, above, below, equals, contains, "
            "before, after, differs_within"
        ),
    ),
    "amount asked of its text": (
        "prioritering",
        ('years = "every", above = 0', "longer_than = 3"),
        (
            "checks.0.when.1.longer_than: longer_than asks of a text, and "
            "amount is of type amounts; ask something else"
        ),
    ),
    "two sheets of one name": (
        "omstilling",
        ('name = "Oversigt"', 'name = "Vejledning"'),
        ("sheets.1.name: another sheet is called Vejledning too; name them apart"),
    ),
}


@pytest.mark.parametrize("case", sorted(SEVENTEEN))
def test_wrong_17__what_ended_as_a_bug__is_refused(case: str) -> None:
    name, change, says = SEVENTEEN[case]
    assert says in [said for _, said in _refused(name, change)]


def test_wrong_17__form_of_thirty_characters__is_refused() -> None:
    name = "Sag om omstilling af kommunen i"[:30]
    ((line, said),) = _refused("omstilling", ('name = "Sag" ', f'name = "{name}" '))
    assert line.startswith(f'name = "{name}"')
    assert said.endswith("longer than the 31 characters of a sheet's name; write at most 28")
