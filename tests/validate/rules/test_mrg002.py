"""Records that two centres have answered otherwise."""

from collections.abc import Callable
from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.resent import Resent


def _milder(settings: str) -> str:
    return (
        f"{settings}\n[severities.STR040]\n"
        'severity = "warning"\nreason = "Centrene deles om punkterne."\n'
    )


def _with_status(status: str) -> Callable[[bytes], bytes]:
    """CET's workbook with a status of item 4, which CKM leads."""

    def edited(data: bytes) -> bytes:
        file = ReturnedFile(data)
        file.set_text("Opfølgning", "D9", status)
        return file.data

    return edited


def test_mrg002__answer_that_the_leading_centres_contradicts__is_told(tmp_path: Path) -> None:
    case = Resent(tmp_path, edit=_with_status("Afsluttet"), settings=_milder, whole=True)
    assert case.told() == [("STR040", "D9"), ("MRG002", "D9")]
    assert case.message("MRG002") == (
        "Punkt 4 har to svar i “Status”: CKM har valgt “Under udmøntning”, men CET "
        "“Afsluttet”. Bliv enige om ét svar: CKM vælger det, og CET sletter sit."
    )
    assert case.message("MRG002", "en").startswith(
        "Item 4 has two answers in “Status”: CKM has chosen “Under udmøntning”, but CET"
    )


def test_mrg002__same_answer__is_in_order(tmp_path: Path) -> None:
    case = Resent(tmp_path, edit=_with_status("Under udmøntning."), settings=_milder, whole=True)
    assert case.told() == [("STR040", "D9")]


def test_mrg002__error_on_the_locked_cell__says_it_already(tmp_path: Path) -> None:
    case = Resent(tmp_path, edit=_with_status("Afsluttet"), whole=True)
    assert case.told() == [("STR040", "D9")]


def test_mrg002__leading_centre_has_not_delivered__nothing_to_compare_with(tmp_path: Path) -> None:
    case = Resent(
        tmp_path, edit=_with_status("Afsluttet"), settings=_milder, whole=True, without=("CKM",)
    )
    assert case.told() == [("STR040", "D9"), ("MRG001", "")]
