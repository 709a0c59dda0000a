"""Cases of FIL014."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "pictures PDF and a mail",
        whole=True,
        further=lambda _: dict.fromkeys(
            ("b.jpg", "a.png", "svar.pdf", "CSO/svar.msg", "n.xyz"), b"x"
        ),
        expect=(
            Expect(
                "FIL014",
                message=(
                    "I mappen ligger filer, der ikke er regneark og ikke er læst: billeder "
                    "(“a.png” og “b.jpg”), PDF (“svar.pdf”), mails (“CSO/svar.msg”) og "
                    "andre filer (“n.xyz”)."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "nothing but answers",
        whole=True,
    ),
)
