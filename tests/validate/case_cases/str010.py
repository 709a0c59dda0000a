"""Cases of a form that is one no longer."""

from samples.excel import ReturnedFile
from tests.support.cases import Expect
from tests.support.form_cases import FormCase, each


def _replaced(file: ReturnedFile) -> None:
    file.delete_sheet("Sag 1")
    file.add_sheet("Sag 1", [["Titel", "Nye lamper"], ["Besparelse", 300]])


CASES = (
    FormCase(
        "a table of the centre's own in its place",
        (
            Expect(
                "STR010",
                "",
                "Arket “Sag 1” ligner ikke længere et skema, så det, der står på det, kan ikke "
                "læses.",
                "Fortryd ændringen, eller skriv svarene i den fil, I fik tilsendt: "
                "“Omstillingsforslag til budget 2026 - Marts 2025 - CBM.xlsx”.",
            ),
        ),
        edit=_replaced,
    ),
    FormCase(
        "forms and list deleted",
        (Expect("STR010", "", "Filen har hverken skemaer eller arket “Oversigt”."),),
        edit=each(
            lambda file: file.delete_sheet("Oversigt"), lambda file: file.delete_sheet("Sag 1")
        ),
    ),
    FormCase("an empty sheet of that name", edit=lambda file: file.add_sheet("Sag 7", [])),
    FormCase("the keys deleted", edit=lambda file: file.delete_column("Sag 1", "A")),
)
