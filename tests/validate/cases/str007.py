"""Cases of STR007."""

from collections.abc import Callable

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, edited, without
from workbook.round.model import Round


def _changed(round_: Round) -> Round:
    """Item 1 has a new title, item 2 is withdrawn."""
    return without(edited(round_, 1, title="Sol på alle skoler"), [2])


def _to(nr: int, *centres: str) -> Callable[[Round], Round]:
    """The round in which these centres answer the item."""
    return lambda round_: edited(round_, nr, centre="/".join(centres))


CASES = (
    Case(
        "a title corrected and an item withdrawn",
        later=_changed,
        expect=(
            Expect(
                "STR007",
                cells="E6",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Udgået: punkt 2. "
                    "Anden tekst eller andre beløb: punkt 1."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Centrets "
                    "svar på punkt 2 bruges ikke."
                ),
            ),
        ),
    ),
    Case(
        "a title corrected",
        later=lambda round_: edited(round_, 1, title="Sol på alle skoler"),
        expect=(
            Expect(
                "STR007",
                cells="E6",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Anden tekst "
                    "eller andre beløb: punkt 1."
                ),
                fix="Se efter, at svarene stadig passer. Listens nye tekst bruges.",
            ),
        ),
    ),
    Case(
        "an item added that another centre leads",
        sent_by=_to(9, "CKM"),
        expect=(
            Expect(
                "STR007",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Kommet til: punkt 9."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Skal "
                    "centret kunne bemærke til punkt 9, så send det en ny projektmappe."
                ),
            ),
        ),
    ),
    Case(
        "the lead gone to another centre that was asked to remark",
        sent_by=_to(3, "CET", "CKM"),
        later=_to(3, "CKM", "CET"),
        answers={3: Answer("Under forberedelse", "Projektet er sendt i høring.")},
        expect=(
            Expect(
                "STR007",
                cells="C8 D8 N8",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Andre "
                    "ansvarlige: punkt 3."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Centrets "
                    "svar på punkt 3 bruges ikke; et andet center svarer nu."
                ),
            ),
        ),
    ),
    Case(
        "an item gone to another centre",
        later=_to(3, "CKM"),
        expect=(
            Expect(
                "STR007",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Overgået til et "
                    "andet center: punkt 3."
                ),
                fix="Centrets svar på punkt 3 bruges ikke.",
            ),
        ),
    ),
    Case(
        "in order",
    ),
)
