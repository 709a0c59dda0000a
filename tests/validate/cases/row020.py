"""Cases of a case whose texts tell nothing."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.records.value import Content

_NOTHING = {"financing": "", "assessment": "", "details": ""}


def _telling(**texts: str) -> dict[str, Content]:
    return good_case(texts={**_NOTHING, **texts})


CASES = (
    Case(
        FORMS,
        "a summary that says there is none",
        (
            Expect(
                "ROW020",
                "B19",
                "Sag TMU-01 har ingen tekst, der fortæller, hvad sagen går ud på.",
                "Skriv med et par sætninger i “Kort opsummering af forslaget”, hvad I "
                "foreslår, og hvad det betyder.",
                "TMU-01",
            ),
        ),
        answers=(_telling(summary="Ingen."),),
    ),
    Case(
        FORMS,
        "the title again",
        (Expect("ROW020", "B19"),),
        answers=(_telling(summary="nye lamper på ringvejen (TMU-01)"),),
    ),
    Case(
        FORMS,
        "all texts blank: the required one is found already",
        (Expect("VAL001", "B19"),),
        answers=(_telling(summary="", other_frames="", other_remarks=""),),
    ),
    Case(
        FORMS,
        "a placeholder is found as one",
        (Expect("VAL008", "B19"),),
        answers=(_telling(summary="xxx"),),
    ),
    Case(FORMS, "told elsewhere", answers=(good_case(texts={"summary": "Ingen"}),)),
    Case(FORMS, "one short sentence", answers=(_telling(summary="Lyset slukkes om natten."),)),
)
