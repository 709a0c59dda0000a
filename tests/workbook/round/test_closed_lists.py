"""Lists of finance's with fields of every type: read, sent, answered and merged as they stand."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.read_template import parse_template
from tests.support.closed_lists import Fields, closed_round, closed_template
from validate.facts.renewed import lacking_values
from validate.rule import Context
from validate.rules import rules
from validate.run import sees_in_round
from workbook.edition.content import Amounts
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.edition.trail import trail_json
from workbook.read.open import read_book
from workbook.records.returned import Returned
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

ANSWER: Fields = {"svar": {"label": "Svar", "type": "text"}}


def returned(round_: Round, *answers: Contents, centre: str = "CIS") -> Returned:
    """The centre's workbook with these answers, read again."""
    book = read_book(rows_workbook(round_, centre, answers))
    found = read_rows(round_, book, rows_layout(round_, centre), f"{centre}.xlsx")
    assert found is not None
    return found


def merged(round_: Round, found: Returned) -> dict[str, object]:
    """What the first record says once it is merged."""
    file = DeliveredFile("CIS.xlsx", "0" * 64, found.centre, found.records)
    return dict(dataset(round_, [file]).records[0].contents)


def refused(template: str) -> list[str]:
    with pytest.raises(OperatorError) as raised:
        parse_template(template, "liste.toml")
    return [problem.split(": ", 2)[2] for problem in raised.value.problems]


def test_list__amounts_by_year__have_a_column_for_each_year(tmp_path: Path) -> None:
    amount = {"label": "{year}", "name": "Ramme", "type": "amounts", "by": "list"}
    template = closed_template({"ramme": amount, **ANSWER}, ["nr", "ramme", "svar"])
    round_ = closed_round(
        tmp_path, template, "Nr.;Center;Ramme 2026;Ramme 2027", "P1;CIS;1.250,5;-3"
    )
    said = merged(round_, returned(round_, {"svar": "Ja"}))
    assert said["ramme"] == Amounts({2026: Decimal("1250.5"), 2027: Decimal(-3)})


def test_list__required_amounts_by_year__lack_a_column(tmp_path: Path) -> None:
    amount = {"label": "{year}", "name": "Ramme", "type": "amounts", "by": "list"}
    template = closed_template(
        {"ramme": amount | {"required": True}, **ANSWER}, ["nr", "ramme", "svar"]
    )
    with pytest.raises(OperatorError, match=r"lacks the column Ramme 2027\."):
        closed_round(tmp_path, template, "Nr.;Center;Ramme 2026", "P1;CIS;5")


def test_list__whole_number_below_zero__is_one(tmp_path: Path) -> None:
    number = {"label": "Ændring", "type": "integer", "by": "list"}
    template = closed_template({"antal": number, **ANSWER}, ["nr", "antal", "svar"])
    round_ = closed_round(tmp_path, template, "Nr.;Center;Ændring", "P1;CIS;-12")
    assert round_.records[0].values["antal"].content == Decimal(-12)


def test_list__quarter__is_read_where_the_field_takes_one(tmp_path: Path) -> None:
    day = {"label": "Frist", "type": "date", "by": "list", "or_quarter": True}
    template = closed_template({"frist": day, **ANSWER}, ["nr", "frist", "svar"])
    round_ = closed_round(
        tmp_path, template, "Nr.;Center;Frist", "P1;CIS;3. kvartal 2027", "P2;CIS;1-2-2027"
    )
    frists = [record.values["frist"].content for record in round_.records]
    assert frists == ["2027K3", date(2027, 2, 1)]


def test_sent__date_of_finances__came_back_unchanged(tmp_path: Path) -> None:
    day = {"label": "Frist", "type": "date", "by": "list"}
    template = closed_template({"frist": day, **ANSWER}, ["nr", "frist", "svar"])
    round_ = closed_round(tmp_path, template, "Nr.;Center;Frist", "P1;CIS;1-2-2027")
    assert returned(round_, {"svar": "Ja"}).changed == ()


