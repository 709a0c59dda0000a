"""Cases of renamed sheets beside the forms."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "the list renamed",
        (Expect("STR011", "", "Arket “Oversigt” hedder nu “Liste”.", "Omdøb det til “Oversigt”."),),
        edit=lambda file: file.rename_sheet("Oversigt", "Liste"),
    ),
    FormCase(
        "the list deleted",
        (Expect("STR011", "", "Arket “Oversigt” mangler."),),
        edit=lambda file: file.delete_sheet("Oversigt"),
    ),
    FormCase(
        "the guidance renamed",
        (Expect("STR011", "", "Arket “Vejledning” hedder nu “Hjælp”."),),
        edit=lambda file: file.rename_sheet("Vejledning", "Hjælp"),
    ),
    FormCase(
        "the guidance's texts changed",
        edit=lambda file: file.set_text("Vejledning", "B7", "Husk at ringe"),
    ),
)
