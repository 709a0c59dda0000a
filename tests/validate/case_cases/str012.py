"""Cases of a further sheet in a workbook with cases."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "a sheet with a proposal",
        (
            Expect(
                "STR012",
                "",
                "Arket “Idéer” var ikke i den fil, der blev sendt ud, og læses ikke.",
                "Står der sager på det, så skriv dem i et tomt skema. Slet derefter arket “Idéer”.",
            ),
        ),
        edit=lambda file: file.add_sheet("Idéer", [["Færre møder", 200]]),
    ),
    FormCase("an empty sheet", edit=lambda file: file.add_sheet("Ark1", [])),
    FormCase(
        "a corrected copy's sheet",
        edit=lambda file: file.add_sheet("Fejl og mangler", [["Intet"]]),
    ),
)
