"""Cases of a frame's number with another name."""

from tests.support.case_rounds import FrameAnswer, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a name that no frame has",
        (
            Expect(
                "VAL021",
                "B32",
                "“10.22 Veje og stier” passer ikke sammen: 10.22 hedder “Trafik og infrastruktur” "
                "på listen.",
                "Vælg “10.22 Trafik og infrastruktur” på listen i cellen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22 Veje og stier"),
    ),
    Case(
        FORMS,
        "the name of another frame",
        (
            Expect(
                "VAL021",
                "B32",
                "“10.22: Folkeskoler” passer ikke sammen: 10.22 hedder “Trafik og infrastruktur” "
                "på listen, og “Folkeskolen” er 30.30.",
                "Vælg “10.22 Trafik og infrastruktur” eller “30.30 Folkeskolen” på listen i "
                "cellen.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22: Folkeskoler"),
    ),
    Case(
        FORMS,
        "one number with two names in two cases",
        (Expect("VAL021", "B32"),),
        answers=(
            good_case(),
            good_case("TMU-02", frames=(FrameAnswer("10.22 Parker og grønne områder"),)),
        ),
    ),
    Case(
        FORMS,
        "a slip in the name",
        (Expect("VAL002", "B32"),),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22 Trafik og infrastrukur"),
    ),
    Case(
        FORMS,
        "a number that the round does not have",
        (Expect("VAL002", "B32"),),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.99 Veje og stier"),
    ),
    Case(
        FORMS,
        "the number alone",
        (Expect("VAL003", "B32"),),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22"),
    ),
    Case(
        FORMS,
        "several frames",
        edit=lambda file: file.set_text("Sag 1", "B32", "Flere/uspecificeret"),
    ),
)
