"""Cases of a heading with nothing under it."""

from tests.support.case_rounds import FrameAnswer, by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

_ALWAYS = {
    "saving": by_year(270, 270, 270, 270),
    "expense": {},
    "investment": {},
    "inside": by_year(270, 270, 270, 270),
    "outside": {},
}

CASES = (
    Case(
        FORMS,
        "financing without an investment",
        (
            Expect(
                "ROW021",
                "C46",
                "“Anlægsudgiften finansieres af” i sag TMU-01 er udfyldt (“Anlægsrammen”), men der "
                "er intet beløb i “Anlægsudgift”.",
                "Skriv beløbet i “Anlægsudgift”, eller slet svaret i “Anlægsudgiften finansieres "
                "af”.",
                "TMU-01",
            ),
        ),
        answers=(good_case(amounts=_ALWAYS),),
    ),
    Case(
        FORMS,
        "an investment of 0",
        (Expect("ROW021", "C46"),),
        answers=(good_case(amounts={**_ALWAYS, "investment": by_year(0, 0, 0, 0)}),),
    ),
    Case(
        FORMS,
        "an account without a frame",
        (
            Expect(
                "ROW021",
                "B32 G32",
                "“Bevillingsrammer, der påvirkes” i sag TMU-01 har en linje med "
                "“Kontonr.” (202 115), men uden “Bevillingsramme”.",
                "Udfyld “Bevillingsramme”, eller slet det, der står i linjen.",
            ),
        ),
        answers=(good_case(frames=(FrameAnswer("", "202 115"),)),),
    ),
    Case(
        FORMS,
        "account and amounts without a frame",
        (
            Expect(
                "ROW021",
                "B33 D33 E33 F33 G33",
                "“Bevillingsrammer, der påvirkes” i sag TMU-01 har en linje med “Beløb” "
                "og “Kontonr.” (7), men uden “Bevillingsramme”.",
            ),
        ),
        answers=(
            good_case(
                frames=(
                    FrameAnswer("10.22 Trafik og infrastruktur", "", by_year(None, 200, 200, 200)),
                    FrameAnswer("", "7", by_year(None, 70, 70, 70)),
                )
            ),
        ),
    ),
    Case(
        FORMS,
        "no amount at all is found as that",
        (Expect("ROW010", "C40 D40 E40 F40"),),
        answers=(
            good_case(
                amounts={"saving": {}, "expense": {}, "investment": {}, "inside": {}, "outside": {}}
            ),
        ),
    ),
    Case(
        FORMS,
        "an investment that cannot be read",
        (Expect("VAL012", "C43"),),
        edit=lambda file: file.set_text("Sag 1", "C43", "1.700 i alt"),
    ),
    Case(
        FORMS,
        "a frame without account and amounts",
        answers=(good_case(frames=(FrameAnswer("10.22 Trafik og infrastruktur"),)),),
    ),
    Case(
        FORMS,
        "no investment and no financing",
        answers=(good_case(amounts=_ALWAYS, fields={"investment_financing": ""}),),
    ),
)
