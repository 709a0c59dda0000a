"""Cases of STR011."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _table_renamed(file: ReturnedFile) -> None:
    file.rename_sheet("Opfølgning", "Svar fra CET")


def _control_renamed(file: ReturnedFile) -> None:
    file.rename_sheet("Kontrol", "Tjek")


def _guidance_deleted(file: ReturnedFile) -> None:
    file.delete_sheet("Vejledning")


CASES = (
    Case(
        "table renamed",
        edit=_table_renamed,
        expect=(Expect("STR011", message=("Arket “Opfølgning” hedder nu “Svar fra CET”.")),),
    ),
    Case(
        "control renamed",
        edit=_control_renamed,
        expect=(Expect("STR011", message="Arket “Kontrol” hedder nu “Tjek”."),),
    ),
    Case(
        "guidance deleted",
        edit=_guidance_deleted,
        expect=(Expect("STR011", message="Arket “Vejledning” mangler."),),
    ),
    Case(
        "in order",
    ),
)
