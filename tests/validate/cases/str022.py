"""Cases of STR022."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _header_twice(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "P5", "Status")


def _copied_before(file: ReturnedFile) -> None:
    """A copy of the statuses as values, in front of the column with the list."""
    file.insert_column("Opfølgning", "D")
    file.remove_validations("Opfølgning", "D6:D10")
    file.set_text("Opfølgning", "D5", "Status")
    file.set_text("Opfølgning", "D6", "Sat i bero")


CASES = (
    Case(
        FOLLOW_UP,
        "header twice",
        edit=_header_twice,
        expect=(
            Expect(
                "STR022",
                cells="P5",
                message="Kolonnen “Status” står to gange, i D5 og i P5.",
                fix=(
                    "Saml svarene i kolonnen ved D5, som læses, og kald kolonnen ved P5 "
                    "noget andet."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a second one in front of the one with the list",
        edit=_copied_before,
        expect=(
            Expect("STR022", cells="D5", message="Kolonnen “Status” står to gange, i E5 og i D5."),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
