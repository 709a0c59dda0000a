"""Cases of two cases that are much alike."""

from tests.support.case_rounds import good_case, texts_of
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.records.value import Content

_FIRST = good_case()
_SCHOOL = "Biblioteket på {} holder lukket om lørdagen fra maj til august, da få låner bøger der."


def _other(**texts: str) -> dict[str, Content]:
    return good_case("TMU-02", texts={**texts_of(_FIRST), **texts})


def _place(nr: str, place: str, why: str, effect: str) -> dict[str, Content]:
    """One measure at one of several places, as the real BSU-022, BSU-023 and BSU-024 were."""
    return good_case(
        nr, texts={"summary": _SCHOOL.format(place), "financing": why, "assessment": effect}
    )


CASES = (
    Case(
        FORMS,
        "one text is another",
        (
            Expect(
                "MRG012",
                "B19",
                "Teksterne i sag TMU-02 ligner dem i sag TMU-01 i Sag 1!C4: 63 % af "
                "teksten går igen.",
                "Er det to forskellige sager, er alt i orden. Ellers lad sagen udgå.",
                "TMU-02",
            ),
        ),
        answers=(_FIRST, _other(assessment="Det er ikke undersøgt.")),
        whole=True,
    ),
    Case(
        FORMS,
        "word for word the same",
        (Expect("MRG011", "B19"),),
        answers=(_FIRST, _other()),
        whole=True,
    ),
    Case(
        FORMS,
        "one measure at two places",
        answers=(
            _place(
                "TMU-01",
                "Nørregade",
                "Vagterne koster 40 kr. i timen mere end på hverdage.",
                "Lånerne kan gå til den store afdeling, som er åben.",
            ),
            _place(
                "TMU-02",
                "Havnen",
                "Lejen af lokalet kan sættes ned med en tredjedel.",
                "Børnehaverne kommer aldrig den dag, så det mærkes ikke.",
            ),
        ),
        whole=True,
    ),
    Case(
        FORMS,
        "half of the texts are the same",
        answers=(
            _FIRST,
            _other(
                financing="Pengene er der allerede.",
                assessment="Ingen vil savne de gamle standere.",
            ),
        ),
        whole=True,
    ),
)
