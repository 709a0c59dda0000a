"""Finance's list or the round's lists changed after the workbook was sent."""

from pathlib import Path

from templates.field import ChoiceField
from templates.read_template import bundled_template
from templates.template import Template
from tests.support.priorities import COMMITTEES, priorities_round, with_fields
from tests.support.resent import Edit, Resent
from validate.engine import validate_data
from workbook.round.config import Named
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

ITEM_3 = "3;Klima og teknik;CET;"
SENT = "Listen er ændret, efter at projektmappen blev sendt ud."
LOOK = "Se efter, at svarene stadig passer. Listens nye tekst bruges."


def _renamed(text: str) -> str:
    return text.replace("Sol på skoler", "Sol på alle skoler")


def _without_item_2(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("2;"))


def _to(centres: str) -> Edit:
    """The list in which these centres have item 3."""
    return lambda text: text.replace(ITEM_3, f"3;Klima og teknik;{centres};")


def test_str007__title_corrected_and_record_withdrawn__are_told_together(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=lambda text: _without_item_2(_renamed(text)))
    assert case.told() == [("STR007", "B6")]
    assert case.message("STR007") == (
        f"{SENT} Udgået: punkt 2. Anden tekst eller andre beløb: punkt 1. {LOOK} "
        "Centrets svar på punkt 2 bruges ikke."
    )


def test_str007__title_corrected__answer_is_still_taken(tmp_path: Path) -> None:
    validation = Resent(tmp_path, later=_renamed).validation()
    (found,) = validation.report.findings
    assert found.message == f"{SENT} Anden tekst eller andre beløb: punkt 1."
    assert found.fix == LOOK
    (file,) = validation.views
    records = file.records
    (first,) = [record for record in records if record.name == "1"]
    assert (first.is_sure, first.text("title")) == (True, "Sol på alle skoler")
    assert first.text("status") == "Under udmøntning"


def test_str007__amount_corrected__is_told_at_its_cells(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=lambda text: text.replace("0,4 (2024)", "0,5 (2024)"))
    assert case.told() == [("STR007", "I6")]


def test_str007__record_added_that_another_leads__may_be_remarked_on(tmp_path: Path) -> None:
    case = Resent(
        tmp_path, sent_by=lambda text: text.replace("9;Hensigter;CKM/CET", "9;Hensigter;CKM")
    )
    assert case.told() == [("STR007", "")]
    assert case.message("STR007") == (
        f"{SENT} Kommet til: punkt 9. {LOOK} Skal centret kunne bemærke til punkt 9, så send det "
        "en ny projektmappe."
    )


def test_str007__lead_gone_to_a_centre_that_remarked__answer_is_not_used(tmp_path: Path) -> None:
    case = Resent(
        tmp_path,
        sent_by=_to("CET/CKM"),
        later=_to("CKM/CET"),
        answers={"3": {"status": "Under forberedelse", "remark": "Projektet er i høring."}},
    )
    assert case.told() == [("STR007", "C8 D8 H8")]
    assert case.message("STR007") == (
        f"{SENT} Andre ansvarlige: punkt 3. {LOOK} Centrets svar på punkt 3 bruges ikke; et andet "
        "center svarer nu."
    )


def test_str007__record_gone_to_another_centre__answer_is_not_used(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=_to("CKM"))
    assert case.told() == [("STR007", "")]
    assert case.message("STR007") == (
        f"{SENT} Overgået til et andet center: punkt 3. Centrets svar på punkt 3 bruges ikke."
    )


def test_str007__list_is_as_it_was__is_in_order(tmp_path: Path) -> None:
    assert Resent(tmp_path).told() == []


def test_str007__committee_renamed_that_no_cell_offers__is_in_order(tmp_path: Path) -> None:
    case = Resent(
        tmp_path, settings=lambda text: text.replace("Socialudvalget", "Velfærdsudvalget")
    )
    assert case.told() == []


def test_str007__in_english__says_the_same(tmp_path: Path) -> None:
    case = Resent(tmp_path, later=lambda text: _without_item_2(_renamed(text)))
    assert case.message("STR007", "en") == (
        "The list was changed after the workbook was sent. Withdrawn: item 2. Other text or "
        "amounts: item 1. See that the answers still fit. The new text of the list is used. The "
        "centre's answers on item 2 are not used."
    )


def _found(sent: Round, now: Round) -> list[tuple[str, str, str]]:
    """What is told of a workbook of the one round that comes back in the other."""
    answer = {"title": "Ny bus", "kind": "Anlæg", "committee": "TU"}
    data = rows_workbook(sent, "CTM", [answer])
    findings = validate_data(now, "CTM.xlsx", data)
    return [(one.code, one.message, one.fix) for one in findings if one.code == "STR007"]


def _with_committees() -> Template:
    """Proposals with a committee that the centre chooses, from the round's."""
    template = bundled_template("prioritering")
    return with_fields(
        template, committee=ChoiceField(id="committee", label="Udvalg, I mener", list="committees")
    )


def test_str007__value_of_the_rounds_list_is_gone__is_told_with_what_came(tmp_path: Path) -> None:
    template = _with_committees()
    sent = priorities_round(template, tmp_path)
    renamed = [*COMMITTEES[:2], Named(code="ØK", name="Økonomiudvalget")]
    (found,) = _found(sent, priorities_round(template, tmp_path, committees=renamed))
    assert " ".join(found[1:]) == (
        "Rundens lister er ændret, efter at projektmappen blev sendt ud. Udgået: “ØU”. Kommet til: "
        "“ØK”. Se efter, at valgene stadig passer. Er kun navnet nyt, så ret valget i filen, eller "
        "sæt listen i rundens opsætning tilbage."
    )


def test_str007__value_came_to_the_rounds_list__is_in_order(tmp_path: Path) -> None:
    template = _with_committees()
    more = [*COMMITTEES, Named(code="SU", name="Socialudvalget")]
    sent = priorities_round(template, tmp_path)
    assert _found(sent, priorities_round(template, tmp_path, committees=more)) == []


def test_str007__list_of_the_round_that_no_cell_offers__is_in_order(tmp_path: Path) -> None:
    now = priorities_round(folder=tmp_path, committees=COMMITTEES[:2])
    assert _found(priorities_round(folder=tmp_path), now) == []
