"""Cases of STR010."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _deleted(file: ReturnedFile) -> None:
    file.delete_sheet("Opfølgning")


def _headers_deleted(file: ReturnedFile) -> None:
    file.delete_rows("Opfølgning", 5)


def _another_under_nearly_its_name(file: ReturnedFile) -> None:
    file.delete_sheet("Opfølgning")
    file.add_sheet("Opfølgning 2", [["x"]])


CASES = (
    Case(
        "deleted",
        edit=_deleted,
        expect=(
            Expect(
                "STR010",
                message=("Arket “Opfølgning” mangler. I filen er der “Vejledning” og “Kontrol”."),
            ),
        ),
    ),
    Case(
        "headers deleted",
        edit=_headers_deleted,
        expect=(
            Expect(
                "STR010",
                message=(
                    "Arket “Opfølgning” har ikke længere rækken med overskrifter (“Nr.”, "
                    "“Afsnit” og “Ansvarlig” …)."
                ),
            ),
        ),
    ),
    Case(
        "another under nearly its name",
        edit=_another_under_nearly_its_name,
        expect=(
            Expect(
                "STR010",
                message=(
                    "Arket “Opfølgning” mangler. Arket “Opfølgning 2” hedder næsten det "
                    "samme, men har ikke skemaets overskrifter."
                ),
            ),
        ),
    ),
    Case(
        "in order",
    ),
)
