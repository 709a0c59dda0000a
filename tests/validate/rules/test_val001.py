"""Something that must be answered and is not."""

from dataclasses import replace

from tests.support.proposals import amounts, line, proposal
from tests.support.records import Case
from validate.facts.required import incomplete


def test_val001__blank_title__is_told_at_its_cell() -> None:
    (found,) = Case.of().row(title=None).sees("VAL001")
    assert found.at == ((0, "title"),)
    assert found.message == "Forslag ISU01 (Service) mangler et svar i “Titel”."
    assert found.fix == "Skriv svaret i cellen."


def test_val001__half_a_record__is_one_finding() -> None:
    case = Case.of().row(resume=" ", type=None)
    assert case.findings() == ["VAL001"]
    (found,) = case.sees("VAL001")
    assert found.at == ((0, "resume"), (0, "type"))
    assert found.message == "Forslag ISU01 (Service) mangler svar i “Resume” og “Type”."
    assert found.fix == "Skriv eller vælg svarene."


def test_val001__record_without_a_key__is_one_finding_at_its_cell() -> None:
    case = Case.of().row(nr=None)
    assert case.findings() == ["VAL001"]
    (found,) = case.sees("VAL001")
    assert found.at == ((0, "nr"),)
    assert found.message == "Forslaget i række 6 mangler et svar i “Nr.”."


def test_val001__only_a_key__may_be_cleared() -> None:
    case = Case.of().only(nr="ISU05", kind="Service")
    assert case.findings() == ["VAL001"]
    assert case.sees("VAL001")[0].fix == (
        "Skriv eller vælg svarene. Skal det ikke med, så slet det, der allerede er skrevet."
    )


def test_val001__no_amount_in_any_year__is_told_at_all_of_them() -> None:
    blank = dict.fromkeys(f"amount__{year}" for year in range(2026, 2030))
    (found,) = Case.of().row(**blank).sees("VAL001")
    assert [slot for _, slot in found.at] == [f"amount:{year}" for year in range(2026, 2030)]
    assert found.message == "Forslag ISU01 (Service) mangler et svar i “Beløb”."
    assert found.fix == "Skriv et beløb i mindst 1 år."


def test_val001__amount_in_one_year__is_enough() -> None:
    blank = dict.fromkeys(f"amount__{year}" for year in range(2026, 2029))
    assert Case.of().row(**blank).sees("VAL001") == []


def test_val001__title_in_another_row_of_the_number__is_taken_over() -> None:
    case = Case.of().row(title=None).row(kind="Overførsel")
    assert case.sees("VAL001") == []


def test_val001__title_in_no_row_of_the_number__is_told_once() -> None:
    case = Case.of().row(title=None).row(kind="Overførsel", title=None)
    assert [found.at for found in case.sees("VAL001")] == [((0, "title"),)]


def test_val001__unreadable_answer__is_not_missing() -> None:
    assert Case.of().row(type="Afsluttt", amount__2026="Ikke oplyst").sees("VAL001") == []


def test_val001__in_english__names_the_field_as_the_workbook_does() -> None:
    (found,) = Case.of().row(type=None).sees("VAL001", language="en")
    assert found.message == "Proposal ISU01 (Service) has no answer in “Type”."
    assert found.fix == "Choose from the list in the cell."


def test_val001__nothing_ticked__is_told_at_all_that_may_be() -> None:
    case = proposal(kinds__Effektivisering=None)
    assert case.findings() == ["VAL001"]
    (found,) = case.sees("VAL001")
    assert [slot for _, slot in found.at] == [
        "kinds:Effektivisering",
        "kinds:Serviceniveau",
        "kinds:Besparelse",
    ]
    assert found.message == "Sag TMU-01 mangler et svar i “Forslaget omhandler”."
    assert found.fix == "Sæt x ved det, der passer."


def test_val001__ticks_of_which_a_cell_is_lost__are_not_judged() -> None:
    case = proposal(kinds__Effektivisering=None)
    (record,) = case.records()
    values = {name: value for name, value in record.values.items() if name != "kinds:Besparelse"}
    assert list(incomplete([replace(record, values=values)], case.template)) == []


def test_val001__amount_of_0__asks_for_no_financing() -> None:
    case = proposal(**amounts("investment", 0, 0, 0, 0), investment_financing=None)
    fields = case.template.fields
    paid = replace(fields["investment_financing"], required=True)
    case.template = replace(case.template, fields={**fields, paid.id: paid})
    assert case.sees("VAL001") == []


def test_val001__required_lines__ask_for_one_that_is_named() -> None:
    case = proposal(**line(1, frame=None, account=None))
    frames = replace(case.template.fields["frames"], required=True)
    case.template = replace(case.template, fields={**case.template.fields, frames.id: frames})
    assert case.findings() == ["VAL001"]
    (found,) = case.sees("VAL001")
    assert found.at == ((0, "frames:1.frame"),)
    assert found.message == "Sag TMU-01 mangler et svar i “Bevillingsrammer, der påvirkes”."
    assert found.fix == "Udfyld mindst én linje."
    case.rows[0][1].update({"frames:3.frame": "30.30 Folkeskolen"})
    assert case.findings() == []
