"""Cases of the two parts of servicerammen."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "one year",
        (
            Expect(
                "SUM003",
                "D51 D52",
                "Sag TMU-01: i 2027 giver “Inden for servicerammen” og “Uden for "
                "servicerammen” tilsammen 370, men “Nettodriftsbesparelse” er 270.",
                "Ret beløbene, så “Inden for servicerammen” og “Uden for servicerammen” "
                "tilsammen giver “Nettodriftsbesparelse”.",
                "TMU-01",
            ),
        ),
        answers=(good_case(amounts={"outside": by_year(None, 120, 20, 20)}),),
    ),
    Case(
        FORMS,
        "two years that differ",
        (
            Expect(
                "SUM003",
                "D51 D52 E51 E52",
                "Sag TMU-01: i 2027 giver “Inden for servicerammen” og “Uden for "
                "servicerammen” tilsammen 370, men “Nettodriftsbesparelse” er 270; i "
                "2028 giver “Inden for servicerammen” og “Uden for servicerammen” "
                "tilsammen 250, men “Nettodriftsbesparelse” er 270.",
            ),
        ),
        answers=(good_case(amounts={"outside": by_year(None, 120, 0, 20)}),),
    ),
    Case(
        FORMS,
        "one part only",
        (
            Expect(
                "SUM003",
                "D51 D52 E51 E52 F51 F52",
                "Sag TMU-01: i 2027, 2028 og 2029 giver “Inden for servicerammen” og "
                "“Uden for servicerammen” tilsammen 250, men “Nettodriftsbesparelse” er "
                "270.",
            ),
        ),
        answers=(good_case(amounts={"outside": {}}),),
    ),
    Case(
        FORMS,
        "years in between left open",
        answers=(
            good_case(
                amounts={"inside": by_year(None, 270, None, 270), "outside": by_year(0, 0, 0, 0)}
            ),
        ),
    ),
    Case(FORMS, "nothing typed", answers=(good_case(amounts={"inside": {}, "outside": {}}),)),
    Case(
        FORMS,
        "a saving that cannot be read",
        (Expect("VAL012", "D40"),),
        edit=lambda file: file.set_text("Sag 1", "D40", "ukendt"),
    ),
)
