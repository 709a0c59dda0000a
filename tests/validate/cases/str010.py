"""Cases of a table or a form that is one no longer."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _deleted(file: ReturnedFile) -> None:
    file.delete_sheet("Opfølgning")


def _headers_deleted(file: ReturnedFile) -> None:
    file.delete_rows("Opfølgning", 5)


def _another_under_nearly_its_name(file: ReturnedFile) -> None:
    file.delete_sheet("Opfølgning")
    file.add_sheet("Opfølgning 2", [["x"]])


def _replaced(file: ReturnedFile) -> None:
    file.delete_sheet("Sag 1")
    file.add_sheet("Sag 1", [["Titel", "Nye lamper"], ["Besparelse", 300]])


CASES = (
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
        "headers deleted",
        edit=_headers_deleted,
        expect=(
            Expect(
                "STR010",
                message=(
                    "Arket “Opfølgning” har ikke længere rækken med overskrifter (“Nr.”, "
                    "“Aftalepunkt” og “I skal” …)."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
        "in order",
    ),
    Case(
        FORMS,
        "a table of the centre's own in its place",
        (
            Expect(
                "STR010",
                "",
                "Arket “Sag 1” ligner ikke længere et skema, så det, der står på det, kan ikke "
                "læses.",
                "Skriv svarene i den fil, I fik tilsendt: “Omstillingsforslag til budget "
                "2026 - Marts 2025 - CBM.xlsx”.",
            ),
        ),
        edit=_replaced,
    ),
    Case(
        FORMS,
        "forms and list deleted",
        (Expect("STR010", "", "Filen har hverken skemaer eller arket “Oversigt”."),),
        edit=each(
            lambda file: file.delete_sheet("Oversigt"), lambda file: file.delete_sheet("Sag 1")
        ),
    ),
    Case(FORMS, "an empty sheet of that name", edit=lambda file: file.add_sheet("Sag 7", [])),
    Case(FORMS, "the keys deleted", edit=lambda file: file.delete_column("Sag 1", "A")),
)
