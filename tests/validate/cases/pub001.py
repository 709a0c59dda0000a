"""Cases of a personal number in an answer."""

from tests.support.case_rounds import FrameAnswer, good_case
from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "with a hyphen",
        (
            Expect(
                "PUB001",
                "E6",
                "I “Bemærkning” i punkt 1 står CPR-nummer 010203-••••.",
                "Skriv teksten uden CPR-nummer; den bliver offentlig.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Aftalt med ejeren, 010203-1234.")},
    ),
    Case(
        FOLLOW_UP,
        "two without one",
        (
            Expect(
                "PUB001",
                "E6",
                ("I “Bemærkning” i punkt 1 står CPR-nummer 010203-•••• og 311299-••••."),
                "Skriv teksten uden CPR-nummer; den bliver offentlig.",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Se 0102031234, 311299 4321 og 010203-1234.")},
    ),
    Case(
        FOLLOW_UP,
        "a day with points, a slash and a line break",
        (
            Expect(
                "PUB001",
                "E6",
                "I “Bemærkning” i punkt 1 står CPR-nummer 01.02.03-••••, 010203-•••• og "
                "1/2-1903-••••.",
            ),
        ),
        answers={
            1: Answer(
                "Under udmøntning",
                "Se 01.02.03-1234, 010203/1234,\n010203-\n1234 og 1/2-1903-1234.",
            )
        },
    ),
    Case(
        FOLLOW_UP,
        "a centre that only remarks",
        (Expect("PUB001", "E9"),),
        answers={4: Answer(None, "Lodsejeren (010203-1234) er spurgt.")},
    ),
    Case(
        FOLLOW_UP,
        "account and case numbers",
        answers={
            1: Answer("Under udmøntning", "Sag 00.15.25-G01-6-17, konto 0102031234 og 2121632309."),
            2: Answer("Under udmøntning", "Sag 010124-3112, fra 01.01.2024 - 5200 elever."),
        },
    ),
    Case(
        FORMS,
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
    Case(
        FORMS,
        "in the title",
        (Expect("PUB001", "C6"),),
        answers=(good_case(title="Bolig til 010203-1234"),),
    ),
    Case(
        FORMS,
        "an account",
        answers=(good_case(frames=(FrameAnswer("10.22 Trafik og infrastruktur", "0102031234"),)),),
    ),
)