def test_sent__sum_of_finances_and_the_centres_amounts__is_no_change(tmp_path: Path) -> None:
    fields: Fields = {
        "ramme": {"label": "Ramme", "type": "amount", "by": "list"},
        "brugt": {"label": "Forbrug", "type": "amount"},
        "rest": {"label": "Rest", "type": "amount", "formula": "ramme - brugt"},
    }
    template = closed_template(fields, ["nr", "ramme", "brugt", "rest"])
    round_ = closed_round(tmp_path, template, "Nr.;Center;Ramme", "P1;CIS;100")
    found = returned(round_, {"brugt": Decimal(30)})
    assert found.changed == ()
    assert merged(round_, found)["rest"] == Amounts({0: Decimal(70)})


def test_merged__piece_of_an_answer__is_that_of_the_answer(tmp_path: Path) -> None:
    fields: Fields = {
        "sag": {"label": "Sag", "type": "code", "pattern": "{committee}-{number}"},
        "alt": {"label": "Alt", "type": "text", "from": ["nr", "udvalg"]},
        "udvalg": {
            "label": "Udvalg", "type": "choice", "list": "committees", "from": "sag.committee"
        },
    }  # fmt: skip
    round_ = closed_round(
        tmp_path, closed_template(fields, ["nr", "sag"]), "Nr.;Center", "P1;CIS/CTM"
    )
    found = returned(round_, {"sag": "TU-7"})
    assert found.changed == ()
    assert {name: merged(round_, found)[name] for name in fields} == {
        "sag": "TU-7",
        "alt": "P1/TU",
        "udvalg": "TU",
    }


def test_merged__typed_value_with_a_stroke__stays_one_value(tmp_path: Path) -> None:
    fields: Fields = {"art": {"label": "Art", "type": "choices", "list": "art", "at_most": 2}}
    round_ = closed_round(tmp_path, closed_template(fields, ["nr", "art"]), "Nr.;Center", "P1;CIS")
    found = returned(round_, {"art:1": "Drift/anlæg", "art:2": "Nej"})
    assert merged(round_, found)["art"] == ("Drift/anlæg", "Nej")


def test_check__value_with_a_stroke_that_finance_joins__is_refused() -> None:
    fields: Fields = {
        "art": {"label": "Art", "type": "choices", "list": "art", "by": "list"},
        **ANSWER,
    }
    assert refused(closed_template(fields, ["nr", "art", "svar"])) == [
        (
            "finance's list has several values of art in one cell, with / between them; write the "
            "value without it"
        )
    ]


def test_fit__section_with_a_comma_that_finance_joins__is_refused(tmp_path: Path) -> None:
    fields: Fields = {
        "del": {"label": "Del", "type": "choices", "list": "sections", "by": "list"},
        **ANSWER,
    }
    template = closed_template(fields, ["nr", "svar"])
    with pytest.raises(OperatorError) as raised:
        closed_round(tmp_path, template, "Nr.;Center;Del", "P1;CIS;")
    assert raised.value.problems == (
        (
            "Finance's list has several values of del in one cell, with , between them; write "
            "Børn, unge without it."
        ),
    )


def test_check__column_made_of_an_answer__is_refused() -> None:
    fields: Fields = {**ANSWER, "alt": {"label": "Alt", "type": "text", "from": ["nr", "svar"]}}
    assert refused(closed_template(fields, ["nr", "svar", "alt"])) == [
        "alt is known when the file is back; remove it here"
    ]


