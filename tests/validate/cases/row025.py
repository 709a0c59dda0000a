"""Cases of ROW025."""

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

_TEXT = (
    "Lamperne på ringvejen er slidte og bruger meget strøm, og de nye giver en lavere regning "
    "allerede i det første år."
)


def _typed_in_both(file: ReturnedFile) -> None:
    """Both sheets were marked."""
    for sheet in ("Sag 1", "Sag 2"):
        file.set_text(sheet, "B19", _TEXT)


CASES = (
    Case(
        FORMS,
        "typed in two forms at once",
        answers=(good_case(), good_case("TMU-02")),
        edit=_typed_in_both,
        expect=(
            Expect(
                "ROW025",
                cells="B19",
                message=(
                    "“Kort opsummering af forslaget” i sag TMU-02 er ord for ord som i sag TMU-01."
                ),
                item="TMU-02",
            ),
        ),
    ),
    Case(
        FORMS,
        "typed in one form",
        answers=(good_case(), good_case("TMU-02")),
        edit=lambda file: file.set_text("Sag 1", "B19", _TEXT),
    ),
)
