"""Cases of a personal number in a form."""

from tests.support.case_rounds import FrameAnswer, good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "in a text",
        (
            Expect(
                "PUB001",
                "B22",
                "I “Finansiering” i sag TMU-01 står CPR-nummer 010203-••••.",
                "Skriv teksten uden CPR-nummer; den bliver offentlig.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B22", "Borgeren 010203 1234 flytter."),
    ),
    FormCase(
        "in the title",
        (Expect("PUB001", "C6"),),
        answers=(good_case(title="Bolig til 010203-1234"),),
    ),
    FormCase(
        "an account",
        answers=(good_case(frames=(FrameAnswer("10.22 Trafik og infrastruktur", "0102031234"),)),),
    ),
)
