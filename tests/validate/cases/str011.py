"""Cases of sheets that were renamed or deleted."""

from samples.excel import ReturnedFile
from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _table_renamed(file: ReturnedFile) -> None:
    file.rename_sheet("Opfølgning", "Svar fra CET")


def _control_renamed(file: ReturnedFile) -> None:
    file.rename_sheet("Kontrol", "Tjek")


def _guidance_deleted(file: ReturnedFile) -> None:
    file.delete_sheet("Vejledning")


CASES = (
    Case(
        FOLLOW_UP,
        "table renamed",
        edit=_table_renamed,
        expect=(Expect("STR011", message=("Arket “Opfølgning” hedder nu “Svar fra CET”.")),),
    ),
    Case(
        FOLLOW_UP,
        "control renamed",
        edit=_control_renamed,
        expect=(Expect("STR011", message="Arket “Kontrol” hedder nu “Tjek”."),),
    ),
    Case(
        FOLLOW_UP,
        "guidance deleted",
        edit=_guidance_deleted,
        expect=(Expect("STR011", message="Arket “Vejledning” mangler."),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
    Case(
        FORMS,
        "the list renamed",
        (Expect("STR011", "", "Arket “Oversigt” hedder nu “Liste”.", "Omdøb det til “Oversigt”."),),
        edit=lambda file: file.rename_sheet("Oversigt", "Liste"),
    ),
    Case(
        FORMS,
        "the list deleted",
        (Expect("STR011", "", "Arket “Oversigt” mangler."),),
        answers=(good_case(), BLANK, BLANK),
        edit=lambda file: file.delete_sheet("Oversigt"),
    ),
    Case(
        FORMS,
        "the guidance renamed",
        (Expect("STR011", "", "Arket “Vejledning” hedder nu “Hjælp”."),),
        edit=lambda file: file.rename_sheet("Vejledning", "Hjælp"),
    ),
    Case(
        FORMS,
        "the guidance's texts changed",
        edit=lambda file: file.set_text("Vejledning", "B7", "Husk at ringe"),
    ),
)
