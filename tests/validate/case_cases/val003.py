"""Cases of a choice spelled in another way."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "the committee's code",
        (),
        edit=lambda file: file.set_text("Sag 1", "C5", "TMU"),
    ),
    FormCase(
        "the centre as the workbook's own heading has it",
        (),
        edit=lambda file: file.set_text("Sag 1", "C7", "Center for By og Miljø (CBM)"),
    ),
    FormCase(
        "a frame by its code",
        (Expect("VAL003", "B32"),),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22"),
    ),
    FormCase(
        "yes in place of a tick",
        (Expect("VAL003", "C15"),),
        edit=lambda file: file.set_text("Sag 1", "C15", "Ja"),
    ),
    FormCase("a capital x", edit=lambda file: file.set_text("Sag 1", "C15", "X")),
)
