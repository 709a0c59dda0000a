"""Cases of merged cells in a form."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "two lines of frames",
        (
            Expect(
                "STR051",
                "B33",
                "Cellerne B33:B34 i sag TMU-01 er flettet. Kun indholdet af den første celle er "
                "bevaret.",
                "",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.merge("Sag 1", "B33:B34"),
    ),
    FormCase("beside the form", edit=lambda file: file.merge("Sag 1", "I2:J4")),
    FormCase("a column in merged cells", edit=lambda file: file.insert_column("Sag 1", "E")),
)
