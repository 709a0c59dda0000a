"""A promised time that has passed."""

from dataclasses import replace

from templates.field import DateField
from templates.read_template import bundled_template
from templates.template import Template
from tests.support.progress import follow_up

_PROMISED = (
    ("Februar", "Anlæggene er i udbud. Det første forventes i drift i 2. kvartal."),
    ("Maj", "Leverandøren er valgt."),
)


def _asking_for_a_date() -> Template:
    """The template with a date until which the work is expected, and the one of last time."""
    template = bundled_template("opfolgning")
    pack = template.packs.progress
    assert pack is not None
    before = DateField(id="due_before", label="Forventet sidst", by="list")
    due = DateField(id="due", label="Forventet afsluttet", or_quarter=True, kept="due_before")
    return replace(
        template,
        fields={**template.fields, "due_before": before, "due": due},
        packs=replace(template.packs, progress=replace(pack, promise="due")),
    )


def test_row005__quarter_that_is_over__is_told_at_the_status() -> None:
    case = follow_up().remarked(1, *_PROMISED)
    assert case.codes() == ["ROW005"]
    (found,) = case.sees("ROW005")
    assert found.at == (("1", "status"),)
    assert found.finding.cells == ("N6",)
    assert found.message == (
        "I bemærkningen “Februar” stod der: “Det første forventes i drift i 2. kvartal.” Den tid "
        "er gået, og punkt 1 er stadig “Under udmøntning”."
    )
    assert found.fix == "Skriv, hvad der er sket, eller hvornår I nu venter det."


def test_row005__in_english__says_the_same() -> None:
    (found,) = follow_up().remarked(1, *_PROMISED).sees("ROW005", "en")
    assert found.message == (
        "“Det første forventes i drift i 2. kvartal.” (in the remark “Februar”). That time has "
        "passed, and item 1 is still “Under udmøntning”."
    )


def test_row005__new_time__moves_the_promise() -> None:
    case = follow_up().remarked(1, *_PROMISED)
    later = case.answered(
        1, status="Under udmøntning", remark="Det første anlæg ventes nu i oktober."
    )
    assert later.codes() == []


def test_row005__closed_item__is_in_order() -> None:
    case = follow_up().remarked(1, *_PROMISED)
    assert case.answered(1, status="Afsluttet", remark="Alle anlæg er i drift.").codes() == []


def test_row005__heading_with_its_year__counts_from_that_year() -> None:
    case = follow_up().remarked(1, ("Maj 2023", "Udbuddet forventes afgjort i juni."))
    assert case.codes() == ["ROW005"]


def test_row005__remark_without_heading__is_an_earlier_one() -> None:
    case = follow_up().remarked(1, ("", "Udbuddet ventes afgjort den 14. maj 2024."))
    (found,) = case.sees("ROW005")
    assert found.message == (
        "I en tidligere bemærkning stod der: “Udbuddet ventes afgjort den 14. maj 2024.” Den tid "
        "er gået, og punkt 1 er stadig “Under udmøntning”."
    )


def test_row005__day_of_issue__has_not_passed() -> None:
    case = follow_up().remarked(1, ("Maj", "Udbuddet forventes afgjort den 16. august."))
    assert case.codes() == []


def test_row005__date_of_its_own__is_told_at_its_cell() -> None:
    case = follow_up(_asking_for_a_date())
    late = case.answered(1, status="Under udmøntning", remark="I gang.", due="15-08-2024")
    assert late.codes() == ["ROW005"]
    (found,) = late.sees("ROW005")
    assert found.at == (("1", "due"),)
    assert found.message == (
        "“Forventet afsluttet” er 15. august 2024. Den tid er gået, og punkt 1 er stadig "
        "“Under udmøntning”."
    )


def test_row005__quarter_of_its_own__ends_on_its_last_day() -> None:
    case = follow_up(_asking_for_a_date())
    answered = {"status": "Under udmøntning", "remark": "I gang."}
    assert case.answered(1, **answered, due="2024K2").codes() == ["ROW005"]
    assert case.answered(1, **answered, due="2024K3").codes() == []


def test_row005__date_of_its_own__is_read_before_words() -> None:
    case = follow_up(_asking_for_a_date()).remarked(1, *_PROMISED)
    answered = {"status": "Under udmøntning", "remark": "I gang."}
    assert case.answered(1, **answered, due="01-10-2024").codes() == []
    assert case.answered(1, **answered).codes() == ["ROW005"]