def test_finance__key_with_a_date_and_a_stroke__is_found(tmp_path: Path) -> None:
    fields: Fields = {
        "dag": {"label": "Dag", "type": "date", "by": "list", "required": True},
        "valg": {"label": "Valg", "type": "date", "by": "finance", "or_quarter": True},
        **ANSWER,
    }
    template = closed_template(fields, ["nr", "dag", "svar"])
    template = template.replace('key = ["nr"]', 'key = ["nr", "dag"]')
    (tmp_path / "beslutninger.csv").write_text(
        "Nr.;Dag;Valg\nP / 1;1-2-2027;2027K3\nP / 1;2-2-2027;5-6-2027\n", encoding="utf-8"
    )
    round_ = closed_round(
        tmp_path, template, "Nr.;Center;Dag", "P / 1;CIS;1-2-2027", "P / 1;CIS;2-2-2027"
    )
    file = DeliveredFile("CIS.xlsx", "0" * 64, "CIS", returned(round_).records)
    said = [record.contents["valg"] for record in dataset(round_, [file]).records]
    assert said == ["2027K3", date(2027, 6, 5)]


def test_finance__key_of_several_fields_twice__is_said_as_one_reads_it(tmp_path: Path) -> None:
    fields: Fields = {
        "dag": {"label": "Dag", "type": "date", "by": "list", "required": True},
        "valg": {"label": "Valg", "type": "text", "by": "finance"},
        **ANSWER,
    }
    template = closed_template(fields, ["nr", "dag", "svar"])
    template = template.replace('key = ["nr"]', 'key = ["nr", "dag"]')
    (tmp_path / "beslutninger.csv").write_text(
        "Nr.;Dag;Valg\nP1;1-2-2027;Ja\nP1;2027-02-01;Nej\n", encoding="utf-8"
    )
    with pytest.raises(OperatorError) as raised:
        closed_round(tmp_path, template, "Nr.;Center;Dag", "P1;CIS;1-2-2027")
    assert raised.value.problems == (
        "beslutninger.csv A3: P1 / 2027-02-01 stands twice, before in A2 as P1 / 1-2-2027.",
    )


def test_number_in_two_centres__of_a_list_that_finance_owns__is_no_fault(tmp_path: Path) -> None:
    template = closed_template(ANSWER, ["nr", "svar"]).replace(
        'label = "Nr."\ntype = "text"', 'label = "Nr."\ntype = "code"\npattern = "{number}"'
    )
    round_ = closed_round(tmp_path, template, "Nr.;Center", "7;CIS/CTM")
    records = [
        record
        for centre in ("CIS", "CTM")
        for record in returned(round_, {"svar": "Ja"}, centre=centre).records
    ]
    [number] = [rule for rule in rules() if rule.code == "MRG006"]
    assert len(records) == 2
    assert list(sees_in_round(number, records, Context(round_))) == []


def test_trail__card_of_a_number__is_traced_to_its_cell(tmp_path: Path) -> None:
    fields: Fields = {"antal": {"label": "Antal", "type": "amount"}}
    cards = {"kind": "cards", "sheet": "Kort", "fields": ["antal"]}
    template = closed_template(fields, ["nr", "antal"], outputs=[cards])
    round_ = closed_round(tmp_path, template, "Nr.;Center", "P1;CIS")
    found = returned(round_, {"antal": Decimal(30)})
    data = dataset(round_, [DeliveredFile("CIS.xlsx", "0" * 64, "CIS", found.records)])
    [figure] = json.loads(trail_json(data, {}))["figures"]
    assert (figure["row"], figure["value"]) == ("Antal (kr.)", "30")
    assert figure["cells"] == [{"file": 0, "sheet": "Punkter", "cell": "B6"}]


def test_required__one_tick_of_several__is_an_answer(tmp_path: Path) -> None:
    fields: Fields = {
        "art": {"label": "Art", "type": "ticks", "list": "art", "required": True},
    }
    round_ = closed_round(tmp_path, closed_template(fields, ["nr", "art"]), "Nr.;Center", "P1;CIS")
    ticked, blank = returned(round_, {"art:Nej": "Nej"}), returned(round_)
    assert list(lacking_values(ticked.records[0], round_.template)) == []
    lacking = [value.slot.id for value in lacking_values(blank.records[0], round_.template)]
    assert lacking == ["art:Drift/anlæg", "art:Nej"]
