"""A template that extends another: only what differs, told at the extension's own lines."""

from dataclasses import fields
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.output import ProgressOutput
from templates.read_template import bundled_template, parse_template, read_template

_FILE = Path(__file__).parent / "data" / "opfolgning_udvidet.toml"
_HEAD = 'schema = "template-v2"\nid = "egen"\nversion = 1\nextends = "{}"\n'


def _refused(text: str) -> tuple[str, ...]:
    with pytest.raises(OperatorError) as refused:
        parse_template(text, "t")
    return refused.value.problems


def test_extended__only_what_differs__changes() -> None:
    template, base = read_template(_FILE), bundled_template("opfolgning")
    changed = {
        field.name
        for field in fields(base)
        if getattr(template, field.name) != getattr(base, field.name)
    }
    assert changed == {"id", "lists", "fields", "sheets", "packs", "outputs"}
    assert template.id == "opfolgning_udvidet"
    assert set(base.fields) - set(template.fields) == {"amount", "economy_note"}
    assert template.fields["remark"].label == "Centerets bemærkning"
    assert template.fields["remark"].kept == "earlier_remarks"
    assert template.packs.progress is not None
    assert template.packs.progress.promise == "expected"
    assert template.packs.progress.status == "status"


def test_extended__new_value__stands_after_its_neighbour() -> None:
    assert read_template(_FILE).lists["status"].texts == (
        "Endnu ikke påbegyndt",
        "Under forberedelse",
        "Under udmøntning",
        "Afsluttet",
        "Overgået til drift",
        "Sat i bero",
    )


def test_extended__new_and_removed_fields__change_every_sheet_and_output() -> None:
    template = read_template(_FILE)
    assert template.rows_sheet is not None
    assert template.rows_sheet.columns == (
        "nr", "section", "responsible", "role", "title", "committees", "previous_status",
        "earlier_remarks", "status", "expected", "spent", "remark",
    )  # fmt: skip
    (progress,) = [one for one in template.outputs if isinstance(one, ProgressOutput)]
    assert [column.field for column in progress.columns][-3:] == ["status", "expected", "spent"]
    assert "Økonomi" not in {output.sheet for output in template.outputs}


def test_extended__needed_part_removed__is_refused_at_the_removal() -> None:
    text = _HEAD.format("prioritering") + (
        'remove = [\n    "fields.amount",\n    "fields.nothing",\n    "lists.type.Besparelse",\n]\n'
    )
    told = [problem.split(" needs ", 1) for problem in _refused(text)]
    gone = "which is removed here; change that, or keep it"
    assert told == [
        *(
            [f"t:6: {place}", f"fields.amount, {gone}"]
            for place in (
                "checks.0.field",
                "checks.0.when.1.field",
                "outputs.0.totals.0.of",
                "outputs.0.totals.1.of",
                "outputs.1.of",
                "outputs.3.of",
                "sheets.1.totals.0.of",
                "sheets.1.totals.1.of",
            )
        ),
        [
            (
                't:7: remove.1: there is no fields.nothing to remove; write "fields.x", '
                '"lists.x.value", "outputs.Sheet", "checks.OWN001" or "packs.x"'
            )
        ],
        ["t:8: checks.0.when.0.values", f"lists.type.Besparelse, {gone}"],
    ]


def test_extended__own_faults__stand_at_their_own_lines() -> None:
    text = _HEAD.format("opfolgning") + (
        "[lists.status]\n"
        "add = [\n"
        '    { value = "Drift", after = "Afsluttet" },\n'
        '    { value = "afsluttet", after = "Slut" },\n'
        "]\n"
        "[fields.expected]\n"
        'label = "Forventet"\n'
        'type = "data"\n'
        'after = "staus"\n'
        "[[checks]]\n"
        'code = "OWN001"\n'
    )
    told = [problem.split(": ", 1) for problem in _refused(text)]
    assert [place for place, _ in told] == ["t:8", "t:12", "t:13", *["t:14"] * 6]
    assert told[0][1].startswith("lists.status.add.1.after: the list status has no value Slut")


@pytest.mark.parametrize("name", ["opfølgning", "kataloget", "../opfolgning"])
def test_extended__unknown_template__lists_the_known(name: str) -> None:
    assert _refused(_HEAD.format(name)) == (
        (
            f"t:4: extends: there is no template {name} in the application; "
            "write one of katalog, omstilling, opfolgning, prioritering"
        ),
    )


def test_extended__extension_of_an_extension__is_refused_with_the_bundled() -> None:
    assert _refused(_HEAD.format("vores.toml")) == (
        (
            "t:4: extends: vores.toml is a file, and what differs is said of a template that comes "
            "with the application; write one of katalog, omstilling, opfolgning, prioritering, and "
            "copy what the file says"
        ),
    )


def test_extended__column_that_a_pack_needs_removed__is_refused_by_name_and_line() -> None:
    text = _HEAD.format("opfolgning") + 'remove = ["fields.remark"]\n'
    assert _refused(text) == (
        (
            "t:5: packs.progress.remark needs fields.remark, which is removed here; change that, "
            "or keep it"
        ),
    )
