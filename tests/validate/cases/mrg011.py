"""Cases of one idea under two numbers."""

from tests.support.case_rounds import good_case, texts_of
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.records.value import Content

_FIRST = good_case()
_FIRST_TEXTS = texts_of(_FIRST)
_FIX = (
    "Er det samme forslag, så lad den ene sag udgå. Ellers ret teksterne, så de fortæller, hvad "
    "hver sag går ud på."
)


def _other(nr: str, centre: str = "Center for By og Miljø", **texts: str) -> dict[str, Content]:
    """The first case's texts under another number and title."""
    return good_case(nr, centre=centre, texts={**_FIRST_TEXTS, **texts})


CASES = (
    Case(
        FORMS,
        "two cases of one centre",
        (
            Expect(
                "MRG011",
                "B19",
                "Teksterne i sag TMU-02 er ord for ord de samme som i sag TMU-01 i Sag 1!C4.",
                "Er det den samme idé, så lad sagen udgå. Ellers ret teksterne, så de "
                "kan kendes fra hinanden.",
                "TMU-02",
            ),
        ),
        answers=(_FIRST, _other("TMU-02")),
        whole=True,
    ),
    Case(
        FORMS,
        "two centres: both are told",
        (
            Expect(
                "MRG011",
                "B19",
                "Teksterne i sag BSU-01 er ord for ord de samme som i sag TMU-01 fra CBM.",
            ),
            Expect(
                "MRG011",
                "B19",
                "Teksterne i sag TMU-01 er ord for ord de samme som i sag BSU-01 fra CSK.",
            ),
        ),
        answers=(_FIRST,),
        whole=True,
        others={"CSK": (_other("BSU-01", "Center for Skole og Kultur"),)},
    ),
    Case(
        FORMS,
        "other capitals, blanks and signs",
        (Expect("MRG011", "B19"),),
        answers=(
            _FIRST,
            _other(
                "TMU-02",
                assessment="LYSET bliver bedre – og der bliver  færre fejl at rette!",
                other_remarks="",
            ),
        ),
        whole=True,
    ),
    Case(
        FORMS,
        "the title again, too, is found as that",
        (Expect("MRG007", "C6"),),
        answers=(
            _FIRST,
            good_case("TMU-02", title=str(_FIRST["title"]), texts=_FIRST_TEXTS),
        ),
        whole=True,
    ),
    Case(
        FORMS,
        "no title in either",
        (Expect("VAL001", "C6"), Expect("VAL001", "C6"), Expect("MRG011", "B19")),
        answers=tuple(
            {slot: content for slot, content in case.items() if slot != "title"}
            for case in (_FIRST, _other("TMU-02"))
        ),
        whole=True,
    ),
    Case(
        FORMS,
        "one number, too, is found as that",
        (Expect("ROW019", "C4"),),
        answers=(_FIRST, {**_FIRST, "title": "Nyt lys"}),
        whole=True,
    ),
    Case(
        FORMS,
        "short texts",
        answers=tuple(
            good_case(nr, texts={"summary": "Se bilaget.", "financing": "", "assessment": ""})
            for nr in ("TMU-01", "TMU-02")
        ),
        whole=True,
    ),
    Case(FORMS, "other ideas", answers=(_FIRST, good_case("TMU-02")), whole=True),
)
